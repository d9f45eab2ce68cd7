//! What is found out about delimited text that nobody has described: its marks, its names, what its columns hold.

use domain::ruleset::ColumnKind;
use domain::{Because, DateOrder, LayoutPart};
use proptest::prelude::*;

use super::fixtures::{sniffed, table, table_with};

const PREAMBLE: &str = "Account statement\n\"Customer, number\",4711\nPeriod,2026-10-01,2026-10-31\n\n";
const BANK: &str = "Booking date,Payee,Reference,Amount,Currency\n2026-10-01,Rent,R-1,-1250.00,EUR\n2026-10-02,Coffee,R-2,-3.50,EUR\n2026-10-05,Refund,R-3,120.00,EUR\n";

#[test]
fn a_column_without_a_name_is_called_by_its_place_and_that_is_said() {
    let found = sniffed(b"Date,,Amount\n2026-10-01,x,1.00\n2026-10-02,y,2.00\n");
    assert_eq!(found.layout.columns[1].name, "column 2");
    let unnamed: Vec<_> = found.reasons.iter().filter(|why| why.because == Because::Unnamed).collect();
    assert_eq!(unnamed.iter().map(|why| why.column.as_deref()).collect::<Vec<_>>(), [Some("column 2")]);
    let without_any = sniffed(b"2026-10-01,x,1.00\n2026-10-02,y,2.00\n");
    assert!(
        without_any.reasons.iter().all(|why| why.because != Because::Unnamed),
        "the line of names is missing as a whole"
    );
}

#[test]
fn what_stands_above_the_names_of_a_bank_export_is_passed_over() {
    let text = format!("{PREAMBLE}{BANK}");
    let found = sniffed(text.as_bytes());
    assert_eq!((found.layout.header, found.layout.first), (Some(5), 6));
    let why = found
        .reasons
        .iter()
        .find(|why| why.about == LayoutPart::Header && why.example.as_deref() == Some("Account statement"));
    assert_eq!(why.map(|why| (why.because, why.count)), Some((Because::OtherShape, 3)));
    let read = table(text.as_bytes());
    assert_eq!(read.names[3..8], ["Booking date", "Payee", "Reference", "Amount", "Currency"]);
    assert_eq!(
        read.rows.iter().map(|row| &row[3..8]).collect::<Vec<_>>(),
        table(BANK.as_bytes()).rows.iter().map(|row| &row[3..8]).collect::<Vec<_>>()
    );
    assert_eq!((read.column("#line"), read.issues.len()), (vec!["6", "7", "8"], 0));
}

#[test]
fn a_preamble_that_is_a_table_of_its_own_is_told_from_the_one_below() {
    let own = "Name,IBAN,Opened,Limit,Branch\nJ. Doe,DE02,2020-01-01,500.00,Berlin\n\n";
    let text = format!("{own}{BANK}");
    let found = sniffed(text.as_bytes());
    assert_eq!((found.layout.header, found.layout.first), (Some(4), 5));
    assert_eq!(table(text.as_bytes()).column("Amount"), ["-1250.00", "-3.50", "120.00"]);
}

/// A column of a hundred values, so many of them no numbers.
fn hundred(header: &str, wrong: usize) -> String {
    let value = |at: usize| if at % 100 < wrong { format!("pending {at}") } else { format!("{at}.00") };
    let line = |at: usize| format!("N{at} x,{}\n", value(at));
    format!("name,{header}\n{}", (0..100).map(line).collect::<String>())
}

#[test]
fn an_amount_stays_one_while_eight_of_ten_of_its_values_are_numbers() {
    let text = hundred("Amount", 20);
    let found = sniffed(text.as_bytes());
    assert_eq!(found.layout.columns[1].kind, ColumnKind::Money);
    let why = found.reasons.iter().find(|why| why.column.as_deref() == Some("Amount")).unwrap();
    assert_eq!((why.because, why.count, why.total), (Because::MostValues, 80, 100));
    let read = table(text.as_bytes());
    assert_eq!((read.read.records, read.read.rejected, read.read.issues), (100, 20, 20));
    assert_eq!((read.column("~Amount")[0], read.column("Amount")[99]), ("pending 0", "99.00"));
    assert_eq!(sniffed(hundred("Amount", 21).as_bytes()).layout.columns[1].kind, ColumnKind::Text);
}

#[test]
fn a_column_that_is_not_called_an_amount_is_one_if_nearly_all_values_are() {
    assert_eq!(sniffed(hundred("Size", 2).as_bytes()).layout.columns[1].kind, ColumnKind::Money);
    let found = sniffed(hundred("Size", 3).as_bytes());
    assert!(!found.layout.columns[1].kind.is_amount());
    assert!(found.reasons.iter().any(|why| why.column.as_deref() == Some("Size") && why.doubtful));
}

#[test]
fn quotes_behind_backslashes_are_part_of_values() {
    let text =
        "name,note,amount\na,\"say \\\"hi\\\", then go\",1.00\nb,\"back \\\\ slash\",2.00\nc,\"x, \\\"y\\\"\",3.00\n";
    assert_eq!(sniffed(text.as_bytes()).layout.escape, Some('\\'));
    let read = table(text.as_bytes());
    assert_eq!(read.column("note"), ["say \"hi\", then go", "back \\ slash", "x, \"y\""]);
}

#[test]
fn years_of_two_digits_stand_in_front_where_no_day_can() {
    let text = b"date,amount\n70-11-21,1.00\n70-12-31,2.00\n";
    assert_eq!(sniffed(text).layout.dates, Some(DateOrder::YearMonthDay));
    assert_eq!(table(text).column("date"), ["1970-11-21", "1970-12-31"]);
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    Words,
    Marks,
    Amount,
    Day,
}

/// A value of a column. What holds a mark is quoted when it is written.
fn value(kind: Kind) -> BoxedStrategy<String> {
    match kind {
        Kind::Words => "[a-zé]{1,8}( [a-z]{1,6})?".boxed(),
        Kind::Marks => "[a-z][a-z ,;|\t\"\n']{0,9}[a-z]".boxed(),
        Kind::Amount => {
            (-99_999_i64..99_999, 0..100_i64).prop_map(|(whole, cents)| format!("{whole}.{cents:02}")).boxed()
        }
        Kind::Day => (1..13, 1..29).prop_map(|(month, day)| format!("2026-{month:02}-{day:02}")).boxed(),
    }
}

/// Rows under names, as somebody's program would write them.
///
/// Kept to what can be decided: more than one column, because one has no delimiter; names of letters, a column of days or
/// amounts under one of them, because words under words could be records as well as names; marks only in values that are
/// quoted, because a mark that stands in every line between values is a delimiter to anybody; no empty values in the last
/// row, because it could be a line below the table.
fn tables() -> impl Strategy<Value = (Vec<String>, Vec<Vec<String>>)> {
    let other = prop_oneof![Just(Kind::Words), Just(Kind::Marks), Just(Kind::Amount), Just(Kind::Day)];
    let kinds = (
        prop_oneof![Just(Kind::Amount), Just(Kind::Day)],
        prop::collection::vec(other, 1..6),
        any::<prop::sample::Index>(),
    );
    kinds.prop_flat_map(|(typed, mut kinds, at)| {
        kinds.insert(at.index(kinds.len() + 1), typed);
        let name = |at: usize| {
            prop::string::string_regex(&format!("[a-z]{{2,6}}{}", ["A", "B", "C", "D", "E", "F"][at])).unwrap()
        };
        let names: Vec<_> = (0..kinds.len()).map(name).collect();
        let row: Vec<BoxedStrategy<String>> = kinds.into_iter().map(value).collect();
        (names, prop::collection::vec(row, 3..30))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_written_in_any_dialect_is_found_out_and_comes_back(
        (names, rows) in tables(), delimiter in prop::sample::select(vec![',', ';', '\t', '|']),
        quotes_all in any::<bool>(), end in prop::sample::select(vec!["\n", "\r\n"]), encoding in 0..3_u8,
    ) {
        let written = |cell: &String| {
            let has_mark = cell.contains([',', ';', '|', '\t', '"', '\n', '\'']);
            if quotes_all || has_mark { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.clone() }
        };
        let line = |row: &Vec<String>| row.iter().map(written).collect::<Vec<_>>().join(&delimiter.to_string()) + end;
        let text: String = std::iter::once(&names).chain(&rows).map(line).collect();
        let bytes = match encoding {
            0 => text.into_bytes(),
            1 => [b"\xef\xbb\xbf", text.as_bytes()].concat(),
            _ => "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect(),
        };
        let mut layout = sniffed(&bytes).layout;
        layout.amount = None;
        layout.columns.iter_mut().for_each(|column| column.kind = ColumnKind::Text);
        let read = table_with(&bytes, &layout);
        prop_assert_eq!(&read.names[3..], &names[..]);
        let texts: Vec<Vec<String>> = read.rows.into_iter().map(|row| row[3..].to_vec()).collect();
        prop_assert_eq!(texts, rows);
    }
}
