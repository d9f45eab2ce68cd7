//! A file as a request carries it: the whole body, or the one file of a form. Nothing of it is kept in memory but what
//! arrived last.

mod form;

use axum::body::Bytes;
use axum::extract::Request;
use domain::{AppError, ErrorKind};
use futures::stream::BoxStream;
use futures::{StreamExt, TryStreamExt};
use http::{HeaderMap, header};
use service::uploads::Announced;

use super::file_names::name_of;

/// A file on its way in.
pub struct Sent {
    /// What its sender calls it.
    pub name: String,
    /// What is known of its size.
    pub announced: Announced,
    /// Its content.
    pub body: Content,
}

/// The content of a file on its way in.
pub type Content = BoxStream<'static, Result<Bytes, AppError>>;

impl Sent {
    /// Finds the file in a request. A name in the address goes before the one in a header or form.
    pub async fn in_request(request: Request, name: Option<String>) -> Result<Self, AppError> {
        let (parts, body) = request.into_parts();
        let body = body.into_data_stream().map_err(|_| AppError::from(ErrorKind::BodyUnreadable)).boxed();
        let (length, kind) = (length(&parts.headers), content_type(&parts.headers));
        if let Ok(boundary) = multer::parse_boundary(kind) {
            let (own, body) = form::file_of(body, boundary).await?;
            return Ok(Self { name: name.unwrap_or(own), announced: form::announced(length), body });
        }
        let announced = Announced { least: length.unwrap_or_default(), most: length };
        let name = name.or_else(|| name_of(&parts.headers)).unwrap_or_default();
        Ok(Self { name, announced, body })
    }
}

/// The bytes of a body that is no form.
pub fn content(request: Request) -> Content {
    let body = request.into_body().into_data_stream();
    body.map_err(|_| AppError::from(ErrorKind::BodyUnreadable)).boxed()
}

fn length(headers: &HeaderMap) -> Option<u64> {
    headers.get(header::CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

fn content_type(headers: &HeaderMap) -> &str {
    headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default()
}
