//! What the admins decided for the whole site.

use serde::{Deserialize, Serialize};

use crate::fields::{Fields, optional};
use crate::person::language;
use crate::{AppError, ByteSize, Currency, Locale, Networks, TimeZone};

/// The settings of the site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SiteSettings {
    /// The language of those who did not choose one; nothing means what the configuration says.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub default_language: Option<Locale>,
    /// Where the clock of a new project or account runs.
    pub default_time_zone: String,
    /// What amounts without a currency are in, in a new project.
    pub default_currency: String,
    /// The largest file that projects take; nothing means what the configuration says.
    pub upload_limit: Option<ByteSize>,
    /// The networks requests may come from; none means any.
    pub networks: Vec<String>,
    /// Counts the changes, so that two people changing it notice one another.
    pub version: i64,
}

/// Everything about the site that its admins can change.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct SiteSettingsForm {
    /// The language of those who did not choose one; empty for what the configuration says.
    #[serde(default)]
    pub default_language: String,
    /// Where the clock of a new project or account runs.
    pub default_time_zone: String,
    /// What amounts without a currency are in, in a new project.
    pub default_currency: String,
    /// The largest file that projects take, such as `100MB`; empty for what the configuration says.
    #[serde(default)]
    pub upload_limit: String,
    /// The networks requests may come from, separated by commas; empty for any.
    #[serde(default)]
    pub networks: String,
}

/// Settings that keep the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSiteSettings {
    /// The language of those who did not choose one.
    pub default_language: Option<Locale>,
    /// Where the clock of a new project or account runs.
    pub default_time_zone: TimeZone,
    /// What amounts without a currency are in, in a new project.
    pub default_currency: Currency,
    /// The largest file that projects take.
    pub upload_limit: Option<ByteSize>,
    /// The networks requests may come from.
    pub networks: Networks,
}

impl SiteSettingsForm {
    /// Reads the form.
    ///
    /// # Errors
    ///
    /// Every field that breaks a rule.
    pub fn parse(&self) -> Result<NewSiteSettings, AppError> {
        let mut fields = Fields::default();
        let language = fields.read("/default_language", optional(&self.default_language, language));
        let time_zone = fields.read("/default_time_zone", TimeZone::parse(&self.default_time_zone));
        let currency = fields.read("/default_currency", Currency::parse(&self.default_currency));
        let upload_limit = fields.read("/upload_limit", optional(&self.upload_limit, str::parse));
        let networks = fields.read("/networks", Networks::parse(&self.networks));
        let read = || {
            Some(NewSiteSettings {
                default_language: language?,
                default_time_zone: time_zone?,
                default_currency: currency?,
                upload_limit: upload_limit?,
                networks: networks?,
            })
        };
        read().ok_or_else(|| fields.refuse())
    }
}

/// The form that changes nothing.
impl From<&SiteSettings> for SiteSettingsForm {
    fn from(settings: &SiteSettings) -> Self {
        Self {
            default_language: settings.default_language.map(|language| language.tag().to_owned()).unwrap_or_default(),
            default_time_zone: settings.default_time_zone.clone(),
            default_currency: settings.default_currency.clone(),
            upload_limit: settings.upload_limit.map(ByteSize::to_text).unwrap_or_default(),
            networks: settings.networks.join(", "),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_of_the_settings_reads_back_as_the_settings() {
        let settings = SiteSettings {
            default_language: Some(Locale::Ja),
            default_time_zone: "Asia/Tokyo".to_owned(),
            default_currency: "JPY".to_owned(),
            upload_limit: Some(ByteSize(1024)),
            networks: vec!["10.0.0.0/8".to_owned(), "2001:db8::/32".to_owned()],
            version: 3,
        };
        let read = SiteSettingsForm::from(&settings).parse().unwrap();
        assert_eq!((read.default_language, read.upload_limit), (settings.default_language, settings.upload_limit));
        assert_eq!(read.default_time_zone.as_str(), "Asia/Tokyo");
        assert_eq!(read.default_currency.as_str(), "JPY");
        assert_eq!(read.networks.to_texts(), settings.networks);
    }

    #[test]
    fn every_field_at_fault_is_named() {
        let form = SiteSettingsForm {
            default_language: "xx".to_owned(),
            upload_limit: "0".to_owned(),
            networks: "home".to_owned(),
            ..SiteSettingsForm::default()
        };
        let refused = form.parse().unwrap_err();
        let pointers: Vec<_> = refused.errors.iter().map(|field| field.pointer.as_str()).collect();
        let expected = ["/default_language", "/default_time_zone", "/default_currency", "/upload_limit", "/networks"];
        assert_eq!(pointers, expected);
    }
}
