//! Who belongs to which project.

use chrono::{DateTime, Utc};
use domain::{AccountId, Email, ProjectId, Role};
use uuid::Uuid;

use crate::{ProjectScope, StoreError, Tx, search};

/// What decides whether somebody is let into a project.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Admission {
    /// The role of the account; none where it is no member.
    pub role: Option<String>,
    /// The networks requests may come from, separated by commas; empty means any.
    pub networks: String,
    /// Since when the project can only be read.
    pub archived_at: Option<DateTime<Utc>>,
    /// Since when the project is deleted.
    pub deleted_at: Option<DateTime<Utc>>,
}

/// A member.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Member {
    /// Names the account.
    pub account_id: Uuid,
    /// Its address.
    pub email: String,
    /// What its person is called.
    pub name: String,
    /// What the person is in the project.
    pub role: String,
    /// Since when nobody can sign in to the account.
    pub disabled_at: Option<DateTime<Utc>>,
    /// Since when the person belongs to the project.
    pub joined_at: DateTime<Utc>,
    /// Counts the changes.
    pub version: i64,
}

/// Which part of which members is wanted.
#[derive(Clone, Debug)]
pub struct Wanted<'a> {
    /// A part of the address or the name.
    pub search: Option<&'a str>,
    /// What they are in the project.
    pub role: Option<Role>,
    /// The member before the first.
    pub after: Option<AccountId>,
    /// How many at most.
    pub limit: i64,
}

/// Finds what decides whether an account is let into a project; nothing when there is no such project.
pub async fn find_admission(
    tx: &mut Tx,
    project: ProjectId,
    account: AccountId,
) -> Result<Option<Admission>, StoreError> {
    on!(tx, "members.find_admission", conn => sqlx::query_as(
            "select m.role, p.networks, p.archived_at, p.deleted_at
             from projects p left join members m on m.project_id = p.id and m.account_id = $2
             where p.id = $1")
        .bind(project.0).bind(account.0)
        .fetch_optional(conn).await)
}

/// Makes an account a member; one that is a member already is [`StoreError::Duplicate`].
pub async fn insert(tx: &mut Tx, scope: ProjectScope, account: AccountId, role: Role) -> Result<(), StoreError> {
    let now = tx.now();
    let written = on!(tx, "members.insert", conn => sqlx::query(
            "insert into members (project_id, account_id, role, version, joined_at) values ($1, $2, $3, 1, $4)
             on conflict (project_id, account_id) do nothing")
        .bind(scope.project().0).bind(account.0).bind(role.as_str()).bind(now)
        .execute(conn).await.map(|done| done.rows_affected()))?;
    if written == 0 { Err(StoreError::Duplicate) } else { Ok(()) }
}

/// Finds a member.
pub async fn find(tx: &mut Tx, scope: ProjectScope, account: AccountId) -> Result<Option<Member>, StoreError> {
    on!(tx, "members.find", conn => sqlx::query_as(
            "select m.account_id, a.email, a.name, m.role, a.disabled_at, m.joined_at, m.version
             from members m join accounts a on a.id = m.account_id
             where m.project_id = $1 and m.account_id = $2")
        .bind(scope.project().0).bind(account.0)
        .fetch_optional(conn).await)
}

/// Whether an address belongs to a member.
pub async fn has_email(tx: &mut Tx, scope: ProjectScope, email: &Email) -> Result<bool, StoreError> {
    let found: i64 = on!(tx, "members.has_email", conn => sqlx::query_scalar(
            "select count(*) from members m join accounts a on a.id = m.account_id
             where m.project_id = $1 and a.email_key = $2")
        .bind(scope.project().0).bind(email.key())
        .fetch_one(conn).await)?;
    Ok(found > 0)
}

/// Gives a member another role and counts the change; tells whether there is such a member.
pub async fn set_role(tx: &mut Tx, scope: ProjectScope, account: AccountId, role: Role) -> Result<bool, StoreError> {
    on!(tx, "members.set_role", conn => sqlx::query(
            "update members set role = $3, version = version + 1 where project_id = $1 and account_id = $2")
        .bind(scope.project().0).bind(account.0).bind(role.as_str())
        .execute(conn).await.map(|done| done.rows_affected() == 1))
}

/// Takes a member out of a project and tells whether there was one.
pub async fn delete(tx: &mut Tx, scope: ProjectScope, account: AccountId) -> Result<bool, StoreError> {
    on!(tx, "members.delete", conn => sqlx::query("delete from members where project_id = $1 and account_id = $2")
        .bind(scope.project().0).bind(account.0)
        .execute(conn).await.map(|done| done.rows_affected() == 1))
}

/// Counts the owners of a project who can sign in.
pub async fn count_owners(tx: &mut Tx, scope: ProjectScope) -> Result<i64, StoreError> {
    on!(tx, "members.count_owners", conn => sqlx::query_scalar(
            "select count(*) from members m join accounts a on a.id = m.account_id
             where m.project_id = $1 and m.role = 'owner' and a.disabled_at is null")
        .bind(scope.project().0)
        .fetch_one(conn).await)
}

/// Lists the members of a project by name, beginning after one of them.
pub async fn list(tx: &mut Tx, scope: ProjectScope, wanted: &Wanted<'_>) -> Result<Vec<Member>, StoreError> {
    let (pattern, role) = (search::containing(wanted.search), wanted.role.map(Role::as_str));
    on!(tx, "members.list", conn => sqlx::query_as(
            "select m.account_id, a.email, a.name, m.role, a.disabled_at, m.joined_at, m.version
             from members m join accounts a on a.id = m.account_id
             where m.project_id = $1 and a.search_key like $2 escape '\\' and ($3 is null or m.role = $3)
                 and ($4 is null
                     or (a.search_key, a.id) > (select place.search_key, place.id from accounts place where place.id = $4))
             order by a.search_key, a.id limit $5")
        .bind(scope.project().0).bind(&pattern).bind(role).bind(wanted.after.map(|account| account.0))
        .bind(wanted.limit)
        .fetch_all(conn).await)
}
