//! The problem document with its words.

use app::i18n::Localizer;
use domain::{AppError, FieldProblem, Locale, Problem};

/// The document that says what happened in the given language.
#[must_use]
pub fn worded(error: &AppError, locale: Locale) -> Problem {
    let shown = Localizer::of(locale).error(error);
    let mut problem = Problem::from(error);
    problem.title = Some(shown.title);
    problem.detail = Some(sentences([shown.detail, shown.hint]));
    for (field, shown) in problem.errors.iter_mut().zip(shown.fields) {
        let FieldProblem { detail, .. } = field;
        *detail = Some(shown.title);
    }
    problem
}

fn sentences(parts: [String; 2]) -> String {
    let [detail, hint] = parts;
    if detail.is_empty() || hint.is_empty() { detail + &hint } else { format!("{detail} {hint}") }
}
