//! People sign in with a browser: its session names a signing in, and what that is worth is looked up at every request,
//! so that what was ended is ended at once.

use app::PageContext;
use app::api::session::sign_in_of;
use axum::extract::{MatchedPath, Request};
use domain::{AppError, Preferences};
use service::sign_ins::{self, Found};
use service::{Caller, Who};
use tower_sessions::Session;

use crate::limits::EndpointClass;
use crate::session;
use crate::state::AppState;

/// Pages and answers that say how things are, which somebody wants to see most when they are bad.
const SAY_HOW_THINGS_ARE: [&str; 4] = ["/status", "/ready", "/api/v2/status", "/api/fn/get_status"];

/// The caller as the person whose browser it is, or as they were where nobody is signed in.
pub async fn identify(state: &AppState, caller: Caller, request: &mut Request) -> Result<Caller, AppError> {
    let Some(session) = session_of(state, request) else { return Ok(caller) };
    let found = match find(state, &caller, &session).await {
        Err(_) if SAY_HOW_THINGS_ARE.contains(&request.uri().path()) => None,
        found => found?,
    };
    let Some(Found { person, locale, theme, zone }) = found else { return Ok(caller) };
    let locale = locale.unwrap_or(caller.locale);
    prefer(request, |own| Preferences { locale, theme: theme.unwrap_or(own.theme) });
    Ok(Caller { who: Who::Person(person), locale, zone, ..caller })
}

/// Nothing is looked up for those who name no session, nor for files and probes, which are the same for everybody.
fn session_of(state: &AppState, request: &Request) -> Option<Session> {
    let is_named = session::is_named(request.headers(), &state.policy);
    request.extensions().get::<Session>().filter(|_| is_named && is_for_people(request)).cloned()
}

async fn find(state: &AppState, caller: &Caller, session: &Session) -> Result<Option<Found>, AppError> {
    match sign_in_of(session).await? {
        Some(id) => sign_ins::person_of(&state.services, caller, id).await,
        None => Ok(None),
    }
}

fn is_for_people(request: &Request) -> bool {
    let route = request.extensions().get::<MatchedPath>().map(MatchedPath::as_str);
    EndpointClass::of(request.method(), route, request.uri().path()).is_some()
}

/// What somebody chose for every browser counts more than what this one asks for.
fn prefer(request: &mut Request, choose: impl Fn(Preferences) -> Preferences) {
    let extensions = request.extensions_mut();
    if let Some(preferences) = extensions.get_mut::<Preferences>() {
        *preferences = choose(*preferences);
    }
    if let Some(context) = extensions.get_mut::<PageContext>() {
        context.preferences = choose(context.preferences);
    }
}
