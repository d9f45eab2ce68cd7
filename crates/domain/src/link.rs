//! Links of mails: setting a new password, and joining.

use serde::{Deserialize, Serialize};

use crate::fields::{Fields, line};
use crate::person::{PERSON_NAME_LENGTH, language};
use crate::{AppError, Email, Locale, Moment, NewPassword, TimeZone};

/// Whom to invite to the site.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct UserInvitationForm {
    /// Their address.
    pub email: String,
    /// Whether they are to look after the site.
    #[serde(default)]
    pub is_admin: bool,
}

/// A link that lets somebody join; shown once.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InviteLink {
    /// The address to open.
    pub link: String,
    /// When it ends.
    pub expires_at: Moment,
    /// Whether it was sent by mail as well: on a site without a mail server it was not.
    pub mailed: bool,
}

/// What an invitation says to whoever opens it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct JoinDetails {
    /// The address that was invited, and that the account will have.
    pub email: String,
    /// Who invited, as people call them.
    pub invited_by: String,
    /// The project somebody was invited to; the site alone without one.
    pub project: Option<String>,
    /// When the invitation ends.
    pub expires_at: Moment,
}

/// What somebody enters who joins.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JoinForm {
    /// What to be called.
    pub name: String,
    /// The password.
    pub password: String,
    /// The tag of a language.
    pub language: String,
    /// Where the person's clock runs.
    pub time_zone: String,
}

/// A joining that keeps the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Join {
    /// What the person is called.
    pub name: String,
    /// The password.
    pub password: NewPassword,
    /// The language for every browser.
    pub language: Locale,
    /// Where the person's clock runs.
    pub time_zone: TimeZone,
}

impl JoinForm {
    /// Reads the form of somebody with the given address.
    ///
    /// # Errors
    ///
    /// Every field that breaks a rule.
    pub fn parse(&self, email: &Email) -> Result<Join, AppError> {
        let mut fields = Fields::default();
        let name = fields.read("/name", line(&self.name, PERSON_NAME_LENGTH));
        let words = [email.as_str(), self.name.as_str(), "tieout"];
        let password = fields.read("/password", NewPassword::parse_for(&self.password, &words));
        let language = fields.read("/language", language(&self.language));
        let time_zone = fields.read("/time_zone", TimeZone::parse(&self.time_zone));
        match (name, password, language, time_zone) {
            (Some(name), Some(password), Some(language), Some(time_zone)) => {
                Ok(Join { name, password, language, time_zone })
            }
            _ => Err(fields.refuse()),
        }
    }
}

impl std::fmt::Debug for InviteLink {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("InviteLink").field("mailed", &self.mailed).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for JoinForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("JoinForm").field("name", &self.name).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_at_fault_is_named_and_the_password_stays_out_of_logs() {
        let email = Email::parse("annabel@example.com").unwrap();
        let form = JoinForm { password: "annabel-1849".to_owned(), ..JoinForm::default() };
        let refused = form.parse(&email).unwrap_err();
        let pointers: Vec<_> = refused.errors.iter().map(|field| field.pointer.as_str()).collect();
        assert_eq!(pointers, ["/name", "/password", "/language", "/time_zone"]);
        assert!(!format!("{form:?}").contains("1849"));
    }
}
