//! Buttons, and links that look like them. What a button does is given with `on:click`; its `name`, `value`, `form`
//! or `popovertarget` with `attr:name` and so on.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::{Icon, IconName};
use crate::tr;

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonVariant {
    /// What the page is for; at most one in view.
    Primary,
    /// Everything else.
    #[default]
    Secondary,
    /// One of many, in a bar or a row.
    Quiet,
    /// Cannot be undone.
    Danger,
}

impl ButtonVariant {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Secondary => "secondary",
            Self::Quiet => "quiet",
            Self::Danger => "danger",
        }
    }
}

/// How large a button is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonSize {
    /// For rows of tables.
    Small,
    /// For forms and bars.
    #[default]
    Medium,
    /// For the one thing on a page.
    Large,
}

impl ButtonSize {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Medium => "medium",
            Self::Large => "large",
        }
    }
}

/// A button.
#[component]
pub fn Button(
    /// How much it asks for attention.
    #[prop(optional)]
    variant: ButtonVariant,
    /// How large it is.
    #[prop(optional)]
    size: ButtonSize,
    /// `submit` sends the form it belongs to.
    #[prop(default = "button")]
    kind: &'static str,
    /// An icon before the words.
    #[prop(optional, into)]
    icon: Option<IconName>,
    /// At work: it says so and ignores further clicks, but keeps the keyboard.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Cannot be used now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// The words.
    children: Children,
) -> impl IntoView {
    let working = tr!("ui-button-busy");
    view! {
        <button
            type=kind
            class="button"
            data-variant=variant.as_str()
            data-size=size.as_str()
            disabled=disabled
            aria-busy=move || busy.get().then_some("true")
            on:click=move |event| ignore_while(busy, &event)
        >
            {icon.map(|name| view! { <Icon name /> })}
            <span>{children()}</span>
            {move || busy.get().then(|| view! {
                <span class="spinner" aria-hidden="true"></span>
                <span class="visually-hidden">{working}</span>
            })}
        </button>
    }
}

fn ignore_while(busy: Signal<bool>, event: &MouseEvent) {
    if busy.get_untracked() {
        event.prevent_default();
        event.stop_immediate_propagation();
    }
}

/// A button that is only an icon.
#[component]
pub fn IconButton(
    /// The icon.
    #[prop(into)]
    icon: Signal<IconName>,
    /// What it does, for those who do not see the icon and as its tip.
    #[prop(into)]
    label: Signal<String>,
    /// How much it asks for attention.
    #[prop(default = ButtonVariant::Quiet)]
    variant: ButtonVariant,
    /// How large it is.
    #[prop(optional)]
    size: ButtonSize,
    /// `submit` sends the form it belongs to.
    #[prop(default = "button")]
    kind: &'static str,
) -> impl IntoView {
    view! {
        <button
            type=kind
            class="button"
            data-shape="icon"
            data-variant=variant.as_str()
            data-size=size.as_str()
            aria-label=label
            title=label
        >
            <Icon name=icon />
        </button>
    }
}

/// A link that looks like a button.
#[component]
pub fn ButtonLink(
    /// Where it leads.
    #[prop(into)]
    href: Signal<String>,
    /// How much it asks for attention.
    #[prop(optional)]
    variant: ButtonVariant,
    /// How large it is.
    #[prop(optional)]
    size: ButtonSize,
    /// An icon before the words.
    #[prop(optional, into)]
    icon: Option<IconName>,
    /// The words.
    children: Children,
) -> impl IntoView {
    view! {
        <a class="button" href=href data-variant=variant.as_str() data-size=size.as_str()>
            {icon.map(|name| view! { <Icon name /> })}
            <span>{children()}</span>
        </a>
    }
}
