//! Who belongs to a project, who is asked to, and what each role may do.

use domain::{AppError, MemberFilter, MemberRow, Page, Part, Permission, Project, Role};
use leptos::prelude::*;
use service::Caller;

use super::entered::{Entered, entered, section};
use super::invitations::invitations;
use super::roles::roles;
use crate::api::{LeaveProject, RemoveMember, SetMemberRole, TransferProject};
use crate::i18n::use_i18n;
use crate::tr;
use crate::ui::{Badge, Button, ButtonSize, ColumnHead, EmptyState, IconName, Table, Tone};
use crate::written::Sheet;
use crate::written::filters::{choice, chosen, search, searched};
use crate::written::parts::{confirmed, dangerous, deed, moment, place, turns};

pub(super) async fn write() -> Result<Sheet, AppError> {
    let Entered { services, caller, project } = entered().await?;
    let part = Part::after(place(), None);
    let filter = MemberFilter { search: searched(), role: chosen("role") };
    let page = service::members::list(&services, &caller, project.id, &filter, &part).await?;
    let invitations = invitations(&services, &caller, &project).await?;
    let content = view! {
        {filters()}
        {members(&project, &caller, &page, &part)}
        {leave(&project)}
        {invitations}
        {roles()}
    };
    Ok(Sheet {
        title: use_i18n().text("members-title", &[]),
        lede: use_i18n().text("members-lede", &[]),
        section: section(&project),
        content: content.into_any(),
    })
}

fn filters() -> AnyView {
    let roles = role_choices().collect();
    let fields = view! { {search("members-filter-search")} {choice("role", "members-role", roles)} };
    crate::written::filters::filters("members-filters", &[], fields.into_any())
}

/// Every role with its word, the largest first.
pub(super) fn role_choices() -> impl Iterator<Item = (String, String)> {
    let i18n = use_i18n();
    Role::ALL.iter().rev().map(move |role| (role.to_string(), i18n.text(&format!("role-{role}"), &[])))
}

fn members(project: &Project, caller: &Caller, page: &Page<MemberRow>, part: &Part) -> AnyView {
    if page.rows.is_empty() {
        return view! {
            <EmptyState icon=IconName::Person title=tr!("members-none") sentence=tr!("members-none-sentence") />
        }
        .into_any();
    }
    let manages = project.role.allows(Permission::MembersManage);
    let count = project.members;
    let rows = page.rows.iter().map(|member| row(project, caller, member, manages)).collect_view();
    view! {
        <Table id="members" caption=tr!("members-caption", "count" = count)>
            <thead>
                <tr>
                    <ColumnHead label=tr!("members-name") />
                    <ColumnHead label=tr!("members-role") />
                    <ColumnHead label=tr!("members-joined") />
                    {manages.then(|| view! { <ColumnHead label=tr!("column-deeds") /> })}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </Table>
        {turns(tr!("members-title"), page, part.limit)}
    }
    .into_any()
}

fn row(project: &Project, caller: &Caller, member: &MemberRow, manages: bool) -> AnyView {
    let is_self = caller.identity().is_some_and(|identity| identity.account == member.account);
    let role = tr!(format!("role-{}", member.role));
    let role = if manages { role_form(project, member) } else { role.into_any() };
    let deeds = if is_self { ().into_any() } else { deeds(project, member) };
    view! {
        <tr>
            <th scope="row">
                <bdi>{called(member)}</bdi>
                {is_self.then(|| view! { " "<span class="muted">{tr!("members-you")}</span> })}
                {member.is_disabled.then(|| view! { " "<Badge tone=Tone::Neutral label=tr!("members-disabled") /> })}
                <div class="cell-note"><bdi>{member.email.clone()}</bdi></div>
            </th>
            <td>{role}</td>
            <td>{moment(member.joined_at)}</td>
            {manages.then(|| view! { <td class="cell-deeds">{deeds}</td> })}
        </tr>
    }
    .into_any()
}

fn called(member: &MemberRow) -> String {
    if member.name.is_empty() { member.email.clone() } else { member.name.clone() }
}

fn role_form(project: &Project, member: &MemberRow) -> AnyView {
    let label = use_i18n().text("members-role-of", &[("name", called(member).into())]);
    let options = role_choices().map(|(value, word)| {
        let selected = value == member.role.as_str();
        view! { <option value=value selected=selected>{word}</option> }
    });
    let choose = view! {
        <div class="select">
            <select class="input" data-size="small" name="role" aria-label=label>{options.collect_view()}</select>
            <crate::ui::Icon name=IconName::ChevronDown />
        </div>
        <Button kind="submit" size=ButtonSize::Small>{tr!("members-role-save")}</Button>
    };
    let version = ("version", member.version.to_string());
    deed::<SetMemberRole>(
        &[("project", project.id.to_string()), ("account", member.account.to_string()), version],
        choose,
    )
}

fn deeds(project: &Project, member: &MemberRow) -> AnyView {
    let (id, name) = (member.account.to_string(), called(member));
    let fields = [("project", project.id.to_string()), ("account", id.clone())];
    let hand_over = confirmed(
        &format!("transfer-{id}"),
        "members-transfer-open",
        tr!("members-transfer-question", "name" = name.clone()),
        tr!("members-transfer-explains"),
        deed::<TransferProject>(&fields, dangerous("members-transfer")),
    );
    let name = called(member);
    let remove = confirmed(
        &format!("remove-{id}"),
        "members-remove-open",
        tr!("members-remove-question", "name" = name.clone()),
        tr!("members-remove-explains"),
        deed::<RemoveMember>(&fields, dangerous("members-remove")),
    );
    view! { {hand_over} {remove} }.into_any()
}

fn leave(project: &Project) -> AnyView {
    let name = project.name.clone();
    let question = tr!("members-leave-question", "name" = name.clone());
    let deed = deed::<LeaveProject>(&[("project", project.id.to_string())], dangerous("members-leave"));
    let leave = confirmed("leave", "members-leave-open", question, tr!("members-leave-explains"), deed);
    view! { <div class="cluster">{leave}</div> }.into_any()
}
