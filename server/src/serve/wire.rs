//! The socket, with two corrections to how the HTTP library speaks.
//!
//! The library refuses what it cannot parse with a bare status; here it gets the problem document that every other
//! refusal has. And it closes a connection whose request was refused half-way, which makes the caller's system
//! throw the refusal away; here the rest is read first, for a moment.

use std::io::{self, IoSlice};
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::{Buf, Bytes};
use domain::{AppError, ErrorKind, PROBLEM_CONTENT_TYPE};
use service::new_request_id;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::Sleep;

use super::{Exchange, Manners};
use crate::problem::worded;

const LONGEST_LINGER: Duration = Duration::from_secs(2);

pub(super) struct Wire<S> {
    stream: S,
    exchange: Exchange,
    manners: Manners,
    own_words: Bytes,
    linger: Option<Pin<Box<Sleep>>>,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Wire<S> {
    pub fn new(stream: S, exchange: Exchange, manners: Manners) -> Self {
        Self { stream, exchange, manners, own_words: Bytes::new(), linger: None }
    }

    /// The library's bare refusal, if that is what is about to be written.
    fn bare_refusal(&self, written: &[u8]) -> Option<ErrorKind> {
        if !self.exchange.is_idle() {
            return None;
        }
        match written.strip_prefix(b"HTTP/1.1 4").or_else(|| written.strip_prefix(b"HTTP/1.0 4"))?.get(..2)? {
            b"14" | b"31" => Some(ErrorKind::HeadersTooLarge),
            _ => Some(ErrorKind::RequestMalformed),
        }
    }

    fn write_own_words(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        while self.own_words.has_remaining() {
            match ready!(Pin::new(&mut self.stream).poll_write(cx, &self.own_words))? {
                0 => return Poll::Ready(Err(io::ErrorKind::WriteZero.into())),
                written => self.own_words.advance(written),
            }
        }
        Poll::Ready(Ok(()))
    }

    /// Reads what still comes until the caller closes its side or the moment is over.
    fn read_away(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        let deadline = self.linger.get_or_insert_with(|| Box::pin(tokio::time::sleep(LONGEST_LINGER)));
        if deadline.as_mut().poll(cx).is_ready() {
            return Poll::Ready(());
        }
        let mut space = [0; 8 * 1024];
        loop {
            let mut buffer = ReadBuf::new(&mut space);
            let read = ready!(Pin::new(&mut self.stream).poll_read(cx, &mut buffer));
            if read.is_err() || buffer.filled().is_empty() {
                return Poll::Ready(());
            }
        }
    }
}

/// A whole answer of HTTP/1.1 that says what is wrong with a request nobody could read.
fn refusal(kind: ErrorKind, manners: &Manners) -> Bytes {
    let (id, language) = (new_request_id(manners.clock.as_ref()), manners.language);
    let error = AppError::from(kind).in_request(&id);
    tracing::info!(request_id = %id, code = error.kind.code(), "refused what is no request");
    let body = serde_json::to_string(&worded(&error, language)).expect("a problem is plain data");
    let status = http::StatusCode::from_u16(error.kind.status()).unwrap_or(http::StatusCode::BAD_REQUEST);
    let (status, reason, length) = (status.as_u16(), status.canonical_reason().unwrap_or_default(), body.len());
    Bytes::from(format!(
        "HTTP/1.1 {status} {reason}\r\n\
         content-type: {PROBLEM_CONTENT_TYPE}\r\n\
         content-language: {language}\r\n\
         content-length: {length}\r\n\
         content-security-policy: default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'\r\n\
         x-content-type-options: nosniff\r\n\
         cache-control: no-store\r\n\
         x-request-id: {id}\r\n\
         connection: close\r\n\r\n{body}"
    ))
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncRead for Wire<S> {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(cx, buffer)
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncWrite for Wire<S> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buffer: &[u8]) -> Poll<io::Result<usize>> {
        ready!(self.write_own_words(cx))?;
        if let Some(kind) = self.bare_refusal(buffer) {
            self.own_words = refusal(kind, &self.manners);
            self.exchange.linger();
            return Poll::Ready(Ok(buffer.len()));
        }
        Pin::new(&mut self.stream).poll_write(cx, buffer)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffers: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        if self.exchange.is_idle() {
            let first = buffers.iter().find(|buffer| !buffer.is_empty());
            return self.poll_write(cx, first.map_or(&[], |buffer| buffer));
        }
        ready!(self.write_own_words(cx))?;
        Pin::new(&mut self.stream).poll_write_vectored(cx, buffers)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        ready!(self.write_own_words(cx))?;
        ready!(Pin::new(&mut self.stream).poll_flush(cx))?;
        self.exchange.flushed();
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        ready!(self.write_own_words(cx))?;
        if self.linger.is_none() {
            ready!(Pin::new(&mut self.stream).poll_shutdown(cx))?;
        }
        if self.exchange.is_to_linger() {
            ready!(self.read_away(cx));
        }
        Poll::Ready(Ok(()))
    }
}
