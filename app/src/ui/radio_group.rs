//! One of a few, all in view.

use leptos::prelude::*;

/// Something that can be chosen from a list or a group.
#[derive(Clone, Debug)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is shown.
    pub label: Signal<String>,
    /// A sentence more, shown in groups.
    pub hint: Option<Signal<String>>,
}

impl Choice {
    /// A choice without a hint.
    #[must_use]
    pub fn new(value: impl Into<String>, label: impl Into<Signal<String>>) -> Self {
        Self { value: value.into(), label: label.into(), hint: None }
    }

    /// The same with a sentence more.
    #[must_use]
    pub fn hint(self, hint: impl Into<Signal<String>>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }
}

/// One of a few, all in view.
#[component]
pub fn RadioGroup(
    /// The id of the group, unique on the page.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    label: Signal<String>,
    /// Its name in the form.
    #[prop(into)]
    name: String,
    /// The answers.
    choices: Vec<Choice>,
    /// The value chosen.
    #[prop(optional)]
    value: RwSignal<String>,
    /// Cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let answers = choices
        .into_iter()
        .enumerate()
        .map(move |(place, choice)| answer(Answer { id: format!("{id}-{place}"), name: name.clone(), choice, value }));
    view! {
        <fieldset class="field" disabled=disabled>
            <legend class="field-label">{label}</legend>
            <div class="choice-group">{answers.collect_view()}</div>
        </fieldset>
    }
}

struct Answer {
    id: String,
    name: String,
    choice: Choice,
    value: RwSignal<String>,
}

fn answer(answer: Answer) -> impl IntoView {
    let Answer { id, name, choice: Choice { value: mine, label, hint }, value } = answer;
    let hint_id = format!("{id}-hint");
    let chosen = mine == value.get_untracked();
    let (compared, set) = (mine.clone(), mine.clone());
    view! {
        <div class="choice">
            <input
                type="radio"
                id=id.clone()
                name=name
                value=mine
                checked=chosen
                prop:checked=move || value.read() == compared
                aria-describedby=hint.is_some().then(|| hint_id.clone())
                on:change=move |_| value.set(set.clone())
            />
            <label for=id>{label}</label>
            {hint.map(|hint| view! { <p class="choice-hint" id=hint_id>{hint}</p> })}
        </div>
    }
}
