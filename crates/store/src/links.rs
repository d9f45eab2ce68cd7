//! Links of mails. A link is kept as the hash of its secret, works once, and is gone once it was used.

use chrono::{DateTime, Utc};
use domain::{AccountId, Email};
use uuid::Uuid;

use crate::{StoreError, Tx};

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkKind {
    /// Setting a new password.
    Reset,
    /// Making an account.
    Join,
}

impl LinkKind {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Reset => "reset",
            Self::Join => "join",
        }
    }
}

/// A link that works.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Link {
    /// Whose password it sets; none where it makes an account.
    pub account_id: Option<Uuid>,
    /// The address it was sent to.
    pub email: String,
    /// Whether the new account looks after the site.
    pub is_admin: bool,
    /// Who invited, as people call them; empty where nobody did.
    pub invited_by: String,
    /// When it ends.
    pub expires_at: DateTime<Utc>,
}

/// What a new link begins with.
#[derive(Clone, Copy, Debug)]
pub struct NewLink<'a> {
    /// The hash of its secret.
    pub hash: &'a [u8; 32],
    /// What it is for.
    pub kind: LinkKind,
    /// Whose password it sets.
    pub account: Option<AccountId>,
    /// The address it is sent to.
    pub email: &'a Email,
    /// Whether the new account looks after the site.
    pub is_admin: bool,
    /// Who invited.
    pub invited_by: &'a str,
    /// When it ends.
    pub expires_at: DateTime<Utc>,
}

/// Writes a new link. Those of the same kind for the same address work no more.
pub async fn replace(tx: &mut Tx, link: &NewLink<'_>) -> Result<(), StoreError> {
    let now = tx.now();
    on!(tx, "links.delete_of_email", conn => sqlx::query("delete from links where kind = $1 and email_key = $2")
        .bind(link.kind.as_str()).bind(link.email.key())
        .execute(conn).await.map(drop))?;
    on!(tx, "links.insert", conn => sqlx::query(
            "insert into links (hash, kind, account_id, email, email_key, is_admin, invited_by, created_at,
                 expires_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
        .bind(&link.hash[..]).bind(link.kind.as_str()).bind(link.account.map(|account| account.0))
        .bind(link.email.as_str()).bind(link.email.key()).bind(link.is_admin).bind(link.invited_by).bind(now)
        .bind(link.expires_at)
        .execute(conn).await.map(drop))
}

/// Finds a link that works.
pub async fn find(tx: &mut Tx, kind: LinkKind, hash: &[u8; 32]) -> Result<Option<Link>, StoreError> {
    let now = tx.now();
    on!(tx, "links.find", conn => sqlx::query_as(
            "select account_id, email, is_admin, invited_by, expires_at from links
             where hash = $1 and kind = $2 and expires_at > $3")
        .bind(&hash[..]).bind(kind.as_str()).bind(now)
        .fetch_optional(conn).await)
}

/// Uses up a link that works: of many who try at once, one gets it.
pub async fn take(tx: &mut Tx, kind: LinkKind, hash: &[u8; 32]) -> Result<Option<Link>, StoreError> {
    let now = tx.now();
    on!(tx, "links.take", conn => sqlx::query_as(
            "delete from links where hash = $1 and kind = $2 and expires_at > $3
             returning account_id, email, is_admin, invited_by, expires_at")
        .bind(&hash[..]).bind(kind.as_str()).bind(now)
        .fetch_optional(conn).await)
}

/// When the newest link of a kind for an address was made.
pub async fn newest(tx: &mut Tx, kind: LinkKind, email: &Email) -> Result<Option<DateTime<Utc>>, StoreError> {
    on!(tx, "links.newest", conn => sqlx::query_scalar(
            "select max(created_at) from links where kind = $1 and email_key = $2")
        .bind(kind.as_str()).bind(email.key())
        .fetch_one(conn).await)
}

/// Deletes the links of an account.
pub async fn delete_of(tx: &mut Tx, account: AccountId) -> Result<(), StoreError> {
    on!(tx, "links.delete_of", conn => sqlx::query("delete from links where account_id = $1")
        .bind(account.0)
        .execute(conn).await.map(drop))
}

/// Deletes links that have ended and returns how many.
pub async fn delete_expired(tx: &mut Tx) -> Result<u64, StoreError> {
    let now = tx.now();
    on!(tx, "links.delete_expired", conn => sqlx::query("delete from links where expires_at <= $1")
        .bind(now)
        .execute(conn).await.map(|done| done.rows_affected()))
}
