//! A forgotten password, from the wish to the new one.

use domain::FixedClock;

use super::*;
use crate::testing::{Fixture, audited, stranger};

const OLD: &str = "correct horse battery";
const NEW: &str = "a kingdom by the sea";

/// Somebody with a password, signed in once.
async fn ann(fixture: &Fixture) -> AccountId {
    let caller = fixture.account("ann@example.com", false).await;
    let id = caller.identity().unwrap().account;
    let password = NewPassword::parse_for(OLD, &[]).unwrap();
    let hash = fixture.services.passwords.hash(&password).await.unwrap();
    let mut tx = fixture.services.store.write_durable().await.unwrap();
    accounts::set_password_hash(&mut tx, id, &hash).await.unwrap();
    tx.commit().await.unwrap();
    id
}

/// The secrets of the links that were mailed since.
async fn mailed(services: &Services) -> Vec<String> {
    let letters = mail::read_all(services).await;
    let links = letters.iter().filter_map(|mail| mail.text.trim_end().rsplit_once("/reset/"));
    links.map(|(_, secret)| secret.to_owned()).collect()
}

async fn request(services: &Services, email: &str) -> Vec<String> {
    request_reset(services, &stranger(), email).await.unwrap();
    mailed(services).await
}

async fn use_link(services: &Services, secret: &str, password: &str) -> Result<Step, AppError> {
    reset(services, &stranger(), secret, password, &Device::default()).await
}

async fn can_sign_in(services: &Services, password: &str) -> bool {
    sign_in::start(services, &stranger(), "ann@example.com", password, &Device::default()).await.is_ok()
}

fn wait(clock: &FixedClock, time: TimeDelta) {
    clock.advance(time);
}

#[tokio::test]
async fn a_link_sets_a_new_password_once_and_signs_everybody_else_out() {
    let fixture = Fixture::new().await;
    let services = &fixture.services;
    let id = ann(&fixture).await;
    let secret = request(services, " ANN@example.com").await.remove(0);
    assert_eq!(check_reset(services, &secret).await, Ok(()));
    let Ok(Step::Done(began)) = use_link(services, &secret, NEW).await else { panic!("the link works") };
    assert!(can_sign_in(services, NEW).await && !can_sign_in(services, OLD).await);
    let mut tx = services.store.read().await.unwrap();
    let since = sign_ins::Since { began: chrono::DateTime::UNIX_EPOCH, seen: chrono::DateTime::UNIX_EPOCH };
    let lasting: Vec<_> = sign_ins::list(&mut tx, id, since).await.unwrap().into_iter().map(|row| row.id).collect();
    assert!(lasting.contains(&began.sign_in.0) && lasting.len() == 2, "the one before is over");
    drop(tx);
    assert_eq!(use_link(services, &secret, NEW).await, Err(ErrorKind::LinkEnded.into()));
    assert_eq!(check_reset(services, &secret).await, Err(ErrorKind::LinkEnded.into()));
    let letters = mail::read_all(services).await;
    assert_eq!(letters[0].subject, "en PasswordChanged");
    let lines = audited(&fixture).await;
    for line in ["anonymous password.reset-requested ann@example.com", "anonymous password.changed ann@example.com"] {
        assert!(lines.iter().any(|own| own == line), "{line} is not in {lines:?}");
    }
}

#[tokio::test]
async fn whoever_has_no_account_or_no_password_gets_no_letter_and_the_same_answer() {
    let fixture = Fixture::new().await;
    let services = &fixture.services;
    let id = ann(&fixture).await;
    fixture.account("elsewhere@example.com", false).await;
    let mut tx = services.store.write_durable().await.unwrap();
    accounts::set_disabled(&mut tx, id, true).await.unwrap();
    tx.commit().await.unwrap();
    for email in ["nobody@example.com", "elsewhere@example.com", "ann@example.com"] {
        assert!(request(services, email).await.is_empty(), "{email}");
    }
    let refused = request_reset(services, &stranger(), "nobody").await.unwrap_err();
    assert_eq!((refused.errors[0].pointer.as_str(), &refused.errors[0].kind), ("/email", &ErrorKind::FieldEmail));
}

/// The request itself only puts a wish into the outbox, whose content is sealed: nothing in it depends on the account.
#[tokio::test]
async fn asking_does_the_same_work_for_every_address() {
    let fixture = Fixture::new().await;
    ann(&fixture).await;
    for email in ["ann@example.com", "bob@example.com"] {
        request_reset(&fixture.services, &stranger(), email).await.unwrap();
    }
    let mut tx = fixture.services.store.write().await.unwrap();
    let mut sizes = Vec::new();
    let later = tx.now() + TimeDelta::hours(1);
    while let Some(wish) = outbox::claim(&mut tx, later).await.unwrap() {
        sizes.push((wish.kind, wish.sealed.len()));
    }
    assert_eq!(sizes.len(), 2);
    assert_eq!(sizes[0], sizes[1]);
}

#[tokio::test]
async fn a_link_ends_after_an_hour_and_with_the_next_one() {
    let fixture = Fixture::new().await;
    let services = &fixture.services;
    ann(&fixture).await;
    let first = request(services, "ann@example.com").await.remove(0);
    assert!(request(services, "ann@example.com").await.is_empty(), "nobody's mailbox is flooded");
    wait(&fixture.clock, TimeDelta::minutes(2));
    let second = request(services, "ann@example.com").await.remove(0);
    assert_eq!(use_link(services, &first, NEW).await, Err(ErrorKind::LinkEnded.into()));
    wait(&fixture.clock, TimeDelta::hours(1));
    assert_eq!(use_link(services, &second, NEW).await, Err(ErrorKind::LinkEnded.into()));
    assert!(can_sign_in(services, OLD).await);
}

#[tokio::test]
async fn a_password_that_is_refused_leaves_the_link_as_it_was() {
    let fixture = Fixture::new().await;
    let services = &fixture.services;
    ann(&fixture).await;
    let secret = request(services, "ann@example.com").await.remove(0);
    for password in ["short", "ann@example.com1"] {
        let refused = use_link(services, &secret, password).await.unwrap_err();
        assert_eq!(refused.errors[0].pointer, "/password", "{password}");
    }
    assert!(use_link(services, &secret, NEW).await.is_ok());
}

#[tokio::test]
async fn of_many_who_use_a_link_at_once_one_gets_through() {
    let fixture = Fixture::new().await;
    let services = &fixture.services;
    ann(&fixture).await;
    let secret = request(services, "ann@example.com").await.remove(0);
    let [one, two, three] = [NEW; 3].map(|password| use_link(services, &secret, password));
    let (one, two, three) = tokio::join!(one, two, three);
    let through = [one, two, three].into_iter().filter(Result::is_ok).count();
    assert_eq!(through, 1);
}

#[tokio::test]
async fn whoever_reads_the_mail_still_needs_the_second_factor() {
    let fixture = Fixture::new().await;
    let services = &fixture.services;
    let id = ann(&fixture).await;
    let mut tx = services.store.write_durable().await.unwrap();
    store::second_factors::keep_secret(&mut tx, id, b"sealed").await.unwrap();
    store::second_factors::confirm(&mut tx, id, b"sealed", 1).await.unwrap();
    tx.commit().await.unwrap();
    let secret = request(services, "ann@example.com").await.remove(0);
    assert!(matches!(use_link(services, &secret, NEW).await, Ok(Step::SecondFactor(_))));
}

#[tokio::test]
async fn a_secret_is_long_and_only_its_hash_is_kept() {
    let (one, two) = (LinkSecret::new(), LinkSecret::new());
    assert_eq!(one.as_str().len(), 43);
    assert_ne!(one.as_str(), two.as_str());
    assert_ne!(one.hash(), two.hash());
}
