//! An account for somebody who was invited.

use domain::AppError;
use leptos::prelude::*;

use crate::api::Join;
use crate::form::{Entry, Form, Hidden, NewPasswordEntry, Pick, Send};
use crate::i18n::use_i18n;
use crate::pages::choices::{languages, time_zones};
use crate::tr;
use crate::written::{Sheet, asked, named};

pub(super) async fn write() -> Result<Sheet, AppError> {
    let (services, caller) = asked()?;
    let secret: String = named("secret")?;
    let invited = service::links::details(&services, &caller, &secret).await?;
    let i18n = use_i18n();
    let lede = i18n.text("join-lede", &[("email", invited.email.clone().into())]);
    let content = view! {
        <Form id="join" action={ServerAction::<Join>::new()}>
            <Hidden name="secret" value=secret />
            <input type="hidden" autocomplete="username" value=invited.email />
            <Entry name="name" label=tr!("person-name") hint=tr!("person-name-hint") autocomplete="name" />
            <NewPasswordEntry name="password" label=tr!("password-choose") hint=tr!("password-hint") />
            <Pick name="language" label=tr!("person-language") choices=languages() value=i18n.locale().tag() />
            <Pick name="time_zone" label=tr!("person-time-zone") choices=time_zones() value="UTC" attr:data-own-zone="" />
            <Send>{tr!("join-send")}</Send>
        </Form>
    };
    Ok(Sheet { lede, ..Sheet::threshold("join-title", "join-lede", content.into_any()) })
}
