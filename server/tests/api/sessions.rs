//! Sessions in the real database.

use chrono::TimeDelta;
use domain::Clock;
use serde_json::{Value, json};
use server::session::KeptSessions;
use std::sync::Arc;
use tower_sessions::session::{Id, Record};
use tower_sessions::{Session, SessionStore};

use crate::support::TestApp;

fn session(app: &TestApp, id: Option<Id>) -> Session {
    Session::new(id, Arc::new(KeptSessions::new(&app.services)), None)
}

async fn begun(app: &TestApp) -> Session {
    let session = session(app, None);
    session.insert("who", "ada").await.unwrap();
    session.save().await.unwrap();
    session
}

async fn who(app: &TestApp, id: Id) -> Option<Value> {
    session(app, Some(id)).get_value("who").await.unwrap()
}

#[tokio::test]
async fn the_name_of_a_session_is_not_in_the_database() {
    let app = TestApp::start().await;
    let id = begun(&app).await.id().unwrap();
    assert_eq!(who(&app, id).await, Some(json!("ada")));
    app.services.store.close().await;
    let mut kept = Vec::new();
    for file in std::fs::read_dir(app.folder.path()).unwrap().flatten().filter(|file| file.path().is_file()) {
        kept.extend(std::fs::read(file.path()).unwrap());
    }
    let holds = |bytes: &[u8]| kept.windows(bytes.len()).any(|window| window == bytes);
    assert!(holds(b"\"who\":\"ada\""), "the session itself is there");
    assert!(!holds(id.to_string().as_bytes()));
    assert!(!holds(&id.0.to_le_bytes()) && !holds(&id.0.to_be_bytes()));
}

#[tokio::test]
async fn a_new_name_keeps_the_content_and_ends_the_old_one() {
    let app = TestApp::start().await;
    let session = begun(&app).await;
    let old = session.id().unwrap();
    session.cycle_id().await.unwrap();
    session.save().await.unwrap();
    let new = session.id().unwrap();
    assert_ne!(old, new);
    assert_eq!(who(&app, old).await, None);
    assert_eq!(who(&app, new).await, Some(json!("ada")));
}

#[tokio::test]
async fn a_session_ends_when_its_time_is_over() {
    let app = TestApp::start().await;
    let id = begun(&app).await.id().unwrap();
    app.clock.advance(TimeDelta::days(13));
    assert_eq!(who(&app, id).await, Some(json!("ada")));
    app.clock.advance(TimeDelta::days(2));
    assert_eq!(who(&app, id).await, None);
}

#[tokio::test]
async fn a_request_that_began_before_the_end_of_a_session_does_not_bring_it_back() {
    let app = TestApp::start().await;
    let id = begun(&app).await.id().unwrap();
    let late = session(&app, Some(id));
    late.insert("who", "eve").await.unwrap();
    session(&app, Some(id)).flush().await.unwrap();
    late.save().await.unwrap();
    assert_eq!(who(&app, id).await, None);
}

#[tokio::test]
async fn two_sessions_with_one_name_do_not_happen() {
    let app = TestApp::start().await;
    let store = KeptSessions::new(&app.services);
    let taken = begun(&app).await.id().unwrap();
    let expiry_date = time::OffsetDateTime::from_unix_timestamp(app.clock.now().timestamp() + 60).unwrap();
    let mut record = Record { id: taken, data: Default::default(), expiry_date };
    store.create(&mut record).await.unwrap();
    assert_ne!(record.id, taken);
    assert_eq!(who(&app, taken).await, Some(json!("ada")));
}

#[tokio::test]
async fn made_up_cookies_are_no_session_and_no_failure() {
    let app = TestApp::start().await;
    let long = "A".repeat(4_000);
    for value in ["", "A", "AAAAAAAAAAAAAAAAAAAAAA", "<script>", "../../etc", "a\u{202e}b", "%00", "\"quoted\"", &long]
    {
        let cookie = reqwest::header::HeaderValue::from_bytes(format!("tieout-session={value}").as_bytes()).unwrap();
        for path in ["/", "/api/v2/status", "/api/fn/get_me"] {
            let answer = app.request("GET", path).header("cookie", cookie.clone()).send().await.unwrap();
            assert_eq!(answer.status(), 200, "{value:.40} on {path}");
            let set = answer.headers().get("set-cookie").map(|cookie| cookie.to_str().unwrap().to_owned());
            assert!(set.as_deref().is_none_or(|set| set.contains("Max-Age=0")), "{value:.40} on {path}: {set:?}");
        }
    }
}

#[tokio::test]
async fn nobody_gets_a_cookie_for_looking() {
    let app = TestApp::start().await;
    for path in ["/", "/status", "/api/v2/status", "/nowhere", "/health"] {
        assert!(!app.get(path).await.headers().contains_key("set-cookie"), "{path}");
    }
}

async fn sign_in(app: &TestApp, host: &str, origin: &str) -> reqwest::Response {
    service::accounts::create(&app.services, "ann@example.com", "correct horse battery").await.unwrap();
    let request = app.request("POST", "/api/fn/sign_in").header("host", host).header("origin", origin);
    let request = request.header("content-type", "application/x-www-form-urlencoded");
    request.body("email=ann%40example.com&password=correct%20horse%20battery").send().await.unwrap()
}

fn cookie(answer: &reqwest::Response) -> String {
    answer.headers()["set-cookie"].to_str().unwrap().to_owned()
}

#[tokio::test]
async fn behind_https_the_cookie_is_bound_to_this_host_and_stays_so_when_it_is_taken_away() {
    let app = TestApp::with(&[("public_url", "https://tieout.example")]).await;
    let given = cookie(&sign_in(&app, "tieout.example", "https://tieout.example").await);
    assert!(given.starts_with("__Host-tieout="), "{given}");
    for attribute in ["; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/"] {
        assert!(given.contains(attribute), "{given}");
    }
    assert!(!given.contains("Domain"), "{given}");
    let named = given.split(';').next().unwrap();
    let request = app.request("POST", "/api/fn/sign_out").header("host", "tieout.example").header("cookie", named);
    let taken = cookie(&request.header("origin", "https://tieout.example").send().await.unwrap());
    assert!(taken.starts_with("__Host-tieout=;") && taken.contains("; Secure"), "{taken}");
}

#[tokio::test]
async fn signing_in_gives_the_session_another_name() {
    let app = TestApp::start().await;
    let planted = begun(&app).await.id().unwrap();
    let host = app.address.to_string();
    service::accounts::create(&app.services, "ann@example.com", "correct horse battery").await.unwrap();
    let request = app.request("POST", "/api/fn/sign_in").header("origin", format!("http://{host}"));
    let request = request.header("content-type", "application/x-www-form-urlencoded");
    let request = request.header("cookie", format!("tieout-session={planted}"));
    let answer = request.body("email=ann%40example.com&password=correct%20horse%20battery").send().await.unwrap();
    let given = cookie(&answer);
    assert!(given.starts_with("tieout-session=") && !given.contains(&planted.to_string()), "{given}");
    assert_eq!(who(&app, planted).await, None, "the planted name is worth nothing");
}

#[tokio::test]
async fn whoever_does_not_fit_gets_no_cookie() {
    let app = TestApp::start().await;
    let request = app.request("POST", "/api/fn/sign_in").header("content-type", "application/x-www-form-urlencoded");
    let answer = request.body("email=ann%40example.com&password=wrong").send().await.unwrap();
    assert_eq!(answer.status(), 401);
    assert!(answer.headers().get("set-cookie").is_none());
}
