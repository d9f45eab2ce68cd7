//! A state in one word, with an icon and a colour that say the same.

use leptos::prelude::*;

use super::{Icon, IconName, Tone};

/// A state in one word.
#[component]
pub fn Badge(
    /// The word.
    #[prop(into)]
    label: Signal<String>,
    /// The meaning of the colour.
    #[prop(optional, into)]
    tone: Signal<Tone>,
    /// The icon; without one, the usual icon of the tone.
    #[prop(optional, into)]
    icon: Option<IconName>,
) -> impl IntoView {
    view! {
        <span class="badge" data-tone=move || tone.get().as_str()>
            <Icon name=Signal::derive(move || icon.unwrap_or_else(|| usual_icon(tone.get()))) />
            <span>{label}</span>
        </span>
    }
}

const fn usual_icon(tone: Tone) -> IconName {
    match tone {
        Tone::Neutral => IconName::Minus,
        Tone::Accent => IconName::Note,
        Tone::Good => IconName::Check,
        Tone::Warning => IconName::Warning,
        Tone::Danger => IconName::Problem,
        Tone::Left => IconName::ArrowStart,
        Tone::Right => IconName::ArrowEnd,
    }
}
