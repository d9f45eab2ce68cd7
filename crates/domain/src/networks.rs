//! Lists of networks that requests may come from.

use std::fmt;
use std::net::IpAddr;

use ipnet::IpNet;

use crate::ErrorKind;

/// Networks of either version of IP; the empty list means any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Networks(Vec<IpNet>);

impl Networks {
    const MOST: i64 = 100;

    /// Reads networks and single addresses, separated by commas, spaces or line breaks.
    ///
    /// # Errors
    ///
    /// One of them is not a network, or there are too many.
    pub fn parse(text: &str) -> Result<Self, ErrorKind> {
        let words = text.split(|c: char| c == ',' || c.is_whitespace()).filter(|word| !word.is_empty());
        let mut networks = words.map(network).collect::<Result<Vec<_>, _>>()?;
        networks.sort_unstable();
        networks.dedup();
        if i64::try_from(networks.len()).unwrap_or(i64::MAX) > Self::MOST {
            return Err(ErrorKind::FieldRange { min: 0, max: Self::MOST });
        }
        Ok(Self(networks))
    }

    /// Whether any address is allowed.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether requests may come from an address. One of version 4 that is written as version 6 is of version 4.
    #[must_use]
    pub fn allow(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        self.is_open() || self.0.iter().any(|network| network.contains(&address))
    }

    /// The networks, each as text.
    #[must_use]
    pub fn to_texts(&self) -> Vec<String> {
        self.0.iter().map(ToString::to_string).collect()
    }
}

/// Separated by commas, as [`Networks::parse`] reads them.
impl fmt::Display for Networks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_texts().join(","))
    }
}

/// What is behind the length of a network does not count, so it is not kept either.
fn network(word: &str) -> Result<IpNet, ErrorKind> {
    let address = || word.parse::<IpAddr>().map(|address| IpNet::from(address.to_canonical()));
    let network = word.parse::<IpNet>().or_else(|_| address());
    network.map(|network| network.trunc()).map_err(|_| ErrorKind::FieldNetwork { network: word.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allows(networks: &str, address: &str) -> bool {
        Networks::parse(networks).unwrap().allow(address.parse().unwrap())
    }

    #[test]
    fn a_list_allows_what_it_contains() {
        assert!(allows("", "203.0.113.9"));
        assert!(allows("10.0.0.0/8, 2001:db8::/32", "10.1.2.3"));
        assert!(allows("10.0.0.0/8\n2001:db8::/32", "2001:db8::1"));
        assert!(allows("10.0.0.0/8", "::ffff:10.1.2.3"));
        assert!(allows("::ffff:10.1.2.3", "10.1.2.3"));
        assert!(!allows("10.0.0.0/8", "11.1.2.3"));
        assert!(!allows("10.0.0.1", "10.0.0.2"));
        assert!(!allows("0.0.0.0/0", "2001:db8::1"));
    }

    #[test]
    fn networks_are_kept_once_and_without_what_does_not_count() {
        let networks = Networks::parse("10.1.2.3/8,10.0.0.0/8, 192.0.2.1").unwrap();
        assert_eq!(networks.to_string(), "10.0.0.0/8,192.0.2.1/32");
        assert_eq!(Networks::parse(&networks.to_string()), Ok(networks));
        assert!(Networks::parse(" ,\n").unwrap().is_open());
    }

    #[test]
    fn what_is_not_a_network_is_named() {
        for wrong in ["10.0.0.0/33", "10.0.0", "example.com", "10.0.0.0/-1", "2001:db8::/129"] {
            let refused = Networks::parse(&format!("10.0.0.0/8,{wrong}"));
            assert_eq!(refused, Err(ErrorKind::FieldNetwork { network: wrong.to_owned() }));
        }
        let many: Vec<String> = (0..101).map(|number| format!("10.0.0.{number}")).collect();
        assert!(matches!(Networks::parse(&many.join(",")), Err(ErrorKind::FieldRange { .. })));
    }
}
