//! Against small scanners that speak over real sockets.

use domain::ErrorKind;
use futures::stream;
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, UnixListener};

use super::*;

/// A scanner that reads until it has seen `until`, says `answer`, and hands over what it read.
async fn scanner(
    scheme: &str,
    path: &str,
    until: &'static [u8],
    answer: &'static [u8],
) -> (Scanner, tokio::task::JoinHandle<Vec<u8>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("{scheme}://{}{path}", listener.local_addr().unwrap());
    let served = tokio::spawn(async move {
        let (stream, _) = listener.accept().await.unwrap();
        serve(stream, until, answer).await
    });
    (at(&address), served)
}

async fn serve(mut stream: impl Wire, until: &[u8], answer: &[u8]) -> Vec<u8> {
    let mut read = Vec::new();
    while !read.ends_with(until) {
        let mut byte = [0];
        if stream.read(&mut byte).await.unwrap() == 0 {
            break;
        }
        read.push(byte[0]);
    }
    stream.write_all(answer).await.unwrap();
    read
}

fn at(address: &str) -> Scanner {
    let address = ScannerAddress::parse(address).unwrap();
    Scanner { address, timeout: Duration::from_secs(5) }
}

async fn check(scanner: &Scanner) -> Result<(), ErrorKind> {
    let content = stream::iter(["ab", "", "cde"].map(|part| Ok::<_, AppError>(Bytes::from_static(part.as_bytes()))));
    scanner.check(5, content).await.map_err(|error| error.kind)
}

const END_OF_FILE: &[u8] = b"cde\0\0\0\0";

#[tokio::test]
async fn clamav_gets_the_file_in_blocks_and_lets_it_through() {
    let (scanner, served) = scanner("clamd", "", END_OF_FILE, b"stream: OK\0").await;
    assert_eq!(check(&scanner).await, Ok(()));
    assert_eq!(served.await.unwrap(), b"zINSTREAM\0\0\0\0\x02ab\0\0\0\x03cde\0\0\0\0");
}

#[tokio::test]
async fn what_clamav_finds_is_named() {
    let (scanner, _) = scanner("clamd", "", END_OF_FILE, b"stream: Eicar-Test-Signature FOUND\0").await;
    assert_eq!(check(&scanner).await, Err(ErrorKind::UploadHarmful { finding: "Eicar-Test-Signature".to_owned() }));
}

#[tokio::test]
async fn clamav_is_reached_through_a_socket_of_this_machine() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("clamd.ctl");
    let listener = UnixListener::bind(&path).unwrap();
    tokio::spawn(async move { serve(listener.accept().await.unwrap().0, END_OF_FILE, b"stream: OK\0").await });
    assert_eq!(check(&at(&format!("clamd:{}", path.display()))).await, Ok(()));
}

#[tokio::test]
async fn an_answer_that_is_no_verdict_lets_nothing_through() {
    let answers: [&[u8]; 8] = [
        b"",
        b"stream: OK",
        b"OK\0",
        b"stream: \0",
        b"stream: ok\0",
        b"INSTREAM size limit exceeded. ERROR\0",
        b"stream: \xff FOUND\0",
        b"HTTP/1.1 200 OK\r\n\r\n",
    ];
    for answer in answers {
        let (scanner, _) = scanner("clamd", "", END_OF_FILE, answer).await;
        assert_eq!(check(&scanner).await, Err(ErrorKind::ScannerUnavailable), "{}", answer.escape_ascii());
    }
}

#[tokio::test]
async fn a_scanner_that_hangs_up_in_the_middle_lets_nothing_through() {
    let (scanner, _) = scanner("clamd", "", b"zINSTREAM\0", b"").await;
    let block = Bytes::from(vec![7; 1 << 20]);
    let content = stream::iter((0..16).map(|_| Ok::<_, AppError>(block.clone())));
    let refused = scanner.check(16 << 20, content).await.unwrap_err();
    assert_eq!((refused.kind, refused.retry_after), (ErrorKind::ScannerUnavailable, Some(30)));
}

#[tokio::test]
async fn a_scanner_that_is_not_there_lets_nothing_through() {
    let free = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    assert_eq!(check(&at(&format!("clamd://{free}"))).await, Err(ErrorKind::ScannerUnavailable));
    assert_eq!(check(&at("clamd:/nowhere/clamd.ctl")).await, Err(ErrorKind::ScannerUnavailable));
}

#[tokio::test]
async fn a_scanner_that_says_nothing_is_waited_for_only_so_long() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let mut scanner = at(&format!("clamd://{}", listener.local_addr().unwrap()));
    scanner.timeout = Duration::from_millis(50);
    assert_eq!(check(&scanner).await, Err(ErrorKind::ScannerUnavailable));
}

#[tokio::test]
async fn content_that_cannot_be_read_is_not_the_scanners_fault() {
    let (scanner, _) = scanner("clamd", "", END_OF_FILE, b"stream: OK\0").await;
    let content = stream::iter([Err::<Bytes, _>(AppError::from(ErrorKind::FilesDamaged))]);
    assert_eq!(scanner.check(5, content).await.unwrap_err().kind, ErrorKind::FilesDamaged);
}

const END_OF_BODY: &[u8] = b"\r\n0\r\n\r\n";

#[tokio::test]
async fn a_scanner_of_icap_gets_the_file_as_an_answer_to_pass_on() {
    let (scanner, served) = scanner("icap", "/avscan", END_OF_BODY, b"ICAP/1.0 204 No Content\r\n\r\n").await;
    assert_eq!(check(&scanner).await, Ok(()));
    let read = String::from_utf8(served.await.unwrap()).unwrap();
    let (head, body) = read.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("RESPMOD icap://127.0.0.1:") && head.contains("/avscan ICAP/1.0\r\n"), "{head}");
    assert!(head.contains("\r\nAllow: 204\r\n"), "{head}");
    let place = |name: &str| {
        let value = head.split_once(&format!("{name}=")).unwrap().1;
        value.split([',', '\r']).next().unwrap().parse::<usize>().unwrap()
    };
    assert!(body[place("req-hdr")..].starts_with("GET "));
    assert!(body[place("res-hdr")..].starts_with("HTTP/1.1 200 OK\r\n"));
    assert_eq!(&body[place("res-body")..], "2\r\nab\r\n3\r\ncde\r\n0\r\n\r\n");
}

#[tokio::test]
async fn what_a_scanner_of_icap_finds_is_named() {
    let found = b"ICAP/1.0 200 OK\r\nX-Infection-Found: Type=0; Resolution=2; Threat=Eicar;\r\n\r\nHTTP/1.1 403 No\r\n";
    let (scanner, _) = scanner("icap", "/avscan", END_OF_BODY, found).await;
    assert_eq!(check(&scanner).await, Err(ErrorKind::UploadHarmful { finding: "Eicar".to_owned() }));
}

#[tokio::test]
async fn an_answer_of_icap_other_than_no_content_lets_nothing_through() {
    let answers: [&[u8]; 4] =
        [b"ICAP/1.0 200 OK\r\n\r\n", b"ICAP/1.0 404 No\r\n\r\n", b"HTTP/1.1 204 No\r\n\r\n", b"ICAP/1.0 204 No\r\n"];
    for answer in answers {
        let (scanner, _) = scanner("icap", "/avscan", END_OF_BODY, answer).await;
        assert_eq!(check(&scanner).await, Err(ErrorKind::ScannerUnavailable), "{}", answer.escape_ascii());
    }
}

#[tokio::test]
async fn a_scanner_says_that_it_is_there() {
    let (clamav, _) = scanner("clamd", "", b"zPING\0", b"PONG\0").await;
    assert!(clamav.ping().await.is_ok());
    let (other, _) = scanner("clamd", "", b"zPING\0", b"PING\0").await;
    assert_eq!(other.ping().await.unwrap_err().kind, ErrorKind::ScannerUnavailable);
    let (icap, served) = scanner("icap", "/avscan", b"\r\n\r\n", b"ICAP/1.0 200 OK\r\nMethods: RESPMOD\r\n\r\n").await;
    assert!(icap.ping().await.is_ok());
    assert!(served.await.unwrap().starts_with(b"OPTIONS icap://"));
}
