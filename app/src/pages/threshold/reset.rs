//! A new password for somebody who lost the one before: asking for the link, and using it.

use domain::AppError;
use leptos::prelude::*;

use crate::api::{RequestReset, ResetPassword};
use crate::form::{Entry, Form, Hidden, NewPasswordEntry, Send};
use crate::tr;
use crate::ui::{InputKind, Notice, Tone};
use crate::written::{Sheet, asked, named, query};

/// What is answered does not tell whether there is such an account.
pub(super) async fn write_asking() -> Result<Sheet, AppError> {
    let is_sent = query().get("done").is_some();
    let question = if is_sent { sent() } else { form() };
    let content = view! {
        {question}
        <p class="threshold-aside"><a href="/sign-in">{tr!("reset-back")}</a></p>
    };
    Ok(Sheet::threshold("reset-title", "reset-lede", content.into_any()))
}

fn form() -> AnyView {
    view! {
        <Form id="reset" action={ServerAction::<RequestReset>::new()}>
            <Entry name="email" label=tr!("sign-in-email") kind=InputKind::Email autocomplete="username" />
            <Send>{tr!("reset-send")}</Send>
        </Form>
    }
    .into_any()
}

fn sent() -> AnyView {
    view! {
        <div role="status" tabindex="-1" autofocus>
            <Notice tone=Tone::Good title=tr!("reset-sent")><p>{tr!("reset-sent-hint")}</p></Notice>
        </div>
    }
    .into_any()
}

/// The page that the link leads to.
pub(super) async fn write_setting() -> Result<Sheet, AppError> {
    let (services, _) = asked()?;
    let secret: String = named("secret")?;
    service::links::check_reset(&services, &secret).await?;
    let content = view! {
        <Form id="new-password" action={ServerAction::<ResetPassword>::new()}>
            <Hidden name="secret" value=secret />
            <NewPasswordEntry name="password" label=tr!("password-new") hint=tr!("password-hint") />
            <Send>{tr!("reset-new-send")}</Send>
        </Form>
    };
    Ok(Sheet::threshold("reset-new-title", "reset-new-lede", content.into_any()))
}
