//! Who belongs to a project, and who is asked to.

use serde::{Deserialize, Serialize};

use crate::fields::Fields;
use crate::{AccountId, AppError, Email, ErrorKind, InvitationId, Moment, Role};

/// A member of a project as lists show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MemberRow {
    /// Names the account.
    pub account: AccountId,
    /// Its address.
    pub email: String,
    /// What its person is called.
    pub name: String,
    /// What the person is in the project.
    pub role: Role,
    /// Whether nobody can sign in to the account.
    pub is_disabled: bool,
    /// Since when.
    pub joined_at: Moment,
    /// Counts the changes, so that two people changing it notice one another.
    pub version: i64,
}

/// Which members are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(deny_unknown_fields, default)]
pub struct MemberFilter {
    /// A part of the name or the address.
    pub search: Option<String>,
    /// What they are in the project.
    pub role: Option<Role>,
}

crate::named::named! {
    /// What became of an invitation.
    InvitationState {
        /// It can be accepted.
        Open = "open",
        /// Somebody accepted it.
        Accepted = "accepted",
        /// Somebody took it back.
        Revoked = "revoked",
        /// Nobody accepted it in time.
        Expired = "expired",
    }
}

/// An invitation as lists show it. Its link is shown once, when it is made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InvitationRow {
    /// Names the invitation.
    pub id: InvitationId,
    /// Who is invited.
    pub email: String,
    /// What they would be in the project.
    pub role: Role,
    /// The address of whoever invited them.
    pub invited_by: String,
    /// When it was made.
    pub created_at: Moment,
    /// When it ends by itself.
    pub expires_at: Moment,
    /// What became of it.
    pub state: InvitationState,
}

/// Whom to invite.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct InvitationForm {
    /// Their address.
    pub email: String,
    /// What they are to be in the project: `viewer`, `reviewer`, `editor` or `owner`.
    pub role: String,
}

/// An invitation that keeps the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewInvitation {
    /// Their address.
    pub email: Email,
    /// What they are to be in the project.
    pub role: Role,
}

impl InvitationForm {
    /// Reads the form.
    ///
    /// # Errors
    ///
    /// Every field that breaks a rule.
    pub fn parse(&self) -> Result<NewInvitation, AppError> {
        let mut fields = Fields::default();
        let email = fields.read("/email", Email::parse(&self.email));
        let role = fields.read("/role", role(&self.role));
        match (email, role) {
            (Some(email), Some(role)) => Ok(NewInvitation { email, role }),
            _ => Err(fields.refuse()),
        }
    }
}

fn role(text: &str) -> Result<Role, ErrorKind> {
    if text.is_empty() { Err(ErrorKind::FieldRequired) } else { text.parse() }
}

/// An invitation that was just made: the only time its link is known.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Invited {
    /// Names the invitation.
    pub id: InvitationId,
    /// The link that has to reach whoever is invited.
    pub link: String,
    /// Whether a mail with the link is on its way.
    pub mailed: bool,
}

impl std::fmt::Debug for Invited {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Invited").field("id", &self.id).finish_non_exhaustive()
    }
}

/// What an invitation says to whoever holds its link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InvitationDetails {
    /// What the project is called.
    pub project: String,
    /// Who is invited.
    pub email: String,
    /// What they would be in the project.
    pub role: Role,
    /// The address of whoever invited them.
    pub invited_by: String,
    /// When it ends by itself.
    pub expires_at: Moment,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(email: &str, role: &str) -> Result<NewInvitation, AppError> {
        InvitationForm { email: email.to_owned(), role: role.to_owned() }.parse()
    }

    #[test]
    fn an_invitation_names_an_address_and_a_role() {
        let invitation = read(" Bob@example.com", "editor").unwrap();
        assert_eq!((invitation.email.as_str(), invitation.role), ("Bob@example.com", Role::Editor));
    }

    #[test]
    fn every_field_at_fault_is_named() {
        let faults = |email, role| {
            let refused = read(email, role).unwrap_err();
            refused.errors.into_iter().map(|field| (field.pointer, field.kind)).collect::<Vec<_>>()
        };
        let required = |pointer: &str| (pointer.to_owned(), ErrorKind::FieldRequired);
        assert_eq!(faults("", ""), [required("/email"), required("/role")]);
        let boss = faults("bob", "boss");
        assert_eq!(boss[0], ("/email".to_owned(), ErrorKind::FieldEmail));
        assert!(matches!(boss[1].1, ErrorKind::FieldChoice { .. }));
    }

    #[test]
    fn the_link_of_an_invitation_is_not_in_logs() {
        let invited =
            Invited { id: InvitationId(uuid::Uuid::nil()), link: "https://x/invitation/secret".into(), mailed: false };
        assert!(!format!("{invited:?}").contains("secret"));
    }
}
