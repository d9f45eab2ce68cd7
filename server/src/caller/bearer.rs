//! Programs show a token: `Authorization: Bearer ...`. One that is shown and does not count is refused rather than
//! passed over, so that no program works with fewer rights than it believes to have.

use axum::extract::Request;
use axum::response::{IntoResponse, Response};
use domain::{AppError, ErrorKind};
use http::{HeaderValue, header};
use service::tokens::authenticate;
use service::{Caller, Services, Who};

use crate::problem::Refusal;

/// Only the API is for programs; other addresses may have bearers of their own.
const FOR_PROGRAMS: &str = "/api/";

/// What a request shows as its token: nothing, text, or what cannot be a token at all.
pub fn shown(request: &Request) -> Option<Result<String, AppError>> {
    if !request.uri().path().starts_with(FOR_PROGRAMS) {
        return None;
    }
    let mut headers = request.headers().get_all(header::AUTHORIZATION).iter();
    let first = headers.next()?;
    let token = first.to_str().ok().and_then(token_of).filter(|_| headers.next().is_none());
    Some(token.ok_or_else(|| ErrorKind::TokenRefused.into()))
}

fn token_of(header: &str) -> Option<String> {
    let (scheme, token) = header.split_once(' ')?;
    (scheme.eq_ignore_ascii_case("bearer") && !token.is_empty()).then(|| token.trim().to_owned())
}

/// The caller as the program that shows a token.
pub async fn identify(services: &Services, caller: Caller, token: &str) -> Result<Caller, AppError> {
    let (program, zone) = authenticate(services, token, caller.address).await?;
    Ok(Caller { who: Who::Program(program), zone, ..caller })
}

/// The answer to a token that does not count.
pub fn refuse(error: AppError) -> Response {
    let is_refused = error.kind == ErrorKind::TokenRefused;
    let mut response = Refusal(error).into_response();
    if is_refused {
        let challenge = HeaderValue::from_static("Bearer error=\"invalid_token\"");
        response.headers_mut().insert(header::WWW_AUTHENTICATE, challenge);
    }
    response
}

#[cfg(test)]
mod tests {
    use axum::body::Body;

    use super::*;

    fn request(path: &str, headers: &[&str]) -> Request {
        let mut request = Request::builder().uri(path);
        for header in headers {
            request = request.header("authorization", *header);
        }
        request.body(Body::empty()).unwrap()
    }

    #[test]
    fn one_bearer_is_shown_and_anything_else_is_refused() {
        let shown = |headers: &[&str]| shown(&request("/api/v2/me", headers));
        assert_eq!(shown(&[]), None);
        assert_eq!(shown(&["Bearer tie_x"]), Some(Ok("tie_x".to_owned())));
        assert_eq!(shown(&["bearer tie_x"]), Some(Ok("tie_x".to_owned())));
        for headers in [&["Basic eDp5"][..], &["Bearer "], &["Bearer"], &["tie_x"], &["Bearer a", "Bearer a"]] {
            assert_eq!(shown(headers), Some(Err(ErrorKind::TokenRefused.into())), "{headers:?}");
        }
    }

    #[test]
    fn other_addresses_have_bearers_of_their_own() {
        assert_eq!(shown(&request("/metrics", &["Bearer of the metrics"])), None);
    }
}
