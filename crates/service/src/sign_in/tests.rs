//! Signing in: who is let in, who is not, and what a stranger can tell from it.

use argon2::password_hash::PasswordHasher;
use argon2::{Algorithm, Argon2, Params, Version};
use domain::AccountId;

use super::*;
use crate::accounts::{NewUser, create, disable, reset_password};
use crate::testing::{Fixture, audited, operator, stranger};

const PASSWORD: &str = "correct horse battery";

async fn ann(fixture: &Fixture) -> AccountId {
    let user = NewUser { email: "Ann@example.com", name: "", password: PASSWORD, is_admin: false };
    create(&fixture.services, &operator(), user).await.unwrap()
}

async fn sign_in(fixture: &Fixture, email: &str, password: &str) -> Result<Began, AppError> {
    sign_in_from(fixture, email, password, &Device::default()).await
}

async fn sign_in_from(fixture: &Fixture, email: &str, password: &str, device: &Device) -> Result<Began, AppError> {
    match start(&fixture.services, &stranger(), email, password, device).await? {
        Step::Done(began) => Ok(began),
        Step::SecondFactor(_) => panic!("no code is asked for"),
    }
}

fn with_cookie(began: &Began) -> Device {
    Device { agent: String::new(), cookie: Some(began.device_cookie.clone()) }
}

#[tokio::test]
async fn whoever_has_an_account_signs_in_however_the_address_is_capitalised() {
    let fixture = Fixture::new().await;
    ann(&fixture).await;
    sign_in(&fixture, "ann@EXAMPLE.com ", PASSWORD).await.unwrap();
    assert_eq!(
        audited(&fixture).await,
        ["operator account.created Ann@example.com", "person session.began Ann@example.com"]
    );
}

#[tokio::test]
async fn every_reason_not_to_sign_in_gives_the_same_answer_for_the_same_work() {
    let fixture = Fixture::new().await;
    ann(&fixture).await;
    fixture.account("oidc@example.com", false).await;
    let admin = fixture.account("admin@example.com", true).await;
    let user = NewUser { email: "gone@example.com", name: "", password: PASSWORD, is_admin: false };
    let gone = create(&fixture.services, &operator(), user).await.unwrap();
    disable(&fixture.services, &admin, gone).await.unwrap();
    for (email, password) in [
        ("ann@example.com", "wrong"),
        ("nobody@example.com", PASSWORD),
        ("gone@example.com", PASSWORD),
        ("oidc@example.com", PASSWORD),
        ("not an address", PASSWORD),
    ] {
        let (hashes, lines) = (fixture.services.passwords.worked(), audited(&fixture).await.len());
        let answer = sign_in(&fixture, email, password).await;
        assert_eq!(answer, Err(ErrorKind::InvalidCredentials.into()), "{email}");
        assert_eq!(fixture.services.passwords.worked(), hashes + 1, "{email}");
        assert_eq!(audited(&fixture).await.len(), lines + 1, "{email}");
    }
}

#[tokio::test]
async fn what_was_typed_as_an_unknown_address_is_not_written_down() {
    let fixture = Fixture::new().await;
    sign_in(&fixture, "my-password@example.com", "x").await.unwrap_err();
    assert_eq!(audited(&fixture).await, ["anonymous session.refused "]);
}

#[tokio::test]
async fn fields_left_empty_are_named_and_cost_nothing() {
    let fixture = Fixture::new().await;
    let refused = sign_in(&fixture, " ", "").await.unwrap_err();
    let pointers: Vec<_> = refused.errors.iter().map(|field| field.pointer.as_str()).collect();
    assert_eq!(pointers, ["/email", "/password"]);
    assert_eq!(fixture.services.passwords.worked(), 0);
}

#[tokio::test]
async fn guessing_gets_slower_whether_there_is_an_account_or_not() {
    for email in ["ann@example.com", "nobody@example.com"] {
        let fixture = Fixture::new().await;
        ann(&fixture).await;
        for _ in 0..5 {
            let refused = sign_in(&fixture, email, "wrong").await.unwrap_err();
            assert_eq!(refused.kind, ErrorKind::InvalidCredentials, "{email}");
        }
        let hashes = fixture.services.passwords.worked();
        let refused = sign_in(&fixture, email, PASSWORD).await.unwrap_err();
        assert_eq!((refused.kind, refused.retry_after), (ErrorKind::TooManyAttempts, Some(16)), "{email}");
        assert_eq!(fixture.services.passwords.worked(), hashes, "what comes too early is not looked at");
    }
}

#[tokio::test]
async fn strangers_do_not_keep_the_owner_out() {
    let fixture = Fixture::new().await;
    ann(&fixture).await;
    let own = with_cookie(&sign_in(&fixture, "ann@example.com", PASSWORD).await.unwrap());
    while sign_in(&fixture, "ann@example.com", "wrong").await.unwrap_err().kind != ErrorKind::TooManyAttempts {}
    sign_in_from(&fixture, "ann@example.com", PASSWORD, &own).await.unwrap();
}

#[tokio::test]
async fn a_browser_that_is_known_is_no_free_ride_for_guessing() {
    let fixture = Fixture::new().await;
    ann(&fixture).await;
    let user = NewUser { email: "bob@example.com", name: "", password: PASSWORD, is_admin: false };
    create(&fixture.services, &operator(), user).await.unwrap();
    let bobs = with_cookie(&sign_in(&fixture, "bob@example.com", PASSWORD).await.unwrap());
    while sign_in(&fixture, "ann@example.com", "wrong").await.unwrap_err().kind != ErrorKind::TooManyAttempts {}
    let refused = sign_in_from(&fixture, "ann@example.com", PASSWORD, &bobs).await.unwrap_err();
    assert_eq!(refused.kind, ErrorKind::TooManyAttempts, "bob's browser is a stranger to ann's account");
    let mut guesses = 0;
    while sign_in_from(&fixture, "bob@example.com", "wrong", &bobs).await.unwrap_err().kind
        != ErrorKind::TooManyAttempts
    {
        guesses += 1;
    }
    assert_eq!(guesses, 5);
}

#[tokio::test]
async fn a_hash_of_older_parameters_is_replaced_at_sign_in() {
    let fixture = Fixture::new().await;
    let id = ann(&fixture).await;
    let weak = Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(8192, 1, 1, None).unwrap());
    let weak = weak.hash_password_with_salt(PASSWORD.as_bytes(), &[7; 16]).unwrap().to_string();
    let mut tx = fixture.services.store.write().await.unwrap();
    accounts::set_password_hash(&mut tx, id, &weak).await.unwrap();
    tx.commit().await.unwrap();
    sign_in(&fixture, "ann@example.com", PASSWORD).await.unwrap();
    let mut tx = fixture.services.store.read().await.unwrap();
    assert_ne!(accounts::find(&mut tx, id).await.unwrap().unwrap().password_hash, Some(weak));
}

#[tokio::test]
async fn a_password_that_changes_while_the_old_one_is_compared_is_not_brought_back() {
    let fixture = Fixture::new().await;
    let services = &fixture.services;
    ann(&fixture).await;
    let before = find(services, Some(&Email::parse("ann@example.com").unwrap())).await.unwrap().unwrap();
    reset_password(services, &operator(), "ann@example.com", "a kingdom by the sea").await.unwrap();
    let late = go_on(services, &stranger(), &before, Some("a hash of the old one"), &Device::default()).await;
    assert_eq!(late, Err(ErrorKind::InvalidCredentials.into()));
    sign_in(&fixture, "ann@example.com", "a kingdom by the sea").await.unwrap();
}

#[tokio::test]
async fn an_account_that_is_closed_while_somebody_signs_in_stays_closed() {
    let fixture = Fixture::new().await;
    let id = ann(&fixture).await;
    let before = find(&fixture.services, Some(&Email::parse("ann@example.com").unwrap())).await.unwrap().unwrap();
    let admin = fixture.account("admin@example.com", true).await;
    disable(&fixture.services, &admin, id).await.unwrap();
    let late = go_on(&fixture.services, &stranger(), &before, None, &Device::default()).await;
    assert_eq!(late, Err(ErrorKind::InvalidCredentials.into()));
}

#[tokio::test]
async fn the_second_step_is_the_pending_persons_and_not_for_ever() {
    let fixture = Fixture::new().await;
    let pending = Pending { account: ann(&fixture).await, since: fixture.services.clock.now() };
    let step = async || {
        second_step(&fixture.services, &stranger(), &pending, "000000", &Device::default()).await.unwrap_err().kind
    };
    assert_eq!(step().await, ErrorKind::SecondFactorOff, "there is nothing to give a code for");
    fixture.clock.advance(TimeDelta::minutes(11));
    assert_eq!(step().await, ErrorKind::SignInRequired);
}
