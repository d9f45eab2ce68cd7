//! The texts the code asks for, against the texts there are.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use domain::Locale;

use crate::files::messages;

/// Messages whose ids are put together from a name in the code, such as a check's.
const COMPOSED: [&str; 33] = [
    "action-",
    "actor-",
    "all-projects-",
    "check-",
    "cli-doctor-",
    "cli-explain-",
    "cli-import-",
    "cli-migrate-",
    "column-kind-",
    "dates-",
    "decimal-",
    "design-section-",
    "error-",
    "file-format-",
    "file-packing-",
    "filter-test-",
    "health-",
    "issue-",
    "job-kind-",
    "job-phase-",
    "job-state-",
    "layout-because-",
    "layout-part-",
    "news-",
    "permission-",
    "records-rows-",
    "role-",
    "scope-",
    "sign-in-",
    "source-state-",
    "statement-column-",
    "subject-",
    "users-state-",
];

#[test]
fn every_text_the_code_asks_for_exists() {
    let known = messages(Locale::En);
    for id in asked_for().into_iter().filter(|id| !id.contains('{')) {
        assert!(known.contains_key(&id), "tr!({id:?}) has no message");
    }
}

#[test]
fn every_message_is_asked_for() {
    let sources = sources();
    for id in messages(Locale::En).into_keys().filter(|id| !COMPOSED.iter().any(|prefix| id.starts_with(prefix))) {
        let id = id.split('.').next().unwrap();
        assert!(sources.iter().any(|source| source.contains(&format!("\"{id}\""))), "nothing shows {id}");
    }
}

/// What stands between the quotes of each `tr!("...`.
fn asked_for() -> BTreeSet<String> {
    let sources = sources();
    let after = sources.iter().flat_map(|source| source.split("tr!(\"").skip(1));
    after.filter_map(|rest| rest.split('"').next()).map(str::to_owned).filter(|id| id.contains('-')).collect()
}

fn sources() -> Vec<String> {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let folders = [workspace.join("app/src"), workspace.join("server/src")];
    let mut files = Vec::new();
    folders.iter().for_each(|folder| rust_files(folder, &mut files));
    files.iter().map(|file| fs::read_to_string(file).unwrap()).collect()
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for path in fs::read_dir(folder).unwrap().map(|one| one.unwrap().path()) {
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}
