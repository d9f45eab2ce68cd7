//! Invitations to the site: somebody who looks after it names an address, whose reader makes an account.

use chrono::TimeDelta;
use domain::{
    AccountId, Action, AppError, Email, ErrorKind, FieldError, InviteLink, Join, JoinDetails, JoinForm, ProjectId,
    SitePermission, SubjectKind, UserInvitationForm,
};
use serde_json::json;
use store::accounts::{self, Account, NewAccount};
use store::invitations::Invitation;
use store::links::{self, Link, LinkKind, NewLink};
use store::{StoreError, Tx};

use super::{LinkSecret, hash};
use crate::audit::{self, Change};
use crate::mail::{self, About, Letter, Reader};
use crate::services::new_uuid;
use crate::sign_in::{Began, Device, begin};
use crate::{Caller, Explain, Services, invitations};

const LIFETIME: TimeDelta = TimeDelta::days(7);

/// Invites somebody to the site. A link that was sent to the same address before works no more.
///
/// # Errors
///
/// The caller may not manage accounts, the address breaks a rule, or it has an account.
pub async fn invite(services: &Services, caller: &Caller, form: &UserInvitationForm) -> Result<InviteLink, AppError> {
    caller.require_site(SitePermission::UsersManage)?;
    caller.require_confirmed_unless_program(&*services.clock)?;
    let at_fault = |kind| AppError::fields(vec![FieldError { pointer: "/email".to_owned(), kind }]);
    let email = Email::parse(&form.email).map_err(at_fault)?;
    let mut tx = services.store.write_durable().await.explain()?;
    if accounts::find_by_email(&mut tx, &email).await.explain()?.is_some() {
        return Err(ErrorKind::AccountExists.into());
    }
    let (secret, expires_at, by) = (LinkSecret::new(), tx.now() + LIFETIME, name_of(caller));
    let link = NewLink {
        hash: &secret.hash(),
        kind: LinkKind::Join,
        account: None,
        email: &email,
        is_admin: form.is_admin,
        invited_by: &by,
        expires_at,
    };
    links::replace(&mut tx, &link).await.explain()?;
    let link = format!("{}/join/{}", services.site.url, secret.as_str());
    let letter = Letter { about: About::Join { by, days: LIFETIME.num_days() }, link: link.clone() };
    let reader = Reader { email: email.as_str(), locale: caller.locale };
    mail::write(services, &mut tx, &reader, &letter).await?;
    let change = Change::new(Action::AccountInvited, SubjectKind::Account, email.as_str(), email.as_str());
    let change = change.after(json!({ "is_admin": form.is_admin }));
    audit::record(services, &mut tx, caller, change).await?;
    tx.commit().await.explain()?;
    Ok(InviteLink { link, expires_at: caller.local(expires_at), mailed: services.site.post.reaches_people() })
}

/// What somebody is called: by name, or by address where there is none.
pub(crate) fn name_of(caller: &Caller) -> String {
    let called = |identity: &crate::Identity| {
        if identity.name.is_empty() { identity.email.clone() } else { identity.name.clone() }
    };
    caller.identity().map(called).unwrap_or_default()
}

/// Somebody joined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joined {
    /// They are signed in.
    pub began: Began,
    /// The project they were invited to, if it was one.
    pub project: Option<ProjectId>,
}

/// What the link of an invitation is for.
enum Invited {
    /// The site alone.
    ToSite(Link),
    /// A project, and so the site as well.
    ToProject(Invitation),
}

impl Invited {
    async fn find(tx: &mut Tx, secret: &str) -> Result<Self, AppError> {
        if let Some(link) = links::find(tx, LinkKind::Join, &hash(secret)).await.explain()? {
            return Ok(Self::ToSite(link));
        }
        let invitation = invitations::find_open(tx, secret).await?;
        Ok(invitation.map(Self::ToProject).ok_or(ErrorKind::LinkEnded)?)
    }

    fn email(&self) -> Result<Email, AppError> {
        let (Self::ToSite(Link { email, .. }) | Self::ToProject(Invitation { email, .. })) = self;
        Email::parse(email).map_err(|_| ErrorKind::Internal.into())
    }

    fn is_admin(&self) -> bool {
        matches!(self, Self::ToSite(Link { is_admin: true, .. }))
    }
}

/// What an invitation says to whoever opens it.
///
/// # Errors
///
/// The link works no more.
pub async fn details(services: &Services, caller: &Caller, secret: &str) -> Result<JoinDetails, AppError> {
    let mut tx = services.store.read().await.explain()?;
    Ok(match Invited::find(&mut tx, secret).await? {
        Invited::ToSite(link) => JoinDetails {
            expires_at: caller.local(link.expires_at),
            email: link.email,
            invited_by: link.invited_by,
            project: None,
        },
        Invited::ToProject(invitation) => JoinDetails {
            expires_at: caller.local(invitation.expires_at),
            email: invitation.email,
            invited_by: invitation.invited_by,
            project: Some(invitation.project_name),
        },
    })
}

/// Makes an account with the link of an invitation, to the site or to a project, and signs in.
///
/// # Errors
///
/// The link works no more, a field breaks a rule, or the address got an account meanwhile.
pub async fn join(
    services: &Services,
    caller: &Caller,
    secret: &str,
    form: &JoinForm,
    device: &Device,
) -> Result<Joined, AppError> {
    let mut tx = services.store.read().await.explain()?;
    let email = Invited::find(&mut tx, secret).await?.email()?;
    drop(tx);
    let wish = form.parse(&email)?;
    let password_hash = services.passwords.hash(&wish.password).await?;
    let mut tx = services.store.write_durable().await.explain()?;
    let invited = Invited::find(&mut tx, secret).await?;
    let account = insert(services, &mut tx, &invited, &wish, &password_hash).await?;
    let change = Change::new(Action::AccountCreated, SubjectKind::Account, account.id, &account.email);
    let change = change.after(json!({ "name": account.name, "is_admin": account.is_admin }));
    audit::record(services, &mut tx, caller, change).await?;
    let project = use_up(services, &mut tx, caller, secret, &invited, account.id).await?;
    let began = begin(services, &mut tx, caller, &account, device).await?;
    tx.commit().await.explain()?;
    Ok(Joined { began, project })
}

async fn insert(
    services: &Services,
    tx: &mut Tx,
    invited: &Invited,
    wish: &Join,
    password_hash: &str,
) -> Result<Account, AppError> {
    let (id, email) = (AccountId(new_uuid(&*services.clock)), invited.email()?);
    let new = NewAccount {
        id,
        email: &email,
        name: &wish.name,
        password_hash: Some(password_hash),
        is_admin: invited.is_admin(),
        language: Some(wish.language.tag()),
        time_zone: wish.time_zone.as_str(),
    };
    match accounts::insert(tx, &new).await {
        Err(StoreError::Duplicate) => return Err(ErrorKind::AccountExists.into()),
        written => written.explain()?,
    }
    Ok(accounts::find(tx, id).await.explain()?.ok_or(ErrorKind::Internal)?)
}

/// Of many who use a link at once, one gets through.
async fn use_up(
    services: &Services,
    tx: &mut Tx,
    caller: &Caller,
    secret: &str,
    invited: &Invited,
    account: AccountId,
) -> Result<Option<ProjectId>, AppError> {
    match invited {
        Invited::ToSite(_) => {
            let taken = links::take(tx, LinkKind::Join, &hash(secret)).await.explain()?;
            taken.map(|_| None).ok_or_else(|| ErrorKind::LinkEnded.into())
        }
        Invited::ToProject(invitation) => invitations::join(services, tx, caller, invitation, account).await.map(Some),
    }
}

#[cfg(test)]
mod tests;
