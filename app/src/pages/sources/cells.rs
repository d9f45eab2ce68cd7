//! Cells of records: values as the reader writes them, and what stands in the file where that is another text.

use chrono::{NaiveDate, NaiveDateTime};
use domain::ruleset::ColumnKind;
use domain::{IssueCode, Record, RecordColumn};
use leptos::prelude::*;

use crate::i18n::use_i18n;
use crate::tr;
use crate::ui::{Icon, IconName};

/// Letters from which on a text gets a column of some width.
const LONG: usize = 40;

/// A value as the reader writes such values.
pub(super) fn shown(kind: ColumnKind, value: &str) -> String {
    let write = use_i18n().formatter();
    match kind {
        ColumnKind::Money | ColumnKind::Number => write.decimal(value),
        ColumnKind::Date => value.parse::<NaiveDate>().map_or_else(|_| value.to_owned(), |day| write.date(day)),
        ColumnKind::DateTime => {
            value.parse::<NaiveDateTime>().map_or_else(|_| value.to_owned(), |at| write.date_time(at.and_utc(), 0))
        }
        ColumnKind::Boolean if value == "true" => use_i18n().text("value-yes", &[]),
        ColumnKind::Boolean => use_i18n().text("value-no", &[]),
        ColumnKind::Text | ColumnKind::Reference => value.to_owned(),
    }
}

/// Whether values stand at the end of the line.
pub(super) const fn is_figure(kind: ColumnKind) -> bool {
    matches!(kind, ColumnKind::Money | ColumnKind::Number)
}

/// How cells of a column are set: figures at the end, days and times on one line, long texts with room.
fn setting(kind: ColumnKind, text: &str) -> Option<&'static str> {
    match kind {
        ColumnKind::Money | ColumnKind::Number => Some("number"),
        ColumnKind::Date | ColumnKind::DateTime => Some("moment"),
        ColumnKind::Text if text.chars().count() > LONG => Some("long"),
        _ => None,
    }
}

/// The values of a record. One that was set aside stands as the file has it.
pub(super) fn values(columns: &[RecordColumn], record: &Record) -> AnyView {
    let is_set_aside = record.issues.iter().any(|issue| issue.code.rejects());
    let cells = columns.iter().enumerate().map(|(at, column)| {
        let value = record.values.get(at).cloned().flatten();
        let original = record.originals.get(at).cloned().flatten();
        let issue = record.issues.iter().find(|issue| issue.column.as_deref() == Some(&column.name));
        match issue {
            Some(issue) => issue_cell(column.kind, original.or(value), issue.code),
            None if is_set_aside => plain_cell(column.kind, original.or(value), None),
            None => {
                let title = original.filter(|original| Some(original) != value.as_ref());
                plain_cell(column.kind, value.map(|value| shown(column.kind, &value)), title)
            }
        }
    });
    cells.collect_view().into_any()
}

fn plain_cell(kind: ColumnKind, text: Option<String>, title: Option<String>) -> AnyView {
    let setting = setting(kind, text.as_deref().unwrap_or_default());
    match text {
        Some(text) => view! { <td data-kind=setting title=title><bdi>{text}</bdi></td> }.into_any(),
        None => {
            view! { <td data-kind=setting><span class="muted" aria-label=tr!("value-none")>"–"</span></td> }.into_any()
        }
    }
}

fn issue_cell(kind: ColumnKind, text: Option<String>, code: IssueCode) -> AnyView {
    let word = format!("issue-{}", code.as_str().replace('.', "-"));
    let (title, text) = (word.clone(), text.unwrap_or_default());
    let setting = setting(kind, &text);
    view! {
        <td data-kind=setting data-state="rejected">
            <span class="cell-issue" title=tr!(title)>
                <Icon name=IconName::Warning />
                <bdi>{text}</bdi>
                <span class="visually-hidden">{tr!(word)}</span>
            </span>
        </td>
    }
    .into_any()
}
