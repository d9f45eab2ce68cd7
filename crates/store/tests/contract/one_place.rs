//! One file tells the two databases apart.

use std::fs;
use std::path::{Path, PathBuf};

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] }).collect()
}

#[test]
fn only_the_backend_names_the_arms() {
    let arms = ["Inner::", "Backend::Sqlite", "Backend::Postgres"];
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let naming: Vec<_> = sources(&folder)
        .into_iter()
        .filter(|path| arms.iter().any(|arm| fs::read_to_string(path).unwrap().contains(arm)))
        .collect();
    assert_eq!(naming, [folder.join("backend.rs")]);
}

#[test]
fn the_tables_are_written_in_sql_that_both_understand() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for table in ["sessions.rs", "workers.rs"] {
        let text = fs::read_to_string(folder.join(table)).unwrap().replace("tx.now()", "");
        for different in
            ["now()", "current_timestamp", "->>", "json_extract", "ilike", " offset ", "sqlite", "Postgres"]
        {
            assert!(!text.contains(different), "{table} says {different}");
        }
    }
}
