//! Who is signed in, and what they can do about it. The browser opens the list, and signing out is a plain form, so
//! all of it works without scripts.

use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use crate::api::SignOut;
use crate::page::{Visitor, use_page};
use crate::tr;
use crate::ui::{Avatar, Icon, IconName};

const LIST: &str = "account-menu";

/// The way in for those who are not signed in, the list of their account for those who are.
#[component]
pub fn AccountMenu() -> impl IntoView {
    match use_page().me().cloned() {
        Some(me) => view! { <OwnMenu me /> }.into_any(),
        None => view! {
            <a class="button" data-variant="secondary" data-size="small" href="/sign-in">
                <Icon name=IconName::SignIn />
                <span class="shell-tool-word">{tr!("nav-sign-in")}</span>
            </a>
        }
        .into_any(),
    }
}

#[component]
fn OwnMenu(me: Visitor) -> impl IntoView {
    let Visitor { email, name, .. } = me;
    let called = if name.is_empty() { email.clone() } else { name };
    view! {
        <div class="menu">
            <button type="button" class="button menu-button account-button" data-variant="quiet" data-size="small" popovertarget=LIST>
                <Avatar name=called.clone() />
                <span class="visually-hidden">{tr!("shell-account")}</span>
                <span class="shell-tool-word account-name"><bdi>{called.clone()}</bdi></span>
            </button>
            <div id=LIST class="menu-list" popover="auto" role="group" aria-label=tr!("shell-account")>
                <p class="account-who"><strong><bdi>{called}</bdi></strong><bdi>{email}</bdi></p>
                <hr class="menu-separator" />
                <Way href="/account" icon=IconName::Person label=tr!("nav-account") />
                <Way href="/account/security" icon=IconName::Shield label=tr!("nav-security") />
                <Way href="/account/tokens" icon=IconName::Key label=tr!("nav-tokens") />
                <hr class="menu-separator" />
                <form method="post" action=SignOut::PATH>
                    <button class="menu-item"><Icon name=IconName::SignOut />{tr!("nav-sign-out")}</button>
                </form>
            </div>
        </div>
    }
}

#[component]
fn Way(href: &'static str, icon: IconName, label: Signal<String>) -> impl IntoView {
    view! { <a class="menu-item" href=href><Icon name=icon />{label}</a> }
}
