//! Several of a few, all in view.

use leptos::prelude::*;

use super::entries::place;
use crate::page::use_page;
use crate::ui::{Choice, Icon, IconName};

/// Several of a few, all in view. Each is sent with a place of its own, so that the rest may be missing.
#[component]
pub fn Ticks(
    /// The field.
    name: &'static str,
    /// The question.
    #[prop(into)]
    label: Signal<String>,
    /// What can be chosen.
    choices: Vec<Choice>,
    /// The values chosen at first.
    #[prop(optional)]
    chosen: &'static [&'static str],
    /// The address the form is sent to.
    to: &'static str,
) -> impl IntoView {
    let place = place(name, label, String::new());
    let (id, error) = (place.id, place.error);
    let typed = use_page().typed.filter(|typed| typed.to == to);
    let boxes = choices.into_iter().enumerate().map(|(number, Choice { value, label, hint })| {
        let (id, name) = (format!("{id}-{number}"), format!("{}[{number}]", place.name));
        let ticked = match &typed {
            Some(typed) => typed.fields.contains_key(&name),
            None => chosen.contains(&value.as_str()),
        };
        let hint_id = format!("{id}-hint");
        view! {
            <div class="choice">
                <input type="checkbox" id=id.clone() name=name value=value checked=ticked aria-describedby=hint.map(|_| hint_id.clone()) />
                <label for=id>{label}</label>
                {hint.map(|hint| view! { <p class="choice-hint" id=hint_id>{hint}</p> })}
            </div>
        }
    });
    let error_id = format!("{id}-error");
    let described_by = error_id.clone();
    view! {
        <fieldset class="field" id=id.clone() tabindex="-1" aria-describedby=described_by>
            <legend class="field-label">{label}</legend>
            <div class="choice-group">{boxes.collect_view()}</div>
            <div id=error_id>
                {error.map(|error| view! {
                    <p class="field-error"><Icon name=IconName::Problem /><span>{error}</span></p>
                })}
            </div>
        </fieldset>
    }
}
