//! Where requests may come from.

use chrono::TimeDelta;
use domain::SiteSettingsForm;
use service::{Caller, Who, settings};

use crate::support::{TestApp, problem};

async fn allow(app: &TestApp, networks: &str, language: &str) {
    let form = SiteSettingsForm {
        default_language: language.to_owned(),
        default_time_zone: "UTC".to_owned(),
        default_currency: "EUR".to_owned(),
        upload_limit: String::new(),
        networks: networks.to_owned(),
    };
    settings::change(&app.services, &operator(), &form, None).await.unwrap();
    app.clock.advance(TimeDelta::seconds(1));
}

fn operator() -> Caller {
    Caller::without_request(Who::Operator)
}

#[tokio::test]
async fn an_address_outside_of_the_list_gets_nothing_but_the_reason() {
    let app = TestApp::start().await;
    assert_eq!(app.get("/api/v2/status").await.status(), 200);
    allow(&app, "10.0.0.0/8", "").await;
    for path in ["/", "/api/v2/status", "/api/fn/get_status", "/no/such/page"] {
        let refused = problem(app.get(path).await, "en").await;
        assert_eq!(
            (refused["status"].as_i64(), &refused["code"]),
            (Some(403), &"auth.address-refused".into()),
            "{path}"
        );
        assert_eq!(refused["params"]["address"], "127.0.0.1");
    }
    for path in ["/health", "/ready", "/metrics", "/locales/de.ftl"] {
        assert_ne!(app.get(path).await.status(), 403, "{path}");
    }
    let page = app.visit("/", "de").await;
    assert_eq!(page.status(), 403);
    assert!(page.text().await.unwrap().contains("127.0.0.1"));
}

#[tokio::test]
async fn a_list_counts_within_a_second_and_so_does_its_end() {
    let app = TestApp::start().await;
    assert_eq!(app.get("/api/v2/status").await.status(), 200);
    allow(&app, "10.0.0.0/8,127.0.0.0/8", "").await;
    assert_eq!(app.get("/api/v2/status").await.status(), 200);
    allow(&app, "10.0.0.0/8", "").await;
    assert_eq!(app.get("/api/v2/status").await.status(), 403);
    settings::clear_networks(&app.services, &operator()).await.unwrap();
    app.clock.advance(TimeDelta::seconds(1));
    assert_eq!(app.get("/api/v2/status").await.status(), 200);
}

#[tokio::test]
async fn only_a_trusted_proxy_speaks_for_another_address() {
    for (settings, expected) in [(vec![], 403), (vec![("trusted_proxies", "127.0.0.1")], 200)] {
        let app = TestApp::with(&settings).await;
        allow(&app, "10.0.0.0/8", "").await;
        let request = app.request("GET", "/api/v2/status").header("x-forwarded-for", "10.1.2.3");
        assert_eq!(request.send().await.unwrap().status(), expected, "{settings:?}");
    }
}

#[tokio::test]
async fn the_language_that_the_admins_chose_is_for_those_who_did_not_choose() {
    let app = TestApp::start().await;
    allow(&app, "", "de").await;
    app.get("/health").await;
    app.get("/api/v2/status").await;
    problem(app.get("/api/v2/nowhere").await, "de").await;
    let wished = app.request("GET", "/api/v2/nowhere").header("accept-language", "fr").send().await.unwrap();
    problem(wished, "fr").await;
}
