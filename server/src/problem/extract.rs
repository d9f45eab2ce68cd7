//! Extractors of the API. Each refuses with one error of the catalogue, and no library's words get out.

use axum::extract::{FromRequest, FromRequestParts, Request};
use domain::{AppError, ErrorKind, FieldError};
use http::request::Parts;
use http::{HeaderMap, header};
use serde::de::DeserializeOwned;
use serde_json::error::Category;

use super::Refusal;

/// A JSON body.
#[derive(Clone, Copy, Debug)]
pub struct Json<T>(pub T);

/// The parts of the address that vary.
#[derive(Clone, Copy, Debug)]
pub struct Path<T>(pub T);

/// The parameters after the question mark.
#[derive(Clone, Copy, Debug)]
pub struct Query<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Json<T> {
    type Rejection = Refusal;

    async fn from_request(request: Request, state: &S) -> Result<Self, Refusal> {
        if !is_json(request.headers()) {
            return Err(ErrorKind::ContentTypeRefused { expected: "application/json".to_owned() }.into());
        }
        let body = axum::body::Bytes::from_request(request, state).await;
        let body = body.map_err(|_| ErrorKind::BodyUnreadable)?;
        Ok(Self(read_json(&body)?))
    }
}

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for Path<T> {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refusal> {
        let path = axum::extract::Path::from_request_parts(parts, state).await;
        path.map(|axum::extract::Path(value)| Self(value)).map_err(|_| ErrorKind::PathMalformed.into())
    }
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Query<T> {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refusal> {
        let query = axum::extract::Query::from_request_parts(parts, state).await;
        query.map(|axum::extract::Query(value)| Self(value)).map_err(|_| ErrorKind::QueryMalformed.into())
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let essence = kind.split(';').next().unwrap_or_default().trim();
    essence.eq_ignore_ascii_case("application/json")
}

/// Reads a JSON document, or says which field of it is at fault.
///
/// # Errors
///
/// It is not JSON, or a field is missing, unknown or of another type.
pub fn read_json<T: DeserializeOwned>(body: &[u8]) -> Result<T, AppError> {
    // Serde reads a list as well where an object is meant, field by field.
    if body.trim_ascii_start().starts_with(b"[") {
        let whole = FieldError { pointer: String::new(), kind: ErrorKind::FieldType };
        return Err(AppError::fields(vec![whole]));
    }
    let mut reader = serde_json::Deserializer::from_slice(body);
    let value = serde_path_to_error::deserialize(&mut reader).map_err(|error| refused(&error))?;
    reader.end().map_err(|error| malformed(&error))?;
    Ok(value)
}

fn refused(error: &serde_path_to_error::Error<serde_json::Error>) -> AppError {
    match error.inner().classify() {
        Category::Data => AppError::fields(vec![field(error)]),
        _ => malformed(error.inner()),
    }
}

fn malformed(error: &serde_json::Error) -> AppError {
    let number = |place: usize| i64::try_from(place).unwrap_or(i64::MAX);
    ErrorKind::JsonMalformed { line: number(error.line()), column: number(error.column()) }.into()
}

/// Serde says which field it does not know or misses only in its text, whose beginning is stable (and tested).
fn field(error: &serde_path_to_error::Error<serde_json::Error>) -> FieldError {
    let text = error.inner().to_string();
    let parent = pointer(error.path());
    let named = |prefix: &str| text.strip_prefix(prefix)?.split_once('`').map(|(name, _)| name.to_owned());
    if let Some(name) = named("unknown field `") {
        let own = format!("/{}", escape(&name));
        let pointer = if parent.ends_with(&own) { parent } else { parent + &own };
        return FieldError { pointer, kind: ErrorKind::FieldUnknown { field: name } };
    }
    if let Some(name) = named("missing field `") {
        return FieldError { pointer: format!("{parent}/{}", escape(&name)), kind: ErrorKind::FieldRequired };
    }
    FieldError { pointer: parent, kind: ErrorKind::FieldType }
}

fn pointer(path: &serde_path_to_error::Path) -> String {
    use serde_path_to_error::Segment;
    let segment = |segment: &Segment| match segment {
        Segment::Seq { index } => format!("/{index}"),
        Segment::Map { key } => format!("/{}", escape(key)),
        Segment::Enum { variant } => format!("/{}", escape(variant)),
        Segment::Unknown => String::new(),
    };
    path.iter().map(segment).collect()
}

/// Writes a name as a part of a JSON pointer.
pub fn escape(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only reading is tested")]
    struct Outer {
        name: String,
        inner: Option<Vec<Inner>>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only reading is tested")]
    struct Inner {
        count: u8,
    }

    fn refusal(body: &[u8]) -> AppError {
        read_json::<Outer>(body).unwrap_err()
    }

    fn at_field(body: &str) -> (String, ErrorKind) {
        let field = refusal(body.as_bytes()).errors.remove(0);
        (field.pointer, field.kind)
    }

    #[test]
    fn what_is_not_json_names_the_place() {
        assert_eq!(refusal(b"{\n \"name\": }").kind, ErrorKind::JsonMalformed { line: 2, column: 10 });
        assert_eq!(refusal(b"{\"name\":\"a\"} x").kind, ErrorKind::JsonMalformed { line: 1, column: 14 });
        for body in [&b""[..], b"{\"name\":\"\xff\"}", b"{", b"\0"] {
            assert!(matches!(refusal(body).kind, ErrorKind::JsonMalformed { .. }));
        }
    }

    #[test]
    fn a_field_at_fault_is_pointed_at() {
        let unknown = |name: &str| ErrorKind::FieldUnknown { field: name.to_owned() };
        for (body, pointer, kind) in [
            (r#"{"name":1}"#, "/name", ErrorKind::FieldType),
            (r#"{}"#, "/name", ErrorKind::FieldRequired),
            (r#"[]"#, "", ErrorKind::FieldType),
            (r#" ["a",[]]"#, "", ErrorKind::FieldType),
            (r#"{"name":"a","a/b~":1}"#, "/a~1b~0", unknown("a/b~")),
            (r#"{"name":"a","inner":[{"count":1},{"count":-1}]}"#, "/inner/1/count", ErrorKind::FieldType),
            (r#"{"name":"a","inner":[{}]}"#, "/inner/0/count", ErrorKind::FieldRequired),
            (r#"{"name":"a","inner":[{"count":1,"x":2}]}"#, "/inner/0/x", unknown("x")),
        ] {
            assert_eq!(at_field(body), (pointer.to_owned(), kind), "{body}");
        }
    }
}
