//! Sources: sets of records that somebody brought, in versions, each made of one file.

mod downloads;
mod question;
mod records;
mod sample;

use domain::{Page, ProjectId, Source, SourceFilter, SourceForm, SourceId, SourceNameForm, SourceRow, VersionForm};
use service::sources;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::answers::{Answer, Created, Done, Listed, Tagged, Versioned};
use super::call::Call;
use super::condition::IfMatch;
use super::merge::{Patch, merge};
use super::paging::{Listing, PartQuery};
use crate::problem::{Json, Path, Query};
use crate::state::AppState;
use question::VersionQuery;

/// Every route about sources with its description.
pub fn listed() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(list_sources, create_source))
        .routes(routes!(get_source, rename_source, delete_source))
        .routes(routes!(restore_source))
        .routes(routes!(add_source_version))
        .routes(routes!(go_on_with_source))
        .routes(routes!(records::list_records))
        .routes(routes!(records::list_issues))
        .routes(routes!(records::count_facets))
        .routes(routes!(records::count_totals))
        .routes(routes!(records::get_profile))
        .routes(routes!(records::get_layout))
        .routes(routes!(downloads::export_records))
        .routes(routes!(downloads::export_rejects))
        .routes(routes!(sample::add_sample, sample::remove_sample))
}

impl Versioned for SourceRow {
    fn version(&self) -> i64 {
        self.version
    }
}

impl Versioned for Source {
    fn version(&self) -> i64 {
        self.row.version
    }
}

/// Lists the sources of a project by name.
#[utoipa::path(get, path = "/projects/{id}/sources", params(SourceFilter, PartQuery),
    responses((status = 200, body = Page<SourceRow>)))]
pub async fn list_sources(
    Call(services, caller): Call,
    Path(id): Path<ProjectId>,
    Listing(filter, part): Listing<SourceFilter>,
) -> Answer<Listed<SourceRow>> {
    Ok(Listed(sources::list(&services, &caller, id, &filter, &part).await?))
}

/// Makes a source of an uploaded file. A job reads the file; the source says which.
#[utoipa::path(post, path = "/projects/{id}/sources", request_body = SourceForm,
    responses((status = 201, body = SourceRow)))]
pub async fn create_source(
    Call(services, caller): Call,
    Path(id): Path<ProjectId>,
    Json(form): Json<SourceForm>,
) -> Answer<Created<Tagged<SourceRow>>> {
    Ok(Created(Tagged(sources::create(&services, &caller, id, &form).await?)))
}

/// Answers one source with all that is known of one of its versions: the latest, where none is named.
#[utoipa::path(get, path = "/projects/{id}/sources/{source}", params(VersionQuery),
    responses((status = 200, body = Source)))]
pub async fn get_source(
    Call(services, caller): Call,
    Path((id, source)): Path<(ProjectId, SourceId)>,
    Query(wanted): Query<VersionQuery>,
) -> Answer<Tagged<Source>> {
    Ok(Tagged(sources::get(&services, &caller, id, source, wanted.version).await?))
}

/// Gives a source another name.
#[utoipa::path(patch, path = "/projects/{id}/sources/{source}", params(IfMatch), request_body = SourceNameForm,
    responses((status = 200, body = SourceRow)))]
pub async fn rename_source(
    Call(services, caller): Call,
    Path((id, source)): Path<(ProjectId, SourceId)>,
    IfMatch(version): IfMatch,
    Json(patch): Patch,
) -> Answer<Tagged<SourceRow>> {
    let form = merge(&SourceNameForm::default(), patch)?;
    Ok(Tagged(sources::rename(&services, &caller, id, source, &form, version).await?))
}

/// Deletes a source. It can be restored for seven days.
#[utoipa::path(delete, path = "/projects/{id}/sources/{source}", params(IfMatch), responses((status = 204)))]
pub async fn delete_source(
    Call(services, caller): Call,
    Path((id, source)): Path<(ProjectId, SourceId)>,
    IfMatch(version): IfMatch,
) -> Answer<Done> {
    sources::delete(&services, &caller, id, source, version).await?;
    Ok(Done)
}

/// Restores a source that was deleted in the last seven days.
#[utoipa::path(post, path = "/projects/{id}/sources/{source}/restore", responses((status = 200, body = SourceRow)))]
pub async fn restore_source(
    Call(services, caller): Call,
    Path((id, source)): Path<(ProjectId, SourceId)>,
) -> Answer<Tagged<SourceRow>> {
    Ok(Tagged(sources::restore(&services, &caller, id, source).await?))
}

/// Adds a version to a source: of another file, or of the same file read in another way.
#[utoipa::path(post, path = "/projects/{id}/sources/{source}/versions", params(IfMatch), request_body = VersionForm,
    responses((status = 201, body = SourceRow)))]
pub async fn add_source_version(
    Call(services, caller): Call,
    Path((id, source)): Path<(ProjectId, SourceId)>,
    IfMatch(version): IfMatch,
    Json(form): Json<VersionForm>,
) -> Answer<Created<Tagged<SourceRow>>> {
    Ok(Created(Tagged(sources::add_version(&services, &caller, id, source, &form, version).await?)))
}

/// Goes on with the rows of a source that could be read; the others stay set aside.
#[utoipa::path(post, path = "/projects/{id}/sources/{source}/go-on", params(IfMatch),
    responses((status = 200, body = SourceRow)))]
pub async fn go_on_with_source(
    Call(services, caller): Call,
    Path((id, source)): Path<(ProjectId, SourceId)>,
    IfMatch(version): IfMatch,
) -> Answer<Tagged<SourceRow>> {
    Ok(Tagged(sources::go_on(&services, &caller, id, source, version).await?))
}
