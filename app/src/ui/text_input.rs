//! A line of text inside a [`Field`](super::Field).

use leptos::html::Input;
use leptos::prelude::*;

use super::field::field_ties;

/// What kind of text, for the keyboard on the screen and for what the browser offers to fill in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InputKind {
    /// Any text.
    #[default]
    Text,
    /// An email address.
    Email,
    /// A secret.
    Password,
    /// Something looked for.
    Search,
    /// A day.
    Date,
    /// A code of digits, sent or shown elsewhere.
    Code,
    /// A figure, typed as the reader writes it.
    Figure,
}

impl InputKind {
    const fn kind(self) -> &'static str {
        match self {
            Self::Text | Self::Figure | Self::Code => "text",
            Self::Email => "email",
            Self::Password => "password",
            Self::Search => "search",
            Self::Date => "date",
        }
    }

    const fn keyboard(self) -> Option<&'static str> {
        match self {
            Self::Figure => Some("decimal"),
            Self::Code => Some("numeric"),
            _ => None,
        }
    }
}

/// A line of text.
#[component]
pub fn TextInput(
    /// Its name in the form.
    #[prop(into)]
    name: String,
    /// What kind of text.
    #[prop(optional)]
    kind: InputKind,
    /// What is in it.
    #[prop(optional)]
    value: RwSignal<String>,
    /// What the browser may fill in, such as `username`.
    #[prop(optional, into)]
    autocomplete: Option<&'static str>,
    /// Cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Can be read and copied but not changed.
    #[prop(optional)]
    readonly: bool,
) -> impl IntoView {
    let ties = field_ties();
    let line = NodeRef::<Input>::new();
    keep_what_was_typed(line, value);
    view! {
        <input
            node_ref=line
            class="input"
            type=kind.kind()
            inputmode=kind.keyboard()
            id=ties.id
            name=name
            value=value.get_untracked()
            autocomplete=autocomplete
            required=ties.required
            disabled=disabled
            readonly=readonly
            aria-describedby=move || ties.described_by.get()
            aria-invalid=move || ties.in_error.get().then_some("true")
            on:input=move |event| value.set(event_target_value(&event))
        />
    }
}

/// What was typed before the browser's half started counts: it goes into the signal. From then on the line follows
/// the signal.
fn keep_what_was_typed(line: NodeRef<Input>, value: RwSignal<String>) {
    Effect::new(move |taken_over: Option<bool>| {
        let wanted = value.get();
        let Some(line) = line.get() else { return false };
        let shown = line.value();
        if taken_over == Some(true) && shown != wanted {
            line.set_value(&wanted);
        } else if shown != wanted {
            value.set(shown);
        }
        true
    });
}
