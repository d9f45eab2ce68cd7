//! `tieout explain` on small files.

use serde_json::Value;

use crate::matching::program;
use crate::tieout::{Tieout, tieout};

fn explained(more: &[&str]) -> Tieout {
    program(&["explain", "ledger.csv", "bank.csv", "--rules", "rules.toml"]).args(more)
}

#[test]
fn a_match_is_explained_by_points_that_add_up_to_its_score() {
    let document = explained(&["--left-row", "4", "--json"]).run().json();
    let pair = &document["pairs"][0];
    assert_eq!((document["state"].as_str(), pair["right_row"].as_u64()), (Some("difference"), Some(4)), "{document:#}");
    let thousandths = |text: &serde_json::Value| text.as_str().unwrap().replace('.', "").parse::<i64>().unwrap();
    let evidence = pair["evidence"].as_array().unwrap().iter().map(|evidence| thousandths(&evidence["points"]));
    assert_eq!(thousandths(&pair["base"]) + evidence.sum::<i64>(), thousandths(&pair["score"]), "{document:#}");
}

#[test]
fn a_match_tells_how_it_stands() {
    let document = explained(&["--left-row", "4", "--json"]).run().json();
    assert_eq!(document["standing"], serde_json::json!({ "margin": "4.501", "needed": "5.000" }), "{document:#}");
    let ended = explained(&["--right-row", "4"]).run();
    assert!(ended.out.contains("all matches together have at least 4.501 points less"), "{}", ended.out);
}

#[test]
fn why_not_is_explained_in_words() {
    let ended = explained(&["--left-row", "6", "--right-row", "1"]).run();
    assert_eq!(ended.code, 0, "{}", ended.err);
    assert!(ended.out.contains("is not matched") && ended.out.contains("same reference"), "{}", ended.out);
    assert!(!ended.out.contains("cli-"), "{}", ended.out);
    let ended = explained(&["--left-row", "7"]).run();
    assert_eq!(ended.code, 2);
    assert!(ended.err.contains("code: match.row"), "{}", ended.err);
}

const LEDGER: &str = "entry,posted,amount,name\n\
    1,2026-01-05,10.17,Contoso\n\
    2,2026-01-06,20.23,Contoso\n\
    3,2026-01-07,40.57,Contoso\n\
    4,2026-01-06,30.40,Northwind\n";
const BANK: &str = "id,value_date,amount,name\n9,2026-01-08,99.99,Contoso\n8,2026-01-08,60.80,Contoso\n";
const RULES: &str = r#"version = 1
title = "payments for several entries"

[[columns]]
name = "amount"
left = "amount"
right = "amount"
kind = "money"

[[columns]]
name = "day"
left = "posted"
right = "value_date"
kind = "date"

[[columns]]
name = "name"
left = "name"
right = "name"
kind = "text"

[[passes]]
name = "sums"
cardinality = "many-to-one"
accept = { points = 0 }
review = { points = 0 }
candidates = [{ equal = ["name"] }]
sums = { amount = "amount", together = ["name"], most = 4, near = { column = "day", when = { days = { before = 0, after = 5 } } } }
"#;

fn summed(more: &[&str]) -> Tieout {
    let program = tieout(&["explain", "ledger.csv", "bank.csv", "--rules", "rules.toml"]).args(more);
    program.file("ledger.csv", LEDGER);
    program.file("bank.csv", BANK);
    program.file("rules.toml", RULES);
    program
}

fn thousandths(text: &Value) -> i64 {
    text.as_str().unwrap().replace('.', "").parse().unwrap()
}

#[test]
fn a_sum_is_explained_from_either_file_by_its_members_and_by_points_that_add_up_to_its_score() {
    for row in [["--left-row", "2"], ["--left-row", "3"], ["--right-row", "2"]] {
        let document = summed(&[row[0], row[1], "--json"]).run().json();
        let sum = &document["sum"];
        assert_eq!((document["state"].as_str(), document["pairs"].as_array()), (Some("matched"), Some(&vec![])));
        let rows = |side: &str| -> Vec<u64> {
            sum[side].as_array().unwrap().iter().map(|member| member["row"].as_u64().unwrap()).collect()
        };
        assert_eq!((rows("left"), rows("right")), (vec![2, 3], vec![2]), "{document:#}");
        assert_eq!(
            (&sum["total_left"], &sum["total_right"], &sum["answer"]),
            (&"60.80".into(), &"60.80".into(), &"unique".into())
        );
        assert_eq!(sum["left"][0]["values"]["amount"], "20.23");
        let reasons = sum["reasons"].as_array().unwrap().iter().map(|reason| thousandths(&reason["points"]));
        assert_eq!(reasons.sum::<i64>(), thousandths(&sum["score"]), "{document:#}");
    }
}

#[test]
fn a_sum_is_explained_in_words() {
    let ended = summed(&["--right-row", "2"]).run();
    assert_eq!(ended.code, 0, "{}", ended.err);
    let wanted = [
        "Its match is a sum: 60.80 in ledger.csv and 60.80 in bank.csv",
        "row 3 of ledger.csv: amount 40.57",
        "no other rows add up to it",
    ];
    assert!(wanted.iter().all(|words| ended.out.contains(words)) && !ended.out.contains("cli-"), "{}", ended.out);
}

#[test]
fn a_payment_that_is_no_sum_is_told_what_was_tried() {
    let document = summed(&["--right-row", "1", "--json"]).run().json();
    let tried = serde_json::json!([{ "pass": "sums", "members": 3, "sets": 0, "gave_up": false }]);
    assert_eq!((document["state"].as_str(), &document["tried"]), (Some("unmatched"), &tried), "{document:#}");
    let ended = summed(&["--right-row", "1"]).run();
    assert!(ended.out.contains("part of a sum (3) adds up in the pass sums"), "{}", ended.out);
}

#[test]
fn a_row_has_to_be_named() {
    let ended = summed(&[]).run();
    assert_eq!(ended.code, 2, "{}", ended.out);
    assert!(ended.err.contains("--left-row"), "{}", ended.err);
}
