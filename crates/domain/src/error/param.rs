//! What a sentence about a failure can name: text, a number, a size.

use serde_json::{Map, Value};

use crate::ByteSize;

/// A typed parameter of an error. Text is whatever the caller sent and is never trusted by a reader.
#[derive(Clone, Debug, PartialEq)]
pub enum Param {
    /// Text, shown isolated and escaped.
    Text(String),
    /// A count, written in the reader's digits and grouping.
    Number(i64),
    /// A number of bytes, written as a size.
    Bytes(ByteSize),
}

impl Param {
    /// The parameter as it travels.
    #[must_use]
    pub fn to_json(&self) -> Value {
        match self {
            Self::Text(text) => Value::from(text.as_str()),
            Self::Number(number) => Value::from(*number),
            Self::Bytes(size) => Value::from(size.0),
        }
    }

    /// The nearest reading of a parameter whose type this build does not know.
    #[must_use]
    pub fn guess(value: &Value) -> Option<Self> {
        match value {
            Value::String(text) => Some(Self::Text(text.clone())),
            Value::Number(number) => number.as_i64().map(Self::Number),
            _ => None,
        }
    }
}

/// A type that parameters of the catalogue may have.
pub(super) trait FromParam: Sized {
    fn from_param(params: &Map<String, Value>, name: &str) -> Option<Self>;
    fn sample(text: &str) -> Self;
}

impl FromParam for String {
    fn from_param(params: &Map<String, Value>, name: &str) -> Option<Self> {
        params.get(name)?.as_str().map(Self::from)
    }

    fn sample(text: &str) -> Self {
        text.to_owned()
    }
}

impl FromParam for i64 {
    fn from_param(params: &Map<String, Value>, name: &str) -> Option<Self> {
        params.get(name)?.as_i64()
    }

    fn sample(_: &str) -> Self {
        1_234_567
    }
}

impl FromParam for ByteSize {
    fn from_param(params: &Map<String, Value>, name: &str) -> Option<Self> {
        params.get(name)?.as_u64().map(Self)
    }

    fn sample(_: &str) -> Self {
        Self(10 * 1024 * 1024)
    }
}

impl From<String> for Param {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Param {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<ByteSize> for Param {
    fn from(size: ByteSize) -> Self {
        Self::Bytes(size)
    }
}
