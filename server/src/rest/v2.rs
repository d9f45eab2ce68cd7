//! Version 2 of the API: the addresses, each with the function that answers it.

mod answers;
mod audit;
mod call;
mod condition;
mod document;
mod files;
mod health;
mod invitations;
mod jobs;
mod me;
mod members;
mod merge;
mod once;
mod paging;
mod parameters;
mod preferences;
mod projects;
mod settings;
mod sources;
mod status;
mod tokens;
mod uploads;
mod users;

use axum::middleware::{from_fn, from_fn_with_state};
use axum::{Extension, Router};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::state::AppState;
use document::Document;
use parameters::Known;

pub use answers::Answer;
pub use call::Call;
pub use files::uploaded;
pub use status::StatusFeed;

/// What every address of this version begins with.
pub const BASE: &str = "/api/v2";

/// The routes below [`BASE`].
pub fn routes(state: &AppState) -> Router<AppState> {
    let (router, listed) = listed().split_for_parts();
    let document = Document::finish(listed);
    router
        .route_layer(from_fn(answers::complete))
        .route_layer(from_fn_with_state(state.clone(), once::answer_once))
        .route_layer(from_fn_with_state(Known::of(&document), parameters::refuse_unknown_parameters))
        .layer(Extension(document))
}

/// Every route with its description: the router and the document are both made of this list.
fn listed() -> OpenApiRouter<AppState> {
    OpenApiRouter::with_openapi(document::beginning())
        .routes(routes!(document::get_description))
        .routes(routes!(preferences::set_preferences))
        .routes(routes!(status::get_status))
        .routes(routes!(status::follow_status))
        .routes(routes!(me::get_me, me::change_me))
        .routes(routes!(me::change_password))
        .routes(routes!(me::list_sessions))
        .routes(routes!(me::end_session))
        .routes(routes!(users::list_users, users::invite_user))
        .routes(routes!(users::get_user, users::change_user))
        .routes(routes!(users::disable_user))
        .routes(routes!(users::enable_user))
        .routes(routes!(users::reset_second_factor))
        .routes(routes!(users::end_sessions))
        .routes(routes!(tokens::create_access_token))
        .routes(routes!(tokens::list_tokens, tokens::create_token))
        .routes(routes!(tokens::revoke_token))
        .routes(routes!(tokens::rotate_token))
        .routes(routes!(tokens::list_project_tokens))
        .routes(routes!(tokens::revoke_project_token))
        .routes(routes!(audit::list_audit))
        .routes(routes!(audit::export_audit))
        .routes(routes!(audit::list_project_audit))
        .routes(routes!(health::get_health_details))
        .routes(routes!(jobs::list_jobs))
        .routes(routes!(jobs::list_project_jobs))
        .routes(routes!(jobs::get_job))
        .routes(routes!(jobs::cancel_job))
        .routes(routes!(jobs::follow_job))
        .routes(routes!(projects::list_projects, projects::create_project))
        .routes(routes!(projects::get_project, projects::change_project, projects::delete_project))
        .routes(routes!(projects::restore_project))
        .routes(routes!(projects::archive_project))
        .routes(routes!(projects::unarchive_project))
        .routes(routes!(projects::transfer_project))
        .routes(routes!(projects::leave_project))
        .routes(routes!(files::list_files, files::upload_file))
        .routes(routes!(files::get_file, files::delete_file))
        .routes(routes!(files::get_room))
        .routes(routes!(files::download_file))
        .routes(routes!(uploads::begin_upload))
        .routes(routes!(uploads::get_upload, uploads::abort_upload))
        .routes(routes!(uploads::put_chunk))
        .routes(routes!(uploads::complete_upload))
        .routes(routes!(members::list_members))
        .routes(routes!(members::get_member, members::change_member, members::remove_member))
        .routes(routes!(invitations::list_invitations, invitations::create_invitation))
        .routes(routes!(invitations::revoke_invitation))
        .merge(sources::listed())
        .routes(routes!(settings::get_settings, settings::change_settings))
}
