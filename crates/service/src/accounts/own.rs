//! What somebody sees of their own account and changes in it.

use domain::{
    Action, AppError, ErrorKind, FieldError, Locale, Me, NewPassword, ProfileForm, SubjectKind, Theme, TokenScope,
};
use serde_json::{Value, json};
use store::accounts::{self, Account};
use store::{links, sign_ins};

use crate::audit::{self, Change};
use crate::ladder::{self, Bucket};
use crate::mail::{self, About};
use crate::passwords::Verdict;
use crate::{Caller, Explain, Identity, Services};

/// Who the caller is, with what they chose.
///
/// # Errors
///
/// Nobody signed in, or the token lacks the scope.
pub async fn me(services: &Services, caller: &Caller) -> Result<Me, AppError> {
    let identity = caller.require_account()?;
    caller.require_scope(TokenScope::Read)?;
    Ok(shown(load(services, identity).await?))
}

/// Changes how the caller is called and served.
///
/// # Errors
///
/// Nobody signed in, the token lacks the scope, a field breaks a rule, or somebody changed the account after the
/// given version.
pub async fn change_profile(
    services: &Services,
    caller: &Caller,
    form: &ProfileForm,
    version: Option<i64>,
) -> Result<Me, AppError> {
    let identity = caller.require_account()?;
    caller.require_scope(TokenScope::Admin)?;
    caller.refuse_token_of_one_project()?;
    let profile = form.parse()?;
    let mut tx = services.store.write_durable().await.explain()?;
    let account = accounts::find(&mut tx, identity.account).await.explain()?.ok_or(ErrorKind::SignInRequired)?;
    if !accounts::change_profile(&mut tx, &account, &profile, version).await.explain()? {
        return Err(ErrorKind::ChangedMeanwhile.into());
    }
    let changed = accounts::find(&mut tx, identity.account).await.explain()?.ok_or(ErrorKind::SignInRequired)?;
    let change = Change::new(Action::AccountChanged, SubjectKind::Account, account.id, &account.email);
    let change = change.before(written(&account)).after(written(&changed));
    audit::record(services, &mut tx, caller, change).await?;
    tx.commit().await.explain()?;
    Ok(shown(changed))
}

/// Chooses language or theme for every browser, where the caller chose one for every browser before; otherwise each
/// browser remembers its own, and nothing is done here.
///
/// # Errors
///
/// The database failed.
pub async fn choose(
    services: &Services,
    caller: &Caller,
    language: Option<Locale>,
    theme: Option<Theme>,
) -> Result<(), AppError> {
    let Ok(person) = caller.require_person() else { return Ok(()) };
    let me = shown(load(services, &person.identity).await?);
    let form = ProfileForm {
        name: me.name,
        language: me.language.map(|own| language.unwrap_or(own).tag().to_owned()).unwrap_or_default(),
        theme: me.theme.map(|own| theme.unwrap_or(own).to_string()).unwrap_or_default(),
        time_zone: me.time_zone,
    };
    let is_same = |chosen: Option<bool>| chosen.unwrap_or(true);
    let same = is_same(me.language.zip(language).map(|(own, chosen)| own == chosen))
        && is_same(me.theme.zip(theme).map(|(own, chosen)| own == chosen));
    if same { Ok(()) } else { change_profile(services, caller, &form, Some(me.version)).await.map(drop) }
}

/// Gives the caller another password, and ends every other signing in.
///
/// # Errors
///
/// The caller is no person, the current password is wrong, too many were wrong before, or the new one breaks a rule.
pub async fn change_password(services: &Services, caller: &Caller, current: &str, new: &str) -> Result<(), AppError> {
    let person = caller.require_person()?.clone();
    let account = load(services, &person.identity).await?;
    let words = [account.email.as_str(), account.name.as_str(), "tieout"];
    let new = NewPassword::parse_for(new, &words).map_err(|kind| at("/new", kind))?;
    prove(services, caller, &account, current, "/current").await?;
    let hash = services.passwords.hash(&new).await?;
    let mut tx = services.store.write_durable().await.explain()?;
    accounts::set_password_hash(&mut tx, account.id, &hash).await.explain()?;
    sign_ins::end_all(&mut tx, account.id, Some(person.sign_in)).await.explain()?;
    links::delete_of(&mut tx, account.id).await.explain()?;
    mail::tell_owner(services, &mut tx, caller, &account, About::PasswordChanged).await?;
    let change = Change::new(Action::PasswordChanged, SubjectKind::Account, account.id, &account.email);
    audit::record(services, &mut tx, caller, change).await?;
    tx.commit().await.explain()
}

/// Proves with the password who the caller is, for changes that ask for it.
///
/// # Errors
///
/// The caller is no person, the password is wrong, or too many were wrong before.
pub async fn confirm(services: &Services, caller: &Caller, password: &str) -> Result<(), AppError> {
    let person = caller.require_person()?;
    let account = load(services, &person.identity).await?;
    prove(services, caller, &account, password, "/password").await?;
    let mut tx = services.store.write_durable().await.explain()?;
    if !sign_ins::confirm(&mut tx, person.sign_in).await.explain()? {
        return Err(ErrorKind::SignInRequired.into());
    }
    tx.commit().await.explain()
}

/// A stolen session is worth no more guesses than no session.
async fn prove(
    services: &Services,
    caller: &Caller,
    account: &Account,
    password: &str,
    pointer: &str,
) -> Result<(), AppError> {
    if password.is_empty() {
        return Err(at(pointer, ErrorKind::FieldRequired));
    }
    let bucket = [Bucket::within(services, account.id)];
    ladder::count(services, &bucket).await?;
    if services.passwords.compare(password, account.password_hash.as_deref()).await? == Verdict::Wrong {
        refuse(services, caller, account).await?;
        return Err(at(pointer, ErrorKind::FieldPasswordWrong));
    }
    ladder::take_back(services, &bucket).await
}

async fn refuse(services: &Services, caller: &Caller, account: &Account) -> Result<(), AppError> {
    let mut tx = services.store.write_durable().await.explain()?;
    let change = Change::new(Action::SignInRefused, SubjectKind::Account, account.id, &account.email);
    audit::record(services, &mut tx, caller, change).await?;
    tx.commit().await.explain()
}

async fn load(services: &Services, identity: &Identity) -> Result<Account, AppError> {
    let mut tx = services.store.read().await.explain()?;
    let account = accounts::find(&mut tx, identity.account).await.explain()?;
    Ok(account.ok_or(ErrorKind::SignInRequired)?)
}

fn at(pointer: &str, kind: ErrorKind) -> AppError {
    AppError::fields(vec![FieldError { pointer: pointer.to_owned(), kind }])
}

fn written(account: &Account) -> Value {
    json!({
        "name": account.name,
        "language": account.language,
        "theme": account.theme,
        "time_zone": account.time_zone,
    })
}

fn shown(account: Account) -> Me {
    Me {
        id: account.id,
        email: account.email,
        name: account.name,
        is_admin: account.is_admin,
        language: account.language.and_then(|tag| tag.parse().ok()),
        theme: account.theme.and_then(|theme| theme.parse().ok()),
        time_zone: account.time_zone,
        has_password: account.password_hash.is_some(),
        has_second_factor: account.has_second_factor,
        version: account.version,
    }
}
