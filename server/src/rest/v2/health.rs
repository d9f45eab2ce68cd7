//! How the parts of the product do, for those who look after the site.

use axum::Json;
use domain::HealthDetails;
use service::health;

use super::answers::Answer;
use super::call::Call;

/// Answers how each part of the product does.
#[utoipa::path(get, path = "/health-details", responses((status = 200, body = HealthDetails)))]
pub async fn get_health_details(Call(services, caller): Call) -> Answer<Json<HealthDetails>> {
    Ok(Json(health::details(&services, &caller).await?))
}
