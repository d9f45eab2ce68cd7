//! Where somebody is signed in: found at every request, listed, ended. Nothing is remembered between requests, so
//! what was ended is ended at once.

use chrono::TimeDelta;
use chrono_tz::Tz;
use domain::{AccountId, Action, AppError, ErrorKind, Locale, SignInId, SignInRow, SitePermission, SubjectKind, Theme};
use store::sign_ins::{self, Holder, SignIn, Since};
use store::{Tx, accounts};

use crate::audit::{self, Change};
use crate::{Caller, Explain, Identity, Person, Services};

/// How precisely it is known when a browser was last seen.
const TOUCHED_EVERY: TimeDelta = TimeDelta::minutes(1);

/// The person behind a signing in, and what they chose for every browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Who it is.
    pub person: Person,
    /// The language chosen.
    pub locale: Option<Locale>,
    /// The theme chosen.
    pub theme: Option<Theme>,
    /// Where the person's clock runs.
    pub zone: Tz,
}

/// Finds whose a signing in is; nobody when it ended, was not used for too long, or the account is disabled.
///
/// # Errors
///
/// The database failed.
pub async fn person_of(services: &Services, caller: &Caller, id: SignInId) -> Result<Option<Found>, AppError> {
    let mut tx = services.store.read().await.explain()?;
    let since = since(services, &tx);
    let Some(holder) = sign_ins::find_holder(&mut tx, id, since).await.explain()? else { return Ok(None) };
    let is_due = tx.now() - holder.seen_at >= TOUCHED_EVERY;
    drop(tx);
    if is_due && touch(services, caller, id).await.is_err() {
        tracing::warn!("when a browser was seen could not be kept");
    }
    Ok(Some(found(holder, id)))
}

async fn touch(services: &Services, caller: &Caller, id: SignInId) -> Result<(), AppError> {
    let address = caller.address.map(|address| address.to_canonical().to_string()).unwrap_or_default();
    let mut tx = services.store.write().await.explain()?;
    sign_ins::touch(&mut tx, id, &address).await.explain()?;
    tx.commit().await.explain()
}

/// Lists where the caller is signed in.
///
/// # Errors
///
/// Nobody signed in, or the caller is a program.
pub async fn list(services: &Services, caller: &Caller) -> Result<Vec<SignInRow>, AppError> {
    let account = caller.require_person()?.identity.account;
    rows(services, caller, account).await
}

/// Lists where somebody is signed in, for those who look after the site.
///
/// # Errors
///
/// The caller may not see it, or there is no such account.
pub async fn list_of(services: &Services, caller: &Caller, account: AccountId) -> Result<Vec<SignInRow>, AppError> {
    caller.require_site(SitePermission::UsersManage)?;
    rows(services, caller, account).await
}

/// Ends the signing in that asks.
///
/// # Errors
///
/// Nobody signed in.
pub async fn end_own(services: &Services, caller: &Caller) -> Result<(), AppError> {
    let id = caller.require_person()?.sign_in;
    end(services, caller, id).await
}

/// Ends one of the caller's own, this one or another.
///
/// # Errors
///
/// Nobody signed in, or the caller has no such signing in.
pub async fn end(services: &Services, caller: &Caller, id: SignInId) -> Result<(), AppError> {
    let identity = &caller.require_person()?.identity;
    let mut tx = services.store.write_durable().await.explain()?;
    if !sign_ins::end(&mut tx, identity.account, id).await.explain()? {
        return Err(ErrorKind::ObjectNotFound.into());
    }
    let change = Change::new(Action::SignedOut, SubjectKind::SignIn, id, &identity.email);
    audit::record(services, &mut tx, caller, change).await?;
    tx.commit().await.explain()
}

/// Ends every one of the caller's own but this one, and tells how many that were.
///
/// # Errors
///
/// Nobody signed in.
pub async fn end_others(services: &Services, caller: &Caller) -> Result<i64, AppError> {
    let person = caller.require_person()?;
    let mut tx = services.store.write_durable().await.explain()?;
    let ended = sign_ins::end_all(&mut tx, person.identity.account, Some(person.sign_in)).await.explain()?;
    record_all(services, &mut tx, caller, person.identity.account, &person.identity.email).await?;
    tx.commit().await.explain()?;
    Ok(i64::try_from(ended).unwrap_or(i64::MAX))
}

/// Ends every signing in of somebody.
///
/// # Errors
///
/// The caller may not do this, or there is no such account.
pub async fn end_all_of(services: &Services, caller: &Caller, account: AccountId) -> Result<i64, AppError> {
    caller.require_site(SitePermission::UsersManage)?;
    caller.require_confirmed_unless_program(&*services.clock)?;
    let mut tx = services.store.write_durable().await.explain()?;
    let found = accounts::find(&mut tx, account).await.explain()?.ok_or(ErrorKind::ObjectNotFound)?;
    let ended = sign_ins::end_all(&mut tx, account, None).await.explain()?;
    record_all(services, &mut tx, caller, account, &found.email).await?;
    tx.commit().await.explain()?;
    Ok(i64::try_from(ended).unwrap_or(i64::MAX))
}

async fn record_all(
    services: &Services,
    tx: &mut Tx,
    caller: &Caller,
    account: AccountId,
    email: &str,
) -> Result<(), AppError> {
    let change = Change::new(Action::SignedOutEverywhere, SubjectKind::Account, account, email);
    audit::record(services, tx, caller, change).await
}

async fn rows(services: &Services, caller: &Caller, account: AccountId) -> Result<Vec<SignInRow>, AppError> {
    let mut tx = services.store.read().await.explain()?;
    accounts::find(&mut tx, account).await.explain()?.ok_or(ErrorKind::ObjectNotFound)?;
    let since = since(services, &tx);
    let listed = sign_ins::list(&mut tx, account, since).await.explain()?;
    Ok(listed.into_iter().map(|sign_in| row(caller, sign_in)).collect())
}

fn row(caller: &Caller, sign_in: SignIn) -> SignInRow {
    let id = SignInId(sign_in.id);
    SignInRow {
        id,
        device: sign_in.device,
        address: sign_in.address,
        created_at: caller.local(sign_in.created_at),
        seen_at: caller.local(sign_in.seen_at),
        is_current: caller.require_person().is_ok_and(|person| person.sign_in == id),
    }
}

/// Whether a signing in counts still. Asking does not make it last longer.
pub(crate) async fn counts(services: &Services, tx: &mut Tx, id: SignInId) -> Result<bool, AppError> {
    let since = since(services, tx);
    Ok(sign_ins::find_holder(tx, id, since).await.explain()?.is_some())
}

fn since(services: &Services, tx: &Tx) -> Since {
    let now = tx.now();
    Since { seen: now - services.site.session_idle, began: now - services.site.session_lifetime }
}

fn found(holder: Holder, sign_in: SignInId) -> Found {
    let Holder { account_id, email, name, is_admin, .. } = holder;
    let identity = Identity { account: AccountId(account_id), email, name, is_admin };
    Found {
        person: Person { identity, sign_in, confirmed_at: holder.confirmed_at },
        locale: holder.language.and_then(|tag| tag.parse().ok()),
        theme: holder.theme.and_then(|theme| theme.parse().ok()),
        zone: holder.time_zone.parse().unwrap_or(Tz::UTC),
    }
}

#[cfg(test)]
mod tests;
