//! Forgotten passwords. Asking does the same for every address; what follows is done by a worker, so nobody learns
//! from an answer or from its time whether an address has an account.

use std::net::IpAddr;

use chrono::TimeDelta;
use domain::{AccountId, Action, AppError, Email, ErrorKind, FieldError, Locale, NewPassword, RequestId, SubjectKind};
use serde::{Deserialize, Serialize};
use store::Tx;
use store::accounts::{self, Account};
use store::links::{self, LinkKind, NewLink};
use store::outbox::{self, Waiting};
use store::sign_ins;

use super::LinkSecret;
use crate::audit::{self, Change};
use crate::ladder::{self, Bucket};
use crate::mail::{self, About, Letter, Reader};
use crate::sign_in::{self, Device, Step};
use crate::{Caller, Explain, Services, Who};

/// The kind of row in the outbox that is a wish for a link.
const WISH: &str = "reset";
const LIFETIME: TimeDelta = TimeDelta::hours(1);
/// Nobody's mailbox is flooded by somebody who asks again and again.
const BETWEEN_LETTERS: TimeDelta = TimeDelta::minutes(2);

/// Somebody asked for a link.
#[derive(Debug, Serialize, Deserialize)]
struct Wish {
    email: String,
    locale: Locale,
    address: Option<IpAddr>,
    request: Option<RequestId>,
}

/// Asks for a link to set a new password. The answer is the same whether or not the address has an account.
///
/// # Errors
///
/// What was entered is no address.
pub async fn request_reset(services: &Services, caller: &Caller, email: &str) -> Result<(), AppError> {
    let email = Email::parse(email).map_err(|kind| at_fault("/email", kind))?;
    let wish = Wish {
        email: email.as_str().to_owned(),
        locale: caller.locale,
        address: caller.address,
        request: caller.request.clone(),
    };
    let plain = serde_json::to_vec(&wish).expect("a wish is plain text");
    let mut tx = services.store.write_durable().await.explain()?;
    mail::put(services, &mut tx, WISH, &plain).await?;
    tx.commit().await.explain()
}

/// Whether a link to set a new password works.
///
/// # Errors
///
/// It does not.
pub async fn check_reset(services: &Services, secret: &str) -> Result<(), AppError> {
    let mut tx = services.store.read().await.explain()?;
    find(&mut tx, secret).await.map(drop)
}

/// Sets a new password with a link, ends every signing in of the account, and signs in. An account with a second
/// factor asks for it here as well: who reads its mail does not have its authenticator.
///
/// # Errors
///
/// The link works no more, or the password breaks a rule.
pub async fn reset(
    services: &Services,
    caller: &Caller,
    secret: &str,
    password: &str,
    device: &Device,
) -> Result<Step, AppError> {
    let mut tx = services.store.read().await.explain()?;
    let account = find(&mut tx, secret).await?;
    drop(tx);
    let words = [account.email.as_str(), account.name.as_str(), "tieout"];
    let password = NewPassword::parse_for(password, &words).map_err(|kind| at_fault("/password", kind))?;
    let hash = services.passwords.hash(&password).await?;
    let mut tx = services.store.write_durable().await.explain()?;
    links::take(&mut tx, LinkKind::Reset, &super::hash(secret)).await.explain()?.ok_or(ErrorKind::LinkEnded)?;
    set_password(services, &mut tx, caller, &account, &hash).await?;
    let step = sign_in::proceed(services, &mut tx, caller, &account, device).await?;
    tx.commit().await.explain()?;
    Ok(step)
}

/// The account whose password a link sets.
async fn find(tx: &mut Tx, secret: &str) -> Result<Account, AppError> {
    let link = links::find(tx, LinkKind::Reset, &super::hash(secret)).await.explain()?.ok_or(ErrorKind::LinkEnded)?;
    let id = AccountId(link.account_id.ok_or(ErrorKind::LinkEnded)?);
    let account = accounts::find(tx, id).await.explain()?;
    Ok(account.filter(|account| account.disabled_at.is_none()).ok_or(ErrorKind::LinkEnded)?)
}

async fn set_password(
    services: &Services,
    tx: &mut Tx,
    caller: &Caller,
    account: &Account,
    hash: &str,
) -> Result<(), AppError> {
    accounts::set_password_hash(tx, account.id, hash).await.explain()?;
    sign_ins::end_all(tx, account.id, None).await.explain()?;
    links::delete_of(tx, account.id).await.explain()?;
    let email = Email::parse(&account.email).map_err(|_| ErrorKind::Internal)?;
    ladder::forget(tx, &Bucket::at(services, &email)).await?;
    mail::tell_owner(services, tx, caller, account, About::PasswordChanged).await?;
    let change = Change::new(Action::PasswordChanged, SubjectKind::Account, account.id, &account.email);
    audit::record(services, tx, caller, change).await
}

fn at_fault(pointer: &str, kind: ErrorKind) -> AppError {
    AppError::fields(vec![FieldError { pointer: pointer.to_owned(), kind }])
}

/// Turns a wish into a letter, where there is an account for it.
pub(crate) async fn answer_wish(services: &Services, waiting: &Waiting) -> Result<(), AppError> {
    let mut tx = services.store.write_durable().await.explain()?;
    if !outbox::delete(&mut tx, waiting.id).await.explain()? {
        return Ok(());
    }
    if let Some(wish) = mail::unseal::<Wish>(services, waiting.id, &waiting.sealed)
        && let Some(account) = owner(&mut tx, &wish).await?
    {
        send_link(services, &mut tx, &wish, &account).await?;
    }
    tx.commit().await.explain()
}

/// The account that gets a link: one that can be signed in to with a password.
async fn owner(tx: &mut Tx, wish: &Wish) -> Result<Option<Account>, AppError> {
    let Ok(email) = Email::parse(&wish.email) else { return Ok(None) };
    let account = accounts::find_by_email(tx, &email).await.explain()?;
    let newest = links::newest(tx, LinkKind::Reset, &email).await.explain()?;
    let is_too_early = newest.is_some_and(|newest| tx.now() - newest < BETWEEN_LETTERS);
    let uses_password = |account: &Account| account.disabled_at.is_none() && account.password_hash.is_some();
    Ok(account.filter(|account| uses_password(account) && !is_too_early))
}

async fn send_link(services: &Services, tx: &mut Tx, wish: &Wish, account: &Account) -> Result<(), AppError> {
    let secret = LinkSecret::new();
    let email = Email::parse(&account.email).map_err(|_| ErrorKind::Internal)?;
    let link = NewLink {
        hash: &secret.hash(),
        kind: LinkKind::Reset,
        account: Some(account.id),
        email: &email,
        is_admin: false,
        invited_by: "",
        expires_at: tx.now() + LIFETIME,
    };
    links::replace(tx, &link).await.explain()?;
    let letter = Letter {
        about: About::Reset { minutes: LIFETIME.num_minutes() },
        link: format!("{}/reset/{}", services.site.url, secret.as_str()),
    };
    mail::write(services, tx, &Reader::of(account, wish.locale), &letter).await?;
    let change = Change::new(Action::PasswordResetRequested, SubjectKind::Account, account.id, &account.email);
    audit::record(services, tx, &asked_by(wish), change).await
}

/// Whoever asked, as far as that is known.
fn asked_by(wish: &Wish) -> Caller {
    let anonymous = Caller::without_request(Who::Anonymous);
    Caller { address: wish.address, request: wish.request.clone(), locale: wish.locale, ..anonymous }
}

#[cfg(test)]
mod tests;
