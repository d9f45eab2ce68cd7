//! Reading, refusing and writing documents as a whole.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::ErrorKind;

fn document() -> Value {
    json!({
        "version": 1,
        "title": "ledger and bank",
        "columns": [
            { "name": "amount", "left": "Amount", "right": "Betrag", "kind": "money", "currency": { "column": "currency" } },
            { "name": "currency", "left": "Currency", "right": "Währung", "kind": "text", "normalise": ["trim", "case"] },
            { "name": "day", "left": "Posted", "right": "Valuta", "kind": "date" },
            { "name": "name", "left": "Counterparty", "right": "Name", "kind": "text", "normalise": ["legal-forms"] },
        ],
        "netting": [{ "side": "left", "amount": "amount", "equal": ["name"],
                      "near": { "column": "day", "when": { "days": { "before": 3, "after": 3 } } } }],
        "passes": [
            {
                "name": "alike",
                "base": -9000,
                "accept": { "precision": "0.995" },
                "review": { "points": 1500 },
                "margin": 500,
                "candidates": [
                    { "equal": ["currency"], "near": [{ "column": "amount", "when": { "within": { "less": "1.00" } } }] },
                    { "words": "name", "budget": 100 },
                ],
                "comparisons": [
                    { "column": "amount", "required": true, "levels": [
                        { "when": "equal", "points": 6000 },
                        { "when": { "within": { "less": 0.5, "more": 0.5, "cap": 2 } }, "points": 2000 },
                    ], "otherwise": -4000 },
                    { "column": "name", "rarity": 4000, "levels": [
                        { "when": "equal", "points": 3000 },
                        { "when": { "similar": { "by": "jaro-winkler", "at_least": "0.9" } }, "points": 1000 },
                        { "when": { "beginning": 8 }, "points": 900 },
                    ], "empty": -100 },
                ],
            },
            {
                "name": "one payment for several entries",
                "cardinality": "many-to-one",
                "accept": { "points": 0 },
                "review": { "points": 0 },
                "candidates": [{ "equal": ["name", "currency"] }],
                "sums": { "amount": "amount", "most": 5, "together": ["name"],
                          "near": { "column": "day", "when": { "days": { "after": 6 } } } },
            },
        ],
        "differences": ["amount"],
    })
}

/// The first thing refused after one value of the document was replaced, or removed.
fn refused(pointer: &str, value: impl Into<Option<Value>>) -> (String, ErrorKind) {
    let mut document = document();
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    let parent = document.pointer_mut(parent).unwrap();
    match (parent, value.into()) {
        (Value::Object(members), Some(value)) => drop(members.insert(name.to_owned(), value)),
        (Value::Object(members), None) => drop(members.remove(name).unwrap()),
        (Value::Array(elements), Some(value)) => elements[name.parse::<usize>().unwrap()] = value,
        (parent, value) => panic!("{parent} {value:?}"),
    }
    let error = Ruleset::from_value(document).expect_err(pointer);
    assert_eq!(error.kind, ErrorKind::FieldsRefused);
    let first = error.errors.into_iter().next().unwrap();
    (first.pointer, first.kind)
}

#[test]
fn a_whole_document_is_read() {
    let ruleset = Ruleset::from_value(document()).unwrap();
    assert_eq!((ruleset.columns.len(), ruleset.passes.len()), (4, 2));
    let Condition::Within(tolerance) = &ruleset.passes[0].comparisons[0].levels[1].when else { panic!("an amount") };
    assert_eq!((tolerance.more.at_scale(2), tolerance.is_exact()), (50, false));
    assert_eq!(ruleset.passes[1].sums.as_ref().unwrap().steps, 1_000_000);
}

#[test]
fn what_has_another_shape_is_named_with_a_pointer_to_it() {
    let at = |pointer: &str, kind| (pointer.to_owned(), kind);
    let unknown = ErrorKind::FieldUnknown { field: "colour".to_owned() };
    assert_eq!(refused("/columns/0/colour", json!(1)), at("/columns/0/colour", unknown));
    assert_eq!(refused("/passes/0/base", json!("much")), at("/passes/0/base", ErrorKind::FieldType));
    assert_eq!(refused("/passes/1/name", None), at("/passes/1/name", ErrorKind::FieldRequired));
    assert_eq!(refused("/passes/0/margin", json!(1.5)), at("/passes/0/margin", ErrorKind::FieldType));
    let level = "/passes/0/comparisons/1/levels/1/when";
    let by = format!("{level}/similar/by");
    assert!(matches!(refused(&by, json!("soundex")), (pointer, ErrorKind::FieldChoice { .. }) if pointer == by));
    let two = json!({ "beginning": 1, "within": {} });
    assert_eq!(refused(level, two), at(level, ErrorKind::FieldType));
    let least = format!("{level}/similar/at_least");
    assert_eq!(refused(&least, json!("nine")), (least.clone(), ErrorKind::FieldType));
}

#[test]
fn names_have_to_be_known_and_told_apart() {
    let unknown = || ErrorKind::RulesetColumn { column: "iban".to_owned() };
    for pointer in [
        "/differences/0",
        "/passes/0/candidates/0/equal/0",
        "/passes/0/candidates/1/words",
        "/passes/0/comparisons/1/column",
        "/passes/1/sums/together/0",
        "/netting/0/amount",
        "/columns/0/currency/column",
    ] {
        assert_eq!(refused(pointer, json!("iban")), (pointer.to_owned(), unknown()));
    }
    let twice = ErrorKind::RulesetNameTwice { name: "day".to_owned() };
    assert_eq!(refused("/columns/3/name", json!("day")), ("/columns/3/name".to_owned(), twice));
}

#[test]
fn a_condition_has_to_fit_what_the_column_holds() {
    let misfit = |column: &str| ErrorKind::RulesetKind { column: column.to_owned() };
    let level = "/passes/0/comparisons/1/levels/0/when";
    assert_eq!(refused(level, json!({ "within": {} })), (level.to_owned(), misfit("name")));
    assert_eq!(refused(level, json!({ "days": {} })), (level.to_owned(), misfit("name")));
    let level = "/passes/0/comparisons/0/levels/1/when";
    assert_eq!(refused(level, json!("contained")), (level.to_owned(), misfit("amount")));
    let sums = "/passes/1/sums/amount";
    assert_eq!(refused(sums, json!("name")), (sums.to_owned(), misfit("name")));
    let near = "/passes/0/candidates/0/near/0/when";
    let allowed = "within, days".to_owned();
    assert_eq!(refused(near, json!("equal")), (near.to_owned(), ErrorKind::FieldChoice { allowed }));
}

#[test]
fn numbers_have_to_be_in_range() {
    let within = "/passes/0/comparisons/0/levels/1/when/within/less";
    assert_eq!(refused(within, json!("-0.01")), (within.to_owned(), ErrorKind::RulesetNegative));
    let precision = "/passes/0/accept/precision";
    assert_eq!(refused(precision, json!(99.5)), (precision.to_owned(), ErrorKind::FieldRange { min: 0, max: 1 }));
    let most = "/passes/1/sums/most";
    assert_eq!(refused(most, json!(1)), (most.to_owned(), ErrorKind::FieldRange { min: 2, max: 12 }));
    assert_eq!(refused("/version", json!(2)).1, ErrorKind::RulesetVersion { version: 2, known: 1 });
    assert_eq!(refused("/passes/1/review/points", json!(1)).1, ErrorKind::RulesetReviewAboveAccept);
    assert_eq!(refused("/columns/0/currency", json!({ "code": "euro" })).1, ErrorKind::RulesetCurrency);
}

#[test]
fn no_more_columns_are_paired_than_can_be_weighed() {
    let column = |at: usize| json!({ "name": format!("{at}"), "left": "a", "right": "b", "kind": "text" });
    let columns = |count: usize| Value::from((0..count).map(column).collect::<Vec<_>>());
    let found = refused("/columns", columns(MOST_COLUMNS + 1));
    assert_eq!(found, ("/columns".to_owned(), ErrorKind::RulesetTooManyColumns { most: 64 }));
    assert_ne!(refused("/columns", columns(MOST_COLUMNS)).0, "/columns");
}

#[test]
fn sums_belong_to_passes_that_match_several_records() {
    assert_eq!(refused("/passes/1/cardinality", json!("one-to-one")).1, ErrorKind::RulesetSumsUnused);
    assert_eq!(refused("/passes/1/sums", None), ("/passes/1/sums".to_owned(), ErrorKind::FieldRequired));
}

#[test]
fn everything_at_fault_is_listed_at_once() {
    let mut document = document();
    document["differences"] = json!(["a", "b"]);
    document["passes"][0]["margin"] = json!(-1);
    let error = Ruleset::from_value(document).unwrap_err();
    let pointers: Vec<_> = error.errors.iter().map(|field| field.pointer.as_str()).collect();
    assert_eq!(pointers, ["/passes/0/margin", "/differences/0", "/differences/1"]);
}

#[test]
fn what_is_no_json_says_where_reading_stopped() {
    let error = Ruleset::from_json("{\n \"version\": }").unwrap_err();
    assert_eq!(error.kind, ErrorKind::RulesetMalformed { line: 2, column: 13 });
}

proptest! {
    #[test]
    fn a_document_reads_back_and_writes_the_same_bytes(
        title in any::<String>(), name in "\\S+", points in any::<i64>(), units in 0_i64..1_000_000, scale in 0_u8..5,
    ) {
        let mut ruleset = Ruleset::from_value(document()).unwrap();
        ruleset.title = title;
        ruleset.passes[0].name = name;
        ruleset.passes[0].base = points;
        let limit = Decimal::new(units, scale).unwrap();
        ruleset.passes[1].sums.as_mut().unwrap().within = Tolerance::either_way(limit);
        let json = ruleset.to_json();
        let read = Ruleset::from_json(&json).unwrap();
        prop_assert_eq!(read.to_json(), json);
        prop_assert_eq!(read, ruleset);
    }
}

#[cfg(feature = "toml")]
mod as_toml {
    use super::*;

    #[test]
    fn columns_and_passes_have_headings_and_what_they_hold_has_a_line() {
        let text = Ruleset::from_value(document()).unwrap().to_toml();
        assert!(
            text.starts_with("version = 1\ntitle = \"ledger and bank\"\ndifferences = [\"amount\"]\n\n[[columns]]\n")
        );
        let line = "  { column = \"amount\", levels = [{ when = \"equal\", points = 6000 }, ";
        assert!(text.contains(line), "{text}");
        assert!(text.contains("\n[[passes]]\nname = \"alike\"\ncardinality = \"one-to-one\"\n"), "{text}");
    }

    #[test]
    fn numbers_may_be_typed_as_numbers() {
        let text = Ruleset::from_value(document()).unwrap().to_toml();
        let typed = text.replace("less = \"0.5\"", "less = 0.5").replace("cap = \"2\"", "cap = 2");
        assert_ne!(typed, text);
        assert_eq!(Ruleset::from_toml(&typed).unwrap().to_toml(), text);
    }

    #[test]
    fn what_is_no_toml_says_where_reading_stopped() {
        let error = Ruleset::from_toml("version = 1\ncolumns = [\n").unwrap_err();
        assert!(matches!(error.kind, ErrorKind::RulesetMalformed { line: 2.., .. }), "{error:?}");
        let missing = Ruleset::from_toml("version = 1\n").unwrap_err();
        assert_eq!(missing.errors[0].pointer, "/columns");
    }

    proptest! {
        #[test]
        fn a_document_of_toml_reads_back_and_writes_the_same_bytes(
            title in any::<String>(), header in any::<String>(), points in any::<i64>(),
        ) {
            prop_assume!(!header.is_empty());
            let mut ruleset = Ruleset::from_value(document()).unwrap();
            ruleset.title = title;
            ruleset.columns[2].left = header;
            ruleset.passes[0].comparisons[1].otherwise = points;
            let text = ruleset.to_toml();
            let read = Ruleset::from_toml(&text).unwrap();
            prop_assert_eq!(read.to_toml(), text);
            prop_assert_eq!(read, ruleset);
        }
    }
}

#[test]
fn what_was_learned_is_refused_where_the_engine_could_not_use_it() {
    let learned = |learned: Value| {
        let mut document = document();
        document["passes"][0]["learned"] = json!([learned]);
        Ruleset::from_value(document).map(|rules| rules.passes[0].learned[0].clone())
    };
    let kept =
        learned(json!({ "column": "amount", "without": ["day"], "together": { "same": -20, "otherwise": -9000 } }));
    assert_eq!(kept.unwrap().together["same"], -20);
    let kept = learned(json!({ "column": "amount", "without": [], "strange": ["day"], "together": {} }));
    assert_eq!(kept.unwrap().strange, Some(vec!["day".to_owned()]));
    let at = |document: Value| learned(document).unwrap_err().errors[0].pointer.clone();
    assert_eq!(at(json!({ "column": "total", "together": {} })), "/passes/0/learned/0/column");
    let strange = json!({ "column": "amount", "without": [], "strange": ["total"], "together": {} });
    assert_eq!(at(strange), "/passes/0/learned/0/strange/0");
    assert_eq!(at(json!({ "column": "amount", "together": { "spaces": 1 } })), "/passes/0/learned/0/together/spaces");
    let points = json!({ "column": "amount", "together": {}, "any": { "far": 100_001 } });
    assert_eq!(at(points), "/passes/0/learned/0/any/far");
}

#[test]
fn ways_to_relate_have_names_and_numbers_of_their_own() {
    for kind in ColumnKind::ALL {
        let relations = relations(kind);
        let numbers: std::collections::BTreeSet<u8> = relations.iter().map(|(number, _)| *number).collect();
        let names: std::collections::BTreeSet<&String> = relations.iter().map(|(_, name)| name).collect();
        assert_eq!((numbers.len(), names.len()), (relations.len(), relations.len()), "{kind:?}");
    }
}
