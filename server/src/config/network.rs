//! Addresses: where the product is seen, whom it believes about callers, and where its database is.

use std::fmt;
use std::net::IpAddr;
use std::path::Path;

use http::Uri;
use ipnet::IpNet;

use super::Setting;

/// Where people reach the product: scheme, host and port, and nothing behind them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    scheme: &'static str,
    authority: String,
    host: String,
}

impl Origin {
    /// Whether browsers reach the product through TLS.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.scheme == "https"
    }

    /// Host and port as in a `Host` header.
    #[must_use]
    pub fn authority(&self) -> &str {
        &self.authority
    }

    /// Whether only programs on the same machine can reach it.
    #[must_use]
    pub fn is_loopback(&self) -> bool {
        let address = self.host.trim_matches(['[', ']']).parse::<IpAddr>();
        self.host == "localhost" || address.is_ok_and(|address| address.is_loopback())
    }

    /// Browsers leave the usual port of a scheme out of `Host` and `Origin`, so it is left out here too.
    fn new(scheme: &'static str, host: &str, port: Option<u16>) -> Self {
        let usual = if scheme == "https" { 443 } else { 80 };
        let host = host.to_ascii_lowercase();
        let authority = match port {
            Some(port) if port != usual => format!("{host}:{port}"),
            _ => host.clone(),
        };
        Self { scheme, authority, host }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}://{}", self.scheme, self.authority)
    }
}

impl Setting for Origin {
    const EXAMPLE: &'static str = "https://tieout.example.com";

    fn parse(text: &str) -> Option<Self> {
        let uri: Uri = text.parse().ok()?;
        let scheme = match uri.scheme_str()? {
            "http" => "http",
            "https" => "https",
            _ => return None,
        };
        let authority = uri.authority()?;
        let is_bare = uri.path() == "/" && !text.contains(['?', '#', '@']);
        let has_no_port = !authority.as_str().contains("]:") && authority.as_str() == authority.host();
        let is_whole = is_bare && is_host(authority.host()) && (has_no_port || authority.port_u16().is_some());
        is_whole.then(|| Self::new(scheme, authority.host(), authority.port_u16()))
    }
}

fn is_host(host: &str) -> bool {
    if let Some(address) = host.strip_prefix('[') {
        return address.strip_suffix(']').is_some_and(|address| address.parse::<std::net::Ipv6Addr>().is_ok());
    }
    !host.is_empty() && host.bytes().all(|c| c.is_ascii_alphanumeric() || matches!(c, b'-' | b'.'))
}

/// The proxies that are believed when they say for whom they ask.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrustedProxies(Vec<IpNet>);

impl TrustedProxies {
    /// Whether an address is one of theirs.
    #[must_use]
    pub fn contains(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        self.0.iter().any(|network| network.contains(&address))
    }

    /// The networks.
    #[must_use]
    pub fn networks(&self) -> &[IpNet] {
        &self.0
    }

    /// Who asks: the first address from the right that is not a trusted proxy. What stands left of it was written
    /// by the caller, who may write anything. `forwarded_for` are the `X-Forwarded-For` headers, in order.
    pub fn client<'a>(&self, peer: IpAddr, forwarded_for: impl DoubleEndedIterator<Item = &'a str>) -> IpAddr {
        let mut client = peer.to_canonical();
        for hop in forwarded_for.rev().flat_map(|header| header.rsplit(',')) {
            if !self.contains(client) {
                break;
            }
            let Some(address) = address_of(hop) else { break };
            client = address;
        }
        client
    }
}

/// Some proxies add the port.
fn address_of(hop: &str) -> Option<IpAddr> {
    let hop = hop.trim();
    let address = hop.parse().or_else(|_| hop.parse::<std::net::SocketAddr>().map(|address| address.ip()));
    address.ok().map(|address: IpAddr| address.to_canonical())
}

impl Setting for TrustedProxies {
    const EXAMPLE: &'static str = "127.0.0.1, 10.0.0.0/8, fd00::/8";

    fn parse(text: &str) -> Option<Self> {
        let entries = text.split(',').map(str::trim).filter(|entry| !entry.is_empty());
        entries.map(network).collect::<Option<_>>().map(Self)
    }
}

fn network(text: &str) -> Option<IpNet> {
    let network = text.parse().ok().or_else(|| text.parse::<IpAddr>().ok().map(IpNet::from));
    network.map(|network: IpNet| network.trunc())
}

/// Where the database is.
#[derive(Clone, PartialEq, Eq)]
pub struct DatabaseUrl(String);

impl DatabaseUrl {
    /// The address with everything in it, for the store alone.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// The SQLite file used where no database is configured.
    #[must_use]
    pub fn in_folder(folder: &Path) -> Self {
        let path = folder.join("tieout.db").to_string_lossy().into_owned();
        let path = path.replace('%', "%25").replace('?', "%3F").replace('#', "%23");
        Self(format!("sqlite:{path}"))
    }

    /// The path of the database file, where the database is one.
    #[must_use]
    pub fn file(&self) -> Option<String> {
        let path = self.0.strip_prefix("sqlite:")?;
        let path = path.strip_prefix("//").unwrap_or(path).split('?').next()?;
        let path = path.replace("%3F", "?").replace("%23", "#").replace("%25", "%");
        (path != ":memory:").then_some(path)
    }
}

impl fmt::Debug for DatabaseUrl {
    /// Only the kind and the host: user, password and parameters can all be secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(path) = self.file() {
            return write!(f, "sqlite:{path}");
        }
        let (scheme, rest) = self.0.split_once("://").unwrap_or(("", ""));
        let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
        // A password may hold any of these signs, unescaped by mistake; then nothing tells where it ends.
        let is_plain =
            rest.matches('@').count() == authority.matches('@').count() && authority.matches('@').count() < 2;
        let host = if is_plain { authority.rsplit('@').next().unwrap_or_default() } else { "[redacted]" };
        write!(f, "{scheme}://{host}/[redacted]")
    }
}

impl Setting for DatabaseUrl {
    const EXAMPLE: &'static str = "sqlite:data/tieout.db, postgres://user@host:5432/tieout";
    const IS_SECRET: bool = true;

    fn parse(text: &str) -> Option<Self> {
        let kinds = ["sqlite:", "postgres://", "postgresql://"];
        let is_known = kinds.iter().any(|kind| text.len() > kind.len() && text.starts_with(kind));
        is_known.then(|| Self(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_scheme_host_and_port_and_nothing_more() {
        for (text, written) in [
            ("https://tieout.example", "https://tieout.example"),
            ("https://Tieout.Example:443/", "https://tieout.example"),
            ("http://127.0.0.1:3000", "http://127.0.0.1:3000"),
            ("http://[::1]:80", "http://[::1]"),
        ] {
            assert_eq!(Origin::parse(text).map(|origin| origin.to_string()), Some(written.to_owned()), "{text}");
        }
        for text in [
            "",
            "tieout.example",
            "ftp://x",
            "https://",
            "https://x/path",
            "https://x/?q",
            "https://x#f",
            "https://user@x",
            "https://x:99999",
            "https://x:",
            "https://a b",
            "https://[zz]",
            "https://exa_mple'",
        ] {
            assert_eq!(Origin::parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn loopback_origins_are_known() {
        let is_loopback = |text| Origin::parse(text).unwrap().is_loopback();
        assert!(is_loopback("http://localhost:3000") && is_loopback("http://127.0.0.9") && is_loopback("http://[::1]"));
        assert!(!is_loopback("http://tieout.example"));
    }

    fn client(trusted: &str, peer: &str, headers: &[&str]) -> String {
        let trusted = TrustedProxies::parse(trusted).unwrap();
        trusted.client(peer.parse().unwrap(), headers.iter().copied()).to_string()
    }

    #[test]
    fn the_client_is_the_first_address_from_the_right_that_is_not_trusted() {
        let spoofed = &["6.6.6.6, 203.0.113.7", "10.0.0.2"];
        assert_eq!(client("", "198.51.100.1", spoofed), "198.51.100.1", "nobody is trusted");
        assert_eq!(client("10.0.0.0/8", "198.51.100.1", spoofed), "198.51.100.1", "the peer is not trusted");
        assert_eq!(client("10.0.0.0/8", "10.0.0.1", spoofed), "203.0.113.7");
        assert_eq!(client("10.0.0.0/8", "::ffff:10.0.0.1", &["203.0.113.7:5555"]), "203.0.113.7");
        assert_eq!(client("10.0.0.0/8", "10.0.0.1", &["6.6.6.6, nonsense"]), "10.0.0.1");
        assert_eq!(client("10.0.0.0/8", "10.0.0.1", &["10.0.0.3"]), "10.0.0.3", "all hops are trusted");
        assert_eq!(client("10.0.0.0/8", "10.0.0.1", &[]), "10.0.0.1");
    }

    #[test]
    fn proxies_are_addresses_or_networks() {
        assert_eq!(TrustedProxies::parse("127.0.0.1, 10.1.2.3/8,, ::1").unwrap().networks().len(), 3);
        for text in ["proxy", "10.0.0.0/33", "10.0.0.1;10.0.0.2", "*"] {
            assert_eq!(TrustedProxies::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_database_address_shows_its_host_and_no_more() {
        for (url, shown) in [
            ("postgres://app:word@db:5432/tieout?password=word", "postgres://db:5432/[redacted]"),
            ("postgres://app:wo@rd@db/tieout", "postgres://[redacted]/[redacted]"),
            ("postgres://app:wo/rd@db/tieout", "postgres://[redacted]/[redacted]"),
            ("postgresql://db/tieout", "postgresql://db/[redacted]"),
            ("sqlite:data/tieout.db", "sqlite:data/tieout.db"),
        ] {
            assert_eq!(format!("{:?}", DatabaseUrl::parse(url).unwrap()), shown);
        }
    }

    #[test]
    fn the_default_database_survives_odd_folders() {
        let url = DatabaseUrl::in_folder(Path::new("/tmp/50% off?#"));
        assert_eq!(url.expose(), "sqlite:/tmp/50%25 off%3F%23/tieout.db");
        assert_eq!(url.file().as_deref(), Some("/tmp/50% off?#/tieout.db"));
    }

    #[test]
    fn other_databases_are_refused() {
        for text in ["mysql://db/x", "sqlite:", "postgres://", "data/tieout.db", ""] {
            assert!(DatabaseUrl::parse(text).is_none(), "{text}");
        }
    }
}
