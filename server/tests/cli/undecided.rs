//! Rows that fit each other so equally well that no pair of them is likely.

use std::fs;

use crate::tieout::tieout;

/// Three payments that could each be for any of three invoices, among 300 of which each has its own.
fn three_of_a_kind() -> (String, String) {
    let head = "date,amount,name,reference\n";
    let (mut ledger, mut bank) = (head.to_owned(), head.to_owned());
    for at in 0..300_u32 {
        let name = ["Northwind Logistics", "Contoso Foods", "Fabrikam Textiles", "Tailspin Energy"][at as usize % 4];
        let town = ["Ashford", "Bexley", "Camden", "Dover", "Epsom", "Frome", "Goole"][at as usize * 5 % 7];
        let (day, cents) = (format!("2026-{:02}-{:02}", 1 + at % 3, 1 + at % 28), 1000 + at * 7919 % 250_000);
        let row = format!("{day},{}.{:02},{name} {town} Ltd", cents / 100, cents % 100);
        let reference = format!("INV-{:05}", 10_000 + at * 37);
        ledger += &format!("{row},{reference}\n");
        bank += &format!("{row},{}\n", if at.is_multiple_of(3) { "" } else { &reference });
    }
    let row = "2026-02-14,7777.77,Contoso Foods Camden Ltd";
    ["INV-00991", "INV-00992", "INV-00993"].iter().for_each(|reference| ledger += &format!("{row},{reference}\n"));
    (0..3).for_each(|_| bank += &format!("{row},\n"));
    (ledger, bank)
}

#[test]
fn rows_that_fit_each_other_as_well_are_one_ambiguous_match_of_rows_without_partners() {
    let program = tieout(&["match", "ledger.csv", "bank.csv", "--out", "out", "--json"]);
    let (ledger, bank) = three_of_a_kind();
    program.file("ledger.csv", &ledger);
    program.file("bank.csv", &bank);
    let ended = program.run();
    assert_eq!(ended.code, 0, "{}", ended.err);
    let summary: serde_json::Value = serde_json::from_str(&ended.out).unwrap();
    assert_eq!(summary["matches"]["ambiguous"], 1);
    assert_eq!((&summary["left"]["matched"], &summary["left"]["unmatched"]), (&303.into(), &0.into()));
    let matches = fs::read_to_string(program.path("out/matches.csv")).unwrap();
    let last: Vec<&str> = matches.lines().skip(301).collect();
    let expected =
        ["301,", "302,", "303,", ",301", ",302", ",303"].map(|rows| format!("{rows},301,ambiguous,likely,0.000"));
    assert_eq!(last, expected);
}
