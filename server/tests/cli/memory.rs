//! Matching within a limit of memory: columns that do not fit wait on disk, and the results are the same.

use std::fmt::Write;
use std::fs;

use crate::tieout::{Tieout, tieout};

/// Two files of the same payments with long remarks, some of them a day late, and some on one side only.
fn files(program: &Tieout, rows: usize, letters: usize) {
    let (mut ledger, mut bank) =
        (String::from("id,posted,amount,name,remark\n"), String::from("booked,value,text,note\n"));
    for at in 0..rows {
        let name = ["Nordwind Handel", "Contoso Foods", "Fabrikam Textil", "Tailspin Energie"][at * 7 % 4];
        let (month, day, cents) = (at % 9 + 1, at % 24 + 1, at * 7919 % 90_000 + 100);
        let amount = format!("{}.{:02}", cents / 100, cents % 100);
        let remark = format!("payment {at} {}", "of what was agreed upon ".repeat(letters / 23));
        writeln!(ledger, "L{at},2026-{month:02}-{day:02},{amount},{name} {at},{remark}").unwrap();
        let late = day + usize::from(at % 20 == 0);
        if at % 20 != 3 {
            writeln!(bank, "2026-{month:02}-{late:02},{amount},{name} {at},{remark}").unwrap();
        }
    }
    program.file("ledger.csv", &ledger);
    program.file("bank.csv", &bank);
}

/// Two files of the same payments, with six long remarks each.
fn wide_files(program: &Tieout, rows: usize) {
    let remarks = (0..6).map(|at| format!(",remark {at}")).collect::<String>();
    let (mut ledger, mut bank) = (format!("name{remarks}\n"), format!("text{remarks}\n"));
    for at in 0..rows {
        let remarks: String =
            (0..6).map(|of| format!(",{at} {of} {}", "of what was agreed upon ".repeat(40))).collect();
        writeln!(ledger, "Contoso {at}{remarks}").unwrap();
        writeln!(bank, "Contoso {at}{remarks}").unwrap();
    }
    program.file("ledger.csv", &ledger);
    program.file("bank.csv", &bank);
}

/// Two files of the same payments, every tenth only in the first one, with so many texts of so many words each, of which hardly
/// any comes twice; the second file spells one word of each differently.
fn payments(program: &Tieout, rows: usize, (texts, words): (usize, usize)) {
    let header: String = (0..texts).map(|text| format!(",text {text}")).collect();
    let (mut ledger, mut bank) = (format!("posted,amount{header}\n"), format!("booked,value{header}\n"));
    for at in 0..rows {
        let (month, day, cents) = (at % 9 + 1, at % 24 + 1, at * 7919 % 900_000 + 100);
        let word = |of: usize| format!(" w{:x}", (at * texts * words + of) * 40_503 % 1_000_003);
        let text = |of: usize| (of * words..(of + 1) * words).map(word).collect::<String>();
        let all: Vec<String> = (0..texts).map(text).collect();
        let line = format!("2026-{month:02}-{day:02},{}.{:02}", cents / 100, cents % 100);
        writeln!(ledger, "{line},{}", all.join(",")).unwrap();
        if at % 10 > 0 {
            writeln!(bank, "{line},{}", all.join(",").replace("w1", "v1")).unwrap();
        }
    }
    program.file("ledger.csv", &ledger);
    program.file("bank.csv", &bank);
}

fn matching(more: &[&str]) -> Tieout {
    tieout(&["match", "ledger.csv", "bank.csv", "--out", "out", "--json"]).args(more)
}

#[test]
fn results_are_the_same_bytes_within_a_limit_of_memory() {
    for format in ["csv", "parquet", "json"] {
        let outcome = |more: &[&str]| {
            let program = matching(&["--format", format]).args(more);
            files(&program, 400, 40);
            let ended = program.run();
            assert_eq!(ended.code, 0, "{} {}", ended.out, ended.err);
            program
        };
        let (free, limited) = (outcome(&[]), outcome(&["--memory", "200MB"]));
        let tables =
            ["matches", "undecided", "unmatched_left", "unmatched_right"].map(|name| format!("{name}.{format}"));
        for name in tables.iter().map(String::as_str).chain(["ruleset.toml"]) {
            let read = |program: &Tieout| fs::read(program.path("out").join(name)).unwrap();
            assert!(read(&free) == read(&limited), "{name}");
        }
        let mut left: Vec<_> =
            fs::read_dir(limited.path("out")).unwrap().map(|file| file.unwrap().file_name()).collect();
        left.sort();
        assert_eq!(left.len(), tables.len() + 2, "nothing else is left behind: {left:?}");
    }
}

/// Amounts and days that are not known are marked so by some programs.
#[test]
fn marks_of_missing_values_are_in_the_results_as_they_stand_in_the_file() {
    let lines = ["id,posted,amount,paid", "L1,2026-01-05,12.50,yes", "L2,-,n/a,NULL", "L3,2026-01-07,N/A,no", "L4,,,"];
    let others = (5..40).map(|at| format!("L{at},2026-02-{:02},{at}.75,no\n", at % 28 + 1)).collect::<String>();
    let outcome = |format: &str, more: &[&str]| {
        let program = matching(&["--format", format, "--rules", "rules.toml"]).args(more);
        program.file("ledger.csv", &format!("{}\n{others}", lines.join("\n")));
        program.file("bank.csv", "text,booked\nL1,2026-01-05\nL9,N/A\n");
        program.file("rules.toml", &RULES.replace("left = \"name\"", "left = \"id\""));
        let ended = program.run();
        assert_eq!(ended.code, 0, "{} {}", ended.out, ended.err);
        ["left", "right"].map(|side| fs::read(program.path("out").join(format!("unmatched_{side}.{format}"))).unwrap())
    };
    for format in ["csv", "parquet", "json"] {
        assert!(outcome(format, &[]) == outcome(format, &["--memory", "200MB"]), "{format}");
    }
    let [left, _] = outcome("csv", &[]).map(|bytes| String::from_utf8(bytes).unwrap());
    let expected = "left_row,id,posted,amount,paid\n2,L2,-,n/a,NULL\n3,L3,2026-01-07,N/A,false\n4,L4,,,\n5,L5,";
    assert!(left.starts_with(expected), "{left}");
    let [left, _] = outcome("json", &[]).map(|bytes| serde_json::from_slice::<serde_json::Value>(&bytes).unwrap());
    assert_eq!((&left[0]["amount"], &left[0]["paid"], &left[2]["amount"]), (&"n/a".into(), &"NULL".into(), &().into()));
    let [left, right] = outcome("parquet", &[]);
    let columns = |bytes: &[u8], name: &str| bytes.windows(name.len()).any(|part| part == name.as_bytes());
    assert!(
        columns(&left, "~amount") && columns(&left, "~posted") && !columns(&left, "~id") && !columns(&right, "~text")
    );
}

const RULES: &str = r#"version = 1
title = ""
differences = []

[[columns]]
name = "name"
left = "name"
right = "text"
kind = "text"

[[passes]]
name = "same name"
cardinality = "one-to-one"
weights = "written"
accept = { points = 0 }
review = { points = 0 }
candidates = [
  { equal = ["name"] },
]
"#;

/// A build with what tests need takes half of the limit itself.
#[test]
fn the_limit_holds_where_columns_alone_would_be_over_it() {
    const LIMIT: u64 = 150 << 20;
    let peak = |more: &[&str]| {
        let program = matching(&["--rules", "rules.toml"]).args(more);
        program.file("rules.toml", RULES);
        wide_files(&program, 6_000);
        let ended = program.run();
        assert_eq!(ended.code, 0, "{} {}", ended.out, ended.err);
        ended.json()["peak_memory"].as_u64().unwrap()
    };
    let (free, limited) = (peak(&[]), peak(&["--memory", "150MB"]));
    assert!(limited <= LIMIT && free > LIMIT, "{limited} with the limit, {free} without");
}

#[test]
fn a_limit_that_cannot_be_kept_is_refused_before_the_work_with_what_would_do() {
    let program = matching(&["--memory", "1MB"]);
    files(&program, 50, 40);
    let ended = program.run();
    let problem = ended.json();
    assert_eq!((ended.code, problem["code"].as_str()), (6, Some("match.memory")), "{problem:#}");
    assert_eq!(problem["params"]["limit"].as_u64(), Some(1 << 20), "{problem:#}");
    assert!(!program.path("out").exists(), "nothing was written");
    let least = problem["params"]["least"].as_u64().unwrap().to_string();
    let again = matching(&["--memory", &least]);
    files(&again, 50, 40);
    assert_eq!(again.run().code, 0);
}

/// Long texts full of numbers, many columns, and many rows.
#[test]
fn the_least_that_is_asked_for_is_enough() {
    for (rows, shape) in [(3_000, (3, 60)), (6_000, (20, 2)), (20_000, (3, 4))] {
        let (mut least, mut ended) = (1 << 20, None);
        while ended.is_none() {
            let program = matching(&["--memory", &least.to_string()]);
            payments(&program, rows, shape);
            let outcome = program.run();
            let document = outcome.json();
            match outcome.code {
                0 => ended = document["peak_memory"].as_u64(),
                _ => least = document["params"]["least"].as_u64().unwrap_or_else(|| panic!("{document:#}")),
            }
        }
        assert!(ended.unwrap() <= least, "{shape:?}: {ended:?} of {least}");
    }
}

#[test]
fn explaining_and_looking_for_duplicates_keep_the_limit_too() {
    let explained = |more: &[&str]| {
        let program = tieout(&["explain", "ledger.csv", "bank.csv", "--left-row", "6", "--json"]).args(more);
        files(&program, 200, 40);
        program.run().json()
    };
    assert_eq!(explained(&["--memory", "200MB"]), explained(&[]));
    let duplicates = |more: &[&str]| {
        let program = tieout(&["duplicates", "bank.csv", "--out", "out"]).args(more);
        files(&program, 200, 40);
        let text = fs::read_to_string(program.path("bank.csv")).unwrap();
        let twice: Vec<&str> = text.lines().skip(1).take(3).collect();
        program.file("bank.csv", &format!("{text}{}\n", twice.join("\n")));
        assert_eq!(program.run().code, 0);
        fs::read_to_string(program.path("out/duplicates.csv")).unwrap()
    };
    let found = duplicates(&[]);
    assert_eq!(found.lines().count(), 7, "{found}");
    assert_eq!(duplicates(&["--memory", "200MB"]), found);
}

#[test]
fn a_size_that_is_none_is_named() {
    let ended = matching(&["--memory", "much"]).run();
    assert_eq!((ended.code, ended.json()["code"].as_str()), (2, Some("cli.argument")), "{}", ended.out);
}
