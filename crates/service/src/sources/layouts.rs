//! Which layout a file is read with: the one a person gave, the one remembered for files with the same headers, or the
//! one that was sniffed; and what is said about why.

mod refit;

use domain::{
    AppError, Because, ErrorKind, FieldError, LINE_COLUMN, Layout, LayoutPart, REJECTED_COLUMN, ROW_COLUMN, Reason,
    original_column,
};
use formats::{Places, Sniffed, Wish, fingerprint};
use serde::{Deserialize, Serialize};
use store::{ProjectScope, Tx, layouts};

use super::findings::written;
use crate::{Explain, Services};
use refit::Refitted;

/// How a file will be read.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Plan {
    pub(super) layout: Layout,
    pub(super) reasons: Vec<Reason>,
    pub(super) parts: Vec<String>,
    /// What would have been found without a person, where one gave the layout.
    pub(super) unasked: Option<Layout>,
}

/// What a person made of a layout. Only what they changed is carried over to another file: how many lines stand before
/// its table, for one, is a matter of that file.
#[derive(Serialize, Deserialize)]
struct Correction {
    found: Layout,
    said: Layout,
}

/// Refuses a layout that contradicts itself.
pub(super) fn check(layout: &Layout) -> Result<(), AppError> {
    let names = || layout.columns.iter().map(|column| column.name.trim());
    let fault = |(at, name): (usize, &str)| {
        let kind = if name.is_empty() {
            ErrorKind::FieldRequired
        } else if is_ours(name) || names().any(|other| original_column(other) == name) {
            ErrorKind::FieldType
        } else if names().take(at).any(|other| other == name) {
            ErrorKind::FieldNameTwice
        } else {
            return None;
        };
        Some(FieldError { pointer: format!("/layout/columns/{at}/name"), kind })
    };
    let faults: Vec<FieldError> = names().enumerate().filter_map(fault).collect();
    if faults.is_empty() { Ok(()) } else { Err(AppError::fields(faults)) }
}

/// Whether a column that every table has is called so.
fn is_ours(name: &str) -> bool {
    [ROW_COLUMN, LINE_COLUMN, REJECTED_COLUMN].contains(&name)
}

/// What a person said about the file itself, so that the columns that come of it are found out: what they changed of
/// the layout that is found without them.
pub(super) fn wish(layout: &Layout, unasked: Option<&Layout>) -> Wish<'static> {
    let differs = |part: &dyn Fn(&Layout) -> bool| unasked.is_none_or(part);
    let places = |of: &Layout| (of.header, of.header_rows, of.first, of.footer);
    Wish {
        name: None,
        part: layout.part.clone(),
        format: Some(layout.format),
        delimiter: layout.delimiter,
        decimal: layout.decimal,
        dates: layout.dates,
        encoding: layout.encoding.clone().filter(|_| differs(&|found| found.encoding != layout.encoding)),
        quote: differs(&|found| (found.quote, found.escape) != (layout.quote, layout.escape))
            .then_some((layout.quote, layout.escape)),
        places: differs(&|found| places(found) != places(layout)).then_some(Places {
            header: layout.header,
            header_rows: layout.header_rows,
            first: layout.first,
            footer: layout.footer,
        }),
    }
}

/// Plans with what a person said; it is remembered under the headers that would have been found without them.
pub(super) fn given(layout: Layout, unasked: Option<Sniffed>, asked: Sniffed) -> Plan {
    let found = unasked.map_or_else(|| asked.layout.clone(), |sniffed| sniffed.layout);
    let Refitted { layout, lost } =
        if fits(&layout, &asked.layout) { layout.into() } else { refit::refitted(layout, &found, &asked.layout) };
    let layout = Layout { packing: asked.layout.packing, ..layout };
    let mut reasons = explained(&layout, (&found, &asked.layout), &asked.reasons, Because::Chosen);
    reasons.extend(lost.into_iter().map(|column| reason(LayoutPart::Column, Some(column), Because::Gone)));
    Plan { layout, reasons, parts: asked.parts, unasked: Some(found) }
}

/// Plans without a person: the remembered layout, where there is one that fits.
pub(super) async fn remembered(services: &Services, scope: ProjectScope, sniffed: Sniffed) -> Result<Plan, AppError> {
    let mut tx = services.store.read().await.explain()?;
    let found = layouts::find(&mut tx, scope, &fingerprint(&sniffed.layout)).await.explain()?;
    let correction = found.and_then(|text| serde_json::from_str::<Correction>(&text).ok());
    let Sniffed { layout: found, reasons, parts } = sniffed;
    let layout = correction.map_or_else(|| found.clone(), |correction| correction.carried_over(&found));
    let reasons = explained(&layout, (&found, &found), &reasons, Because::Remembered);
    Ok(Plan { layout, reasons, parts, unasked: None })
}

impl Correction {
    /// What a person said about another file, and what was found about this one.
    fn carried_over(&self, now: &Layout) -> Layout {
        let Self { found, said } = self;
        let places = |layout: &Layout| (layout.header, layout.header_rows, layout.first);
        let (header, header_rows, first) = decide(&places(said), &places(found), &places(now));
        Layout {
            format: now.format,
            packing: now.packing,
            part: decide(&said.part, &found.part, &now.part),
            encoding: decide(&said.encoding, &found.encoding, &now.encoding),
            delimiter: decide(&said.delimiter, &found.delimiter, &now.delimiter),
            quote: decide(&said.quote, &found.quote, &now.quote),
            escape: decide(&said.escape, &found.escape, &now.escape),
            header,
            header_rows,
            first,
            footer: decide(&said.footer, &found.footer, &now.footer),
            decimal: decide(&said.decimal, &found.decimal, &now.decimal),
            dates: decide(&said.dates, &found.dates, &now.dates),
            amount: decide(&said.amount, &found.amount, &now.amount),
            columns: decide(&said.columns, &found.columns, &now.columns),
        }
    }
}

/// What somebody said, where that is another thing than was found; otherwise what is found now.
fn decide<T: Clone + PartialEq>(said: &T, found: &T, now: &T) -> T {
    if said == found { now.clone() } else { said.clone() }
}

/// Remembers the layout of a plan, if a person gave it.
pub(super) async fn remember(tx: &mut Tx, scope: ProjectScope, plan: &Plan) -> Result<(), AppError> {
    let Some(found) = &plan.unasked else { return Ok(()) };
    let correction = Correction { found: found.clone(), said: plan.layout.clone() };
    layouts::remember(tx, scope, &fingerprint(found), &written(&correction)?).await.explain()
}

/// Whether a layout speaks of the columns that are there.
fn fits(layout: &Layout, found: &Layout) -> bool {
    let headers = |of: &Layout| of.columns.iter().map(|column| column.header.clone()).collect::<Vec<_>>();
    !layout.columns.is_empty() && headers(layout) == headers(found)
}

/// The reasons that were found, but for the parts that somebody decided otherwise. The columns are those that were found
/// in the file as it is cut now.
fn explained(layout: &Layout, found: (&Layout, &Layout), why: &[Reason], because: Because) -> Vec<Reason> {
    let parts = decided(layout, found.0);
    let columns = decided_columns(layout, found.1);
    let is_decided = |reason: &Reason| match &reason.column {
        Some(column) => columns.contains(column),
        None => parts.contains(&reason.about),
    };
    let kept = why.iter().filter(|reason| !is_decided(reason)).cloned();
    let of_parts = parts.iter().map(|part| reason(*part, None, because));
    let of_columns = columns.iter().map(|column| reason(LayoutPart::Column, Some(column.clone()), because));
    kept.chain(of_parts).chain(of_columns).collect()
}

const fn reason(about: LayoutPart, column: Option<String>, because: Because) -> Reason {
    Reason { about, column, because, count: 0, total: 0, example: None, doubtful: matches!(because, Because::Gone) }
}

/// The parts in which a layout is another than the one that was found.
fn decided(layout: &Layout, found: &Layout) -> Vec<LayoutPart> {
    let differences = [
        (LayoutPart::Format, layout.format != found.format),
        (LayoutPart::Sheet, layout.part != found.part),
        (LayoutPart::Encoding, layout.encoding != found.encoding),
        (LayoutPart::Delimiter, layout.delimiter != found.delimiter),
        (LayoutPart::Quote, (layout.quote, layout.escape) != (found.quote, found.escape)),
        (LayoutPart::Header, (layout.header, layout.first) != (found.header, found.first)),
        (LayoutPart::Footer, layout.footer != found.footer),
        (LayoutPart::Decimal, layout.decimal != found.decimal),
        (LayoutPart::Dates, layout.dates != found.dates),
        (LayoutPart::Amount, layout.amount != found.amount),
    ];
    differences.into_iter().filter_map(|(part, differs)| differs.then_some(part)).collect()
}

/// The columns that hold something else than was found, by the names they have now.
fn decided_columns(layout: &Layout, found: &Layout) -> Vec<String> {
    let differs = |column: &&domain::LayoutColumn| {
        let own = found.columns.iter().find(|own| own.header == column.header);
        own.is_none_or(|own| own.kind != column.kind)
    };
    layout.columns.iter().filter(differs).map(|column| column.name.clone()).collect()
}
