//! The way to the identity provider and back.
//!
//! These are plain addresses that links lead to: the content security policy lets no form end at another site, not even
//! through a redirect.

use app::api::session::{await_code, device_of, remember};
use app::own_page;
use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use domain::{AppError, ErrorKind};
use http::{HeaderMap, HeaderValue, header};
use serde::Deserialize;
use service::oidc::{self, Answer, Arrived, Away, Begun};
use service::sign_in::Step;
use tower_sessions::Session;

use crate::caller::Asking;
use crate::problem::{Query, Refusal};
use crate::state::AppState;

const BEGUN: &str = "oidc";
const HOME: &str = "/projects";
const SECURITY: &str = "/account/security";

/// The addresses below `/oidc`.
pub fn routes() -> Router<AppState> {
    Router::new()
        .route("/oidc/start", get(start_oidc))
        .route("/oidc/connect", get(connect_oidc))
        .route("/oidc/callback", get(finish_oidc))
}

/// Where somebody wants to go afterwards.
#[derive(Debug, Default, Deserialize)]
struct Onward {
    #[serde(default)]
    next: String,
}

async fn start_oidc(
    State(state): State<AppState>,
    Asking(caller): Asking,
    session: Session,
    Query(onward): Query<Onward>,
) -> Result<Redirect, Refusal> {
    let away = oidc::start(&state.services, &caller, &onward.next).await?;
    send_away(&session, away).await
}

async fn connect_oidc(
    State(state): State<AppState>,
    Asking(caller): Asking,
    session: Session,
    headers: HeaderMap,
) -> Result<Redirect, Refusal> {
    refuse_links_of_others(&headers)?;
    let away = oidc::connect(&state.services, &caller).await?;
    send_away(&session, away).await
}

async fn finish_oidc(
    State(state): State<AppState>,
    Asking(caller): Asking,
    session: Session,
    headers: HeaderMap,
    Query(answer): Query<Answer>,
) -> Result<Response, Refusal> {
    let begun: Option<Begun> = session.remove(BEGUN).await.map_err(|error| lost(&error))?;
    let is_https = state.services.site.is_https();
    let device = device_of(&headers, is_https);
    let arrived = oidc::callback(&state.services, &caller, begun, &answer, &device).await?;
    let (step, next) = match arrived {
        Arrived::Connected => return Ok(Redirect::to(SECURITY).into_response()),
        Arrived::SignIn(step, next) => (step, next),
    };
    match step {
        Step::Done(began) => {
            let cookie = remember(&session, &began, is_https).await?;
            let onward = Redirect::to(own_page(&next).unwrap_or(HOME));
            Ok(([(header::SET_COOKIE, cookie)], onward).into_response())
        }
        Step::SecondFactor(pending) => {
            await_code(&session, &pending).await?;
            Ok(Redirect::to("/sign-in/code").into_response())
        }
    }
}

async fn send_away(session: &Session, away: Away) -> Result<Redirect, Refusal> {
    session.insert(BEGUN, away.begun).await.map_err(|error| lost(&error))?;
    Ok(Redirect::to(&away.address))
}

/// Another site's link must not begin to connect anything. Browsers say where a link was; programs have no session.
fn refuse_links_of_others(headers: &HeaderMap) -> Result<(), AppError> {
    match headers.get("sec-fetch-site").map(HeaderValue::as_bytes) {
        None | Some(b"same-origin" | b"none") => Ok(()),
        Some(_) => Err(ErrorKind::CrossSite.into()),
    }
}

fn lost(error: &tower_sessions::session::Error) -> AppError {
    tracing::warn!(cause = %error, "the session could not be kept");
    ErrorKind::DatabaseUnavailable.into()
}
