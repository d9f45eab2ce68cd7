//! Passwords become hashes here, off the request path and only a few at a time: each takes 19 MiB and a core.

use std::sync::Arc;

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Argon2, Params};
use domain::{AppError, ErrorKind, NewPassword};
use tokio::sync::Semaphore;

use crate::random_bytes;

/// As many as a small machine has cores; others wait in line.
const AT_ONCE: usize = 2;

/// Makes and compares hashes: argon2id, 19 MiB, two rounds, one lane.
#[derive(Clone, Debug)]
pub struct Passwords {
    places: Arc<Semaphore>,
    /// A hash of a password nobody has: an unknown address costs as much as a known one.
    nobody: Arc<str>,
    /// How often a hash was worked on: what a stranger could measure as time.
    #[cfg(test)]
    worked: Arc<std::sync::atomic::AtomicUsize>,
}

/// How a comparison came out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The password is another one.
    Wrong,
    /// The password is right; where the hash was made with older parameters, here is a new one.
    Right {
        /// What to keep from now on.
        rehashed: Option<String>,
    },
}

impl Passwords {
    /// Makes the hash of nobody once, so that it does not show in the first comparison.
    #[must_use]
    pub fn new() -> Self {
        let nobody = hashed(&random_bytes::<32>());
        Self {
            places: Arc::new(Semaphore::new(AT_ONCE)),
            nobody: nobody.into(),
            #[cfg(test)]
            worked: Arc::default(),
        }
    }

    /// The hash of a new password.
    ///
    /// # Errors
    ///
    /// The work was lost.
    pub async fn hash(&self, password: &NewPassword) -> Result<String, AppError> {
        let password = password.clone();
        self.aside(move || hashed(password.expose().as_bytes())).await
    }

    /// Compares a password with the hash of an account, or with nobody's where there is no account.
    ///
    /// # Errors
    ///
    /// The work was lost.
    pub async fn compare(&self, password: &str, hash: Option<&str>) -> Result<Verdict, AppError> {
        let (password, known) = (password.to_owned(), hash.is_some());
        let hash = hash.unwrap_or(&self.nobody).to_owned();
        let verdict = self.aside(move || compared(password.as_bytes(), &hash)).await?;
        Ok(if known { verdict } else { Verdict::Wrong })
    }

    /// Works on a thread of its own. The place in line belongs to that work, so it is kept until the work ends even
    /// if the caller has gone.
    async fn aside<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, AppError> {
        #[cfg(test)]
        self.worked.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        let place = self.places.clone().acquire_owned().await.map_err(|_| ErrorKind::Stopping)?;
        let done = tokio::task::spawn_blocking(move || {
            let _place = place;
            work()
        });
        Ok(done.await.map_err(|error| {
            tracing::error!(cause = %error, "hashing a password failed");
            ErrorKind::Internal
        })?)
    }
}

#[cfg(test)]
impl Passwords {
    /// How often a hash was worked on.
    pub fn worked(&self) -> usize {
        self.worked.load(std::sync::atomic::Ordering::Relaxed)
    }
}

impl Default for Passwords {
    fn default() -> Self {
        Self::new()
    }
}

fn hashed(password: &[u8]) -> String {
    let hash: PasswordHash = Argon2::default()
        .hash_password_with_salt(password, &random_bytes::<16>())
        .expect("the default parameters and a salt of 16 bytes are within argon2's limits");
    hash.to_string()
}

fn compared(password: &[u8], hash: &str) -> Verdict {
    let Ok(kept) = PasswordHash::new(hash) else {
        tracing::error!("a password hash in the database cannot be read");
        return Verdict::Wrong;
    };
    if Argon2::default().verify_password(password, &kept).is_err() {
        return Verdict::Wrong;
    }
    let costs = |params: &Params| (params.m_cost(), params.t_cost(), params.p_cost());
    let is_current = Params::try_from(&kept).is_ok_and(|params| costs(&params) == costs(&Params::DEFAULT));
    Verdict::Right { rehashed: (!is_current).then(|| hashed(password)) }
}

#[cfg(test)]
mod tests {
    use argon2::{Algorithm, Version};

    use super::*;

    fn password(text: &str) -> NewPassword {
        NewPassword::parse_for(text, &[]).unwrap()
    }

    #[tokio::test]
    async fn only_the_same_password_fits_its_hash() {
        let passwords = Passwords::new();
        let hash = passwords.hash(&password("correct horse battery")).await.unwrap();
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        let compare = async |text, hash| passwords.compare(text, hash).await.unwrap();
        assert_eq!(compare("correct horse battery", Some(hash.as_str())).await, Verdict::Right { rehashed: None });
        assert_eq!(compare("correct horse batterz", Some(hash.as_str())).await, Verdict::Wrong);
        assert_eq!(compare("correct horse battery", None).await, Verdict::Wrong);
        assert_eq!(compare("correct horse battery", Some("not a hash")).await, Verdict::Wrong);
    }

    #[tokio::test]
    async fn a_hash_of_weaker_parameters_is_made_anew() {
        let weak = Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(8 * 1024, 1, 1, None).unwrap());
        let hash: PasswordHash = weak.hash_password_with_salt(b"correct horse battery", &[7; 16]).unwrap();
        let verdict = Passwords::new().compare("correct horse battery", Some(&hash.to_string())).await.unwrap();
        let Verdict::Right { rehashed: Some(anew) } = verdict else { panic!("{verdict:?}") };
        assert_eq!(compared(b"correct horse battery", &anew), Verdict::Right { rehashed: None });
    }
}
