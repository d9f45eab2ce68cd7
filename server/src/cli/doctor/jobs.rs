//! Whether jobs get done: a queue that nobody gets through has no worker, or one that is stuck.

use app::i18n::Arg;
use chrono::TimeDelta;
use store::{Schema, Store, StoreError, jobs};

use super::Finding;
use crate::cli::open;
use crate::config::Config;

const CHECK: &str = "jobs";
const LATE: TimeDelta = TimeDelta::minutes(5);

/// Nothing where the database cannot tell: another finding says so.
pub(super) async fn findings(config: &Config) -> Vec<Finding> {
    let is_new = config.database().file().is_some_and(|file| !std::path::Path::new(&file).exists());
    let late = if is_new { None } else { count_late(config).await };
    late.map(finding).into_iter().collect()
}

async fn count_late(config: &Config) -> Option<i64> {
    let store = open::database(config).await.ok()?;
    let is_current = matches!(store.schema().await, Ok(Schema::Current { .. }));
    let found = if is_current { count_in(&store).await.ok() } else { None };
    store.close().await;
    found
}

async fn count_in(store: &Store) -> Result<i64, StoreError> {
    let mut tx = store.read().await?;
    let instant = tx.now() - LATE;
    jobs::count_late(&mut tx, instant).await.map(|(due, expired)| due + expired)
}

fn finding(late: i64) -> Finding {
    match late {
        0 => Finding::ok(CHECK, "cli-doctor-jobs-ok", vec![]),
        _ => Finding::problem(CHECK, "cli-doctor-jobs-late", vec![("count", Arg::from(late))]),
    }
}

#[cfg(test)]
mod tests {
    use super::super::State;
    use super::*;

    #[test]
    fn a_job_that_nobody_does_is_a_problem() {
        assert_eq!(finding(0).state, State::Ok);
        assert_eq!(finding(1).state, State::Problem);
    }
}
