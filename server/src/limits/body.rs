//! How long a body may be and how long it may take to arrive. A body that says it is too long is refused before
//! its first byte, one that turns out to be is cut at the limit; neither is kept in memory here.

use std::pin::Pin;
use std::sync::{Arc, OnceLock};
use std::task::{Context, Poll, ready};

use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::ErrorKind;
use http::header;
use http_body::{Frame, SizeHint};
use tokio::time::{Instant, Sleep};

use super::brings_a_file;
use super::patience::Patience;
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

/// What may stand around a file in a form.
const AROUND_A_FILE: u64 = 1024 * 1024;

/// Guards the body of a request with the limits of its route.
pub async fn limit_body(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let watch = request.extensions().get::<BodyWatch>().cloned().unwrap_or_default();
    let (policy, now) = (&state.policy, Instant::now());
    if brings_a_file(&request) {
        // A file is counted where it is kept, by the limit of its project. Here no more comes than any project takes.
        let (limit, patience) = (policy.file_limit, Patience::at_pace(policy.pace, now));
        let (left, beyond) = (limit.0.saturating_add(AROUND_A_FILE), ErrorKind::FileTooLarge { limit });
        request = request.map(|body| Guarded::over(body, left, beyond, patience, watch));
        return next.run(request).await;
    }
    let (limit, patience) = (policy.body_limit, Patience::until(now + policy.request_timeout));
    let announced = request.headers().get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok());
    if announced.and_then(|length| length.parse().ok()).is_some_and(|length: u64| length > limit.0) {
        return Refusal::from(ErrorKind::BodyTooLarge { limit }).into_response();
    }
    request = request.map(|body| Guarded::over(body, limit.0, ErrorKind::BodyTooLarge { limit }, patience, watch));
    next.run(request).await
}

struct Guarded {
    body: Body,
    left: u64,
    beyond: ErrorKind,
    patience: Patience,
    alarm: Pin<Box<Sleep>>,
    watch: BodyWatch,
}

impl Guarded {
    fn over(body: Body, left: u64, beyond: ErrorKind, patience: Patience, watch: BodyWatch) -> Body {
        let alarm = Box::pin(tokio::time::sleep_until(patience.ends_at()));
        Body::new(Self { body, left, beyond, patience, alarm, watch })
    }

    fn count(&mut self, frame: &Frame<Bytes>) -> Result<(), ErrorKind> {
        let length = frame.data_ref().map_or(0, Bytes::len) as u64;
        self.patience.note(length, Instant::now())?;
        self.left = self.left.checked_sub(length).ok_or_else(|| self.beyond.clone())?;
        Ok(())
    }

    /// Waits until there is no patience left.
    fn poll_alarm(&mut self, cx: &mut Context<'_>) -> Poll<ErrorKind> {
        loop {
            ready!(self.alarm.as_mut().poll(cx));
            if let Err(kind) = self.patience.judge(Instant::now()) {
                return Poll::Ready(kind);
            }
            let next = self.patience.ends_at();
            self.alarm.as_mut().reset(next);
        }
    }
}

impl http_body::Body for Guarded {
    type Data = Bytes;
    type Error = axum::BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        if let Poll::Ready(frame) = Pin::new(&mut self.body).poll_frame(cx) {
            return Poll::Ready(match frame {
                Some(Ok(frame)) => match self.count(&frame) {
                    Ok(()) => Some(Ok(frame)),
                    Err(kind) => Some(Err(self.watch.record(kind).into())),
                },
                Some(Err(_)) => Some(Err(self.watch.record(ErrorKind::BodyUnreadable).into())),
                None => None,
            });
        }
        let kind = ready!(self.poll_alarm(cx));
        Poll::Ready(Some(Err(self.watch.record(kind).into())))
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
