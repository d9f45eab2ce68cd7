//! Tokens as a table: one's own, those of a project, those of everybody.

use domain::{Page, Part, TokenRow, TokenState};
use leptos::prelude::*;

use crate::i18n::use_i18n;
use crate::tr;
use crate::ui::{Badge, ColumnHead, EmptyState, IconName, Table, Tone};
use crate::written::parts::{moment, moment_or, turns};

/// Tokens as a table, or the sentence that says why there are none. `deeds` are what can be done with one.
pub(crate) fn tokens(
    page: &Page<TokenRow>,
    part: &Part,
    none: &'static str,
    deeds: impl Fn(&TokenRow) -> AnyView,
) -> AnyView {
    if page.rows.is_empty() {
        return view! { <EmptyState icon=IconName::Lock title=tr!("tokens-none") sentence=tr!(none) /> }.into_any();
    }
    let rows = page.rows.iter().map(|token| row(token, deeds(token))).collect_view();
    view! {
        <Table id="tokens" caption=tr!("tokens-caption")>
            <thead>
                <tr>
                    <ColumnHead label=tr!("tokens-name") />
                    <ColumnHead label=tr!("tokens-state") />
                    <ColumnHead label=tr!("tokens-may") />
                    <ColumnHead label=tr!("tokens-owner") />
                    <ColumnHead label=tr!("tokens-used") />
                    <ColumnHead label=tr!("tokens-ends") />
                    <ColumnHead label=tr!("column-deeds") />
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </Table>
        {turns(tr!("tokens-caption"), page, part.limit)}
    }
    .into_any()
}

fn row(token: &TokenRow, deeds: AnyView) -> AnyView {
    let (tone, state) = state(token.state);
    let address = token.last_used_address.clone();
    view! {
        <tr>
            <th scope="row">
                <bdi>{token.name.clone()}</bdi>
                <div class="cell-note"><code translate="no">{token.hint.clone()}"…"</code></div>
            </th>
            <td><Badge tone label=tr!(state) /></td>
            <td>{scopes(token)}<div class="cell-note">{place(token)}</div></td>
            <td><bdi>{token.owner.clone()}</bdi></td>
            <td>
                {moment_or(token.last_used_at, "tokens-never")}
                {address.map(|address| view! { <div class="cell-note"><bdi dir="ltr">{address}</bdi></div> })}
            </td>
            <td>{moment(token.expires_at)}</td>
            <td class="cell-deeds">{deeds}</td>
        </tr>
    }
    .into_any()
}

const fn state(state: TokenState) -> (Tone, &'static str) {
    match state {
        TokenState::Active => (Tone::Good, "tokens-active"),
        TokenState::Expired => (Tone::Neutral, "tokens-expired"),
        TokenState::Revoked => (Tone::Danger, "tokens-revoked"),
    }
}

fn scopes(token: &TokenRow) -> String {
    let i18n = use_i18n();
    let words: Vec<String> = token.scopes.iter().map(|scope| i18n.text(&format!("scope-{scope}"), &[])).collect();
    i18n.formatter().list(&words)
}

fn place(token: &TokenRow) -> AnyView {
    match &token.project_name {
        Some(name) => view! { <bdi>{name.clone()}</bdi> }.into_any(),
        None if token.project.is_some() => tr!("tokens-one-project").into_any(),
        None => tr!("tokens-all-projects").into_any(),
    }
}
