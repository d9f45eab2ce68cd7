//! `tieout match` on small files.

use std::fs;

use crate::tieout::{Tieout, tieout};

/// A ledger and a bank statement: three payments the same, one off by a fee, one for two entries, one row too many on
/// each side.
const LEDGER: &str = "entry,posted,amount,currency,name,reference\n\
    1,2026-01-05,120.50,EUR,Nordwind GmbH,INV-1001\n\
    2,2026-01-06,99.00,EUR,\"Müller, Söhne\",INV-1002\n\
    3,2026-01-07,1500.00,USD,Contoso Ltd,INV-1003\n\
    4,2026-01-08,75.25,EUR,Fabrikam AG,INV-1004\n\
    5,2026-01-09,310.10,EUR,Tailspin SARL,INV-1005\n\
    6,2026-01-09,42.42,EUR,Wingtip Oy,INV-1006\n";
const BANK: &str = "id,value_date,amount,currency,name,reference\n\
    9,2026-01-05,120.50,EUR,Nordwind GmbH,INV-1001\n\
    8,2026-01-06,99.00,EUR,\"Müller, Söhne\",INV-1002\n\
    7,2026-01-07,1500.00,USD,Contoso Ltd,INV-1003\n\
    6,2026-01-08,74.75,EUR,Fabrikam AG,INV-1004\n\
    5,2026-01-09,310.10,EUR,Tailspin SARL,INV-1005\n\
    4,2026-02-20,8.00,EUR,Bank fee,\n";

const RULES: &str = r#"version = 1
title = "ledger and bank"
differences = ["amount"]

[[columns]]
name = "reference"
left = "reference"
right = "reference"
kind = "reference"

[[columns]]
name = "amount"
left = "amount"
right = "amount"
kind = "money"
currency = { column = "currency" }

[[columns]]
name = "currency"
left = "currency"
right = "currency"
kind = "text"

[[passes]]
name = "same reference"
cardinality = "one-to-one"
weights = "written"
accept = { points = 5000 }
review = { points = 1000 }
candidates = [
  { equal = ["reference"] },
]
comparisons = [
  { column = "reference", levels = [{ when = "equal", points = 4000 }], otherwise = 0 },
  { column = "amount", levels = [{ when = "equal", points = 3000 }, { when = { within = { less = "1", more = "1" } }, points = 1500 }], otherwise = -9000 },
]
"#;

pub(super) fn program(arguments: &[&str]) -> Tieout {
    let program = tieout(arguments);
    program.file("ledger.csv", LEDGER);
    program.file("bank.csv", BANK);
    program.file("rules.toml", RULES);
    program
}

fn matching(more: &[&str]) -> Tieout {
    program(&["match", "ledger.csv", "bank.csv", "--rules", "rules.toml", "--out", "out"]).args(more)
}

fn read(program: &Tieout, name: &str) -> String {
    fs::read_to_string(program.path("out").join(name)).unwrap()
}

#[test]
fn matches_are_written_with_row_state_pass_and_score() {
    let program = matching(&[]);
    let ended = program.run();
    assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{}", ended.out);
    let expected = "left_row,right_row,match,state,pass,score\n\
        1,1,1,matched,same reference,7.000\n\
        2,2,2,matched,same reference,7.000\n\
        3,3,3,matched,same reference,7.000\n\
        4,4,4,difference,same reference,5.500\n\
        5,5,5,matched,same reference,7.000\n";
    assert_eq!(read(&program, "matches.csv"), expected);
    let left = "left_row,entry,posted,amount,currency,name,reference\n6,6,2026-01-09,42.42,EUR,Wingtip Oy,INV-1006\n";
    assert_eq!(read(&program, "unmatched_left.csv"), left);
    let right = "right_row,id,value_date,amount,currency,name,reference\n6,4,2026-02-20,8.00,EUR,Bank fee,\n";
    assert_eq!(read(&program, "unmatched_right.csv"), right);
    assert_eq!(read(&program, "ruleset.toml"), RULES);
    assert!(ended.out.contains("4 accepted, 1 with a difference"), "{}", ended.out);
}

#[test]
fn every_row_is_accounted_for_by_count_and_to_the_cent() {
    let program = matching(&["--json"]);
    let summary = program.run().json();
    let written: serde_json::Value = serde_json::from_str(&read(&program, "summary.json")).unwrap();
    assert_eq!(summary, written);
    assert_eq!(
        (&summary["left"]["rows"], &summary["left"]["matched"], &summary["left"]["unmatched"]),
        (&6.into(), &5.into(), &1.into())
    );
    let euros = &summary["left"]["amounts"][0];
    assert_eq!((euros["currency"].as_str(), euros["total"].as_str()), (Some("EUR"), Some("647.27")), "{summary:#}");
    assert_eq!((euros["matched"].as_str(), euros["unmatched"].as_str()), (Some("604.85"), Some("42.42")));
    assert!(summary["timings_ms"]["read"].as_f64().is_some(), "{summary:#}");
}

#[test]
fn the_written_ruleset_gives_the_same_bytes_with_any_number_of_threads() {
    let first = program(&["match", "ledger.csv", "bank.csv", "--out", "out", "--threads", "1"]);
    let ended = first.run();
    assert_eq!(ended.code, 0, "{}", ended.err);
    let rules = read(&first, "ruleset.toml");
    let again =
        program(&["match", "ledger.csv", "bank.csv", "--out", "out", "--threads", "3", "--rules", "found.toml"]);
    again.file("found.toml", &rules);
    assert_eq!(again.run().code, 0);
    for name in ["matches.csv", "unmatched_left.csv", "unmatched_right.csv", "ruleset.toml"] {
        assert_eq!(read(&again, name), read(&first, name), "{name}");
    }
}

#[test]
fn parquet_goes_in_and_out() {
    let program = matching(&["--format", "parquet"]);
    assert_eq!(program.run().code, 0);
    let unmatched = program.path("out/unmatched_left.parquet");
    let arguments = ["match", unmatched.to_str().unwrap(), "bank.csv", "--rules", "rules.toml", "--out", "out"];
    let again = self::program(&arguments).args(&["--format", "json"]);
    let ended = again.run();
    assert_eq!(ended.code, 0, "{}", ended.err);
    let left: serde_json::Value = serde_json::from_str(&read(&again, "unmatched_left.json")).unwrap();
    assert_eq!((left[0]["left_row"].as_u64(), left[0]["amount"].as_str()), (Some(1), Some("42.42")), "{left:#}");
    assert_eq!(left[0]["left_row_2"], "6", "the number of the first run is kept under another name: {left:#}");
}

#[test]
fn a_file_that_cannot_be_read_is_named_with_the_row() {
    let ended = program(&["match", "nowhere.csv", "bank.csv"]).run();
    assert_eq!(ended.code, 2, "{}", ended.err);
    assert!(ended.err.contains("code: file.unreadable") && ended.err.contains("nowhere.csv"), "{}", ended.err);
    let program = program(&["match", "broken.csv", "bank.csv", "--json"]);
    program.file("broken.csv", "a,b\n1,2\n3\n");
    let problem = program.run().json();
    assert_eq!((&problem["code"], &problem["params"]["row"]), (&"file.row-length".into(), &2.into()), "{problem:#}");
}

#[test]
fn a_ruleset_is_refused_with_a_pointer_to_each_mistake() {
    let program = matching(&["--json"]);
    program.file("rules.toml", &RULES.replace("left = \"currency\"", "left = \"ccy\""));
    let problem = program.run().json();
    assert_eq!(problem["errors"][0]["pointer"], "/columns/2/left", "{problem:#}");
    program.file("rules.toml", &RULES.replace("points = 3000", "points = \"many\""));
    let problem = program.run().json();
    assert_eq!(problem["errors"][0]["pointer"], "/passes/0/comparisons/1/levels/0/points", "{problem:#}");
    program.file("rules.toml", "version = ");
    let ended = program.run();
    assert_eq!((ended.code, ended.json()["code"].as_str()), (2, Some("ruleset.malformed")), "{}", ended.out);
}

#[test]
fn budgets_of_learned_passes_are_carried_out() {
    let program = matching(&["--json"]);
    let rules = RULES.replace("weights = \"written\"", "weights = \"learned\"");
    program.file("rules.toml", &rules.replace("equal = [\"reference\"] }", "equal = [\"currency\"], budget = 2 }"));
    let summary = program.run().json();
    assert_eq!(summary["passes"][0]["over_budget"][0]["right_row"], 1, "{summary:#}");
}

/// A ledger and a bank's list of the same payments, some days later, with names cut off.
fn payments() -> (String, String) {
    let (mut ledger, mut bank) = (String::from("posted,amount,name\n"), String::from("booked,value,text\n"));
    for at in 0..150 {
        let name = ["Nordwind Handel", "Contoso Foods", "Fabrikam Textil", "Tailspin Energie"][at * 7 % 4];
        let (month, day, cents) = (at % 9 + 1, at % 24 + 1, at * 7919 % 90_000 + 100);
        let amount = format!("{}.{:02}", cents / 100, cents % 100);
        ledger += &format!("2026-{month:02}-{day:02},{amount},{name} {at}\n");
        if at % 10 != 3 {
            bank += &format!("2026-{month:02}-{:02},{amount},{} {at}\n", day + at % 3, &name[..9]);
        }
    }
    (ledger, bank)
}

#[test]
fn what_a_run_learned_stands_in_the_written_ruleset_and_gives_the_same_bytes() {
    let (ledger, bank) = payments();
    let first = program(&["match", "ledger.csv", "bank.csv", "--out", "out"]);
    first.file("ledger.csv", &ledger);
    first.file("bank.csv", &bank);
    let ended = first.run();
    assert_eq!(ended.code, 0, "{}", ended.err);
    let rules = read(&first, "ruleset.toml");
    assert!(rules.contains("\nlearned = [\n") && rules.contains("\nsure = "), "{rules}");
    let again = program(&["match", "ledger.csv", "bank.csv", "--out", "out", "--rules", "found.toml"]);
    again.file("ledger.csv", &ledger);
    again.file("bank.csv", &bank);
    again.file("found.toml", &rules);
    let ended = again.run();
    assert_eq!(ended.code, 0, "{}", ended.err);
    for name in ["matches.csv", "unmatched_left.csv", "unmatched_right.csv", "ruleset.toml"] {
        assert!(read(&again, name) == read(&first, name), "{name}");
    }
}

#[test]
fn inferred_rules_are_told_in_words() {
    let (ledger, bank) = payments();
    let inferred = |more: &[&str]| {
        let program = program(&["match", "ledger.csv", "bank.csv", "--out", "out"]).args(more);
        program.file("ledger.csv", &ledger);
        program.file("bank.csv", &bank);
        program
    };
    let told = inferred(&[]);
    let ended = told.run();
    for words in ["posted (left) is compared with booked (right)", "equal to the cent gives", "Accepted without a look"]
    {
        assert!(ended.out.contains(words), "{words} in {}", ended.out);
    }
    assert!(!ended.out.contains("cli-"), "{}", ended.out);
    let rules = read(&told, "ruleset.toml");
    assert!(rules.starts_with("# ") && rules.contains("# amount (left) is compared with value (right)"), "{rules}");
    let summary = inferred(&["--json"]).run().json();
    let suggested = &summary["suggested"];
    assert!(suggested["words"].as_array().is_some_and(|words| words.len() > 5), "{summary:#}");
    assert_eq!((&suggested["left"][1]["kind"], &suggested["left"][1]["filled"]), (&"money".into(), &150.into()));
    let ended = inferred(&[]).env("LC_ALL", "de_DE.UTF-8").run();
    assert!(ended.out.contains("(links) wird mit"), "{}", ended.out);
}

#[test]
fn the_band_of_accepted_matches_is_stated() {
    let summary = matching(&["--json"]).run().json();
    let band = &summary["band"];
    assert_eq!((&band["accepted"], &band["wrong"]), (&5.into(), &0.into()), "{summary:#}");
    assert_eq!((band["precision"].as_str(), band["coverage"].as_str()), (Some("1.000000"), Some("0.833")));
}

#[test]
fn duplicates_within_a_file_are_written_with_their_group() {
    let program = tieout(&["duplicates", "payments.csv", "--out", "out"]);
    let (ledger, _) = payments();
    let twice: Vec<&str> = ledger.lines().skip(1).take(2).collect();
    program.file("payments.csv", &format!("{ledger}{}\n{}\n", twice[0], twice[1]));
    let ended = program.run();
    assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{}", ended.out);
    assert!(ended.out.contains("2 of 152 rows are duplicates"), "{}", ended.out);
    let found = read(&program, "duplicates.csv");
    let lines: Vec<&str> = found.lines().collect();
    assert_eq!(lines[0], "group,row,state,pass,score,posted,amount,name", "{found}");
    assert!(lines[1].starts_with("1,1,duplicate,") && lines[2].starts_with("1,151,duplicate,"), "{found}");
    assert!(lines[3].starts_with("2,2,duplicate,") && lines[4].starts_with("2,152,duplicate,"), "{found}");
    let summary: serde_json::Value = serde_json::from_str(&read(&program, "summary.json")).unwrap();
    assert_eq!((&summary["groups"], &summary["duplicates"]), (&2.into(), &2.into()), "{summary:#}");
}

#[test]
fn a_file_without_duplicates_is_said_to_have_none() {
    let program = tieout(&["duplicates", "bank.csv", "--out", "out", "--rules", "rules.toml", "--json"]);
    program.file("bank.csv", BANK);
    program.file("rules.toml", RULES);
    let summary = program.run().json();
    assert_eq!((&summary["rows"], &summary["groups"]), (&6.into(), &0.into()), "{summary:#}");
}

#[test]
fn rows_that_cancel_each_other_out_are_written_and_counted() {
    let program = matching(&["--json"]);
    let netting = "\n[[netting]]\nside = \"left\"\namount = \"amount\"\nequal = [\"currency\"]\n\n[[passes]]";
    program.file("rules.toml", &RULES.replacen("\n[[passes]]", netting, 1));
    program.file("ledger.csv", &format!("{LEDGER}7,2026-01-10,-42.42,EUR,Wingtip Oy,INV-1007\n"));
    let summary = program.run().json();
    let left = &summary["left"];
    assert_eq!((&left["rows"], &left["matched"], &left["cancelled"]), (&7.into(), &5.into(), &2.into()), "{summary:#}");
    let euros = &left["amounts"][0];
    assert_eq!((euros["total"].as_str(), euros["cancelled"].as_str()), (Some("604.85"), Some("0.00")));
    let matches = read(&program, "matches.csv");
    assert!(matches.ends_with("6,,6,netted,netting 1,0.000\n7,,6,netted,netting 1,0.000\n"), "{matches}");
}

#[test]
fn values_are_evened_out_as_the_ruleset_says() {
    let program = matching(&[]);
    let steps = "kind = \"reference\"\nnormalise = [\"digits\", \"leading-zeros\"]";
    program.file("rules.toml", &RULES.replacen("kind = \"reference\"", steps, 1));
    program.file("bank.csv", &BANK.replace("INV-1001", "RE 0001001"));
    assert_eq!(program.run().code, 0);
    assert!(read(&program, "matches.csv").contains("1,1,1,matched,same reference,7.000\n"));
}

#[test]
fn candidates_that_were_left_out_are_told() {
    let program = matching(&[]);
    program.file("rules.toml", &RULES.replace("equal = [\"reference\"] }", "equal = [\"currency\"], budget = 2 }"));
    let ended = program.run();
    assert!(ended.out.contains("too long and were left out"), "{}", ended.out);
    let summary: serde_json::Value = serde_json::from_str(&read(&program, "summary.json")).unwrap();
    assert_eq!(summary["passes"][0]["over_budget"][0]["right_row"], 1, "{summary:#}");
}

#[test]
fn failures_are_worded_in_the_language_of_the_caller() {
    let ended = program(&["match", "nowhere.csv", "bank.csv"]).env("LC_ALL", "de_DE.UTF-8").run();
    assert!(ended.err.contains("kann nicht gelesen werden"), "{}", ended.err);
}
