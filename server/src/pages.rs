//! The application's pages, rendered here.

mod executor;

use std::sync::{Arc, OnceLock};

use app::{App, SeenBy, document};
use axum::Router;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::ErrorKind;
use http::{HeaderMap, Method, header};
use leptos::config::LeptosOptions;
use leptos::context::{provide_context, use_context};
use leptos_axum::{AxumRouteListing, LeptosRoutes, generate_route_list, render_app_async_with_context};

use crate::assets;
use crate::problem::Refusal;
use crate::security::{PageNonce, seen};
use crate::state::AppState;

/// The pages and server functions of the application, as it lists them itself.
pub fn routes(state: &AppState) -> Router<AppState> {
    let document = page(&state.options);
    Router::new().leptos_routes_with_context(state, listed(), context(state), document)
}

/// Listing renders once with loading switched off for the whole process, so it has to be over before the first
/// request anywhere in it: a page rendered meanwhile would wait for ever.
fn listed() -> Vec<AxumRouteListing> {
    static LISTED: OnceLock<Vec<AxumRouteListing>> = OnceLock::new();
    let list = || {
        executor::start();
        generate_route_list(App)
    };
    LISTED.get_or_init(list).clone()
}

/// The templates of the pages' addresses, such as `/projects/{id}`.
#[must_use]
pub fn page_addresses() -> Vec<String> {
    listed().iter().map(|listing| listing.path().to_owned()).collect()
}

fn page(options: &LeptosOptions) -> impl Fn() -> leptos::prelude::AnyView + Clone + Send + Sync + 'static + use<> {
    use leptos::prelude::IntoAny;
    let options = options.clone();
    move || document(options.clone()).into_any()
}

/// What pages and server functions find around them beyond the request itself.
fn context(state: &AppState) -> impl Fn() + Clone + Send + Sync + 'static + use<> {
    let services = state.services.clone();
    let policy = state.policy.clone();
    let seen = SeenBy(Arc::new(move |parts| seen(&policy, parts)));
    move || {
        provide_context(services.clone());
        provide_context(seen.clone());
        let parts = use_context::<http::request::Parts>();
        // The nonce in the header has to be the one in the page.
        if let Some(PageNonce(nonce)) = parts.and_then(|parts| parts.extensions.get().cloned()) {
            provide_context(nonce);
        }
    }
}

/// Renders whatever the application shows for a request, all at once.
pub(crate) async fn render(state: &AppState, request: Request) -> Response {
    render_app_async_with_context(context(state), page(&state.options))(request).await
}

/// A file of the site, or else the application's page for addresses that lead nowhere.
pub async fn show_elsewhere(request: Request) -> Response {
    let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
    if !is_read {
        return Refusal::from(ErrorKind::NotFound).into_response();
    }
    let file = assets::public_file(request.uri().path(), request.headers());
    file.unwrap_or_else(|| Refusal::from(ErrorKind::NotFound).into_response())
}

/// A form without scripts is sent back to the page it came from, which has to be one of this site: another site's
/// address here would make this one lead people there.
pub async fn forget_foreign_referrer(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let headers = request.headers();
    let referrer = headers.get(header::REFERER).map(|referrer| referrer.to_str().unwrap_or_default());
    if referrer.is_some_and(|referrer| !state.policy.is_own_page(referrer, headers)) {
        request.headers_mut().remove(header::REFERER);
    }
    let mut response = next.run(request).await;
    drop_empty_query(response.headers_mut());
    response
}

/// Leptos leaves the mark of a query that it emptied.
fn drop_empty_query(headers: &mut HeaderMap) {
    let location = headers.get(header::LOCATION).and_then(|location| location.to_str().ok());
    let bare = location.and_then(|location| location.strip_suffix('?')).and_then(|bare| bare.parse().ok());
    if let Some(bare) = bare {
        headers.insert(header::LOCATION, bare);
    }
}
