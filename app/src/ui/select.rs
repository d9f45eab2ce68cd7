//! One of several, from a list inside a [`Field`](super::Field).

use leptos::prelude::*;

use super::field::field_ties;
use super::{Choice, Icon, IconName};

/// One of several, from a list.
#[component]
pub fn Select(
    /// Its name in the form.
    #[prop(into)]
    name: String,
    /// What can be chosen.
    choices: Vec<Choice>,
    /// The value chosen.
    #[prop(optional)]
    value: RwSignal<String>,
    /// Cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let ties = field_ties();
    view! {
        <div class="select">
            <select
                class="input"
                id=ties.id
                name=name
                required=ties.required
                disabled=disabled
                aria-describedby=move || ties.described_by.get()
                aria-invalid=move || ties.in_error.get().then_some("true")
                on:change=move |event| value.set(event_target_value(&event))
            >
                {choices.into_iter().map(|choice| option(choice, value)).collect_view()}
            </select>
            <Icon name=IconName::ChevronDown />
        </div>
    }
}

fn option(choice: Choice, value: RwSignal<String>) -> impl IntoView {
    let Choice { value: mine, label, .. } = choice;
    let chosen = mine == value.get_untracked();
    let is_chosen = {
        let mine = mine.clone();
        move || value.read() == mine
    };
    view! { <option value=mine selected=chosen prop:selected=is_chosen>{label}</option> }
}
