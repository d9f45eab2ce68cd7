//! Refuses changes that a page of another site asks a browser for.
//!
//! Both witnesses have to agree: `Sec-Fetch-Site`, which pages cannot forge, and `Origin`, compared as a whole. A
//! request with neither is no browser's; it passes only without cookies, for without them it carries no one's
//! authority. `tower-http`'s layer believes `Sec-Fetch-Site` alone and compares hosts without schemes, so it is
//! not used.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::ErrorKind;
use http::{HeaderMap, Method, header};

use crate::problem::Refusal;
use crate::state::AppState;

/// Lets a request pass when it is safe or comes from this site.
pub async fn refuse_cross_site(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let is_safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if is_safe || is_same_site(request.headers(), state.policy.origin.as_deref()) {
        return next.run(request).await;
    }
    Refusal::from(ErrorKind::CrossSite).into_response()
}

fn is_same_site(headers: &HeaderMap, public_origin: Option<&str>) -> bool {
    let Ok(fetch_site) = only(headers, "sec-fetch-site") else { return false };
    let Ok(origin) = only(headers, header::ORIGIN.as_str()) else { return false };
    let site_agrees = fetch_site.is_none_or(|site| matches!(site, b"same-origin" | b"none"));
    let origin_agrees = origin.is_none_or(|origin| is_own(origin, headers, public_origin));
    let is_a_program = !headers.contains_key(header::COOKIE);
    site_agrees && origin_agrees && (fetch_site.is_some() || origin.is_some() || is_a_program)
}

/// A header that may be there once; twice means that somebody added one.
fn only<'a>(headers: &'a HeaderMap, name: &str) -> Result<Option<&'a [u8]>, ()> {
    let mut values = headers.get_all(name).iter().map(http::HeaderValue::as_bytes);
    let first = values.next();
    values.next().map_or(Ok(first), |_| Err(()))
}

fn is_own(origin: &[u8], headers: &HeaderMap, public_origin: Option<&str>) -> bool {
    if let Some(public) = public_origin {
        return origin == public.as_bytes();
    }
    // Without a public URL there is no proxy that speaks TLS, so the scheme is known.
    let host = headers.get(header::HOST).map_or(&[][..], http::HeaderValue::as_bytes);
    !host.is_empty() && origin.strip_prefix(b"http://") == Some(host)
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    fn allowed(headers: &[(&'static str, &'static str)], public: Option<&str>) -> bool {
        let mut map = HeaderMap::new();
        map.insert(header::HOST, HeaderValue::from_static("tieout.test"));
        for (name, value) in headers {
            map.append(*name, HeaderValue::from_static(value));
        }
        is_same_site(&map, public)
    }

    #[test]
    fn a_page_of_this_site_may_ask_for_changes() {
        assert!(allowed(&[("sec-fetch-site", "same-origin"), ("origin", "http://tieout.test")], None));
        assert!(allowed(&[("origin", "http://tieout.test")], None));
        assert!(allowed(&[("sec-fetch-site", "none")], None));
        assert!(allowed(&[("origin", "https://tieout.test")], Some("https://tieout.test")));
    }

    #[test]
    fn a_program_without_cookies_may_ask_for_changes() {
        assert!(allowed(&[], None));
        assert!(!allowed(&[("cookie", "a=b")], None));
    }

    #[test]
    fn either_witness_against_it_refuses_the_request() {
        for headers in [
            &[("sec-fetch-site", "cross-site")][..],
            &[("sec-fetch-site", "same-site")],
            &[("sec-fetch-site", "same-origin"), ("origin", "http://evil.test")],
            &[("sec-fetch-site", "cross-site"), ("origin", "http://tieout.test")],
            &[("origin", "null")],
            &[("origin", "https://tieout.test")],
            &[("origin", "http://tieout.test:8080")],
            &[("origin", "http://tieout.test.evil.test")],
            &[("origin", "")],
            &[("origin", "http://tieout.test"), ("origin", "http://evil.test")],
        ] {
            assert!(!allowed(headers, None), "{headers:?}");
        }
    }
}
