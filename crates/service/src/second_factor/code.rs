//! Codes as people type them.

use sha2::{Digest, Sha256};

use crate::base32::base32;
use crate::random_bytes;

/// Fifteen bytes are 24 letters: more than anybody can find by trying.
const RECOVERY_BYTES: usize = 15;
pub(super) const RECOVERY_LETTERS: usize = 24;

/// A code for when the authenticator is lost.
pub(super) fn new_recovery_code() -> String {
    base32(&random_bytes::<RECOVERY_BYTES>()).to_lowercase()
}

/// What is kept of a recovery code.
pub(super) fn hash(code: &str) -> [u8; 32] {
    Sha256::digest(code).into()
}

/// What somebody typed.
pub(super) enum Code {
    Digits(String),
    Recovery([u8; 32]),
}

impl Code {
    /// Spaces and dashes between groups are for the eye, and so are capitals.
    pub fn read(text: &str) -> Self {
        let plain: String = text.chars().filter(char::is_ascii_alphanumeric).collect();
        if plain.len() == RECOVERY_LETTERS {
            Self::Recovery(hash(&plain.to_ascii_lowercase()))
        } else {
            Self::Digits(digits(text))
        }
    }
}

/// A code of the authenticator, without the space people put in its middle.
pub(super) fn digits(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
