//! The records of a source: any filter, any order, page by page. The address says what is shown.

use domain::{
    AppError, ExportFormat, FilterTest, Part, RecordColumn, RecordFilter, RecordPage, RecordQuery, RecordSort, Source,
    Which,
};
use leptos::prelude::*;
use leptos_router::params::ParamsMap;

use super::cells::{is_figure, values};
use super::entered::{Entered, entered};
use super::state::news;
use super::titles::title;
use crate::i18n::use_i18n;
use crate::tr;
use crate::ui::{ButtonLink, ButtonSize, ColumnHead, EmptyState, IconName, SortOrder, Table};
use crate::written::filters::{choice, chosen, filters, search, searched};
use crate::written::parts::{escaped, place, turns_of, with};
use crate::written::{Sheet, query};

pub(super) async fn write() -> Result<Sheet, AppError> {
    let entered = entered().await?;
    if !entered.has_records() {
        return Ok(nothing_yet(&entered));
    }
    let Entered { services, caller, project, source } = &entered;
    let (wanted, part) = (wanted(), Part::after(place(), None));
    let which = chosen("rows").unwrap_or(Which::All);
    let at = (source.row.id, Some(source.shown.number));
    let page = service::sources::records(services, caller, project.id, at, &wanted, &part, which).await?;
    let content = view! {
        {bar(source, &page.columns)}
        {exports(&entered, &wanted, which)}
        {records(source, &page, &wanted, &part)}
    };
    Ok(Sheet {
        title: use_i18n().text("records-title", &[]),
        lede: use_i18n().text("records-lede", &[("matching", page.matching.into()), ("total", page.total.into())]),
        section: entered.section(),
        content: content.into_any(),
    })
}

/// What is said while there are no records to show.
fn nothing_yet(entered: &Entered) -> Sheet {
    let content = view! {
        {news(entered)}
        <EmptyState icon=IconName::Columns title=tr!("records-not-yet") sentence=tr!("records-not-yet-hint") />
    };
    Sheet {
        title: use_i18n().text("records-title", &[]),
        lede: use_i18n().text("records-not-yet-hint", &[]),
        section: entered.section(),
        content: content.into_any(),
    }
}

/// What the address asks for.
fn wanted() -> RecordQuery {
    let asked = query();
    let word = |name: &str| asked.get(name).filter(|text| !text.is_empty());
    let test: Option<FilterTest> = chosen("test");
    let filter = word("column").zip(test).map(|(column, test)| RecordFilter {
        column,
        test,
        value: word("value").unwrap_or_default(),
    });
    let sort = word("sort").and_then(|sort| sort.parse().ok());
    RecordQuery { search: searched(), filters: filter.into_iter().collect(), sort }
}

fn bar(source: &Source, columns: &[RecordColumn]) -> AnyView {
    let i18n = use_i18n();
    let columns = columns.iter().map(|column| (column.name.clone(), title(source, &column.name))).collect();
    let tests = FilterTest::ALL.iter().map(|test| (test.to_string(), i18n.text(&format!("filter-test-{test}"), &[])));
    let rows = Which::ALL.iter().filter(|which| **which != Which::All);
    let rows = rows.map(|which| (which.to_string(), i18n.text(&format!("records-rows-{which}"), &[])));
    let fields = view! {
        {search("records-search")}
        {choice("column", "records-column", columns)}
        {choice("test", "records-test", tests.collect())}
        {value()}
        {choice("rows", "records-rows", rows.collect())}
    };
    filters("records-filters", &["sort", "version"], fields.into_any())
}

fn value() -> AnyView {
    view! {
        <div class="filter">
            <label class="field-label" for="filter-value">{tr!("records-value")}</label>
            <input class="input" id="filter-value" name="value" value=query().get("value") maxlength="200" />
        </div>
    }
    .into_any()
}

/// What is shown, all of it, as a file.
fn exports(entered: &Entered, wanted: &RecordQuery, which: Which) -> AnyView {
    let base = format!("/api/v2/projects/{}/sources/{}/export", entered.project.id, entered.source.row.id);
    let number = entered.source.shown.number;
    let link = |format: &'static ExportFormat| {
        let href = format!("{base}{}", asked_again(wanted, which, number, *format));
        view! {
            <ButtonLink href=href size=ButtonSize::Small icon=IconName::Download attr:download="" attr:rel="external">
                {format.as_str().to_uppercase()}
            </ButtonLink>
        }
    };
    let links = ExportFormat::ALL.iter().map(link).collect_view();
    view! { <div class="cluster" role="group" aria-label=tr!("records-export")>{links}</div> }.into_any()
}

/// A question in the words of the programming interface.
fn asked_again(wanted: &RecordQuery, which: Which, version: i64, format: ExportFormat) -> String {
    let mut words = vec![("format", format.to_string()), ("version", version.to_string()), ("rows", which.to_string())];
    words.extend(wanted.search.iter().map(|search| ("search", search.clone())));
    words.extend(wanted.filters.iter().map(|filter| ("filter", filter.to_string())));
    words.extend(wanted.sort.iter().map(|sort| ("sort", sort.to_string())));
    let mut asked = ParamsMap::new();
    words.into_iter().for_each(|(name, word)| asked.insert(name, escaped(&word)));
    asked.to_query_string()
}

fn records(source: &Source, page: &RecordPage, wanted: &RecordQuery, part: &Part) -> AnyView {
    if page.records.is_empty() {
        return view! { <EmptyState icon=IconName::Search title=tr!("records-none") sentence=tr!("records-none-hint") /> }
            .into_any();
    }
    let heads = page.columns.iter().map(|column| head(source, column, wanted)).collect_view();
    let row = |record: &domain::Record| {
        let number = use_i18n().formatter().integer(record.row);
        view! { <tr><th scope="row" data-kind="number">{number}</th>{values(&page.columns, record)}</tr> }
    };
    let rows = page.records.iter().map(row).collect_view();
    view! {
        <Table id="records" caption=tr!("records-title") caption_hidden=true>
            <thead><tr><ColumnHead label=tr!("record-row") number=true />{heads}</tr></thead>
            <tbody>{rows}</tbody>
        </Table>
        {turns_of(tr!("records-title"), page.records.len(), page.next.as_ref(), part.limit, Some(page.matching))}
    }
    .into_any()
}

/// The head of a column sorts by it, and the other way round the second time.
fn head(source: &Source, column: &RecordColumn, wanted: &RecordQuery) -> AnyView {
    let sorted = wanted.sort.as_ref().filter(|sort| sort.column == column.name);
    let order = match sorted {
        Some(sort) if sort.descending => SortOrder::Descending,
        Some(_) => SortOrder::Ascending,
        None => SortOrder::None,
    };
    let next = RecordSort { column: column.name.clone(), descending: order == SortOrder::Ascending }.to_string();
    let (name, number) = (title(source, &column.name), is_figure(column.kind));
    view! { <ColumnHead label=Signal::stored(name) number=number sort_href=with("sort", &next) order=Signal::stored(order) /> }
        .into_any()
}
