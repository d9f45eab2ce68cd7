//! Somebody with an account, as they see and change it themselves.

use serde::{Deserialize, Serialize};

use crate::fields::{Fields, line, optional};
use crate::{AccountId, AppError, ErrorKind, Locale, Moment, SignInId, Theme, TimeZone};

/// The longest name of a person, in characters.
pub const PERSON_NAME_LENGTH: i64 = 80;

/// Whoever asks, with what they chose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Me {
    /// Names the account.
    pub id: AccountId,
    /// The address the person signs in with.
    pub email: String,
    /// What the person is called.
    pub name: String,
    /// Whether the person looks after the site.
    pub is_admin: bool,
    /// The language chosen for every browser; none means the browser's.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub language: Option<Locale>,
    /// The theme chosen for every browser; none means the browser's.
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>))]
    pub theme: Option<Theme>,
    /// Where the person's clock runs.
    pub time_zone: String,
    /// Whether there is a password; there is none for those who sign in elsewhere.
    pub has_password: bool,
    /// Whether signing in takes a second step.
    pub has_second_factor: bool,
    /// Counts the changes.
    pub version: i64,
}

/// A browser that is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignInRow {
    /// Names the signing in.
    pub id: SignInId,
    /// Browser and system, as far as the browser says; empty where it does not.
    pub device: String,
    /// Where it came from when it was last seen.
    pub address: String,
    /// When somebody signed in.
    pub created_at: Moment,
    /// When it was last seen, to the minute.
    pub seen_at: Moment,
    /// Whether it is the one that asks.
    pub is_current: bool,
}

/// What somebody enters who changes how they are called and served.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ProfileForm {
    /// What to be called.
    pub name: String,
    /// The tag of a language; empty for the browser's.
    #[serde(default)]
    pub language: String,
    /// `system`, `light` or `dark`; empty for the browser's.
    #[serde(default)]
    pub theme: String,
    /// Where the person's clock runs.
    pub time_zone: String,
}

/// A profile that keeps the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// What the person is called.
    pub name: String,
    /// The language for every browser.
    pub language: Option<Locale>,
    /// The theme for every browser.
    pub theme: Option<Theme>,
    /// Where the person's clock runs.
    pub time_zone: TimeZone,
}

impl ProfileForm {
    /// Reads the form.
    ///
    /// # Errors
    ///
    /// Every field that breaks a rule.
    pub fn parse(&self) -> Result<Profile, AppError> {
        let mut fields = Fields::default();
        let name = fields.read("/name", line(&self.name, PERSON_NAME_LENGTH));
        let language = fields.read("/language", optional(&self.language, language));
        let theme = fields.read("/theme", optional(&self.theme, theme));
        let time_zone = fields.read("/time_zone", TimeZone::parse(&self.time_zone));
        match (name, language, theme, time_zone) {
            (Some(name), Some(language), Some(theme), Some(time_zone)) => {
                Ok(Profile { name, language, theme, time_zone })
            }
            _ => Err(fields.refuse()),
        }
    }
}

/// The form that changes nothing.
impl From<&Me> for ProfileForm {
    fn from(me: &Me) -> Self {
        Self {
            name: me.name.clone(),
            language: me.language.map(|language| language.tag().to_owned()).unwrap_or_default(),
            theme: me.theme.map(|theme| theme.as_str().to_owned()).unwrap_or_default(),
            time_zone: me.time_zone.clone(),
        }
    }
}

pub(crate) fn language(text: &str) -> Result<Locale, ErrorKind> {
    crate::parse_language(text).map_err(|refused| refused.kind)
}

fn theme(text: &str) -> Result<Theme, ErrorKind> {
    crate::parse_theme(text).map_err(|refused| refused.kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(name: &str, language: &str, theme: &str, time_zone: &str) -> ProfileForm {
        let [name, language, theme, time_zone] = [name, language, theme, time_zone].map(ToOwned::to_owned);
        ProfileForm { name, language, theme, time_zone }
    }

    #[test]
    fn what_is_not_chosen_is_left_to_the_browser() {
        let profile = form(" Ann ", "", "", "Europe/Berlin").parse().unwrap();
        assert_eq!((profile.name.as_str(), profile.language, profile.theme), ("Ann", None, None));
        let profile = form("Ann", "de", "dark", "UTC").parse().unwrap();
        assert_eq!((profile.language, profile.theme), (Some(Locale::De), Some(Theme::Dark)));
    }

    #[test]
    fn every_field_at_fault_is_named() {
        let refused = form("", "en-XA", "pink", "Nowhere").parse().unwrap_err();
        let pointers: Vec<_> = refused.errors.iter().map(|field| field.pointer.as_str()).collect();
        assert_eq!(pointers, ["/name", "/language", "/theme", "/time_zone"]);
    }
}
