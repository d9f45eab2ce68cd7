//! Doing what a program asks for once, however often it asks: a request that is sent again with the same key gets the
//! answer of the first.
//!
//! A key belongs to one caller and one route. What succeeded is kept for a day; what failed changed nothing, so its
//! key is free again. A request whose server died before it answered keeps its key until the day is over: nobody can
//! tell whether it changed something, and doing it twice is worse than not answering.

use chrono::TimeDelta;
use domain::{AppError, ErrorKind};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::idempotency::{self, Earlier};

use crate::{Caller, Explain, Services, Who};

/// For how long an answer can be had again.
const KEPT_FOR: TimeDelta = TimeDelta::hours(24);
const PURPOSE: &str = "idempotent answer";

/// A request with a key.
#[derive(Clone, Copy, Debug)]
pub struct Attempt<'a> {
    /// The template of the route, with its method.
    pub route: &'a str,
    /// The key that the caller chose.
    pub key: &'a str,
    /// Everything that makes this request what it is.
    pub request: &'a [&'a [u8]],
}

/// An answer that can be given again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// Headers that belong to the answer itself.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

/// What to do with an attempt.
#[derive(Debug)]
pub enum Turn {
    /// It is the first: it is to be done, and its claim settled.
    First(Claim),
    /// It was done before.
    Again(Answer),
}

/// A key that is taken.
#[derive(Debug)]
#[must_use = "a claim that is never settled blocks its key for a day"]
pub struct Claim {
    id: [u8; 32],
}

/// Takes the key of an attempt, or finds what it was answered before.
///
/// # Errors
///
/// The key was used for another request, or its request is still being worked on.
pub async fn begin(services: &Services, caller: &Caller, attempt: &Attempt<'_>) -> Result<Turn, AppError> {
    let id = id(caller, attempt)?;
    let request = services.secrets.sign(PURPOSE, attempt.request);
    let mut tx = services.store.write().await.explain()?;
    let expires_at = tx.now() + KEPT_FOR;
    let earlier = idempotency::claim(&mut tx, &id, &request, expires_at).await.explain()?;
    tx.commit().await.explain()?;
    match earlier {
        None => Ok(Turn::First(Claim { id })),
        Some(earlier) => again(services, &id, &earlier, attempt).map(Turn::Again),
    }
}

fn again(services: &Services, id: &[u8; 32], earlier: &Earlier, attempt: &Attempt<'_>) -> Result<Answer, AppError> {
    if !services.secrets.knows(&earlier.request_hash, PURPOSE, attempt.request) {
        return Err(ErrorKind::IdempotencyKeyReused.into());
    }
    let sealed = earlier.answer.as_ref().ok_or(ErrorKind::RequestInProgress)?;
    let opened = services.secrets.unseal(PURPOSE, id, sealed);
    let answer = opened.and_then(|bytes| serde_json::from_slice(&bytes).ok());
    answer.ok_or_else(|| ErrorKind::RequestInProgress.into())
}

impl Claim {
    /// Keeps what the request was answered.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn settle(self, services: &Services, answer: &Answer) -> Result<(), AppError> {
        let plain = serde_json::to_vec(answer).expect("an answer is plain text and numbers");
        let sealed = services.secrets.seal(PURPOSE, &self.id, &plain);
        let mut tx = services.store.write().await.explain()?;
        idempotency::settle(&mut tx, &self.id, &sealed).await.explain()?;
        tx.commit().await.explain()
    }

    /// Gives the key back: nothing was changed.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn release(self, services: &Services) -> Result<(), AppError> {
        let mut tx = services.store.write().await.explain()?;
        idempotency::release(&mut tx, &self.id).await.explain()?;
        tx.commit().await.explain()
    }
}

/// A token is a caller of its own: it may be allowed less than another of the same person.
fn id(caller: &Caller, attempt: &Attempt<'_>) -> Result<[u8; 32], AppError> {
    let who = match &caller.who {
        Who::Program(program) => program.token.0,
        _ => caller.require_account()?.account.0,
    };
    let mut hash = Sha256::new();
    for part in [&who.as_bytes()[..], attempt.route.as_bytes(), attempt.key.as_bytes()] {
        hash.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
        hash.update(part);
    }
    Ok(hash.finalize().into())
}

#[cfg(test)]
mod tests {
    use domain::{ProjectId, TokenScope};

    use super::*;
    use crate::testing::{Fixture, person, program};

    const FIRST: Attempt<'_> = Attempt { route: "POST /projects", key: "k1", request: &[b"{}"] };

    fn answer() -> Answer {
        let headers = vec![("content-type".to_owned(), "application/json".to_owned())];
        Answer { status: 201, headers, body: b"{\"secret\":\"once\"}".to_vec() }
    }

    async fn claim(fixture: &Fixture, caller: &Caller, attempt: &Attempt<'_>) -> Claim {
        match begin(&fixture.services, caller, attempt).await.unwrap() {
            Turn::First(claim) => claim,
            Turn::Again(answer) => panic!("answered before: {answer:?}"),
        }
    }

    async fn refusal(fixture: &Fixture, caller: &Caller, attempt: &Attempt<'_>) -> ErrorKind {
        begin(&fixture.services, caller, attempt).await.unwrap_err().kind
    }

    #[tokio::test]
    async fn the_first_answer_is_given_again() {
        let fixture = Fixture::new().await;
        let caller = person(false);
        let first = claim(&fixture, &caller, &FIRST).await;
        assert_eq!(refusal(&fixture, &caller, &FIRST).await, ErrorKind::RequestInProgress);
        first.settle(&fixture.services, &answer()).await.unwrap();
        let turn = begin(&fixture.services, &caller, &FIRST).await.unwrap();
        assert!(matches!(turn, Turn::Again(again) if again == answer()));
        let other = Attempt { request: &[b"{\"name\":\"x\"}"], ..FIRST };
        assert_eq!(refusal(&fixture, &caller, &other).await, ErrorKind::IdempotencyKeyReused);
    }

    #[tokio::test]
    async fn what_failed_can_be_tried_again() {
        let fixture = Fixture::new().await;
        let caller = person(false);
        claim(&fixture, &caller, &FIRST).await.release(&fixture.services).await.unwrap();
        let corrected = Attempt { request: &[b"{\"name\":\"x\"}"], ..FIRST };
        let again = claim(&fixture, &caller, &corrected).await;
        again.release(&fixture.services).await.unwrap();
    }

    #[tokio::test]
    async fn a_key_is_its_callers_and_its_routes_own() {
        let fixture = Fixture::new().await;
        let token = program(false, &[TokenScope::Read], None::<ProjectId>);
        let elsewhere = Attempt { route: "POST /tokens", ..FIRST };
        for (caller, attempt) in [(person(false), FIRST), (person(false), elsewhere), (token, FIRST)] {
            claim(&fixture, &caller, &attempt).await.settle(&fixture.services, &answer()).await.unwrap();
        }
        let nobody = Caller::without_request(Who::Anonymous);
        assert_eq!(refusal(&fixture, &nobody, &FIRST).await, ErrorKind::SignInRequired);
    }

    #[tokio::test]
    async fn an_answer_is_forgotten_after_a_day_and_never_kept_in_the_clear() {
        let fixture = Fixture::new().await;
        let caller = person(false);
        claim(&fixture, &caller, &FIRST).await.settle(&fixture.services, &answer()).await.unwrap();
        let mut tx = fixture.services.store.write().await.unwrap();
        let id = id(&caller, &FIRST).unwrap();
        let until = tx.now() + KEPT_FOR;
        let kept = idempotency::claim(&mut tx, &id, &[0; 32], until).await.unwrap().unwrap();
        assert!(!kept.answer.unwrap().windows(4).any(|four| four == b"once"));
        drop(tx);
        fixture.clock.advance(KEPT_FOR);
        claim(&fixture, &caller, &FIRST).await.release(&fixture.services).await.unwrap();
    }
}
