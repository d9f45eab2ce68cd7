//! Every class of endpoint has its allowance and stops one request after it.

use reqwest::RequestBuilder;

use crate::support::{TestApp, problem};

const ALLOWED: usize = 3;

async fn app(more: &[(&str, &str)]) -> TestApp {
    let names = ["page", "api", "write", "sign_in", "upload"].map(|class| format!("rate_limit_{class}"));
    let mut settings: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "3")).collect();
    settings.extend_from_slice(more);
    TestApp::with(&settings).await
}

fn request_of(app: &TestApp, class: &str) -> RequestBuilder {
    let form = "application/x-www-form-urlencoded";
    match class {
        "page" => app.request("GET", "/status"),
        "api" => app.request("GET", "/api/v2/status"),
        "write" => app.put_preferences("{}"),
        _ => app.request("POST", "/api/fn/sign_in").header("content-type", form).body("email=a%40b.test&password=x"),
    }
}

#[tokio::test]
async fn each_class_stops_one_request_after_its_allowance() {
    let app = app(&[]).await;
    for class in ["page", "api", "write", "sign-in"] {
        for left in (0..ALLOWED).rev() {
            let answer = request_of(&app, class).send().await.unwrap();
            assert_ne!(answer.status(), 429, "{class} with {left} left");
            let state = answer.headers()["ratelimit"].to_str().unwrap();
            assert!(state.starts_with(&format!("\"{class}\";r={left};t=")), "{state}");
        }
        let refused = request_of(&app, class).send().await.unwrap();
        assert_eq!(refused.headers()["ratelimit-policy"], format!("\"{class}\";q=3;w=60"));
        let seconds: u32 = refused.headers()["retry-after"].to_str().unwrap().parse().unwrap();
        assert!((1..=21).contains(&seconds), "{seconds}");
        assert_eq!(problem(refused, "en").await["code"], "request.rate-limited", "{class}");
    }
}

#[tokio::test]
async fn addresses_that_lead_nowhere_count_as_pages() {
    let app = app(&[]).await;
    for _ in 0..ALLOWED {
        assert_eq!(app.get("/nowhere").await.status(), 404);
    }
    assert_eq!(app.get("/elsewhere").await.status(), 429);
}

#[tokio::test]
async fn probes_scrapers_and_files_are_not_counted() {
    let app = app(&[]).await;
    for path in ["/health", "/metrics", "/locales/en.ftl"] {
        for _ in 0..ALLOWED * 3 {
            assert_eq!(app.get(path).await.status(), 200, "{path}");
        }
    }
}

#[tokio::test]
async fn a_made_up_address_changes_nothing() {
    let app = app(&[]).await;
    for number in 0..ALLOWED {
        assert_eq!(ask_for(&app, &format!("198.51.100.{number}")).await, 200);
    }
    assert_eq!(ask_for(&app, "198.51.100.77").await, 429);
}

#[tokio::test]
async fn behind_a_trusted_proxy_each_caller_has_an_allowance() {
    let app = app(&[("trusted_proxies", "127.0.0.0/8")]).await;
    for caller in ["198.51.100.1", "198.51.100.2"] {
        for number in 0..ALLOWED {
            // What stands left of the address that the proxy saw is the caller's invention.
            assert_eq!(ask_for(&app, &format!("203.0.113.{number}, {caller}")).await, 200, "{caller}");
        }
        assert_eq!(ask_for(&app, caller).await, 429, "{caller}");
    }
}

async fn ask_for(app: &TestApp, forwarded_for: &str) -> u16 {
    let request = app.request("GET", "/api/v2/status").header("x-forwarded-for", forwarded_for);
    request.send().await.unwrap().status().as_u16()
}
