//! One id in the log, the header and the body.

use crate::support::{TestApp, log_lines, problem};

#[tokio::test]
async fn log_header_and_body_name_the_same_request() {
    let app = TestApp::start().await;
    let answer = app.get("/nowhere").await;
    let header = answer.headers()["x-request-id"].to_str().unwrap().to_owned();
    assert_eq!(problem(answer, "en").await["request_id"], header);
    let lines = log_lines(&header);
    let access: Vec<&String> = lines.iter().filter(|line| line.contains("answered")).collect();
    assert_eq!(access.len(), 1, "{lines:?}");
    for part in ["\"status\":404", "\"route\":\"unmatched\"", "\"method\":\"GET\"", "\"milliseconds\":"] {
        assert!(access[0].contains(part), "{part} in {}", access[0]);
    }
}

#[tokio::test]
async fn an_error_page_names_its_request() {
    let app = TestApp::start().await;
    let page = app.visit("/nowhere", "en").await;
    let id = page.headers()["x-request-id"].to_str().unwrap().to_owned();
    assert!(page.text().await.unwrap().contains(&id));
}

#[tokio::test]
async fn what_is_no_request_is_logged_under_its_id() {
    let app = TestApp::start().await;
    let answer = app.send_raw(b"nonsense\r\n\r\n").await;
    assert_eq!(log_lines(&answer.headers["x-request-id"]).len(), 1);
}

#[tokio::test]
async fn a_callers_own_id_counts_only_through_a_trusted_proxy() {
    let strangers = TestApp::start().await;
    let behind_proxy = TestApp::with(&[("trusted_proxies", "127.0.0.1")]).await;
    assert_ne!(id_for(&strangers, "chosen-by-me").await, "chosen-by-me");
    assert_eq!(id_for(&behind_proxy, "chosen-by-proxy").await, "chosen-by-proxy");
    for hostile in ["a b", "<script>", "", &"x".repeat(65)] {
        assert_eq!(id_for(&behind_proxy, hostile).await.len(), 36, "{hostile}");
    }
}

async fn id_for(app: &TestApp, given: &str) -> String {
    let answer = app.request("GET", "/health").header("x-request-id", given).send().await.unwrap();
    answer.headers()["x-request-id"].to_str().unwrap().to_owned()
}
