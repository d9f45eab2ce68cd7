//! Configurations the program refuses to start with: each by its code, with the name at fault, and nothing done.

use app::i18n::Localizer;
use domain::{AppError, Locale};

use crate::tieout::{Ended, Tieout, tieout};

const STRONG: &str = "q7Zt0vYx3Lw9Rk2Bn5Hc8Jd1Fg4Ms6Pa";

#[expect(clippy::needless_pass_by_value, reason = "each program is refused once")]
fn refused(program: Tieout, code: &str, key: &str, exit: i32) -> Ended {
    let ended = program.run();
    assert_eq!(ended.code, exit, "{code}: {}", ended.err);
    assert!(ended.err.contains(&format!("code: {code}")), "{}", ended.err);
    assert!(ended.err.contains(key), "{key} is not named: {}", ended.err);
    assert_eq!(ended.out, "");
    assert!(!program.path("data").exists(), "nothing is done");
    ended
}

fn production() -> Tieout {
    tieout(&[]).env("TIEOUT_ENV", "production").env("JWT_SECRET", "Tz5Bc8Wm1Xq4Pk7Vn2Lj9Rf6Hd3Gs0Ya")
}

#[test]
fn names_that_are_no_settings_are_refused() {
    refused(tieout(&[]).env("TIEOUT_ADRESS", "127.0.0.1:1"), "config.unknown-key", "TIEOUT_ADRESS", 5);
    let program = tieout(&["--config", "t.toml"]);
    program.file("t.toml", "\nadress = '127.0.0.1:1'\n");
    refused(program, "config.unknown-key", "t.toml:2", 5);
    refused(tieout(&["--adress", "127.0.0.1:1"]), "cli.argument", "--adress", 2);
}

#[test]
fn values_that_cannot_be_used_are_refused() {
    for (key, value) in [
        ("address", "localhost"),
        ("public_url", "https://tieout.example/path"),
        ("trusted_proxies", "everyone"),
        ("env", "prod"),
        ("database_url", "mysql://db/tieout"),
        ("database_max_connections", "0"),
        ("log", "loud"),
        ("upload_limit", "100XB"),
        ("request_timeout", "30"),
        ("worker", "yes"),
        ("rate_limit_api", "-1"),
        ("default_language", "nl"),
    ] {
        let variable = format!("TIEOUT_{}", key.to_uppercase());
        let ended = refused(tieout(&[]).env(&variable, value), "config.bad-value", key, 5);
        assert!(ended.err.contains(&variable), "{}", ended.err);
        let flag = format!("--{}", key.replace('_', "-"));
        let ended = refused(tieout(&[&flag, value]), "config.bad-value", key, 5);
        assert!(ended.err.contains(&flag), "{}", ended.err);
    }
}

#[test]
fn settings_that_contradict_each_other_are_refused() {
    let program = tieout(&["--database-min-connections", "20"]);
    let ended = refused(program, "config.conflict", "database_min_connections", 5);
    assert!(ended.err.contains("database_max_connections"), "{}", ended.err);
    let program = production().env("TIEOUT_SECRET_KEY", STRONG).args(&["--public-url", "http://tieout.example"]);
    refused(program, "config.conflict", "public_url", 5);
}

#[test]
fn production_is_refused_without_secrets_of_its_own() {
    refused(production(), "config.secret-missing", "TIEOUT_SECRET_KEY", 5);
    refused(production().env("TIEOUT_SECRET_KEY", "too short"), "config.secret-weak", "TIEOUT_SECRET_KEY", 5);
    let ended = refused(
        production().env("TIEOUT_SECRET_KEY", "changeme-changeme-changeme-changeme"),
        "config.secret-weak",
        "TIEOUT_SECRET_KEY",
        5,
    );
    assert!(!ended.err.contains("changeme"), "a secret is not repeated: {}", ended.err);
}

#[test]
fn files_that_cannot_be_read_are_refused() {
    refused(tieout(&["--config", "nowhere.toml"]), "config.file-unreadable", "nowhere.toml", 5);
    refused(tieout(&[]).env("TIEOUT_CONFIG", "nowhere.toml"), "config.file-unreadable", "nowhere.toml", 5);
    refused(tieout(&[]).env("JWT_SECRET_FILE", "nowhere"), "config.file-unreadable", "JWT_SECRET_FILE", 5);
    let program = tieout(&["--config", "t.toml"]);
    program.file("t.toml", "log = 'info'\nworker = = true\n");
    refused(program, "config.file-malformed", "t.toml", 5);
}

#[test]
fn a_settings_file_that_nobody_named_is_not_read() {
    let program = tieout(&["migrate"]);
    program.file("tieout.toml", "nonsense = true\n");
    assert_eq!(program.run().code, 0);
}

#[test]
fn a_data_folder_that_cannot_be_used_is_refused() {
    let program = tieout(&["--data-dir", "taken/data"]);
    program.file("taken", "a file, not a folder");
    let ended = refused(program, "config.data-folder", "taken/data", 5);
    assert!(ended.err.contains("error: "), "{}", ended.err);
}

#[test]
fn with_json_a_refusal_is_one_problem_document() {
    let ended = tieout(&["--json", "--request-timeout", "soon"]).run();
    let problem = ended.json();
    assert_eq!(ended.code, 5);
    assert_eq!(problem["code"], "config.bad-value");
    assert_eq!(problem["type"], "urn:tieout:problem:config.bad-value");
    assert_eq!(problem["params"]["key"], "request_timeout");
    assert_eq!(problem["params"]["origin"], "--request-timeout");
    assert!(problem["title"].as_str().is_some_and(|title| title.contains("request_timeout")), "{problem}");
    assert_eq!(tieout(&["--json", "srve"]).run().json()["code"], "cli.argument");
}

#[test]
fn refusals_are_worded_in_the_language_of_the_caller() {
    for (name, locale) in [("de_DE.UTF-8", Locale::De), ("ja_JP", Locale::Ja), ("C", Locale::En)] {
        let program = || tieout(&["--log", "loud"]).env("LC_ALL", "").env("LC_MESSAGES", "").env("LANG", name);
        let json = program().args(&["--json"]).run().json();
        let error: AppError = serde_json::from_value(json.clone()).unwrap();
        let shown = Localizer::of(locale).error(&error);
        assert_eq!(json["title"], shown.title.as_str());
        let ended = program().run();
        assert!(ended.err.contains(&shown.title) && ended.err.contains(&shown.hint), "{name}: {}", ended.err);
    }
}
