//! What was found.

use leptos::prelude::*;

use super::{Command, LIST};
use crate::tr;
use crate::ui::{Icon, Keys};

/// What was found, one of it chosen.
#[component]
pub(super) fn Options(
    /// What was found.
    matching: Memo<Vec<Command>>,
    /// The place of the one chosen.
    place: RwSignal<usize>,
    /// Runs one.
    run: Callback<Command>,
) -> impl IntoView {
    let empty = tr!("ui-palette-empty");
    let options = move || {
        let found = matching.get();
        found.into_iter().enumerate().map(|(at, command)| option(at, command, place, run)).collect_view()
    };
    view! {
        <div class="palette-list" id=LIST role="listbox" aria-label=tr!("ui-palette-title")>{options}</div>
        <p class="palette-empty" role="status" hidden=move || !matching.read().is_empty()>{empty}</p>
    }
}

fn option(at: usize, command: Command, place: RwSignal<usize>, run: Callback<Command>) -> impl IntoView {
    let (id, keys) = (option_id(&command), command.keys);
    let (icon, label, lang) = (command.icon, command.label, command.lang);
    view! {
        <div
            class="palette-option"
            role="option"
            id=id
            aria-selected=move || (place.get() == at).to_string()
            on:click=move |_| run.run(command.clone())
        >
            <Icon name=icon />
            <span class="palette-option-label" lang=lang>{label}</span>
            {keys.map(|keys| view! { <Keys keys /> })}
        </div>
    }
}

pub(super) fn option_id(command: &Command) -> String {
    format!("command-{}", command.id)
}
