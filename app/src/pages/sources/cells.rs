//! Cells of records: values as the reader writes them, and what stands in the file where that is another text.

use chrono::{NaiveDate, NaiveDateTime};
use domain::ruleset::ColumnKind;
use domain::{Record, RecordColumn};
use leptos::prelude::*;

use crate::i18n::use_i18n;
use crate::tr;
use crate::ui::{Icon, IconName};

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

/// The values of a record, with what the file says where that cannot be read.
pub(super) fn values(columns: &[RecordColumn], record: &Record) -> AnyView {
    let cells = columns.iter().enumerate().map(|(at, column)| {
        let value = record.values.get(at).cloned().flatten();
        let original = record.originals.get(at).cloned().flatten();
        let issue = record.issues.iter().find(|issue| issue.column.as_deref() == Some(&column.name));
        cell(
            column.kind,
            value,
            original,
            issue.map(|issue| format!("issue-{}", issue.code.as_str().replace('.', "-"))),
        )
    });
    cells.collect_view().into_any()
}

fn cell(kind: ColumnKind, value: Option<String>, original: Option<String>, issue: Option<String>) -> AnyView {
    let figure = is_figure(kind).then_some("number");
    let Some(issue) = issue else {
        let title = original.filter(|original| Some(original) != value.as_ref());
        return match value {
            Some(value) => view! { <td data-kind=figure title=title><bdi>{shown(kind, &value)}</bdi></td> }.into_any(),
            None => view! { <td data-kind=figure><span class="muted" aria-label=tr!("value-none")>"–"</span></td> }
                .into_any(),
        };
    };
    let words = issue.clone();
    view! {
        <td data-kind=figure data-state="rejected">
            <span class="cell-issue" title=tr!(issue)>
                <Icon name=IconName::Warning />
                <bdi>{original.or(value).unwrap_or_default()}</bdi>
                <span class="visually-hidden">{tr!(words)}</span>
            </span>
        </td>
    }
    .into_any()
}
