//! The server as a process: its address, its health, its end.

use std::io::{Read, Write};
use std::net::TcpStream;

use crate::tieout::{tieout, until};

#[test]
fn a_running_server_is_healthy_and_keeps_its_address_to_itself() {
    let program = tieout(&[]);
    let running = program.start();
    let address = running.address.to_string();
    let healthy = tieout(&["healthcheck", "--json", "--address", &address]).run();
    assert_eq!((healthy.code, &healthy.json()["alive"]), (0, &true.into()), "{}", healthy.err);
    let second = tieout(&["--address", &address]).run();
    assert_eq!(second.code, 5);
    assert!(second.err.contains("code: serve.address-in-use") && second.err.contains(&address), "{}", second.err);
    running.signal("TERM");
    assert_eq!(running.end().0, 0);
}

#[test]
fn an_address_of_another_machine_cannot_be_listened_at() {
    let ended = tieout(&["--address", "192.0.2.1:3000"]).run();
    assert_eq!(ended.code, 5);
    assert!(ended.err.contains("code: serve.address-unusable"), "{}", ended.err);
}

#[test]
fn a_worker_stops_when_it_is_asked_to() {
    let program = tieout(&["worker"]);
    let running = program.spawn();
    until("it works", || program.path("data/tieout.db").exists());
    // The signal is listened to before anything is opened, so it cannot come too early.
    running.signal("TERM");
    assert_eq!(running.end().0, 0);
}

#[test]
fn a_second_signal_does_not_wait_for_those_who_are_still_served() {
    let program = tieout(&["--request-timeout", "1h", "--shutdown-timeout", "1h", "--log-format", "text"]);
    let running = program.start();
    let mut slow = TcpStream::connect(running.address).unwrap();
    let head = format!(
        "PUT /api/v2/preferences HTTP/1.1\r\nhost: {}\r\ncontent-type: application/json\r\n\
         content-length: 100\r\nexpect: 100-continue\r\n\r\n",
        running.address
    );
    slow.write_all(head.as_bytes()).unwrap();
    // The answer to `expect` shows that the request is under way.
    let mut going_on = [0; 12];
    slow.read_exact(&mut going_on).unwrap();
    assert_eq!(&going_on, b"HTTP/1.1 100");
    running.signal("TERM");
    until("it refuses new callers", || TcpStream::connect(running.address).is_err());
    running.signal("TERM");
    assert_eq!(running.end().0, 130);
}
