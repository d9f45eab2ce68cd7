//! Settings of mail, and of signing in elsewhere.

use std::num::NonZeroU16;

use http::Uri;
use service::mail::{Sender, SmtpSecurity};

use super::Setting;

/// How letters leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailTransport {
    /// Through the mail server where one is named, else onto the terminal, else into a folder.
    Auto,
    /// Through the mail server.
    Smtp,
    /// Into the folder `mail` in the data folder.
    Folder,
    /// Onto the terminal.
    Console,
}

impl Setting for MailTransport {
    const EXAMPLE: &'static str = "auto, smtp, folder, console";

    fn parse(text: &str) -> Option<Self> {
        match text {
            "auto" => Some(Self::Auto),
            "smtp" => Some(Self::Smtp),
            "folder" => Some(Self::Folder),
            "console" => Some(Self::Console),
            _ => None,
        }
    }
}

impl Setting for Sender {
    const EXAMPLE: &'static str = "Tieout <tieout@example.com>";

    fn parse(text: &str) -> Option<Self> {
        Self::parse(text)
    }
}

impl Setting for SmtpSecurity {
    const EXAMPLE: &'static str = "starttls, tls, none";

    fn parse(text: &str) -> Option<Self> {
        match text {
            "starttls" => Some(Self::StartTls),
            "tls" => Some(Self::Tls),
            "none" => Some(Self::Plain),
            _ => None,
        }
    }
}

impl Setting for NonZeroU16 {
    const EXAMPLE: &'static str = "587, 465";

    fn parse(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

/// The name or address of a server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostName(String);

impl HostName {
    /// The name itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is this machine.
    #[must_use]
    pub fn is_loopback(&self) -> bool {
        is_loopback(&self.0)
    }
}

impl Setting for HostName {
    const EXAMPLE: &'static str = "smtp.example.com";

    fn parse(text: &str) -> Option<Self> {
        let is_name = text.bytes().all(|c| c.is_ascii_alphanumeric() || matches!(c, b'-' | b'.'));
        (!text.is_empty() && is_name).then(|| Self(text.to_owned()))
    }
}

/// A word somebody else gave, such as a user's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text(String);

impl Text {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Setting for Text {
    const EXAMPLE: &'static str = "tieout";

    fn parse(text: &str) -> Option<Self> {
        let is_line = !text.trim().is_empty() && text.len() <= 200 && !text.contains(char::is_control);
        is_line.then(|| Self(text.trim().to_owned()))
    }
}

/// The address that an identity provider is known by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issuer(String);

impl Issuer {
    /// The address, exactly as the provider writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name of its host.
    #[must_use]
    pub fn host(&self) -> &str {
        let rest = self.0.split_once("://").map_or(self.0.as_str(), |(_, rest)| rest);
        rest.split('/').next().unwrap_or(rest)
    }
}

impl Setting for Issuer {
    const EXAMPLE: &'static str = "https://login.example.com/realms/company";

    /// What says who somebody is travels encrypted, unless it stays on this machine.
    fn parse(text: &str) -> Option<Self> {
        let uri: Uri = text.parse().ok()?;
        let is_safe = match uri.scheme_str()? {
            "https" => true,
            "http" => is_loopback(uri.host()?),
            _ => false,
        };
        let is_plain = !text.contains(['?', '#', '@']);
        (is_safe && is_plain).then(|| Self(text.to_owned()))
    }
}

fn is_loopback(host: &str) -> bool {
    let address = host.trim_matches(['[', ']']).parse::<std::net::IpAddr>();
    host == "localhost" || address.is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_issuer_is_encrypted_or_on_this_machine() {
        for text in ["https://login.example.com", "https://a.example/realms/b/", "http://127.0.0.1:9000"] {
            assert_eq!(Issuer::parse(text).map(|issuer| issuer.as_str().to_owned()), Some(text.to_owned()));
        }
        for text in ["", "login.example.com", "http://login.example.com", "https://a/?b", "https://u@a", "ftp://a"] {
            assert_eq!(Issuer::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_sender_has_an_address() {
        let sender = |text| <Sender as Setting>::parse(text);
        assert!(sender("Tieout <tieout@example.com>").is_some() && sender("tieout@example.com").is_some());
        for text in ["", "Tieout", "Tieout <tieout>", "a@b\r\nBcc: c@d"] {
            assert_eq!(sender(text), None, "{text}");
        }
    }

    #[test]
    fn a_host_is_a_name_or_an_address() {
        assert!(HostName::parse("smtp.example.com").is_some_and(|host| !host.is_loopback()));
        assert!(HostName::parse("localhost").is_some_and(|host| host.is_loopback()));
        for text in ["", "smtp.example.com:25", "smtp://a", "a b"] {
            assert_eq!(HostName::parse(text), None, "{text}");
        }
    }
}
