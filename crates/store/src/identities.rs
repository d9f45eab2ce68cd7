//! Who people are elsewhere: an issuer's subject, and the account it opens.

use domain::AccountId;
use uuid::Uuid;

use crate::{StoreError, Tx};

/// Finds the account that an issuer's subject opens.
pub async fn find(tx: &mut Tx, issuer: &str, subject: &str) -> Result<Option<AccountId>, StoreError> {
    let found: Option<Uuid> = on!(tx, "identities.find", conn => sqlx::query_scalar(
            "select account_id from identities where issuer = $1 and subject = $2")
        .bind(issuer).bind(subject)
        .fetch_optional(conn).await)?;
    Ok(found.map(AccountId))
}

/// Connects an issuer's subject with an account; one that is connected already is [`StoreError::Duplicate`], and the
/// unit of work can go on.
pub async fn insert(tx: &mut Tx, issuer: &str, subject: &str, account: AccountId) -> Result<(), StoreError> {
    let now = tx.now();
    let written = on!(tx, "identities.insert", conn => sqlx::query(
            "insert into identities (issuer, subject, account_id, created_at, used_at) values ($1, $2, $3, $4, $4)
             on conflict (issuer, subject) do nothing")
        .bind(issuer).bind(subject).bind(account.0).bind(now)
        .execute(conn).await.map(|done| done.rows_affected()))?;
    if written == 0 { Err(StoreError::Duplicate) } else { Ok(()) }
}

/// Notes that somebody signed in with it now.
pub async fn touch(tx: &mut Tx, issuer: &str, subject: &str) -> Result<(), StoreError> {
    let now = tx.now();
    on!(tx, "identities.touch", conn => sqlx::query(
            "update identities set used_at = $1 where issuer = $2 and subject = $3")
        .bind(now).bind(issuer).bind(subject)
        .execute(conn).await.map(drop))
}

/// Whether an account is connected with an issuer.
pub async fn is_connected(tx: &mut Tx, issuer: &str, account: AccountId) -> Result<bool, StoreError> {
    let count: i64 = on!(tx, "identities.count", conn => sqlx::query_scalar(
            "select count(*) from identities where issuer = $1 and account_id = $2")
        .bind(issuer).bind(account.0)
        .fetch_one(conn).await)?;
    Ok(count > 0)
}

/// Ends the connections of an account with an issuer; tells whether there were any.
pub async fn delete_of(tx: &mut Tx, issuer: &str, account: AccountId) -> Result<bool, StoreError> {
    on!(tx, "identities.delete_of", conn => sqlx::query(
            "delete from identities where issuer = $1 and account_id = $2")
        .bind(issuer).bind(account.0)
        .execute(conn).await.map(|done| done.rows_affected() > 0))
}
