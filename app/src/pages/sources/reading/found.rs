//! What was found out about a file, why, and a value that shows it.

use domain::{AmountRule, Because, Layout, LayoutColumn, LayoutPart, Reason};
use leptos::prelude::*;

use super::super::titles::title_in;
use super::{DELIMITERS, QUOTES, delimiter_name, quote_name};
use crate::i18n::use_i18n;
use crate::tr;
use crate::ui::{Badge, ColumnHead, Table, Tone};

pub(super) fn table(layout: &Layout, reasons: &[Reason]) -> AnyView {
    let rows = reasons.iter().map(|reason| row(layout, reason)).collect_view();
    view! {
        <Table id="reasons" caption=tr!("reading-found")>
            <thead>
                <tr>
                    <ColumnHead label=tr!("reading-part") />
                    <ColumnHead label=tr!("reading-finding") />
                    <ColumnHead label=tr!("reading-because") />
                    <ColumnHead label=tr!("reading-example") />
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </Table>
    }
    .into_any()
}

fn row(layout: &Layout, reason: &Reason) -> AnyView {
    let i18n = use_i18n();
    let column =
        reason.column.as_ref().map(|column| title_in(layout, column)).map(|column| view! { " "<bdi>{column}</bdi> });
    let because = i18n.text(
        &format!("layout-because-{}", reason.because),
        &[("count", reason.count.into()), ("total", reason.total.into())],
    );
    let doubtful = reason.doubtful.then(|| view! { " "<Badge tone=Tone::Warning label=tr!("reading-doubtful") /> });
    view! {
        <tr>
            <th scope="row">{part(reason)}{column}</th>
            <td><bdi>{finding(layout, reason)}</bdi></td>
            <td>{because}{doubtful}</td>
            <td><bdi class="code">{reason.example.clone()}</bdi></td>
        </tr>
    }
    .into_any()
}

/// What the reason is about; without a column it is about all of them.
fn part(reason: &Reason) -> Signal<String> {
    match (reason.about, &reason.column) {
        (LayoutPart::Column, None) => tr!("reading-columns"),
        (about, _) => tr!(format!("layout-part-{about}")),
    }
}

fn finding(layout: &Layout, reason: &Reason) -> Option<String> {
    let i18n = use_i18n();
    let word = |id: String| i18n.text(&id, &[]);
    match reason.about {
        LayoutPart::Format => Some(word(format!("file-format-{}", layout.format))),
        LayoutPart::Packing => layout.packing.map(|packing| packing.to_string()),
        LayoutPart::Encoding => layout.encoding.clone(),
        LayoutPart::Delimiter => layout.delimiter.map(|mark| worded(&DELIMITERS, delimiter_name(mark))),
        LayoutPart::Quote => Some(worded(&QUOTES, quote_name(layout.quote))),
        LayoutPart::Header => Some(match layout.header {
            Some(line) => i18n.text("reading-line", &[("number", line.into())]),
            None => word("reading-no-names".to_owned()),
        }),
        LayoutPart::Footer => Some(i18n.text("reading-lines", &[("count", layout.footer.into())])),
        LayoutPart::Sheet => layout.part.clone(),
        LayoutPart::Decimal => layout.decimal.map(|mark| word(format!("decimal-{mark}"))),
        LayoutPart::Dates => layout.dates.map(|order| word(format!("dates-{order}"))),
        LayoutPart::Amount => layout.amount.as_ref().map(|rule| word(amount(rule).to_owned())),
        LayoutPart::Column => {
            let Some(asked) = &reason.column else {
                return Some(i18n.formatter().integer(i64::try_from(layout.columns.len()).unwrap_or(i64::MAX)));
            };
            let is_it = |column: &&LayoutColumn| column.name == *asked || column.header == *asked;
            let column = layout.columns.iter().find(is_it)?;
            let is_its_name = reason.because == Because::Unnamed;
            Some(if is_its_name { column.name.clone() } else { word(format!("column-kind-{}", column.kind.as_str())) })
        }
    }
}

/// The word for a mark, or the mark itself where people have none.
fn worded(words: &[(&str, &str)], mark: String) -> String {
    words.iter().find(|(known, _)| *known == mark).map_or(mark, |(_, id)| use_i18n().text(id, &[]))
}

const fn amount(rule: &AmountRule) -> &'static str {
    match rule {
        AmountRule::DebitCredit { .. } => "amount-debit-credit",
        AmountRule::Marked { .. } => "amount-marked",
    }
}
