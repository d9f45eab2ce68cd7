//! Each command, from a new installation on.

use std::os::unix::fs::PermissionsExt;

use crate::tieout::{free_address, tieout};

#[test]
fn help_and_version_are_answers() {
    let help = tieout(&["--help"]).run();
    assert_eq!((help.code, help.err.as_str()), (0, ""));
    for command in ["serve", "worker", "migrate", "doctor", "healthcheck"] {
        assert!(help.out.contains(command), "{command}");
    }
    assert!(tieout(&["--version"]).run().out.starts_with("tieout "));
}

#[test]
fn migrate_says_from_where_to_where_and_then_that_nothing_is_to_be_done() {
    let program = tieout(&["migrate", "--json"]);
    let first = program.run();
    assert_eq!((first.code, first.json()["state"].as_str()), (0, Some("migrated")), "{}", first.err);
    let second = program.run().json();
    assert_eq!((&second["state"], &second["from"]), (&"current".into(), &second["to"]));
    assert_eq!(first.json()["to"], second["to"]);
}

#[test]
fn migrate_with_check_changes_nothing_and_tells_by_its_exit_code() {
    let program = tieout(&["migrate", "--check"]);
    let before = program.run();
    assert_eq!(before.code, 5, "{}", before.err);
    assert!(before.out.contains("tieout migrate"), "{}", before.out);
    assert_eq!(program.run().code, 5, "nothing was changed");
    let database = program.path("data/tieout.db");
    assert_eq!(tieout(&["migrate", "--database-url", &format!("sqlite:{}", database.display())]).run().code, 0);
    assert_eq!(program.run().code, 0);
}

#[test]
fn a_database_that_is_down_is_named_and_can_be_tried_again() {
    let url = format!("postgres://app:hidden@{}/tieout", free_address());
    for command in ["serve", "migrate", "worker"] {
        let ended = tieout(&[command, "--database-acquire-timeout", "1s"]).env("TIEOUT_DATABASE_URL", &url).run();
        assert_eq!(ended.code, 7, "{command}: {}", ended.err);
        assert!(ended.err.contains("code: database.unavailable"), "{}", ended.err);
        assert!(!ended.err.contains("hidden"), "{}", ended.err);
    }
}

#[test]
fn healthcheck_says_when_nobody_answers() {
    let address = free_address().to_string();
    let ended = tieout(&["healthcheck", "--address", &address]).run();
    assert_eq!(ended.code, 7);
    assert!(ended.err.contains("code: cli.no-answer") && ended.err.contains(&address), "{}", ended.err);
}

#[test]
fn doctor_finds_a_new_installation_in_order_and_creates_nothing() {
    let program = tieout(&["doctor"]);
    let ended = program.run();
    assert_eq!(ended.code, 0, "{}{}", ended.out, ended.err);
    assert!(!program.path("data").exists());
    assert!(!ended.out.contains("cli-"), "{}", ended.out);
}

#[test]
fn doctor_looks_at_everything_there_is() {
    let program = tieout(&["doctor", "--json", "--data-dir", "."]);
    std::fs::set_permissions(program.folder.path(), std::fs::Permissions::from_mode(0o700)).unwrap();
    let database = format!("sqlite:{}", program.path("tieout.db").display());
    assert_eq!(tieout(&["migrate", "--database-url", &database]).run().code, 0);
    let document = program.run().json();
    let states = document["checks"].as_array().unwrap().iter();
    let states: Vec<_> =
        states.map(|check| (check["name"].as_str().unwrap(), check["state"].as_str().unwrap())).collect();
    for name in ["configuration", "data-folder", "free-space", "database", "schema", "journal", "trusted-proxies"] {
        assert!(states.contains(&(name, "ok")), "{name}: {document:#}");
    }
    assert!(!document.to_string().contains("cli-"), "{document:#}");
}

#[test]
fn doctor_counts_what_has_to_be_put_right() {
    let settings = ["--public-url", "https://tieout.example", "--database-url", "sqlite:old.db"];
    let program = tieout(&["doctor"]).args(&settings);
    program.file("old.db", "this is no database, but it is long enough to be taken for one at first sight");
    let ended = program.run();
    assert_eq!(ended.code, 5, "{}", ended.out);
    assert!(ended.err.contains("code: cli.doctor"), "{}", ended.err);
    assert!(ended.out.contains("trusted_proxies"), "{}", ended.out);
    let problem = program.args(&["--json"]).run().json();
    assert_eq!((&problem["code"], &problem["params"]["count"]), (&"cli.doctor".into(), &2.into()), "{problem:#}");
}

#[test]
fn doctor_says_what_is_wrong_with_a_setting_that_cannot_be_used() {
    let ended = tieout(&["doctor", "--log", "loud"]).run();
    assert_eq!(ended.code, 5);
    assert!(ended.out.contains("log") && ended.err.contains("code: cli.doctor"), "{}{}", ended.out, ended.err);
}

#[test]
fn create_user_makes_an_account_once_and_never_repeats_the_password() {
    let program =
        tieout(&["admin", "create-user", "--email", "Ann@example.com", "--json"]).typing("correct horse battery\n");
    let first = program.run();
    assert_eq!((first.code, first.json()["email"].as_str()), (0, Some("Ann@example.com")), "{}", first.err);
    let second = program.run();
    assert_eq!((second.code, second.json()["code"].as_str()), (4, Some("account.exists")), "{}", second.err);
    assert!(!format!("{}{}{}{}", first.out, first.err, second.out, second.err).contains("horse"));
}

#[test]
fn create_user_names_every_field_at_fault() {
    let ended = tieout(&["admin", "create-user", "--email", "ann"]).typing("short").run();
    assert_eq!(ended.code, 2);
    assert!(ended.err.contains("/email: ") && ended.err.contains("/password: "), "{}", ended.err);
    let nothing = tieout(&["admin", "create-user", "--email", "ann@example.com", "--json"]).run();
    assert_eq!(nothing.json()["errors"][0]["code"], "field.required", "{}", nothing.err);
}
