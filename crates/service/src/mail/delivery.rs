//! Emptying the outbox, one at a time. A worker that dies while it sends leaves the letter to the next one.

use std::time::Duration;

use chrono::TimeDelta;
use domain::AppError;
use store::outbox::{self, Waiting};
use tokio_util::sync::CancellationToken;

use super::message::{Undelivered, send};
use super::{LETTER, Mail, unseal};
use crate::{Explain, Services};

/// Another process may have put something there.
const LOOK_EVERY: Duration = Duration::from_secs(5);
/// Longer than sending can take.
const CLAIMED_FOR: TimeDelta = TimeDelta::minutes(5);
const FIRST_PAUSE: TimeDelta = TimeDelta::seconds(30);
const LONGEST_PAUSE: TimeDelta = TimeDelta::hours(1);
/// No link lives as long.
const GIVE_UP_AFTER: TimeDelta = TimeDelta::days(7);

/// Sends what there is until it is stopped.
pub async fn deliver_until(services: &Services, stop: CancellationToken) {
    let mut looks = tokio::time::interval(LOOK_EVERY);
    loop {
        let woken = async {
            tokio::select! {
                _ = looks.tick() => {}
                () = services.site.post.woken() => {}
            }
        };
        if stop.run_until_cancelled(woken).await.is_none() {
            return;
        }
        if let Err(error) = store::in_route("worker", deliver_all(services, &stop)).await {
            tracing::warn!(code = error.kind.code(), "letters wait until the next look");
        }
    }
}

async fn deliver_all(services: &Services, stop: &CancellationToken) -> Result<(), AppError> {
    while !stop.is_cancelled() && deliver_one(services).await? {}
    Ok(())
}

/// Sends the one that is due for the longest time; false when none is due.
///
/// # Errors
///
/// The database failed. A letter that did not leave is no error: it is tried again.
pub async fn deliver_one(services: &Services) -> Result<bool, AppError> {
    let Some(waiting) = claim(services).await? else { return Ok(false) };
    if waiting.kind == LETTER {
        deliver(services, &waiting).await?;
    } else {
        crate::links::answer_wish(services, &waiting).await?;
    }
    Ok(true)
}

pub(super) async fn claim(services: &Services) -> Result<Option<Waiting>, AppError> {
    // Looking first keeps the writer's turn free where there is nothing to do.
    let mut tx = services.store.read().await.explain()?;
    if outbox::backlog(&mut tx).await.explain()?.0 == 0 {
        return Ok(None);
    }
    drop(tx);
    let mut tx = services.store.write().await.explain()?;
    let again_at = tx.now() + CLAIMED_FOR;
    let waiting = outbox::claim(&mut tx, again_at).await.explain()?;
    tx.commit().await.explain()?;
    Ok(waiting)
}

async fn deliver(services: &Services, waiting: &Waiting) -> Result<(), AppError> {
    let outcome = match unseal::<Mail>(services, waiting.id, &waiting.sealed) {
        Some(mail) => send(&services.site.post, waiting.id, &mail, services.clock.now()).await,
        None => Err(Undelivered::Never("it was sealed with another secret".to_owned())),
    };
    match outcome {
        Ok(()) => tracing::info!(letter = %waiting.id, tries = waiting.tries, "a letter was sent"),
        Err(Undelivered::Later(cause)) if waiting.created_at + GIVE_UP_AFTER > services.clock.now() => {
            tracing::warn!(letter = %waiting.id, tries = waiting.tries, cause, "a letter is sent again later");
            return postpone(services, waiting).await;
        }
        Err(Undelivered::Later(cause) | Undelivered::Never(cause)) => {
            tracing::error!(letter = %waiting.id, tries = waiting.tries, cause, "a letter cannot be sent");
        }
    }
    let mut tx = services.store.write().await.explain()?;
    outbox::delete(&mut tx, waiting.id).await.explain()?;
    tx.commit().await.explain()
}

async fn postpone(services: &Services, waiting: &Waiting) -> Result<(), AppError> {
    let mut tx = services.store.write().await.explain()?;
    let until = tx.now() + pause(waiting.tries);
    outbox::postpone(&mut tx, waiting.id, until).await.explain()?;
    tx.commit().await.explain()
}

/// Twice as long after each try.
fn pause(tries: i64) -> TimeDelta {
    let doublings = u32::try_from(tries.clamp(1, 10) - 1).unwrap_or_default();
    (FIRST_PAUSE * 2_i32.pow(doublings)).min(LONGEST_PAUSE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_to_an_hour() {
        let seconds: Vec<i64> = [1, 2, 3, 7, 8, 1_000].map(|tries| pause(tries).num_seconds()).into();
        assert_eq!(seconds, [30, 60, 120, 1_920, 3_600, 3_600]);
    }
}
