//! JSON of every shape, and what is no JSON.

use domain::FileFormat;

use super::fixtures::{refusal, sniffed, table};
use crate::{FileError, Limits};

#[test]
fn lists_of_lists_are_rows_without_names() {
    let read = table(br#"[["a",1,null],["b",2.5,{"c":[]}],[]]"#);
    assert_eq!(read.names[3..6], ["column 1", "column 2", "column 3"]);
    assert_eq!(read.column("column 2"), ["1.0", "2.5"]);
    assert_eq!(read.column("column 3"), ["", r#"{"c":[]}"#]);
}

#[test]
fn a_document_that_is_one_object_is_one_row() {
    let read = table(b"{\"id\": \"a\",\n \"amount\": 1.50,\n \"to\": {}, \"tags\": [1, 2]}");
    assert_eq!((read.read.records, read.column("amount")), (1, vec!["1.50"]));
    assert_eq!(read.column("tags"), ["[1, 2]"]);
}

#[test]
fn the_first_list_of_objects_is_found_behind_lists_of_other_things() {
    let text = br#" { "tags": ["x", 1, true], "none": [], "page": {"size": 2, "more": {}}, "rows": [ {"n": 1} , {"n": 2} ], "n": 3 } "#;
    assert_eq!(table(text).column("n"), ["1", "2"]);
}

#[test]
fn every_escape_is_the_character_it_stands_for() {
    let escaped = r#"[{"a":"\t\r\b\f\/\\\"\u00e9\ud83d\ude00"},{"a":"\ud83d!\ude00"},{"a":"\ud83d\u0041"}]"#;
    let read = table(escaped.as_bytes());
    assert_eq!(read.column("a"), ["\t\r\u{8}\u{c}/\\\"é😀", "\u{fffd}!\u{fffd}", "\u{fffd}A"]);
}

#[test]
fn values_that_are_no_json_are_listed_where_they_stand() {
    let good = "{\"a\": \"x\"}\n{\"a\": \"y\"}\n";
    for bad in [
        "{\"a\": \"\\x\"}",
        "{\"a\": \"\\u12\"}",
        "{\"a\": \"\\ud83d\\u1\"}",
        "{\"a\": +1}",
        "{\"a\": 1e999}",
        "{\"a\": inf}",
        "{\"a\" 1}",
        "{\"a\": 1} 2",
        "{a: 1}",
        "[1, 2",
        "7",
    ] {
        let read = table(format!("{good}{bad}\n").as_bytes());
        assert_eq!(read.codes(), [(3, "row.unreadable")], "{bad}");
    }
    let not_text = [good.as_bytes(), b"{\"a\": \"\xff\"}\n"].concat();
    assert_eq!(table(&not_text).read.records, 3);
    let not_text_among_texts = table(
        b"{\"muta\":1,\"data\":[{\"id\":\"A\"},{\xe2\x82\xac\xe2\x82Z1,2]},{s\xc3\xbf\xc3\xbf\xc3\xbf\xc3\xbf\xc3\x9f",
    );
    assert!(not_text_among_texts.codes().contains(&(2, "row.unreadable")));
}

#[test]
fn an_unreadable_row_is_one_issue_of_the_row_and_none_of_its_columns() {
    let read = table(b"{\"a\": 1, \"b\": 2}\n{\"a\": 2, \"b\":\n{\"a\": 3, \"b\": 4}\n");
    assert_eq!((read.read.records, read.codes()), (3, vec![(2, "row.unreadable")]));
    assert_eq!(read.issues[0].column, None);
}

#[test]
fn numbers_keep_their_digits_and_lose_their_exponents() {
    let read = table(br#"[{"n":1.10},{"n":-2.5E-1},{"n":1e3},{"n":0}]"#);
    assert_eq!(read.column("n"), ["1.10", "-0.25", "1000.00", "0.00"]);
}

#[test]
fn lists_that_break_off_keep_what_is_whole() {
    let read = table(br#"[{"a":"x"},{"a":"y"},{"a""#);
    assert_eq!((read.read.records, read.codes()), (3, vec![(3, "row.unreadable")]));
    let read = table(b"\n{\"a\":1}\n\n{\"a\":2}");
    assert_eq!((read.read.records, read.column("a")), (2, vec!["1", "2"]));
}

#[test]
fn documents_without_objects_have_no_columns() {
    for text in ["[]", "{}", "{\"a\": []}", "[{}]", "{\"a\": [1, 2"] {
        let refused = refusal(text.as_bytes(), &Limits::default());
        assert!(matches!(refused, Some(FileError::Empty) | None), "{text}: {refused:?}");
    }
}

#[test]
fn a_value_behind_those_that_were_looked_at_is_kept_under_its_name() {
    let mut layout = sniffed(br#"[{"a":1}]"#).layout;
    layout.columns[0].header = "b".to_owned();
    let read = super::fixtures::table_with(br#"[{"b":1,"a":7},{"b":2,"a":""}]"#, &layout);
    assert_eq!(read.issues[0].value.as_deref(), Some("2: a: 7"));
    assert_eq!(read.codes(), [(1, "row.too-many-values")]);
}

#[test]
fn names_are_words_whatever_the_file_calls_its_columns() {
    let read = table(br#"[{"\n\n~\u0000\n":1,"\n#~ a\nb":2,"~":3}]"#);
    assert_eq!(read.names[3..6], ["column 1", "a b", "column 3"]);
    assert_eq!(read.rows[0][3..6], ["1", "2", "3"]);
}

#[test]
fn a_text_in_brackets_is_no_json() {
    assert_eq!(sniffed(b"[name],[amount]\n[a],1\n[b],2\n").layout.format, FileFormat::Csv);
    assert_eq!(sniffed(br#"["name","amount"]"#).layout.format, FileFormat::Json);
    assert_eq!(sniffed(b"{a};{b}\n{1};{2}\n").layout.format, FileFormat::Csv);
}
