//! One account: what it may do, where it is signed in, and taking both away.

use domain::{AccountId, AppError, SignInRow, UserRow};
use leptos::prelude::*;

use super::users::states;
use crate::api::{DisableUser, EnableUser, EndUserSessions, ResetSecondFactor, SetAdmin};
use crate::i18n::use_i18n;
use crate::tr;
use crate::ui::{Button, ColumnHead, EmptyState, IconName, Table};
use crate::written::parts::{confirmed, dangerous, deed, moment, moment_or};
use crate::written::{Section, Sheet, asked, named};

pub(super) async fn write() -> Result<Sheet, AppError> {
    let (services, caller) = asked()?;
    let id: AccountId = named("account")?;
    let user = service::accounts::get(&services, &caller, id).await?;
    let sessions = service::sign_ins::list_of(&services, &caller, id).await?;
    let content = view! { {facts(&user)} {rights(&user)} {access(&user)} {signed_in(&user, &sessions)} };
    let title = if user.name.is_empty() { user.email.clone() } else { user.name.clone() };
    Ok(Sheet { title, lede: use_i18n().text("user-lede", &[]), section: Section::Admin, content: content.into_any() })
}

fn facts(user: &UserRow) -> AnyView {
    view! {
        <section class="card form-card">
            {states(user)}
            <dl class="facts">
                <div><dt>{tr!("user-email")}</dt><dd><bdi>{user.email.clone()}</bdi></dd></div>
                <div><dt>{tr!("users-projects")}</dt><dd>{use_i18n().formatter().integer(user.projects)}</dd></div>
                <div><dt>{tr!("users-signed-in")}</dt><dd>{moment_or(user.signed_in_at, "users-never")}</dd></div>
                <div><dt>{tr!("users-created")}</dt><dd>{moment(user.created_at)}</dd></div>
            </dl>
            <a href=format!("/admin/audit?search={}", user.email.replace('+', "%2B"))>{tr!("user-audit")}</a>
        </section>
    }
    .into_any()
}

fn button(label: &'static str) -> impl IntoView {
    view! { <Button kind="submit">{tr!(label)}</Button> }
}

fn card(title: &'static str, explains: &'static str, deed: AnyView) -> AnyView {
    view! {
        <section class="card form-card">
            <h2 class="card-title">{tr!(title)}</h2>
            <p>{tr!(explains)}</p>
            <div class="cluster">{deed}</div>
        </section>
    }
    .into_any()
}

fn rights(user: &UserRow) -> AnyView {
    let becomes = !user.is_admin;
    let (label, explains) = if becomes {
        ("user-make-admin", "user-make-admin-explains")
    } else {
        ("user-end-admin", "user-end-admin-explains")
    };
    let fields =
        [("account", user.id.to_string()), ("is_admin", becomes.to_string()), ("version", user.version.to_string())];
    card("user-rights", explains, deed::<SetAdmin>(&fields, button(label)))
}

fn access(user: &UserRow) -> AnyView {
    let id = [("account", user.id.to_string())];
    let switch = if user.disabled_at.is_some() {
        card("user-access", "user-enable-explains", deed::<EnableUser>(&id, button("user-enable")))
    } else {
        card("user-access", "user-disable-explains", deed::<DisableUser>(&id, button("user-disable")))
    };
    let name = user.email.clone();
    let question = tr!("user-second-factor-question", "name" = name.clone());
    let reset = deed::<ResetSecondFactor>(&id, dangerous("user-second-factor-reset"));
    let factor = user.has_second_factor.then(|| {
        let deed =
            confirmed("reset-factor", "user-second-factor-open", question, tr!("user-second-factor-explains"), reset);
        card("user-second-factor", "user-second-factor-explains", deed)
    });
    view! { {switch} {factor} }.into_any()
}

fn signed_in(user: &UserRow, sessions: &[SignInRow]) -> AnyView {
    if sessions.is_empty() {
        return view! {
            <EmptyState icon=IconName::Device title=tr!("user-sessions-none") sentence=tr!("user-sessions-none-sentence") />
        }
        .into_any();
    }
    let rows = sessions.iter().map(session).collect_view();
    view! {
        <Table id="sessions" caption=tr!("user-sessions")>
            <thead>
                <tr>
                    <ColumnHead label=tr!("user-session-device") />
                    <ColumnHead label=tr!("user-session-address") />
                    <ColumnHead label=tr!("user-session-began") />
                    <ColumnHead label=tr!("user-session-seen") />
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </Table>
        {deed::<EndUserSessions>(&[("account", user.id.to_string())], button("user-sessions-end"))}
    }
    .into_any()
}

fn session(session: &SignInRow) -> AnyView {
    let device = if session.device.is_empty() {
        view! { <span class="muted">{tr!("user-session-unnamed")}</span> }.into_any()
    } else {
        view! { <bdi>{session.device.clone()}</bdi> }.into_any()
    };
    view! {
        <tr>
            <th scope="row">{device}</th>
            <td><bdi dir="ltr">{session.address.clone()}</bdi></td>
            <td>{moment(session.created_at)}</td>
            <td>{moment(session.seen_at)}</td>
        </tr>
    }
    .into_any()
}
