//! What is the matter with the rows of a source: row, column, value and reason.

use domain::{AppError, IssueCode, IssueCount, Page, Part, RowIssue, Source};
use leptos::prelude::*;

use super::entered::{Entered, entered};
use super::state::news;
use super::titles::title;
use crate::i18n::use_i18n;
use crate::tr;
use crate::ui::{Badge, ButtonLink, ColumnHead, EmptyState, IconName, Table, Tone};
use crate::written::Sheet;
use crate::written::filters::chosen;
use crate::written::parts::{place, turns, with};

pub(super) async fn write() -> Result<Sheet, AppError> {
    let entered = entered().await?;
    let Entered { services, caller, project, source } = &entered;
    let (code, part) = (chosen::<IssueCode>("code"), Part::after(place(), None));
    let at = (source.row.id, Some(source.shown.number));
    let page = if entered.has_records() {
        service::sources::issues(services, caller, project.id, at, code, &part).await?
    } else {
        Page { rows: Vec::new(), next: None }
    };
    let shown = entered.has_records().then(|| issues(source, &page, &part));
    let content = view! {
        {news(&entered)}
        {kinds(source, code)}
        {(source.shown.rejected > 0).then(|| rejects(&entered))}
        {shown}
    };
    Ok(Sheet {
        title: use_i18n().text("issues-title", &[]),
        lede: use_i18n().text("issues-lede", &[]),
        section: entered.section(),
        content: content.into_any(),
    })
}

/// The kinds of issues with how many there are, each a filter.
fn kinds(source: &Source, now: Option<IssueCode>) -> AnyView {
    let counts = &source.issue_counts;
    let chip = |count: &IssueCount| {
        let (code, number) = (count.code, use_i18n().formatter().integer(count.count));
        let here = (now == Some(code)).then_some("true");
        let column =
            count.column.as_ref().map(|column| title(source, column)).map(|column| view! { " · "<bdi>{column}</bdi> });
        view! {
            <a class="segment" href=with("code", code.as_str()) aria-current=here>
                <span>{word(code)}{column}" "<b>{number}</b></span>
            </a>
        }
    };
    let all = (!counts.is_empty()).then(|| {
        view! { <a class="segment" href=with("code", "") aria-current=now.is_none().then_some("true")>{tr!("issues-all")}</a> }
    });
    view! { <nav class="segments segments-wrap" aria-label=tr!("issues-kinds")>{all}{counts.iter().map(chip).collect_view()}</nav> }.into_any()
}

fn rejects(entered: &Entered) -> AnyView {
    let (project, source) = (entered.project.id, entered.source.row.id);
    let version = entered.source.shown.number;
    let href = format!("/api/v2/projects/{project}/sources/{source}/rejects?version={version}");
    view! {
        <div class="cluster">
            <ButtonLink href=href icon=IconName::Download attr:download="" attr:rel="external">{tr!("issues-download")}</ButtonLink>
        </div>
    }
    .into_any()
}

fn issues(source: &Source, page: &Page<RowIssue>, part: &Part) -> AnyView {
    if page.rows.is_empty() {
        return view! { <EmptyState icon=IconName::Check title=tr!("issues-none") sentence=tr!("issues-none-hint") /> }
            .into_any();
    }
    let rows = page.rows.iter().map(|issue| row(source, issue)).collect_view();
    view! {
        <Table id="issues" caption=tr!("issues-title") caption_hidden=true>
            <thead>
                <tr>
                    <ColumnHead label=tr!("record-row") number=true />
                    <ColumnHead label=tr!("issue-line") number=true />
                    <ColumnHead label=tr!("issue-column") />
                    <ColumnHead label=tr!("issue-reason") />
                    <ColumnHead label=tr!("issue-value") />
                    <ColumnHead label=tr!("issue-expected") />
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </Table>
        {turns(tr!("issues-title"), page, part.limit)}
    }
    .into_any()
}

fn row(source: &Source, issue: &RowIssue) -> AnyView {
    let number = |number: Option<i64>| number.map(|number| use_i18n().formatter().integer(number));
    let tone = if issue.code.rejects() { Tone::Danger } else { Tone::Warning };
    view! {
        <tr>
            <td data-kind="number">{number(issue.row)}</td>
            <td data-kind="number">{number(issue.line)}</td>
            <td><bdi>{issue.column.as_ref().map(|column| title(source, column))}</bdi></td>
            <td><Badge tone=tone label=Signal::stored(word(issue.code)) /></td>
            <td><bdi class="code">{issue.value.clone()}</bdi></td>
            <td><bdi>{issue.expected.clone()}</bdi></td>
        </tr>
    }
    .into_any()
}

fn word(code: IssueCode) -> String {
    use_i18n().text(&format!("issue-{}", code.as_str().replace('.', "-")), &[])
}
