//! What applies on the whole site.

use domain::{AppError, Locale, SiteSettings};
use leptos::prelude::*;

use crate::api::ChangeSettings;
use crate::form::{Entry, Form, Lines, Pick, Send};
use crate::i18n::use_i18n;
use crate::pages::choices::{currencies, languages, time_zones};
use crate::tr;
use crate::ui::Choice;
use crate::written::{Section, Sheet, asked};

pub(super) async fn write() -> Result<Sheet, AppError> {
    let (services, caller) = asked()?;
    let settings = service::settings::get(&services, &caller).await?;
    Ok(Sheet {
        title: use_i18n().text("site-settings-title", &[]),
        lede: use_i18n().text("site-settings-lede", &[]),
        section: Section::Admin,
        content: form(settings),
    })
}

fn form(now: SiteSettings) -> AnyView {
    let languages = std::iter::once(Choice::new("", tr!("site-settings-language-usual"))).chain(languages()).collect();
    let language = now.default_language.map(Locale::tag).unwrap_or_default();
    let upload_limit = now.upload_limit.map(domain::ByteSize::to_text).unwrap_or_default();
    view! {
        <section class="card form-card" aria-labelledby="settings">
            <h2 class="card-title" id="settings">{tr!("site-settings-defaults")}</h2>
            <Form id="site" action={ServerAction::<ChangeSettings>::new()} inside="form">
                <input type="hidden" name="version" value=now.version.to_string() />
                <Pick name="default_language" label=tr!("site-settings-language") hint=tr!("site-settings-language-hint") choices=languages value=language />
                <Pick name="default_time_zone" label=tr!("settings-time-zone") choices=time_zones() value=now.default_time_zone />
                <Pick name="default_currency" label=tr!("settings-currency") choices=currencies() value=now.default_currency />
                <Entry name="upload_limit" label=tr!("settings-upload-limit") hint=tr!("site-settings-upload-limit-hint") value=upload_limit optional=true />
                <Lines name="networks" label=tr!("settings-networks") hint=tr!("site-settings-networks-hint") value=now.networks.join("\n") optional=true />
                <Send>{tr!("settings-save")}</Send>
            </Form>
        </section>
    }
    .into_any()
}
