//! Work that does what a test says, and leaves a mark where its result counts.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use domain::{AppError, ErrorKind, JobPhase};
use store::{Tx, workers};
use tokio::sync::Notify;
use tokio_util::sync::CancellationToken;

use crate::jobs::work::Work;
use crate::jobs::{Claimed, Ending, Progress, worker};
use crate::{Explain, Services};

/// What the work is to do.
#[derive(Clone, Debug)]
pub enum Plan {
    /// Ends with a result.
    Succeed,
    /// Ends without one.
    Fail(ErrorKind),
    /// Does not come back by itself.
    Panic,
    /// Reads until it is stopped.
    ReadOn,
    /// Reads until it is let go, and looks at nothing meanwhile.
    Freeze,
}

#[derive(Clone, Debug)]
pub struct Trial {
    pub plan: Plan,
    /// What is written where the result counts does not fit.
    pub refuses: Option<ErrorKind>,
    /// Nor does what is written where it failed.
    pub refuses_all: bool,
    pub begun: Arc<AtomicI64>,
    pub go: Arc<Notify>,
}

impl Trial {
    pub fn new(plan: Plan) -> Self {
        Self { plan, refuses: None, refuses_all: false, begun: Arc::default(), go: Arc::default() }
    }

    /// Does the job that is next.
    pub async fn run(&self, services: &Services) -> Result<bool, AppError> {
        self.run_until(services, &CancellationToken::new()).await
    }

    pub async fn run_until(&self, services: &Services, stop: &CancellationToken) -> Result<bool, AppError> {
        worker::run_next(services, self, "w1", stop).await
    }

    /// Does the job that is next beside the test, and waits until it has begun.
    pub async fn begin(&self, services: &Services, stop: &CancellationToken) -> tokio::task::JoinHandle<()> {
        let (own, services, stop) = (self.clone(), services.clone(), stop.clone());
        let running = tokio::spawn(async move { assert!(own.run_until(&services, &stop).await.unwrap()) });
        eventually("the job begins", async || self.begun.load(Ordering::SeqCst) > 0).await;
        running
    }
}

impl Work for Trial {
    type Made = i64;

    async fn carry_out(&self, _: &Services, claimed: &Claimed, progress: &Progress) -> Result<i64, AppError> {
        self.begun.fetch_add(1, Ordering::SeqCst);
        progress.phase(JobPhase::Reading, Some(100));
        progress.done(40);
        match &self.plan {
            Plan::Succeed => {}
            Plan::Fail(kind) => return Err(kind.clone().into()),
            Plan::Panic => panic!("as planned"),
            Plan::ReadOn => progress.stopped().await,
            Plan::Freeze => self.go.notified().await,
        }
        if matches!(self.plan, Plan::ReadOn) {
            progress.check()?;
        }
        progress.done(100);
        Ok(claimed.fence)
    }

    async fn conclude(
        &self,
        services: &Services,
        tx: &mut Tx,
        claimed: &Claimed,
        ending: Ending<'_, i64>,
    ) -> Result<(), AppError> {
        let mark = match ending {
            Ending::Succeeded(fence) => format!("made {fence}"),
            Ending::Failed(error) => format!("failed {}", error.kind.code()),
            Ending::Cancelled => "cancelled".to_owned(),
        };
        workers::beat(tx, &mark, &claimed.id.to_string(), services.clock.now()).await.explain()?;
        let refuses = self.refuses_all || matches!(ending, Ending::Succeeded(_));
        self.refuses.clone().filter(|_| refuses).map_or(Ok(()), |kind| Err(kind.into()))
    }
}

/// What became of jobs, where it counts.
pub async fn marks(services: &Services) -> Vec<String> {
    let mut tx = services.store.read().await.unwrap();
    let mut marks: Vec<String> = workers::list(&mut tx).await.unwrap().into_iter().map(|mark| mark.name).collect();
    marks.sort();
    marks
}

/// Waits for something that another task brings about.
pub async fn eventually(what: &str, mut holds: impl AsyncFnMut() -> bool) {
    let wait = async {
        while !holds().await {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(20), wait).await.unwrap_or_else(|_| panic!("never: {what}"));
}
