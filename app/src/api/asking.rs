//! Who asks, and what answers: what every server function begins with.

use std::str::FromStr;

use domain::{AppError, Cursor, ErrorKind, FieldError, Part};
use leptos::prelude::{expect_context, use_context};
use service::{Caller, Services};

use super::Failure;

/// The use cases, and whoever the server found behind the request.
pub fn asking() -> Result<(Services, Caller), Failure> {
    let parts = use_context::<http::request::Parts>();
    let caller = parts.and_then(|parts| parts.extensions.get::<Caller>().cloned());
    Ok((expect_context(), caller.ok_or(ErrorKind::Internal)?))
}

/// The part of a list that begins after a place.
pub fn part(after: Option<String>) -> Part {
    Part::after(after.filter(|place| !place.is_empty()).map(Cursor), None)
}

/// What is searched for, if anything is.
pub fn search(text: String) -> Option<String> {
    Some(text).filter(|text| !text.trim().is_empty())
}

/// One of several choices that may be left open.
pub fn chosen<T: FromStr<Err = ErrorKind>>(pointer: &str, word: &str) -> Result<Option<T>, Failure> {
    if word.is_empty() { Ok(None) } else { taken(pointer, word).map(Some) }
}

/// One of several choices.
pub fn taken<T: FromStr<Err = ErrorKind>>(pointer: &str, word: &str) -> Result<T, Failure> {
    let fault = |kind| AppError::fields(vec![FieldError { pointer: pointer.to_owned(), kind }]);
    word.parse().map_err(|kind| fault(kind).into())
}
