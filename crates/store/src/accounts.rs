//! Who can sign in. A password is never here, only its hash.

mod listed;

use chrono::{DateTime, Utc};
use domain::{AccountId, Email, Locale, Profile, Theme};
use uuid::Uuid;

pub use listed::{Listed, Wanted, find_listed, list};

use crate::{StoreError, Tx, search};

/// An account and the hash that its password is compared with.
#[derive(Clone)]
pub struct Account {
    /// Names the account.
    pub id: AccountId,
    /// Where its person is reached, as they write it.
    pub email: String,
    /// What its person is called.
    pub name: String,
    /// The hash of the password, with the parameters it was made with; none for those who sign in elsewhere.
    pub password_hash: Option<String>,
    /// Whether the person looks after the site.
    pub is_admin: bool,
    /// The language chosen for every browser; none means the browser's.
    pub language: Option<String>,
    /// The theme chosen for every browser.
    pub theme: Option<String>,
    /// Where the person's clock runs.
    pub time_zone: String,
    /// Whether signing in takes a second step.
    pub has_second_factor: bool,
    /// Since when nobody can sign in to it.
    pub disabled_at: Option<DateTime<Utc>>,
    /// Counts the changes, so that two people changing it notice one another.
    pub version: i64,
    /// When it was made.
    pub created_at: DateTime<Utc>,
}

/// What a new account begins with.
#[derive(Clone, Debug)]
pub struct NewAccount<'a> {
    /// Names the account.
    pub id: AccountId,
    /// Where its person is reached.
    pub email: &'a Email,
    /// What its person is called.
    pub name: &'a str,
    /// The hash of the password, if there is one.
    pub password_hash: Option<&'a str>,
    /// Whether the person looks after the site.
    pub is_admin: bool,
    /// The language chosen, as a tag.
    pub language: Option<&'a str>,
    /// Where the person's clock runs.
    pub time_zone: &'a str,
}

#[derive(sqlx::FromRow)]
struct AccountRow {
    id: Uuid,
    email: String,
    name: String,
    password_hash: Option<String>,
    is_admin: bool,
    language: Option<String>,
    theme: Option<String>,
    time_zone: String,
    has_second_factor: bool,
    disabled_at: Option<DateTime<Utc>>,
    version: i64,
    created_at: DateTime<Utc>,
}

impl From<AccountRow> for Account {
    fn from(row: AccountRow) -> Self {
        let AccountRow { id, email, name, password_hash, is_admin, language, theme, time_zone, .. } = row;
        let AccountRow { has_second_factor, disabled_at, version, created_at, .. } = row;
        let id = AccountId(id);
        Self {
            id,
            email,
            name,
            password_hash,
            is_admin,
            language,
            theme,
            time_zone,
            has_second_factor,
            disabled_at,
            version,
            created_at,
        }
    }
}

/// Writes a new account; an address that has one already is [`StoreError::Duplicate`].
pub async fn insert(tx: &mut Tx, account: &NewAccount<'_>) -> Result<(), StoreError> {
    let (now, search_key) = (tx.now(), search_key(account.name, account.email.as_str()));
    let written = on!(tx, "accounts.insert", conn => sqlx::query(
            "insert into accounts (id, email, email_key, name, search_key, password_hash, is_admin, language,
                 time_zone, version, created_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10)
             on conflict (email_key) do nothing")
        .bind(account.id.0).bind(account.email.as_str()).bind(account.email.key()).bind(account.name)
        .bind(&search_key).bind(account.password_hash).bind(account.is_admin).bind(account.language)
        .bind(account.time_zone).bind(now)
        .execute(conn).await.map(|done| done.rows_affected()))?;
    if written == 0 { Err(StoreError::Duplicate) } else { Ok(()) }
}

/// Finds the account of an address, however it is capitalised.
pub async fn find_by_email(tx: &mut Tx, email: &Email) -> Result<Option<Account>, StoreError> {
    let row: Option<AccountRow> = on!(tx, "accounts.find_by_email", conn => sqlx::query_as(
            "select id, email, name, password_hash, is_admin, language, theme, time_zone,
                 totp_confirmed_at is not null as has_second_factor, disabled_at, version, created_at
             from accounts where email_key = $1")
        .bind(email.key())
        .fetch_optional(conn).await)?;
    Ok(row.map(Account::from))
}

/// Finds an account.
pub async fn find(tx: &mut Tx, id: AccountId) -> Result<Option<Account>, StoreError> {
    let row: Option<AccountRow> = on!(tx, "accounts.find", conn => sqlx::query_as(
            "select id, email, name, password_hash, is_admin, language, theme, time_zone,
                 totp_confirmed_at is not null as has_second_factor, disabled_at, version, created_at
             from accounts where id = $1")
        .bind(id.0)
        .fetch_optional(conn).await)?;
    Ok(row.map(Account::from))
}

/// Writes the hash of a new password, or of the same one made with newer parameters.
pub async fn set_password_hash(tx: &mut Tx, id: AccountId, password_hash: &str) -> Result<bool, StoreError> {
    on!(tx, "accounts.set_password_hash", conn => sqlx::query(
            "update accounts set password_hash = $1 where id = $2")
        .bind(password_hash).bind(id.0)
        .execute(conn).await.map(|done| done.rows_affected() == 1))
}

/// Changes what a person chose, unless somebody changed the account after the given version.
pub async fn change_profile(
    tx: &mut Tx,
    account: &Account,
    profile: &Profile,
    version: Option<i64>,
) -> Result<bool, StoreError> {
    let search_key = search_key(&profile.name, &account.email);
    let (language, theme) = (profile.language.map(Locale::tag), profile.theme.map(Theme::as_str));
    on!(tx, "accounts.change_profile", conn => sqlx::query(
            "update accounts set name = $1, search_key = $2, language = $3, theme = $4, time_zone = $5,
                 version = version + 1
             where id = $6 and ($7 is null or version = $7)")
        .bind(&profile.name).bind(&search_key).bind(language).bind(theme).bind(profile.time_zone.as_str())
        .bind(account.id.0).bind(version)
        .execute(conn).await.map(|done| done.rows_affected() == 1))
}

/// Makes a person look after the site or not, unless somebody changed the account after the given version.
pub async fn set_admin(tx: &mut Tx, id: AccountId, is_admin: bool, version: Option<i64>) -> Result<bool, StoreError> {
    on!(tx, "accounts.set_admin", conn => sqlx::query(
            "update accounts set is_admin = $1, version = version + 1
             where id = $2 and ($3 is null or version = $3)")
        .bind(is_admin).bind(id.0).bind(version)
        .execute(conn).await.map(|done| done.rows_affected() == 1))
}

/// Closes an account from now on, or opens it again; false when it is so already.
pub async fn set_disabled(tx: &mut Tx, id: AccountId, is_disabled: bool) -> Result<bool, StoreError> {
    let since = is_disabled.then(|| tx.now());
    on!(tx, "accounts.set_disabled", conn => sqlx::query(
            "update accounts set disabled_at = $1, version = version + 1
             where id = $2 and (disabled_at is null) = $3")
        .bind(since).bind(id.0).bind(is_disabled)
        .execute(conn).await.map(|done| done.rows_affected() == 1))
}

/// Notes that somebody signed in now; false when the account was closed meanwhile.
pub async fn note_sign_in(tx: &mut Tx, id: AccountId) -> Result<bool, StoreError> {
    let now = tx.now();
    on!(tx, "accounts.note_sign_in", conn => sqlx::query(
            "update accounts set signed_in_at = $1 where id = $2 and disabled_at is null")
        .bind(now).bind(id.0)
        .execute(conn).await.map(|done| done.rows_affected() == 1))
}

/// Keeps the password of an account from being changed until the unit of work ends; false when it is another one by
/// now.
pub async fn hold_password(tx: &mut Tx, id: AccountId, password_hash: Option<&str>) -> Result<bool, StoreError> {
    on!(tx, "accounts.hold_password", conn => sqlx::query(
            "update accounts set password_hash = $1 where id = $2 and password_hash = $1")
        .bind(password_hash).bind(id.0)
        .execute(conn).await.map(|done| done.rows_affected() == 1))
}

/// Counts those who look after the site and can sign in, and keeps others from changing who that is until the unit of
/// work ends: two admins who remove each other at the same moment would both see two.
pub async fn hold_admins(tx: &mut Tx) -> Result<u64, StoreError> {
    on!(tx, "accounts.hold_admins", conn => sqlx::query(
            "update accounts set is_admin = $1 where is_admin = $1 and disabled_at is null")
        .bind(true)
        .execute(conn).await.map(|done| done.rows_affected()))
}

/// Whether anybody looks after the site and can sign in.
pub async fn has_admin(tx: &mut Tx) -> Result<bool, StoreError> {
    let count: i64 = on!(tx, "accounts.has_admin", conn => sqlx::query_scalar(
            "select count(*) from accounts where is_admin = $1 and disabled_at is null")
        .bind(true)
        .fetch_one(conn).await)?;
    Ok(count > 0)
}

/// Sorted by name, then by address.
fn search_key(name: &str, email: &str) -> String {
    search::key(&format!("{name}\n{email}"))
}
