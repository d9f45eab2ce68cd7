//! Whoever guesses has to wait longer and longer.
//!
//! A guess is counted before it is looked at, so that a hundred at once are counted as a hundred, and taken back when
//! it was right. It is counted by what is guessed at and by where it comes from; a browser that signed in to the
//! account before is counted by itself, so that strangers never keep the owner out.

use std::net::{IpAddr, Ipv6Addr};

use chrono::TimeDelta;
use domain::{AccountId, AppError, Email, ErrorKind};
use store::Tx;
use store::attempts::{self, Attempt};

use crate::{Explain, Services};

/// After so long without a guess, counting begins anew.
pub(crate) const FORGET_AFTER: TimeDelta = TimeDelta::days(1);

/// What guesses are counted by, and how fast they may come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Bucket {
    name: [u8; 32],
    steps: Steps,
}

/// How fast guesses may come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Steps {
    /// So many need not wait.
    free: i64,
    /// The wait after that, which doubles with every guess.
    first_wait: TimeDelta,
    /// It doubles no further than to this.
    longest_wait: TimeDelta,
}

/// With a wait of twenty minutes in the end, at most 90 guesses a day are made.
const AT_AN_ACCOUNT: Steps =
    Steps { free: 5, first_wait: TimeDelta::seconds(15), longest_wait: TimeDelta::minutes(20) };
/// Many people share an address, so it takes more to hold one up, and never for long.
const FROM_AN_ADDRESS: Steps =
    Steps { free: 50, first_wait: TimeDelta::seconds(5), longest_wait: TimeDelta::minutes(5) };

/// Enough to reach the longest wait, and too few to reach the end of the numbers.
const MOST_DOUBLINGS: i64 = 16;

impl Bucket {
    /// Guesses of strangers at the account of an address, whether there is one or not.
    pub fn at(services: &Services, email: &Email) -> Self {
        Self::new(services, "account", email.key().as_bytes(), AT_AN_ACCOUNT)
    }

    /// Guesses in a browser that signed in to the account before.
    pub fn on_device(services: &Services, device: &str) -> Self {
        Self::new(services, "device", device.as_bytes(), AT_AN_ACCOUNT)
    }

    /// Guesses at the password of somebody who is signed in.
    pub fn within(services: &Services, account: AccountId) -> Self {
        Self::new(services, "confirmation", account.0.as_bytes(), AT_AN_ACCOUNT)
    }

    /// Guesses of strangers from one place. One household of version six has a whole /64.
    pub fn from(services: &Services, address: IpAddr) -> Self {
        let place = match address.to_canonical() {
            IpAddr::V4(four) => four.to_string(),
            IpAddr::V6(six) => Ipv6Addr::from_bits(six.to_bits() & !u128::from(u64::MAX)).to_string(),
        };
        Self::new(services, "address", place.as_bytes(), FROM_AN_ADDRESS)
    }

    fn new(services: &Services, kind: &str, what: &[u8], steps: Steps) -> Self {
        Self { name: services.secrets.sign("attempts", &[kind.as_bytes(), what]), steps }
    }
}

/// Counts a guess in every bucket.
///
/// # Errors
///
/// It comes too early for one of them; then it is counted in none.
pub(crate) async fn count(services: &Services, buckets: &[Bucket]) -> Result<(), AppError> {
    let mut tx = services.store.write().await.explain()?;
    let now = tx.now();
    for Bucket { name, steps } in buckets {
        match attempts::count(&mut tx, name, now - FORGET_AFTER).await.explain()? {
            Attempt::TooEarly(until) => return Err(too_early((until - now).num_seconds())),
            Attempt::Counted(made) => {
                attempts::hold(&mut tx, name, now + steps.wait_after(made)).await.explain()?;
            }
        }
    }
    tx.commit().await.explain()
}

/// Takes a guess back, which was right. Those before it go on counting.
pub(crate) async fn take_back(services: &Services, buckets: &[Bucket]) -> Result<(), AppError> {
    let mut tx = services.store.write().await.explain()?;
    for bucket in buckets {
        attempts::take_back(&mut tx, &bucket.name).await.explain()?;
    }
    tx.commit().await.explain()
}

/// Forgets every guess in a bucket.
pub(crate) async fn forget(tx: &mut Tx, bucket: &Bucket) -> Result<(), AppError> {
    attempts::forget(tx, &bucket.name).await.explain()
}

impl Steps {
    /// How long the next guess has to wait after so many.
    fn wait_after(self, made: i64) -> TimeDelta {
        if made < self.free {
            return TimeDelta::zero();
        }
        let doubled = self.first_wait * (1 << (made - self.free).min(MOST_DOUBLINGS));
        doubled.min(self.longest_wait)
    }
}

fn too_early(seconds: i64) -> AppError {
    AppError::from(ErrorKind::TooManyAttempts).retry_after(u32::try_from(seconds + 1).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Fixture;

    fn email() -> Email {
        Email::parse("ann@example.com").unwrap()
    }

    #[test]
    fn waits_double_up_to_the_longest() {
        let waits: Vec<i64> = (4..14).map(|made| AT_AN_ACCOUNT.wait_after(made).num_seconds()).collect();
        assert_eq!(waits, [0, 15, 30, 60, 120, 240, 480, 960, 1200, 1200]);
        assert_eq!(AT_AN_ACCOUNT.wait_after(i64::MAX), AT_AN_ACCOUNT.longest_wait);
    }

    #[tokio::test]
    async fn nobody_makes_more_than_a_hundred_guesses_a_day() {
        let fixture = Fixture::new().await;
        let bucket = [Bucket::at(&fixture.services, &email())];
        let (mut made, mut passed) = (0, TimeDelta::zero());
        while passed < TimeDelta::days(1) {
            match count(&fixture.services, &bucket).await {
                Ok(()) => made += 1,
                Err(refused) => {
                    let wait = TimeDelta::seconds(refused.retry_after.unwrap().into());
                    fixture.clock.advance(wait);
                    passed += wait;
                }
            }
        }
        assert!((70..100).contains(&made), "{made}");
    }

    #[tokio::test]
    async fn a_hundred_guesses_at_once_are_counted_as_a_hundred() {
        let fixture = Fixture::new().await;
        let bucket = Bucket::at(&fixture.services, &email());
        let guesses = (0..100).map(|_| {
            let (services, bucket) = (fixture.services.clone(), bucket.clone());
            tokio::spawn(async move { count(&services, &[bucket]).await })
        });
        let mut made = 0;
        for guess in guesses.collect::<Vec<_>>() {
            made += i64::from(guess.await.unwrap().is_ok());
        }
        assert_eq!(made, AT_AN_ACCOUNT.free);
    }

    #[tokio::test]
    async fn a_right_guess_is_not_counted_and_does_not_forgive_the_wrong_ones() {
        let fixture = Fixture::new().await;
        let (services, bucket) = (&fixture.services, [Bucket::at(&fixture.services, &email())]);
        for _ in 0..20 {
            count(services, &bucket).await.unwrap();
            take_back(services, &bucket).await.unwrap();
        }
        for _ in 0..5 {
            count(services, &bucket).await.unwrap();
        }
        assert_eq!(count(services, &bucket).await.unwrap_err().kind, ErrorKind::TooManyAttempts);
        fixture.clock.advance(TimeDelta::seconds(16));
        count(services, &bucket).await.unwrap();
        take_back(services, &bucket).await.unwrap();
        count(services, &bucket).await.unwrap();
        let refused = count(services, &bucket).await.unwrap_err();
        assert_eq!(refused.retry_after, Some(31), "the wait goes on where it was");
    }

    #[tokio::test]
    async fn a_guess_that_comes_too_early_for_one_bucket_is_counted_in_none() {
        let fixture = Fixture::new().await;
        let services = &fixture.services;
        let account = Bucket::at(services, &email());
        let other = Bucket::at(services, &Email::parse("bob@example.com").unwrap());
        while count(services, std::slice::from_ref(&account)).await.is_ok() {}
        for _ in 0..20 {
            count(services, &[other.clone(), account.clone()]).await.unwrap_err();
        }
        count(services, &[other]).await.unwrap();
    }

    #[tokio::test]
    async fn after_a_quiet_day_counting_begins_anew() {
        let fixture = Fixture::new().await;
        let bucket = [Bucket::at(&fixture.services, &email())];
        while count(&fixture.services, &bucket).await.is_ok() {}
        fixture.clock.advance(TimeDelta::hours(25));
        for _ in 0..5 {
            count(&fixture.services, &bucket).await.unwrap();
        }
    }

    #[tokio::test]
    async fn neighbours_in_one_network_of_version_six_are_one_place() {
        let services = &Fixture::new().await.services;
        let from = |address: &str| Bucket::from(services, address.parse().unwrap());
        assert_eq!(from("2001:db8::1"), from("2001:db8::ffff:2"));
        assert_ne!(from("2001:db8::1"), from("2001:db8:0:1::1"));
        assert_eq!(from("::ffff:192.0.2.1"), from("192.0.2.1"));
    }
}
