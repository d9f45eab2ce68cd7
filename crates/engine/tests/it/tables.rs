//! Small tables and rulesets to match.

use std::sync::Arc;

use arrow_array::{ArrayRef, Date32Array, Decimal128Array, RecordBatch, StringArray};
use domain::Ruleset;
use engine::{Link, LinkState, Options, Outcome, Unobserved, reconcile};
use proptest::prelude::*;

/// A record: day, amount in cents, name, reference.
pub type Record = (i32, i64, String, String);

pub fn record(day: i32, cents: i64, name: &str, reference: &str) -> Record {
    (day, cents, name.to_owned(), reference.to_owned())
}

pub fn table(records: &[Record]) -> RecordBatch {
    let text = |of: fn(&Record) -> &str| -> ArrayRef {
        let present = |record| Some(of(record)).filter(|text| !text.is_empty());
        Arc::new(records.iter().map(present).collect::<StringArray>())
    };
    let amounts = records.iter().map(|record| i128::from(record.1)).collect::<Vec<_>>();
    let amounts = Decimal128Array::from(amounts).with_precision_and_scale(38, 2).unwrap();
    let columns: [(&str, ArrayRef); 4] = [
        ("day", Arc::new(records.iter().map(|record| Some(record.0)).collect::<Date32Array>())),
        ("amount", Arc::new(amounts)),
        ("name", text(|record| &record.2)),
        ("reference", text(|record| &record.3)),
    ];
    RecordBatch::try_from_iter(columns).unwrap()
}

/// Any records of a few names, every other one with a reference.
pub fn records(count: std::ops::Range<usize>) -> impl Strategy<Value = Vec<Record>> {
    let one = (0_i32..30, 1_i64..400, 0_usize..6, 0_u32..40).prop_map(|(day, cents, name, reference)| {
        let name = ["Contoso Ltd", "Northwind", "Tailspin Toys", "Wingtip", "Contoso", " "][name];
        record(day, cents * 25, name, &if reference > 20 { format!("R {reference}") } else { String::new() })
    });
    prop::collection::vec(one, count)
}

/// A ruleset over all four columns with the passes given as JSON.
pub fn rules(passes: &str) -> Ruleset {
    let text = format!(
        r#"{{"version": 1, "columns": [
            {{"name": "day", "left": "day", "right": "day", "kind": "date"}},
            {{"name": "amount", "left": "amount", "right": "amount", "kind": "money"}},
            {{"name": "name", "left": "name", "right": "name", "kind": "text"}},
            {{"name": "reference", "left": "reference", "right": "reference", "kind": "reference"}}
        ], "passes": {passes}, "differences": ["amount"]}}"#
    );
    Ruleset::from_json(&text).unwrap()
}

pub fn run(left: &[Record], right: &[Record], rules: &Ruleset) -> Outcome {
    reconcile(&table(left), &table(right), rules, &Options::default(), &Unobserved).unwrap()
}

pub fn pairs(outcome: &Outcome) -> Vec<(u32, u32)> {
    let mut pairs: Vec<(u32, u32)> = outcome.links.iter().map(|link| (link.left, link.right)).collect();
    pairs.sort_unstable();
    pairs
}

pub fn states(outcome: &Outcome) -> Vec<LinkState> {
    outcome.links.iter().map(|link: &Link| link.state).collect()
}

/// Records of two sources that mostly belong together: a bank's are a few days later, some names are cut off, some
/// references are missing, and each eleventh record has no partner.
pub fn sources(count: i32) -> (Vec<Record>, Vec<Record>) {
    let names = ["Northwind Logistics", "Contoso Foods", "Fabrikam Textiles", "Tailspin Energy", "Wingtip Media"];
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for at in 0..count {
        let town = ["Ashford", "Bexley", "Camden", "Dover", "Epsom", "Frome", "Goole"][at as usize * 5 % 7];
        let name = format!("{} {town} Ltd", names[at as usize % names.len()]);
        let reference = format!("INV-{:05}", 10_000 + at * 37);
        let cents = 1000 + i64::from(at) * 7919 % 250_000;
        left.push(record(at % 90, cents, &name, &reference));
        if at % 11 == 0 {
            let stranger = ["Adatum", "Lucerne", "Margie", "Proseware", "Litware"][at as usize / 11 * 3 % 5];
            right.push(record(at * at % 89, 700 + i64::from(at) * i64::from(at) * 131 % 240_007, stranger, ""));
            continue;
        }
        let name = if at % 4 == 0 { name[..name.len() - 6].to_owned() } else { name };
        let reference = if at % 3 == 0 { String::new() } else { reference };
        right.push(record(at % 90 + at % 3, cents, &name, &reference));
    }
    right.reverse();
    (left, right)
}
