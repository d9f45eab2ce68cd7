//! How a failure travels: an RFC 9457 problem document, the same at every edge.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::{AppError, ErrorKind, FieldError, RequestId};

/// The media type of a problem document.
pub const CONTENT_TYPE: &str = "application/problem+json";

const TYPE_PREFIX: &str = "urn:tieout:problem:";

/// An [`AppError`] on the wire. Title and detail are for readers without a translator; a client that has one words
/// `code` and `params` itself, in the language of the moment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Problem {
    /// A URI naming the code.
    #[serde(rename = "type")]
    pub kind: String,
    /// What happened, in the caller's language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The HTTP status.
    pub status: u16,
    /// What it means and what to do, in the caller's language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// The stable code.
    pub code: String,
    /// What the sentence names.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub params: Map<String, Value>,
    /// The fields at fault.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<FieldProblem>,
    /// The request it happened in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<RequestId>,
    /// Seconds after which trying again can succeed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<u32>,
}

/// One field at fault.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FieldProblem {
    /// A JSON pointer to the field.
    pub pointer: String,
    /// The stable code.
    pub code: String,
    /// What is wrong, in the caller's language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// What the sentence names.
    #[serde(default, skip_serializing_if = "Map::is_empty")]
    pub params: Map<String, Value>,
}

impl From<&AppError> for Problem {
    fn from(error: &AppError) -> Self {
        Self {
            kind: format!("{TYPE_PREFIX}{}", error.kind.code()),
            title: None,
            status: error.kind.status(),
            detail: None,
            code: error.kind.code().to_owned(),
            params: params(&error.kind),
            errors: error.errors.iter().map(FieldProblem::from).collect(),
            request_id: error.request_id.clone(),
            retry_after: error.retry_after,
        }
    }
}

impl From<&FieldError> for FieldProblem {
    fn from(field: &FieldError) -> Self {
        Self {
            pointer: field.pointer.clone(),
            code: field.kind.code().to_owned(),
            detail: None,
            params: params(&field.kind),
        }
    }
}

impl From<Problem> for AppError {
    fn from(problem: Problem) -> Self {
        let status = problem.status;
        let field = |field: FieldProblem| FieldError {
            pointer: field.pointer,
            kind: ErrorKind::decode(&field.code, status, field.params),
        };
        Self {
            kind: ErrorKind::decode(&problem.code, status, problem.params),
            errors: problem.errors.into_iter().map(field).collect(),
            request_id: problem.request_id,
            retry_after: problem.retry_after,
        }
    }
}

impl Serialize for AppError {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Problem::from(self).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for AppError {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Problem::deserialize(deserializer).map(Self::from)
    }
}

fn params(kind: &ErrorKind) -> Map<String, Value> {
    let named = kind.params().into_iter();
    named.map(|(name, param)| (name.to_owned(), param.to_json())).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;
    use crate::ByteSize;

    #[test]
    fn a_problem_has_the_members_of_the_standard_and_ours() {
        let error = AppError::from(ErrorKind::FileTooLarge { limit: ByteSize(10_485_760) }).retry_after(5);
        let expected = json!({
            "type": "urn:tieout:problem:upload.too-large",
            "status": 413,
            "code": "upload.too-large",
            "params": { "limit": 10_485_760 },
            "retry_after": 5,
        });
        assert_eq!(serde_json::to_value(&error).unwrap(), expected);
    }

    #[test]
    fn a_code_of_a_newer_build_is_kept_as_it_came() {
        let newer = json!({ "type": "x", "status": 418, "code": "tea.pot", "params": { "lid": "on", "odd": [1] } });
        let error: AppError = serde_json::from_value(newer).unwrap();
        assert_eq!((error.kind.code(), error.kind.status()), ("tea.pot", 418));
        assert_eq!(error.kind.params().len(), 1);
    }

    proptest! {
        #[test]
        fn every_error_survives_the_wire_with_any_text(text in any::<String>(), pointer in any::<String>()) {
            for kind in ErrorKind::samples(&text) {
                let errors = vec![FieldError { pointer: pointer.clone(), kind: kind.clone() }];
                let error = AppError { errors, ..AppError::from(kind) };
                let sent = serde_json::to_string(&error).unwrap();
                let field_status = error.kind.status();
                let received: AppError = serde_json::from_str(&sent).unwrap();
                prop_assert_eq!(received.kind.status(), field_status);
                prop_assert_eq!(received, error);
            }
        }
    }
}
