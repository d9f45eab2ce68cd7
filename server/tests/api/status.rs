//! Health, readiness and the stream of changes.

use std::time::Duration;

use serde_json::Value;
use tokio::time::timeout;

use crate::support::{BUILD, TestApp, problem};

const SOON: Duration = Duration::from_secs(10);

#[tokio::test]
async fn a_living_process_says_so_whatever_else_is_broken() {
    let app = TestApp::start().await;
    app.services.store.close().await;
    let answer: Value = app.get("/health").await.json().await.unwrap();
    assert_eq!(answer["alive"], true);
    assert_eq!(answer["build"], BUILD);
}

#[tokio::test]
async fn readiness_words_every_check() {
    let app = TestApp::start().await;
    let answer = app.get("/ready").await;
    assert_eq!(answer.status(), 200);
    let report: Value = answer.json().await.unwrap();
    let checks = report["checks"].as_array().unwrap();
    let names: Vec<&str> = checks.iter().map(|check| check["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["database", "migrations", "files", "worker", "jobs"]);
    // No worker runs here; that is no reason to send people elsewhere.
    assert_eq!(checks[3]["health"], "degraded");
    assert!(checks[3]["consequence"].as_str().unwrap().contains("wait"), "{report}");
}

#[tokio::test]
async fn without_its_database_the_server_is_not_ready_and_says_what_that_means() {
    let app = TestApp::start().await;
    app.services.store.close().await;
    let document = problem(app.get("/ready").await, "en").await;
    assert_eq!(document["code"], "system.not-ready");
    assert_eq!(document["checks"][0]["health"], "failed");
    let words = app::i18n::Localizer::of(domain::Locale::En);
    assert_eq!(document["checks"][0]["consequence"], words.text("check-database-failed", &[]));
    let status: Value = app.get("/api/v2/status").await.json().await.unwrap();
    assert_eq!(status["ready"], false);
}

#[tokio::test]
async fn without_its_folder_of_files_the_server_is_not_ready() {
    let app = TestApp::start().await;
    std::fs::remove_dir_all(app.folder.path().join("files")).unwrap();
    let document = problem(app.get("/ready").await, "en").await;
    assert_eq!(document["checks"][2]["health"], "failed");
}

#[tokio::test]
async fn the_stream_begins_with_what_is_and_goes_on_with_what_changes() {
    let app = TestApp::start().await;
    let mut stream = app.get("/api/v2/status/events").await;
    assert_eq!(stream.headers()["content-type"], "text/event-stream");
    let first = event(&mut stream).await;
    assert!(first.contains("event: status") && first.contains("id: 1"), "{first}");
    assert!(first.contains("\"ready\":true"), "{first}");
    std::fs::remove_dir_all(app.folder.path().join("files")).unwrap();
    let second = event(&mut stream).await;
    assert!(second.contains("id: 2") && second.contains("\"ready\":false"), "{second}");
}

#[tokio::test]
async fn the_stream_ends_with_the_server_and_says_why() {
    let app = TestApp::start().await;
    let mut stream = app.request("GET", "/api/v2/status/events").header("accept-language", "de").send().await.unwrap();
    event(&mut stream).await;
    let stopped = tokio::spawn(app.stop());
    let last = event(&mut stream).await;
    assert!(last.contains("event: problem") && last.contains("system.stopping"), "{last}");
    assert!(timeout(SOON, stream.chunk()).await.unwrap().unwrap().is_none());
    timeout(SOON, stopped).await.unwrap().unwrap();
}

async fn event(stream: &mut reqwest::Response) -> String {
    let mut text = String::new();
    while !text.ends_with("\n\n") {
        let chunk = timeout(SOON, stream.chunk()).await.unwrap().unwrap().unwrap();
        text.push_str(std::str::from_utf8(&chunk).unwrap());
    }
    text
}
