//! Files that people brought.

use axum::body::Body;
use axum::extract::Request;
use axum::response::{IntoResponse, Response};
use domain::{FileId, Page, ProjectId, ProjectRoom, UploadedFile};
use http::{HeaderValue, header};
use serde::Deserialize;
use service::{files, uploads};
use utoipa::IntoParams;

use super::answers::{Answer, Created, Done, Listed};
use super::call::Call;
use super::paging::{PartQuery, Unfiltered};
use crate::problem::{Path, Query};
use crate::rest::file_names::attachment;
use crate::rest::sent::Sent;

/// What a file is called whose content is the whole body.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct NameQuery {
    /// The name of the file. Without it, the name in `Content-Disposition` or in the form counts.
    #[param(max_length = 255)]
    name: Option<String>,
}

/// Uploads a file: as the whole body, or as the one file of a form.
#[utoipa::path(post, path = "/projects/{id}/files", params(NameQuery),
    request_body(description = "The file, or a form with one file in it.", content(
        (Vec<u8> = "application/octet-stream"), (FileForm = "multipart/form-data"))),
    responses((status = 201, body = UploadedFile)))]
pub async fn upload_file(
    Call(services, caller): Call,
    Path(id): Path<ProjectId>,
    Query(wanted): Query<NameQuery>,
    request: Request,
) -> Answer<Response> {
    let Sent { name, announced, body } = Sent::in_request(request, wanted.name).await?;
    let file = uploads::receive_announced(&services, &caller, id, &name, announced, body).await?;
    Ok(uploaded(id, file))
}

/// Lists the files of a project, the latest first.
#[utoipa::path(get, path = "/projects/{id}/files", params(PartQuery),
    responses((status = 200, body = Page<UploadedFile>)))]
pub async fn list_files(
    Call(services, caller): Call,
    Path(id): Path<ProjectId>,
    Unfiltered(part): Unfiltered,
) -> Answer<Listed<UploadedFile>> {
    Ok(Listed(files::list(&services, &caller, id, &part).await?))
}

/// Answers how much a project may keep, and how much of that is taken.
#[utoipa::path(get, path = "/projects/{id}/room", responses((status = 200, body = ProjectRoom)))]
pub async fn get_room(Call(services, caller): Call, Path(id): Path<ProjectId>) -> Answer<axum::Json<ProjectRoom>> {
    Ok(axum::Json(uploads::room(&services, &caller, id).await?))
}

/// Answers what is known of a file.
#[utoipa::path(get, path = "/projects/{id}/files/{file}", responses((status = 200, body = UploadedFile)))]
pub async fn get_file(
    Call(services, caller): Call,
    Path((id, file)): Path<(ProjectId, FileId)>,
) -> Answer<axum::Json<UploadedFile>> {
    Ok(axum::Json(files::get(&services, &caller, id, file).await?))
}

/// Answers the content of a file, byte for byte as it was sent.
#[utoipa::path(get, path = "/projects/{id}/files/{file}/content",
    responses((status = 200, body = Vec<u8>, content_type = "application/octet-stream")))]
pub async fn download_file(
    Call(services, caller): Call,
    Path((id, file)): Path<(ProjectId, FileId)>,
) -> Answer<Response> {
    let (file, content) = files::download(&services, &caller, id, file).await?;
    let headers = [
        // Whatever the content looks like, no browser is to take it for anything.
        (header::CONTENT_TYPE, HeaderValue::from_static("application/octet-stream")),
        (header::CONTENT_LENGTH, HeaderValue::from(file.size.0)),
        (header::CONTENT_DISPOSITION, attachment(&file.name)),
    ];
    Ok((headers, Body::from_stream(content)).into_response())
}

/// Deletes a file that no source is made of.
#[utoipa::path(delete, path = "/projects/{id}/files/{file}", responses((status = 204)))]
pub async fn delete_file(Call(services, caller): Call, Path((id, file)): Path<(ProjectId, FileId)>) -> Answer<Done> {
    files::delete(&services, &caller, id, file).await?;
    Ok(Done)
}

/// A new file, and where it is.
pub fn uploaded(project: ProjectId, file: UploadedFile) -> Response {
    let location = format!("{}/projects/{project}/files/{}", super::BASE, file.id);
    ([(header::LOCATION, location)], Created(axum::Json(file))).into_response()
}

/// A form with a file.
#[derive(utoipa::ToSchema)]
#[expect(dead_code, reason = "it describes what is read as it arrives")]
pub struct FileForm {
    /// The file.
    #[schema(value_type = String, format = Binary)]
    file: Vec<u8>,
}
