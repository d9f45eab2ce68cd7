//! Requests whose head cannot be read, is too long or does not arrive.

use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};

use crate::support::TestApp;

#[tokio::test]
async fn what_is_no_request_gets_a_problem_document_like_every_other_failure() {
    let app = TestApp::start().await;
    for bytes in [
        &b"nonsense\r\n\r\n"[..],
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET / HTTP/1.1\r\nbad header: x\r\n\r\n",
        b"GET / HTTP/1.1\r\nhost: x\r\nx: a\0b\r\n\r\n",
        b"GET /\0 HTTP/1.1\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
        b"PUT / HTTP/1.1\r\nhost: x\r\ncontent-length: x\r\n\r\n",
        b"PUT / HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n",
    ] {
        let answer = app.send_raw(bytes).await;
        let shown = String::from_utf8_lossy(bytes);
        assert_eq!(answer.problem()["code"], "request.malformed", "{shown}");
        assert_eq!(answer.headers["x-content-type-options"], "nosniff", "{shown}");
        assert!(answer.headers["content-security-policy"].starts_with("default-src 'none'"), "{shown}");
    }
}

#[tokio::test]
async fn a_flood_of_headers_is_refused() {
    let app = TestApp::start().await;
    let many = "x: y\r\n".repeat(5_000);
    let long = format!("x: {}\r\n", "y".repeat(1 << 20));
    for headers in [many, long] {
        let answer = app.send_raw(format!("GET / HTTP/1.1\r\nhost: x\r\n{headers}\r\n").as_bytes()).await;
        assert_eq!(answer.problem()["code"], "request.headers-too-large");
        assert_eq!(answer.status, 431);
    }
}

#[tokio::test]
async fn headers_that_trickle_in_are_not_waited_for() {
    let app = TestApp::with(&[("header_timeout", "300ms")]).await;
    let mut stream = app.connect().await;
    stream.write_all(b"GET / HTTP/1.1\r\nhost: x\r\nx:").await.unwrap();
    let begun = Instant::now();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.ok();
    assert!(answer.is_empty());
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
}

#[tokio::test]
async fn a_refusal_after_a_good_answer_on_the_same_connection_is_worded_too() {
    let app = TestApp::start().await;
    let mut stream = app.connect().await;
    stream.write_all(format!("GET /health HTTP/1.1\r\nhost: {}\r\n\r\n", app.address).as_bytes()).await.unwrap();
    let mut first = [0; 4_096];
    let read = stream.read(&mut first).await.unwrap();
    assert!(first[..read].starts_with(b"HTTP/1.1 200"));
    stream.write_all(b"nonsense\r\n\r\n").await.unwrap();
    let mut second = Vec::new();
    stream.read_to_end(&mut second).await.unwrap();
    assert_eq!(crate::support::Answer::read(&second).problem()["code"], "request.malformed");
}

#[tokio::test]
async fn a_host_that_is_not_this_servers_is_refused_and_not_repeated() {
    let app = TestApp::start().await;
    let public = TestApp::with(&[("public_url", "https://tieout.test")]).await;
    for (app, host) in
        [(&app, "evil.test"), (&app, "localhost.evil.test"), (&public, "evil.test"), (&public, "localhost")]
    {
        let answer = app.request("GET", "/api/v2/status").header("host", host).send().await.unwrap();
        let text = answer.text().await.unwrap();
        assert!(text.contains("request.header-malformed"), "{text}");
        assert!(!text.contains(host), "{text}");
    }
    for (app, host) in [(&app, "localhost:3000"), (&public, "tieout.test")] {
        let answer = app.request("GET", "/api/v2/status").header("host", host).send().await.unwrap();
        assert_eq!(answer.status(), 200, "{host}");
    }
    let probe = public.request("GET", "/health").header("host", "10.1.2.3:3000").send().await.unwrap();
    assert_eq!(probe.status(), 200);
}
