//! No page of another site can ask for a change.

use crate::support::{TestApp, problem};

/// What browsers send along with a request that another site's page caused, and what a liar might.
const FORMS: [&[(&str, &str)]; 10] = [
    &[("sec-fetch-site", "cross-site")],
    &[("sec-fetch-site", "same-site")],
    &[("sec-fetch-site", "cross-site"), ("origin", "http://evil.test")],
    &[("origin", "http://evil.test")],
    &[("origin", "null")],
    &[("origin", "https://tieout.test")],
    &[("origin", "http://tieout.test:8080")],
    &[("origin", "http://tieout.test.evil.test")],
    &[("sec-fetch-site", "same-origin"), ("origin", "http://evil.test")],
    &[("cookie", "tieout-theme=dark")],
];

/// Everything that changes something, and addresses and methods that do not exist: they answer the same.
const UNSAFE: [(&str, &str); 9] = [
    ("PUT", "/api/v2/preferences"),
    ("POST", "/api/fn/set_language"),
    ("POST", "/api/fn/set_theme"),
    ("POST", "/api/fn/sign_in"),
    ("POST", "/api/fn/sign_out"),
    ("POST", "/"),
    ("DELETE", "/api/v2/status"),
    ("PATCH", "/nowhere"),
    ("POST", "/metrics"),
];

async fn app() -> TestApp {
    TestApp::with(&[
        ("public_url", "http://tieout.test"),
        ("rate_limit_write", "10000"),
        ("rate_limit_sign_in", "10000"),
    ])
    .await
}

#[tokio::test]
async fn every_form_on_every_route_is_refused() {
    let app = app().await;
    for (method, path) in UNSAFE {
        for form in FORMS {
            let request = app.request(method, path).header("host", "tieout.test");
            let request = form.iter().fold(request, |request, (name, value)| request.header(*name, *value));
            let answer = request.send().await.unwrap();
            assert!(!answer.headers().contains_key("set-cookie"), "{method} {path} {form:?}");
            assert_eq!(problem(answer, "en").await["code"], "request.cross-site", "{method} {path} {form:?}");
        }
    }
}

#[tokio::test]
async fn the_sites_own_pages_and_programs_may_change_things() {
    let app = app().await;
    for form in [
        &[("sec-fetch-site", "same-origin"), ("origin", "http://tieout.test")][..],
        &[("origin", "http://tieout.test")],
        &[("sec-fetch-site", "none")],
        &[],
    ] {
        let request = app.put_preferences(r#"{"theme":"dark"}"#).header("host", "tieout.test");
        let request = form.iter().fold(request, |request, (name, value)| request.header(*name, *value));
        assert_eq!(request.send().await.unwrap().status(), 200, "{form:?}");
    }
}

#[tokio::test]
async fn reading_is_nobodys_change() {
    let app = app().await;
    for path in ["/", "/api/v2/status", "/api/fn/get_status"] {
        let request = app.request("GET", path).header("host", "tieout.test").header("sec-fetch-site", "cross-site");
        assert_eq!(request.header("origin", "http://evil.test").send().await.unwrap().status(), 200, "{path}");
    }
}
