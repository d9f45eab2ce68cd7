//! The tokens that were made for a project.

use domain::{AppError, Part, ProjectId, TokenRow, TokenState};
use leptos::prelude::*;

use super::entered::{Entered, entered, section};
use crate::api::RevokeProjectToken;
use crate::i18n::use_i18n;
use crate::pages::admin::token_rows::tokens;
use crate::tr;
use crate::written::Sheet;
use crate::written::parts::{confirmed, dangerous, deed, place};

pub(super) async fn write() -> Result<Sheet, AppError> {
    let Entered { services, caller, project } = entered().await?;
    let part = Part::after(place(), None);
    let page = service::tokens::list_in(&services, &caller, project.id, &part).await?;
    let id = project.id;
    Ok(Sheet {
        title: use_i18n().text("tokens-project-title", &[]),
        lede: use_i18n().text("tokens-project-lede", &[]),
        section: section(&project),
        content: tokens(&page, &part, "tokens-project-none", move |token| revoke(id, token)),
    })
}

fn revoke(project: ProjectId, token: &TokenRow) -> AnyView {
    if token.state != TokenState::Active {
        return ().into_any();
    }
    let (id, name) = (token.id.to_string(), token.name.clone());
    let question = tr!("tokens-revoke-question", "name" = name.clone());
    let fields = [("project", project.to_string()), ("id", id.clone())];
    let deed = deed::<RevokeProjectToken>(&fields, dangerous("tokens-revoke"));
    confirmed(&format!("revoke-{id}"), "tokens-revoke-open", question, tr!("tokens-revoke-explains"), deed)
}
