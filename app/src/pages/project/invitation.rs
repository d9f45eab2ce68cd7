//! What an invitation to a project is about, and accepting it.

use domain::{AppError, InvitationDetails};
use leptos::prelude::*;
use service::Caller;

use crate::api::AcceptInvitation;
use crate::i18n::use_i18n;
use crate::tr;
use crate::ui::{Button, ButtonLink, ButtonVariant, IconName};
use crate::written::parts::{deed, moment};
use crate::written::{Section, Sheet, asked, named, path};

pub(super) async fn write() -> Result<Sheet, AppError> {
    let (services, caller) = asked()?;
    let secret: String = named("secret")?;
    let details = service::invitations::details(&services, &caller, &secret).await?;
    let title = use_i18n().text("invitation-title", &[("project", details.project.clone().into())]);
    let content = view! {
        <section class="card form-card">
            {facts(&details)}
            {answer(&caller, &details, secret)}
        </section>
    };
    Ok(Sheet {
        title,
        lede: use_i18n().text("invitation-lede", &[("name", details.invited_by.clone().into())]),
        section: Section::None,
        content: content.into_any(),
    })
}

fn facts(details: &InvitationDetails) -> AnyView {
    let role = details.role;
    view! {
        <dl class="facts">
            <div><dt>{tr!("members-role")}</dt><dd>{tr!(format!("role-{role}"))}</dd></div>
            <div><dt>{tr!("invitation-may")}</dt><dd>{tr!(format!("role-{role}-means"))}</dd></div>
            <div><dt>{tr!("invitations-email")}</dt><dd><bdi>{details.email.clone()}</bdi></dd></div>
            <div><dt>{tr!("invitations-ends")}</dt><dd>{moment(details.expires_at)}</dd></div>
        </dl>
    }
    .into_any()
}

/// Whoever is signed in accepts; everybody else signs in first, or makes an account with the same link.
fn answer(caller: &Caller, details: &InvitationDetails, secret: String) -> AnyView {
    let Some(identity) = caller.identity() else {
        let (join, sign_in) = (format!("/join/{secret}"), format!("/sign-in?next={}", path()));
        return view! {
            <p>{tr!("invitation-signed-out")}</p>
            <div class="cluster">
                <ButtonLink href=join variant=ButtonVariant::Primary>{tr!("invitation-join")}</ButtonLink>
                <ButtonLink href=sign_in icon=IconName::SignIn>{tr!("invitation-sign-in")}</ButtonLink>
            </div>
        }
        .into_any();
    };
    let own = identity.email.clone();
    let other = !own.eq_ignore_ascii_case(&details.email);
    let accept = view! { <Button kind="submit" variant=ButtonVariant::Primary>{tr!("invitation-accept")}</Button> };
    view! {
        {other.then(|| view! { <p>{tr!("invitation-other-address", "email" = own.clone())}</p> })}
        {deed::<AcceptInvitation>(&[("secret", secret)], accept)}
    }
    .into_any()
}
