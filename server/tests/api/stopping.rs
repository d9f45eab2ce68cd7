//! The server stops in order and in time.

use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::{Instant, timeout};

use crate::support::TestApp;

const SOON: Duration = Duration::from_secs(10);

#[tokio::test]
async fn an_idle_connection_does_not_hold_the_server_up() {
    let app = TestApp::start().await;
    let mut stream = app.connect().await;
    stream.write_all(format!("GET /health HTTP/1.1\r\nhost: {}\r\n\r\n", app.address).as_bytes()).await.unwrap();
    let mut answer = [0; 1_024];
    assert!(stream.read(&mut answer).await.unwrap() > 0);
    timeout(SOON, app.stop()).await.unwrap();
}

#[tokio::test]
async fn a_request_that_hangs_is_cut_at_the_end_of_the_time_allowed() {
    let app = TestApp::with(&[("shutdown_timeout", "500ms")]).await;
    let mut stream = app.connect().await;
    let head = format!(
        "PUT /api/v2/preferences HTTP/1.1\r\nhost: {}\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{{",
        app.address
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    // Once this is answered, the server has read the head above as well.
    assert_eq!(app.get("/health").await.status(), 200);
    let begun = Instant::now();
    timeout(SOON, app.stop()).await.unwrap();
    assert!(begun.elapsed() < Duration::from_secs(5));
}

#[tokio::test]
async fn nobody_is_let_in_after_the_server_began_to_stop() {
    let app = TestApp::start().await;
    let address = app.address;
    app.stop().await;
    assert!(TcpStream::connect(address).await.is_err());
}

#[tokio::test]
async fn the_program_leaves_on_sigterm_while_somebody_follows_the_status() {
    let folder = tempfile::tempdir().unwrap();
    let address = free_address();
    let mut program = tokio::process::Command::new(env!("CARGO_BIN_EXE_tieout"))
        .args(["serve", "--address", &address, "--shutdown-timeout", "5s", "--data-dir"])
        .arg(folder.path().join("data"))
        .env_clear()
        .current_dir(folder.path())
        .kill_on_drop(true)
        .spawn()
        .unwrap();
    let mut follower = timeout(SOON * 3, follow(&address)).await.unwrap();
    let mut begun = [0; 4_096];
    assert!(follower.read(&mut begun).await.unwrap() > 0);

    let id = program.id().unwrap().to_string();
    assert!(std::process::Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
    let asked = Instant::now();
    let status = timeout(SOON, program.wait()).await.unwrap().unwrap();
    assert!(status.success(), "{status}");
    assert!(asked.elapsed() < Duration::from_secs(6), "{:?}", asked.elapsed());
    let mut last = String::new();
    follower.read_to_string(&mut last).await.unwrap();
    assert!(last.contains("system.stopping"), "{last}");
}

/// Connects as soon as the program listens.
async fn follow(address: &str) -> TcpStream {
    loop {
        if let Ok(mut stream) = TcpStream::connect(address).await {
            let head = format!("GET /api/v2/status/events HTTP/1.1\r\nhost: {address}\r\n\r\n");
            stream.write_all(head.as_bytes()).await.unwrap();
            return stream;
        }
        tokio::task::yield_now().await;
    }
}

fn free_address() -> String {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().to_string()
}
