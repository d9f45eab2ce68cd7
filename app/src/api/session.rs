//! What a browser's session says: who is signed in, or whose password was right and who has yet to give a code. It says
//! no more than a name; what that name is worth is looked up at every request.

use domain::{AppError, ErrorKind, SignInId};
use http::header::{COOKIE, SET_COOKIE, USER_AGENT};
use http::{HeaderMap, HeaderValue};
use leptos::prelude::{expect_context, use_context};
use service::Services;
use service::sign_in::{Began, Device, Pending};
use service::sign_ins;
use tower_sessions::Session;

use super::Failure;
use super::asking::asking;

const SIGN_IN: &str = "sign_in";
const PENDING: &str = "pending";
/// Browsers keep no cookie longer than 400 days.
const DEVICE_COOKIE_LIVES: u32 = 400 * 24 * 60 * 60;
/// As much of what a browser says of itself as anybody needs.
const AGENT_LENGTH: usize = 512;

/// The signing in that a session stands for.
///
/// # Errors
///
/// The database failed.
pub async fn sign_in_of(session: &Session) -> Result<Option<SignInId>, AppError> {
    session.get(SIGN_IN).await.map_err(|error| lost(&error))
}

/// The browser behind a request.
#[must_use]
pub fn device_of(headers: &HeaderMap, is_https: bool) -> Device {
    let agent = headers.get(USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default();
    let agent = agent.chars().take(AGENT_LENGTH).collect();
    let lines = headers.get_all(COOKIE).iter().filter_map(|line| line.to_str().ok());
    let mut pairs = lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('='));
    let cookie = pairs.find(|(name, _)| *name == device_cookie(is_https)).map(|(_, value)| value.to_owned());
    Device { agent, cookie }
}

/// Makes a session stand for somebody who signed in, and answers with what the browser keeps to be known again. The
/// session gets a new name, so one that was planted before is worth nothing.
///
/// # Errors
///
/// The database failed.
pub async fn remember(session: &Session, began: &Began, is_https: bool) -> Result<HeaderValue, AppError> {
    renew(session).await?;
    session.insert(SIGN_IN, began.sign_in).await.map_err(|error| lost(&error))?;
    let (name, value) = (device_cookie(is_https), &began.device_cookie);
    let secure = if is_https { "; Secure" } else { "" };
    let cookie = format!("{name}={value}; Path=/; Max-Age={DEVICE_COOKIE_LIVES}; HttpOnly; SameSite=Lax{secure}");
    Ok(HeaderValue::try_from(cookie).expect("the cookie is written in the letters of base64"))
}

/// Begins a session for somebody who signed in with this request. Whoever was signed in here before no longer is.
pub(crate) async fn begin(began: &Began) -> Result<(), AppError> {
    leave().await?;
    let cookie = remember(&current()?, began, is_https()).await?;
    expect_context::<leptos_axum::ResponseOptions>().append_header(SET_COOKIE, cookie);
    Ok(())
}

/// Keeps somebody's first step until the second.
pub(crate) async fn wait_for_code(pending: &Pending) -> Result<(), AppError> {
    leave().await?;
    await_code(&current()?, pending).await
}

/// Makes a session wait for the code of somebody who took the first step.
///
/// # Errors
///
/// The database failed.
pub async fn await_code(session: &Session, pending: &Pending) -> Result<(), AppError> {
    renew(session).await?;
    session.insert(PENDING, pending).await.map_err(|error| lost(&error))
}

/// Whoever has yet to give a code.
pub(crate) async fn pending() -> Result<Pending, AppError> {
    let pending = current()?.get(PENDING).await.map_err(|error| lost(&error))?;
    Ok(pending.ok_or(ErrorKind::SignInRequired)?)
}

/// Gives the session another name: whoever proved again who they are is the only one who knows it.
pub(crate) async fn rename() -> Result<(), AppError> {
    current()?.cycle_id().await.map_err(|error| lost(&error))
}

/// Ends the session, here and in the browser.
pub(crate) async fn end() -> Result<(), AppError> {
    leave().await?;
    current()?.flush().await.map_err(|error| lost(&error))
}

/// The browser behind this request.
pub(crate) fn device() -> Device {
    use_context::<http::request::Parts>().map(|parts| device_of(&parts.headers, is_https())).unwrap_or_default()
}

/// A signing in without its session would be listed until its time is over.
async fn leave() -> Result<(), AppError> {
    let (services, caller) = asking().map_err(|Failure(error)| error)?;
    if caller.require_person().is_err() {
        return Ok(());
    }
    match sign_ins::end_own(&services, &caller).await {
        // It ended meanwhile.
        Err(error) if error.kind == ErrorKind::ObjectNotFound => Ok(()),
        ended => ended,
    }
}

/// Nothing of what a session said before, nor its name, is worth anything afterwards.
async fn renew(session: &Session) -> Result<(), AppError> {
    session.clear().await;
    session.cycle_id().await.map_err(|error| lost(&error))
}

fn current() -> Result<Session, AppError> {
    let parts = use_context::<http::request::Parts>();
    let session = parts.and_then(|parts| parts.extensions.get::<Session>().cloned());
    Ok(session.ok_or(ErrorKind::Internal)?)
}

fn is_https() -> bool {
    expect_context::<Services>().site.is_https()
}

/// Browsers hold the prefix to its promise, which plain HTTP cannot keep.
const fn device_cookie(is_https: bool) -> &'static str {
    if is_https { "__Host-tieout-device" } else { "tieout-device" }
}

fn lost(error: &tower_sessions::session::Error) -> AppError {
    tracing::warn!(cause = %error, "the session could not be kept");
    ErrorKind::DatabaseUnavailable.into()
}
