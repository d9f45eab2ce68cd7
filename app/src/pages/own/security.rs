//! How an account is guarded: password, second factor, and where it is signed in.

use domain::{AppError, Me, SecondFactor};
use leptos::prelude::*;
use service::{Caller, Services};

use super::sessions::sessions;
use crate::api::{ChangePassword, DisableSecondFactor, MakeRecoveryCodes};
use crate::form::{Entry, Form, NewPasswordEntry, Send};
use crate::i18n::{Arg, use_i18n};
use crate::tr;
use crate::ui::{Badge, Button, ButtonLink, ButtonVariant, InputKind, Tone};
use crate::written::parts::deed;
use crate::written::{Section, Sheet, asked};

pub(super) async fn write() -> Result<Sheet, AppError> {
    let (services, caller) = asked()?;
    let me = service::accounts::me(&services, &caller).await?;
    let factor = service::second_factor::state(&services, &caller).await?;
    let connection = connection(&services, &caller).await?;
    let rows = service::sign_ins::list(&services, &caller).await?;
    let content = view! { {password(me)} {second_factor(factor)} {connection} {sessions(rows)} };
    Ok(Sheet {
        title: use_i18n().text("security-title", &[]),
        lede: use_i18n().text("security-lede", &[]),
        section: Section::Account,
        content: content.into_any(),
    })
}

/// The sign-in elsewhere that the account is connected with, where the site has one.
async fn connection(services: &Services, caller: &Caller) -> Result<Option<AnyView>, AppError> {
    let Some(name) = service::oidc::provider_name(services) else { return Ok(None) };
    let is_connected = service::oidc::is_connected(services, caller).await?;
    let lede = use_i18n().text("connection-lede", &[("name", Arg::from(name.as_str()))]);
    let state = if is_connected {
        view! { <p>{tr!("connection-on", "name" = name.clone())}</p> }.into_any()
    } else {
        let begin = tr!("connection-begin", "name" = name.clone());
        view! { <div class="cluster"><a class="button" href="/oidc/connect" rel="external">{begin}</a></div> }
            .into_any()
    };
    let card = view! {
        <section class="card" aria-labelledby="connection-title">
            <h2 class="card-title" id="connection-title">{tr!("connection-title")}</h2>
            <p class="muted">{lede}</p>
            {state}
        </section>
    };
    Ok(Some(card.into_any()))
}

fn password(me: Me) -> AnyView {
    let form = if me.has_password { change(me.email) } else { view! { <p>{tr!("password-none")}</p> }.into_any() };
    view! {
        <section class="card" aria-labelledby="password-title">
            <h2 class="card-title" id="password-title">{tr!("password-title")}</h2>
            {form}
        </section>
    }
    .into_any()
}

fn change(email: String) -> AnyView {
    view! {
        <p class="muted">{tr!("password-lede")}</p>
        <Form id="password" action={ServerAction::<ChangePassword>::new()}>
            <input type="hidden" autocomplete="username" value=email />
            <Entry name="current" label=tr!("password-current") kind=InputKind::Password autocomplete="current-password" />
            <NewPasswordEntry name="new" label=tr!("password-new") hint=tr!("password-hint") />
            <Send variant=ButtonVariant::Secondary>{tr!("password-change")}</Send>
        </Form>
    }
    .into_any()
}

fn second_factor(factor: SecondFactor) -> AnyView {
    let (state, tone) =
        if factor.is_on { ("second-factor-on", Tone::Good) } else { ("second-factor-off", Tone::Neutral) };
    let deeds = if factor.is_on { deeds(factor.codes_left) } else { beginning() };
    view! {
        <section class="card" aria-labelledby="second-factor-title">
            <div class="card-header">
                <h2 class="card-title" id="second-factor-title">{tr!("second-factor-title")}</h2>
                <Badge label=tr!(state) tone />
            </div>
            <p class="muted">{tr!("second-factor-lede")}</p>
            {deeds}
        </section>
    }
    .into_any()
}

fn beginning() -> AnyView {
    view! { <div class="cluster"><ButtonLink href="/account/second-factor">{tr!("second-factor-begin")}</ButtonLink></div> }
        .into_any()
}

fn deeds(codes: i64) -> AnyView {
    let make = view! { <Button kind="submit">{tr!("recovery-make")}</Button> };
    let off = view! { <Button kind="submit" variant=ButtonVariant::Quiet>{tr!("second-factor-disable")}</Button> };
    view! {
        <p>{tr!("recovery-left", "count" = codes)}</p>
        <div class="cluster">{deed::<MakeRecoveryCodes>(&[], make)} {deed::<DisableSecondFactor>(&[], off)}</div>
    }
    .into_any()
}
