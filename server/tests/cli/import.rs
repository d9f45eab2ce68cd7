//! `tieout import` on small files.

use crate::tieout::{Tieout, tieout};

const BANK: &str = "Buchungstag;Verwendungszweck;Betrag\n02.11.2026;Miete;-1.200,50\n03.11.2026;Gehalt;3.400,00\n\
    04.11.2026;Strom;-80,00\n";

fn damaged() -> String {
    let amount = |row: usize| if row == 2 { "ninety".to_owned() } else { format!("{row}.25") };
    let line = |row: usize| format!("2026-11-{:02},INV-{row},{}\n", row % 28 + 1, amount(row));
    format!("Date,Reference,Amount\n{}", (1..=60).map(line).collect::<String>())
}

fn import(name: &str, content: &str, more: &[&str]) -> Tieout {
    let program = tieout(&["import", name]).args(more);
    program.file(name, content);
    program
}

#[test]
fn a_file_is_explained_and_its_records_written() {
    let program = import("bank.csv", BANK, &["--out", "out.csv"]);
    let ended = program.run();
    assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{}", ended.out);
    assert!(ended.out.contains("Delimited text (CSV), 3 rows can be used, 0 set aside"), "{}", ended.out);
    assert!(ended.out.contains("Betrag: Money"), "{}", ended.out);
    let written = std::fs::read_to_string(program.path("out.csv")).unwrap();
    assert!(written.contains("2026-11-02,Miete,-1200.50"), "{written}");
}

#[test]
fn rows_that_cannot_be_read_are_listed_and_nothing_is_written_without_a_word() {
    let program = import("bank.csv", &damaged(), &["--out", "out.csv"]);
    let ended = program.run();
    assert_eq!(ended.code, 2, "{}", ended.err);
    assert!(ended.out.contains("Row 2, Amount: Not a number – ninety"), "{}", ended.out);
    assert!(!program.path("out.csv").exists());
    let ended = import("bank.csv", &damaged(), &["--go-on", "--json"]).run();
    let read: serde_json::Value = serde_json::from_str(&ended.out).unwrap();
    assert_eq!((ended.code, &read["records"], &read["rejected"]), (0, &59.into(), &1.into()));
    assert_eq!(read["issues"][0]["code"], "value.not-number");
}

#[test]
fn what_cannot_be_read_or_written_is_refused_with_a_code() {
    let missing = tieout(&["import", "nothing.csv", "--json"]).run();
    let problem: serde_json::Value = serde_json::from_str(&missing.out).unwrap();
    assert_eq!((missing.code, &problem["code"]), (2, &"file.unreadable".into()));
    let unknown = import("bank.csv", BANK, &["--out", "out.doc"]).run();
    assert_eq!(unknown.code, 2);
    assert!(unknown.err.contains("--out"), "{}", unknown.err);
}

#[test]
fn a_part_that_is_not_there_is_answered_with_those_that_are() {
    let program = tieout(&["import", "notes.zip", "--sheet", "june.csv"]);
    let mut archive = zip::ZipWriter::new(std::fs::File::create(program.path("notes.zip")).unwrap());
    for name in ["april.csv", "may.csv"] {
        archive.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut archive, BANK.as_bytes()).unwrap();
    }
    archive.finish().unwrap();
    let ended = program.run();
    assert_eq!(ended.code, 2, "{}", ended.out);
    assert!(ended.err.contains("notes.zip has no part june.csv"), "{}", ended.err);
    assert!(ended.err.contains("april.csv, may.csv"), "{}", ended.err);
}
