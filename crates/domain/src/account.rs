//! Who can sign in: the rules for an address and a password.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::ErrorKind;

/// Names an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct AccountId(pub Uuid);

/// An address that mail can be sent to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Email(String);

impl Email {
    const MAX_LENGTH: usize = 254;

    /// Reads an address: something, an `@`, a domain; without spaces. Whether mail arrives only mail can tell.
    ///
    /// # Errors
    ///
    /// It is missing, or not of this form.
    pub fn parse(text: &str) -> Result<Self, ErrorKind> {
        let text = text.trim();
        if text.is_empty() {
            return Err(ErrorKind::FieldRequired);
        }
        let parts = text.split_once('@').filter(|(local, domain)| !local.is_empty() && is_domain(domain));
        let plain = |c: char| !c.is_whitespace() && !c.is_control();
        if parts.is_none() || text.len() > Self::MAX_LENGTH || !text.chars().all(plain) {
            return Err(ErrorKind::FieldEmail);
        }
        Ok(Self(text.to_owned()))
    }

    /// The address as its person writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address as it is compared: two that differ only in capitals are the same.
    #[must_use]
    pub fn key(&self) -> String {
        self.0.to_lowercase()
    }
}

fn is_domain(domain: &str) -> bool {
    !domain.contains('@') && !domain.starts_with('.') && !domain.ends_with('.') && !domain.is_empty()
}

/// A password somebody wants to have. Its text is never shown.
#[derive(Clone, PartialEq, Eq)]
pub struct NewPassword(String);

impl NewPassword {
    /// The shortest password accepted, in characters.
    pub const MIN_LENGTH: i64 = 12;
    /// The longest: a hash has to be made of it.
    pub const MAX_LENGTH: i64 = 128;

    /// Reads a password: long enough, of any characters.
    ///
    /// # Errors
    ///
    /// It is missing, too short or too long.
    pub fn parse(text: &str) -> Result<Self, ErrorKind> {
        let length = i64::try_from(text.chars().count()).unwrap_or(i64::MAX);
        match length {
            0 => Err(ErrorKind::FieldRequired),
            1..Self::MIN_LENGTH => Err(ErrorKind::FieldTooShort { min: Self::MIN_LENGTH }),
            _ if length > Self::MAX_LENGTH => Err(ErrorKind::FieldTooLong { max: Self::MAX_LENGTH }),
            _ => Ok(Self(text.to_owned())),
        }
    }

    /// The text, for hashing.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for NewPassword {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("NewPassword(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_somebody_and_somewhere() {
        for good in ["a@b", "Ann.Lee+x@example.com", " ann@example.com ", "ü@müller.de"] {
            assert!(Email::parse(good).is_ok(), "{good:?}");
        }
        for bad in ["a", "@b", "a@", "a@b@c", "a b@c", "a@.c", "a@c.", "a\r\n@c", &format!("{}@c", "x".repeat(254))] {
            assert_eq!(Email::parse(bad), Err(ErrorKind::FieldEmail), "{bad:?}");
        }
        assert_eq!(Email::parse("  "), Err(ErrorKind::FieldRequired));
    }

    #[test]
    fn capitals_do_not_make_another_address() {
        let keys = ["Ann@Example.com", "ann@example.COM"].map(|text| Email::parse(text).unwrap().key());
        assert_eq!(keys[0], keys[1]);
    }

    #[test]
    fn a_password_is_long_and_stays_secret() {
        assert_eq!(NewPassword::parse("elf zeichen"), Err(ErrorKind::FieldTooShort { min: 12 }));
        assert_eq!(NewPassword::parse(&"é".repeat(129)), Err(ErrorKind::FieldTooLong { max: 128 }));
        assert_eq!(NewPassword::parse(""), Err(ErrorKind::FieldRequired));
        let accepted = NewPassword::parse("correct horse battery").unwrap();
        assert_eq!(format!("{accepted:?}"), "NewPassword(..)");
    }
}
