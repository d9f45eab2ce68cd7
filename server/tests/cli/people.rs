//! The first start and accounts, for whoever runs the machine.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use crate::tieout::{Ended, Tieout, tieout, until};

const PASSWORD: &str = "correct horse battery";

/// Another command in the same folder.
fn beside(program: &Tieout, arguments: &[&str]) -> Tieout {
    let folder = program.path("data");
    tieout(arguments).env("TIEOUT_DATA_DIR", folder.to_str().unwrap())
}

fn run(program: &Tieout, arguments: &[&str]) -> Ended {
    beside(program, arguments).typing(&format!("{PASSWORD}\n")).run()
}

#[test]
fn the_first_start_writes_a_link_to_the_log_and_to_a_file_for_its_owner() {
    let program = tieout(&[]);
    let running = program.start();
    let file = program.path("data/setup-link");
    until("the link is written", || file.exists());
    let link = fs::read_to_string(&file).unwrap();
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    assert!(link.starts_with(&format!("http://{}/setup/", running.address)), "{link}");
    running.signal("TERM");
    let (code, log) = running.end();
    assert_eq!(code, 0, "{log}");
    assert!(log.contains(link.trim()), "{log}");
}

#[test]
fn setup_link_makes_a_link_until_somebody_looks_after_the_site() {
    let program = tieout(&["setup-link"]);
    let first = program.run();
    assert_eq!(first.code, 0, "{}", first.err);
    assert!(first.out.contains("/setup/"), "{}", first.out);
    assert_eq!(run(&program, &["admin", "create-user", "--email", "ann@example.com", "--admin"]).code, 0);
    let second = run(&program, &["setup-link", "--json"]);
    assert_eq!((second.code, second.json()["link"].is_null()), (0, true), "{}", second.err);
    assert!(!program.path("data/setup-link").exists(), "a link that opens nothing is not left lying about");
}

#[test]
fn the_admin_of_the_configuration_is_made_once_and_reported_when_ignored() {
    let program =
        tieout(&[]).env("TIEOUT_ADMIN_EMAIL", "ann@example.com").env("TIEOUT_ADMIN_PASSWORD_FILE", "password");
    program.file("password", &format!("{PASSWORD}\n"));
    for expected in ["the admin of admin_email was made", "admin_email and admin_password are ignored"] {
        let running = program.start();
        running.signal("TERM");
        let (code, log) = running.end();
        assert_eq!(code, 0, "{log}");
        assert!(log.contains(expected), "{log}");
        assert!(!log.contains("/setup/") && !log.contains("horse"), "{log}");
    }
    let listed = run(&program, &["admin", "list", "--json"]).json();
    assert_eq!(listed["items"][0]["email"], "ann@example.com", "{listed}");
    assert_eq!(listed["items"][0]["is_admin"], true, "{listed}");
    let doctor = beside(&program, &["doctor", "--json"]).env("TIEOUT_ADMIN_EMAIL", "ann@example.com");
    let doctor = doctor.env("TIEOUT_ADMIN_PASSWORD", PASSWORD).run().json();
    let finding = doctor["checks"].as_array().unwrap().iter().find(|check| check["name"] == "first-admin").unwrap();
    assert_eq!(finding["state"], "note", "{finding}");
    assert!(finding["text"].as_str().unwrap().contains("ignored"), "{finding}");
}

#[test]
fn an_admin_that_is_named_by_half_keeps_the_program_from_starting() {
    let ended = tieout(&[]).env("TIEOUT_ADMIN_EMAIL", "ann@example.com").run();
    assert_eq!(ended.code, 5);
    assert!(ended.err.contains("code: config.conflict") && ended.err.contains("admin_password"), "{}", ended.err);
    let ended = tieout(&["--admin-email", "ann@example.com", "--admin-password", "password1234"]).run();
    assert_ne!(ended.code, 0);
    assert!(ended.err.contains("/password: "), "{}", ended.err);
}

#[test]
fn reset_password_gives_another_one_and_list_shows_who_is_there() {
    let program = tieout(&["admin", "create-user", "--email", "ann@example.com", "--name", "Ann Lee", "--admin"]);
    let program = program.typing(&format!("{PASSWORD}\n"));
    assert_eq!(program.run().code, 0);
    let reset = run(&program, &["admin", "reset-password", "--email", "ANN@example.com"]);
    assert_eq!(reset.code, 0, "{}", reset.err);
    let nobody = run(&program, &["admin", "reset-password", "--email", "bob@example.com", "--json"]);
    assert_eq!(nobody.json()["code"], "object.not-found");
    let listed = run(&program, &["admin", "list"]);
    assert_eq!(listed.out, "ann@example.com\tAnn Lee\tadmin\n");
    assert_eq!(run(&program, &["admin", "list", "--search", "bob"]).out, "");
    assert!(!format!("{}{}", reset.out, reset.err).contains("horse"));
}
