//! Names of files in the header `Content-Disposition` (RFC 6266), both ways. A name is never more than something to show.

use http::{HeaderMap, HeaderValue, header};

/// The header of a file to keep, under a name.
pub fn attachment(name: &str) -> HeaderValue {
    let plain = name.replace(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | ' ')), "_");
    let value = format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{}", percent_encoded(name));
    HeaderValue::try_from(value).expect("both forms are visible ASCII")
}

/// The name that a request gives its body.
pub fn name_of(headers: &HeaderMap) -> Option<String> {
    let value = headers.get(header::CONTENT_DISPOSITION)?.as_bytes();
    let value = String::from_utf8_lossy(value);
    let parameters = parameters(&value);
    let found = |wanted: &str| parameters.iter().find(|(name, _)| name.eq_ignore_ascii_case(wanted));
    let extended = found("filename*").and_then(|(_, value)| percent_decoded(value.split('\'').nth(2)?));
    extended.or_else(|| found("filename").map(|(_, value)| value.clone()))
}

/// The parameters of a header, without quotation marks. A semicolon between those ends nothing.
fn parameters(value: &str) -> Vec<(String, String)> {
    let (mut found, mut rest) = (Vec::new(), value.split_once(';').map_or("", |(_, rest)| rest));
    while let Some((name, after)) = rest.split_once('=') {
        let (value, left) = match after.trim_start().strip_prefix('"') {
            Some(quoted) => quoted_text(quoted),
            None => after.split_once(';').map_or((after.to_owned(), ""), |(value, left)| (value.to_owned(), left)),
        };
        found.push((name.trim_matches([';', ' ', '\t']).to_owned(), value.trim().to_owned()));
        rest = left;
    }
    found
}

/// A text up to its closing quotation mark, and what follows.
fn quoted_text(quoted: &str) -> (String, &str) {
    let (mut text, mut is_escaped) = (String::new(), false);
    for (at, c) in quoted.char_indices() {
        match c {
            '"' if !is_escaped => return (text, &quoted[at + 1..]),
            '\\' if !is_escaped => is_escaped = true,
            other => {
                text.push(other);
                is_escaped = false;
            }
        }
    }
    (text, "")
}

/// A text as RFC 8187 writes it.
fn percent_encoded(text: &str) -> String {
    let byte = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
        other => format!("%{other:02X}"),
    };
    text.bytes().map(byte).collect()
}

fn percent_decoded(text: &str) -> Option<String> {
    let (mut bytes, mut rest) = (Vec::new(), text.trim().bytes());
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let pair = [rest.next()?, rest.next()?];
        bytes.push(u8::from_str_radix(std::str::from_utf8(&pair).ok()?, 16).ok()?);
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(value: &str) -> Option<String> {
        let mut headers = HeaderMap::new();
        headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_bytes(value.as_bytes()).unwrap());
        name_of(&headers)
    }

    #[test]
    fn a_name_comes_back_as_it_was_sent() {
        for text in ["bank.csv", "Bänk \"1\"\r\n; a=b", "../../etc/passwd", "名前.csv", "a\\b", "100%", "\u{202e}x"]
        {
            let header = attachment(text);
            assert!(header.as_bytes().is_ascii(), "{text:?}");
            let mut headers = HeaderMap::new();
            headers.insert(header::CONTENT_DISPOSITION, header);
            assert_eq!(name_of(&headers).as_deref(), Some(text));
        }
    }

    #[test]
    fn a_name_is_read_as_others_write_it() {
        for (value, expected) in [
            ("attachment; filename=bank.csv", Some("bank.csv")),
            ("attachment; filename=\"a; b=\\\"c\\\".csv\"", Some("a; b=\"c\".csv")),
            ("attachment; FileName=\"x\"; filename*=utf-8'de'%c3%a4.csv", Some("ä.csv")),
            ("attachment; filename*=UTF-8''%zz; filename=y", Some("y")),
            ("attachment; filename=\"open", Some("open")),
            ("attachment; filename=\"ä.csv\"", Some("ä.csv")),
            ("attachment", None),
            ("", None),
        ] {
            assert_eq!(name(value).as_deref(), expected, "{value}");
        }
    }
}
