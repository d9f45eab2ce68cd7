//! Links of mails: they prove that somebody reads an address. Each has 256 random bits, of which only a hash is kept;
//! it works once, and not for long.

mod join;
mod reset;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

use crate::random_bytes;

pub(crate) use join::name_of;
pub use join::{Joined, details, invite, join};
pub(crate) use reset::answer_wish;
pub use reset::{check_reset, request_reset, reset};

/// The secret of a link.
pub(crate) struct LinkSecret(String);

impl LinkSecret {
    pub fn new() -> Self {
        Self(URL_SAFE_NO_PAD.encode(random_bytes::<32>()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn hash(&self) -> [u8; 32] {
        hash(&self.0)
    }
}

/// What is kept of a secret: it is random and long, so nobody finds it by trying.
pub(crate) fn hash(secret: &str) -> [u8; 32] {
    Sha256::digest(secret).into()
}
