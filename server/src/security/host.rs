//! Refuses requests for a host this server does not answer for. That keeps a hostile name out of links, and keeps
//! a web page that points its own name at this machine from reading what is served to the people on it.

use std::net::IpAddr;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::ErrorKind;
use http::{Uri, header};

use crate::problem::Refusal;
use crate::state::{AppState, Policy};

/// Probes and scrapers address a machine, not the site.
pub(super) const FOR_MACHINES: [&str; 3] = ["/health", "/ready", "/metrics"];

/// Lets a request pass when its host is one of this server's.
pub async fn refuse_unknown_host(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    let host = request.uri().authority().map(http::uri::Authority::as_str).or(host);
    if FOR_MACHINES.contains(&request.uri().path()) || host.is_some_and(|host| is_known(host, &state.policy)) {
        return next.run(request).await;
    }
    Refusal::from(ErrorKind::HeaderMalformed { header: "Host".to_owned() }).into_response()
}

fn is_known(host: &str, policy: &Policy) -> bool {
    match &policy.origin {
        Some(origin) => origin.split("://").nth(1).is_some_and(|public| public.eq_ignore_ascii_case(host)),
        // Other machines know a server without a public URL by any name or address they like.
        None => !policy.only_this_machine || is_this_machine(host),
    }
}

fn is_this_machine(host: &str) -> bool {
    let uri: Option<Uri> = host.parse().ok();
    let authority = uri.as_ref().and_then(Uri::authority).filter(|authority| !authority.as_str().contains('@'));
    authority.is_some_and(|authority| {
        let name = authority.host().trim_start_matches('[').trim_end_matches(']');
        name.eq_ignore_ascii_case("localhost") || name.parse().is_ok_and(|address: IpAddr| address.is_loopback())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_machine_has_few_names() {
        for host in ["localhost", "localhost:3000", "127.0.0.1:3000", "[::1]:3000", "LOCALHOST"] {
            assert!(is_this_machine(host), "{host}");
        }
        for host in ["evil.test", "localhost.evil.test", "10.0.0.1", "", "a b", "localhost@evil.test", "x@localhost"] {
            assert!(!is_this_machine(host), "{host}");
        }
    }
}
