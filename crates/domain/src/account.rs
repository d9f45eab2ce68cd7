//! Who can sign in: the rules for an address.

use crate::ErrorKind;

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
}
