//! Settings of where files are kept, and of what they have to pass.

use http::Uri;
use service::scanner::ScannerAddress;

use super::Setting;

/// The address of an S3-compatible store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint(String);

impl Endpoint {
    /// The address, without a slash at its end.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Setting for Endpoint {
    const EXAMPLE: &'static str = "https://s3.example.com, http://127.0.0.1:9000";

    fn parse(text: &str) -> Option<Self> {
        let uri: Uri = text.parse().ok()?;
        let is_web = matches!(uri.scheme_str(), Some("http" | "https"));
        let is_bare = uri.query().is_none() && !text.contains(['@', '#']);
        (is_web && is_bare && uri.host().is_some()).then(|| Self(text.trim_end_matches('/').to_owned()))
    }
}

/// The name of a bucket or of a region.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoreName(String);

impl StoreName {
    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Setting for StoreName {
    const EXAMPLE: &'static str = "tieout-files, eu-central-1";

    fn parse(text: &str) -> Option<Self> {
        let is_name = text.bytes().all(|c| c.is_ascii_alphanumeric() || matches!(c, b'-' | b'.' | b'_'));
        ((1..=63).contains(&text.len()) && is_name).then(|| Self(text.to_owned()))
    }
}

impl Setting for ScannerAddress {
    const EXAMPLE: &'static str = "clamd://127.0.0.1:3310, clamd:/run/clamav/clamd.ctl, icap://127.0.0.1:1344/avscan";

    fn parse(text: &str) -> Option<Self> {
        Self::parse(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_endpoint_is_an_address_of_the_web_and_nothing_else() {
        assert_eq!(Endpoint::parse("https://s3.example.com/").unwrap().as_str(), "https://s3.example.com");
        assert_eq!(Endpoint::parse("http://127.0.0.1:9000").unwrap().as_str(), "http://127.0.0.1:9000");
        for text in ["", "s3.example.com", "ftp://s3", "https://me:secret@s3", "https://s3/?a=b", "https://"] {
            assert_eq!(Endpoint::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_bucket_has_a_plain_name() {
        assert_eq!(StoreName::parse("tieout-files").unwrap().as_str(), "tieout-files");
        for text in ["", "a/b", "a b", "../a", &"a".repeat(64)] {
            assert_eq!(StoreName::parse(text), None, "{text}");
        }
    }
}
