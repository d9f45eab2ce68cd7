//! Sessions: a random name in a cookie, everything else in the database.
//!
//! A cookie is set only when something is put into a session, and the database keeps a hash of the name, so
//! neither a copy of the database nor a made-up cookie opens a session.

mod kept;

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;
use http::{HeaderMap, HeaderValue, header};
use tower_sessions::cookie::SameSite;
use tower_sessions::{Expiry, SessionManagerLayer};

pub use kept::KeptSessions;

use crate::preferences::cookie;
use crate::state::{AppState, Policy};

/// The layer that finds a request's session and sets the cookie when one begins.
pub fn sessions(state: &AppState) -> SessionManagerLayer<KeptSessions> {
    let lifetime = time::Duration::seconds(state.services.site.session_lifetime.num_seconds());
    SessionManagerLayer::new(KeptSessions::new(&state.services))
        .with_name(name(&state.policy))
        .with_secure(state.policy.https)
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_path("/")
        .with_expiry(Expiry::OnInactivity(lifetime))
}

/// Browsers hold the prefix to its promise (this host only, only over TLS), which plain HTTP cannot keep.
const fn name(policy: &Policy) -> &'static str {
    if policy.https { "__Host-tieout" } else { "tieout-session" }
}

/// Whether a request names a session, real or not.
pub(crate) fn is_named(headers: &HeaderMap, policy: &Policy) -> bool {
    cookie(headers, name(policy)).is_some()
}

/// Completes the cookie that takes a `__Host-` cookie away: browsers ignore one without `Secure`, and the library
/// writes it so.
pub async fn keep_host_cookies_secure(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    if let header::Entry::Occupied(mut cookies) = response.headers_mut().entry(header::SET_COOKIE) {
        for cookie in cookies.iter_mut() {
            let text = cookie.to_str().unwrap_or_default();
            if text.starts_with("__Host-") && !text.contains("; Secure") {
                *cookie = HeaderValue::try_from(format!("{text}; Secure")).expect("a cookie with one more word");
            }
        }
    }
    response
}
