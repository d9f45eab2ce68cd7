//! Who a request comes from: found once, before anything else asks.

mod bearer;
mod browser;

use app::{PageContext, Visitor};
use axum::extract::{FromRequestParts, Request, State};
use axum::middleware::Next;
use axum::response::Response;
use domain::{AppError, ErrorKind, Preferences, RequestId};
use http::request::Parts;
use service::{Caller, Identity, Who};

use crate::problem::Refusal;
use crate::state::AppState;

/// Whoever asks, for handlers of the API.
#[derive(Clone, Debug)]
pub struct Asking(pub Caller);

/// Why a token that was shown does not count, or why nobody can tell who is signed in.
#[derive(Clone, Debug)]
struct Unknown(AppError);

/// Finds the caller and puts it beside the request.
pub async fn find_caller(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let stranger = anonymous(&state, &request);
    let caller = match bearer::shown(&request) {
        None => browser::identify(&state, stranger.clone(), &mut request).await,
        Some(Ok(token)) => bearer::identify(&state.services, stranger.clone(), &token).await,
        Some(Err(refusal)) => Err(refusal),
    };
    let caller = caller.unwrap_or_else(|refusal| {
        request.extensions_mut().insert(Unknown(refusal));
        stranger
    });
    tell_the_page(&request, &caller);
    request.extensions_mut().insert(caller);
    let preferences = request.extensions().get::<Preferences>().copied();
    let mut response = next.run(request).await;
    // Failures are worded further out, before which nobody knew who asks.
    if let Some(preferences) = preferences {
        response.extensions_mut().insert(preferences);
    }
    response
}

/// Answers whoever showed a token that does not count. This stands behind the limits: guessing uses up an allowance.
pub async fn refuse_bad_tokens(mut request: Request, next: Next) -> Response {
    match request.extensions_mut().remove::<Unknown>() {
        Some(Unknown(refusal)) => bearer::refuse(refusal),
        None => next.run(request).await,
    }
}

/// Every page shows who is signed in, pages about refusals too.
fn tell_the_page(request: &Request, caller: &Caller) {
    let context = request.extensions().get::<PageContext>();
    if let (Some(context), Who::Person(person)) = (context, &caller.who) {
        let Identity { email, name, is_admin, .. } = person.identity.clone();
        context.visitor.get_or_init(|| Visitor { email, name, is_admin });
    }
}

fn anonymous(state: &AppState, request: &Request) -> Caller {
    let extensions = request.extensions();
    let locale = extensions.get::<Preferences>().map(|preferences| preferences.locale).unwrap_or_default();
    let (address, request_id) = (Some(state.policy.client_of(request)), extensions.get::<RequestId>().cloned());
    Caller { address, request: request_id, locale, ..Caller::without_request(Who::Anonymous) }
}

impl<S: Send + Sync> FromRequestParts<S> for Asking {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        parts.extensions.get::<Caller>().cloned().map(Self).ok_or_else(|| ErrorKind::Internal.into())
    }
}
