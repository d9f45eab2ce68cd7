//! What whoever runs commands on the machine does to accounts. The machine is the proof.

use domain::{AccountId, Action, AppError, Email, ErrorKind, FieldError, NewPassword, SubjectKind};
use serde_json::json;
use store::accounts::{self, NewAccount};
use store::{StoreError, Tx, links, sign_ins, site_settings};

use crate::audit::{self, Change};
use crate::ladder::{self, Bucket};
use crate::mail::{self, About};
use crate::services::new_uuid;
use crate::{Caller, Explain, Services, Who};

/// A new account, as it was typed.
#[derive(Clone, Copy)]
pub struct NewUser<'a> {
    /// The address to sign in with.
    pub email: &'a str,
    /// What its person is called; without it, the address up to the `@`.
    pub name: &'a str,
    /// The password.
    pub password: &'a str,
    /// Whether its person looks after the site.
    pub is_admin: bool,
}

/// Makes an account.
///
/// # Errors
///
/// The caller is not the operator, address or password break a rule (both are reported), or the address has an
/// account.
pub async fn create(services: &Services, caller: &Caller, user: NewUser<'_>) -> Result<AccountId, AppError> {
    require_operator(caller)?;
    let (email, password) = rules(user)?;
    let hash = services.passwords.hash(&password).await?;
    let mut tx = services.store.write_durable().await.explain()?;
    let id = insert(services, &mut tx, user, &email, &hash).await?;
    let change = Change::new(Action::AccountCreated, SubjectKind::Account, id, email.as_str());
    let change = change.after(json!({ "email": email.as_str(), "is_admin": user.is_admin }));
    audit::record(services, &mut tx, caller, change).await?;
    tx.commit().await.explain()?;
    Ok(id)
}

/// Gives an account a new password and ends every signing in.
///
/// # Errors
///
/// The caller is not the operator, the password breaks a rule, or the address has no account.
pub async fn reset_password(
    services: &Services,
    caller: &Caller,
    email: &str,
    password: &str,
) -> Result<AccountId, AppError> {
    require_operator(caller)?;
    let (email, password) = rules(NewUser { email, name: "", password, is_admin: false })?;
    let hash = services.passwords.hash(&password).await?;
    let mut tx = services.store.write_durable().await.explain()?;
    let account = accounts::find_by_email(&mut tx, &email).await.explain()?.ok_or(ErrorKind::ObjectNotFound)?;
    accounts::set_password_hash(&mut tx, account.id, &hash).await.explain()?;
    sign_ins::end_all(&mut tx, account.id, None).await.explain()?;
    ladder::forget(&mut tx, &Bucket::at(services, &email)).await?;
    links::delete_of(&mut tx, account.id).await.explain()?;
    mail::tell_owner(services, &mut tx, caller, &account, About::PasswordChanged).await?;
    let change = Change::new(Action::PasswordChanged, SubjectKind::Account, account.id, &account.email);
    audit::record(services, &mut tx, caller, change).await?;
    tx.commit().await.explain()?;
    Ok(account.id)
}

fn require_operator(caller: &Caller) -> Result<(), AppError> {
    match caller.who {
        Who::Operator | Who::System => Ok(()),
        Who::Anonymous => Err(ErrorKind::SignInRequired.into()),
        Who::Person(_) | Who::Program(_) => Err(ErrorKind::PersonRequired.into()),
    }
}

async fn insert(
    services: &Services,
    tx: &mut Tx,
    user: NewUser<'_>,
    email: &Email,
    hash: &str,
) -> Result<AccountId, AppError> {
    let settings = site_settings::find(tx).await.explain()?;
    let time_zone = settings.map_or_else(|| "UTC".to_owned(), |settings| settings.default_time_zone);
    let local = email.as_str().split('@').next().unwrap_or_default();
    let id = AccountId(new_uuid(&*services.clock));
    let account = NewAccount {
        id,
        email,
        name: if user.name.trim().is_empty() { local } else { user.name.trim() },
        password_hash: Some(hash),
        is_admin: user.is_admin,
        language: None,
        time_zone: &time_zone,
    };
    match accounts::insert(tx, &account).await {
        Err(StoreError::Duplicate) => Err(ErrorKind::AccountExists.into()),
        written => written.explain().map(|()| id),
    }
}

/// Both values, or everything that is wrong with either.
fn rules(user: NewUser<'_>) -> Result<(Email, NewPassword), AppError> {
    let at = |pointer: &str, kind| FieldError { pointer: pointer.to_owned(), kind };
    let password = NewPassword::parse_for(user.password, &[user.email, user.name, "tieout"]);
    match (Email::parse(user.email), password) {
        (Ok(email), Ok(password)) => Ok((email, password)),
        (email, password) => {
            let email = email.err().map(|kind| at("/email", kind));
            let password = password.err().map(|kind| at("/password", kind));
            Err(AppError::fields(email.into_iter().chain(password).collect()))
        }
    }
}
