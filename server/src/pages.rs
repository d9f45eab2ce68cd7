//! The application's pages, rendered here.

use app::{App, document};
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use domain::ErrorKind;
use http::{Method, header};
use leptos::config::LeptosOptions;
use leptos::context::{provide_context, use_context};
use leptos::server_fn::axum::{get_server_fn_service, server_fn_paths};
use leptos_axum::{LeptosRoutes, generate_route_list, handle_server_fns_with_context, render_app_async_with_context};

use crate::assets;
use crate::problem::Refusal;
use crate::security::PageNonce;
use crate::state::AppState;

/// The routes of the application, as it lists them itself.
pub fn routes(state: &AppState) -> Router<AppState> {
    let document = page(&state.options);
    Router::new().leptos_routes_with_context(state, generate_route_list(App), context(state), document)
}

fn page(options: &LeptosOptions) -> impl Fn() -> leptos::prelude::AnyView + Clone + Send + Sync + 'static + use<> {
    use leptos::prelude::IntoAny;
    let options = options.clone();
    move || document(options.clone()).into_any()
}

/// What pages and server functions find around them beyond the request itself.
fn context(state: &AppState) -> impl Fn() + Clone + Send + Sync + 'static + use<> {
    let services = state.services.clone();
    move || {
        provide_context(services.clone());
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

/// Runs a server function.
pub async fn call_server_function(State(state): State<AppState>, mut request: Request<Body>) -> Response {
    let (path, method) = (request.uri().path(), request.method());
    if get_server_fn_service(path, method.clone()).is_none() {
        return refuse_unknown(path, method);
    }
    forget_foreign_referrer(&state, &mut request);
    handle_server_fns_with_context(context(&state), request).await.into_response()
}

fn refuse_unknown(path: &str, method: &Method) -> Response {
    let Some((_, allowed)) = server_fn_paths().find(|(own, _)| *own == path) else {
        return Refusal::from(ErrorKind::NotFound).into_response();
    };
    let mut response = Refusal::from(ErrorKind::MethodNotAllowed { method: method.to_string() }).into_response();
    let allow = allowed.as_str().parse().expect("a method is visible ASCII");
    response.headers_mut().insert(header::ALLOW, allow);
    response
}

/// A form without scripts is sent back to the page it came from, which has to be one of this site.
fn forget_foreign_referrer(state: &AppState, request: &mut Request<Body>) {
    let headers = request.headers();
    let referrer = headers.get(header::REFERER).and_then(|referrer| referrer.to_str().ok());
    let own = referrer.is_none_or(|referrer| state.policy.is_own_page(referrer, headers));
    if !own {
        request.headers_mut().remove(header::REFERER);
    }
}

