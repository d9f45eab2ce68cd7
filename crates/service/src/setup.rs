//! The first start: somebody becomes the first admin with a link that only whoever runs the server can have seen.
//! There is no account and no password before that.

mod file;

use chrono::{DateTime, TimeDelta, Utc};
use domain::{AccountId, Action, AppError, ErrorKind, Setup, SetupForm, SubjectKind};
use serde_json::json;
use store::accounts::{self, Account, NewAccount};
use store::site_settings::{self, SiteSettings};
use store::{StoreError, Tx, setup_links};

use crate::accounts::NewUser;
use crate::audit::{self, Change};
use crate::links::{LinkSecret, hash};
use crate::services::new_uuid;
use crate::sign_in::{Began, Device, begin};
use crate::{Caller, Explain, Services, Who};

const LINK_LIVES: TimeDelta = TimeDelta::hours(24);

/// A link of the first start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetupLink {
    /// The path on this site.
    pub path: String,
    /// When it ends.
    pub expires_at: DateTime<Utc>,
}

/// What became of an admin that the configuration names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Configured {
    /// The account was made.
    Made(AccountId),
    /// Somebody looks after the site already.
    Ignored,
}

/// Whether nobody looks after the site yet.
///
/// # Errors
///
/// The database failed.
pub async fn is_needed(services: &Services) -> Result<bool, AppError> {
    let mut tx = services.store.read().await.explain()?;
    Ok(!accounts::has_admin(&mut tx).await.explain()?)
}

/// Makes a link, writes it to the file that people are told to look in, and gives it back; nothing where somebody
/// looks after the site. Links made before go on counting, so that replicas do not end each other's.
///
/// # Errors
///
/// The database failed.
pub async fn make_link(services: &Services) -> Result<Option<SetupLink>, AppError> {
    let mut tx = services.store.write_durable().await.explain()?;
    if accounts::has_admin(&mut tx).await.explain()? {
        file::remove(services);
        return Ok(None);
    }
    let secret = LinkSecret::new();
    let expires_at = tx.now() + LINK_LIVES;
    setup_links::delete_expired(&mut tx).await.explain()?;
    setup_links::insert(&mut tx, &secret.hash(), expires_at).await.explain()?;
    tx.commit().await.explain()?;
    let link = SetupLink { path: format!("/setup/{}", secret.as_str()), expires_at };
    file::write(services, &link);
    Ok(Some(link))
}

/// Whether a link counts.
///
/// # Errors
///
/// It does not.
pub async fn check(services: &Services, secret: &str) -> Result<(), AppError> {
    let mut tx = services.store.read().await.explain()?;
    let is_live = setup_links::is_live(&mut tx, &hash(secret)).await.explain()?;
    if is_live && !accounts::has_admin(&mut tx).await.explain()? {
        Ok(())
    } else {
        Err(ErrorKind::SetupLinkRefused.into())
    }
}

/// Makes the first admin, decides what the site begins with, and signs the person in.
///
/// # Errors
///
/// The link does not count, or a field breaks a rule.
pub async fn complete(
    services: &Services,
    caller: &Caller,
    secret: &str,
    form: &SetupForm,
    device: &Device,
) -> Result<Began, AppError> {
    check(services, secret).await?;
    let setup = form.parse()?;
    let password_hash = services.passwords.hash(&setup.password).await?;
    let mut tx = services.store.write_durable().await.explain()?;
    let is_ours = setup_links::use_up(&mut tx, &hash(secret)).await.explain()?;
    if !is_ours || accounts::has_admin(&mut tx).await.explain()? {
        return Err(ErrorKind::SetupLinkRefused.into());
    }
    let account = insert(services, &mut tx, &setup, &password_hash).await?;
    decide(&mut tx, &setup).await?;
    let change = Change::new(Action::SiteSetUp, SubjectKind::Site, "site", &account.email);
    let change = change.after(json!({
        "admin": account.id,
        "language": setup.language,
        "time_zone": setup.time_zone,
        "currency": setup.currency,
    }));
    audit::record(services, &mut tx, caller, change).await?;
    let began = begin(services, &mut tx, caller, &account, device).await?;
    tx.commit().await.explain()?;
    file::remove(services);
    Ok(began)
}

/// Makes the admin that the configuration names, where nobody looks after the site yet.
///
/// # Errors
///
/// Address or password break a rule, or the address has an account.
pub async fn create_configured(services: &Services, email: &str, password: &str) -> Result<Configured, AppError> {
    if !is_needed(services).await? {
        return Ok(Configured::Ignored);
    }
    let user = NewUser { email, name: "", password, is_admin: true };
    let made = crate::accounts::create(services, &Caller::without_request(Who::System), user).await;
    match made {
        // Another replica was faster.
        Err(error) if error.kind == ErrorKind::AccountExists && !is_needed(services).await? => Ok(Configured::Ignored),
        made => made.map(Configured::Made),
    }
}

async fn insert(services: &Services, tx: &mut Tx, setup: &Setup, password_hash: &str) -> Result<Account, AppError> {
    let id = AccountId(new_uuid(&*services.clock));
    let new = NewAccount {
        id,
        email: &setup.email,
        name: &setup.name,
        password_hash: Some(password_hash),
        is_admin: true,
        language: Some(setup.language.tag()),
        time_zone: setup.time_zone.as_str(),
    };
    match accounts::insert(tx, &new).await {
        Err(StoreError::Duplicate) => return Err(ErrorKind::AccountExists.into()),
        written => written.explain()?,
    }
    Ok(accounts::find(tx, id).await.explain()?.ok_or(ErrorKind::Internal)?)
}

/// What the site begins with, unless somebody decided that before.
async fn decide(tx: &mut Tx, setup: &Setup) -> Result<(), AppError> {
    let settings = SiteSettings {
        default_language: Some(setup.language.tag().to_owned()),
        default_time_zone: setup.time_zone.as_str().to_owned(),
        default_currency: setup.currency.as_str().to_owned(),
        upload_limit: None,
        networks: String::new(),
        version: 0,
    };
    site_settings::save(tx, &settings).await.explain().map(drop)
}

#[cfg(test)]
mod tests;
