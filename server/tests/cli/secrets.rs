//! Secrets: made once on a laptop, read from files in production, shown nowhere.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use crate::tieout::{Tieout, tieout};

#[test]
fn the_first_start_makes_secrets_that_only_their_owner_can_read_and_the_next_keeps_them() {
    let program = tieout(&["serve"]);
    let first = program.start();
    let secrets = stored(&program);
    first.signal("TERM");
    assert_eq!(first.end().0, 0);
    let second = program.start();
    assert_eq!(stored(&program), secrets);
    second.signal("INT");
    let (code, log) = second.end();
    assert_eq!(code, 0);
    assert!(secrets.iter().all(|secret| !log.contains(secret.trim())));
}

fn stored(program: &Tieout) -> [String; 2] {
    ["data/secret-key", "data/jwt-secret"].map(|name| {
        let path = program.path(name);
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        fs::read_to_string(path).unwrap()
    })
}

#[test]
fn a_secret_that_others_can_read_is_refused() {
    let program = tieout(&["worker"]);
    fs::create_dir(program.path("data")).unwrap();
    let secret = program.file("data/secret-key", "q7Zt0vYx3Lw9Rk2Bn5Hc8Jd1Fg4Ms6Pa\n");
    fs::set_permissions(&secret, fs::Permissions::from_mode(0o640)).unwrap();
    let ended = program.run();
    assert_eq!(ended.code, 5);
    assert!(ended.err.contains("code: config.secret-weak") && ended.err.contains("data/secret-key"), "{}", ended.err);
}

#[test]
fn production_reads_secrets_from_files_and_logs_none_of_them() {
    let (key, jwt, token) =
        ("q7Zt0vYx3Lw9Rk2Bn5Hc8Jd1Fg4Ms6Pa", "Tz5Bc8Wm1Xq4Pk7Vn2Lj9Rf6Hd3Gs0Ya", "Vb3Nm7Qw1Er5Ty9Ui2Op6As0Df4Gh8Jk");
    let program = tieout(&["--log", "trace", "--public-url", "https://tieout.example"])
        .env("TIEOUT_ENV", "production")
        .env("TIEOUT_SECRET_KEY_FILE", "key")
        .env("JWT_SECRET_FILE", "jwt")
        .env("TIEOUT_METRICS_TOKEN", token);
    program.file("key", &format!("{key}\n"));
    program.file("jwt", jwt);
    let running = program.start();
    assert!(!program.path("data/secret-key").exists(), "what is set is not made");
    running.signal("TERM");
    let (code, log) = running.end();
    assert_eq!(code, 0, "{log}");
    assert!(log.contains("starting"), "{log}");
    for secret in [key, jwt, token] {
        assert!(!log.contains(secret), "a secret is in the log");
    }
    for line in log.lines() {
        assert!(serde_json::from_str::<serde_json::Value>(line).is_ok(), "not an object: {line}");
    }
}
