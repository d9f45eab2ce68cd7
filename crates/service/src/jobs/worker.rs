//! A worker's day: claim what is next, do it, end it.

use std::time::Duration;

use chrono::TimeDelta;
use domain::{AppError, ErrorClass, ErrorKind, JobState};
use store::StoreError;
use store::jobs::{self, Job};
use tokio::task::JoinSet;
use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use super::Claimed;
use super::attendance::Attendance;
use super::ending::{self, Ending, MOST_ATTEMPTS};
use super::figures;
use super::progress::{Progress, Stop};
use super::work::{Product, Work};
use crate::{Explain, Services};

/// Another process may have put a job into the queue.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// How often another worker may be faster before this one looks again later.
const TRIES: usize = 3;
/// When a job that could be begun waits longer than it should.
const LATE: TimeDelta = TimeDelta::minutes(5);
/// For how long it can be seen how a job ended.
const KEEP_FINISHED: TimeDelta = TimeDelta::days(90);

/// Does jobs until it is stopped; those under way are given back.
pub(crate) async fn run_until(services: &Services, worker: &str, stop: CancellationToken) {
    let mut lanes = JoinSet::new();
    for _ in 0..services.site.jobs_at_once.get() {
        let (services, worker, stop) = (services.clone(), worker.to_owned(), stop.clone());
        lanes.spawn(store::in_route("worker", async move { lane(&services, &worker, &stop).await }));
    }
    while let Some(ended) = lanes.join_next().await {
        if let Err(error) = ended {
            tracing::error!(%error, "a worker broke off");
        }
    }
}

/// One job after the other.
async fn lane(services: &Services, worker: &str, stop: &CancellationToken) {
    while !stop.is_cancelled() {
        match run_next(services, &Product, worker, stop).await {
            Ok(true) => continue,
            Ok(false) => {}
            Err(error) => tracing::warn!(code = error.kind.code(), "jobs wait until the next look"),
        }
        tokio::select! {
            () = stop.cancelled() => {}
            () = services.jobs.woken() => {}
            () = tokio::time::sleep(LOOK_EVERY) => {}
        }
    }
}

/// Does the job that is next; false when none is due.
///
/// # Errors
///
/// The database failed. A job that failed is no error: it says so itself.
pub async fn run_one(services: &Services) -> Result<bool, AppError> {
    run_next(services, &Product, "one", &CancellationToken::new()).await
}

pub(super) async fn run_next<W: Work>(
    services: &Services,
    work: &W,
    worker: &str,
    stop: &CancellationToken,
) -> Result<bool, AppError> {
    let Some(job) = claim(services, worker).await? else { return Ok(false) };
    let claimed = Claimed::of(&job)?;
    let progress = Progress::default();
    let _held = services.jobs.hold(claimed.id, &progress);
    tracing::info!(job = %claimed.id, kind = %claimed.kind, attempts = claimed.attempts, "a job begins");
    let began = Instant::now();
    let result = match refusal(&claimed) {
        Some(error) => Err(error),
        None => attend(services, work, &claimed, &progress, stop).await,
    };
    let ended = settle(services, work, &claimed, &progress, result).await?;
    figures::count(claimed.kind, ended, began);
    Ok(true)
}

/// Claims the job that is next. Looking first keeps the writer's turn free where there is nothing to do.
async fn claim(services: &Services, worker: &str) -> Result<Option<Job>, AppError> {
    for _ in 0..TRIES {
        if !is_anything_due(services).await.explain()? {
            return Ok(None);
        }
        let mut tx = services.store.write_durable().await.explain()?;
        jobs::requeue_expired(&mut tx).await.explain()?;
        let until = tx.now() + services.site.job_lease;
        let claimed = jobs::claim(&mut tx, worker, until).await.explain()?;
        tx.commit().await.explain()?;
        if claimed.is_some() {
            return Ok(claimed);
        }
    }
    Ok(None)
}

async fn is_anything_due(services: &Services) -> Result<bool, StoreError> {
    let mut tx = services.store.read().await?;
    let now = tx.now();
    jobs::count_late(&mut tx, now).await.map(|(due, expired)| due + expired > 0)
}

/// What is not even begun: somebody stopped it while it waited, or it took one worker too many with it.
fn refusal(claimed: &Claimed) -> Option<AppError> {
    if claimed.is_cancelled {
        return Some(ErrorKind::JobStopped.into());
    }
    let attempts = claimed.attempts - 1;
    (attempts >= MOST_ATTEMPTS).then(|| ErrorKind::JobGaveUp { attempts }.into())
}

/// Does the work in a task of its own: one that panics ends its job and not its worker.
async fn attend<W: Work>(
    services: &Services,
    work: &W,
    claimed: &Claimed,
    progress: &Progress,
    stop: &CancellationToken,
) -> Result<W::Made, AppError> {
    let mut task = tokio::spawn(store::in_this_route({
        let (services, work, claimed, progress) = (services.clone(), work.clone(), claimed.clone(), progress.clone());
        async move { work.carry_out(&services, &claimed, &progress).await }
    }));
    let beside = async {
        tokio::select! {
            () = Attendance::new(services, claimed, progress).go_on() => {}
            () = release_on(stop, progress) => {}
        }
    };
    let ended = tokio::select! {
        ended = &mut task => ended,
        () = beside => task.await,
    };
    ended.unwrap_or_else(|error| {
        tracing::error!(job = %claimed.id, %error, "a job broke off");
        Err(ErrorKind::Internal.into())
    })
}

async fn release_on(stop: &CancellationToken, progress: &Progress) {
    stop.cancelled().await;
    progress.stop(Stop::Released);
    std::future::pending::<()>().await;
}

async fn settle<W: Work>(
    services: &Services,
    work: &W,
    claimed: &Claimed,
    progress: &Progress,
    result: Result<W::Made, AppError>,
) -> Result<Option<JobState>, AppError> {
    let advance = progress.advance();
    let ended = match (result, progress.why()) {
        (Ok(made), _) => ending::end(services, work, claimed, advance, Ending::Succeeded(&made)).await?,
        (Err(_), Some(Stop::Lost)) => None,
        (Err(_), Some(Stop::Released)) => return ending::release(services, claimed).await.map(|()| None),
        (Err(_), Some(Stop::Cancelled)) => ending::end(services, work, claimed, advance, Ending::Cancelled).await?,
        (Err(error), None) if is_worth_another_try(claimed, &error) => {
            tracing::warn!(job = %claimed.id, code = error.kind.code(), "a job is tried again later");
            return ending::postpone(services, claimed, &error).await.map(|()| None);
        }
        (Err(error), None) => ending::end(services, work, claimed, advance, Ending::Failed(&error)).await?,
    };
    note(claimed, ended);
    Ok(ended)
}

fn is_worth_another_try(claimed: &Claimed, error: &AppError) -> bool {
    error.kind.class() == ErrorClass::Transient && claimed.attempts < MOST_ATTEMPTS
}

fn note(claimed: &Claimed, ended: Option<JobState>) {
    match ended {
        Some(state) => tracing::info!(job = %claimed.id, kind = %claimed.kind, %state, "a job ended"),
        None => tracing::warn!(job = %claimed.id, "a job went to another worker; nothing of it was kept here"),
    }
}

/// Counts the jobs that nobody began although they could have been for some minutes, and those whose worker fell
/// silent as long ago.
pub(crate) async fn count_late(services: &Services) -> Result<i64, StoreError> {
    let mut tx = services.store.read().await?;
    let instant = tx.now() - LATE;
    jobs::count_late(&mut tx, instant).await.map(|(due, expired)| due + expired)
}

/// Deletes the rows of some jobs that ended long ago and returns how many.
pub(crate) async fn clear_finished(services: &Services, most: i64) -> Result<u64, StoreError> {
    let mut tx = services.store.write().await?;
    let instant = tx.now() - KEEP_FINISHED;
    let deleted = jobs::delete_finished_before(&mut tx, instant, most).await?;
    tx.commit().await?;
    Ok(deleted)
}
