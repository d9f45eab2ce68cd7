//! Where a scanner is: `clamd://host:3310`, `clamd:/run/clamav/clamd.ctl`, `icap://host:1344/service`.

use std::path::PathBuf;

use http::Uri;

const CLAMD_PORT: u16 = 3310;
const ICAP_PORT: u16 = 1344;

/// Where a scanner is and what it speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScannerAddress {
    pub(super) protocol: Protocol,
    pub(super) place: Place,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Protocol {
    Clamd,
    /// The address of the service, as ICAP writes it.
    Icap(String),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Host and port.
    Host(String),
    /// A socket of this machine.
    Socket(PathBuf),
}

impl ScannerAddress {
    /// Reads an address.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once(':')? {
            ("clamd", path) if path.starts_with('/') && !path.starts_with("//") => {
                Some(Self { protocol: Protocol::Clamd, place: Place::Socket(path.into()) })
            }
            ("clamd", rest) if rest.starts_with("//") => {
                let (uri, place) = host(text, CLAMD_PORT)?;
                matches!(uri.path(), "" | "/").then_some(Self { protocol: Protocol::Clamd, place })
            }
            ("icap", _) => {
                let (_, place) = host(text, ICAP_PORT)?;
                Some(Self { protocol: Protocol::Icap(text.to_owned()), place })
            }
            _ => None,
        }
    }
}

fn host(text: &str, usual_port: u16) -> Option<(Uri, Place)> {
    let uri: Uri = text.parse().ok()?;
    let authority = uri.authority().filter(|authority| !authority.as_str().contains('@'))?;
    let port = authority.port_u16().unwrap_or(usual_port);
    let place = Place::Host(format!("{}:{port}", authority.host()));
    Some((uri, place))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(text: &str) -> Option<Place> {
        ScannerAddress::parse(text).map(|address| address.place)
    }

    #[test]
    fn an_address_names_a_host_or_a_socket() {
        let host = |host: &str| Some(Place::Host(host.to_owned()));
        assert_eq!(place("clamd://scanner"), host("scanner:3310"));
        assert_eq!(place("clamd://[::1]:99"), host("[::1]:99"));
        assert_eq!(place("clamd:/run/clamd.ctl"), Some(Place::Socket("/run/clamd.ctl".into())));
        assert_eq!(place("icap://scanner/avscan"), host("scanner:1344"));
    }

    #[test]
    fn anything_else_is_refused() {
        for text in ["", "clamd", "clamd:", "clamd://", "clamd://host/path", "http://host", "icap://me@host/x"] {
            assert_eq!(ScannerAddress::parse(text), None, "{text}");
        }
    }
}
