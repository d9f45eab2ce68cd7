//! Second factors: the sealed secret of an account's authenticator, its recovery codes, and how long somebody who
//! guesses has to wait.

use chrono::{DateTime, Utc};
use domain::AccountId;

use crate::{StoreError, Tx};

/// The authenticator of an account.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Authenticator {
    /// The sealed secret.
    pub secret: Vec<u8>,
    /// When its person proved to have it; before that it does not count.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// The last step of time a code was used of.
    pub last_step: Option<i64>,
}

/// A try that was counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Try {
    /// It may go on, as the given one in a row.
    Counted(i64),
    /// Nobody may try before this instant.
    TooEarly(DateTime<Utc>),
}

/// Finds the authenticator of an account, confirmed or not.
pub async fn find(tx: &mut Tx, account: AccountId) -> Result<Option<Authenticator>, StoreError> {
    on!(tx, "second_factors.find", conn => sqlx::query_as(
            "select totp_secret as secret, totp_confirmed_at as confirmed_at, totp_last_step as last_step
             from accounts where id = $1 and totp_secret is not null")
        .bind(account.0)
        .fetch_optional(conn).await)
}

/// Keeps the secret of an authenticator that has yet to be confirmed, unless a confirmed one is there.
pub async fn keep_secret(tx: &mut Tx, account: AccountId, sealed: &[u8]) -> Result<bool, StoreError> {
    on!(tx, "second_factors.keep_secret", conn => sqlx::query(
            "update accounts set totp_secret = $1, totp_last_step = null
             where id = $2 and totp_confirmed_at is null")
        .bind(sealed).bind(account.0)
        .execute(conn).await.map(|done| done.rows_affected() == 1))
}

/// Confirms the authenticator with the step of its first code, and keeps its secret as it is sealed from now on;
/// false when it was confirmed before.
pub async fn confirm(tx: &mut Tx, account: AccountId, sealed: &[u8], step: i64) -> Result<bool, StoreError> {
    let now = tx.now();
    on!(tx, "second_factors.confirm", conn => sqlx::query(
            "update accounts set totp_secret = $1, totp_confirmed_at = $2, totp_last_step = $3
             where id = $4 and totp_secret is not null and totp_confirmed_at is null")
        .bind(sealed).bind(now).bind(step).bind(account.0)
        .execute(conn).await.map(|done| done.rows_affected() == 1))
}

/// Uses up a step of time: its code, and those before it, count no more. False when it was used up already.
pub async fn use_step(tx: &mut Tx, account: AccountId, step: i64) -> Result<bool, StoreError> {
    on!(tx, "second_factors.use_step", conn => sqlx::query(
            "update accounts set totp_last_step = $1
             where id = $2 and (totp_last_step is null or totp_last_step < $1)")
        .bind(step).bind(account.0)
        .execute(conn).await.map(|done| done.rows_affected() == 1))
}

/// Removes the authenticator, the recovery codes and the wait of an account; tells whether there was one.
pub async fn remove(tx: &mut Tx, account: AccountId) -> Result<bool, StoreError> {
    replace_codes(tx, account, &[]).await?;
    forget_tries(tx, account).await?;
    on!(tx, "second_factors.remove", conn => sqlx::query(
            "update accounts set totp_secret = null, totp_confirmed_at = null, totp_last_step = null
             where id = $1 and totp_secret is not null")
        .bind(account.0)
        .execute(conn).await.map(|done| done.rows_affected() == 1))
}

/// Replaces the recovery codes of an account by those with the given hashes.
pub async fn replace_codes(tx: &mut Tx, account: AccountId, hashes: &[[u8; 32]]) -> Result<(), StoreError> {
    on!(tx, "recovery_codes.delete_all", conn => sqlx::query("delete from recovery_codes where account_id = $1")
        .bind(account.0)
        .execute(conn).await.map(drop))?;
    for hash in hashes {
        on!(tx, "recovery_codes.insert", conn => sqlx::query(
                "insert into recovery_codes (account_id, hash) values ($1, $2)")
            .bind(account.0).bind(&hash[..])
            .execute(conn).await.map(drop))?;
    }
    Ok(())
}

/// Uses up a recovery code; false when there is no such code, or it was used up already.
pub async fn use_code(tx: &mut Tx, account: AccountId, hash: &[u8; 32]) -> Result<bool, StoreError> {
    on!(tx, "recovery_codes.use", conn => sqlx::query(
            "delete from recovery_codes where account_id = $1 and hash = $2")
        .bind(account.0).bind(&hash[..])
        .execute(conn).await.map(|done| done.rows_affected() == 1))
}

/// Counts the recovery codes that are left.
pub async fn count_codes(tx: &mut Tx, account: AccountId) -> Result<i64, StoreError> {
    on!(tx, "recovery_codes.count", conn => sqlx::query_scalar(
            "select count(*) from recovery_codes where account_id = $1")
        .bind(account.0)
        .fetch_one(conn).await)
}

/// Counts a try before it is made, so that many at once are counted as many. Tries begin anew after `forget_before`.
pub async fn count_try(tx: &mut Tx, account: AccountId, forget_before: DateTime<Utc>) -> Result<Try, StoreError> {
    let now = tx.now();
    let counted: Option<i64> = on!(tx, "second_factor_waits.count", conn => sqlx::query_scalar(
            "insert into second_factor_waits (account_id, failed, failed_at, wait_until) values ($1, 1, $2, $2)
             on conflict (account_id) do update
             set failed = case when second_factor_waits.failed_at < $3 then 1
                     else second_factor_waits.failed + 1 end,
                 failed_at = excluded.failed_at
             where second_factor_waits.wait_until <= $2
             returning failed")
        .bind(account.0).bind(now).bind(forget_before)
        .fetch_optional(conn).await)?;
    match counted {
        Some(failed) => Ok(Try::Counted(failed)),
        None => Ok(Try::TooEarly(wait_until(tx, account).await?)),
    }
}

async fn wait_until(tx: &mut Tx, account: AccountId) -> Result<DateTime<Utc>, StoreError> {
    on!(tx, "second_factor_waits.until", conn => sqlx::query_scalar(
            "select wait_until from second_factor_waits where account_id = $1")
        .bind(account.0)
        .fetch_one(conn).await)
}

/// Says until when nobody may try again.
pub async fn make_wait(tx: &mut Tx, account: AccountId, until: DateTime<Utc>) -> Result<(), StoreError> {
    on!(tx, "second_factor_waits.make", conn => sqlx::query(
            "update second_factor_waits set wait_until = $1 where account_id = $2")
        .bind(until).bind(account.0)
        .execute(conn).await.map(drop))
}

/// Forgets the tries of an account.
pub async fn forget_tries(tx: &mut Tx, account: AccountId) -> Result<(), StoreError> {
    on!(tx, "second_factor_waits.forget", conn => sqlx::query("delete from second_factor_waits where account_id = $1")
        .bind(account.0)
        .execute(conn).await.map(drop))
}
