//! The settings of the site.

use domain::{SiteSettings, SiteSettingsForm};
use service::settings;

use super::answers::{Answer, Tagged, Versioned};
use super::call::Call;
use super::condition::IfMatch;
use crate::problem::Json;

impl Versioned for SiteSettings {
    fn version(&self) -> i64 {
        self.version
    }
}

/// Answers the settings of the site.
#[utoipa::path(get, path = "/settings", responses((status = 200, body = SiteSettings)))]
pub async fn get_settings(Call(services, caller): Call) -> Answer<Tagged<SiteSettings>> {
    Ok(Tagged(settings::get(&services, &caller).await?))
}

/// Changes the settings of the site.
#[utoipa::path(put, path = "/settings", params(IfMatch), request_body = SiteSettingsForm,
    responses((status = 200, body = SiteSettings)))]
pub async fn change_settings(
    Call(services, caller): Call,
    IfMatch(version): IfMatch,
    Json(form): Json<SiteSettingsForm>,
) -> Answer<Tagged<SiteSettings>> {
    Ok(Tagged(settings::change(&services, &caller, &form, version).await?))
}
