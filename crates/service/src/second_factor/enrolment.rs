//! What an authenticator is told.

use domain::Enrolment;

use super::picture;
use crate::base32::base32;

const GROUP: usize = 4;

/// The secret in letters, as an address and as a picture.
pub(super) fn enrolment(site: &str, email: &str, secret: &[u8]) -> Enrolment {
    let secret = base32(secret);
    let uri = uri(site, email, &secret);
    let qr_svg = picture::svg(&uri);
    Enrolment { secret: grouped(&secret, ' '), uri, qr_svg }
}

/// What authenticators read: <https://github.com/google/google-authenticator/wiki/Key-Uri-Format>.
fn uri(site: &str, email: &str, secret: &str) -> String {
    let host = site.split("://").nth(1).unwrap_or(site);
    let plain = |text: &str| -> String { text.bytes().map(percent_encoded).collect() };
    let (issuer, owner) = (plain(&format!("Tieout {host}")), plain(email));
    format!("otpauth://totp/{issuer}:{owner}?secret={secret}&issuer={issuer}")
}

fn percent_encoded(byte: u8) -> String {
    match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    }
}

/// In groups of four, for the eye.
pub(super) fn grouped(text: &str, between: char) -> String {
    let letters: Vec<char> = text.chars().collect();
    let groups = letters.chunks(GROUP).map(|group| group.iter().collect::<String>());
    groups.collect::<Vec<_>>().join(&between.to_string())
}
