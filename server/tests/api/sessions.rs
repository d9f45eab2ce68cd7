//! Sessions in the real database.

use chrono::TimeDelta;
use domain::Clock;
use reqwest::Response;
use serde_json::{Value, json};
use server::session::KeptSessions;
use service::accounts::{self, NewUser};
use service::{Caller, Who, sign_ins};
use std::sync::Arc;
use tower_sessions::session::{Id, Record};
use tower_sessions::{Session, SessionStore};

use crate::support::{TestApp, problem};

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
        for (path, status) in [("/", 200), ("/api/v2/status", 200), ("/api/v2/me", 401)] {
            let answer = app.request("GET", path).header("cookie", cookie.clone()).send().await.unwrap();
            assert_eq!(answer.status(), status, "{value:.40} on {path}");
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

const EMAIL: &str = "ann@example.com";
const PASSWORD: &str = "correct horse battery";

async fn make_account(app: &TestApp) -> domain::AccountId {
    let user = NewUser { email: EMAIL, name: "Ann", password: PASSWORD, is_admin: false };
    accounts::create(&app.services, &Caller::without_request(Who::Operator), user).await.unwrap()
}

async fn sign_in(app: &TestApp, headers: &[(&str, &str)], password: &str) -> Response {
    let mut request = app.request("POST", "/api/fn/sign_in");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let request = request.header("content-type", "application/x-www-form-urlencoded");
    request.body(format!("email=ann%40example.com&password={}", password.replace(' ', "%20"))).send().await.unwrap()
}

/// What an answer asks the browser to keep, by the name of the cookie.
fn cookie(answer: &Response, name: &str) -> Option<String> {
    let cookies = answer.headers().get_all("set-cookie").iter().map(|cookie| cookie.to_str().unwrap().to_owned());
    cookies.into_iter().find(|cookie| cookie.starts_with(&format!("{name}=")))
}

fn named(cookie: &str) -> &str {
    cookie.split(';').next().unwrap()
}

/// The cookie of somebody who signed in.
async fn signed_in(app: &TestApp) -> String {
    make_account(app).await;
    let answer = sign_in(app, &[], PASSWORD).await;
    named(&cookie(&answer, "tieout-session").unwrap()).to_owned()
}

async fn me(app: &TestApp, cookie: &str) -> Response {
    app.request("GET", "/api/v2/me").header("cookie", cookie).send().await.unwrap()
}

#[tokio::test]
async fn behind_https_the_cookies_are_bound_to_this_host_and_stay_so_when_they_are_taken_away() {
    let app = TestApp::with(&[("public_url", "https://tieout.example")]).await;
    make_account(&app).await;
    let headers = [("host", "tieout.example"), ("origin", "https://tieout.example")];
    let answer = sign_in(&app, &headers, PASSWORD).await;
    let session = cookie(&answer, "__Host-tieout").unwrap();
    for given in [&session, &cookie(&answer, "__Host-tieout-device").unwrap()] {
        for attribute in ["; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/"] {
            assert!(given.contains(attribute), "{given}");
        }
        assert!(!given.contains("Domain"), "{given}");
    }
    let request = app.request("POST", "/api/fn/sign_out").header("host", "tieout.example");
    let request = request.header("cookie", named(&session)).header("origin", "https://tieout.example");
    let taken = cookie(&request.send().await.unwrap(), "__Host-tieout").unwrap();
    assert!(taken.starts_with("__Host-tieout=;") && taken.contains("; Secure"), "{taken}");
}

#[tokio::test]
async fn signing_in_gives_the_session_another_name() {
    let app = TestApp::start().await;
    let planted = begun(&app).await.id().unwrap();
    make_account(&app).await;
    let origin = format!("http://{}", app.address);
    let headers = [("origin", origin.as_str()), ("cookie", &format!("tieout-session={planted}"))];
    let given = cookie(&sign_in(&app, &headers, PASSWORD).await, "tieout-session").unwrap();
    assert!(!given.contains(&planted.to_string()), "{given}");
    assert_eq!(who(&app, planted).await, None, "the planted name is worth nothing");
    assert_eq!(me(&app, named(&given)).await.status(), 200);
}

#[tokio::test]
async fn whoever_does_not_fit_gets_no_cookie() {
    let app = TestApp::start().await;
    make_account(&app).await;
    let answer = sign_in(&app, &[], "wrong").await;
    assert_eq!(answer.status(), 401);
    assert!(answer.headers().get("set-cookie").is_none());
    assert_eq!(problem(answer, "en").await["title"], "Invalid email or password");
}

#[tokio::test]
async fn a_person_is_known_until_they_sign_out_and_a_kept_cookie_opens_nothing_afterwards() {
    let app = TestApp::start().await;
    let session = signed_in(&app).await;
    let answer: Value = me(&app, &session).await.json().await.unwrap();
    assert_eq!((answer["email"].as_str(), answer["is_admin"].as_bool()), (Some(EMAIL), Some(false)));
    let request = app.request("POST", "/api/fn/sign_out").header("cookie", &session);
    let out = request.header("origin", format!("http://{}", app.address)).send().await.unwrap();
    assert!(cookie(&out, "tieout-session").unwrap().contains("Max-Age=0"));
    assert_eq!(me(&app, &session).await.status(), 401);
}

#[tokio::test]
async fn a_session_that_was_ended_elsewhere_is_worth_nothing_at_the_next_request() {
    let app = TestApp::start().await;
    let session = signed_in(&app).await;
    let operator = Caller::without_request(Who::Operator);
    let answer: Value = me(&app, &session).await.json().await.unwrap();
    let account = serde_json::from_value(answer["id"].clone()).unwrap();
    sign_ins::end_all_of(&app.services, &operator, account).await.unwrap();
    assert_eq!(me(&app, &session).await.status(), 401);
    let page = app.request("GET", "/account").header("cookie", &session).header("accept", "text/html").send().await;
    assert_eq!(page.unwrap().headers()["location"], "/sign-in?next=/account");
}

#[tokio::test]
async fn entering_the_password_again_gives_the_session_another_name() {
    let app = TestApp::start().await;
    let session = signed_in(&app).await;
    let request = app.request("POST", "/api/fn/confirm").header("cookie", &session);
    let request = request.header("origin", format!("http://{}", app.address));
    let request = request.header("content-type", "application/x-www-form-urlencoded");
    let answer = request.body("password=correct%20horse%20battery").send().await.unwrap();
    let renamed = cookie(&answer, "tieout-session").unwrap();
    assert_eq!(me(&app, &session).await.status(), 401);
    assert_eq!(me(&app, named(&renamed)).await.status(), 200);
}

#[tokio::test]
async fn a_browser_that_is_not_used_has_to_sign_in_again() {
    let app = TestApp::start().await;
    let session = signed_in(&app).await;
    app.clock.advance(TimeDelta::hours(11));
    assert_eq!(me(&app, &session).await.status(), 200);
    app.clock.advance(TimeDelta::hours(13));
    assert_eq!(me(&app, &session).await.status(), 401);
}

#[tokio::test]
async fn what_a_person_chose_for_every_browser_counts_more_than_what_this_one_asks_for() {
    let app = TestApp::start().await;
    let session = signed_in(&app).await;
    let with = |path: &'static str, accept: &'static str| {
        let cookie = format!("{session}; tieout-language=fr; tieout-theme=light");
        app.request("GET", path).header("cookie", cookie).header("accept", accept).send()
    };
    let form = "name=Ann&language=de&theme=dark&time_zone=Europe%2FBerlin";
    let change = app.request("POST", "/api/fn/change_profile").header("cookie", &session).body(form);
    let change = change.header("content-type", "application/x-www-form-urlencoded");
    let changed = change.header("origin", format!("http://{}", app.address)).send().await.unwrap();
    assert_eq!(changed.status(), 200, "{:?}", changed.text().await);
    let page = with("/status", "text/html").await.unwrap().text().await.unwrap();
    assert!(page.contains("lang=\"de\"") && page.contains("data-theme=\"dark\""), "{page:.400}");
    assert_eq!(problem(with("/api/v2/nowhere", "*/*").await.unwrap(), "de").await["code"], "request.not-found");
    let missing = with("/nowhere", "text/html").await.unwrap().text().await.unwrap();
    assert!(missing.contains("lang=\"de\""), "{missing:.400}");
}

#[tokio::test]
async fn guessing_is_held_up_and_a_browser_that_was_here_before_is_not() {
    let app = TestApp::with(&[("rate_limit_sign_in", "1000")]).await;
    make_account(&app).await;
    let own = cookie(&sign_in(&app, &[], PASSWORD).await, "tieout-device").unwrap();
    let refused = loop {
        let answer = sign_in(&app, &[], "wrong").await;
        if answer.status() != 401 {
            break answer;
        }
    };
    assert_eq!(problem(refused, "en").await["code"], "auth.too-many-attempts");
    let origin = format!("http://{}", app.address);
    let owner = sign_in(&app, &[("origin", origin.as_str()), ("cookie", named(&own))], PASSWORD).await;
    assert!(cookie(&owner, "tieout-session").is_some());
}

#[tokio::test]
async fn nobody_is_led_to_another_site_after_signing_in() {
    let app = TestApp::start().await;
    make_account(&app).await;
    for (next, expected) in [("%2Faccount", "/account"), ("%2F%2Fevil.test", "/projects"), ("", "/projects")] {
        let request = app.request("POST", "/api/fn/sign_in").header("accept", "text/html");
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        let body = format!("email=ann%40example.com&password=correct%20horse%20battery&next={next}");
        let answer = request.body(body).send().await.unwrap();
        assert_eq!(answer.headers()["location"], expected, "{next}");
    }
}
