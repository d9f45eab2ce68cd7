//! Signing in: an address and a password, then a second step where the account asks for one.

mod device;

use chrono::{DateTime, TimeDelta, Utc};
use domain::{AccountId, Action, AppError, Email, ErrorKind, FieldError, SignInId, SubjectKind};
use serde::{Deserialize, Serialize};
use store::Tx;
use store::accounts::{self, Account};
use store::sign_ins::{self, NewSignIn};

pub use device::Device;

use crate::audit::{self, Change};
use crate::ladder::{self, Bucket};
use crate::passwords::Verdict;
use crate::services::new_uuid;
use crate::{Caller, Explain, Identity, Person, Services, Who, second_factor};

/// How long the second step may take.
const SECOND_STEP_WITHIN: TimeDelta = TimeDelta::minutes(10);

/// What comes after the password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Nothing: somebody is signed in.
    Done(Began),
    /// A code.
    SecondFactor(Pending),
}

/// Somebody signed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Began {
    /// Names the signing in; the browser's session remembers it.
    pub sign_in: SignInId,
    /// What the browser keeps to be known again when somebody signs in to the account from it.
    pub device_cookie: String,
}

/// Somebody whose password was right and who has yet to give a code. The browser's session keeps it; the browser
/// does not see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pending {
    account: AccountId,
    since: DateTime<Utc>,
}

/// Signs in with an address and a password. Whatever does not fit, the answer and the work are the same.
///
/// # Errors
///
/// A field is empty, the two do not fit, or too many guesses came before.
pub async fn start(
    services: &Services,
    caller: &Caller,
    email: &str,
    password: &str,
    device: &Device,
) -> Result<Step, AppError> {
    require_both(email, password)?;
    let email = Email::parse(email).ok();
    let account = find(services, email.as_ref()).await?;
    let buckets = buckets(services, caller, email.as_ref(), account.as_ref(), device);
    ladder::count(services, &buckets).await?;
    let hash = account.as_ref().and_then(|account| account.password_hash.as_deref());
    let verdict = services.passwords.compare(password, hash).await?;
    match (account.filter(|account| account.disabled_at.is_none()), verdict) {
        (Some(account), Verdict::Right { rehashed }) => {
            ladder::take_back(services, &buckets).await?;
            go_on(services, caller, &account, rehashed.as_deref(), device).await
        }
        (account, _) => Err(refuse(services, caller, account.as_ref()).await?),
    }
}

/// Gives the code that an account asks for after the password.
///
/// # Errors
///
/// The code is wrong or comes too early, or the password was given too long ago.
pub async fn second_step(
    services: &Services,
    caller: &Caller,
    pending: &Pending,
    code: &str,
    device: &Device,
) -> Result<Began, AppError> {
    if services.clock.now() - pending.since > SECOND_STEP_WITHIN {
        return Err(ErrorKind::SignInRequired.into());
    }
    let mut tx = services.store.write_durable().await.explain()?;
    let found = accounts::find(&mut tx, pending.account).await.explain()?;
    let account = found.filter(|account| account.disabled_at.is_none()).ok_or(ErrorKind::SignInRequired)?;
    let verdict = second_factor::verify(services, &mut tx, caller, account.id, code).await?;
    if let Err(refusal) = verdict.require_right() {
        audit::record(services, &mut tx, caller, refused(Some(&account))).await?;
        tx.commit().await.explain()?;
        return Err(refusal);
    }
    let began = begin(services, &mut tx, caller, &account, device).await?;
    tx.commit().await.explain()?;
    Ok(began)
}

/// Signs somebody in who proved one thing, unless the account asks for a code as well. Whoever calls this commits
/// right afterwards: the audit is written.
pub(crate) async fn proceed(
    services: &Services,
    tx: &mut Tx,
    caller: &Caller,
    account: &Account,
    device: &Device,
) -> Result<Step, AppError> {
    if second_factor::is_on(tx, account.id).await? {
        return Ok(Step::SecondFactor(Pending { account: account.id, since: tx.now() }));
    }
    Ok(Step::Done(begin(services, tx, caller, account, device).await?))
}

/// Signs somebody in who proved who they are. Whoever calls this commits right afterwards: the audit is written.
///
/// # Errors
///
/// The account was closed meanwhile.
pub async fn begin(
    services: &Services,
    tx: &mut Tx,
    caller: &Caller,
    account: &Account,
    device: &Device,
) -> Result<Began, AppError> {
    let (id, name) = (SignInId(new_uuid(&*services.clock)), device.name());
    let address = caller.address.map(|address| address.to_canonical().to_string()).unwrap_or_default();
    let new = NewSignIn { id, account: account.id, address: &address, device: &name };
    if !accounts::note_sign_in(tx, account.id).await.explain()? {
        return Err(ErrorKind::InvalidCredentials.into());
    }
    sign_ins::insert(tx, new).await.explain()?;
    let change = Change::new(Action::SignedIn, SubjectKind::SignIn, id, &account.email);
    audit::record(services, tx, &signed_in(caller, account, id, tx.now()), change).await?;
    Ok(Began { sign_in: id, device_cookie: device::cookie(services, account.id) })
}

/// The caller as whom they turned out to be.
fn signed_in(caller: &Caller, account: &Account, sign_in: SignInId, confirmed_at: DateTime<Utc>) -> Caller {
    let identity = Identity {
        account: account.id,
        email: account.email.clone(),
        name: account.name.clone(),
        is_admin: account.is_admin,
    };
    Caller { who: Who::Person(Person { identity, sign_in, confirmed_at }), ..caller.clone() }
}

/// A browser that signed in to the account before is counted by itself; anybody else by what they guess at and from
/// where.
fn buckets(
    services: &Services,
    caller: &Caller,
    email: Option<&Email>,
    account: Option<&Account>,
    device: &Device,
) -> Vec<Bucket> {
    let own = device.known_to(services);
    match (own, account) {
        (Some((owner, mark)), Some(account)) if owner == account.id => vec![Bucket::on_device(services, &mark)],
        _ => {
            let place = caller.address.map(|address| Bucket::from(services, address));
            email.map(|email| Bucket::at(services, email)).into_iter().chain(place).collect()
        }
    }
}

async fn go_on(
    services: &Services,
    caller: &Caller,
    account: &Account,
    rehashed: Option<&str>,
    device: &Device,
) -> Result<Step, AppError> {
    let mut tx = services.store.write_durable().await.explain()?;
    // Comparing took a while: somebody may have changed the password, and the new one must not give way to the old.
    if !accounts::hold_password(&mut tx, account.id, account.password_hash.as_deref()).await.explain()? {
        return Err(ErrorKind::InvalidCredentials.into());
    }
    if let Some(hash) = rehashed {
        accounts::set_password_hash(&mut tx, account.id, hash).await.explain()?;
    }
    let step = proceed(services, &mut tx, caller, account, device).await?;
    tx.commit().await.explain()?;
    Ok(step)
}

/// Writes down that somebody was refused, known or not: both take the same work.
async fn refuse(services: &Services, caller: &Caller, account: Option<&Account>) -> Result<AppError, AppError> {
    let mut tx = services.store.write_durable().await.explain()?;
    audit::record(services, &mut tx, caller, refused(account)).await?;
    tx.commit().await.explain()?;
    Ok(ErrorKind::InvalidCredentials.into())
}

/// What was typed as an address is not written down where no account has it: it may be a password.
fn refused(account: Option<&Account>) -> Change {
    let id = account.map(|account| account.id.to_string()).unwrap_or_default();
    let email = account.map_or("", |account| account.email.as_str());
    Change::new(Action::SignInRefused, SubjectKind::Account, id.as_str(), email)
}

async fn find(services: &Services, email: Option<&Email>) -> Result<Option<Account>, AppError> {
    let Some(email) = email else { return Ok(None) };
    let mut tx = services.store.read().await.explain()?;
    accounts::find_by_email(&mut tx, email).await.explain()
}

fn require_both(email: &str, password: &str) -> Result<(), AppError> {
    let empty = [("/email", email.trim()), ("/password", password)].into_iter().filter(|(_, text)| text.is_empty());
    let missing =
        |(pointer, _): (&str, &str)| FieldError { pointer: pointer.to_owned(), kind: ErrorKind::FieldRequired };
    let missing: Vec<FieldError> = empty.map(missing).collect();
    if missing.is_empty() { Ok(()) } else { Err(AppError::fields(missing)) }
}

#[cfg(test)]
mod tests;
