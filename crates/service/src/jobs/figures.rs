//! Figures about jobs for whoever watches the site.

use std::time::Duration;

use domain::{JobKind, JobState};
use store::StoreError;
use store::jobs::{self, Backlog};
use tokio::time::Instant;

use crate::Services;

/// Figures are asked for often; a database that is slow in answering is seen in other figures.
const PATIENCE: Duration = Duration::from_secs(1);

/// Counts an attempt at a job: how it ended, or that it is begun again.
pub(super) fn count(kind: JobKind, outcome: Option<JobState>, began: Instant) {
    let outcome = outcome.map_or("again", JobState::as_str);
    metrics::counter!("jobs_attempted_total", "kind" => kind.as_str(), "outcome" => outcome).increment(1);
    metrics::histogram!("job_duration_seconds", "kind" => kind.as_str()).record(began.elapsed());
}

/// Sets the gauges of what waits and what runs to this moment.
pub async fn record(services: &Services) {
    let found = tokio::time::timeout(PATIENCE, backlog(services)).await;
    let Ok(Ok((backlog, oldest))) = found else { return };
    metrics::gauge!("jobs_waiting").set(gauge(backlog.queued));
    metrics::gauge!("jobs_running").set(gauge(backlog.running));
    metrics::gauge!("jobs_oldest_wait_seconds").set(gauge(oldest));
}

async fn backlog(services: &Services) -> Result<(Backlog, i64), StoreError> {
    let mut tx = services.store.read().await?;
    let backlog = jobs::backlog(&mut tx).await?;
    let oldest = backlog.oldest_at.map_or(0, |at| (tx.now() - at).num_seconds().max(0));
    Ok((backlog, oldest))
}

#[expect(clippy::cast_precision_loss, reason = "no queue is as long")]
fn gauge(count: i64) -> f64 {
    count as f64
}
