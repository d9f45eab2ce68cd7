//! Something worth knowing, in the place it concerns.

use leptos::prelude::*;

use super::{Icon, IconName, Tone};

/// Something worth knowing, in the place it concerns.
#[component]
pub fn Notice(
    /// The meaning of the colour.
    #[prop(optional)]
    tone: Tone,
    /// The gist.
    #[prop(into)]
    title: Signal<String>,
    /// More about it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let icon = match tone {
        Tone::Good => IconName::Check,
        Tone::Warning => IconName::Warning,
        Tone::Danger => IconName::Problem,
        _ => IconName::Note,
    };
    view! {
        <div class="notice" data-tone=tone.as_str()>
            <Icon name=icon />
            <div class="notice-body">
                <p class="notice-title">{title}</p>
                {children.map(|more| more())}
            </div>
        </div>
    }
}
