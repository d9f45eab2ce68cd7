//! ICAP (RFC 3507): the file as the body of an answer that somebody wants to pass on. Only a 204 lets it through, which
//! says that nothing about it has to be changed.

use std::io;

use bytes::Bytes;
use domain::AppError;
use futures::{Stream, StreamExt};
use tokio::io::AsyncWriteExt;

use super::{Scanner, Trouble, Verdict, Wire};

const END: &[u8] = b"\r\n\r\n";

/// Headers in which scanners say what they found.
const FINDINGS: [&str; 3] = ["x-infection-found", "x-virus-id", "x-violations-found"];

pub(super) async fn ping(scanner: &Scanner, wire: &mut impl Wire, service: &str) -> io::Result<()> {
    let request = format!("OPTIONS {service} ICAP/1.0\r\nHost: {}\r\nEncapsulated: null-body=0\r\n\r\n", host(service));
    scanner.within(wire.write_all(request.as_bytes())).await?;
    let answer = scanner.answer(wire, END).await?;
    if status(&answer) == Some("200") { Ok(()) } else { Err(io::Error::other(first_line(&answer).to_owned())) }
}

pub(super) async fn scan<E: Into<AppError>>(
    scanner: &Scanner,
    wire: &mut impl Wire,
    service: &str,
    size: u64,
    mut content: impl Stream<Item = Result<Bytes, E>> + Unpin,
) -> Result<Verdict, Trouble> {
    scanner.within(wire.write_all(head(service, size).as_bytes())).await?;
    while let Some(bytes) = content.next().await {
        let bytes = bytes.map_err(|error| Trouble::Content(error.into()))?;
        // A scanner that has seen enough answers and hangs up.
        if !bytes.is_empty() && send(scanner, wire, &bytes).await.is_err() {
            break;
        }
    }
    scanner.within(wire.write_all(b"0\r\n\r\n")).await.ok();
    let answer = scanner.answer(wire, END).await?;
    Ok(verdict(&answer)?)
}

fn head(service: &str, size: u64) -> String {
    let asked = "GET /file HTTP/1.1\r\nHost: tieout\r\n\r\n";
    let answered =
        format!("HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nContent-Length: {size}\r\n\r\n");
    let (first, second) = (asked.len(), asked.len() + answered.len());
    format!(
        "RESPMOD {service} ICAP/1.0\r\nHost: {}\r\nAllow: 204\r\n\
         Encapsulated: req-hdr=0, res-hdr={first}, res-body={second}\r\n\r\n{asked}{answered}",
        host(service)
    )
}

async fn send(scanner: &Scanner, wire: &mut impl Wire, bytes: &[u8]) -> io::Result<()> {
    scanner.within(wire.write_all(format!("{:x}\r\n", bytes.len()).as_bytes())).await?;
    scanner.within(wire.write_all(bytes)).await?;
    scanner.within(wire.write_all(b"\r\n")).await
}

fn verdict(answer: &str) -> io::Result<Verdict> {
    if let Some(finding) = finding(answer) {
        return Ok(Verdict::Harmful(finding));
    }
    match status(answer) {
        Some("204") => Ok(Verdict::Harmless),
        _ => Err(io::Error::other(first_line(answer).to_owned())),
    }
}

fn finding(answer: &str) -> Option<String> {
    let headers = answer.lines().filter_map(|line| line.split_once(':'));
    let mut said = headers.filter(|(name, _)| FINDINGS.iter().any(|known| name.eq_ignore_ascii_case(known)));
    let (_, value) = said.next()?;
    let threat = value.split(';').find_map(|part| part.trim().strip_prefix("Threat="));
    Some(threat.unwrap_or(value).trim().to_owned())
}

fn status(answer: &str) -> Option<&str> {
    first_line(answer).strip_prefix("ICAP/1.0 ")?.split(' ').next()
}

fn first_line(answer: &str) -> &str {
    answer.lines().next().unwrap_or_default()
}

fn host(service: &str) -> &str {
    let rest = service.split_once("://").map_or(service, |(_, rest)| rest);
    rest.split('/').next().unwrap_or(rest)
}
