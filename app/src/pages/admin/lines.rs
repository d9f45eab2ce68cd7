//! Lines of the audit, for the whole site and for one project.

use std::collections::BTreeSet;

use domain::{Action, ActorKind, AuditFilter, AuditRow, Page, Part};
use leptos::prelude::*;
use serde_json::Value;

use crate::i18n::use_i18n;
use crate::tr;
use crate::ui::{ColumnHead, EmptyState, IconName, Table};
use crate::written::filters::{choice, chosen, day, searched};
use crate::written::parts::{moment, turns};

/// The lines that the address asks for.
pub(crate) fn filter() -> AuditFilter {
    AuditFilter {
        search: searched(),
        action: chosen("action"),
        project: chosen("project"),
        from: chosen("from"),
        until: chosen("until"),
    }
}

/// The filters that every list of lines has.
pub(crate) fn filters() -> AnyView {
    let i18n = use_i18n();
    let mut actions: Vec<(String, String)> =
        Action::ALL.iter().map(|action| (action.to_string(), i18n.text(&action_id(*action), &[]))).collect();
    actions.sort_by(|one, other| one.1.cmp(&other.1));
    view! {
        {crate::written::filters::search("audit-filter-search")}
        {choice("action", "audit-filter-action", actions)}
        {day("from", "audit-filter-from")}
        {day("until", "audit-filter-until")}
    }
    .into_any()
}

fn action_id(action: Action) -> String {
    format!("action-{}", action.as_str().replace('.', "-"))
}

/// The lines as a table, or why there are none.
pub(crate) fn lines(page: &Page<AuditRow>, part: &Part, project_of: impl Fn(&AuditRow) -> AnyView) -> AnyView {
    if page.rows.is_empty() {
        return view! {
            <EmptyState icon=IconName::Search title=tr!("audit-none") sentence=tr!("audit-none-sentence") />
        }
        .into_any();
    }
    let rows = page.rows.iter().map(|line| row(line, project_of(line))).collect_view();
    view! {
        <Table id="lines" caption=tr!("audit-caption")>
            <thead>
                <tr>
                    <ColumnHead label=tr!("audit-when") />
                    <ColumnHead label=tr!("audit-who") />
                    <ColumnHead label=tr!("audit-what") />
                    <ColumnHead label=tr!("audit-subject") />
                    <ColumnHead label=tr!("audit-details") />
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </Table>
        {turns(tr!("audit-caption"), page, part.limit)}
    }
    .into_any()
}

fn row(line: &AuditRow, project: AnyView) -> AnyView {
    let kind = tr!(format!("subject-{}", line.subject_kind));
    view! {
        <tr>
            <td class="cell-moment">{moment(line.at)}</td>
            <td>{actor(line)}</td>
            <th scope="row">{tr!(action_id(line.action))}</th>
            <td><span class="muted">{kind}</span>" "<bdi>{line.subject.clone()}</bdi>{project}</td>
            <td>{details(line)}</td>
        </tr>
    }
    .into_any()
}

fn actor(line: &AuditRow) -> AnyView {
    let kind = tr!(format!("actor-{}", line.actor_kind));
    match line.actor_kind {
        ActorKind::Person => view! { <bdi>{line.actor.clone()}</bdi> }.into_any(),
        _ => view! { <bdi>{line.actor.clone()}</bdi>" "<span class="muted">{kind}</span> }.into_any(),
    }
}

fn details(line: &AuditRow) -> AnyView {
    let fact = |label: &'static str, value: Option<String>| {
        value.map(|value| view! { <div><dt>{tr!(label)}</dt><dd><bdi dir="ltr">{value}</bdi></dd></div> })
    };
    let place = Some(line.sequence.to_string());
    view! {
        <details class="line-details">
            <summary>{tr!("audit-show")}</summary>
            <dl class="facts">
                {changed(line)}
                {fact("audit-address", line.address.clone())}
                {fact("audit-request", line.request_id.clone())}
                {fact("audit-subject-id", Some(line.subject_id.clone()))}
                {fact("audit-place", place)}
            </dl>
        </details>
    }
    .into_any()
}

/// What changed, name by name, before and after.
fn changed(line: &AuditRow) -> AnyView {
    let names: BTreeSet<&String> = [&line.before, &line.after].into_iter().flatten().flat_map(names_of).collect();
    let rows = names.into_iter().map(|name| {
        let value = |of: &Option<Value>| of.as_ref().and_then(|of| of.get(name)).map(shown);
        let (before, after) = (value(&line.before), value(&line.after));
        view! {
            <div>
                <dt><code translate="no">{name.clone()}</code></dt>
                <dd class="change">
                    {before.map(|before| view! { <del><bdi>{before}</bdi></del> })}
                    {after.map(|after| view! { <ins><bdi>{after}</bdi></ins> })}
                </dd>
            </div>
        }
    });
    rows.collect_view().into_any()
}

fn names_of(value: &Value) -> impl Iterator<Item = &String> {
    value.as_object().into_iter().flat_map(serde_json::Map::keys)
}

fn shown(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
