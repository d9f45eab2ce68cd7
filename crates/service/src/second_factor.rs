//! The second factor: what somebody has besides the password they know. An authenticator shows a new code every
//! half minute; recovery codes are for when it is lost.
//!
//! Codes of six digits could be found by trying, so wrong ones make everybody wait. Recovery codes cannot, so they
//! are accepted at any time: whoever has the password and guesses does not lock the owner out.

mod code;
mod enrolment;
mod picture;
mod totp;

use chrono::TimeDelta;
use domain::{
    AccountId, Action, AppError, Enrolment, ErrorKind, FieldError, SecondFactor, SitePermission, SubjectKind,
};
use store::Tx;
use store::accounts::{self, Account};
use store::second_factors::{self as kept, Authenticator, Try};

use crate::audit::{self, Change};
use crate::mail::{self, About};
use crate::{Caller, Explain, Identity, Person, Services, random_bytes};
use code::{Code, digits};

#[cfg(test)]
pub(crate) use totp::code_at;

/// The purpose that secrets of authenticators are sealed for.
const SEALED_FOR: &str = "authenticator";
/// The purpose of those that do not count yet.
const BEGUN: &str = "authenticator begun";
const SECRET_BYTES: usize = 20;
const RECOVERY_CODES: usize = 10;

/// So many may be wrong before somebody has to wait.
const FREE_TRIES: i64 = 4;
const FIRST_WAIT: TimeDelta = TimeDelta::seconds(30);
/// With this, at most 60 codes a day are tried on one account.
const LONGEST_WAIT: TimeDelta = TimeDelta::minutes(30);
const FORGET_AFTER: TimeDelta = TimeDelta::days(1);

/// How a code came out. What was counted has to be committed, whatever it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It proves who the person is, and counts no more.
    Right,
    /// It does not.
    Wrong,
    /// It was not looked at: too many were wrong.
    Wait {
        /// After how long the next one is looked at.
        seconds: u32,
    },
}

impl Verdict {
    /// Nothing, where the code proves who the person is.
    ///
    /// # Errors
    ///
    /// It does not, or comes too early.
    pub fn require_right(self) -> Result<(), AppError> {
        match self {
            Self::Right => Ok(()),
            Self::Wrong => Err(ErrorKind::CodeRefused.into()),
            Self::Wait { seconds } => Err(AppError::from(ErrorKind::TooManyTries).retry_after(seconds)),
        }
    }
}

/// Whether signing in to an account needs a second factor.
///
/// # Errors
///
/// The database failed.
pub async fn is_on(tx: &mut Tx, account: AccountId) -> Result<bool, AppError> {
    Ok(confirmed(tx, account).await?.is_some())
}

/// Looks at a code, of the authenticator or of recovery. The unit of work has to be committed also when it is wrong:
/// that is how tries are counted.
///
/// # Errors
///
/// The account has no second factor, or the database failed.
pub async fn verify(
    services: &Services,
    tx: &mut Tx,
    caller: &Caller,
    account: AccountId,
    code: &str,
) -> Result<Verdict, AppError> {
    let authenticator = confirmed(tx, account).await?.ok_or(ErrorKind::SecondFactorOff)?;
    let code = Code::read(code);
    match &code {
        Code::Recovery(hash) => use_recovery_code(services, tx, caller, account, hash).await,
        Code::Digits(digits) => use_digits(services, tx, account, &authenticator, digits).await,
    }
}

/// How the caller's second factor is.
///
/// # Errors
///
/// Nobody signed in.
pub async fn state(services: &Services, caller: &Caller) -> Result<SecondFactor, AppError> {
    let account = caller.require_account()?.account;
    let mut tx = services.store.read().await.explain()?;
    let is_on = is_on(&mut tx, account).await?;
    let codes_left = kept::count_codes(&mut tx, account).await.explain()?;
    Ok(SecondFactor { is_on, codes_left })
}

/// The secret for the caller's authenticator: a new one, or the one that was begun with in this browser, so that a page
/// can be shown again. It counts once a code of it was entered.
///
/// # Errors
///
/// The caller is no person who proved who they are in the last minutes, or has a second factor already.
pub async fn begin(services: &Services, caller: &Caller) -> Result<Enrolment, AppError> {
    let person = caller.require_confirmed(&*services.clock)?;
    let Identity { account, email, .. } = &person.identity;
    let mut tx = services.store.write_durable().await.explain()?;
    let begun = kept::find(&mut tx, *account).await.explain()?;
    let secret = match begun.and_then(|begun| services.secrets.unseal(BEGUN, &begun_by(person), &begun.secret)) {
        Some(secret) => secret,
        None => random_bytes::<SECRET_BYTES>().to_vec(),
    };
    let sealed = services.secrets.seal(BEGUN, &begun_by(person), &secret);
    if !kept::keep_secret(&mut tx, *account, &sealed).await.explain()? {
        return Err(ErrorKind::SecondFactorOn.into());
    }
    tx.commit().await.explain()?;
    Ok(enrolment::enrolment(&services.site.url, email, &secret))
}

/// Until it counts, a secret is bound to the browser it was begun in: one that somebody else saw is never confirmed.
fn begun_by(person: &Person) -> Vec<u8> {
    [&person.identity.account.0.as_bytes()[..], person.sign_in.0.as_bytes()].concat()
}

/// Switches the second factor on with a first code, and answers with the recovery codes.
///
/// # Errors
///
/// The caller is no person who proved who they are in the last minutes, nothing was begun, or the code is wrong.
pub async fn enable(services: &Services, caller: &Caller, code: &str) -> Result<Vec<String>, AppError> {
    let person = caller.require_confirmed(&*services.clock)?;
    let account = person.identity.account;
    let mut tx = services.store.write_durable().await.explain()?;
    let begun = kept::find(&mut tx, account).await.explain()?.ok_or(ErrorKind::SecondFactorOff)?;
    if begun.confirmed_at.is_some() {
        return Err(ErrorKind::SecondFactorOn.into());
    }
    let secret = services.secrets.unseal(BEGUN, &begun_by(person), &begun.secret).ok_or(ErrorKind::SecondFactorOff)?;
    let step = totp::fitting_step(&secret, &digits(code), tx.now()).ok_or_else(code_refused)?;
    let sealed = services.secrets.seal(SEALED_FOR, account.0.as_bytes(), &secret);
    kept::confirm(&mut tx, account, &sealed, step).await.explain()?;
    let codes = new_codes(&mut tx, account).await?;
    let told = (Action::SecondFactorEnabled, About::SecondFactorOn);
    settle(services, tx, caller, account, told).await?;
    Ok(codes)
}

/// Switches the caller's second factor off.
///
/// # Errors
///
/// The caller is no person who proved who they are in the last minutes, or has no second factor.
pub async fn disable(services: &Services, caller: &Caller) -> Result<(), AppError> {
    let account = caller.require_confirmed(&*services.clock)?.identity.account;
    switch_off(services, caller, account).await
}

/// Switches off the second factor of somebody who lost it.
///
/// # Errors
///
/// The caller may not manage accounts, there is no such account, or it has no second factor.
pub async fn reset_of(services: &Services, caller: &Caller, account: AccountId) -> Result<(), AppError> {
    caller.require_site(SitePermission::UsersManage)?;
    caller.require_confirmed_unless_program(&*services.clock)?;
    switch_off(services, caller, account).await
}

/// Makes new recovery codes; those before work no more.
///
/// # Errors
///
/// The caller is no person who proved who they are in the last minutes, or has no second factor.
pub async fn make_recovery_codes(services: &Services, caller: &Caller) -> Result<Vec<String>, AppError> {
    let identity = &caller.require_confirmed(&*services.clock)?.identity;
    let mut tx = services.store.write_durable().await.explain()?;
    if !is_on(&mut tx, identity.account).await? {
        return Err(ErrorKind::SecondFactorOff.into());
    }
    let codes = new_codes(&mut tx, identity.account).await?;
    let change = Change::new(Action::RecoveryCodesMade, SubjectKind::Account, identity.account, &identity.email);
    audit::record(services, &mut tx, caller, change).await?;
    tx.commit().await.explain()?;
    Ok(codes)
}

async fn switch_off(services: &Services, caller: &Caller, account: AccountId) -> Result<(), AppError> {
    let mut tx = services.store.write_durable().await.explain()?;
    find(&mut tx, account).await?;
    let was_on = is_on(&mut tx, account).await?;
    kept::remove(&mut tx, account).await.explain()?;
    if !was_on {
        return Err(ErrorKind::SecondFactorOff.into());
    }
    settle(services, tx, caller, account, (Action::SecondFactorDisabled, About::SecondFactorOff)).await
}

/// Tells the owner and the audit, and makes it last.
async fn settle(
    services: &Services,
    mut tx: Tx,
    caller: &Caller,
    account: AccountId,
    (action, about): (Action, About),
) -> Result<(), AppError> {
    let owner = find(&mut tx, account).await?;
    mail::tell_owner(services, &mut tx, caller, &owner, about).await?;
    let change = Change::new(action, SubjectKind::Account, account, &owner.email);
    audit::record(services, &mut tx, caller, change).await?;
    tx.commit().await.explain()
}

async fn find(tx: &mut Tx, account: AccountId) -> Result<Account, AppError> {
    accounts::find(tx, account).await.explain()?.ok_or_else(|| ErrorKind::ObjectNotFound.into())
}

async fn confirmed(tx: &mut Tx, account: AccountId) -> Result<Option<Authenticator>, AppError> {
    let found = kept::find(tx, account).await.explain()?;
    Ok(found.filter(|authenticator| authenticator.confirmed_at.is_some()))
}

async fn use_digits(
    services: &Services,
    tx: &mut Tx,
    account: AccountId,
    authenticator: &Authenticator,
    digits: &str,
) -> Result<Verdict, AppError> {
    let now = tx.now();
    let failed = match kept::count_try(tx, account, now - FORGET_AFTER).await.explain()? {
        Try::Counted(failed) => failed,
        Try::TooEarly(until) => return Ok(Verdict::Wait { seconds: seconds(until - now) }),
    };
    if let Some(step) = fitting_step(services, account, authenticator, digits)
        && kept::use_step(tx, account, step).await.explain()?
    {
        kept::forget_tries(tx, account).await.explain()?;
        return Ok(Verdict::Right);
    }
    kept::make_wait(tx, account, now + wait_after(failed)).await.explain()?;
    Ok(Verdict::Wrong)
}

async fn use_recovery_code(
    services: &Services,
    tx: &mut Tx,
    caller: &Caller,
    account: AccountId,
    hash: &[u8; 32],
) -> Result<Verdict, AppError> {
    if !kept::use_code(tx, account, hash).await.explain()? {
        return Ok(Verdict::Wrong);
    }
    kept::forget_tries(tx, account).await.explain()?;
    let owner = find(tx, account).await?;
    let left = kept::count_codes(tx, account).await.explain()?;
    mail::tell_owner(services, tx, caller, &owner, About::RecoveryCodeUsed { left }).await?;
    let change = Change::new(Action::RecoveryCodeUsed, SubjectKind::Account, account, &owner.email);
    audit::record(services, tx, caller, change).await?;
    Ok(Verdict::Right)
}

fn fitting_step(services: &Services, account: AccountId, kept: &Authenticator, digits: &str) -> Option<i64> {
    let secret = services.secrets.unseal(SEALED_FOR, account.0.as_bytes(), &kept.secret);
    if secret.is_none() {
        tracing::error!(%account, "the secret of an authenticator was sealed with another key");
    }
    totp::fitting_step(&secret?, digits, services.clock.now())
}

fn code_refused() -> AppError {
    AppError::fields(vec![FieldError { pointer: "/code".to_owned(), kind: ErrorKind::CodeRefused }])
}

fn wait_after(failed: i64) -> TimeDelta {
    match failed - FREE_TRIES {
        ..=0 => TimeDelta::zero(),
        over => (FIRST_WAIT * 2_i32.pow(u32::try_from(over.min(10) - 1).unwrap_or_default())).min(LONGEST_WAIT),
    }
}

fn seconds(wait: TimeDelta) -> u32 {
    u32::try_from(wait.num_seconds() + 1).unwrap_or(1)
}

async fn new_codes(tx: &mut Tx, account: AccountId) -> Result<Vec<String>, AppError> {
    let codes: [String; RECOVERY_CODES] = std::array::from_fn(|_| code::new_recovery_code());
    let hashes: Vec<[u8; 32]> = codes.iter().map(|code| code::hash(code)).collect();
    kept::replace_codes(tx, account, &hashes).await.explain()?;
    Ok(codes.iter().map(|code| enrolment::grouped(code, '-')).collect())
}

#[cfg(test)]
mod tests;
