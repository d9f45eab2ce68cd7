//! How long a body may be and how long it may take.

use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};

use crate::support::{Answer, TestApp, problem};

const LIMIT: &str = "64KB";
const BYTES: usize = 64 * 1024;

#[tokio::test]
async fn one_byte_over_the_limit_is_refused_and_the_limit_itself_is_not() {
    let app = TestApp::with(&[("body_limit", LIMIT)]).await;
    let at_limit = app.put_preferences(" ".repeat(BYTES)).send().await.unwrap();
    assert_eq!(problem(at_limit, "en").await["code"], "request.json-malformed");
    let document = problem(app.put_preferences(" ".repeat(BYTES + 1)).send().await.unwrap(), "en").await;
    assert_eq!(document["code"], "request.too-large");
    assert_eq!(document["status"], 413);
    assert_eq!(document["params"]["limit"], BYTES);
    assert!(document["title"].as_str().unwrap().contains("64KB"), "{document}");
}

#[tokio::test]
async fn a_form_over_the_limit_is_refused_like_any_other_body() {
    let app = TestApp::with(&[("body_limit", LIMIT)]).await;
    let form = app.request("POST", "/api/fn/set_language").header("content-type", "application/x-www-form-urlencoded");
    let answer = form.body(format!("language={}", "x".repeat(BYTES))).send().await.unwrap();
    assert_eq!(problem(answer, "en").await["code"], "request.too-large");
}

#[tokio::test]
async fn a_gigabyte_that_is_announced_is_refused_before_it_arrives() {
    let app = TestApp::start().await;
    let head = head(&app, "content-length: 1073741824");
    let answer = app.send_raw(head.as_bytes()).await;
    assert_eq!(answer.problem()["code"], "request.too-large");
}

#[tokio::test]
async fn a_gigabyte_in_chunks_is_cut_at_the_limit() {
    let app = TestApp::start().await;
    let (mut answers, mut stream) = app.connect().await.into_split();
    let head = head(&app, "transfer-encoding: chunked");
    let flood = tokio::spawn(async move {
        stream.write_all(head.as_bytes()).await.unwrap();
        let chunk = format!("10000\r\n{}\r\n", " ".repeat(65_536));
        let mut sent = 0;
        while sent < 1 << 30 && stream.write_all(chunk.as_bytes()).await.is_ok() {
            sent += 65_536;
        }
        sent
    });
    let mut answer = Vec::new();
    answers.read_to_end(&mut answer).await.ok();
    assert_eq!(Answer::read(&answer).problem()["code"], "request.too-large");
    drop(answers);
    flood.await.unwrap();
}

#[tokio::test]
async fn a_body_that_does_not_arrive_in_time_is_given_up() {
    let app = TestApp::with(&[("request_timeout", "300ms"), ("database_acquire_timeout", "300ms")]).await;
    let mut stream = app.connect().await;
    stream.write_all(head(&app, "content-length: 100").as_bytes()).await.unwrap();
    stream.write_all(b"{").await.unwrap();
    let begun = Instant::now();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    assert_eq!(Answer::read(&answer).problem()["code"], "request.timeout");
    assert!(begun.elapsed() < Duration::from_secs(5));
}

#[tokio::test]
async fn a_body_that_breaks_off_is_nobodys_fault_but_the_lines() {
    let app = TestApp::start().await;
    let mut stream = app.connect().await;
    stream.write_all(head(&app, "transfer-encoding: chunked").as_bytes()).await.unwrap();
    stream.write_all(b"5\r\n{\"the\r\nnonsense").await.unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    assert_eq!(Answer::read(&answer).problem()["code"], "request.body-unreadable");
}

fn head(app: &TestApp, length: &str) -> String {
    let address = app.address;
    format!("PUT /api/v2/preferences HTTP/1.1\r\nhost: {address}\r\ncontent-type: application/json\r\n{length}\r\n\r\n")
}
