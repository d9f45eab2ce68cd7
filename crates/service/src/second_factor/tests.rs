//! The second factor as its owner, and somebody who guesses, meet it.

use domain::{Clock, ErrorKind};

use super::code::RECOVERY_LETTERS;
use super::*;
use crate::testing::{Fixture, audited, program, stranger};
use crate::{Person, Who};

fn account_of(caller: &Caller) -> AccountId {
    caller.identity().unwrap().account
}

/// The bytes of a secret as authenticators read it.
fn secret_of(enrolment: &Enrolment) -> Vec<u8> {
    let value = |letter: char| "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".find(letter).unwrap() as u64;
    let letters: Vec<char> = enrolment.secret.chars().filter(|c| *c != ' ').collect();
    letters
        .chunks(8)
        .flat_map(|group| group.iter().fold(0, |bits, letter| bits << 5 | value(*letter)).to_be_bytes()[3..].to_vec())
        .collect()
}

/// Somebody whose second factor is on, with its secret and recovery codes.
async fn guarded(fixture: &Fixture) -> (Caller, Vec<u8>, Vec<String>) {
    let ann = fixture.account("ann@example.com", false).await;
    let secret = secret_of(&begin(&fixture.services, &ann).await.unwrap());
    let codes = enable(&fixture.services, &ann, &code_at(&secret, fixture.clock.now())).await.unwrap();
    fixture.clock.advance(TimeDelta::seconds(30));
    mail::read_all(&fixture.services).await;
    (ann, secret, codes)
}

async fn attempt(fixture: &Fixture, account: AccountId, code: &str) -> Verdict {
    let mut tx = fixture.services.store.write_durable().await.unwrap();
    let verdict = verify(&fixture.services, &mut tx, &stranger(), account, code).await.unwrap();
    tx.commit().await.unwrap();
    verdict
}

#[tokio::test]
async fn only_a_person_who_proved_who_they_are_changes_their_second_factor() {
    let fixture = Fixture::new().await;
    let services = &fixture.services;
    let ann = fixture.account("ann@example.com", true).await;
    fixture.clock.advance(TimeDelta::minutes(6));
    for (caller, kind) in [
        (&stranger(), ErrorKind::SignInRequired),
        (&program(true, domain::TokenScope::ALL, None), ErrorKind::PersonRequired),
        (&ann, ErrorKind::ConfirmationRequired),
    ] {
        assert_eq!(begin(services, caller).await.unwrap_err().kind, kind);
        assert_eq!(enable(services, caller, "123456").await.unwrap_err().kind, kind);
        assert_eq!(disable(services, caller).await.unwrap_err().kind, kind);
        assert_eq!(make_recovery_codes(services, caller).await.unwrap_err().kind, kind);
    }
    assert_eq!(state(services, &stranger()).await.unwrap_err().kind, ErrorKind::SignInRequired);
    let refused = reset_of(services, &ann, account_of(&ann)).await;
    assert_eq!(refused.unwrap_err().kind, ErrorKind::ConfirmationRequired);
    let bob = fixture.account("bob@example.com", false).await;
    let refused = reset_of(services, &bob, account_of(&ann)).await.unwrap_err();
    assert!(matches!(refused.kind, ErrorKind::PermissionMissing { .. }));
}

#[tokio::test]
async fn a_first_code_switches_it_on_and_its_owner_is_told() {
    let fixture = Fixture::new().await;
    let services = &fixture.services;
    let ann = fixture.account("ann@example.com", false).await;
    let enrolment = begin(services, &ann).await.unwrap();
    assert!(enrolment.uri.starts_with("otpauth://totp/Tieout%20127.0.0.1%3A3000:ann%40example.com?secret="));
    assert_eq!(begin(services, &ann).await.unwrap(), enrolment, "a page can be shown again");
    assert!(!state(services, &ann).await.unwrap().is_on, "it does not count yet");
    let wrong = enable(services, &ann, "000000").await.unwrap_err();
    assert_eq!((wrong.errors[0].pointer.as_str(), &wrong.errors[0].kind), ("/code", &ErrorKind::CodeRefused));
    let code = code_at(&secret_of(&enrolment), fixture.clock.now());
    let codes = enable(services, &ann, &format!(" {} {}", &code[..3], &code[3..])).await.unwrap();
    assert_eq!((codes.len(), codes[0].len()), (RECOVERY_CODES, RECOVERY_LETTERS + 5));
    assert_eq!(state(services, &ann).await.unwrap(), SecondFactor { is_on: true, codes_left: 10 });
    assert_eq!(attempt(&fixture, account_of(&ann), &code).await, Verdict::Wrong, "the first code counts once");
    assert_eq!(begin(services, &ann).await.unwrap_err().kind, ErrorKind::SecondFactorOn);
    assert_eq!(enable(services, &ann, &code).await.unwrap_err().kind, ErrorKind::SecondFactorOn);
    let letters = mail::read_all(services).await;
    assert_eq!((letters[0].to.as_str(), letters[0].subject.as_str()), ("ann@example.com", "en SecondFactorOn"));
    assert_eq!(audited(&fixture).await, ["person second-factor.enabled ann@example.com"]);
}

#[tokio::test]
async fn a_secret_that_was_begun_in_another_browser_is_never_confirmed() {
    let fixture = Fixture::new().await;
    let ann = fixture.account("ann@example.com", false).await;
    let seen = begin(&fixture.services, &ann).await.unwrap();
    let Who::Person(person) = ann.who.clone() else { unreachable!() };
    let sign_in = domain::SignInId(uuid::Uuid::from_u128(99));
    let elsewhere = Caller { who: Who::Person(Person { sign_in, ..person }), ..ann.clone() };
    let code = code_at(&secret_of(&seen), fixture.clock.now());
    assert_eq!(enable(&fixture.services, &elsewhere, &code).await.unwrap_err().kind, ErrorKind::SecondFactorOff);
    let own = begin(&fixture.services, &elsewhere).await.unwrap();
    assert_ne!(own, seen);
    assert_eq!(enable(&fixture.services, &ann, &code).await.unwrap_err().kind, ErrorKind::SecondFactorOff);
}

#[tokio::test]
async fn a_code_counts_once_and_so_do_those_before_it() {
    let fixture = Fixture::new().await;
    let (ann, secret, _) = guarded(&fixture).await;
    let (account, now) = (account_of(&ann), fixture.clock.now());
    let (before, current) = (code_at(&secret, now - TimeDelta::seconds(30)), code_at(&secret, now));
    assert_eq!(attempt(&fixture, account, &current).await, Verdict::Right);
    assert_eq!(attempt(&fixture, account, &current).await, Verdict::Wrong);
    assert_eq!(attempt(&fixture, account, &before).await, Verdict::Wrong);
    let next = code_at(&secret, now + TimeDelta::seconds(30));
    assert_eq!(attempt(&fixture, account, &next).await, Verdict::Right, "a phone may be half a minute ahead");
}

#[tokio::test]
async fn nobody_guesses_a_hundred_codes_a_day() {
    let fixture = Fixture::new().await;
    let (ann, secret, _) = guarded(&fixture).await;
    let (account, end) = (account_of(&ann), fixture.clock.now() + TimeDelta::days(1));
    let mut guesses = 0;
    while fixture.clock.now() < end {
        match attempt(&fixture, account, "000000").await {
            Verdict::Wrong => guesses += 1,
            Verdict::Wait { seconds } => fixture.clock.advance(TimeDelta::seconds(seconds.into())),
            Verdict::Right => panic!("000000 was right"),
        }
    }
    assert!((40..80).contains(&guesses), "{guesses}");
    assert_eq!(attempt(&fixture, account, "000000").await, Verdict::Wrong);
    let code = code_at(&secret, fixture.clock.now());
    assert!(matches!(attempt(&fixture, account, &code).await, Verdict::Wait { .. }), "the right one waits too");
}

#[tokio::test]
async fn many_guesses_at_once_are_counted_as_many() {
    let fixture = Fixture::new().await;
    let (ann, ..) = guarded(&fixture).await;
    let account = account_of(&ann);
    let verdicts = futures_of(20, || attempt(&fixture, account, "000000")).await;
    let looked_at = verdicts.iter().filter(|verdict| **verdict == Verdict::Wrong).count();
    assert_eq!(i64::try_from(looked_at).unwrap(), FREE_TRIES + 1, "{verdicts:?}");
}

async fn futures_of<F: Future<Output = Verdict>>(count: usize, each: impl Fn() -> F) -> Vec<Verdict> {
    let mut running: Vec<_> = (0..count).map(|_| Box::pin(each())).collect();
    let mut done = Vec::new();
    std::future::poll_fn(|context| {
        running.retain_mut(|one| match one.as_mut().poll(context) {
            std::task::Poll::Ready(verdict) => {
                done.push(verdict);
                false
            }
            std::task::Poll::Pending => true,
        });
        if running.is_empty() { std::task::Poll::Ready(()) } else { std::task::Poll::Pending }
    })
    .await;
    done
}

#[tokio::test]
async fn a_recovery_code_opens_once_even_while_others_have_to_wait() {
    let fixture = Fixture::new().await;
    let (ann, _, codes) = guarded(&fixture).await;
    let account = account_of(&ann);
    while attempt(&fixture, account, "000000").await == Verdict::Wrong {}
    let typed = codes[3].to_uppercase().replace('-', " ");
    assert_eq!(attempt(&fixture, account, &typed).await, Verdict::Right);
    assert_eq!(attempt(&fixture, account, &typed).await, Verdict::Wrong);
    assert_eq!(attempt(&fixture, account, &"a".repeat(24)).await, Verdict::Wrong);
    assert_eq!(state(&fixture.services, &ann).await.unwrap().codes_left, 9);
    let letters = mail::read_all(&fixture.services).await;
    assert_eq!(
        letters.iter().map(|mail| mail.subject.as_str()).collect::<Vec<_>>(),
        ["en RecoveryCodeUsed { left: 9 }"]
    );
    assert_eq!(audited(&fixture).await.last().unwrap(), "anonymous recovery-codes.used ann@example.com");
}

#[tokio::test]
async fn new_recovery_codes_end_those_before() {
    let fixture = Fixture::new().await;
    let (ann, _, old) = guarded(&fixture).await;
    let new = make_recovery_codes(&fixture.services, &ann).await.unwrap();
    assert_eq!(attempt(&fixture, account_of(&ann), &old[0]).await, Verdict::Wrong);
    assert_eq!(attempt(&fixture, account_of(&ann), &new[0]).await, Verdict::Right);
    let bob = fixture.account("bob@example.com", false).await;
    let refused = make_recovery_codes(&fixture.services, &bob).await;
    assert_eq!(refused.unwrap_err().kind, ErrorKind::SecondFactorOff);
}

#[tokio::test]
async fn an_admin_helps_somebody_who_lost_theirs() {
    let fixture = Fixture::new().await;
    let services = &fixture.services;
    let (ann, secret, codes) = guarded(&fixture).await;
    let admin = fixture.account("root@example.com", true).await;
    reset_of(services, &admin, account_of(&ann)).await.unwrap();
    assert_eq!(state(services, &ann).await.unwrap(), SecondFactor { is_on: false, codes_left: 0 });
    let mut tx = services.store.write_durable().await.unwrap();
    for code in [&code_at(&secret, fixture.clock.now()), &codes[0]] {
        let refused = verify(services, &mut tx, &stranger(), account_of(&ann), code).await;
        assert_eq!(refused.unwrap_err().kind, ErrorKind::SecondFactorOff);
    }
    drop(tx);
    assert_eq!(mail::read_all(services).await[0].subject, "en SecondFactorOff");
    let again = reset_of(services, &admin, account_of(&ann)).await;
    assert_eq!(again.unwrap_err().kind, ErrorKind::SecondFactorOff);
    let nobody = reset_of(services, &admin, AccountId(uuid::Uuid::from_u128(1))).await;
    assert_eq!(nobody.unwrap_err().kind, ErrorKind::ObjectNotFound);
}

#[tokio::test]
async fn a_copy_of_the_database_has_no_secret() {
    let fixture = Fixture::new().await;
    let (ann, secret, _) = guarded(&fixture).await;
    let mut tx = fixture.services.store.read().await.unwrap();
    let kept = kept::find(&mut tx, account_of(&ann)).await.unwrap().unwrap();
    assert!(!kept.secret.windows(secret.len()).any(|window| window == secret));
}
