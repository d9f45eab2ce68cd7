//! Accounts in lists: each with how many projects it belongs to, in one query.

use chrono::{DateTime, Utc};
use domain::{AccountId, UserState};
use uuid::Uuid;

use crate::{StoreError, Tx, search};

/// An account as lists show it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Listed {
    /// Names the account.
    pub id: Uuid,
    /// Where its person is reached.
    pub email: String,
    /// What its person is called.
    pub name: String,
    /// Name and address as they are searched and sorted.
    pub search_key: String,
    /// Whether the person looks after the site.
    pub is_admin: bool,
    /// Since when nobody can sign in to it.
    pub disabled_at: Option<DateTime<Utc>>,
    /// Whether signing in takes a second step.
    pub has_second_factor: bool,
    /// How many projects its person belongs to.
    pub projects: i64,
    /// When somebody last signed in to it.
    pub signed_in_at: Option<DateTime<Utc>>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// Counts the changes.
    pub version: i64,
}

/// Which accounts are wanted, in which order, and after which place in it.
#[derive(Clone, Debug)]
pub enum Wanted {
    /// By name, then address.
    ByName(Option<(String, Uuid)>),
    /// The newest first.
    ByCreation(Option<(DateTime<Utc>, Uuid)>),
    /// Those first that were signed in to last; those nobody signed in to come at the end.
    BySignIn(Option<(DateTime<Utc>, Uuid)>),
}

macro_rules! listed {
    (matching $rest:literal) => {
        listed!(
            "a.search_key like $1 escape '\\'
                 and ($2 is null or (a.disabled_at is null) = $2) and ($3 is null or a.is_admin = $3) and ",
            $rest
        )
    };
    ($($rest:literal),+) => {
        concat!(
            "select a.id, a.email, a.name, a.search_key, a.is_admin, a.disabled_at,
                 a.totp_confirmed_at is not null as has_second_factor,
                 (select count(*) from members m join projects p on p.id = m.project_id
                  where m.account_id = a.id and p.deleted_at is null) as projects,
                 a.signed_in_at, a.created_at, a.version
             from accounts a where ",
            $($rest),+
        )
    };
}

/// Lists accounts, beginning after a place.
pub async fn list(
    tx: &mut Tx,
    search: Option<&str>,
    state: Option<UserState>,
    wanted: &Wanted,
    limit: i64,
) -> Result<Vec<Listed>, StoreError> {
    let pattern = search::containing(search);
    let is_open = state.filter(|state| *state != UserState::Admin).map(|state| state == UserState::Active);
    let is_admin = state.filter(|state| *state == UserState::Admin).map(|_| true);
    match wanted {
        Wanted::ByName(after) => {
            let (key, id) = after.clone().unzip();
            on!(tx, "accounts.list_by_name", conn => sqlx::query_as(listed!(matching
                    "($4 is null or (a.search_key, a.id) > ($4, $5)) order by a.search_key, a.id limit $6"))
                .bind(&pattern).bind(is_open).bind(is_admin).bind(&key).bind(id).bind(limit)
                .fetch_all(conn).await)
        }
        Wanted::ByCreation(after) => {
            let (at, id) = after.unzip();
            on!(tx, "accounts.list_by_creation", conn => sqlx::query_as(listed!(matching
                    "($4 is null or (a.created_at, a.id) < ($4, $5)) order by a.created_at desc, a.id desc limit $6"))
                .bind(&pattern).bind(is_open).bind(is_admin).bind(at).bind(id).bind(limit)
                .fetch_all(conn).await)
        }
        Wanted::BySignIn(after) => {
            let (at, id) = after.unzip();
            on!(tx, "accounts.list_by_sign_in", conn => sqlx::query_as(listed!(matching
                    "($4 is null or (coalesce(a.signed_in_at, $7), a.id) < ($4, $5))
                     order by coalesce(a.signed_in_at, $7) desc, a.id desc limit $6"))
                .bind(&pattern).bind(is_open).bind(is_admin).bind(at).bind(id).bind(limit).bind(DateTime::UNIX_EPOCH)
                .fetch_all(conn).await)
        }
    }
}

/// Finds one account as lists show it.
pub async fn find_listed(tx: &mut Tx, id: AccountId) -> Result<Option<Listed>, StoreError> {
    on!(tx, "accounts.find_listed", conn => sqlx::query_as(listed!("a.id = $1"))
        .bind(id.0)
        .fetch_optional(conn).await)
}
