//! How a job ends: in one unit of work that also makes its result count, or not at all.

use std::time::Duration;

use chrono::TimeDelta;
use domain::{AppError, ErrorClass, ErrorKind, JobState};
use store::Tx;
use store::jobs::{self, Advance};

use super::Claimed;
use super::work::Work;
use crate::{Explain, Services};

/// How often a job is begun at most.
pub(super) const MOST_ATTEMPTS: i64 = 5;
const FIRST_PAUSE: TimeDelta = TimeDelta::seconds(5);
/// The database may be back in a moment, and doing the work again takes longer.
const PATIENCE: [Duration; 3] = [Duration::from_millis(200), Duration::from_secs(1), Duration::from_secs(3)];

/// How work ended.
#[derive(Debug)]
pub(crate) enum Ending<'a, T> {
    /// With a result.
    Succeeded(&'a T),
    /// Without one, and it is not tried again.
    Failed(&'a AppError),
    /// Somebody stopped it.
    Cancelled,
}

impl<T> Clone for Ending<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Ending<'_, T> {}

impl<'a, T> Ending<'a, T> {
    /// The same ending of a part of the work.
    pub(crate) fn map<U>(self, with: impl FnOnce(&'a T) -> &'a U) -> Ending<'a, U> {
        match self {
            Self::Succeeded(made) => Ending::Succeeded(with(made)),
            Self::Failed(error) => Ending::Failed(error),
            Self::Cancelled => Ending::Cancelled,
        }
    }

    const fn state(&self) -> JobState {
        match self {
            Self::Succeeded(_) => JobState::Succeeded,
            Self::Failed(_) => JobState::Failed,
            Self::Cancelled => JobState::Cancelled,
        }
    }
}

/// Ends a job, unless it is another worker's by now: then nothing happens. A stop that somebody asked for counts
/// until the last moment. Says how it ended.
pub(super) async fn end<W: Work>(
    services: &Services,
    work: &W,
    claimed: &Claimed,
    advance: Advance,
    ending: Ending<'_, W::Made>,
) -> Result<Option<JobState>, AppError> {
    for pause in PATIENCE {
        match conclude(services, work, claimed, advance, ending).await {
            Err(error) if error.kind.class() == ErrorClass::Transient => tokio::time::sleep(pause).await,
            Err(error) => return give_up(services, work, claimed, advance, &error).await,
            ended => return ended,
        }
    }
    conclude(services, work, claimed, advance, ending).await
}

/// What was made cannot count: the job fails with the reason. Where not even that can be written beside the rest, the
/// job alone ends, because it would otherwise be begun for ever.
async fn give_up<W: Work>(
    services: &Services,
    work: &W,
    claimed: &Claimed,
    advance: Advance,
    error: &AppError,
) -> Result<Option<JobState>, AppError> {
    tracing::error!(job = %claimed.id, code = error.kind.code(), "what a job made cannot be kept");
    let failed = Ending::Failed(error);
    match conclude(services, work, claimed, advance, failed).await {
        Err(again) if again.kind.class() != ErrorClass::Transient => {
            let tx = services.store.write_durable().await.explain()?;
            finish(tx, claimed, advance, failed).await
        }
        ended => ended,
    }
}

async fn conclude<W: Work>(
    services: &Services,
    work: &W,
    claimed: &Claimed,
    advance: Advance,
    ending: Ending<'_, W::Made>,
) -> Result<Option<JobState>, AppError> {
    let mut tx = services.store.write_durable().await.explain()?;
    let Some(row) = jobs::take(&mut tx, claimed.lease()).await.explain()? else { return Ok(None) };
    let ending = if row.cancel_requested { Ending::Cancelled } else { ending };
    work.conclude(services, &mut tx, claimed, ending).await?;
    finish(tx, claimed, advance, ending).await
}

async fn finish<T>(
    mut tx: Tx,
    claimed: &Claimed,
    advance: Advance,
    ending: Ending<'_, T>,
) -> Result<Option<JobState>, AppError> {
    let problem = match ending {
        Ending::Failed(error) => Some(written(error)?),
        Ending::Succeeded(_) | Ending::Cancelled => None,
    };
    let state = ending.state();
    let is_ours = jobs::finish(&mut tx, claimed.lease(), state, advance, problem.as_deref()).await.explain()?;
    tx.commit().await.explain()?;
    Ok(is_ours.then_some(state))
}

/// Puts a job back into the queue until what stood in its way may be gone.
pub(super) async fn postpone(services: &Services, claimed: &Claimed, error: &AppError) -> Result<(), AppError> {
    let mut tx = services.store.write_durable().await.explain()?;
    let until = tx.now() + pause(claimed.attempts);
    jobs::postpone(&mut tx, claimed.lease(), until, &written(error)?).await.explain()?;
    tx.commit().await.explain()
}

/// Gives a job back as if it had not been begun.
pub(super) async fn release(services: &Services, claimed: &Claimed) -> Result<(), AppError> {
    let mut tx = services.store.write_durable().await.explain()?;
    jobs::release(&mut tx, claimed.lease()).await.explain()?;
    tx.commit().await.explain()
}

fn written(error: &AppError) -> Result<String, AppError> {
    serde_json::to_string(error).map_err(|_| ErrorKind::Internal.into())
}

/// Twice as long after each attempt.
fn pause(attempts: i64) -> TimeDelta {
    let doublings = u32::try_from(attempts.clamp(1, MOST_ATTEMPTS) - 1).unwrap_or_default();
    FIRST_PAUSE * 2_i32.pow(doublings)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow() {
        let seconds: Vec<i64> = [0, 1, 2, 3, 4, 5, 99].map(|attempts| pause(attempts).num_seconds()).into();
        assert_eq!(seconds, [5, 5, 10, 20, 40, 80, 80]);
    }
}
