//! Time-based one-time codes: RFC 6238 with SHA-1, six digits and thirty seconds, which is what authenticators know.

use chrono::{DateTime, Utc};
use hmac::{Hmac, Mac};
use sha1::Sha1;

/// How long a code lasts.
const STEP_SECONDS: i64 = 30;
/// How many steps the clock of a phone may be off.
const DRIFT: i64 = 1;
const DIGITS: usize = 6;

/// The step of time that a code fits, now or one step before or after; the latest one where it fits several.
pub(super) fn fitting_step(secret: &[u8], code: &str, now: DateTime<Utc>) -> Option<i64> {
    let current = now.timestamp().div_euclid(STEP_SECONDS);
    // Every candidate is looked at, so that the time this takes says nothing.
    let fits = (current - DRIFT..=current + DRIFT).filter(|step| is_same(&self::code(secret, *step), code));
    fits.collect::<Vec<_>>().pop()
}

fn is_same(one: &str, other: &str) -> bool {
    let differing = one.bytes().zip(other.bytes()).fold(0, |differing, (one, other)| differing | (one ^ other));
    one.len() == other.len() && differing == 0
}

fn code(secret: &[u8], step: i64) -> String {
    let mut mac = Hmac::<Sha1>::new_from_slice(secret).expect("HMAC takes keys of any length");
    mac.update(&step.to_be_bytes());
    let digest = mac.finalize().into_bytes();
    let start = usize::from(digest[digest.len() - 1] & 0xf);
    let word: [u8; 4] = digest[start..start + 4].try_into().expect("four bytes after one of sixteen places");
    let number = (u32::from_be_bytes(word) & 0x7fff_ffff) % 10_u32.pow(6);
    format!("{number:0DIGITS$}")
}

/// The code at an instant, as an authenticator would show it.
#[cfg(test)]
pub(crate) fn code_at(secret: &[u8], now: DateTime<Utc>) -> String {
    code(secret, now.timestamp().div_euclid(STEP_SECONDS))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(seconds, 0).unwrap()
    }

    #[test]
    fn codes_are_those_of_the_standard() {
        let secret = b"12345678901234567890";
        for (seconds, expected) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(code_at(secret, at(seconds)), expected);
        }
    }

    #[test]
    fn a_code_fits_one_step_early_or_late_and_no_more() {
        let secret = b"12345678901234567890";
        let code = code_at(secret, at(1_000_000_000));
        let step = 1_000_000_000 / 30;
        let fits = |offset: i64| fitting_step(secret, &code, at(1_000_000_000 + offset));
        assert_eq!([fits(-30), fits(0), fits(30)], [Some(step); 3]);
        assert_eq!([fits(-60), fits(60)], [None; 2]);
        assert_eq!(fitting_step(secret, "", at(0)), None);
    }
}
