//! Tokens and the audit, for whoever runs the machine.

use std::path::Path;

use crate::tieout::{Ended, Tieout, tieout};

const EMAIL: &str = "ann@example.com";

/// A folder in which somebody has an account.
fn inhabited() -> Tieout {
    let program = tieout(&["admin", "create-user", "--email", EMAIL]).typing("four unlikely words together\n");
    let ended = program.run();
    assert_eq!(ended.code, 0, "{}", ended.err);
    program
}

fn run(folder: &Path, arguments: &[&str]) -> Ended {
    tieout(arguments).env("TIEOUT_DATA_DIR", folder.join("data").to_str().unwrap()).run()
}

#[test]
fn a_token_is_made_shown_once_and_ended() {
    let program = inhabited();
    let folder = program.folder.path();
    let create = ["token", "create", "--email", EMAIL, "--name", "Nightly", "--scopes", "read,run"];
    let made = run(folder, &create);
    assert_eq!(made.code, 0, "{}", made.err);
    let shown: Vec<&str> = made.out.lines().collect();
    assert!(shown[0].contains(EMAIL) && shown[1].starts_with("tie_"), "{}", made.out);
    assert!(!made.err.contains("tie_"), "a token is not in the log");

    let made = run(folder, &[&create[..], &["--json"]].concat()).json();
    let id = made["id"].as_str().unwrap();
    assert!(made["secret"].as_str().unwrap().starts_with("tie_"));
    assert_eq!(run(folder, &["token", "revoke", id]).code, 0);
    let again = run(folder, &["token", "revoke", id, "--json"]);
    assert_eq!((again.code, again.json()["code"].as_str()), (2, Some("object.not-found")));
}

#[test]
fn what_is_wrong_with_a_wish_for_a_token_is_said_field_by_field() {
    let program = inhabited();
    let folder = program.folder.path();
    let wrong = ["--name", " ", "--scopes", "read,everything", "--days", "0", "--json"];
    let refused = run(folder, &[&["token", "create", "--email", EMAIL], &wrong[..]].concat());
    let document = refused.json();
    let pointers = document["errors"].as_array().unwrap().iter().map(|error| error["pointer"].as_str().unwrap());
    assert_eq!((refused.code, pointers.collect::<Vec<_>>()), (2, vec!["/name", "/scopes/1", "/days"]));
    let nobody = run(folder, &["token", "create", "--email", "bob@example.com", "--name", "x", "--json"]);
    assert_eq!(nobody.json()["errors"][0]["pointer"], "/email");
    assert_eq!(run(folder, &["token", "revoke", "nonsense"]).code, 2);
}

#[test]
fn the_audit_has_what_the_operator_did_and_is_whole() {
    let program = inhabited();
    let verified = run(program.folder.path(), &["audit", "verify", "--json"]);
    assert_eq!(verified.code, 0, "{}", verified.err);
    let lines = verified.json()["lines"].as_i64().unwrap();
    assert!(lines > 0);
    run(program.folder.path(), &["token", "create", "--email", EMAIL, "--name", "Nightly"]);
    let verified = run(program.folder.path(), &["audit", "verify"]);
    assert!(verified.out.contains(&format!("{} lines", lines + 1)), "{}", verified.out);
}

#[test]
fn another_secret_means_another_audit() {
    let program = inhabited();
    let verify = tieout(&["audit", "verify", "--json"])
        .env("TIEOUT_DATA_DIR", program.path("data").to_str().unwrap())
        .env("TIEOUT_SECRET_KEY", "k3Jq9vTz7LmW2xRb8NcY5pHd4sFg6aQe")
        .run();
    assert_eq!((verify.code, verify.json()["code"].as_str()), (5, Some("audit.broken")), "{}", verify.err);
}
