//! A file in pieces. The server knows which of them it has, so that whatever breaks off goes on where it was: after a
//! lost connection by itself, after a closed page when the same file is chosen again.

use domain::{AppError, ErrorKind, FileId, ProjectId, UploadForm, UploadId};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::{ArrayBuffer, Uint8Array};
use web_sys::{Blob, File, Storage};

use super::outgoing::{Outgoing, Stage};
use crate::live::asking::{Body, Question, Stop, ask};
use crate::live::bytes::Pace;
use crate::live::job::pause;

/// How long to wait before each further attempt, in milliseconds.
const PATIENCE: [u32; 6] = [500, 1_000, 2_000, 4_000, 8_000, 15_000];

/// What the page reads of a file on its way.
#[derive(serde::Deserialize)]
struct Upload {
    id: UploadId,
    size: i64,
    chunk_size: i64,
    received: Vec<i64>,
}

/// What the page reads of a file that has arrived.
#[derive(serde::Deserialize)]
pub(super) struct Arrived {
    pub id: FileId,
}

/// A file that is brought in pieces.
pub(super) struct Pieces<'a> {
    pub project: ProjectId,
    pub outgoing: Outgoing,
    pub file: &'a File,
    pub stop: &'a Stop,
}

impl Pieces<'_> {
    /// Brings all that is missing and puts it together.
    pub async fn bring(&self) -> Result<Arrived, AppError> {
        let upload = self.begin().await?;
        let address = format!("{}/{}", self.uploads(), upload.id);
        let size = upload.size;
        let chunk = upload.chunk_size.max(1);
        let count = (size + chunk - 1) / chunk;
        let mut done: i64 = upload.received.iter().map(|number| chunk.min(size - number * chunk)).sum();
        self.outgoing.sent.set(done);
        self.outgoing.pace.set(Pace::begin(done));
        for number in (0..count).filter(|number| !upload.received.contains(number)) {
            let (from, to) = (number * chunk, (number * chunk + chunk).min(size));
            self.bring_piece(&format!("{address}/chunks/{number}"), (from, to), done).await?;
            done += to - from;
            self.outgoing.sent.set(done);
        }
        self.outgoing.stage.set(Stage::Checking);
        let file = self.ask(&question("POST", &format!("{address}/complete"), Body::Nothing)).await;
        if let Some(kept) = storage() {
            let _ = kept.remove_item(&self.key());
        }
        file
    }

    /// The upload that broke off before, if the server still has it, or a new one.
    async fn begin(&self) -> Result<Upload, AppError> {
        let kept = storage().and_then(|kept| kept.get_item(&self.key()).ok()?);
        if let Some(upload) = kept.filter(|id| id.parse::<UploadId>().is_ok()) {
            let address = format!("{}/{upload}", self.uploads());
            if let Ok(upload) = self.ask::<Upload>(&question("GET", &address, Body::Nothing)).await {
                return Ok(upload);
            }
        }
        let size = u64::try_from(self.outgoing.size).unwrap_or_default();
        let form = UploadForm { name: self.outgoing.name.get_value(), size, sha256: None };
        let form = serde_json::to_string(&form).map_err(|_| ErrorKind::Internal)?;
        let upload: Upload = self.ask(&question("POST", &self.uploads(), Body::Json(form))).await?;
        if let Some(kept) = storage() {
            let _ = kept.set_item(&self.key(), &upload.id.to_string());
        }
        Ok(upload)
    }

    /// Sends a piece, again and again where the connection breaks.
    async fn bring_piece(&self, address: &str, (from, to): (i64, i64), before: i64) -> Result<(), AppError> {
        let piece = slice(self.file, from, to).ok_or(ErrorKind::Unreachable)?;
        let digest = digest(&piece).await?;
        let mut patience = PATIENCE.iter();
        loop {
            let sent = self.outgoing.sent;
            let question = Question { method: "PUT", address, body: Body::Piece(&piece), digest: digest.clone() };
            let came = ask::<Option<()>>(&question, self.stop, move |loaded| sent.set(before + loaded)).await;
            let Err(failure) = came else { return Ok(()) };
            let wait = patience.next().filter(|_| may_pass(&failure) && !self.stop.is_stopped());
            let Some(wait) = wait else { return Err(failure) };
            self.outgoing.stage.set(Stage::Interrupted);
            pause(*wait).await;
            if self.stop.is_stopped() {
                return Err(failure);
            }
            self.outgoing.stage.set(Stage::Sending);
        }
    }

    async fn ask<T: serde::de::DeserializeOwned>(&self, question: &Question<'_>) -> Result<T, AppError> {
        ask(question, self.stop, |_| ()).await
    }

    fn uploads(&self) -> String {
        format!("/api/v2/projects/{}/uploads", self.project)
    }

    /// What makes a file the same one after the page was closed, as far as a browser tells.
    fn key(&self) -> String {
        let (name, size) = (self.outgoing.name.get_value(), self.outgoing.size);
        format!("tieout-upload:{}:{size}:{}:{name}", self.project, self.file.last_modified())
    }
}

fn question<'a>(method: &'static str, address: &'a str, body: Body<'a>) -> Question<'a> {
    Question { method, address, body, digest: None }
}

/// Whether trying again can help.
fn may_pass(failure: &AppError) -> bool {
    failure.kind == ErrorKind::Unreachable || failure.kind.status() >= 500 || failure.kind.status() == 429
}

fn slice(file: &File, from: i64, to: i64) -> Option<Blob> {
    #[expect(clippy::cast_precision_loss, reason = "places in files are below 2^53")]
    let (from, to) = (from as f64, to as f64);
    file.slice_with_f64_and_f64(from, to).ok()
}

/// The digest of a piece as its header, where the browser makes digests: it does so on secure pages only. The piece is
/// read once in any case, which tells whether the file is still what it was.
async fn digest(piece: &Blob) -> Result<Option<String>, AppError> {
    let gone = || AppError::from(ErrorKind::FileChanged);
    let content = JsFuture::from(piece.array_buffer()).await.map_err(|_| gone())?;
    let content: ArrayBuffer = content.dyn_into().map_err(|_| gone())?;
    let Ok(crypto) = window().crypto() else { return Ok(None) };
    if !window().is_secure_context() {
        return Ok(None);
    }
    let Ok(made) = crypto.subtle().digest_with_str_and_buffer_source("SHA-256", &content) else { return Ok(None) };
    let Ok(made) = JsFuture::from(made).await else { return Ok(None) };
    let made: String = Uint8Array::new(&made).to_vec().into_iter().map(char::from).collect();
    Ok(window().btoa(&made).ok().map(|text| format!("sha-256=:{text}:")))
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}
