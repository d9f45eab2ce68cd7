//! Messages and files of the site: types, encodings and how long they may be kept.

use crate::support::{BUILD, TestApp};

#[tokio::test]
async fn messages_are_kept_forever_under_the_name_of_their_build() {
    let app = TestApp::start().await;
    for (path, keep) in [
        ("/locales/de.ftl", "public, no-cache".to_owned()),
        ("/locales/de.ftl?v=old", "public, no-cache".to_owned()),
        (&format!("/locales/de.ftl?v={BUILD}"), "public, max-age=31536000, immutable".to_owned()),
    ] {
        let answer = app.get(path).await;
        assert_eq!(answer.status(), 200);
        assert_eq!(answer.headers()["cache-control"], keep, "{path}");
        assert_eq!(answer.headers()["content-type"], "text/plain; charset=utf-8");
    }
}

#[tokio::test]
async fn what_the_browser_has_is_not_sent_again() {
    let app = TestApp::start().await;
    let first = app.get("/locales/en.ftl").await;
    let tag = first.headers()["etag"].clone();
    assert!(first.text().await.unwrap().contains("error-request-not-found ="));
    let again = app.request("GET", "/locales/en.ftl").header("if-none-match", tag.clone()).send().await.unwrap();
    assert_eq!(again.status(), 304);
    assert_eq!(again.headers()["etag"], tag);
    assert!(again.bytes().await.unwrap().is_empty());
}

#[tokio::test]
async fn nothing_outside_the_site_can_be_read() {
    let app = TestApp::start().await;
    for path in [
        "/pkg/../../../Cargo.toml",
        "/pkg/..%2f..%2fCargo.toml",
        "/pkg/%2e%2e/%2e%2e/Cargo.toml",
        "/pkg//etc/passwd",
        "/pkg/test-build/..%2f..%2f..%2fserver%2fsrc%2fmain.rs",
        "/..%2f..%2fCargo.json",
        "/locales/..%2fen.ftl",
        "/locales/en",
    ] {
        let answer = app
            .send_raw(format!("GET {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n\r\n", app.address).as_bytes())
            .await;
        assert_eq!(answer.status, 404, "{path}");
    }
}

/// The browser's half is built apart from the tests, so it may not be there.
#[tokio::test]
async fn the_browsers_half_is_typed_packed_and_kept_forever() {
    let app = TestApp::start().await;
    if app.get("/pkg/tieout.js").await.status() == 404 {
        println!("not tested: the browser's half is not built");
        return;
    }
    for (file, kind) in [
        ("tieout.js", "text/javascript; charset=utf-8"),
        ("tieout.css", "text/css; charset=utf-8"),
        ("tieout_bg.wasm", "application/wasm"),
    ] {
        let packed = app.request("GET", &format!("/pkg/{BUILD}/{file}")).header("accept-encoding", "gzip, br");
        let packed = packed.send().await.unwrap();
        assert_eq!(packed.headers()["content-type"], kind);
        assert_eq!(packed.headers()["content-encoding"], "br", "{file}");
        assert_eq!(packed.headers()["cache-control"], "public, max-age=31536000, immutable");
        let plain = app.get(&format!("/pkg/another-build/{file}")).await;
        assert_eq!(plain.headers()["cache-control"], "public, no-cache");
        assert!(!plain.headers().contains_key("content-encoding"), "{file}");
        assert_ne!(plain.headers()["etag"], packed.headers()["etag"], "{file}");
        assert!(packed.bytes().await.unwrap().len() < plain.bytes().await.unwrap().len(), "{file}");
    }
}
