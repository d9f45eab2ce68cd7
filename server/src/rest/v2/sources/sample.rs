//! The sample files of a project.

use app::i18n::Localizer;
use domain::{ProjectId, SourceId};
use service::samples::{self, SampleNames};

use crate::problem::Path;
use crate::rest::v2::answers::{Answer, Created, Done};
use crate::rest::v2::call::Call;

/// Puts the sample files into a project, a bank's and a ledger's, and answers their sources.
#[utoipa::path(post, path = "/projects/{id}/sample", responses((status = 201, body = Vec<SourceId>)))]
pub async fn add_sample(
    Call(services, caller): Call,
    Path(id): Path<ProjectId>,
) -> Answer<Created<axum::Json<Vec<SourceId>>>> {
    let text = |id: &str| Localizer::of(caller.locale).text(id, &[]);
    let names = SampleNames { bank: text("sample-bank-name"), ledger: text("sample-ledger-name") };
    Ok(Created(axum::Json(samples::add(&services, &caller, id, &names).await?)))
}

/// Takes the sample files out of a project for good.
#[utoipa::path(delete, path = "/projects/{id}/sample", responses((status = 204)))]
pub async fn remove_sample(Call(services, caller): Call, Path(id): Path<ProjectId>) -> Answer<Done> {
    samples::remove(&services, &caller, id).await?;
    Ok(Done)
}
