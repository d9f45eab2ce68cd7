//! What can be done from every page, by name.

use domain::{Locale, Theme};
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

use super::preference_menu::name_of;
use super::switch::{LanguageSwitch, ThemeSwitch};
use crate::gate;
use crate::page::use_page;
use crate::tr;
use crate::ui::{Command, CommandAct, CommandPalette, IconName, use_commands};

/// Not in every browser's half of the application, so it is loaded.
const GALLERY: &str = "/design";

/// The palette, with the commands of every page in it.
#[component]
pub fn ShellCommands() -> impl IntoView {
    use_commands().offer(pages().into_iter().chain(themes()).chain(languages()).collect());
    let navigate = use_navigate();
    let go =
        Callback::new(
            move |address: String| {
                if address == GALLERY { gate::go(&address) } else { navigate(&address, Default::default()) }
            },
        );
    view! { <CommandPalette go /> }
}

fn pages() -> Vec<Command> {
    let gallery = use_page().gallery.then(|| page("go-design", tr!("nav-design"), GALLERY));
    let pages = [page("go-start", tr!("nav-start"), "/"), page("go-status", tr!("nav-status"), "/status")];
    pages.into_iter().chain(gallery).collect()
}

fn page(id: &'static str, label: Signal<String>, address: &str) -> Command {
    Command { id, label, lang: None, icon: IconName::ArrowEnd, keys: None, act: CommandAct::Go(address.to_owned()) }
}

fn themes() -> impl Iterator<Item = Command> {
    let switch = ThemeSwitch::here();
    Theme::ALL.into_iter().map(move |theme| {
        let (label, act) = (tr!(name_of(theme)), Callback::new(move |()| switch.to(theme)));
        Command { id: name_of(theme), label, lang: None, icon: IconName::Sun, keys: None, act: CommandAct::Do(act) }
    })
}

fn languages() -> impl Iterator<Item = Command> {
    let switch = LanguageSwitch::here();
    Locale::ALL.into_iter().map(move |locale| {
        let label = Signal::stored(locale.own_name().to_owned());
        let act = Callback::new(move |()| switch.to(locale));
        Command {
            id: locale.tag(),
            label,
            lang: Some(locale.tag()),
            icon: IconName::Globe,
            keys: None,
            act: CommandAct::Do(act),
        }
    })
}
