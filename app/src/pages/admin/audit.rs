//! Who did what on the whole site.

use domain::{AppError, AuditRow, Part, Verified};
use leptos::prelude::*;
use service::{Caller, Services};

use super::lines::{filter, filters, lines};
use crate::i18n::use_i18n;
use crate::tr;
use crate::ui::{ButtonLink, Icon, IconName, Notice, Tone};
use crate::written::parts::{place, with};
use crate::written::{Section, Sheet, asked, query};

pub(super) async fn write() -> Result<Sheet, AppError> {
    let (services, caller) = asked()?;
    let part = Part::after(place(), None);
    let page = service::audit::list(&services, &caller, &filter(), &part).await?;
    let chain = chain(&services, &caller).await;
    let content = view! {
        {chain}
        {crate::written::filters::filters("audit-filters", &["project"], filters())}
        <div class="cluster">
            <a class="button" data-variant="secondary" href=export() download="">
                <Icon name=IconName::Download />
                <span>{tr!("audit-export")}</span>
            </a>
            <ButtonLink href=with("chain", "check") icon=IconName::Link>{tr!("audit-check")}</ButtonLink>
        </div>
        {lines(&page, &part, project_of)}
    };
    Ok(Sheet {
        title: use_i18n().text("audit-title", &[]),
        lede: use_i18n().text("audit-lede", &[]),
        section: Section::Admin,
        content: content.into_any(),
    })
}

/// Whether the chain is whole, where the address asks for it: reading all of it takes a while.
async fn chain(services: &Services, caller: &Caller) -> AnyView {
    if query().get("chain").is_none() {
        return ().into_any();
    }
    match service::audit::verify(services, caller).await {
        Ok(Verified { lines }) => {
            view! { <Notice tone=Tone::Good title=tr!("audit-chain-whole", "lines" = lines) /> }.into_any()
        }
        Err(failure) => {
            let shown = use_i18n().error(&failure);
            view! { <Notice tone=Tone::Danger title=Signal::stored(shown.title)><p>{shown.detail}</p></Notice> }
                .into_any()
        }
    }
}

/// The same lines as a file.
fn export() -> String {
    let mut query = query();
    query.remove("after");
    query.remove("chain");
    ["/api/v2/audit/export", &query.to_query_string()].concat()
}

fn project_of(line: &AuditRow) -> AnyView {
    let link = line.project.map(|project| {
        view! { " "<a class="cell-link" href=with("project", &project.to_string())>{tr!("audit-only-project")}</a> }
    });
    link.into_any()
}
