//! Commands on files that are interrupted while they work.

use std::fmt::Write as _;
use std::fs::File;
use std::io::Write as _;
use std::process::Command;

use crate::tieout::{Tieout, signal, tieout};

/// The right file is a pipe: whoever writes to it waits until the program reads it, and listens to signals by then.
fn interrupted(program: &Tieout, by: &str) -> crate::tieout::Ended {
    let (mut ledger, mut bank) = (String::from("posted,amount,name\n"), String::from("booked,value,text\n"));
    for at in 0..4_000 {
        let (day, cents) = (at % 20 + 1, at * 7919 % 90_000 + 100);
        writeln!(ledger, "2026-01-{day:02},{}.{:02},Contoso {}", cents / 100, cents % 100, at % 997).unwrap();
        writeln!(bank, "2026-01-{:02},{}.{:02},CONTOSO LTD {}", day + 1, cents / 100, cents % 100, at % 997).unwrap();
    }
    program.file("ledger.csv", &ledger);
    let pipe = program.path("pipe.csv");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    program.run_while(|process| {
        let mut pipe = File::options().write(true).open(&pipe).unwrap();
        signal(process, by);
        pipe.write_all(bank.as_bytes()).unwrap();
    })
}

#[test]
fn an_interrupted_command_leaves_nothing_behind_and_has_the_exit_code_of_one() {
    for by in ["INT", "TERM"] {
        let program = tieout(&["match", "ledger.csv", "pipe.csv", "--out", "out", "--json"]);
        let ended = interrupted(&program, by);
        assert_eq!(
            (ended.code, ended.json()["code"].as_str()),
            (130, Some("match.stopped")),
            "{} {}",
            ended.out,
            ended.err
        );
        assert!(!program.path("out").exists());
    }
    let program = tieout(&["duplicates", "pipe.csv", "--out", "out"]);
    let ended = interrupted(&program, "INT");
    assert_eq!(ended.code, 130, "{} {}", ended.out, ended.err);
    assert!(!program.path("out").exists());
}
