//! The first start: the first account, and what the site assumes where nobody says otherwise.

use domain::AppError;
use leptos::prelude::*;

use crate::api::CompleteSetup;
use crate::form::{Entry, Form, Hidden, NewPasswordEntry, Pick, Send};
use crate::i18n::use_i18n;
use crate::pages::choices::{currencies, languages, time_zones};
use crate::tr;
use crate::ui::InputKind;
use crate::written::{Sheet, asked, named};

pub(super) async fn write() -> Result<Sheet, AppError> {
    let (services, _) = asked()?;
    let secret: String = named("secret")?;
    service::setup::check(&services, &secret).await?;
    let content = view! {
        <Form id="setup" action={ServerAction::<CompleteSetup>::new()}>
            <Hidden name="secret" value=secret />
            {you()}
            {site()}
            <Send>{tr!("setup-send")}</Send>
        </Form>
    };
    Ok(Sheet::threshold("setup-title", "setup-lede", content.into_any()).wide())
}

fn you() -> AnyView {
    view! {
        <fieldset class="form-part">
            <legend>{tr!("setup-you")}</legend>
            <Entry name="name" label=tr!("person-name") hint=tr!("person-name-hint") autocomplete="name" />
            <Entry name="email" label=tr!("sign-in-email") kind=InputKind::Email autocomplete="username" />
            <NewPasswordEntry name="password" label=tr!("password-choose") hint=tr!("password-hint") />
        </fieldset>
    }
    .into_any()
}

fn site() -> AnyView {
    view! {
        <fieldset class="form-part">
            <legend>{tr!("setup-site")}</legend>
            <p class="field-hint">{tr!("setup-site-hint")}</p>
            <Pick name="language" label=tr!("person-language") choices=languages() value=use_i18n().locale().tag() />
            <div class="form-pair">
                <Pick name="time_zone" label=tr!("person-time-zone") choices=time_zones() value="UTC" attr:data-own-zone="" />
                <Pick name="currency" label=tr!("project-currency") choices=currencies() value="EUR" />
            </div>
        </fieldset>
    }
    .into_any()
}
