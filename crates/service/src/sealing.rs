//! Encryption of what has to be read again later and must not be readable in a copy of the database.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};

use crate::{Secrets, random_bytes};

/// Long enough that random ones never meet.
const NONCE: usize = 24;

impl Secrets {
    /// Encrypts for one purpose, bound to the name of what it belongs to: it opens nowhere else.
    #[must_use]
    pub fn seal(&self, purpose: &str, owner: &[u8], plain: &[u8]) -> Vec<u8> {
        let nonce = random_bytes::<NONCE>();
        let key = self.derive(purpose).next().expect("there is a key to seal with");
        let sealed = cipher(&key).encrypt(XNonce::from_slice(&nonce), Payload { msg: plain, aad: owner });
        let sealed = sealed.expect("what the product seals is far below the limit of the cipher");
        [&nonce[..], &sealed].concat()
    }

    /// Decrypts what was sealed with the current secret or one before it.
    #[must_use]
    pub fn unseal(&self, purpose: &str, owner: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
        let (nonce, sealed) = sealed.split_at_checked(NONCE)?;
        let open =
            |key: [u8; 32]| cipher(&key).decrypt(XNonce::from_slice(nonce), Payload { msg: sealed, aad: owner }).ok();
        self.derive(purpose).find_map(open)
    }
}

fn cipher(key: &[u8; 32]) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(Key::from_slice(key))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sealed_opens_for_its_purpose_and_owner_alone() {
        let secrets = Secrets::new(&[b"0123456789abcdef0123456789abcdef"]);
        let sealed = secrets.seal("a", b"ann", b"text");
        assert_eq!(secrets.unseal("a", b"ann", &sealed).as_deref(), Some(&b"text"[..]));
        assert_eq!(secrets.unseal("a", b"bob", &sealed), None);
        assert_eq!(secrets.unseal("b", b"ann", &sealed), None);
        assert_eq!(secrets.unseal("a", b"ann", &sealed[..10]), None);
        let mut damaged = sealed.clone();
        damaged[30] ^= 1;
        assert_eq!(secrets.unseal("a", b"ann", &damaged), None);
        assert_ne!(secrets.seal("a", b"ann", b"text"), sealed, "the same text looks different each time");
    }

    #[test]
    fn what_the_secret_before_sealed_still_opens() {
        let sealed = Secrets::new(&[b"old"]).seal("a", b"", b"text");
        let rotated = Secrets::new(&[b"new", b"old"]);
        assert_eq!(rotated.unseal("a", b"", &sealed).as_deref(), Some(&b"text"[..]));
        assert_eq!(Secrets::new(&[b"new"]).unseal("a", b"", &sealed), None);
    }
}
