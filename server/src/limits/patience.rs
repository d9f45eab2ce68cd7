//! How long the rest of a body is waited for.

use std::time::Duration;

use domain::ErrorKind;
use tokio::time::Instant;

use crate::config::Config;

/// How much of a file has to arrive in how much time. A file may take long as long as it gets on.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    within: Duration,
    least: u64,
}

impl Pace {
    /// What the operator decided.
    pub fn of(config: &Config) -> Self {
        let within = config.upload_idle_timeout;
        let least = u128::from(config.upload_min_rate.0) * within.as_millis() / 1_000;
        Self { within, least: u64::try_from(least).unwrap_or(u64::MAX).max(1) }
    }
}

/// The patience with one body.
#[derive(Clone, Copy, Debug)]
pub(super) struct Patience {
    ends_at: Instant,
    pace: Option<Pace>,
    arrived: u64,
}

impl Patience {
    /// Everything has to be there in time.
    pub fn until(ends_at: Instant) -> Self {
        Self { ends_at, pace: None, arrived: 0 }
    }

    /// It has to get on.
    pub fn at_pace(pace: Pace, now: Instant) -> Self {
        Self { ends_at: now + pace.within, pace: Some(pace), arrived: 0 }
    }

    /// When to look again.
    pub const fn ends_at(&self) -> Instant {
        self.ends_at
    }

    /// Notes what arrived. Time in which nobody asked for more is not the caller's.
    pub fn note(&mut self, bytes: u64, now: Instant) -> Result<(), ErrorKind> {
        match self.pace {
            _ if now < self.ends_at => {}
            Some(pace) => self.begin_anew(pace, now),
            None => return Err(ErrorKind::RequestTimeout),
        }
        self.arrived += bytes;
        Ok(())
    }

    /// Whether more is waited for, when nothing is there.
    pub fn judge(&mut self, now: Instant) -> Result<(), ErrorKind> {
        match self.pace {
            _ if now < self.ends_at => {}
            Some(pace) if self.arrived >= pace.least => self.begin_anew(pace, now),
            Some(_) => return Err(ErrorKind::UploadStalled),
            None => return Err(ErrorKind::RequestTimeout),
        }
        Ok(())
    }

    fn begin_anew(&mut self, pace: Pace, now: Instant) {
        (self.ends_at, self.arrived) = (now + pace.within, 0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);
    const PACE: Pace = Pace { within: Duration::from_secs(30), least: 30 };

    #[test]
    fn a_body_has_to_be_there_in_time_however_it_gets_on() {
        let now = Instant::now();
        let mut patience = Patience::until(now + 30 * SECOND);
        assert_eq!(patience.note(1_000, now + 29 * SECOND), Ok(()));
        assert_eq!(patience.judge(now + 29 * SECOND), Ok(()));
        assert_eq!(patience.note(1, now + 30 * SECOND), Err(ErrorKind::RequestTimeout));
        assert_eq!(patience.judge(now + 30 * SECOND), Err(ErrorKind::RequestTimeout));
    }

    #[test]
    fn a_file_may_take_long_as_long_as_it_gets_on() {
        let mut now = Instant::now();
        let mut patience = Patience::at_pace(PACE, now);
        for _ in 0..100 {
            now += 15 * SECOND;
            assert_eq!(patience.judge(now), Ok(()));
            assert_eq!(patience.note(30, now), Ok(()));
        }
        assert_eq!(patience.judge(now + 30 * SECOND), Ok(()), "the last time it got on");
        assert_eq!(patience.judge(now + 60 * SECOND), Err(ErrorKind::UploadStalled));
    }

    #[test]
    fn a_byte_now_and_then_is_not_getting_on() {
        let begin = Instant::now();
        let mut patience = Patience::at_pace(PACE, begin);
        for second in 1..30 {
            assert_eq!(patience.note(1, begin + second * SECOND), Ok(()));
        }
        assert_eq!(patience.judge(begin + 30 * SECOND), Err(ErrorKind::UploadStalled));
    }

    #[test]
    fn time_in_which_nobody_asked_for_more_does_not_count() {
        let now = Instant::now();
        let mut patience = Patience::at_pace(PACE, now);
        assert_eq!(patience.note(1, now + 300 * SECOND), Ok(()));
        assert_eq!(patience.judge(now + 301 * SECOND), Ok(()));
        assert_eq!(patience.ends_at(), now + 330 * SECOND);
    }
}
