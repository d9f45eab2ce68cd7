//! Refuses addresses that the admins did not allow, before anything else is asked of the product.
//!
//! What they decided is read at most once a second, by one request for all others, so a flood costs the database
//! nothing and a change counts within a second. While the database does not answer, what was known before counts.

use std::net::IpAddr;
use std::sync::{PoisonError, RwLock};

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, TimeDelta, Utc};
use domain::{AppError, ErrorKind, Locale};
use service::Services;
use service::settings::{self, Threshold};
use tokio::sync::Mutex;

use super::host::FOR_MACHINES;
use crate::problem::Refusal;
use crate::state::AppState;

const KNOWN_FOR: TimeDelta = TimeDelta::seconds(1);

/// What the page that says no looks like; nobody's records are in it.
const FOR_EVERYBODY: [&str; 2] = ["/pkg/", "/locales/"];

/// What tells how the server does, which has to answer before the database ever did.
const STATE: [&str; 4] = ["/status", "/api/fn/get_status", "/api/v2/status", "/api/v2/status/events"];

/// What the admins decided, as it was a moment ago.
#[derive(Debug, Default)]
pub struct SiteRules {
    known: RwLock<Option<(Threshold, DateTime<Utc>)>>,
    reading: Mutex<()>,
}

impl SiteRules {
    /// The language of those who did not choose one, as far as it is known.
    pub fn default_language(&self) -> Option<Locale> {
        self.last().and_then(|(threshold, _)| threshold.default_language)
    }

    /// Whether requests may come from an address.
    async fn allow(&self, services: &Services, address: IpAddr) -> Result<bool, AppError> {
        Ok(self.current(services).await?.networks.allow(address))
    }

    async fn current(&self, services: &Services) -> Result<Threshold, AppError> {
        let known = match self.last() {
            Some((threshold, read_at)) if services.clock.now() - read_at < KNOWN_FOR => return Ok(threshold),
            known => known,
        };
        let turn = match known {
            Some((threshold, _)) => match self.reading.try_lock() {
                Ok(turn) => turn,
                Err(_) => return Ok(threshold),
            },
            None => self.reading.lock().await,
        };
        self.read(services, turn).await
    }

    /// Reads what the admins decided, unless that was done while this waited for its turn.
    async fn read(&self, services: &Services, _turn: tokio::sync::MutexGuard<'_, ()>) -> Result<Threshold, AppError> {
        let now = services.clock.now();
        let last = match self.last() {
            Some((threshold, read_at)) if now - read_at < KNOWN_FOR => return Ok(threshold),
            last => last,
        };
        match (settings::threshold(services).await, last) {
            (Ok(threshold), _) => {
                *self.known.write().unwrap_or_else(PoisonError::into_inner) = Some((threshold.clone(), now));
                Ok(threshold)
            }
            (Err(_), Some((threshold, _))) => Ok(threshold),
            (Err(error), None) => Err(error),
        }
    }

    fn last(&self) -> Option<(Threshold, DateTime<Utc>)> {
        self.known.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Lets a request pass when it comes from a network that the admins allow.
pub async fn refuse_networks(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    if FOR_MACHINES.contains(&path) || FOR_EVERYBODY.iter().any(|prefix| path.starts_with(prefix)) {
        return next.run(request).await;
    }
    let address = state.policy.client_of(&request);
    match state.site_rules.allow(&state.services, address).await {
        Ok(true) => next.run(request).await,
        Ok(false) => {
            let address = address.to_canonical().to_string();
            Refusal::from(ErrorKind::AddressRefused { address }).into_response()
        }
        Err(_) if STATE.contains(&request.uri().path()) => next.run(request).await,
        Err(error) => Refusal(error).into_response(),
    }
}
