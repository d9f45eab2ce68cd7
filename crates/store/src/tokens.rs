//! API tokens. A token is never here, only its hash and how it begins.

use std::net::IpAddr;

use chrono::{DateTime, Utc};
use domain::{AccountId, ProjectId, TokenId};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::{ProjectScope, StoreError, Tx};

/// A token, with what lists say of its owner and its project.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Token {
    /// Names the token.
    pub id: Uuid,
    /// Whose it is.
    pub account_id: Uuid,
    /// The address of its owner.
    pub owner: String,
    /// The only project it works in.
    pub project_id: Option<Uuid>,
    /// What that project is called.
    pub project_name: Option<String>,
    /// What its owner calls it.
    pub name: String,
    /// How it begins.
    pub hint: String,
    /// The words of its scopes, separated by commas.
    pub scopes: String,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it ends by itself.
    pub expires_at: DateTime<Utc>,
    /// When it was last used.
    pub last_used_at: Option<DateTime<Utc>>,
    /// Where from.
    pub last_used_address: Option<String>,
    /// Since when it is ended.
    pub revoked_at: Option<DateTime<Utc>>,
    /// The token it was made in place of.
    pub replaces: Option<Uuid>,
}

/// What a new token begins with.
#[derive(Clone, Debug)]
pub struct NewRow<'a> {
    /// Names the token.
    pub id: TokenId,
    /// Whose it is.
    pub account: AccountId,
    /// The only project it works in.
    pub project: Option<ProjectId>,
    /// The token it is made in place of.
    pub replaces: Option<TokenId>,
    /// What its owner calls it.
    pub name: &'a str,
    /// How it begins.
    pub hint: &'a str,
    /// The token itself, of which only the hash is kept.
    pub secret: &'a str,
    /// The words of its scopes, separated by commas.
    pub scopes: &'a str,
    /// When it ends by itself.
    pub expires_at: DateTime<Utc>,
}

/// What decides whether a token opens anything.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Bearer {
    /// Names the token.
    pub id: Uuid,
    /// Whose it is.
    pub account_id: Uuid,
    /// The address of its owner.
    pub email: String,
    /// What its owner is called.
    pub owner_name: String,
    /// Whether its owner looks after the site.
    pub is_admin: bool,
    /// Where its owner's clock runs.
    pub time_zone: String,
    /// The only project it works in.
    pub project_id: Option<Uuid>,
    /// The words of its scopes, separated by commas.
    pub scopes: String,
    /// When it was last used.
    pub last_used_at: Option<DateTime<Utc>>,
}

/// Which tokens a list is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// Those of one account.
    Account(AccountId),
    /// Those made for one project.
    Project(ProjectScope),
    /// Every one.
    Everybody,
}

/// Writes a new token.
pub async fn insert(tx: &mut Tx, row: &NewRow<'_>) -> Result<(), StoreError> {
    let now = tx.now();
    on!(tx, "tokens.insert", conn => sqlx::query(
            "insert into tokens (id, account_id, project_id, replaces, name, hint, hash, scopes, created_at, expires_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)")
        .bind(row.id.0).bind(row.account.0).bind(row.project.map(|project| project.0))
        .bind(row.replaces.map(|token| token.0)).bind(row.name).bind(row.hint).bind(hash(row.secret))
        .bind(row.scopes).bind(now).bind(row.expires_at)
        .execute(conn).await.map(drop))?;
    Ok(())
}

/// Finds what a token opens, unless it ended or its owner is disabled.
pub async fn find_bearer(tx: &mut Tx, secret: &str) -> Result<Option<Bearer>, StoreError> {
    let now = tx.now();
    on!(tx, "tokens.find_bearer", conn => sqlx::query_as(
            "select t.id, t.account_id, a.email, a.name as owner_name, a.is_admin, a.time_zone, t.project_id, t.scopes,
                 t.last_used_at
             from tokens t join accounts a on a.id = t.account_id
             where t.hash = $1 and t.expires_at > $2 and t.revoked_at is null and a.disabled_at is null")
        .bind(hash(secret)).bind(now)
        .fetch_optional(conn).await)
}

/// Finds what a token opens by its id, for an access token that was made with it.
pub async fn find_bearer_by_id(tx: &mut Tx, id: TokenId) -> Result<Option<Bearer>, StoreError> {
    let now = tx.now();
    on!(tx, "tokens.find_bearer_by_id", conn => sqlx::query_as(
            "select t.id, t.account_id, a.email, a.name as owner_name, a.is_admin, a.time_zone, t.project_id, t.scopes,
                 t.last_used_at
             from tokens t join accounts a on a.id = t.account_id
             where t.id = $1 and t.expires_at > $2 and t.revoked_at is null and a.disabled_at is null")
        .bind(id.0).bind(now)
        .fetch_optional(conn).await)
}

/// Finds a token, ended or not.
pub async fn find(tx: &mut Tx, id: TokenId) -> Result<Option<Token>, StoreError> {
    on!(tx, "tokens.find", conn => sqlx::query_as(
            "select t.id, t.account_id, a.email as owner, t.project_id, p.name as project_name, t.name, t.hint,
                 t.scopes, t.created_at, t.expires_at, t.last_used_at, t.last_used_address, t.revoked_at, t.replaces
             from tokens t join accounts a on a.id = t.account_id left join projects p on p.id = t.project_id
             where t.id = $1")
        .bind(id.0)
        .fetch_optional(conn).await)
}

/// Lists tokens, the latest first, beginning before the one named.
pub async fn list(tx: &mut Tx, of: Of, before: Option<TokenId>, limit: i64) -> Result<Vec<Token>, StoreError> {
    let (account, project) = match of {
        Of::Account(account) => (Some(account.0), None),
        Of::Project(scope) => (None, Some(scope.project().0)),
        Of::Everybody => (None, None),
    };
    on!(tx, "tokens.list", conn => sqlx::query_as(
            "select t.id, t.account_id, a.email as owner, t.project_id, p.name as project_name, t.name, t.hint,
                 t.scopes, t.created_at, t.expires_at, t.last_used_at, t.last_used_address, t.revoked_at, t.replaces
             from tokens t join accounts a on a.id = t.account_id left join projects p on p.id = t.project_id
             where ($1 is null or t.account_id = $1) and ($2 is null or t.project_id = $2)
                 and ($3 is null or t.id < $3)
             order by t.id desc limit $4")
        .bind(account).bind(project).bind(before.map(|token| token.0)).bind(limit)
        .fetch_all(conn).await)
}

/// Ends a token and tells whether it was live.
pub async fn revoke(tx: &mut Tx, id: TokenId) -> Result<bool, StoreError> {
    let now = tx.now();
    on!(tx, "tokens.revoke", conn => sqlx::query(
            "update tokens set revoked_at = $1 where id = $2 and revoked_at is null and expires_at > $1")
        .bind(now).bind(id.0)
        .execute(conn).await.map(|done| done.rows_affected() == 1))
}

/// Tells whether a token stands in a live pair: the one it replaces is live, or one that replaces it.
pub async fn has_live_twin(tx: &mut Tx, id: TokenId) -> Result<bool, StoreError> {
    let now = tx.now();
    let found: i64 = on!(tx, "tokens.has_live_twin", conn => sqlx::query_scalar(
            "select count(*) from tokens o
             where o.revoked_at is null and o.expires_at > $1
                 and (o.replaces = $2 or o.id = (select t.replaces from tokens t where t.id = $2))")
        .bind(now).bind(id.0)
        .fetch_one(conn).await)?;
    Ok(found > 0)
}

/// Notes that a token was used.
pub async fn touch(tx: &mut Tx, id: TokenId, address: Option<IpAddr>) -> Result<(), StoreError> {
    let now = tx.now();
    on!(tx, "tokens.touch", conn => sqlx::query(
            "update tokens set last_used_at = $1, last_used_address = $2 where id = $3")
        .bind(now).bind(address.map(|address| address.to_string())).bind(id.0)
        .execute(conn).await.map(drop))
}

fn hash(secret: &str) -> Vec<u8> {
    Sha256::digest(secret).to_vec()
}
