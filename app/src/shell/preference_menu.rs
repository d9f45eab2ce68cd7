//! The menus for language and theme. Each is a form of buttons in a popover, so it works before the page has come
//! to life and without JavaScript; afterwards a choice takes effect without a reload.

use domain::{Locale, Theme};
use leptos::prelude::*;

use super::switch::{LanguageSwitch, ThemeSwitch};
use crate::i18n::use_i18n;
use crate::looks::use_looks;
use crate::tr;
use crate::ui::{Icon, IconName};

/// Chooses the language of the page.
#[component]
pub fn LanguageMenu() -> impl IntoView {
    let (i18n, switch) = (use_i18n(), LanguageSwitch::here());
    let items = Locale::ALL.map(|locale| {
        let is_current = move || (i18n.locale() == locale).then_some("true");
        view! {
            <button
                class="menu-item"
                name="language"
                value=locale.tag()
                lang=locale.tag()
                dir=locale.direction().as_str()
                aria-current=is_current
                on:click=move |click| {
                    click.prevent_default();
                    hide(LANGUAGES);
                    switch.to(locale);
                }
            >
                {locale.own_name()}
                <Mark />
            </button>
        }
    });
    let chosen = Signal::derive(move || i18n.locale().own_name().to_owned());
    view! {
        <Menu id=LANGUAGES icon=IconName::Globe label=tr!("shell-language") chosen action="/api/fn/set_language">
            {items.collect_view()}
        </Menu>
    }
}

/// Chooses between light, dark and the device's own.
#[component]
pub fn ThemeMenu() -> impl IntoView {
    let (looks, switch) = (use_looks(), ThemeSwitch::here());
    let items = Theme::ALL.map(|theme| {
        let is_current = move || (looks.theme() == theme).then_some("true");
        view! {
            <button
                class="menu-item"
                name="theme"
                value=theme.as_str()
                aria-current=is_current
                on:click=move |click| {
                    click.prevent_default();
                    hide(THEMES);
                    switch.to(theme);
                }
            >
                {tr!(name_of(theme))}
                <Mark />
            </button>
        }
    });
    let i18n = use_i18n();
    let chosen = Signal::derive(move || i18n.text(name_of(looks.theme()), &[]));
    view! {
        <Menu id=THEMES icon=IconName::Sun label=tr!("shell-theme") chosen action="/api/fn/set_theme">
            {items.collect_view()}
        </Menu>
    }
}

const LANGUAGES: &str = "languages";
const THEMES: &str = "themes";

pub(crate) fn name_of(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "theme-system",
        Theme::Light => "theme-light",
        Theme::Dark => "theme-dark",
    }
}

#[component]
fn Menu(
    id: &'static str,
    icon: IconName,
    label: Signal<String>,
    chosen: Signal<String>,
    action: &'static str,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="menu">
            <button type="button" class="button menu-button" data-variant="quiet" data-size="small" popovertarget=id>
                <Icon name=icon />
                <span class="visually-hidden">{label}</span>
                <span class="shell-tool-word">{chosen}</span>
            </button>
            <form id=id class="menu-list" method="post" action=action popover="auto" aria-label=label>
                {children()}
            </form>
        </div>
    }
}

#[component]
fn Mark() -> impl IntoView {
    view! { <span class="menu-mark"><Icon name=IconName::Check /></span> }
}

fn hide(id: &str) {
    #[cfg(feature = "hydrate")]
    if let Some(list) = document().get_element_by_id(id) {
        use wasm_bindgen::JsCast;
        if let Ok(list) = list.dyn_into::<web_sys::HtmlElement>() {
            // It is open: the click came from inside.
            let _ = list.hide_popover();
        }
    }
    #[cfg(not(feature = "hydrate"))]
    let _ = id;
}
