//! The second factor of an account: an authenticator and recovery codes.

use serde::{Deserialize, Serialize};

/// How the second factor of an account is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecondFactor {
    /// Whether signing in needs it.
    pub is_on: bool,
    /// How many recovery codes are left.
    pub codes_left: i64,
}

/// What an authenticator needs to know; shown once.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Enrolment {
    /// The secret, in groups of four letters for typing.
    pub secret: String,
    /// The same as an address that authenticators open.
    pub uri: String,
    /// The address as a picture: an `<svg>` element without styles, which takes its colour from the text around it.
    pub qr_svg: String,
}

impl std::fmt::Debug for Enrolment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Enrolment(..)")
    }
}
