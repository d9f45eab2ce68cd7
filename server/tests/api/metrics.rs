//! Figures by route template, for those who may read them.

use crate::support::{TestApp, problem};

#[tokio::test]
async fn requests_are_counted_by_template_and_never_by_address() {
    let app = TestApp::start().await;
    app.get("/locales/en.ftl").await;
    app.get("/nowhere-but-in-metrics").await;
    app.get("/api/v2/status").await;
    app.request("BREW", "/pot").send().await.unwrap();
    let text = app.get("/metrics").await.text().await.unwrap();
    for line in [
        "http_requests_total{method=\"GET\",route=\"/locales/{file}\",status=\"200\"}",
        "http_requests_total{method=\"GET\",route=\"unmatched\",status=\"404\"}",
        "http_requests_total{method=\"other\",route=\"unmatched\",status=\"404\"}",
        "http_request_duration_seconds_bucket{method=\"GET\",route=\"/api/v2/status\",le=\"0.25\"}",
        "reconciliation_db_query_duration_seconds_bucket{",
        "reconciliation_db_pool_connections_active",
        "reconciliation_db_pool_connections_idle",
    ] {
        assert!(text.contains(line), "{line} is missing in\n{text}");
    }
    assert!(text.contains("route=\"/api/v2/status\",operation="), "queries carry the route\n{text}");
    for address in ["nowhere-but-in-metrics", "en.ftl", "BREW"] {
        assert!(!text.contains(address), "{address}");
    }
}

fn production(more: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
    let mut settings = vec![
        ("env", "production"),
        ("public_url", "https://tieout.test"),
        ("secret_key", "8bXq2mW0tYp7sLr4vKe9uJz6hGd3nFa1"),
        ("jwt_secret", "Qw3rT6yU9iO2pA5sD8fG1hJ4kL7zX0cV"),
    ];
    settings.extend_from_slice(more);
    settings
}

#[tokio::test]
async fn in_production_only_this_machine_reads_them_without_a_token() {
    let app = TestApp::with(&production(&[])).await;
    assert_eq!(app.get("/metrics").await.status(), 200);
    let through_proxy = app.request("GET", "/metrics").header("x-forwarded-for", "127.0.0.1").send().await.unwrap();
    assert_eq!(problem(through_proxy, "en").await["code"], "auth.sign-in-required");
}

#[tokio::test]
async fn with_a_token_only_who_knows_it_reads_them() {
    const TOKEN: &str = "zV5nR8kT1wY4bM7cX0qL3jH6gF9dS2aP";
    let app = TestApp::with(&production(&[("metrics_token", TOKEN)])).await;
    let with = async |authorization: String| {
        app.request("GET", "/metrics").header("authorization", authorization).send().await.unwrap()
    };
    assert_eq!(with(format!("Bearer {TOKEN}")).await.status(), 200);
    for wrong in [String::new(), "Bearer ".to_owned(), format!("Bearer {TOKEN}x"), format!("Basic {TOKEN}")] {
        let refused = with(wrong).await;
        assert_eq!(refused.headers()["www-authenticate"], "Bearer");
        assert_eq!(problem(refused, "en").await["status"], 401);
    }
}

#[tokio::test]
async fn what_a_page_loads_while_it_renders_is_counted_under_its_route() {
    let app = TestApp::start().await;
    app.visit("/status", "en").await.text().await.unwrap();
    let text = app.get("/metrics").await.text().await.unwrap();
    for operation in ["store.ping", "workers.latest", "schema.applied", "transaction.begin"] {
        let label = format!("route=\"/status\",operation=\"{operation}\"");
        assert!(text.contains(&label), "{label} is missing\n{text}");
    }
}
