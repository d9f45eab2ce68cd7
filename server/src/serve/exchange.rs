//! What the two ends of one connection have to know of each other: the router, which answers requests, and the
//! socket, which sees only bytes.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

use axum::body::{Body, Bytes};
use http_body::{Frame, SizeHint};

/// The state of one connection.
#[derive(Clone, Debug, Default)]
pub(crate) struct Exchange(Arc<Flags>);

#[derive(Debug, Default)]
struct Flags {
    answering: AtomicBool,
    unsent: AtomicBool,
    linger: AtomicBool,
}

impl Exchange {
    /// Asks for the rest of the request to be read and thrown away before the connection is closed, so that the
    /// caller gets to read the refusal.
    pub fn linger(&self) {
        self.0.linger.store(true, Ordering::Release);
    }

    pub(super) fn is_to_linger(&self) -> bool {
        self.0.linger.load(Ordering::Acquire)
    }

    /// The router has a request; what is written from here on is its answer.
    pub(super) fn begin(&self) {
        self.0.answering.store(true, Ordering::Release);
        self.0.unsent.store(true, Ordering::Release);
    }

    /// Everything handed to the socket so far has left it.
    pub(super) fn flushed(&self) {
        if !self.0.answering.load(Ordering::Acquire) {
            self.0.unsent.store(false, Ordering::Release);
        }
    }

    /// Whether nothing the router said is on its way: what is written now is the library's own.
    pub(super) fn is_idle(&self) -> bool {
        !self.0.unsent.load(Ordering::Acquire)
    }

    /// A body that ends the answer with itself.
    pub(super) fn follow(&self, body: Body) -> Body {
        Body::new(Answer { body, exchange: self.clone() })
    }
}

struct Answer {
    body: Body,
    exchange: Exchange,
}

impl Drop for Answer {
    fn drop(&mut self) {
        self.exchange.0.answering.store(false, Ordering::Release);
    }
}

impl http_body::Body for Answer {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        Pin::new(&mut self.body).poll_frame(cx)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
