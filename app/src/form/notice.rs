//! Why a form was refused: the fields at fault, or else the failure as a whole.

use domain::ErrorKind;
use leptos::prelude::*;

use super::FormTies;
use crate::i18n::{I18n, ShownField, use_i18n};
use crate::ui::{ErrorSummary, FieldProblem};

/// The fields at fault. What is wrong with the whole is said at the top of the page.
#[component]
pub(super) fn Problems(ties: FormTies) -> impl IntoView {
    let i18n = use_i18n();
    let failure = ties.failure.get_value().filter(|failure| failure.kind != ErrorKind::ConfirmationRequired);
    let fields = failure.map(|failure| i18n.error(&failure).fields).unwrap_or_default();
    let problems: Vec<FieldProblem> = fields.into_iter().map(|field| worded(ties, i18n, field)).collect();
    view! { <ErrorSummary id=ties.id_of("problems") problems=Signal::stored(problems) /> }
}

fn worded(ties: FormTies, i18n: I18n, field: ShownField) -> FieldProblem {
    let name = field.pointer.trim_start_matches('/');
    let label = ties.labels.with_value(|labels| labels.iter().find(|(own, _)| *own == name).map(|(_, label)| *label));
    let text = match label {
        Some(label) => i18n.text("form-problem", &[("field", label.get().into()), ("problem", field.title.into())]),
        None => field.title,
    };
    FieldProblem { field: ties.id_of(name), text }
}
