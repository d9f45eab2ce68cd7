//! The statements inside a bank's file, with what their entries come to.

use domain::ruleset::ColumnKind;
use domain::{Balance, Source, Statement};
use leptos::prelude::*;

use super::cells::shown;
use crate::i18n::use_i18n;
use crate::tr;
use crate::ui::{Badge, ColumnHead, Table, Tone};

pub(super) fn statements(source: &Source) -> AnyView {
    if source.statements.is_empty() {
        return ().into_any();
    }
    let rows = source.statements.iter().map(row).collect_view();
    view! {
        <Table id="statements" caption=tr!("statements-caption")>
            <thead>
                <tr>
                    <ColumnHead label=tr!("statement-number") />
                    <ColumnHead label=tr!("statement-opening") number=true />
                    <ColumnHead label=tr!("statement-entries") number=true />
                    <ColumnHead label=tr!("statement-sum") number=true />
                    <ColumnHead label=tr!("statement-closing") number=true />
                    <ColumnHead label=tr!("statement-check") />
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </Table>
    }
    .into_any()
}

fn row(statement: &Statement) -> AnyView {
    let check = match statement.adds_up {
        Some(true) => view! { <Badge tone=Tone::Good label=tr!("statement-adds-up") /> }.into_any(),
        Some(false) => view! { <Badge tone=Tone::Danger label=tr!("statement-does-not") /> }.into_any(),
        None => view! { <span class="muted">{tr!("statement-unknown")}</span> }.into_any(),
    };
    view! {
        <tr>
            <th scope="row">
                <bdi>{statement.number.clone()}</bdi>
                <div class="cell-note"><bdi>{statement.account.clone()}</bdi>" "<bdi>{statement.currency.clone()}</bdi></div>
            </th>
            {balance(statement.opening.as_ref())}
            <td data-kind="number">{use_i18n().formatter().integer(statement.entries)}</td>
            <td data-kind="number"><bdi>{shown(ColumnKind::Money, &statement.sum)}</bdi></td>
            {balance(statement.closing.as_ref())}
            <td>{check}</td>
        </tr>
    }
    .into_any()
}

fn balance(balance: Option<&Balance>) -> AnyView {
    let cell = balance.map(|Balance { date, amount }| {
        let day = date.as_deref().map(|day| view! { <div class="cell-note">{shown(ColumnKind::Date, day)}</div> });
        view! { <bdi>{shown(ColumnKind::Money, amount)}</bdi>{day} }
    });
    view! { <td data-kind="number">{cell}</td> }.into_any()
}
