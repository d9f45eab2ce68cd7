//! Files that arrive piece by piece.

use axum::extract::{FromRequestParts, Request};
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::{ErrorKind, ProjectId, Upload, UploadForm, UploadId, UploadedFile};
use http::header;
use http::request::Parts;
use service::uploads;
use utoipa::IntoParams;
use utoipa::openapi::path::{Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::{ObjectBuilder, Required, Schema, Type};

use super::answers::{Answer, Created, Done};
use super::call::Call;
use super::files::uploaded;
use crate::problem::{Json, Path, Refusal};
use crate::rest::sent::content;

const DIGEST: &str = "content-digest";

/// The SHA-256 of the body, where its sender says it (RFC 9530). Digests of other kinds are not looked at.
#[derive(Clone, Copy, Debug)]
pub struct ContentDigest(Option<[u8; 32]>);

impl<S: Send + Sync> FromRequestParts<S> for ContentDigest {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        let malformed = || ErrorKind::HeaderMalformed { header: "Content-Digest".to_owned() };
        let mut found = None;
        for value in parts.headers.get_all(DIGEST) {
            let value = value.to_str().map_err(|_| malformed())?;
            for member in value.split(',') {
                let (name, digest) = member.trim().split_once('=').ok_or_else(malformed)?;
                if name == "sha-256" {
                    found = Some(read(digest).ok_or_else(malformed)?);
                }
            }
        }
        Ok(Self(found))
    }
}

/// Bytes as structured fields write them: base64 between colons.
fn read(digest: &str) -> Option<[u8; 32]> {
    let text = digest.strip_prefix(':')?.strip_suffix(':')?;
    STANDARD.decode(text).ok()?.try_into().ok()
}

impl IntoParams for ContentDigest {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        let text = ObjectBuilder::new().schema_type(Type::String).max_length(Some(1_000));
        let parameter = ParameterBuilder::new()
            .name("Content-Digest")
            .parameter_in(ParameterIn::Header)
            .required(Required::False)
            .description(Some("The SHA-256 of the body, as in RFC 9530: `sha-256=:...:`. Another body is refused."))
            .schema(Some(Schema::from(text)));
        vec![parameter.build()]
    }
}

/// Begins a file that arrives piece by piece.
#[utoipa::path(post, path = "/projects/{id}/uploads", request_body = UploadForm,
    responses((status = 201, body = Upload)))]
pub async fn begin_upload(
    Call(services, caller): Call,
    Path(id): Path<ProjectId>,
    Json(form): Json<UploadForm>,
) -> Answer<Response> {
    let upload = uploads::begin(&services, &caller, id, &form).await?;
    let location = format!("{}/projects/{id}/uploads/{}", super::BASE, upload.id);
    Ok(([(header::LOCATION, location)], Created(axum::Json(upload))).into_response())
}

/// Answers what is here of a file that arrives piece by piece.
#[utoipa::path(get, path = "/projects/{id}/uploads/{upload}", responses((status = 200, body = Upload)))]
pub async fn get_upload(
    Call(services, caller): Call,
    Path((id, upload)): Path<(ProjectId, UploadId)>,
) -> Answer<axum::Json<Upload>> {
    Ok(axum::Json(uploads::find(&services, &caller, id, upload).await?))
}

/// Takes a piece. The same piece again changes nothing; another in its place is refused.
#[utoipa::path(put, path = "/projects/{id}/uploads/{upload}/chunks/{number}", params(ContentDigest),
    request_body(description = "The bytes of the piece.", content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 204)))]
pub async fn put_chunk(
    Call(services, caller): Call,
    Path((id, upload, number)): Path<(ProjectId, UploadId, i64)>,
    ContentDigest(sha256): ContentDigest,
    request: Request,
) -> Answer<Done> {
    uploads::put_chunk(&services, &caller, id, (upload, number), sha256, content(request)).await?;
    Ok(Done)
}

/// Makes a file of the pieces. Asked again, it answers the same file.
#[utoipa::path(post, path = "/projects/{id}/uploads/{upload}/complete",
    responses((status = 201, body = UploadedFile)))]
pub async fn complete_upload(
    Call(services, caller): Call,
    Path((id, upload)): Path<(ProjectId, UploadId)>,
) -> Answer<Response> {
    let file = uploads::complete(&services, &caller, id, upload).await?;
    Ok(uploaded(id, file))
}

/// Gives up a file that arrives piece by piece.
#[utoipa::path(delete, path = "/projects/{id}/uploads/{upload}", responses((status = 204)))]
pub async fn abort_upload(
    Call(services, caller): Call,
    Path((id, upload)): Path<(ProjectId, UploadId)>,
) -> Answer<Done> {
    uploads::abort(&services, &caller, id, upload).await?;
    Ok(Done)
}

#[cfg(test)]
mod tests {
    use super::*;

    const OF_NOTHING: &str = ":47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:";

    async fn found(values: &[&str]) -> Result<bool, String> {
        let mut request = http::Request::new(());
        for value in values {
            request.headers_mut().append(DIGEST, value.parse().unwrap());
        }
        let (mut parts, ()) = request.into_parts();
        let found = ContentDigest::from_request_parts(&mut parts, &()).await;
        found.map(|ContentDigest(found)| found.is_some()).map_err(|Refusal(error)| error.kind.code().to_owned())
    }

    #[tokio::test]
    async fn a_digest_is_looked_at_where_its_kind_is_known() {
        assert_eq!(found(&[]).await, Ok(false));
        assert_eq!(found(&["sha-512=:AAAA:"]).await, Ok(false));
        assert_eq!(found(&[&format!("sha-256={OF_NOTHING}")]).await, Ok(true));
        assert_eq!(found(&[&format!("sha-512=:AAAA:, sha-256={OF_NOTHING}")]).await, Ok(true));
    }

    #[tokio::test]
    async fn a_digest_that_cannot_be_read_is_refused() {
        for value in ["", "sha-256", "sha-256=AAAA", "sha-256=:AAAA:", "sha-256=:!:", "sha-256=::"] {
            assert_eq!(found(&[value]).await, Err("request.header-malformed".to_owned()), "{value}");
        }
    }
}
