//! What this server saw of a request: whether proxies in front of it tell it what it needs to know.

use std::net::IpAddr;

use domain::SeenRequest;
use http::request::Parts;
use http::{HeaderMap, header};

use super::Peer;
use crate::state::Policy;

/// What was seen of a request.
pub fn seen(policy: &Policy, parts: &Parts) -> SeenRequest {
    let peer = parts.extensions.get::<Peer>().map_or(IpAddr::from([0, 0, 0, 0]), |Peer(address)| address.ip());
    let forwarded = parts.headers.get_all("x-forwarded-for").iter().map(|value| value.to_str().unwrap_or_default());
    let is_trusted_proxy = policy.trusted_proxies.contains(peer);
    let seen = SeenRequest {
        peer: peer.to_string(),
        is_trusted_proxy,
        client: policy.trusted_proxies.client(peer, forwarded).to_string(),
        forwarded_for: text(&parts.headers, "x-forwarded-for"),
        forwarded_proto: text(&parts.headers, "x-forwarded-proto"),
        host: text(&parts.headers, header::HOST.as_str()),
        public_url: policy.origin.clone(),
        fits: true,
    };
    SeenRequest { fits: fits(&seen), ..seen }
}

fn text(headers: &HeaderMap, name: &str) -> Option<String> {
    headers.get(name)?.to_str().ok().map(str::to_owned)
}

/// A proxy that is not trusted is as good as none, and one that is has to pass on host and scheme as people see them.
fn fits(seen: &SeenRequest) -> bool {
    let through_proxy = seen.forwarded_for.is_some() || seen.forwarded_proto.is_some();
    let Some((scheme, host)) = seen.public_url.as_deref().and_then(|url| url.split_once("://")) else {
        return !through_proxy;
    };
    let same_host = seen.host.as_deref().is_some_and(|own| own.eq_ignore_ascii_case(host));
    let same_scheme = seen.forwarded_proto.as_deref().is_none_or(|own| own == scheme);
    same_host && same_scheme && (seen.is_trusted_proxy || !through_proxy)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn through(proxy: &str, is_trusted_proxy: bool, public_url: Option<&str>) -> SeenRequest {
        SeenRequest {
            is_trusted_proxy,
            forwarded_for: Some("203.0.113.9".to_owned()),
            forwarded_proto: Some(proxy.to_owned()),
            host: Some("tieout.example".to_owned()),
            public_url: public_url.map(str::to_owned),
            ..SeenRequest::default()
        }
    }

    #[test]
    fn a_proxy_has_to_be_trusted_and_to_pass_on_host_and_scheme() {
        let public = Some("https://tieout.example");
        assert!(fits(&through("https", true, public)));
        assert!(!fits(&through("http", true, public)), "the scheme differs");
        assert!(!fits(&through("https", false, public)), "nobody trusts it");
        assert!(!fits(&through("https", true, None)), "the public address is not configured");
        assert!(!fits(&through("https", true, Some("https://other.example"))), "the host differs");
    }

    #[test]
    fn without_a_proxy_there_is_nothing_to_get_wrong() {
        let direct = SeenRequest { host: Some("localhost:3000".to_owned()), ..SeenRequest::default() };
        assert!(fits(&direct));
    }
}
