//! Signing in with an identity provider (OpenID Connect). Only issuer and subject together name a person: an address
//! can be given to somebody else, so nobody gets into an account by their address.

mod proof;
mod provider;

use chrono::{DateTime, TimeDelta, Utc};
use domain::{AccountId, Action, AppError, Email, ErrorKind, SubjectKind};
use openidconnect::RedirectUrl;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::accounts::{self, Account, NewAccount};
use store::{StoreError, Tx, identities, sign_ins, site_settings};

pub use provider::{OidcSettings, Provider};

use crate::audit::{self, Change};
use crate::mail::{self, About};
use crate::services::new_uuid;
use crate::sign_in::{Device, Step, proceed};
use crate::{Caller, Explain, Services, Who};
use proof::Proof;

/// How long signing in at the provider may take.
const WITHIN: TimeDelta = TimeDelta::minutes(10);
const LONGEST_NAME: usize = 80;

/// A sign-in that was begun. The browser's session keeps it; the browser does not see it.
#[derive(Clone, Serialize, Deserialize)]
pub struct Begun {
    state: String,
    nonce: String,
    verifier: String,
    since: DateTime<Utc>,
    next: String,
    /// The account that is to be connected, where that is wanted.
    connects: Option<AccountId>,
    /// Whether the provider was asked to make sure again who it is.
    asks_again: bool,
}

/// Where somebody is sent to, and what their session keeps meanwhile.
#[derive(Debug)]
pub struct Away {
    /// The address at the provider.
    pub address: String,
    /// What the session keeps.
    pub begun: Begun,
}

/// What a provider sends somebody back with.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Answer {
    /// What the sign-in was begun with.
    pub state: Option<String>,
    /// What can be exchanged for a proof, once.
    pub code: Option<String>,
    /// Why there is none.
    pub error: Option<String>,
    /// Who sends it.
    pub iss: Option<String>,
}

/// Somebody came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arrived {
    /// To sign in, and to go on to a page.
    SignIn(Step, String),
    /// To connect their account.
    Connected,
}

/// What people call the provider, where there is one.
#[must_use]
pub fn provider_name(services: &Services) -> Option<String> {
    services.site.oidc.as_ref().map(|provider| provider.settings().name.clone())
}

/// Whether the caller's account is connected with the provider.
///
/// # Errors
///
/// Nobody signed in, or there is no provider.
pub async fn is_connected(services: &Services, caller: &Caller) -> Result<bool, AppError> {
    let account = caller.require_account()?.account;
    let issuer = &provider(services)?.settings().issuer;
    let mut tx = services.store.read().await.explain()?;
    identities::is_connected(&mut tx, issuer, account).await.explain()
}

/// Begins signing in. Somebody who is signed in already has to prove again who they are.
///
/// # Errors
///
/// There is no provider, or it does not answer.
pub async fn start(services: &Services, caller: &Caller, next: &str) -> Result<Away, AppError> {
    let asks_again = matches!(caller.who, Who::Person(_));
    begin(services, next, None, asks_again).await
}

/// Begins connecting the caller's account.
///
/// # Errors
///
/// The caller is no person who proved who they are in the last minutes, there is no provider, or it does not answer.
pub async fn connect(services: &Services, caller: &Caller) -> Result<Away, AppError> {
    let account = caller.require_confirmed(&*services.clock)?.identity.account;
    begin(services, "", Some(account), false).await
}

/// Takes somebody back from the provider.
///
/// # Errors
///
/// It was not begun in this browser or too long ago, the provider did not confirm who it is or its answer fails a
/// check, or no account is connected.
pub async fn callback(
    services: &Services,
    caller: &Caller,
    begun: Option<Begun>,
    answer: &Answer,
    device: &Device,
) -> Result<Arrived, AppError> {
    let provider = provider(services)?;
    let now = services.clock.now();
    let begun = begun.filter(|begun| now - begun.since <= WITHIN).ok_or(ErrorKind::OidcLost)?;
    let code = code_of(provider, &begun, answer)?;
    let proof = proof::redeem(provider, address_of(services)?, &begun, code, now).await?;
    let issuer = &provider.settings().issuer;
    let mut tx = services.store.write_durable().await.explain()?;
    if let Some(account) = begun.connects {
        attach(services, &mut tx, caller, account, issuer, &proof).await?;
        tx.commit().await.explain()?;
        return Ok(Arrived::Connected);
    }
    let account = match identities::find(&mut tx, issuer, &proof.subject).await.explain()? {
        Some(id) => accounts::find(&mut tx, id).await.explain()?,
        None if provider.settings().creates_accounts => Some(create(services, &mut tx, caller, issuer, &proof).await?),
        None => None,
    };
    let account = account.filter(|account| account.disabled_at.is_none()).ok_or(ErrorKind::OidcNoAccount)?;
    identities::touch(&mut tx, issuer, &proof.subject).await.explain()?;
    end_before(&mut tx, caller, &account).await?;
    let step = proceed(services, &mut tx, caller, &account, device).await?;
    tx.commit().await.explain()?;
    Ok(Arrived::SignIn(step, begun.next))
}

async fn begin(
    services: &Services,
    next: &str,
    connects: Option<AccountId>,
    asks_again: bool,
) -> Result<Away, AppError> {
    let (provider, since) = (provider(services)?, services.clock.now());
    let (address, secrets) = proof::address(provider, address_of(services)?, asks_again, since).await?;
    let proof::Secrets { state, nonce, verifier } = secrets;
    let begun = Begun { state, nonce, verifier, since, next: next.to_owned(), connects, asks_again };
    Ok(Away { address, begun })
}

fn provider(services: &Services) -> Result<&Provider, AppError> {
    services.site.oidc.as_ref().ok_or_else(|| ErrorKind::OidcOff.into())
}

/// Where the provider sends people back to.
fn address_of(services: &Services) -> Result<RedirectUrl, AppError> {
    RedirectUrl::new(format!("{}/oidc/callback", services.site.url)).map_err(|_| ErrorKind::Internal.into())
}

/// The code, if the answer belongs to what was begun here.
fn code_of<'a>(provider: &Provider, begun: &Begun, answer: &'a Answer) -> Result<&'a str, AppError> {
    if answer.state.as_deref() != Some(begun.state.as_str()) {
        return Err(ErrorKind::OidcLost.into());
    }
    if answer.iss.as_ref().is_some_and(|issuer| *issuer != provider.settings().issuer) {
        return Err(ErrorKind::OidcUntrusted.into());
    }
    if let Some(error) = &answer.error {
        tracing::info!(error = %error.escape_debug(), "the identity provider sent somebody back");
    }
    let code = answer.code.as_deref().filter(|_| answer.error.is_none());
    code.ok_or_else(|| ErrorKind::OidcRefused.into())
}

/// Connects the account of whoever began, who has to be signed in to it still.
async fn attach(
    services: &Services,
    tx: &mut Tx,
    caller: &Caller,
    account: AccountId,
    issuer: &str,
    proof: &Proof,
) -> Result<(), AppError> {
    if caller.require_person()?.identity.account != account {
        return Err(ErrorKind::OidcLost.into());
    }
    match identities::insert(tx, issuer, &proof.subject, account).await {
        Err(StoreError::Duplicate) => {
            let owner = identities::find(tx, issuer, &proof.subject).await.explain()?;
            return if owner == Some(account) { Ok(()) } else { Err(ErrorKind::OidcConnectedElsewhere.into()) };
        }
        written => written.explain()?,
    }
    let owner = accounts::find(tx, account).await.explain()?.ok_or(ErrorKind::SignInRequired)?;
    mail::tell_owner(services, tx, caller, &owner, About::IdentityConnected).await?;
    audit::record(services, tx, caller, connected(&owner, issuer)).await
}

/// Makes an account for somebody who comes for the first time. An address that has an account stays with that one:
/// its owner connects it, nobody else.
async fn create(
    services: &Services,
    tx: &mut Tx,
    caller: &Caller,
    issuer: &str,
    proof: &Proof,
) -> Result<Account, AppError> {
    let email = proof.email.as_deref().and_then(|email| Email::parse(email).ok()).ok_or(ErrorKind::OidcNoAccount)?;
    let id = AccountId(new_uuid(&*services.clock));
    let name: String = proof.name.iter().flat_map(|name| name.chars()).filter(|c| !c.is_control()).collect();
    let name: String = name.trim().chars().take(LONGEST_NAME).collect();
    let time_zone = site_settings::find(tx).await.explain()?.map_or("UTC".to_owned(), |site| site.default_time_zone);
    let new = NewAccount {
        id,
        email: &email,
        name: &name,
        password_hash: None,
        is_admin: false,
        language: None,
        time_zone: &time_zone,
    };
    match accounts::insert(tx, &new).await {
        Err(StoreError::Duplicate) => return Err(ErrorKind::OidcNoAccount.into()),
        written => written.explain()?,
    }
    identities::insert(tx, issuer, &proof.subject, id).await.explain()?;
    let account = accounts::find(tx, id).await.explain()?.ok_or(ErrorKind::Internal)?;
    let change = Change::new(Action::AccountCreated, SubjectKind::Account, id, &account.email);
    let change = change.after(json!({ "name": account.name, "is_admin": false }));
    audit::record(services, tx, caller, change).await?;
    audit::record(services, tx, caller, connected(&account, issuer)).await?;
    Ok(account)
}

fn connected(account: &Account, issuer: &str) -> Change {
    let change = Change::new(Action::IdentityConnected, SubjectKind::Account, account.id, &account.email);
    change.after(json!({ "issuer": issuer }))
}

/// Whoever proved again who they are is not signed in twice in the same browser.
async fn end_before(tx: &mut Tx, caller: &Caller, account: &Account) -> Result<(), AppError> {
    if let Who::Person(person) = &caller.who
        && person.identity.account == account.id
    {
        sign_ins::end(tx, account.id, person.sign_in).await.explain()?;
    }
    Ok(())
}

impl std::fmt::Debug for Begun {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Begun").field("since", &self.since).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
