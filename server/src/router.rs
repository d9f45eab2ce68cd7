//! The table of contents: every address the server answers, and what stands before all of them.

use app::api;
use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::get;
use service::Services;
use tokio_util::sync::CancellationToken;
use tower_http::compression::CompressionLayer;

use crate::access::record;
use crate::assets::{show_messages, show_package};
use crate::caller::{find_caller, refuse_bad_tokens};
use crate::config::Config;
use crate::health::{show_health, show_readiness};
use crate::limits::{limit_body, limit_rate, limit_time};
use crate::metrics::{self, show_metrics};
use crate::oidc;
use crate::pages::{self, forget_foreign_referrer, show_elsewhere};
use crate::preferences::find_preferences;
use crate::problem::word_failures;
use crate::rest::{docs, v1, v2};
use crate::security::{protect, refuse_cross_site, refuse_networks, refuse_unknown_host};
use crate::session::{keep_host_cookies_secure, sessions};
use crate::state::AppState;
use crate::typed::keep_what_was_typed;

/// The whole application as one service.
pub fn application(config: &Config, services: Services, stop: CancellationToken) -> Router {
    api::register();
    metrics::start(stop.clone());
    let state = AppState::start(config, services, stop);
    guarded(routes(&state), &state).with_state(state)
}

/// Every address. Whatever is not listed is a file of the site or is not there.
fn routes(state: &AppState) -> Router<AppState> {
    pages::routes(state)
        .nest(v2::BASE, v2::routes(state))
        .merge(v1::routes())
        .merge(docs::routes())
        .merge(oidc::routes())
        .route("/health", get(show_health))
        .route("/ready", get(show_readiness))
        .route("/metrics", get(show_metrics))
        .route("/locales/{file}", get(show_messages))
        .route("/pkg/{*path}", get(show_package))
        .fallback(show_elsewhere)
}

/// What every request passes, whether or not its address exists: the last line here is the first it meets.
fn guarded(routes: Router<AppState>, state: &AppState) -> Router<AppState> {
    routes
        .layer(from_fn(keep_what_was_typed))
        .layer(from_fn_with_state(state.clone(), forget_foreign_referrer))
        .layer(from_fn_with_state(state.clone(), limit_time))
        .layer(from_fn_with_state(state.clone(), limit_body))
        .layer(from_fn(refuse_bad_tokens))
        .layer(from_fn_with_state(state.clone(), limit_rate))
        .layer(from_fn_with_state(state.clone(), find_caller))
        .layer(from_fn_with_state(state.clone(), refuse_cross_site))
        .layer(from_fn_with_state(state.clone(), refuse_networks))
        .layer(from_fn_with_state(state.clone(), refuse_unknown_host))
        .layer(from_fn_with_state(state.clone(), word_failures))
        .layer(sessions(state))
        .layer(from_fn(keep_host_cookies_secure))
        .layer(CompressionLayer::new())
        .layer(from_fn_with_state(state.clone(), protect))
        .layer(from_fn_with_state(state.clone(), find_preferences))
        .layer(from_fn_with_state(state.clone(), record))
}
