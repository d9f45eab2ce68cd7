//! One request whose body can be watched on its way. `fetch` cannot tell how much of a body has been sent, so this is
//! the browser's older interface.

use std::cell::RefCell;
use std::rc::Rc;

use domain::{AppError, ErrorKind};
use futures::channel::oneshot;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Blob, ProgressEvent, XmlHttpRequest};

/// What is asked of the server.
pub(super) struct Question<'a> {
    pub method: &'static str,
    pub address: &'a str,
    pub body: Body<'a>,
    /// The digest of the body as a header of its own, where the browser could make one.
    pub digest: Option<String>,
}

/// What a request carries.
pub(super) enum Body<'a> {
    Nothing,
    Json(String),
    Piece(&'a Blob),
}

/// Breaks off the request that is on its way.
#[derive(Clone, Default)]
pub(super) struct Stop(Rc<RefCell<Stopping>>);

#[derive(Default)]
struct Stopping {
    request: Option<XmlHttpRequest>,
    stopped: bool,
}

impl Stop {
    /// Breaks off now, and whatever would come next.
    pub fn stop(&self) {
        let mut inside = self.0.borrow_mut();
        inside.stopped = true;
        if let Some(request) = inside.request.take() {
            drop(inside);
            let _ = request.abort();
        }
    }

    /// Whether it was asked to.
    pub fn is_stopped(&self) -> bool {
        self.0.borrow().stopped
    }
}

/// Asks and answers what came back; `watch` hears how many bytes of the body have been sent.
pub(super) async fn ask<T: DeserializeOwned>(
    question: &Question<'_>,
    stop: &Stop,
    watch: impl Fn(i64) + 'static,
) -> Result<T, AppError> {
    let text = send(question, stop, watch).await?;
    let text = if text.is_empty() { "null" } else { &text };
    serde_json::from_str(text).map_err(|_| ErrorKind::VersionSkew.into())
}

async fn send(question: &Question<'_>, stop: &Stop, watch: impl Fn(i64) + 'static) -> Result<String, AppError> {
    let unreachable = || AppError::from(ErrorKind::Unreachable);
    let request = prepared(question).ok_or_else(unreachable)?;
    let (tell, told) = oneshot::channel::<()>();
    let ended = Closure::once_into_js(move || {
        let _ = tell.send(());
    });
    request.set_onloadend(Some(ended.unchecked_ref()));
    let sent = Closure::<dyn Fn(ProgressEvent)>::new(move |event: ProgressEvent| watch(whole(event.loaded())));
    if let Ok(upload) = request.upload() {
        upload.set_onprogress(Some(sent.as_ref().unchecked_ref()));
    }
    stop.0.borrow_mut().request = Some(request.clone());
    let begun = match &question.body {
        Body::Nothing => request.send(),
        Body::Json(text) => request.send_with_opt_str(Some(text)),
        Body::Piece(piece) => request.send_with_opt_blob(Some(piece)),
    };
    begun.map_err(|_| unreachable())?;
    let _ = told.await;
    stop.0.borrow_mut().request = None;
    answered(&request)
}

fn prepared(question: &Question<'_>) -> Option<XmlHttpRequest> {
    let request = XmlHttpRequest::new().ok()?;
    request.open_with_async(question.method, question.address, true).ok()?;
    request.set_request_header("accept", "application/json").ok()?;
    let kind = match question.body {
        Body::Nothing => None,
        Body::Json(_) => Some("application/json"),
        Body::Piece(_) => Some("application/octet-stream"),
    };
    if let Some(kind) = kind {
        request.set_request_header("content-type", kind).ok()?;
    }
    if let Some(digest) = &question.digest {
        request.set_request_header("content-digest", digest).ok()?;
    }
    Some(request)
}

fn answered(request: &XmlHttpRequest) -> Result<String, AppError> {
    let text = request.response_text().ok().flatten().unwrap_or_default();
    match request.status().unwrap_or_default() {
        0 => Err(ErrorKind::Unreachable.into()),
        200..=299 => Ok(text),
        _ => Err(serde_json::from_str(&text).unwrap_or_else(|_| ErrorKind::Unreachable.into())),
    }
}

#[expect(clippy::cast_possible_truncation, reason = "no file has as many bytes")]
fn whole(bytes: f64) -> i64 {
    bytes as i64
}
