//! Every way a request can fail, in one catalogue.
//!
//! A code is part of the API: it is never renamed and never reused. What a code *says* is not decided here; the
//! one translator in `app::i18n` words it in the reader's language. Layers below `service` have small errors of
//! their own, which become an [`AppError`] exactly once.

mod catalogue;
mod declare;
mod param;

pub use catalogue::ErrorKind;
pub use param::Param;

use crate::RequestId;

/// Whose turn it is when something fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ErrorClass {
    /// The person or program asking can correct what was sent.
    User,
    /// The caller is unknown or may not do this.
    Auth,
    /// Somebody else was faster.
    Conflict,
    /// The product is not in a state to do this; an operator can change that.
    State,
    /// A limit was reached.
    Limit,
    /// Trying again later can succeed.
    Transient,
    /// A mistake in the product.
    Bug,
}

impl ErrorClass {
    /// The exit code of a command that ends with an error of this class.
    #[must_use]
    pub const fn exit_code(self) -> u8 {
        match self {
            Self::User => 2,
            Self::Auth => 3,
            Self::Conflict => 4,
            Self::State => 5,
            Self::Limit => 6,
            Self::Transient => 7,
            Self::Bug => 70,
        }
    }

    /// The word used in logs and metrics.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::User => "user",
            Self::Auth => "auth",
            Self::Conflict => "conflict",
            Self::State => "state",
            Self::Limit => "limit",
            Self::Transient => "transient",
            Self::Bug => "bug",
        }
    }
}

/// What went wrong with one field of a form or one member of a JSON document.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldError {
    /// A JSON pointer to the field, such as `/email`; the empty pointer is the document itself.
    pub pointer: String,
    /// What is wrong with it.
    pub kind: ErrorKind,
}

/// A failure on its way to a person or a program: the only error type above `store`, `engine`, `formats` and `tables`.
#[derive(Clone, Debug, PartialEq)]
pub struct AppError {
    /// What happened.
    pub kind: ErrorKind,
    /// The fields at fault, all of them at once.
    pub errors: Vec<FieldError>,
    /// The request it happened in; set once, at the outermost layer.
    pub request_id: Option<RequestId>,
    /// Seconds after which trying again can succeed.
    pub retry_after: Option<u32>,
}

impl AppError {
    /// The refusal of a form or document, listing every field at fault.
    #[must_use]
    pub fn fields(errors: Vec<FieldError>) -> Self {
        Self { errors, ..Self::from(ErrorKind::FieldsRefused) }
    }

    /// Says when trying again can succeed.
    #[must_use]
    pub fn retry_after(self, seconds: u32) -> Self {
        Self { retry_after: Some(seconds), ..self }
    }

    /// Says in which request it happened, unless that is known already.
    #[must_use]
    pub fn in_request(mut self, request_id: &RequestId) -> Self {
        self.request_id.get_or_insert_with(|| request_id.clone());
        self
    }
}

impl From<ErrorKind> for AppError {
    fn from(kind: ErrorKind) -> Self {
        Self { kind, errors: Vec::new(), request_id: None, retry_after: None }
    }
}

impl std::fmt::Display for AppError {
    /// Codes only: words are for people and come from the translator.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.kind.code())?;
        for field in &self.errors {
            write!(f, " {}: {}", field.pointer, field.kind.code())?;
        }
        Ok(())
    }
}

impl std::error::Error for AppError {}

#[cfg(test)]
mod tests {
    use serde_json::{Map, Value};

    use super::*;

    #[test]
    fn codes_are_dotted_lower_case_and_unique() {
        let mut seen = std::collections::HashSet::new();
        for (code, _) in ErrorKind::ALL {
            assert!(seen.insert(code), "{code} is there twice");
            assert!(code.contains('.'), "{code} has no area");
            assert!(code.bytes().all(|c| c.is_ascii_lowercase() || matches!(c, b'.' | b'-')), "{code}");
        }
    }

    #[test]
    fn every_kind_reads_back_from_its_code_and_parameters() {
        for kind in ErrorKind::samples("x\"\\\u{202e}<script>") {
            let params = kind.params().into_iter().map(|(name, param)| (name.to_owned(), param.to_json()));
            let params: Map<String, Value> = params.collect();
            assert_eq!(ErrorKind::decode(kind.code(), kind.status(), params), kind);
        }
    }

    #[test]
    fn a_known_code_without_its_parameters_is_unknown_rather_than_half_read() {
        let kind = ErrorKind::decode("upload.too-large", 413, Map::new());
        assert!(matches!(kind, ErrorKind::Unknown { .. }));
        assert_eq!((kind.code(), kind.status(), kind.class()), ("upload.too-large", 413, ErrorClass::Bug));
    }

    #[test]
    fn statuses_fit_their_class() {
        for kind in ErrorKind::samples("x") {
            let expected = match kind.class() {
                ErrorClass::User | ErrorClass::Auth | ErrorClass::Conflict | ErrorClass::Limit => 400..500,
                ErrorClass::Transient => 408..505,
                ErrorClass::State | ErrorClass::Bug => 400..600,
            };
            assert!(expected.contains(&kind.status()), "{} answers {}", kind.code(), kind.status());
        }
    }

    #[test]
    fn the_first_request_named_is_the_one_that_stays() {
        let ids: Vec<RequestId> = ["a", "b"].iter().filter_map(|id| id.parse().ok()).collect();
        let error = AppError::from(ErrorKind::Internal).in_request(&ids[0]).in_request(&ids[1]);
        assert_eq!(error.request_id, Some(ids[0].clone()));
    }
}
