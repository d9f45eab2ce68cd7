//! Every account: looking for one, and inviting somebody new.

use domain::{AppError, Page, Part, UserFilter, UserRow, UserSort, UserState};
use leptos::prelude::*;

use crate::api::InviteUser;
use crate::form::{Entry, Form, Pick, Send};
use crate::i18n::use_i18n;
use crate::tr;
use crate::ui::{Badge, Choice, ColumnHead, EmptyState, IconName, InputKind, SortOrder, Table, Tone};
use crate::written::filters::{choice, chosen, search, searched};
use crate::written::parts::{moment, moment_or, place, sorted_by, turns};
use crate::written::{Section, Sheet, asked};

pub(super) async fn write() -> Result<Sheet, AppError> {
    let (services, caller) = asked()?;
    let filter =
        UserFilter { search: searched(), state: chosen("state"), sort: chosen("sort").unwrap_or(UserSort::Name) };
    let part = Part::after(place(), None);
    let page = service::accounts::list(&services, &caller, &filter, &part).await?;
    let content = view! { {filters()} {users(&page, &part, filter.sort)} {invite()} };
    Ok(Sheet {
        title: use_i18n().text("users-title", &[]),
        lede: use_i18n().text("users-lede", &[]),
        section: Section::Admin,
        content: content.into_any(),
    })
}

fn filters() -> AnyView {
    let i18n = use_i18n();
    let states =
        UserState::ALL.iter().map(|state| (state.to_string(), i18n.text(&format!("users-state-{state}"), &[])));
    let fields = view! { {search("users-filter-search")} {choice("state", "users-state", states.collect())} };
    crate::written::filters::filters("users-filters", &["sort"], fields.into_any())
}

fn users(page: &Page<UserRow>, part: &Part, sort: UserSort) -> AnyView {
    if page.rows.is_empty() {
        return view! {
            <EmptyState icon=IconName::Person title=tr!("users-none") sentence=tr!("users-none-sentence") />
        }
        .into_any();
    }
    let sort = sort.as_str();
    let rows = page.rows.iter().map(row).collect_view();
    view! {
        <Table id="users" caption=tr!("users-caption")>
            <thead>
                <tr>
                    {sorted_by("users-name", "name", sort, SortOrder::Ascending)}
                    <ColumnHead label=tr!("users-state") />
                    <ColumnHead label=tr!("users-projects") number=true />
                    {sorted_by("users-signed-in", "signed-in", sort, SortOrder::Descending)}
                    {sorted_by("users-created", "created", sort, SortOrder::Descending)}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </Table>
        {turns(tr!("users-caption"), page, part.limit)}
    }
    .into_any()
}

fn row(user: &UserRow) -> AnyView {
    let called = if user.name.is_empty() { user.email.clone() } else { user.name.clone() };
    view! {
        <tr>
            <th scope="row">
                <a class="cell-link" href=format!("/admin/users/{}", user.id)><bdi>{called}</bdi></a>
                <div class="cell-note"><bdi>{user.email.clone()}</bdi></div>
            </th>
            <td>{states(user)}</td>
            <td data-kind="number">{use_i18n().formatter().integer(user.projects)}</td>
            <td>{moment_or(user.signed_in_at, "users-never")}</td>
            <td>{moment(user.created_at)}</td>
        </tr>
    }
    .into_any()
}

/// What is special about an account, in words.
pub(super) fn states(user: &UserRow) -> AnyView {
    let (tone, state) =
        if user.disabled_at.is_some() { (Tone::Danger, "users-disabled") } else { (Tone::Good, "users-active") };
    view! {
        <span class="cluster">
            <Badge tone label=tr!(state) />
            {user.is_admin.then(|| view! { <Badge tone=Tone::Accent icon=IconName::Person label=tr!("users-admin") /> })}
            {user.has_second_factor.then(|| view! { <Badge icon=IconName::Lock label=tr!("users-second-factor") /> })}
        </span>
    }
    .into_any()
}

fn invite() -> AnyView {
    let kinds = vec![Choice::new("false", tr!("users-invite-person")), Choice::new("true", tr!("users-invite-admin"))];
    view! {
        <section class="card form-card" aria-labelledby="invite">
            <h2 class="card-title" id="invite">{tr!("users-invite")}</h2>
            <Form id="invite-form" action={ServerAction::<InviteUser>::new()}>
                <Entry name="email" label=tr!("users-invite-email") hint=tr!("users-invite-hint") kind=InputKind::Email autocomplete="off" />
                <Pick name="is_admin" label=tr!("users-invite-kind") choices=kinds value="false" />
                <Send>{tr!("users-invite-send")}</Send>
            </Form>
        </section>
    }
    .into_any()
}
