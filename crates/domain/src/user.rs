//! Accounts as those see them who look after the site.

use serde::{Deserialize, Serialize};

use crate::named::named;
use crate::{AccountId, Moment};

/// An account as lists show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UserRow {
    /// Names the account.
    pub id: AccountId,
    /// The address its person signs in with.
    pub email: String,
    /// What its person is called.
    pub name: String,
    /// Whether its person looks after the site.
    pub is_admin: bool,
    /// Since when nobody can sign in to it.
    pub disabled_at: Option<Moment>,
    /// Whether signing in takes a second step.
    pub has_second_factor: bool,
    /// How many projects its person belongs to.
    pub projects: i64,
    /// When somebody last signed in to it.
    pub signed_in_at: Option<Moment>,
    /// When it was made.
    pub created_at: Moment,
    /// Counts the changes.
    pub version: i64,
}

named! {
    /// Which accounts are wanted.
    UserState {
        /// Those that can be signed in to.
        Active = "active",
        /// Those that cannot.
        Disabled = "disabled",
        /// Those of people who look after the site.
        Admin = "admin",
    }
}

named! {
    /// In which order accounts are listed.
    UserSort {
        /// By name, then address.
        Name = "name",
        /// The newest first.
        Created = "created",
        /// Those first that were signed in to last.
        SignedIn = "signed-in",
    }
}

/// Which accounts are wanted, in which order; what is left out does not narrow the list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams), into_params(parameter_in = Query))]
#[serde(deny_unknown_fields, default)]
pub struct UserFilter {
    /// A part of the name or the address.
    pub search: Option<String>,
    /// Their state.
    pub state: Option<UserState>,
    /// The order.
    pub sort: UserSort,
}

#[expect(clippy::derivable_impls, reason = "the macro that declares choices names no default")]
impl Default for UserSort {
    fn default() -> Self {
        Self::Name
    }
}
