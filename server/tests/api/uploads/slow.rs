//! Slow clients, broken lines, and files too large for the memory.

use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};

use super::Site;
use crate::support::{Answer, Proof};

fn head(site: &Site, framing: &str) -> String {
    let Proof::Cookie(cookie) = &site.editor else { unreachable!() };
    let (address, project) = (site.app.address, site.project);
    format!(
        "POST /api/v2/projects/{project}/files?name=x HTTP/1.1\r\nhost: {address}\r\norigin: http://{address}\r\n\
         cookie: {cookie}\r\n{framing}\r\n\r\n"
    )
}

async fn nothing_is_left(site: &Site) {
    let begun = Instant::now();
    while site.on_disk() > 0 || promised(site).await > 0 {
        assert!(begun.elapsed() < Duration::from_secs(10), "something is left");
        tokio::task::yield_now().await;
    }
}

async fn promised(site: &Site) -> i64 {
    let scope = store::ProjectScope::granted(site.project);
    let mut tx = site.app.services.store.read().await.unwrap();
    store::files::room(&mut tx, scope).await.unwrap().project()
}

#[tokio::test]
async fn an_upload_that_comes_to_a_halt_is_given_up() {
    let site = Site::with(&[("upload_idle_timeout", "300ms")]).await;
    let mut stream = site.app.connect().await;
    stream.write_all(head(&site, "content-length: 100").as_bytes()).await.unwrap();
    stream.write_all(b"a,b\n").await.unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    let answer = Answer::read(&answer);
    assert_eq!((answer.status, &answer.problem()["code"]), (408, &"upload.stalled".into()));
    nothing_is_left(&site).await;
}

#[tokio::test]
async fn an_upload_may_take_longer_than_any_other_request() {
    let settings = [("request_timeout", "300ms"), ("database_acquire_timeout", "300ms"), ("upload_min_rate", "1B")];
    let site = Site::with(&settings).await;
    let mut stream = site.app.connect().await;
    stream.write_all(head(&site, "content-length: 10").as_bytes()).await.unwrap();
    let begun = Instant::now();
    stream.write_all(b"123456789").await.unwrap();
    while begun.elapsed() < Duration::from_millis(700) {
        tokio::task::yield_now().await;
    }
    stream.write_all(b"0").await.unwrap();
    let mut answer = vec![0; 12];
    stream.read_exact(&mut answer).await.unwrap();
    assert_eq!(answer, b"HTTP/1.1 201");
}

#[tokio::test]
async fn whoever_hangs_up_in_the_middle_leaves_nothing_behind() {
    let site = Site::with(&[]).await;
    for framing in ["content-length: 10000000", "transfer-encoding: chunked"] {
        let mut stream = site.app.connect().await;
        stream.write_all(head(&site, framing).as_bytes()).await.unwrap();
        let piece = if framing.contains("chunked") {
            format!("200000\r\n{}", "x".repeat(1 << 21))
        } else {
            "x".repeat(1 << 21)
        };
        stream.write_all(piece.as_bytes()).await.unwrap();
        let begun = Instant::now();
        while promised(&site).await == 0 {
            assert!(begun.elapsed() < Duration::from_secs(10), "it never began");
        }
        drop(stream);
        nothing_is_left(&site).await;
    }
}
