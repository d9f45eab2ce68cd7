//! Tokens: how programs prove who they act for. A token can never do more than its owner, and what its owner may do
//! is looked up at every use, so what is taken away from either ends at once.

mod access_token;
mod bearer;
mod secret;

use domain::{
    AccountId, Action, AppError, Cursor, ErrorKind, NewToken, Page, Part, Permission, ProjectId, SitePermission,
    SubjectKind, TokenForm, TokenId, TokenRow, TokenScope, TokenState, TokenWish,
};
use serde_json::json;
use store::Tx;
use store::tokens::{self, NewRow, Of, Token};

pub use access_token::{AccessKeys, exchange};
pub use bearer::authenticate;

use crate::audit::{self, Change};
use crate::services::new_uuid;
use crate::{Caller, Explain, Services, Who};

/// Makes a token for whoever asks.
///
/// # Errors
///
/// The caller is no person who proved who they are in the last minutes, the form breaks a rule, or the project is
/// not theirs.
pub async fn create(services: &Services, caller: &Caller, form: &TokenForm) -> Result<NewToken, AppError> {
    let account = caller.require_confirmed(&*services.clock)?.identity.account;
    create_for(services, caller, account, form).await
}

/// Makes a token for an account. Whoever calls this has to be the operator of the machine.
///
/// # Errors
///
/// The caller is somebody else, the form breaks a rule, or the project is not the account's.
pub async fn create_as_operator(
    services: &Services,
    caller: &Caller,
    account: AccountId,
    form: &TokenForm,
) -> Result<NewToken, AppError> {
    if caller.who != Who::Operator {
        return Err(ErrorKind::PersonRequired.into());
    }
    create_for(services, caller, account, form).await
}

async fn create_for(
    services: &Services,
    caller: &Caller,
    account: AccountId,
    form: &TokenForm,
) -> Result<NewToken, AppError> {
    let wish = form.parse()?;
    let mut tx = services.store.write_durable().await.explain()?;
    if let Some(project) = wish.project {
        require_member(&mut tx, project, account).await?;
    }
    let made = write(services, &mut tx, account, &wish, None).await?;
    audit::record(services, &mut tx, caller, created(&made, account, &wish)).await?;
    tx.commit().await.explain()?;
    Ok(NewToken { expires_at: caller.local(made.expires_at), id: made.id, secret: made.secret })
}

/// Makes a token anew, with the same rights. The one before goes on working until it is revoked or ends, so that
/// programs can change over; there are never more than two.
///
/// # Errors
///
/// The token is not the caller's, has ended, or was made anew already.
pub async fn rotate(services: &Services, caller: &Caller, id: TokenId) -> Result<NewToken, AppError> {
    let account = require_owner_of(services, caller, id)?;
    let mut tx = services.store.write_durable().await.explain()?;
    let token = find(&mut tx, id).await?;
    if token.account_id != account.0 || state(&tx, &token) != TokenState::Active {
        return Err(ErrorKind::ObjectNotFound.into());
    }
    if tokens::has_live_twin(&mut tx, id).await.explain()? {
        return Err(ErrorKind::TokenTwoLive.into());
    }
    let days = (token.expires_at - token.created_at).num_days().max(1);
    let project = token.project_id.map(ProjectId);
    let wish = TokenWish { name: token.name.clone(), scopes: bearer::scopes(&token.scopes), project, days };
    let made = write(services, &mut tx, account, &wish, Some(id)).await?;
    let change = change(Action::TokenRotated, &token).after(json!({ "token": made.id, "expires_at": made.expires_at }));
    audit::record(services, &mut tx, caller, change).await?;
    tx.commit().await.explain()?;
    Ok(NewToken { expires_at: caller.local(made.expires_at), id: made.id, secret: made.secret })
}

/// Ends a token at once: the caller's own, or anybody's for those who look after the site.
///
/// # Errors
///
/// There is no such token, it has ended, or it is somebody else's.
pub async fn revoke(services: &Services, caller: &Caller, id: TokenId) -> Result<(), AppError> {
    let may_revoke_all = caller.require_site(SitePermission::TokensManageAll).is_ok();
    let own = if may_revoke_all { None } else { Some(own_tokens(caller)?) };
    let mut tx = services.store.write_durable().await.explain()?;
    let token = find(&mut tx, id).await?;
    if own.is_some_and(|account| token.account_id != account.0) {
        return Err(ErrorKind::ObjectNotFound.into());
    }
    end(services, tx, caller, &token).await
}

/// Ends a token that was made for a project.
///
/// # Errors
///
/// The caller may not do this there, or the project has no such token.
pub async fn revoke_in(services: &Services, caller: &Caller, project: ProjectId, id: TokenId) -> Result<(), AppError> {
    let mut entered = services.settle_in(caller, project, Permission::TokensManage).await?;
    let token = find(&mut entered.tx, id).await?;
    if token.project_id != Some(entered.scope.project().0) {
        return Err(ErrorKind::ObjectNotFound.into());
    }
    end(services, entered.tx, caller, &token).await
}

/// Lists the caller's own tokens.
///
/// # Errors
///
/// Nobody signed in, or the token lacks the scope.
pub async fn list(services: &Services, caller: &Caller, part: &Part) -> Result<Page<TokenRow>, AppError> {
    let account = own_tokens(caller)?;
    let tx = services.store.read().await.explain()?;
    page(tx, caller, Of::Account(account), part).await
}

/// Lists the tokens that were made for a project.
///
/// # Errors
///
/// The caller may not see them.
pub async fn list_in(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    part: &Part,
) -> Result<Page<TokenRow>, AppError> {
    let entered = services.read_in(caller, project, Permission::TokensManage).await?;
    page(entered.tx, caller, Of::Project(entered.scope), part).await
}

/// Lists every token there is.
///
/// # Errors
///
/// The caller does not look after the site.
pub async fn list_all(services: &Services, caller: &Caller, part: &Part) -> Result<Page<TokenRow>, AppError> {
    caller.require_site(SitePermission::TokensManageAll)?;
    let tx = services.store.read().await.explain()?;
    page(tx, caller, Of::Everybody, part).await
}

/// A token may be made anew by itself, so that programs need nobody; people have to prove who they are.
fn require_owner_of(services: &Services, caller: &Caller, id: TokenId) -> Result<AccountId, AppError> {
    match &caller.who {
        Who::Program(program) if program.token == id => Ok(program.identity.account),
        _ => Ok(caller.require_confirmed(&*services.clock)?.identity.account),
    }
}

/// Whose tokens the caller may see and end without being an admin.
fn own_tokens(caller: &Caller) -> Result<AccountId, AppError> {
    let account = caller.require_account()?.account;
    caller.require_scope(TokenScope::Admin)?;
    caller.refuse_token_of_one_project()?;
    Ok(account)
}

async fn require_member(tx: &mut Tx, project: ProjectId, account: AccountId) -> Result<(), AppError> {
    let admission = store::members::find_admission(tx, project, account).await.explain()?;
    let is_member = admission.is_some_and(|found| found.role.is_some() && found.deleted_at.is_none());
    if is_member { Ok(()) } else { Err(ErrorKind::NoAccess.into()) }
}

struct Made {
    id: TokenId,
    secret: String,
    expires_at: chrono::DateTime<chrono::Utc>,
}

async fn write(
    services: &Services,
    tx: &mut Tx,
    account: AccountId,
    wish: &TokenWish,
    replaces: Option<TokenId>,
) -> Result<Made, AppError> {
    let (id, secret) = (TokenId(new_uuid(&*services.clock)), secret::generate());
    let expires_at = tx.now() + chrono::TimeDelta::days(wish.days);
    let row = NewRow {
        id,
        account,
        project: wish.project,
        replaces,
        name: &wish.name,
        hint: secret::hint(&secret),
        secret: &secret,
        scopes: &words(wish),
        expires_at,
    };
    tokens::insert(tx, &row).await.explain()?;
    Ok(Made { id, secret, expires_at })
}

fn words(wish: &TokenWish) -> String {
    wish.scopes.iter().map(|scope| scope.as_str()).collect::<Vec<_>>().join(",")
}

fn created(made: &Made, account: AccountId, wish: &TokenWish) -> Change {
    let change = Change::new(Action::TokenCreated, SubjectKind::Token, made.id, &wish.name);
    let after = json!({ "account": account, "scopes": words(wish), "expires_at": made.expires_at });
    match wish.project {
        Some(project) => change.within(project),
        None => change,
    }
    .after(after)
}

fn change(action: Action, token: &Token) -> Change {
    let change = Change::new(action, SubjectKind::Token, token.id, &token.name);
    match token.project_id {
        Some(project) => change.within(ProjectId(project)),
        None => change,
    }
}

async fn find(tx: &mut Tx, id: TokenId) -> Result<Token, AppError> {
    tokens::find(tx, id).await.explain()?.ok_or_else(|| ErrorKind::ObjectNotFound.into())
}

async fn end(services: &Services, mut tx: Tx, caller: &Caller, token: &Token) -> Result<(), AppError> {
    if !tokens::revoke(&mut tx, TokenId(token.id)).await.explain()? {
        return Err(ErrorKind::ObjectNotFound.into());
    }
    let change = change(Action::TokenRevoked, token).before(json!({ "owner": token.owner, "scopes": token.scopes }));
    audit::record(services, &mut tx, caller, change).await?;
    tx.commit().await.explain()
}

async fn page(mut tx: Tx, caller: &Caller, of: Of, part: &Part) -> Result<Page<TokenRow>, AppError> {
    let before = part.after.as_ref().map(|Cursor(id)| id.parse().map_err(|_| ErrorKind::QueryMalformed)).transpose()?;
    let found = tokens::list(&mut tx, of, before, part.probe()).await.explain()?;
    let page = part.page(found, |token| Cursor(token.id.to_string()));
    Ok(page.map(|token| row(&tx, caller, token)))
}

fn state(tx: &Tx, token: &Token) -> TokenState {
    match token.revoked_at {
        Some(_) => TokenState::Revoked,
        None if token.expires_at <= tx.now() => TokenState::Expired,
        None => TokenState::Active,
    }
}

fn row(tx: &Tx, caller: &Caller, token: Token) -> TokenRow {
    TokenRow {
        id: TokenId(token.id),
        state: state(tx, &token),
        scopes: bearer::scopes(&token.scopes).into_iter().collect(),
        name: token.name,
        hint: token.hint,
        owner: token.owner,
        project: token.project_id.map(ProjectId),
        project_name: token.project_name,
        created_at: caller.local(token.created_at),
        expires_at: caller.local(token.expires_at),
        last_used_at: token.last_used_at.map(|at| caller.local(at)),
        last_used_address: token.last_used_address,
    }
}

#[cfg(test)]
mod tests;
