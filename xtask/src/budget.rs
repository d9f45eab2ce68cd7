//! What a first visit may cost to load, and what it costs.

use std::error::Error;
use std::fs;
use std::path::Path;

use crate::Outcome;
use crate::layout::Layout;

struct Budget {
    name: &'static str,
    file: &'static str,
    aim_kb: u64,
    limit_kb: u64,
}

const BUDGETS: [Budget; 3] = [
    Budget { name: "WASM", file: "tieout_bg.wasm.br", aim_kb: 300, limit_kb: 450 },
    Budget { name: "JS", file: "tieout.js.br", aim_kb: 10, limit_kb: 15 },
    Budget { name: "CSS", file: "tieout.css.br", aim_kb: 20, limit_kb: 30 },
];

/// Fails when a compressed file is over its limit.
pub fn check(layout: &Layout) -> Outcome {
    let mut over = Vec::new();
    for budget in &BUDGETS {
        let bytes = size(&layout.pkg().join(budget.file))?;
        println!("{}", row(budget, bytes));
        if is_over(budget, bytes) {
            over.push(budget.name);
        }
    }
    if over.is_empty() { Ok(()) } else { Err(format!("over the transfer budget: {}", over.join(", ")).into()) }
}

/// Prints the size of what a page loads, where it exists.
pub fn print_sizes(layout: &Layout) -> Outcome {
    for budget in &BUDGETS {
        if let Ok(bytes) = size(&layout.pkg().join(budget.file)) {
            println!("{}", row(budget, bytes));
        }
    }
    Ok(())
}

fn size(file: &Path) -> Result<u64, Box<dyn Error>> {
    fs::metadata(file)
        .map(|metadata| metadata.len())
        .map_err(|_| format!("{} is missing; run `cargo xtask build` first", file.display()).into())
}

fn row(budget: &Budget, bytes: u64) -> String {
    let tenths = bytes * 10 / 1000;
    format!(
        "{:<5} {:>4}.{} KB brotli (aim {}, limit {})",
        budget.name,
        tenths / 10,
        tenths % 10,
        budget.aim_kb,
        budget.limit_kb
    )
}

fn is_over(budget: &Budget, bytes: u64) -> bool {
    bytes > budget.limit_kb * 1000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limit_itself_is_within_the_budget() {
        let budget = &BUDGETS[1];
        assert!(!is_over(budget, 15_000));
        assert!(is_over(budget, 15_001));
    }

    #[test]
    fn a_row_names_size_aim_and_limit() {
        assert_eq!(row(&BUDGETS[1], 9_876), "JS       9.8 KB brotli (aim 10, limit 15)");
    }

    #[test]
    fn a_site_that_was_not_built_says_what_to_run() {
        let error = size(Path::new("/nowhere/tieout.js.br")).unwrap_err();
        assert!(error.to_string().contains("cargo xtask build"));
    }
}
