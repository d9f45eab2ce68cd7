//! What is in a source: records, issues, and what its columns hold.

use domain::{
    ColumnProfile, FacetCount, Layout, Page, ProjectId, Reason, RecordPage, RecordTotals, RowIssue, SourceId,
};
use serde::Serialize;
use service::sources;
use utoipa::ToSchema;

use super::question::{IssueQuery, Question, QuestionQuery, VersionQuery};
use crate::problem::{Path, Query};
use crate::rest::v2::answers::{Answer, Continued, Listed};
use crate::rest::v2::call::Call;
use crate::rest::v2::paging::{Listing, PartQuery, Unfiltered};

/// How the file of a version is read, and why.
#[derive(Debug, Serialize, ToSchema)]
pub struct Reading {
    /// How; nothing before that is known.
    layout: Option<Layout>,
    /// Why.
    reasons: Vec<Reason>,
    /// The parts of the file that can be read: sheets of a workbook, files of an archive.
    parts: Vec<String>,
}

/// Answers records of a source, a page at a time, each with what is the matter with it.
#[utoipa::path(get, path = "/projects/{id}/sources/{source}/records", params(QuestionQuery, PartQuery),
    responses((status = 200, body = RecordPage)))]
pub async fn list_records(
    Call(services, caller): Call,
    Path((id, source)): Path<(ProjectId, SourceId)>,
    question: Question,
    Unfiltered(part): Unfiltered,
) -> Answer<Continued<RecordPage>> {
    let (at, which) = ((source, question.version), question.which());
    let page = sources::records(&services, &caller, id, at, &question.query, &part, which).await?;
    let next = page.next.clone();
    Ok(Continued(page, next))
}

/// Lists what is the matter with the rows of a source.
#[utoipa::path(get, path = "/projects/{id}/sources/{source}/issues", params(IssueQuery, PartQuery),
    responses((status = 200, body = Page<RowIssue>)))]
pub async fn list_issues(
    Call(services, caller): Call,
    Path((id, source)): Path<(ProjectId, SourceId)>,
    Listing(wanted, part): Listing<IssueQuery>,
) -> Answer<Listed<RowIssue>> {
    let at = (source, wanted.version);
    Ok(Listed(sources::issues(&services, &caller, id, at, wanted.code, &part).await?))
}

/// Counts how often each value of a column occurs among the records that answer a question: the hundred most frequent.
#[utoipa::path(get, path = "/projects/{id}/sources/{source}/facets/{column}", params(QuestionQuery),
    responses((status = 200, body = Vec<FacetCount>)))]
pub async fn count_facets(
    Call(services, caller): Call,
    Path((id, source, column)): Path<(ProjectId, SourceId, String)>,
    question: Question,
) -> Answer<axum::Json<Vec<FacetCount>>> {
    let (at, asked) = ((source, question.version), (&question.query, question.which()));
    Ok(axum::Json(sources::facets(&services, &caller, id, at, &column, asked).await?))
}

/// Says how many records answer a question, and what their amounts add up to.
#[utoipa::path(get, path = "/projects/{id}/sources/{source}/totals", params(QuestionQuery),
    responses((status = 200, body = RecordTotals)))]
pub async fn count_totals(
    Call(services, caller): Call,
    Path((id, source)): Path<(ProjectId, SourceId)>,
    question: Question,
) -> Answer<axum::Json<RecordTotals>> {
    let (at, asked) = ((source, question.version), (&question.query, question.which()));
    Ok(axum::Json(sources::totals(&services, &caller, id, at, asked).await?))
}

/// Says what the columns of a source hold.
#[utoipa::path(get, path = "/projects/{id}/sources/{source}/profile", params(VersionQuery),
    responses((status = 200, body = Vec<ColumnProfile>)))]
pub async fn get_profile(
    Call(services, caller): Call,
    Path((id, source)): Path<(ProjectId, SourceId)>,
    Query(wanted): Query<VersionQuery>,
) -> Answer<axum::Json<Vec<ColumnProfile>>> {
    Ok(axum::Json(sources::profiles(&services, &caller, id, (source, wanted.version)).await?))
}

/// Says how the file of a source is read, and why.
#[utoipa::path(get, path = "/projects/{id}/sources/{source}/layout", params(VersionQuery),
    responses((status = 200, body = Reading)))]
pub async fn get_layout(
    Call(services, caller): Call,
    Path((id, source)): Path<(ProjectId, SourceId)>,
    Query(wanted): Query<VersionQuery>,
) -> Answer<axum::Json<Reading>> {
    let found = sources::get(&services, &caller, id, source, wanted.version).await?;
    Ok(axum::Json(Reading { layout: found.layout, reasons: found.reasons, parts: found.parts }))
}
