//! What keeps a form from being sent, above the form.

use leptos::html::Div;
use leptos::prelude::*;

use super::{Icon, IconName, focus_on};
use crate::tr;

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldProblem {
    /// The id of the field.
    pub field: String,
    /// The words that also stand beside the field.
    pub text: String,
}

/// Every problem of a form, with links to its fields. It takes the keyboard when problems appear.
#[component]
pub fn ErrorSummary(
    /// Its id, unique on the page.
    #[prop(into)]
    id: String,
    /// The problems; nothing is shown without any.
    #[prop(into)]
    problems: Signal<Vec<FieldProblem>>,
    /// Takes the keyboard when problems appear; a gallery does not want that.
    #[prop(default = true)]
    takes_focus: bool,
) -> impl IntoView {
    let title = tr!("ui-error-summary-title", "count" = i64::try_from(problems.read().len()).unwrap_or(i64::MAX));
    let title_id = format!("{id}-title");
    let frame = NodeRef::<Div>::new();
    Effect::new(move |_| {
        if let Some(frame) = frame.get().filter(|_| takes_focus) {
            let _ = frame.focus();
        }
    });
    view! {
        <Show when=move || !problems.read().is_empty()>
            <div class="error-summary" id=id.clone() node_ref=frame tabindex="-1" autofocus=takes_focus role="group" aria-labelledby=title_id.clone()>
                <h2 class="error-summary-title" id=title_id.clone()><Icon name=IconName::Problem /><span>{title}</span></h2>
                <ul>{move || problems.get().into_iter().map(link).collect_view()}</ul>
            </div>
        </Show>
    }
}

/// The router would take the link for a page of its own, and the field would not get the keyboard.
fn link(problem: FieldProblem) -> impl IntoView {
    let FieldProblem { field, text } = problem;
    let href = format!("#{field}");
    let go = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        focus_on(&field);
    };
    view! { <li><a href=href rel="external" on:click=go>{text}</a></li> }
}
