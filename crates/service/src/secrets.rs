//! What the product signs with. Keys are derived, so that none is used for two purposes.

use std::fmt;
use std::sync::Arc;

use hmac::{Hmac, Mac};
use sha2::Sha256;

/// The secrets of this installation: the current one, and those before it.
#[derive(Clone)]
pub struct Secrets {
    keys: Arc<[Vec<u8>]>,
}

impl Secrets {
    /// Signs with the first key, and knows again what any of them signed. The configuration checked them.
    ///
    /// # Panics
    ///
    /// There is no key.
    #[must_use]
    pub fn new(keys: &[&[u8]]) -> Self {
        assert!(!keys.is_empty(), "there is a key to sign with");
        Self { keys: keys.iter().map(|key| key.to_vec()).collect() }
    }

    /// The keyed hash of some parts, for one purpose. Each part is written with its length before it, so that no two
    /// lists of parts are the same bytes.
    #[must_use]
    pub fn sign(&self, purpose: &str, parts: &[&[u8]]) -> [u8; 32] {
        keyed_hash(&self.keys[0], purpose, parts)
    }

    /// Whether one of the keys made this keyed hash.
    #[must_use]
    pub fn knows(&self, sign: &[u8], purpose: &str, parts: &[&[u8]]) -> bool {
        self.keys.iter().any(|key| mac(key, purpose, parts).verify_slice(sign).is_ok())
    }

    /// A key for one purpose from each secret, the current one first.
    pub fn derive(&self, purpose: &str) -> impl Iterator<Item = [u8; 32]> {
        self.keys.iter().map(move |key| keyed_hash(key, purpose, &[]))
    }
}

fn keyed_hash(key: &[u8], purpose: &str, parts: &[&[u8]]) -> [u8; 32] {
    mac(key, purpose, parts).finalize().into_bytes().into()
}

fn mac(key: &[u8], purpose: &str, parts: &[&[u8]]) -> Hmac<Sha256> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes keys of any length");
    for part in std::iter::once(&purpose.as_bytes()).chain(parts) {
        mac.update(&u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        mac.update(part);
    }
    mac
}

impl fmt::Debug for Secrets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secrets(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &[u8] = b"0123456789abcdef0123456789abcdef";

    #[test]
    fn purpose_and_parts_cannot_be_taken_for_one_another() {
        let secrets = Secrets::new(&[KEY]);
        let signs = [
            secrets.sign("a", &[b"bc"]),
            secrets.sign("ab", &[b"c"]),
            secrets.sign("a", &[b"b", b"c"]),
            Secrets::new(&[b"another key"]).sign("a", &[b"bc"]),
        ];
        for (place, sign) in signs.iter().enumerate() {
            assert!(!signs[..place].contains(sign));
        }
        assert_eq!(signs[0], secrets.sign("a", &[b"bc"]));
        assert_eq!(format!("{secrets:?}"), "Secrets(..)");
    }

    #[test]
    fn what_the_key_before_signed_goes_on_counting() {
        let sign = Secrets::new(&[KEY]).sign("a", &[b"b"]);
        let rotated = Secrets::new(&[b"the next key", KEY]);
        assert!(rotated.knows(&sign, "a", &[b"b"]));
        assert!(!rotated.knows(&sign, "a", &[b"c"]));
        assert!(!Secrets::new(&[b"the next key"]).knows(&sign, "a", &[b"b"]));
        assert_ne!(rotated.sign("a", &[b"b"]), sign);
        assert_eq!(rotated.derive("a").count(), 2);
    }
}
