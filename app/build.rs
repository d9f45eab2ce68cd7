//! Joins the message files of each language into two texts without comments: what travels with a page, and what only
//! the server and the command line say.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// Files that only the server and the command line read.
const STAYS: [&str; 13] = [
    "account.ftl",
    "admin.ftl",
    "audit.ftl",
    "cli.ftl",
    "mail.ftl",
    "members.ftl",
    "news.ftl",
    "people.ftl",
    "projects.ftl",
    "rules.ftl",
    "source-words.ftl",
    "sources.ftl",
    "tokens.ftl",
];

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=locales");
    #[expect(clippy::disallowed_methods, reason = "cargo tells build scripts their folder this way")]
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    for language in fs::read_dir("locales")? {
        let language = language?.path();
        let tag = language.file_name().expect("a listed folder has a name").to_string_lossy().into_owned();
        fs::write(out.join(format!("{tag}.page.ftl")), joined(&language, |file| !STAYS.contains(&file))?)?;
        fs::write(out.join(format!("{tag}.server.ftl")), joined(&language, |file| STAYS.contains(&file))?)?;
    }
    Ok(())
}

fn joined(language: &Path, wanted: impl Fn(&str) -> bool) -> io::Result<String> {
    let mut files: Vec<PathBuf> = fs::read_dir(language)?.map(|file| Ok(file?.path())).collect::<io::Result<_>>()?;
    files.sort();
    let mut text = String::new();
    for file in files.iter().filter(|file| file.file_name().and_then(|name| name.to_str()).is_some_and(&wanted)) {
        let messages = fs::read_to_string(file)?;
        text.extend(
            messages.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).flat_map(|line| [line, "\n"]),
        );
    }
    Ok(text)
}
