//! Keeps a PostgreSQL pool usable across a network that swallows packets.
//!
//! A connection given back to sqlx's pool is pinged without a deadline before its place is free again. When the
//! other end is silent rather than gone, each place is lost until the kernel gives the socket up, a quarter of an
//! hour later, however soon the network heals. So the pool is probed from outside, and replaced when it is deaf to a
//! database that can be heard.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use tokio::task::JoinHandle;
use tokio::time::{sleep, timeout};

use crate::backend::PostgresPools;

/// What a look at the pool found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Finding {
    Answers,
    /// No connection came free in time, but statements are being answered.
    Busy,
    /// The pool is silent and the database is not.
    Deaf,
    /// Nothing answers.
    Silent,
}

/// Looks at the pool again and again, and never returns.
pub(crate) async fn watch_over(pools: &PostgresPools, answers: &AtomicU64) {
    let mut wait = pools.probe_interval;
    let mut retiring: Option<JoinHandle<()>> = None;
    loop {
        sleep(wait).await;
        let finding = look(pools, answers).await;
        if finding == Finding::Silent {
            tracing::warn!("the database does not answer");
        }
        // One pool retires at a time, so there are never more than twice the connections that were allowed.
        if finding == Finding::Deaf && retiring.as_ref().is_none_or(JoinHandle::is_finished) {
            tracing::warn!("the connections were lost and are being replaced");
            retiring = Some(retire(pools));
        }
        wait = next_wait(finding, wait, pools.probe_interval);
    }
}

async fn look(pools: &PostgresPools, answers: &AtomicU64) -> Finding {
    let answered = answers.load(Ordering::Relaxed);
    if pools.pool_answers().await {
        Finding::Answers
    } else if answers.load(Ordering::Relaxed) != answered {
        Finding::Busy
    } else if pools.database_answers().await {
        Finding::Deaf
    } else {
        Finding::Silent
    }
}

/// Replaces the pool and closes the old one in the background, but does not wait for places that will never come back.
fn retire(pools: &PostgresPools) -> JoinHandle<()> {
    let (old, patience) = (pools.replace(), pools.retirement);
    tokio::spawn(async move {
        if timeout(patience, old.close()).await.is_err() {
            tracing::info!("the replaced connections did not close");
        }
    })
}

/// Tries sooner after the first silence, then backs off to the usual interval.
fn next_wait(finding: Finding, last: Duration, interval: Duration) -> Duration {
    match finding {
        Finding::Silent if last >= interval => interval / 8,
        Finding::Silent => (last * 2).min(interval),
        Finding::Answers | Finding::Busy | Finding::Deaf => interval,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_silent_database_is_asked_less_and_less_often() {
        let interval = Duration::from_secs(8);
        let mut wait = interval;
        let mut waits = Vec::new();
        for _ in 0..4 {
            wait = next_wait(Finding::Silent, wait, interval);
            waits.push(wait.as_secs());
        }
        assert_eq!(waits, [1, 2, 4, 8]);
        assert_eq!(next_wait(Finding::Deaf, Duration::from_secs(1), interval), interval);
    }
}
