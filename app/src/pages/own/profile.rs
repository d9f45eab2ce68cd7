//! Somebody's own account: what they are called, and how the product looks and speaks to them.

use domain::{AppError, Locale, Me, Theme};
use leptos::prelude::*;

use crate::api::ChangeProfile;
use crate::form::{Entry, Form, Hidden, Pick, Send};
use crate::i18n::use_i18n;
use crate::pages::choices::{languages, themes, time_zones};
use crate::tr;
use crate::ui::{Choice, Fact, Facts};
use crate::written::{Section, Sheet, asked};

pub(super) async fn write() -> Result<Sheet, AppError> {
    let (services, caller) = asked()?;
    let me = service::accounts::me(&services, &caller).await?;
    Ok(Sheet {
        title: use_i18n().text("account-title", &[]),
        lede: use_i18n().text("account-lede", &[]),
        section: Section::Account,
        content: form(me),
    })
}

fn form(me: Me) -> AnyView {
    let language = me.language.map(Locale::tag).unwrap_or_default();
    let theme = me.theme.map(Theme::as_str).unwrap_or_default();
    let or_browser = |choices| [vec![Choice::new("", tr!("account-as-browser"))], choices].concat();
    view! {
        <section class="card form-card">
            <Facts><Fact label=tr!("account-address")><bdi>{me.email}</bdi></Fact></Facts>
            <Form id="profile" action={ServerAction::<ChangeProfile>::new()}>
                <Hidden name="version" value=me.version.to_string() />
                <Entry name="name" label=tr!("person-name") value=me.name autocomplete="name" />
                <div class="form-pair">
                    <Pick name="language" label=tr!("person-language") choices=or_browser(languages()) value=language optional=true />
                    <Pick name="theme" label=tr!("person-theme") choices=or_browser(themes()) value=theme optional=true />
                </div>
                <Pick name="time_zone" label=tr!("person-time-zone") hint=tr!("person-time-zone-hint") choices=time_zones() value=me.time_zone />
                <Send>{tr!("account-save")}</Send>
            </Form>
        </section>
    }
    .into_any()
}
