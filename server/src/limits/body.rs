//! How long a body may be and how long it may take to arrive. A body that says it is too long is refused before
//! its first byte, one that turns out to be is cut at the limit; neither is kept in memory here.

use std::pin::Pin;
use std::sync::{Arc, OnceLock};
use std::task::{Context, Poll, ready};

use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::{ByteSize, ErrorKind};
use http::header;
use http_body::{Frame, SizeHint};
use tokio::time::Sleep;

use crate::problem::Refusal;
use crate::state::AppState;

/// Remembers why a body broke off. Extractors and server functions wrap a body's error in their own, so the layer
/// that words the answer looks here.
#[derive(Clone, Debug, Default)]
pub struct BodyWatch(Arc<OnceLock<ErrorKind>>);

impl BodyWatch {
    /// Why the body broke off, if it did.
    #[must_use]
    pub fn trouble(&self) -> Option<ErrorKind> {
        self.0.get().cloned()
    }

    fn record(&self, kind: ErrorKind) -> BrokenOff {
        self.0.get_or_init(|| kind);
        BrokenOff
    }
}

/// The body ended before its end; [`BodyWatch`] knows why.
#[derive(Debug, thiserror::Error)]
#[error("the body broke off")]
struct BrokenOff;

/// Guards the body of a request with the limits of an ordinary route.
pub async fn limit_body(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let limit = state.policy.body_limit;
    let announced = request.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok());
    if announced.and_then(|length| length.parse().ok()).is_some_and(|length: u64| length > limit.0) {
        return Refusal::from(ErrorKind::BodyTooLarge { limit }).into_response();
    }
    let watch = request.extensions().get::<BodyWatch>().cloned().unwrap_or_default();
    let deadline = Box::pin(tokio::time::sleep(state.policy.request_timeout));
    request = request.map(|body| Body::new(Guarded { body, limit, left: limit.0, deadline, watch }));
    next.run(request).await
}

struct Guarded {
    body: Body,
    limit: ByteSize,
    left: u64,
    deadline: Pin<Box<Sleep>>,
    watch: BodyWatch,
}

impl Guarded {
    fn count(&mut self, frame: &Frame<Bytes>) -> Result<(), BrokenOff> {
        let length = frame.data_ref().map_or(0, Bytes::len) as u64;
        match self.left.checked_sub(length) {
            Some(left) => self.left = left,
            None => return Err(self.watch.record(ErrorKind::BodyTooLarge { limit: self.limit })),
        }
        Ok(())
    }
}

impl http_body::Body for Guarded {
    type Data = Bytes;
    type Error = axum::BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        if self.deadline.as_mut().poll(cx).is_ready() {
            return Poll::Ready(Some(Err(self.watch.record(ErrorKind::RequestTimeout).into())));
        }
        Poll::Ready(match ready!(Pin::new(&mut self.body).poll_frame(cx)) {
            Some(Ok(frame)) => Some(self.count(&frame).map(|()| frame).map_err(Into::into)),
            Some(Err(_)) => Some(Err(self.watch.record(ErrorKind::BodyUnreadable).into())),
            None => None,
        })
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
