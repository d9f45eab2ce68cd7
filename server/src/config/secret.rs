//! Text that is never shown.

use std::fmt;
use std::sync::Arc;

use super::Setting;

/// How long a secret has to be in production.
const ENOUGH_BYTES: usize = 32;
const ENOUGH_DIFFERENT_BYTES: usize = 8;

/// Words of examples that people copy.
const SAMPLES: &[&str] =
    &["changeme", "change-me", "change_me", "secret", "password", "example", "sample", "insecure", "default", "your-"];

/// A secret. Neither `Debug` nor anything else but [`Secret::expose`] gives it away.
#[derive(Clone)]
pub struct Secret(Arc<str>);

impl Secret {
    /// The text itself, for the one who signs or compares with it.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Whether somebody could guess it: short, copied from an example, or a pattern.
    #[must_use]
    pub fn is_weak(&self) -> bool {
        let text = self.0.to_ascii_lowercase();
        let bytes = text.as_bytes();
        bytes.len() < ENOUGH_BYTES
            || SAMPLES.iter().any(|sample| text.contains(sample))
            || bytes.iter().collect::<std::collections::HashSet<_>>().len() < ENOUGH_DIFFERENT_BYTES
            || is_repeated(bytes)
            || is_a_sequence(bytes)
    }
}

fn is_repeated(bytes: &[u8]) -> bool {
    let repeats = |period: usize| bytes.iter().zip(&bytes[period..]).all(|(one, next)| one == next);
    (1..=bytes.len() / 2).any(repeats)
}

fn is_a_sequence(bytes: &[u8]) -> bool {
    let steps = bytes.windows(2).filter(|pair| pair[0].abs_diff(pair[1]) <= 1).count();
    steps * 2 > bytes.len()
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}

impl Setting for Secret {
    const EXAMPLE: &'static str = "openssl rand -base64 48";
    const IS_SECRET: bool = true;

    fn parse(text: &str) -> Option<Self> {
        (!text.is_empty()).then(|| Self(text.into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_copied_and_patterned_secrets_are_weak() {
        for text in [
            "",
            "kJ8#mQ2$vL5@xN9",
            "changeme-changeme-changeme-12345",
            "please-CHANGE_ME-before-going-live-7391",
            "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
            "0123456789abcdef0123456789abcdef",
            "abcdefghijklmnopqrstuvwxyz012345",
            "12121212121212121212121212121212345",
            "my-super-secret-key-for-the-server-1",
        ] {
            assert!(Secret::from(text.to_owned()).is_weak(), "{text}");
        }
    }

    #[test]
    fn random_secrets_are_not_weak() {
        for text in
            ["q7Zt0vYx3Lw9Rk2Bn5Hc8Jd1Fg4Ms6Pa", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"]
        {
            assert!(!Secret::from(text.to_owned()).is_weak(), "{text}");
        }
    }
}
