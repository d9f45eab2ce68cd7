//! Who is signed in where. A browser's session names a row here, so ending the row ends the session at once.

use chrono::{DateTime, Utc};
use domain::{AccountId, SignInId};
use uuid::Uuid;

use crate::{StoreError, Tx};

/// A browser that is signed in.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct SignIn {
    /// Names the signing in.
    pub id: Uuid,
    /// Browser and system.
    pub device: String,
    /// Where it was last seen from.
    pub address: String,
    /// When somebody signed in.
    pub created_at: DateTime<Utc>,
    /// When it was last seen.
    pub seen_at: DateTime<Utc>,
}

/// What a new signing in begins with.
#[derive(Clone, Copy, Debug)]
pub struct NewSignIn<'a> {
    /// Names the signing in.
    pub id: SignInId,
    /// Whose it is.
    pub account: AccountId,
    /// Where it comes from.
    pub address: &'a str,
    /// Browser and system.
    pub device: &'a str,
}

/// A browser that is signed in, and whose it is.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Holder {
    /// The account.
    pub account_id: Uuid,
    /// Its address.
    pub email: String,
    /// What its person is called.
    pub name: String,
    /// Whether the person looks after the site.
    pub is_admin: bool,
    /// The language chosen for every browser.
    pub language: Option<String>,
    /// The theme chosen for every browser.
    pub theme: Option<String>,
    /// Where the person's clock runs.
    pub time_zone: String,
    /// When the person last proved who they are.
    pub confirmed_at: DateTime<Utc>,
    /// When the browser was last seen.
    pub seen_at: DateTime<Utc>,
}

/// What a signing in has to be younger than to count.
#[derive(Clone, Copy, Debug)]
pub struct Since {
    /// The browser was seen after this.
    pub seen: DateTime<Utc>,
    /// Somebody signed in after this.
    pub began: DateTime<Utc>,
}

/// Writes a new signing in, confirmed and seen now.
pub async fn insert(tx: &mut Tx, sign_in: NewSignIn<'_>) -> Result<(), StoreError> {
    let now = tx.now();
    on!(tx, "sign_ins.insert", conn => sqlx::query(
            "insert into sign_ins (id, account_id, created_at, seen_at, confirmed_at, address, device)
             values ($1, $2, $3, $3, $3, $4, $5)")
        .bind(sign_in.id.0).bind(sign_in.account.0).bind(now).bind(sign_in.address).bind(sign_in.device)
        .execute(conn).await.map(drop))
}

/// Finds whose a signing in is, unless it ended or the account is disabled.
pub async fn find_holder(tx: &mut Tx, id: SignInId, since: Since) -> Result<Option<Holder>, StoreError> {
    on!(tx, "sign_ins.find_holder", conn => sqlx::query_as(
            "select s.account_id, a.email, a.name, a.is_admin, a.language, a.theme, a.time_zone, s.confirmed_at,
                 s.seen_at
             from sign_ins s join accounts a on a.id = s.account_id
             where s.id = $1 and s.ended_at is null and s.seen_at > $2 and s.created_at > $3
                 and a.disabled_at is null")
        .bind(id.0).bind(since.seen).bind(since.began)
        .fetch_optional(conn).await)
}

/// Lists where an account is signed in, those seen last first.
pub async fn list(tx: &mut Tx, account: AccountId, since: Since) -> Result<Vec<SignIn>, StoreError> {
    on!(tx, "sign_ins.list", conn => sqlx::query_as(
            "select id, device, address, created_at, seen_at from sign_ins
             where account_id = $1 and ended_at is null and seen_at > $2 and created_at > $3
             order by seen_at desc, id desc")
        .bind(account.0).bind(since.seen).bind(since.began)
        .fetch_all(conn).await)
}

/// Notes that a browser was seen now; one that was signed out meanwhile stays so.
pub async fn touch(tx: &mut Tx, id: SignInId, address: &str) -> Result<(), StoreError> {
    let now = tx.now();
    on!(tx, "sign_ins.touch", conn => sqlx::query(
            "update sign_ins set seen_at = $1, address = $2 where id = $3 and ended_at is null and seen_at < $1")
        .bind(now).bind(address).bind(id.0)
        .execute(conn).await.map(drop))
}

/// Notes that the person proved now who they are; false when the signing in ended.
pub async fn confirm(tx: &mut Tx, id: SignInId) -> Result<bool, StoreError> {
    let now = tx.now();
    on!(tx, "sign_ins.confirm", conn => sqlx::query(
            "update sign_ins set confirmed_at = $1 where id = $2 and ended_at is null")
        .bind(now).bind(id.0)
        .execute(conn).await.map(|done| done.rows_affected() == 1))
}

/// Ends one signing in of an account; false when there is none that lasts.
pub async fn end(tx: &mut Tx, account: AccountId, id: SignInId) -> Result<bool, StoreError> {
    let now = tx.now();
    on!(tx, "sign_ins.end", conn => sqlx::query(
            "update sign_ins set ended_at = $1 where id = $2 and account_id = $3 and ended_at is null")
        .bind(now).bind(id.0).bind(account.0)
        .execute(conn).await.map(|done| done.rows_affected() == 1))
}

/// Ends every signing in of an account but the given one, and tells how many that were.
pub async fn end_all(tx: &mut Tx, account: AccountId, but: Option<SignInId>) -> Result<u64, StoreError> {
    let now = tx.now();
    on!(tx, "sign_ins.end_all", conn => sqlx::query(
            "update sign_ins set ended_at = $1
             where account_id = $2 and ended_at is null and ($3 is null or id <> $3)")
        .bind(now).bind(account.0).bind(but.map(|id| id.0))
        .execute(conn).await.map(|done| done.rows_affected()))
}

/// Deletes up to `limit` of those who signed in before an instant, and tells how many that were.
pub async fn delete_before(tx: &mut Tx, began: DateTime<Utc>, limit: i64) -> Result<u64, StoreError> {
    on!(tx, "sign_ins.delete_before", conn => sqlx::query(
            "delete from sign_ins where id in (
                 select id from sign_ins where created_at < $1 order by created_at limit $2)")
        .bind(began).bind(limit)
        .execute(conn).await.map(|done| done.rows_affected()))
}
