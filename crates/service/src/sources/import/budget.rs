//! What reading one file may take: memory and cells by the limits of the formats, and time.

use std::time::{Duration, Instant};

use domain::{AppError, ErrorKind};
use formats::Limits;

/// What one import may take.
#[derive(Clone, Copy, Debug)]
pub(in crate::sources) struct Budget {
    /// What a file may ask for.
    pub(in crate::sources) limits: Limits,
    began: Instant,
    most: Duration,
}

impl Budget {
    /// What a file may take that is read in so much time at most.
    pub(in crate::sources) fn of(most: Duration) -> Self {
        Self { limits: Limits::default(), began: Instant::now(), most }
    }

    /// Refuses to go on for longer than is allowed.
    pub(super) fn check(&self) -> Result<(), AppError> {
        if self.began.elapsed() <= self.most {
            return Ok(());
        }
        let minutes = i64::try_from(self.most.as_secs() / 60).unwrap_or(i64::MAX);
        Err(ErrorKind::ImportTooLong { minutes }.into())
    }
}
