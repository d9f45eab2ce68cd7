//! Memory of the process while somebody sends far too much. It is measured here, where the server has a process of its own.

use std::io::{Read, Write};
use std::net::TcpStream;

use crate::tieout::{Running, tieout};

const GIGABYTE: usize = 1 << 30;
const MOST_KILOBYTES: u64 = 16 * 1024;

#[test]
fn a_gigabyte_leaves_no_mark_on_the_memory_of_the_server() {
    let program = tieout(&[]);
    let running = program.start();
    assert!(answer_to(&running, "content-length: 100000000", 100_000_000).contains("413"));
    let before = peak_kilobytes(&running);
    for framing in ["content-length: 1073741824", "transfer-encoding: chunked"] {
        let answer = answer_to(&running, framing, GIGABYTE);
        assert!(answer.starts_with("HTTP/1.1 413 ") && answer.contains("request.too-large"), "{framing}: {answer}");
    }
    let grown = peak_kilobytes(&running) - before;
    assert!(grown < MOST_KILOBYTES, "the server grew by {grown} kB");
    running.signal("TERM");
    assert_eq!(running.end().0, 0);
}

/// Sends as much of a body as the server takes, and reads what it says.
fn answer_to(running: &Running, framing: &str, size: usize) -> String {
    let mut stream = TcpStream::connect(running.address).unwrap();
    let address = running.address;
    let head = format!(
        "PUT /api/v2/preferences HTTP/1.1\r\nhost: {address}\r\ncontent-type: application/json\r\n{framing}\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).unwrap();
    let spaces = " ".repeat(65_536);
    let piece = if framing.contains("chunked") { format!("10000\r\n{spaces}\r\n") } else { spaces };
    let mut sent = 0;
    while sent < size && stream.write_all(piece.as_bytes()).is_ok() {
        sent += 65_536;
    }
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).ok();
    String::from_utf8_lossy(&answer).into_owned()
}

/// The most memory the process ever had.
fn peak_kilobytes(running: &Running) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", running.id())).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}
