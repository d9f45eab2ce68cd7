//! The way in from the start page.

use leptos::prelude::*;

use crate::api::needs_setup;
use crate::i18n::around;
use crate::tr;
use crate::ui::{ButtonLink, ButtonSize, ButtonVariant, IconName, Notice};

/// Where to sign in; before the first start, where the link to it is.
#[component]
pub fn WayIn() -> impl IntoView {
    let needed = Resource::new(|| (), |()| needs_setup());
    view! {
        <Transition fallback=|| ()>
            {move || Suspend::new(async move {
                if needed.await.unwrap_or(false) {
                    view! { <BeforeFirstStart /> }.into_any()
                } else {
                    view! { <SignIn /> }.into_any()
                }
            })}
        </Transition>
    }
}

#[component]
fn SignIn() -> impl IntoView {
    view! {
        <div class="start-actions">
            <ButtonLink href="/sign-in" variant=ButtonVariant::Primary size=ButtonSize::Large icon=IconName::SignIn>
                {tr!("nav-sign-in")}
            </ButtonLink>
        </div>
    }
}

#[component]
fn BeforeFirstStart() -> impl IntoView {
    let (before, after) = around("start-setup-command", "command");
    view! {
        <Notice title=tr!("start-setup-title")>
            <p>{tr!("start-setup-words")}</p>
            <p>{before}<code>"tieout setup-link"</code>{after}</p>
        </Notice>
    }
}
