//! The first start: what is asked before anybody can sign in.

use serde::{Deserialize, Serialize};

use crate::fields::{Fields, line};
use crate::person::{PERSON_NAME_LENGTH, language};
use crate::{AppError, Currency, Email, Locale, NewPassword, TimeZone};

/// What the first person enters.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetupForm {
    /// The address to sign in with.
    pub email: String,
    /// What to be called.
    pub name: String,
    /// The password.
    pub password: String,
    /// The tag of the language the site speaks where nobody asks for another.
    pub language: String,
    /// Where the site's clock runs.
    pub time_zone: String,
    /// The code of the currency of new projects.
    pub currency: String,
}

/// A first start that keeps the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setup {
    /// The address to sign in with.
    pub email: Email,
    /// What the first admin is called.
    pub name: String,
    /// The password.
    pub password: NewPassword,
    /// The language of the site.
    pub language: Locale,
    /// Where the site's clock runs.
    pub time_zone: TimeZone,
    /// The currency of new projects.
    pub currency: Currency,
}

impl SetupForm {
    /// Reads the form.
    ///
    /// # Errors
    ///
    /// Every field that breaks a rule.
    pub fn parse(&self) -> Result<Setup, AppError> {
        let mut fields = Fields::default();
        let email = fields.read("/email", Email::parse(&self.email));
        let name = fields.read("/name", line(&self.name, PERSON_NAME_LENGTH));
        let words = [self.email.as_str(), self.name.as_str(), "tieout"];
        let password = fields.read("/password", NewPassword::parse_for(&self.password, &words));
        let language = fields.read("/language", language(&self.language));
        let time_zone = fields.read("/time_zone", TimeZone::parse(&self.time_zone));
        let currency = fields.read("/currency", Currency::parse(&self.currency));
        match (email, name, password, language, time_zone, currency) {
            (Some(email), Some(name), Some(password), Some(language), Some(time_zone), Some(currency)) => {
                Ok(Setup { email, name, password, language, time_zone, currency })
            }
            _ => Err(fields.refuse()),
        }
    }
}

impl std::fmt::Debug for SetupForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SetupForm").field("email", &self.email).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_at_fault_is_named_and_the_password_stays_out_of_logs() {
        let form = SetupForm { email: "ann".to_owned(), password: "hidden".to_owned(), ..SetupForm::default() };
        let refused = form.parse().unwrap_err();
        let pointers: Vec<_> = refused.errors.iter().map(|field| field.pointer.as_str()).collect();
        assert_eq!(pointers, ["/email", "/name", "/password", "/language", "/time_zone", "/currency"]);
        assert!(!format!("{form:?}").contains("hidden"));
    }

    #[test]
    fn the_password_is_not_made_of_the_persons_name() {
        let form = SetupForm {
            email: "ann@example.com".to_owned(),
            name: "Annabel Lee".to_owned(),
            password: "annabel-1849".to_owned(),
            language: "en".to_owned(),
            time_zone: "UTC".to_owned(),
            currency: "EUR".to_owned(),
        };
        let refused = form.parse().unwrap_err();
        assert_eq!(refused.errors[0].pointer, "/password");
        assert!(SetupForm { password: "a kingdom by the sea".to_owned(), ..form }.parse().is_ok());
    }
}
