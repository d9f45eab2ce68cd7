//! Every token there is.

use domain::{AppError, Part, TokenRow, TokenState};
use leptos::prelude::*;

use super::token_rows::tokens;
use crate::api::RevokeToken;
use crate::i18n::use_i18n;
use crate::tr;
use crate::written::parts::{confirmed, dangerous, deed, place};
use crate::written::{Section, Sheet, asked};

pub(super) async fn write() -> Result<Sheet, AppError> {
    let (services, caller) = asked()?;
    let part = Part::after(place(), None);
    let page = service::tokens::list_all(&services, &caller, &part).await?;
    Ok(Sheet {
        title: use_i18n().text("tokens-admin-title", &[]),
        lede: use_i18n().text("tokens-admin-lede", &[]),
        section: Section::Admin,
        content: tokens(&page, &part, "tokens-admin-none", revoke),
    })
}

/// Ends a token, after asking once more.
pub(crate) fn revoke(token: &TokenRow) -> AnyView {
    if token.state != TokenState::Active {
        return ().into_any();
    }
    let (id, name) = (token.id.to_string(), token.name.clone());
    let question = tr!("tokens-revoke-question", "name" = name.clone());
    let deed = deed::<RevokeToken>(&[("id", id.clone())], dangerous("tokens-revoke"));
    confirmed(&format!("revoke-{id}"), "tokens-revoke-open", question, tr!("tokens-revoke-explains"), deed)
}
