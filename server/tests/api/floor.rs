//! The same security headers on every answer, whatever it is.

use std::collections::HashSet;

use crate::support::TestApp;

const EVERYWHERE: [(&str, &str); 5] = [
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
];

/// One of each kind of answer: page, error page, panic, file, API, refusals by every layer.
const ANSWERS: [(&str, &str, &str, u16); 13] = [
    ("GET", "/", "text/html", 200),
    ("HEAD", "/", "text/html", 200),
    ("GET", "/nowhere", "text/html", 404),
    ("GET", "/design/panic", "text/html", 500),
    ("GET", "/design/panic", "*/*", 500),
    ("GET", "/nowhere", "*/*", 404),
    ("DELETE", "/health", "*/*", 405),
    ("GET", "/locales/en.ftl", "*/*", 200),
    ("GET", "/pkg/nothing.css", "*/*", 404),
    ("GET", "/health", "*/*", 200),
    ("GET", "/metrics", "*/*", 200),
    ("GET", "/api/v2/status", "*/*", 200),
    ("PUT", "/api/v2/preferences", "*/*", 415),
];

#[tokio::test]
async fn every_kind_of_answer_has_them() {
    let app = TestApp::start().await;
    for (method, path, accept, status) in ANSWERS {
        let answer = app.request(method, path).header("accept", accept).send().await.unwrap();
        assert_eq!(answer.status(), status, "{method} {path} {accept}");
        let headers = answer.headers();
        for (name, value) in EVERYWHERE {
            assert_eq!(headers.get_all(name).iter().count(), 1, "{name} on {method} {path}");
            assert_eq!(headers[name], value, "{name} on {method} {path}");
        }
        assert!(headers.contains_key("permissions-policy"), "{method} {path}");
        assert!(headers.contains_key("cache-control"), "{method} {path}");
        assert!(!headers.contains_key("server"), "{method} {path}");
        assert!(!headers.contains_key("strict-transport-security"), "plain HTTP makes no promises: {path}");
        let policy = headers["content-security-policy"].to_str().unwrap();
        let is_page = headers.get("content-type").is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
        assert_eq!(policy.contains("'strict-dynamic'"), is_page, "{method} {path}: {policy}");
        for part in ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'"] {
            assert!(policy.contains(part), "{method} {path}: {policy}");
        }
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{policy}");
    }
}

#[tokio::test]
async fn a_page_runs_only_scripts_that_carry_the_word_of_its_header() {
    let app = TestApp::start().await;
    let mut seen = HashSet::new();
    for path in ["/", "/status", "/design", "/nowhere", "/design/panic"] {
        let page = app.visit(path, "en").await;
        let policy = page.headers()["content-security-policy"].to_str().unwrap().to_owned();
        let nonce = policy.split("'nonce-").nth(1).unwrap().split('\'').next().unwrap().to_owned();
        assert!(nonce.len() >= 20, "{nonce}");
        let html = page.text().await.unwrap();
        for script in html.split("<script").skip(1) {
            let tag = script.split('>').next().unwrap();
            assert!(tag.contains(&format!("nonce=\"{nonce}\"")), "{path}: <script{tag}>");
        }
        assert!(!html.contains(" style="), "{path} has a style attribute, which the policy forbids");
        assert!(!html.contains(" onclick="), "{path}");
        assert!(seen.insert(nonce), "{path} got the word of another answer");
    }
}

#[tokio::test]
async fn behind_tls_browsers_are_told_to_stay_there() {
    let app = TestApp::with(&[("public_url", "https://tieout.test")]).await;
    for path in ["/", "/nowhere", "/health", "/api/v2/status", "/metrics"] {
        let answer = app.request("GET", path).header("host", "tieout.test").send().await.unwrap();
        let promise = answer.headers()["strict-transport-security"].to_str().unwrap();
        assert!(promise.starts_with("max-age=63072000"), "{path}: {promise}");
    }
}

#[tokio::test]
async fn what_a_session_sees_is_not_kept_by_anybody() {
    let app = TestApp::start().await;
    let cache = async |cookie: &str, path: &str| {
        let request = app.request("GET", path).header("accept", "text/html").header("cookie", cookie);
        request.send().await.unwrap().headers()["cache-control"].to_str().unwrap().to_owned()
    };
    assert_eq!(cache("a=b", "/").await, "no-cache");
    assert_eq!(cache("tieout-session=AAAAAAAAAAAAAAAAAAAAAA", "/").await, "no-store");
    assert_eq!(cache("tieout-session=AAAAAAAAAAAAAAAAAAAAAA", "/api/v2/status").await, "no-store");
    assert_eq!(cache("a=b", "/nowhere").await, "no-store");
}
