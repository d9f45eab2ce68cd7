//! Who can sign in. A password is never here, only its hash.

use chrono::{DateTime, Utc};
use domain::{AccountId, Email};
use uuid::Uuid;

use crate::{StoreError, Tx};

/// An account and the hash that its password is compared with.
#[derive(Clone)]
pub struct Account {
    /// Names the account.
    pub id: AccountId,
    /// Where its person is reached, as they write it.
    pub email: String,
    /// The hash of the password, with the parameters it was made with.
    pub password_hash: String,
    /// When it was made.
    pub created_at: DateTime<Utc>,
}

#[derive(sqlx::FromRow)]
struct AccountRow {
    id: Uuid,
    email: String,
    password_hash: String,
    created_at: DateTime<Utc>,
}

impl From<AccountRow> for Account {
    fn from(row: AccountRow) -> Self {
        let AccountRow { id, email, password_hash, created_at } = row;
        Self { id: AccountId(id), email, password_hash, created_at }
    }
}

/// Writes a new account; an address that has one already is [`StoreError::Duplicate`].
pub async fn insert(tx: &mut Tx, id: AccountId, email: &Email, password_hash: &str) -> Result<(), StoreError> {
    let now = tx.now();
    let written = on!(tx, "accounts.insert", conn => sqlx::query(
            "insert into accounts (id, email, email_key, password_hash, created_at)
             values ($1, $2, $3, $4, $5)
             on conflict (email_key) do nothing")
        .bind(id.0).bind(email.as_str()).bind(email.key()).bind(password_hash).bind(now)
        .execute(conn).await.map(|done| done.rows_affected()))?;
    if written == 0 { Err(StoreError::Duplicate) } else { Ok(()) }
}

/// Finds the account of an address, however it is capitalised.
pub async fn find_by_email(tx: &mut Tx, email: &Email) -> Result<Option<Account>, StoreError> {
    let row: Option<AccountRow> = on!(tx, "accounts.find_by_email", conn => sqlx::query_as(
            "select id, email, password_hash, created_at from accounts where email_key = $1")
        .bind(email.key())
        .fetch_optional(conn).await)?;
    Ok(row.map(Account::from))
}

/// Finds an account.
pub async fn find(tx: &mut Tx, id: AccountId) -> Result<Option<Account>, StoreError> {
    let row: Option<AccountRow> = on!(tx, "accounts.find", conn => sqlx::query_as(
            "select id, email, password_hash, created_at from accounts where id = $1")
        .bind(id.0)
        .fetch_optional(conn).await)?;
    Ok(row.map(Account::from))
}

/// Writes the hash made with newer parameters.
pub async fn set_password_hash(tx: &mut Tx, id: AccountId, password_hash: &str) -> Result<bool, StoreError> {
    on!(tx, "accounts.set_password_hash", conn => sqlx::query(
            "update accounts set password_hash = $1 where id = $2")
        .bind(password_hash).bind(id.0)
        .execute(conn).await.map(|done| done.rows_affected() == 1))
}
