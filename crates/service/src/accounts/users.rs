//! Accounts as those see and change them who look after the site.

use chrono::{DateTime, Utc};
use domain::{
    AccountId, Action, AppError, Cursor, ErrorKind, Page, Part, SitePermission, SubjectKind, UserFilter, UserRow,
    UserSort,
};
use serde_json::json;
use store::accounts::{self, Account, Listed, Wanted};
use store::{Tx, sign_ins};
use uuid::Uuid;

use crate::audit::{self, Change};
use crate::{Caller, Explain, Services};

/// Lists accounts.
///
/// # Errors
///
/// The caller may not see them.
pub async fn list(
    services: &Services,
    caller: &Caller,
    filter: &UserFilter,
    part: &Part,
) -> Result<Page<UserRow>, AppError> {
    caller.require_site(SitePermission::UsersManage)?;
    let wanted = wanted(filter.sort, part.after.as_ref())?;
    let search = filter.search.as_deref().map(str::trim).filter(|search| !search.is_empty());
    let mut tx = services.store.read().await.explain()?;
    let found = accounts::list(&mut tx, search, filter.state, &wanted, part.probe()).await.explain()?;
    let page = part.page(found, |listed| place(filter.sort, listed));
    Ok(page.map(|listed| row(caller, listed)))
}

/// Finds one account.
///
/// # Errors
///
/// The caller may not see it, or there is none.
pub async fn get(services: &Services, caller: &Caller, id: AccountId) -> Result<UserRow, AppError> {
    caller.require_site(SitePermission::UsersManage)?;
    let mut tx = services.store.read().await.explain()?;
    shown(&mut tx, caller, id).await
}

/// Makes somebody look after the site, or no longer. Somebody has to.
///
/// # Errors
///
/// The caller may not do this, there is no such account, somebody changed it after the given version, or nobody else
/// looks after the site.
pub async fn set_admin(
    services: &Services,
    caller: &Caller,
    id: AccountId,
    is_admin: bool,
    version: Option<i64>,
) -> Result<UserRow, AppError> {
    let (mut tx, account) = change(services, caller, id).await?;
    if !is_admin {
        keep_an_admin(&mut tx, &account).await?;
    }
    if !accounts::set_admin(&mut tx, id, is_admin, version).await.explain()? {
        return Err(ErrorKind::ChangedMeanwhile.into());
    }
    let changed = of(Action::AccountAdminChanged, &account)
        .before(json!({ "is_admin": account.is_admin }))
        .after(json!({ "is_admin": is_admin }));
    settle(services, tx, caller, id, changed).await
}

/// Closes an account at once: nobody is signed in to it any more, its tokens open nothing, and nobody signs in.
///
/// # Errors
///
/// The caller may not do this, there is no such account, or nobody else looks after the site.
pub async fn disable(services: &Services, caller: &Caller, id: AccountId) -> Result<UserRow, AppError> {
    let (mut tx, account) = change(services, caller, id).await?;
    keep_an_admin(&mut tx, &account).await?;
    if !accounts::set_disabled(&mut tx, id, true).await.explain()? {
        return shown(&mut tx, caller, id).await;
    }
    sign_ins::end_all(&mut tx, id, None).await.explain()?;
    settle(services, tx, caller, id, of(Action::AccountDisabled, &account)).await
}

/// Opens a closed account again. Its person signs in anew.
///
/// # Errors
///
/// The caller may not do this, or there is no such account.
pub async fn enable(services: &Services, caller: &Caller, id: AccountId) -> Result<UserRow, AppError> {
    let (mut tx, account) = change(services, caller, id).await?;
    if !accounts::set_disabled(&mut tx, id, false).await.explain()? {
        return shown(&mut tx, caller, id).await;
    }
    settle(services, tx, caller, id, of(Action::AccountEnabled, &account)).await
}

async fn change(services: &Services, caller: &Caller, id: AccountId) -> Result<(Tx, Account), AppError> {
    caller.require_site(SitePermission::UsersManage)?;
    caller.require_confirmed_unless_program(&*services.clock)?;
    let mut tx = services.store.write_durable().await.explain()?;
    let account = accounts::find(&mut tx, id).await.explain()?.ok_or(ErrorKind::ObjectNotFound)?;
    Ok((tx, account))
}

/// Whoever changes who looks after the site waits for others who do, and counts what they left.
async fn keep_an_admin(tx: &mut Tx, account: &Account) -> Result<(), AppError> {
    let admins = accounts::hold_admins(tx).await.explain()?;
    let is_one = account.is_admin && account.disabled_at.is_none();
    if is_one && admins <= 1 { Err(ErrorKind::LastAdmin.into()) } else { Ok(()) }
}

fn of(action: Action, account: &Account) -> Change {
    Change::new(action, SubjectKind::Account, account.id, &account.email)
}

async fn settle(
    services: &Services,
    mut tx: Tx,
    caller: &Caller,
    id: AccountId,
    change: Change,
) -> Result<UserRow, AppError> {
    let row = shown(&mut tx, caller, id).await?;
    audit::record(services, &mut tx, caller, change).await?;
    tx.commit().await.explain()?;
    Ok(row)
}

async fn shown(tx: &mut Tx, caller: &Caller, id: AccountId) -> Result<UserRow, AppError> {
    let listed = accounts::find_listed(tx, id).await.explain()?.ok_or(ErrorKind::ObjectNotFound)?;
    Ok(row(caller, listed))
}

fn row(caller: &Caller, listed: Listed) -> UserRow {
    UserRow {
        id: AccountId(listed.id),
        email: listed.email,
        name: listed.name,
        is_admin: listed.is_admin,
        disabled_at: listed.disabled_at.map(|at| caller.local(at)),
        has_second_factor: listed.has_second_factor,
        projects: listed.projects,
        signed_in_at: listed.signed_in_at.map(|at| caller.local(at)),
        created_at: caller.local(listed.created_at),
        version: listed.version,
    }
}

/// A place is the key of the order and the id, so that equal keys do not stop the list.
fn place(sort: UserSort, listed: &Listed) -> Cursor {
    let micros = |at: DateTime<Utc>| at.timestamp_micros().to_string();
    let key = match sort {
        UserSort::Name => listed.search_key.clone(),
        UserSort::Created => micros(listed.created_at),
        UserSort::SignedIn => micros(listed.signed_in_at.unwrap_or(DateTime::UNIX_EPOCH)),
    };
    Cursor(format!("{}.{key}", listed.id))
}

fn wanted(sort: UserSort, after: Option<&Cursor>) -> Result<Wanted, AppError> {
    let place = after.map(|Cursor(text)| read_place(text)).transpose()?;
    Ok(match sort {
        UserSort::Name => Wanted::ByName(place),
        UserSort::Created => Wanted::ByCreation(place.map(at).transpose()?),
        UserSort::SignedIn => Wanted::BySignIn(place.map(at).transpose()?),
    })
}

fn read_place(text: &str) -> Result<(String, Uuid), AppError> {
    let (id, key) = text.split_once('.').ok_or(ErrorKind::QueryMalformed)?;
    Ok((key.to_owned(), id.parse().map_err(|_| ErrorKind::QueryMalformed)?))
}

fn at((key, id): (String, Uuid)) -> Result<(DateTime<Utc>, Uuid), AppError> {
    let at = key.parse().ok().and_then(DateTime::from_timestamp_micros);
    Ok((at.ok_or(ErrorKind::QueryMalformed)?, id))
}
