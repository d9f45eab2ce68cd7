//! Letting people in again who were locked out.

use std::sync::Arc;

use service::SystemClock;
use store::site_settings::{self, SiteSettings};
use store::{Settings, Store};

use crate::tieout::{Ended, Tieout, tieout};

fn run(program: &Tieout, arguments: &[&str]) -> Ended {
    tieout(arguments).env("TIEOUT_DATA_DIR", program.path("data").to_str().unwrap()).run()
}

/// Allows one network that nobody here is in.
async fn lock_out(program: &Tieout) {
    let url = format!("sqlite:{}", program.path("data/tieout.db").display());
    let store = Store::open(&Settings::new(url), Arc::new(SystemClock)).await.unwrap();
    let mut tx = store.write_durable().await.unwrap();
    let settings = SiteSettings {
        default_language: None,
        default_time_zone: "UTC".to_owned(),
        default_currency: "EUR".to_owned(),
        upload_limit: None,
        networks: "192.0.2.0/24".to_owned(),
        version: 0,
    };
    assert!(site_settings::save(&mut tx, &settings).await.unwrap());
    tx.commit().await.unwrap();
    store.close().await;
}

#[tokio::test]
async fn doctor_says_who_may_come_in_and_the_operator_lets_everybody_in_again() {
    let program = tieout(&["migrate"]);
    assert_eq!(program.run().code, 0);
    let open = run(&program, &["networks", "clear", "--json"]);
    assert_eq!((open.code, open.json()["cleared"].as_bool()), (0, Some(false)), "{}", open.err);

    lock_out(&program).await;
    let doctor = run(&program, &["doctor"]);
    assert!(doctor.out.contains("192.0.2.0/24") && doctor.out.contains("tieout networks clear"), "{}", doctor.out);
    let cleared = run(&program, &["networks", "clear", "--json"]);
    assert_eq!((cleared.code, cleared.json()["cleared"].as_bool()), (0, Some(true)), "{}", cleared.err);
    assert!(!run(&program, &["doctor"]).out.contains("192.0.2.0/24"));
    assert_eq!(run(&program, &["audit", "verify"]).code, 0, "it is written down");
}

#[test]
fn a_project_that_is_not_there_is_named_as_such() {
    let program = tieout(&["migrate"]);
    assert_eq!(program.run().code, 0);
    for (id, code) in [("nonsense", "request.fields"), ("00000000-0000-0000-0000-000000000009", "object.not-found")] {
        let refused = run(&program, &["networks", "clear", "--project", id, "--json"]);
        assert_eq!((refused.code, refused.json()["code"].as_str()), (2, Some(code)), "{}", refused.err);
    }
}
