//! A project at a glance.

use domain::{AppError, Permission, Project};
use leptos::prelude::*;

use crate::tr;
use crate::ui::{Badge, Card, Fact, Facts, Icon, IconName, Notice, Tone, When};
use crate::written::{Section, Sheet, asked, project};

pub(super) async fn write() -> Result<Sheet, AppError> {
    let (services, caller) = asked()?;
    let project = service::projects::get(&services, &caller, project()?).await?;
    let content = view! {
        {project.archived_at.map(|_| archived())}
        <div class="overview">{about(&project)} {next(&project)}</div>
    };
    Ok(Sheet {
        title: project.name.clone(),
        lede: project.description.clone(),
        section: Section::Project { id: project.id, name: project.name.clone(), role: project.role },
        content: content.into_any(),
    })
}

fn archived() -> AnyView {
    view! {
        <Notice tone=Tone::Warning title=tr!("error-project-archived")><p>{tr!("project-archived-hint")}</p></Notice>
    }
    .into_any()
}

fn about(project: &Project) -> AnyView {
    let Project { role, members, time_zone, currency, created_at, .. } = project.clone();
    view! {
        <Card title=tr!("project-about")>
            <Facts>
                <Fact label=tr!("project-your-role")><Badge label=tr!(format!("role-{role}")) icon=IconName::Person /></Fact>
                <Fact label=tr!("project-members")>{tr!("project-members-count", "count" = members)}</Fact>
                <Fact label=tr!("project-currency")><span translate="no">{currency}</span></Fact>
                <Fact label=tr!("project-time-zone")><span translate="no">{time_zone.replace('_', " ")}</span></Fact>
                <Fact label=tr!("project-created")><When at=created_at day=true /></Fact>
            </Facts>
        </Card>
    }
    .into_any()
}

/// Something somebody may do next.
struct Step {
    icon: IconName,
    label: &'static str,
    hint: &'static str,
    page: &'static str,
}

fn next(project: &Project) -> AnyView {
    let may = |permission| project.permissions.contains(&permission);
    let members = if may(Permission::MembersManage) { INVITE } else { SEE_MEMBERS };
    let steps = [
        (true, SOURCES),
        (true, members),
        (may(Permission::ProjectEdit), SETTINGS),
        (may(Permission::TokensManage), TOKENS),
    ];
    let steps = steps.into_iter().filter(|(may, _)| *may).map(|(_, Step { icon, label, hint, page })| {
        view! {
            <li class="next-step">
                <span class="next-icon"><Icon name=icon /></span>
                <div>
                    <a class="next-link" href=format!("/projects/{}/{page}", project.id)>{tr!(label)}</a>
                    <p class="muted">{tr!(hint)}</p>
                </div>
            </li>
        }
    });
    let steps = steps.collect_view();
    view! { <Card title=tr!("project-next")><ul class="next-steps">{steps}</ul></Card> }.into_any()
}

const SOURCES: Step =
    Step { icon: IconName::Columns, label: "next-sources", hint: "next-sources-hint", page: "sources" };
const INVITE: Step = Step { icon: IconName::People, label: "next-invite", hint: "next-invite-hint", page: "members" };
const SEE_MEMBERS: Step =
    Step { icon: IconName::People, label: "next-members", hint: "next-members-hint", page: "members" };
const SETTINGS: Step =
    Step { icon: IconName::Settings, label: "next-settings", hint: "next-settings-hint", page: "settings" };
const TOKENS: Step = Step { icon: IconName::Key, label: "next-tokens", hint: "next-tokens-hint", page: "tokens" };
