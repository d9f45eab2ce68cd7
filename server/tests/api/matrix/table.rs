//! The table that people read.

use std::collections::BTreeMap;
use std::fmt::Write;

const WIDTH: usize = 12;

/// What each caller gets from each route.
pub struct Table {
    callers: Vec<&'static str>,
    rows: BTreeMap<String, Vec<String>>,
}

impl Table {
    pub fn new(callers: Vec<&'static str>) -> Self {
        Self { callers, rows: BTreeMap::new() }
    }

    pub fn push(&mut self, route: String, cells: Vec<String>) {
        assert_eq!(cells.len(), self.callers.len());
        assert!(!self.rows.contains_key(&route), "{route} is there twice");
        self.rows.insert(route, cells);
    }

    /// Fails with the whole table when it is not the expected one.
    pub fn compare(&self, expected: &str) {
        let written = self.write();
        let lines = |text: &str| -> Vec<String> {
            let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
            lines.map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
        };
        let (found, expected) = (lines(&written), lines(expected));
        let missing = found.iter().filter(|line| !expected.contains(line));
        let stale = expected.iter().filter(|line| !found.contains(line));
        let differences: String =
            missing.map(|line| format!("+ {line}\n")).chain(stale.map(|line| format!("- {line}\n"))).collect();
        assert!(differences.is_empty(), "the table is\n{written}\nand differs in\n{differences}");
    }

    fn write(&self) -> String {
        let widest = self.rows.keys().map(String::len).max().unwrap_or_default();
        let mut text = String::new();
        let mut line = |first: &str, cells: &[String]| {
            let cells: String = cells.iter().map(|cell| format!("{cell:<WIDTH$}")).collect();
            writeln!(text, "{}", format!("{first:<widest$}  {cells}").trim_end()).unwrap();
        };
        line("route", &self.callers.iter().map(ToString::to_string).collect::<Vec<_>>());
        self.rows.iter().for_each(|(route, cells)| line(route, cells));
        text
    }
}
