//! A labelled place in a form: it ties the label, the hint and the error to the control that stands inside.

use leptos::context::Provider;
use leptos::prelude::*;

use super::{Icon, IconName};
use crate::tr;

/// What a control needs from the field around it.
#[derive(Clone)]
pub(super) struct FieldTies {
    pub(super) id: String,
    pub(super) described_by: Signal<Option<String>>,
    pub(super) in_error: Signal<bool>,
    pub(super) required: bool,
}

/// The ties of the field around a control.
pub(super) fn field_ties() -> FieldTies {
    use_context().expect("a control stands inside a `Field`")
}

/// A labelled place in a form, for one control.
#[component]
pub fn Field(
    /// The id of the control, unique on the page.
    #[prop(into)]
    id: String,
    /// What belongs here.
    #[prop(into)]
    label: Signal<String>,
    /// A sentence that helps to fill it in.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong with what is in it.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// Whether it can be left empty; fields that can are marked.
    #[prop(default = true)]
    required: bool,
    /// The control.
    children: Children,
) -> impl IntoView {
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let ties = ties(&id, hint, error, required);
    let optional = tr!("ui-field-optional");
    view! {
        <div class="field">
            <label class="field-label" for=id>
                {label}
                {(!required).then(|| view! { <span class="field-optional">{optional}</span> })}
            </label>
            {move || hint.get().map(|hint| view! { <p class="field-hint" id=hint_id.clone()>{hint}</p> })}
            <Provider value=ties>{children()}</Provider>
            {move || error.get().map(|error| view! {
                <p class="field-error" id=error_id.clone()><Icon name=IconName::Problem /><span>{error}</span></p>
            })}
        </div>
    }
}

fn ties(id: &str, hint: MaybeProp<String>, error: MaybeProp<String>, required: bool) -> FieldTies {
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described_by = Signal::derive(move || {
        let present = [(hint.get(), &hint_id), (error.get(), &error_id)];
        let ids: Vec<&str> = present.into_iter().filter_map(|(text, id)| text.map(|_| id.as_str())).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    });
    FieldTies { id: id.to_owned(), described_by, in_error: Signal::derive(move || error.get().is_some()), required }
}
