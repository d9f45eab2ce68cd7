//! Who is asked to belong to a project.

use domain::{AppError, InvitationRow, InvitationState, Part, Permission, Project, Role};
use leptos::prelude::*;
use service::{Caller, Services};

use super::members::role_choices;
use crate::api::{InviteMember, RevokeInvitation};
use crate::form::{Entry, Form, Hidden, Pick, Send};
use crate::tr;
use crate::ui::{Badge, Choice, ColumnHead, InputKind, Table, Tone};
use crate::written::parts::{deed, moment, small};

/// The invitations of a project and a form for another, for those who may invite.
pub(super) async fn invitations(services: &Services, caller: &Caller, project: &Project) -> Result<AnyView, AppError> {
    if !project.role.allows(Permission::MembersManage) {
        return Ok(().into_any());
    }
    let part = Part::after(None, Some(Part::MOST));
    let page = service::invitations::list(services, caller, project.id, &part).await?;
    Ok(view! { {invite(project)} {listed(project, &page.rows)} }.into_any())
}

fn invite(project: &Project) -> AnyView {
    let project = project.id.to_string();
    let roles = role_choices().map(|(value, word)| {
        let means = tr!(format!("role-{value}-means"));
        Choice::new(value, Signal::stored(word)).hint(means)
    });
    view! {
        <section class="card form-card" aria-labelledby="invite">
            <h2 class="card-title" id="invite">{tr!("members-invite")}</h2>
            <Form id="invite-form" action={ServerAction::<InviteMember>::new()}>
                <Hidden name="project" value=Signal::stored(project) />
                <Entry name="email" label=tr!("members-invite-email") hint=tr!("members-invite-hint") kind=InputKind::Email autocomplete="off" />
                <Pick name="role" label=tr!("members-role") choices=roles.collect() value=Role::Reviewer.to_string() />
                <Send>{tr!("members-invite-send")}</Send>
            </Form>
        </section>
    }
    .into_any()
}

fn listed(project: &Project, rows: &[InvitationRow]) -> AnyView {
    if rows.is_empty() {
        return ().into_any();
    }
    let rows = rows.iter().map(|invitation| row(project, invitation)).collect_view();
    view! {
        <Table id="invitations" caption=tr!("invitations-caption")>
            <thead>
                <tr>
                    <ColumnHead label=tr!("invitations-email") />
                    <ColumnHead label=tr!("members-role") />
                    <ColumnHead label=tr!("invitations-state") />
                    <ColumnHead label=tr!("invitations-by") />
                    <ColumnHead label=tr!("invitations-ends") />
                    <ColumnHead label=tr!("column-deeds") />
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </Table>
    }
    .into_any()
}

fn row(project: &Project, invitation: &InvitationRow) -> AnyView {
    let (tone, state) = state(invitation.state);
    let is_open = invitation.state == InvitationState::Open;
    let fields = [("project", project.id.to_string()), ("invitation", invitation.id.to_string())];
    let revoke = is_open.then(|| deed::<RevokeInvitation>(&fields, small("invitations-revoke")));
    view! {
        <tr>
            <th scope="row"><bdi>{invitation.email.clone()}</bdi></th>
            <td>{tr!(format!("role-{}", invitation.role))}</td>
            <td><Badge tone label=tr!(state) /></td>
            <td><bdi>{invitation.invited_by.clone()}</bdi></td>
            <td>{moment(invitation.expires_at)}</td>
            <td class="cell-deeds">{revoke}</td>
        </tr>
    }
    .into_any()
}

const fn state(state: InvitationState) -> (Tone, &'static str) {
    match state {
        InvitationState::Open => (Tone::Accent, "invitations-open"),
        InvitationState::Accepted => (Tone::Good, "invitations-accepted"),
        InvitationState::Revoked => (Tone::Neutral, "invitations-revoked"),
        InvitationState::Expired => (Tone::Warning, "invitations-expired"),
    }
}
