//! The places of a form: each knows its label, what was typed into it before, and what is wrong with it.

use leptos::prelude::*;

use super::FormTies;
use crate::i18n::use_i18n;
use crate::page::typed_or;
use crate::ui::{
    Button, ButtonSize, ButtonVariant, Choice, Field, InputKind, PasswordInput, Select, TextArea, TextInput,
};

fn ties() -> FormTies {
    use_context().expect("an entry stands inside a `Form`")
}

/// What an entry tells the field around its control.
pub(super) struct Place {
    pub id: String,
    pub name: String,
    pub value: RwSignal<String>,
    pub error: Option<String>,
}

pub(super) fn place(name: &'static str, label: Signal<String>, usual: String) -> Place {
    let ties = ties();
    ties.labels.update_value(|labels| labels.push((name, label)));
    let sent = ties.name_of(name);
    let value = typed_or(ties.to, &sent, usual);
    Place { id: ties.id_of(name), name: sent, value, error: problem(ties, name) }
}

fn problem(ties: FormTies, name: &'static str) -> Option<String> {
    let shown = use_i18n().error(&ties.failure.get_value()?);
    let field = shown.fields.into_iter().find(|field| field.pointer.trim_start_matches('/') == name)?;
    Some(field.title)
}

/// A line of text.
#[component]
pub fn Entry(
    /// The field.
    name: &'static str,
    /// What belongs here.
    #[prop(into)]
    label: Signal<String>,
    /// What kind of text.
    #[prop(optional)]
    kind: InputKind,
    /// What it holds at first.
    #[prop(optional, into)]
    value: String,
    /// A sentence that helps to fill it in.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What the browser may fill in.
    #[prop(default = "on")]
    autocomplete: &'static str,
    /// Whether it can be left empty.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    let Place { id, name, value, error } = place(name, label, value);
    view! {
        <Field id label hint error=MaybeProp::from(error) required=!optional>
            {if kind == InputKind::Password {
                view! { <PasswordInput name autocomplete /> }.into_any()
            } else {
                view! { <TextInput name kind value autocomplete /> }.into_any()
            }}
        </Field>
    }
}

/// A password somebody chooses: it says how hard it would be to guess.
#[component]
pub fn NewPasswordEntry(
    /// The field.
    name: &'static str,
    /// What belongs here.
    #[prop(into)]
    label: Signal<String>,
    /// A sentence that helps to choose one.
    #[prop(into)]
    hint: MaybeProp<String>,
) -> impl IntoView {
    let Place { id, name, error, .. } = place(name, label, String::new());
    view! {
        <Field id label hint error=MaybeProp::from(error)>
            <PasswordInput name autocomplete="new-password" measured=true />
        </Field>
    }
}

/// Lines of text.
#[component]
pub fn Lines(
    /// The field.
    name: &'static str,
    /// What belongs here.
    #[prop(into)]
    label: Signal<String>,
    /// What they hold at first.
    #[prop(optional, into)]
    value: String,
    /// A sentence that helps to fill them in.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// How many lines are in view.
    #[prop(default = 3)]
    rows: u16,
    /// Whether they can be left empty.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    let Place { id, name, value, error } = place(name, label, value);
    view! {
        <Field id label hint error=MaybeProp::from(error) required=!optional>
            <TextArea name value rows />
        </Field>
    }
}

/// One of several, from a list.
#[component]
pub fn Pick(
    /// The field.
    name: &'static str,
    /// The question.
    #[prop(into)]
    label: Signal<String>,
    /// What can be chosen.
    choices: Vec<Choice>,
    /// What is chosen at first.
    #[prop(optional, into)]
    value: String,
    /// A sentence that helps to choose.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// Whether nothing has to be chosen: the first choice says so.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    let Place { id, name, value, error } = place(name, label, value);
    view! {
        <Field id label hint error=MaybeProp::from(error) required=!optional>
            <Select name value choices />
        </Field>
    }
}

/// A field that the person does not fill in.
#[component]
pub fn Hidden(
    /// The field.
    name: &'static str,
    /// What it holds.
    #[prop(into)]
    value: Signal<String>,
) -> impl IntoView {
    view! { <input type="hidden" name=ties().name_of(name) value=value /> }
}

/// The button that sends the form.
#[component]
pub fn Send(
    /// How much it asks for attention.
    #[prop(default = ButtonVariant::Primary)]
    variant: ButtonVariant,
    /// How large it is.
    #[prop(optional)]
    size: ButtonSize,
    /// The words.
    children: Children,
) -> impl IntoView {
    view! { <Button kind="submit" variant size>{children()}</Button> }
}
