//! How far a job is, and whether it is to go on: the one thing that work and its worker share.

use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use domain::{AppError, ErrorKind, JobPhase};
use store::jobs::Advance;
use tokio_util::sync::CancellationToken;

/// Tells how far a job is; cheap to clone and to call, from any thread.
#[derive(Clone, Debug, Default)]
pub struct Progress(Arc<Shared>);

#[derive(Debug, Default)]
struct Shared {
    advance: Mutex<Advance>,
    stopped: CancellationToken,
    why: OnceLock<Stop>,
}

/// Why a job does not go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// Somebody asked for it.
    Cancelled,
    /// It is another worker's now.
    Lost,
    /// The worker ends; the job waits for another.
    Released,
}

impl Progress {
    /// Begins a phase, of which there is so much to do if that is known. The phase it is in already goes on.
    pub fn phase(&self, phase: JobPhase, total: Option<i64>) {
        let mut advance = self.lock();
        if advance.phase == Some(phase) {
            advance.total = total.or(advance.total);
        } else {
            *advance = Advance { phase: Some(phase), done: 0, total };
        }
    }

    /// So much of the phase is done. It is never less than before.
    pub fn done(&self, done: i64) {
        let mut advance = self.lock();
        advance.done = advance.done.max(done);
    }

    /// Whether the work is to end without a result.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.0.stopped.is_cancelled()
    }

    /// Resolves when the work is to end without a result.
    pub async fn stopped(&self) {
        self.0.stopped.cancelled().await;
    }

    /// What work ends with when it is to end without a result.
    ///
    /// # Errors
    ///
    /// The work is to end.
    pub fn check(&self) -> Result<(), AppError> {
        if self.is_stopped() { Err(ErrorKind::JobStopped.into()) } else { Ok(()) }
    }

    pub(super) fn advance(&self) -> Advance {
        *self.lock()
    }

    /// Asks the work to end. The first reason counts.
    pub(super) fn stop(&self, why: Stop) {
        self.0.why.get_or_init(|| why);
        self.0.stopped.cancel();
    }

    pub(super) fn why(&self) -> Option<Stop> {
        self.0.why.get().copied()
    }

    fn lock(&self) -> MutexGuard<'_, Advance> {
        self.0.advance.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_done_of_a_phase_never_becomes_less() {
        let progress = Progress::default();
        progress.phase(JobPhase::Reading, Some(10));
        progress.done(7);
        progress.done(3);
        progress.phase(JobPhase::Reading, None);
        assert_eq!(progress.advance(), Advance { phase: Some(JobPhase::Reading), done: 7, total: Some(10) });
        progress.phase(JobPhase::Profiling, None);
        assert_eq!(progress.advance(), Advance { phase: Some(JobPhase::Profiling), done: 0, total: None });
    }

    #[test]
    fn the_first_reason_to_stop_counts() {
        let progress = Progress::default();
        assert!(progress.check().is_ok());
        progress.stop(Stop::Cancelled);
        progress.stop(Stop::Released);
        assert_eq!((progress.why(), progress.is_stopped()), (Some(Stop::Cancelled), true));
        assert_eq!(progress.check().unwrap_err().kind, ErrorKind::JobStopped);
    }
}
