//! The frame around every page: where one is, where one can go, language and theme.

mod account_menu;
mod commands;
mod preference_menu;
mod switch;

use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos_router::components::A;
use leptos_router::hooks::use_location;

use self::account_menu::AccountMenu;
use self::commands::ShellCommands;
#[cfg(feature = "ssr")]
pub(crate) use self::preference_menu::name_of as name_of_theme;
use self::preference_menu::{LanguageMenu, ThemeMenu};
use crate::i18n::around;
use crate::page::use_page;
use crate::tr;
use crate::ui::{Button, ButtonSize, ButtonVariant, IconName, Keys, Wordmark, focus_on, use_commands};

/// As much of the build's name as tells it from others at a glance: the version and a few letters.
const SHORT_BUILD: usize = 14;

/// The frame around a page.
#[component]
pub fn Shell(children: Children) -> impl IntoView {
    // The router would take the link for a page of its own, and the keyboard would stay where it was.
    let skip = |click: MouseEvent| {
        click.prevent_default();
        focus_on("main");
    };
    view! {
        <div class="shell">
            <a class="skip-link" href="#main" on:click=skip>{tr!("shell-skip")}</a>
            <header class="shell-bar">
                <div class="shell-bar-inner">
                    <a class="shell-brand" href="/" aria-label=tr!("shell-home")><Wordmark /></a>
                    <Navigation />
                    <div class="shell-tools">
                        <PaletteButton />
                        <LanguageMenu />
                        <ThemeMenu />
                        <AccountMenu />
                    </div>
                </div>
            </header>
            <main id="main" class="shell-main" tabindex="-1">{children()}</main>
            <Footer />
            <ShellCommands />
        </div>
    }
}

#[component]
fn Navigation() -> impl IntoView {
    let page = use_page();
    let (gallery, is_admin) = (page.gallery, page.me().is_some_and(|me| me.is_admin));
    let first = if page.me().is_some() {
        view! { <A href="/projects" attr:class="shell-link">{tr!("nav-projects")}</A> }.into_any()
    } else {
        view! { <A href="/" exact=true attr:class="shell-link">{tr!("nav-start")}</A> }.into_any()
    };
    view! {
        <nav class="shell-nav" aria-label=tr!("shell-navigation")>
            {first}
            {is_admin.then(|| view! { <Admin /> })}
            <A href="/status" attr:class="shell-link">{tr!("nav-status")}</A>
            {gallery.then(|| view! { <a href="/design" rel="external" class="shell-link">{tr!("nav-design")}</a> })}
        </nav>
    }
}

/// The pages of those who look after the site.
#[component]
fn Admin() -> impl IntoView {
    let location = use_location();
    let here = move || location.pathname.read().starts_with("/admin").then_some("page");
    view! { <a href="/admin/users" class="shell-link" aria-current=here>{tr!("nav-admin")}</a> }
}

/// Opens the palette for those who do not know its key.
#[component]
fn PaletteButton() -> impl IntoView {
    let commands = use_commands();
    view! {
        <Button variant=ButtonVariant::Quiet size=ButtonSize::Small icon=IconName::Search on:click=move |_| commands.show()>
            <span class="shell-tool-word">{tr!("shell-commands")}</span>
            <Keys keys="Ctrl+K" />
        </Button>
    }
}

#[component]
fn Footer() -> impl IntoView {
    let build: String = use_page().build.chars().take(SHORT_BUILD).collect();
    let (before, after) = around("shell-build", "build");
    view! {
        <footer class="shell-footer">
            <div class="shell-footer-inner">
                <p>{tr!("shell-tagline")}</p>
                <p>{before}<code>{build}</code>{after}</p>
            </div>
        </footer>
    }
}
