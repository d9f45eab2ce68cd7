//! Texts in which labels say what the words behind them are.

use crate::bank::{Entry, Field};

/// A label, and the column that takes what stands behind it; none where it goes to the notes with its label.
pub(super) type Label = (&'static str, Option<Field>);

/// Takes a text apart at its labels: what stands before the first, and what stands behind each.
pub(super) fn split<'a>(text: &'a str, labels: &'static [Label]) -> (&'a str, Vec<(&'static Label, &'a str)>) {
    let mut found: Vec<(usize, &'static Label)> = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let rest = text.get(at..);
        match rest.and_then(|rest| labels.iter().find(|(label, _)| rest.starts_with(label))) {
            Some(label) => {
                found.push((at, label));
                at += label.0.len();
            }
            None => at += 1,
        }
    }
    let before = &text[..found.first().map_or(text.len(), |(at, _)| *at)];
    let ends = found.iter().skip(1).map(|(at, _)| *at).chain([text.len()]);
    let parts = found.iter().zip(ends).map(|((at, label), end)| (*label, &text[at + label.0.len()..end]));
    (before, parts.collect())
}

/// Puts what stands behind labels into columns. A column that is taken already goes to the notes, so nothing is lost.
pub(super) fn put(parts: &[(&'static Label, &str)], entry: &mut Entry) {
    for ((label, field), value) in parts {
        let value = value.trim().trim_end_matches('/').trim();
        if value.is_empty() || value == "NOTPROVIDED" {
            continue;
        }
        match field {
            Some(Field::Purpose) => entry.add_text(Field::Purpose, value),
            Some(field) if !entry.has(*field) => entry.text(*field, value),
            Some(field) if entry.text_of(*field) == Some(value) => {}
            _ => entry.add_text(Field::Note, &format!("{label}{value}")),
        }
    }
}

/// Labels in Dutch statements, with spaces around them.
const DUTCH: &[Label] = &[
    ("IBAN: ", Some(Field::CounterpartyAccount)),
    ("BIC: ", Some(Field::CounterpartyBank)),
    ("NAAM: ", Some(Field::Counterparty)),
    ("OMSCHRIJVING: ", Some(Field::Purpose)),
    ("BETALINGSKENM.: ", Some(Field::Reference)),
    ("KENMERK: ", Some(Field::EndToEnd)),
    ("MACHTIGING: ", Some(Field::Mandate)),
    ("INCASSANT: ", None),
];

/// Reads a text with labels of Dutch banks; `false` where it has none worth the name.
pub(super) fn read(text: &str, entry: &mut Entry) -> bool {
    let (before, parts) = split(text, DUTCH);
    if parts.len() < 2 {
        return false;
    }
    entry.add_text(Field::Note, before);
    put(&parts, entry);
    true
}
