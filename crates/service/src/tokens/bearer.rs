//! Who a program is that shows a token.

use std::collections::BTreeSet;
use std::net::IpAddr;

use chrono::TimeDelta;
use chrono_tz::Tz;
use domain::{AccountId, AppError, ErrorKind, ProjectId, TokenId, TokenScope};
use store::tokens::{self, Bearer};

use super::{access_token, secret};
use crate::{Explain, Identity, Program, Services};

/// The use of a token is written down no oftener than this.
const NOTED_EVERY: TimeDelta = TimeDelta::minutes(1);

/// Finds the program behind a token or an access token, and where its owner's clock runs.
///
/// # Errors
///
/// The token is unknown, damaged, expired or revoked, or its owner is disabled: all the same answer.
pub async fn authenticate(services: &Services, text: &str, address: Option<IpAddr>) -> Result<(Program, Tz), AppError> {
    let found = find(services, text).await?.ok_or(ErrorKind::TokenRefused)?;
    note(services, &found, address).await?;
    let zone = found.time_zone.parse().unwrap_or(Tz::UTC);
    Ok((program(found), zone))
}

async fn find(services: &Services, text: &str) -> Result<Option<Bearer>, AppError> {
    if secret::is_whole(text) {
        let mut tx = services.store.read().await.explain()?;
        return tokens::find_bearer(&mut tx, text).await.explain();
    }
    let Some(token) = access_token::read(services, text) else { return Ok(None) };
    let mut tx = services.store.read().await.explain()?;
    tokens::find_bearer_by_id(&mut tx, token).await.explain()
}

async fn note(services: &Services, found: &Bearer, address: Option<IpAddr>) -> Result<(), AppError> {
    if found.last_used_at.is_some_and(|at| services.clock.now() - at < NOTED_EVERY) {
        return Ok(());
    }
    let mut tx = services.store.write().await.explain()?;
    tokens::touch(&mut tx, TokenId(found.id), address).await.explain()?;
    tx.commit().await.explain()
}

fn program(found: Bearer) -> Program {
    let identity = Identity {
        account: AccountId(found.account_id),
        email: found.email,
        name: found.owner_name,
        is_admin: found.is_admin,
    };
    let (token, project) = (TokenId(found.id), found.project_id.map(ProjectId));
    Program { identity, token, scopes: scopes(&found.scopes), project }
}

/// The scopes that words stand for. A word nobody knows any more allows nothing.
pub fn scopes(words: &str) -> BTreeSet<TokenScope> {
    words.split(',').filter_map(|word| word.parse().ok()).collect()
}
