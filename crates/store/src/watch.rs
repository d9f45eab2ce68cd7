//! Every statement runs under a watch: it has a deadline, is timed under its route and operation, and is logged
//! when it is slow. The route is a task-local, because threading it through every function would put HTTP into SQL.

use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use tokio::time::{Instant, timeout};

use crate::StoreError;

tokio::task_local! {
    static ROUTE: Arc<str>;
}

/// Does some work with its statements counted under `route`: a route template, or `worker`.
///
/// A task spawned inside does not inherit the route, unless it is wrapped in [`in_this_route`].
pub async fn in_route<F: Future>(route: impl Into<Arc<str>>, work: F) -> F::Output {
    ROUTE.scope(route.into(), work).await
}

/// Lets work that is about to be spawned count under the route of whoever spawns it.
pub fn in_this_route<F: Future>(work: F) -> impl Future<Output = F::Output> {
    ROUTE.scope(route(), work)
}

fn route() -> Arc<str> {
    ROUTE.try_with(Arc::clone).unwrap_or_else(|_| Arc::from("-"))
}

/// The deadlines of statements, and the count of those that were answered.
#[derive(Debug)]
pub(crate) struct Limits {
    pub statement: Duration,
    pub acquire: Duration,
    pub slow: Duration,
    /// Tells the supervisor a busy pool from a dead one.
    pub answers: Arc<AtomicU64>,
}

impl Limits {
    pub(crate) fn watch(&self, operation: &'static str) -> Watch {
        Watch { operation, deadline: self.statement, slow: self.slow, answers: Arc::clone(&self.answers) }
    }

    /// Watches the start of a unit of work, which first waits for a connection.
    pub(crate) fn watch_begin(&self) -> Watch {
        Watch { deadline: self.acquire + self.statement, ..self.watch("transaction.begin") }
    }
}

/// Watches one statement.
pub(crate) struct Watch {
    operation: &'static str,
    deadline: Duration,
    slow: Duration,
    answers: Arc<AtomicU64>,
}

impl Watch {
    pub(crate) async fn over<T, E: Into<StoreError>>(
        self,
        statement: impl Future<Output = Result<T, E>>,
    ) -> Result<T, StoreError> {
        let started = Instant::now();
        let answer = timeout(self.deadline, statement).await;
        self.record(started.elapsed());
        let answer = answer.map_err(|_| StoreError::timed_out())?.map_err(Into::into);
        if !matches!(answer, Err(StoreError::Unavailable(_) | StoreError::Busy(_))) {
            self.answers.fetch_add(1, Ordering::Relaxed);
        }
        answer
    }

    fn record(&self, took: Duration) {
        let route = route();
        if took > self.slow {
            let milliseconds = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
            tracing::warn!(route = &*route, operation = self.operation, milliseconds, "slow query");
        }
        metrics::histogram!(
            "reconciliation_db_query_duration_seconds",
            "route" => route,
            "operation" => self.operation
        )
        .record(took.as_secs_f64());
    }
}

#[cfg(test)]
mod tests {
    use std::future::pending;

    use super::*;

    fn limits() -> Limits {
        Limits {
            statement: Duration::from_secs(10),
            acquire: Duration::from_secs(5),
            slow: Duration::from_millis(200),
            answers: Arc::default(),
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_statement_without_an_answer_ends_at_its_deadline() {
        let (limits, started) = (limits(), Instant::now());
        let answer = limits.watch("test.silence").over(pending::<Result<(), sqlx::Error>>()).await;
        assert!(matches!(answer, Err(StoreError::Unavailable(_))));
        assert_eq!(started.elapsed().as_secs(), 10);
        assert_eq!(limits.answers.load(Ordering::Relaxed), 0);
    }

    #[tokio::test(start_paused = true)]
    async fn a_unit_of_work_may_also_wait_for_its_connection() {
        let started = Instant::now();
        let answer = limits().watch_begin().over(pending::<Result<(), sqlx::Error>>()).await;
        assert!(matches!(answer, Err(StoreError::Unavailable(_))));
        assert_eq!(started.elapsed().as_secs(), 15);
    }

    #[tokio::test]
    async fn a_refusal_is_an_answer() {
        let limits = limits();
        let answer = limits.watch("test.refused").over(async { Err::<(), _>(sqlx::Error::RowNotFound) }).await;
        assert!(matches!(answer, Err(StoreError::Query(_))));
        assert_eq!(limits.answers.load(Ordering::Relaxed), 1);
    }

    #[tokio::test]
    async fn the_route_is_a_dash_until_it_is_named() {
        assert_eq!(&*route(), "-");
        assert_eq!(&*in_route("/sources/{id}", async { route() }).await, "/sources/{id}");
    }

    #[tokio::test]
    async fn a_spawned_task_keeps_the_route_it_was_wrapped_in() {
        let spawn = async || {
            let plain = tokio::spawn(async { route() }).await.unwrap();
            let wrapped = tokio::spawn(in_this_route(async { route() })).await.unwrap();
            [plain, wrapped].map(|route| route.to_string())
        };
        assert_eq!(in_route("/x", spawn()).await, ["-", "/x"]);
    }
}
