//! Records on their way out of the product, as files.

use app::i18n::Localizer;
use axum::body::Body;
use axum::response::{IntoResponse, Response};
use domain::{ExportFormat, ProjectId, SourceId};
use http::header;
use service::sources::{self, Export, ExportFacts, RejectWords};
use utoipa::IntoParams;

use super::question::{Question, QuestionQuery, VersionQuery};
use crate::export_notes::export_notes;
use crate::problem::{Path, Query};
use crate::rest::v2::answers::Answer;
use crate::rest::v2::call::Call;

/// What kind of file is wanted.
#[derive(Clone, Copy, Debug, IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "it describes what the question reads")]
pub struct FormatQuery {
    /// The kind of file.
    #[param(default = "csv")]
    format: Option<ExportFormat>,
}

/// Exports the records of a source that answer a question.
#[utoipa::path(get, path = "/projects/{id}/sources/{source}/export", params(FormatQuery, QuestionQuery),
    responses((status = 200, body = String, content_type = "application/octet-stream")))]
pub async fn export_records(
    Call(services, caller): Call,
    Path((id, source)): Path<(ProjectId, SourceId)>,
    question: Question,
) -> Answer<Response> {
    let (at, asked) = ((source, question.version), (&question.query, question.which()));
    let localizer = Localizer::of(caller.locale);
    let words = |facts: &ExportFacts| export_notes(localizer, facts);
    let export = sources::export(&services, &caller, id, at, asked, question.format(), &words).await?;
    Ok(file(export))
}

/// Exports the rows that were set aside as CSV: as they stand in the file, each with the reason in the caller's language.
#[utoipa::path(get, path = "/projects/{id}/sources/{source}/rejects", params(VersionQuery),
    responses((status = 200, body = String, content_type = "text/csv")))]
pub async fn export_rejects(
    Call(services, caller): Call,
    Path((id, source)): Path<(ProjectId, SourceId)>,
    Query(wanted): Query<VersionQuery>,
) -> Answer<Response> {
    let words = words(Localizer::of(caller.locale));
    let export = sources::rejects(&services, &caller, id, (source, wanted.version), words).await?;
    Ok(file(export))
}

fn words(localizer: &'static Localizer) -> RejectWords {
    let of_code = |code: domain::IssueCode| format!("issue-{}", code.as_str().replace('.', "-"));
    RejectWords {
        reason: localizer.text("rejects-reason", &[]),
        of: std::sync::Arc::new(move |code| localizer.text(&of_code(code), &[])),
    }
}

/// Breaks off where reading does: a file that ends early must not look whole.
fn file(export: Export) -> Response {
    let disposition = format!(
        "attachment; filename=\"records.{0}\"; filename*=UTF-8''{1}.{0}",
        export.extension,
        percent_encoded(&export.name)
    );
    let headers = [(header::CONTENT_TYPE, export.media_type.to_owned()), (header::CONTENT_DISPOSITION, disposition)];
    (headers, Body::from_stream(export.content)).into_response()
}

/// A name as RFC 5987 writes it.
fn percent_encoded(name: &str) -> String {
    let byte = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
        other => format!("%{other:02X}"),
    };
    name.bytes().map(byte).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_cannot_break_out_of_their_header() {
        assert_eq!(percent_encoded("Bänk \"1\"\r\n"), "B%C3%A4nk%20%221%22%0D%0A");
    }
}
