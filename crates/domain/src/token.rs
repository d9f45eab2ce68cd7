//! Tokens: what programs prove themselves with.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{AppError, ErrorKind, FieldError, Moment, ProjectId, TokenId, TokenScope};

/// A token as lists show it. The token itself is shown once, when it is made, and never again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TokenRow {
    /// Names the token.
    pub id: TokenId,
    /// What its owner calls it.
    pub name: String,
    /// How it begins: enough to recognise it, too little to use it.
    pub hint: String,
    /// The address of the person it acts for.
    pub owner: String,
    /// The only project it works in; none means all of its owner's.
    pub project: Option<ProjectId>,
    /// What that project is called.
    pub project_name: Option<String>,
    /// What it may be used for.
    pub scopes: Vec<TokenScope>,
    /// Whether it can be used now.
    pub state: TokenState,
    /// When it was made.
    pub created_at: Moment,
    /// When it ends by itself.
    pub expires_at: Moment,
    /// When it was last used, to the minute.
    pub last_used_at: Option<Moment>,
    /// Where from.
    pub last_used_address: Option<String>,
}

crate::named::named! {
    /// Whether a token can be used.
    TokenState {
        /// It can.
        Active = "active",
        /// Its time is over.
        Expired = "expired",
        /// Somebody ended it.
        Revoked = "revoked",
    }
}

/// A token that was just made: the only time its text is known.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewToken {
    /// Names the token.
    pub id: TokenId,
    /// The token.
    pub secret: String,
    /// When it ends by itself.
    pub expires_at: Moment,
}

impl std::fmt::Debug for NewToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NewToken").field("id", &self.id).finish_non_exhaustive()
    }
}

/// A short-lived access token, got for a token.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AccessToken {
    /// The access token, a JWT.
    pub access_token: String,
    /// How it is sent: always `Bearer`.
    pub token_type: String,
    /// Seconds until it ends.
    pub expires_in: i64,
}

impl std::fmt::Debug for AccessToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AccessToken").field("expires_in", &self.expires_in).finish_non_exhaustive()
    }
}

/// What somebody asks for who wants a token.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct TokenForm {
    /// What to call it.
    pub name: String,
    /// The words of the scopes.
    #[serde(default)]
    pub scopes: Vec<String>,
    /// The only project it is to work in; empty for all.
    #[serde(default)]
    pub project: String,
    /// For how many days; empty for the usual ninety.
    #[serde(default)]
    pub days: String,
}

/// A wish for a token that keeps the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenWish {
    /// What to call it.
    pub name: String,
    /// What it may be used for.
    pub scopes: BTreeSet<TokenScope>,
    /// The only project it is to work in.
    pub project: Option<ProjectId>,
    /// For how many days.
    pub days: i64,
}

impl TokenForm {
    /// The longest name, in characters.
    pub const NAME_LENGTH: i64 = 80;
    /// For how many days a token lives where nobody says otherwise.
    pub const USUAL_DAYS: i64 = 90;
    /// For how many days a token lives at most.
    pub const MOST_DAYS: i64 = 365;

    /// Reads the form.
    ///
    /// # Errors
    ///
    /// Every field that breaks a rule.
    pub fn parse(&self) -> Result<TokenWish, AppError> {
        let (name, scopes, project, days) = (self.name(), self.scopes(), self.project(), self.days());
        match (name, scopes, project, days) {
            (Ok(name), Ok(scopes), Ok(project), Ok(days)) => Ok(TokenWish { name, scopes, project, days }),
            (name, scopes, project, days) => {
                let errors = [name.err(), scopes.err(), project.err(), days.err()];
                Err(AppError::fields(errors.into_iter().flatten().collect()))
            }
        }
    }

    fn name(&self) -> Result<String, FieldError> {
        let name = self.name.trim();
        let length = i64::try_from(name.chars().count()).unwrap_or(i64::MAX);
        match length {
            0 => Err(at("/name", ErrorKind::FieldRequired)),
            _ if length > Self::NAME_LENGTH => Err(at("/name", ErrorKind::FieldTooLong { max: Self::NAME_LENGTH })),
            _ => Ok(name.to_owned()),
        }
    }

    fn scopes(&self) -> Result<BTreeSet<TokenScope>, FieldError> {
        if self.scopes.is_empty() {
            return Err(at("/scopes", ErrorKind::FieldRequired));
        }
        let read = |(place, word): (usize, &String)| word.parse().map_err(|kind| at(&format!("/scopes/{place}"), kind));
        self.scopes.iter().enumerate().map(read).collect()
    }

    fn project(&self) -> Result<Option<ProjectId>, FieldError> {
        if self.project.is_empty() {
            return Ok(None);
        }
        self.project.parse().map(Some).map_err(|_| at("/project", ErrorKind::FieldType))
    }

    fn days(&self) -> Result<i64, FieldError> {
        if self.days.is_empty() {
            return Ok(Self::USUAL_DAYS);
        }
        let days = self.days.parse().ok().filter(|days| (1..=Self::MOST_DAYS).contains(days));
        days.ok_or_else(|| at("/days", ErrorKind::FieldRange { min: 1, max: Self::MOST_DAYS }))
    }
}

fn at(pointer: &str, kind: ErrorKind) -> FieldError {
    FieldError { pointer: pointer.to_owned(), kind }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(name: &str, scopes: &[&str], project: &str, days: &str) -> TokenForm {
        let scopes = scopes.iter().map(ToString::to_string).collect();
        TokenForm { name: name.to_owned(), scopes, project: project.to_owned(), days: days.to_owned() }
    }

    #[test]
    fn what_is_not_said_is_usual() {
        let wish = form(" Nightly ", &["upload", "read", "read"], "", "").parse().unwrap();
        assert_eq!((wish.name.as_str(), wish.days, wish.project), ("Nightly", 90, None));
        assert_eq!(wish.scopes, BTreeSet::from([TokenScope::Read, TokenScope::Upload]));
    }

    #[test]
    fn every_field_at_fault_is_named() {
        let refused = form("", &["read", "write"], "nowhere", "366").parse().unwrap_err();
        let pointers: Vec<_> = refused.errors.iter().map(|field| field.pointer.as_str()).collect();
        assert_eq!(pointers, ["/name", "/scopes/1", "/project", "/days"]);
        let refused = form(&"x".repeat(81), &[], "", "0").parse().unwrap_err();
        let pointers: Vec<_> = refused.errors.iter().map(|field| field.pointer.as_str()).collect();
        assert_eq!(pointers, ["/name", "/scopes", "/days"]);
    }

    #[test]
    fn what_opens_doors_is_not_in_logs() {
        let id = TokenId(uuid::Uuid::from_u128(1));
        let expires_at = chrono::DateTime::UNIX_EPOCH.fixed_offset();
        let token = NewToken { id, secret: "tie_secret".to_owned(), expires_at };
        assert!(!format!("{token:?}").contains("secret"));
    }
}
