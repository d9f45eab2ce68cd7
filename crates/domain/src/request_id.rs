//! The name of one request: in the log line, in the response header, in the error a person can copy.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

const MAX_LENGTH: usize = 64;

/// Names one request; only letters, digits, `-` and `_`, so it is safe in a header, a log line and a page.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(max_length = 64, pattern = "^[A-Za-z0-9_-]+$"))]
#[serde(try_from = "String")]
pub struct RequestId(String);

impl RequestId {
    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for RequestId {
    type Err = UnsafeRequestId;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let is_safe = |c: u8| c.is_ascii_alphanumeric() || matches!(c, b'-' | b'_');
        if text.is_empty() || text.len() > MAX_LENGTH || !text.bytes().all(is_safe) {
            return Err(UnsafeRequestId);
        }
        Ok(Self(text.to_owned()))
    }
}

impl TryFrom<String> for RequestId {
    type Error = UnsafeRequestId;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The text cannot name a request: empty, longer than 64 characters, or with other characters than allowed.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("a request id has 1 to 64 letters, digits, `-` or `_`")]
pub struct UnsafeRequestId;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_harmless_text_names_a_request() {
        assert!("0198c1d2-aa".parse::<RequestId>().is_ok());
        for hostile in ["", "a b", "a\r\nX-Evil: 1", "<script>", "é", &"x".repeat(65)] {
            assert_eq!(hostile.parse::<RequestId>(), Err(UnsafeRequestId), "{hostile:?}");
        }
    }
}
