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
fn rows_that_fit_each_other_as_well_are_unmatched_and_shown_together() {
    let program = tieout(&["match", "ledger.csv", "bank.csv", "--out", "out"]);
    let (ledger, bank) = three_of_a_kind();
    program.file("ledger.csv", &ledger);
    program.file("bank.csv", &bank);
    let ended = program.run();
    assert_eq!(ended.code, 0, "{}", ended.err);
    assert!(ended.out.contains("One set of rows fits so equally well"), "{}", ended.out);
    let read = |name: &str| fs::read_to_string(program.path("out").join(name)).unwrap();
    let expected = "set,left_row,right_row,pass\n\
        1,301,,likely\n1,302,,likely\n1,303,,likely\n1,,301,likely\n1,,302,likely\n1,,303,likely\n";
    assert_eq!(read("undecided.csv"), expected);
    assert_eq!((read("unmatched_left.csv").lines().count(), read("unmatched_right.csv").lines().count()), (4, 4));
    let summary: serde_json::Value = serde_json::from_str(&read("summary.json")).unwrap();
    assert_eq!((&summary["undecided"], &summary["left"]["unmatched"]), (&1.into(), &3.into()));
}
