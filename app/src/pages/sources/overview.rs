//! A source at a glance: what it is, its first rows, and the rows that could not be read.

use domain::{AppError, Part, Record, RecordPage, RecordQuery, Source};
use leptos::prelude::*;

use super::cells::{is_figure, values};
use super::entered::{Entered, entered};
use super::life::life;
use super::state::{badge, news};
use super::statements::statements;
use super::titles::title;
use super::versions::versions;
use crate::i18n::use_i18n;
use crate::tr;
use crate::ui::{ColumnHead, Fact, Facts, Table};
use crate::written::Sheet;
use crate::written::parts::moment;

/// Rows of a first look.
const FIRST: i64 = 10;

pub(super) async fn write() -> Result<Sheet, AppError> {
    let entered = entered().await?;
    let (first, rejected) = if entered.has_records() { looks(&entered).await? } else { (None, None) };
    let content = view! {
        {news(&entered)}
        {about(&entered.source)}
        {rejected.filter(|page| !page.records.is_empty()).map(|page| rows(&entered.source, "source-rejected-rows", "rejected", &page))}
        {first.map(|page| rows(&entered.source, "source-first-rows", "first", &page))}
        {statements(&entered.source)}
        {versions(&entered)}
        {entered.may_edit().then(|| life(&entered))}
    };
    Ok(Sheet {
        title: entered.source.row.name.clone(),
        lede: use_i18n().text("source-lede", &[]),
        section: entered.section(),
        content: content.into_any(),
    })
}

async fn looks(entered: &Entered) -> Result<(Option<RecordPage>, Option<RecordPage>), AppError> {
    let Entered { services, caller, project, source } = entered;
    let (query, part) = (RecordQuery::default(), Part::after(None, Some(FIRST)));
    let look = async |which| {
        let at = (source.row.id, Some(source.shown.number));
        service::sources::records(services, caller, project.id, at, &query, &part, which).await
    };
    let rejected = if source.shown.rejected > 0 { Some(look(domain::Which::Rejected).await?) } else { None };
    Ok((Some(look(domain::Which::Good).await?), rejected))
}

fn about(source: &Source) -> AnyView {
    let write = use_i18n().formatter();
    let shown = source.shown.clone();
    let format = source.layout.as_ref().map(|layout| layout.format);
    view! {
        <section class="card" aria-labelledby="about">
            <h2 class="card-title" id="about">{tr!("source-about")}</h2>
            <Facts>
                <Fact label=tr!("source-state")>{badge(shown.state)}</Fact>
                {format.map(|format| view! { <Fact label=tr!("source-format")>{tr!(format!("file-format-{format}"))}</Fact> })}
                <Fact label=tr!("source-file")><bdi>{shown.file_name}</bdi>" "<span class="muted">{write.byte_size(shown.file_size)}</span></Fact>
                <Fact label=tr!("source-records")>{write.integer(shown.records)}</Fact>
                <Fact label=tr!("source-rejected")>{write.integer(shown.rejected)}</Fact>
                <Fact label=tr!("source-brought")>{moment(shown.created_at)}" · "<bdi>{shown.created_by}</bdi></Fact>
            </Facts>
        </section>
    }
    .into_any()
}

/// A few rows as a table.
pub(super) fn rows(source: &Source, caption: &'static str, id: &'static str, page: &RecordPage) -> AnyView {
    let heads = page.columns.iter().map(|column| {
        let (name, number) = (title(source, &column.name), is_figure(column.kind));
        view! { <ColumnHead label=Signal::stored(name) number=number /> }
    });
    let row = |record: &Record| {
        let number = use_i18n().formatter().integer(record.row);
        view! { <tr><th scope="row" data-kind="number">{number}</th>{values(&page.columns, record)}</tr> }
    };
    let (heads, rows, count) = (heads.collect_view(), page.records.iter().map(row).collect_view(), page.matching);
    view! {
        <Table id=id caption=tr!(caption, "count" = count)>
            <thead><tr><ColumnHead label=tr!("record-row") number=true />{heads}</tr></thead>
            <tbody>{rows}</tbody>
        </Table>
    }
    .into_any()
}
