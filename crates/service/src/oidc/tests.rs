//! Signing in with a real, small identity provider: it discovers, signs with RSA, checks PKCE and takes each code once.
//! Each test says in what its tokens are wrong.

mod small_provider;

use std::sync::Arc;

use domain::Clock;
use serde_json::{Value, json};
use small_provider::SmallProvider;
use store::accounts as rows;

use super::*;
use crate::Site;
use crate::mail;
use crate::sign_in::Began;
use crate::testing::{Fixture, audited, stranger};

const CLIENT: &str = "tieout";

/// A site whose people can sign in with a small provider.
async fn site(creates_accounts: bool) -> (Fixture, SmallProvider) {
    let mut fixture = Fixture::new().await;
    let provider = SmallProvider::start(fixture.clock.clone()).await;
    let settings = OidcSettings {
        issuer: provider.issuer.clone(),
        client_id: CLIENT.to_owned(),
        client_secret: Some("shared".to_owned()),
        name: "Company".to_owned(),
        creates_accounts,
    };
    let oidc = Some(Provider::new(settings).unwrap());
    fixture.services.site = Arc::new(Site { oidc, ..Site::default() });
    (fixture, provider)
}

/// Somebody goes to the provider and comes back.
async fn visit(fixture: &Fixture, provider: &SmallProvider, caller: &Caller) -> Result<Arrived, AppError> {
    let Away { address, begun } = start(&fixture.services, caller, "/projects/1").await?;
    let answer = provider.sign_in(&address);
    finish(fixture, caller, begun, &answer).await
}

async fn finish(fixture: &Fixture, caller: &Caller, begun: Begun, answer: &Answer) -> Result<Arrived, AppError> {
    callback(&fixture.services, caller, Some(begun), answer, &Device::default()).await
}

/// Connects an account with whoever the provider says it is.
async fn connected(fixture: &Fixture, provider: &SmallProvider, caller: &Caller) -> Result<Arrived, AppError> {
    let Away { address, begun } = connect(&fixture.services, caller).await?;
    finish(fixture, caller, begun, &provider.sign_in(&address)).await
}

fn refused(kind: ErrorKind) -> Result<Arrived, AppError> {
    Err(kind.into())
}

fn began(arrived: Result<Arrived, AppError>) -> Began {
    match arrived {
        Ok(Arrived::SignIn(Step::Done(began), next)) if next == "/projects/1" => began,
        other => panic!("{other:?}"),
    }
}

async fn owner_of(fixture: &Fixture, began: &Began) -> String {
    let found = crate::sign_ins::person_of(&fixture.services, &stranger(), began.sign_in).await.unwrap().unwrap();
    found.person.identity.email
}

#[tokio::test]
async fn whoever_connected_their_account_signs_in_to_it() {
    let (fixture, provider) = site(false).await;
    let ann = fixture.account("ann@example.com", false).await;
    assert_eq!(visit(&fixture, &provider, &stranger()).await, refused(ErrorKind::OidcNoAccount));
    assert!(!is_connected(&fixture.services, &ann).await.unwrap());
    assert_eq!(connected(&fixture, &provider, &ann).await, Ok(Arrived::Connected));
    assert!(is_connected(&fixture.services, &ann).await.unwrap());
    let began = began(visit(&fixture, &provider, &stranger()).await);
    assert_eq!(owner_of(&fixture, &began).await, "ann@example.com");
    assert_eq!(mail::read_all(&fixture.services).await[0].subject, "en IdentityConnected");
    let lines = audited(&fixture).await;
    assert_eq!(lines, ["person identity.connected ann@example.com", "person session.began ann@example.com"]);
}

#[tokio::test]
async fn what_is_sent_to_the_provider_carries_state_nonce_and_a_challenge() {
    let (fixture, provider) = site(false).await;
    let one = start(&fixture.services, &stranger(), "").await.unwrap();
    let two = start(&fixture.services, &stranger(), "").await.unwrap();
    let asked = SmallProvider::asked(&one.address);
    assert!(one.address.starts_with(&format!("{}/authorize?", provider.issuer)), "{}", one.address);
    for (name, value) in [
        ("response_type", "code"),
        ("client_id", CLIENT),
        ("code_challenge_method", "S256"),
        ("redirect_uri", "http://127.0.0.1:3000/oidc/callback"),
        ("scope", "openid email profile"),
    ] {
        assert_eq!(asked[name], value, "{name}");
    }
    for name in ["state", "nonce", "code_challenge"] {
        assert_eq!(asked[name].len(), 43, "{name}");
        assert_ne!(asked[name], SmallProvider::asked(&two.address)[name], "{name}");
    }
    assert!(!one.address.contains("shared"), "the secret stays here");
}

#[tokio::test]
async fn what_was_not_begun_in_this_browser_is_refused() {
    let (fixture, provider) = site(true).await;
    let services = &fixture.services;
    let one = start(services, &stranger(), "").await.unwrap();
    let two = start(services, &stranger(), "").await.unwrap();
    let answer = provider.sign_in(&one.address);
    assert_eq!(finish(&fixture, &stranger(), two.begun, &answer).await, refused(ErrorKind::OidcLost));
    let none = callback(services, &stranger(), None, &answer, &Device::default()).await;
    assert_eq!(none, refused(ErrorKind::OidcLost));
    let without = Answer { state: None, ..answer.clone() };
    assert_eq!(finish(&fixture, &stranger(), one.begun.clone(), &without).await, refused(ErrorKind::OidcLost));
    fixture.clock.advance(TimeDelta::minutes(11));
    assert_eq!(finish(&fixture, &stranger(), one.begun, &answer).await, refused(ErrorKind::OidcLost));
}

#[tokio::test]
async fn a_code_is_worth_something_once_and_only_with_its_verifier() {
    let (fixture, provider) = site(true).await;
    let Away { address, begun } = start(&fixture.services, &stranger(), "/projects/1").await.unwrap();
    let answer = provider.sign_in(&address);
    let other = Begun { verifier: "x".repeat(43), ..begun.clone() };
    assert_eq!(finish(&fixture, &stranger(), other, &answer).await, refused(ErrorKind::OidcRefused));
    began(finish(&fixture, &stranger(), begun.clone(), &provider.sign_in(&address)).await);
    assert_eq!(finish(&fixture, &stranger(), begun, &answer).await, refused(ErrorKind::OidcRefused));
}

#[tokio::test]
async fn a_token_that_fails_a_check_signs_nobody_in() {
    let (fixture, provider) = site(true).await;
    let now = fixture.clock.now().timestamp();
    let wrong: [(&str, Value); 8] = [
        ("nonce", json!("another")),
        ("exp", json!(now)),
        ("aud", json!("another client")),
        ("aud", json!([CLIENT, "another client"])),
        ("iss", json!("https://another.example")),
        ("iat", json!(now + 3_600)),
        ("sub", Value::Null),
        ("nonce", Value::Null),
    ];
    for (claim, value) in wrong {
        provider.say(claim, value.clone());
        let arrived = visit(&fixture, &provider, &stranger()).await;
        assert_eq!(arrived, refused(ErrorKind::OidcUntrusted), "{claim} {value}");
        provider.say_nothing_wrong();
    }
    began(visit(&fixture, &provider, &stranger()).await);
}

#[tokio::test]
async fn a_signature_of_somebody_else_or_none_at_all_signs_nobody_in() {
    let (fixture, provider) = site(true).await;
    for signing in ["stranger", "none", "shared secret", "public key as secret", "changed afterwards"] {
        provider.sign_with(signing);
        assert_eq!(visit(&fixture, &provider, &stranger()).await, refused(ErrorKind::OidcUntrusted), "{signing}");
    }
    provider.sign_with("own");
    began(visit(&fixture, &provider, &stranger()).await);
}

#[tokio::test]
async fn keys_that_the_provider_changed_are_asked_for() {
    let (fixture, provider) = site(true).await;
    began(visit(&fixture, &provider, &stranger()).await);
    provider.change_keys();
    assert_eq!(visit(&fixture, &provider, &stranger()).await, refused(ErrorKind::OidcUntrusted), "asked just before");
    fixture.clock.advance(TimeDelta::minutes(2));
    began(visit(&fixture, &provider, &stranger()).await);
}

#[tokio::test]
async fn an_address_alone_opens_no_account() {
    let (fixture, provider) = site(true).await;
    let ann = fixture.account("ann@example.com", true).await;
    provider.say("email", json!("ANN@example.com"));
    assert_eq!(visit(&fixture, &provider, &stranger()).await, refused(ErrorKind::OidcNoAccount));
    assert!(!is_connected(&fixture.services, &ann).await.unwrap());
    assert!(audited(&fixture).await.is_empty());
}

#[tokio::test]
async fn an_account_is_made_where_the_operator_wants_it_and_the_provider_vouches_for_the_address() {
    let (fixture, provider) = site(true).await;
    provider.say("email_verified", json!(false));
    assert_eq!(visit(&fixture, &provider, &stranger()).await, refused(ErrorKind::OidcNoAccount));
    provider.say_nothing_wrong();
    let first = began(visit(&fixture, &provider, &stranger()).await);
    let second = began(visit(&fixture, &provider, &stranger()).await);
    assert_eq!(owner_of(&fixture, &first).await, "bob@company.example");
    assert_eq!(owner_of(&fixture, &second).await, "bob@company.example");
    let mut tx = fixture.services.store.read().await.unwrap();
    let bob = rows::find_by_email(&mut tx, &Email::parse("bob@company.example").unwrap()).await.unwrap().unwrap();
    assert_eq!((bob.name.as_str(), bob.is_admin, bob.password_hash), ("Bob Builder", false, None));
}

#[tokio::test]
async fn nobody_signs_in_to_a_disabled_account() {
    let (fixture, provider) = site(true).await;
    let ann = fixture.account("ann@example.com", false).await;
    connected(&fixture, &provider, &ann).await.unwrap();
    let mut tx = fixture.services.store.write_durable().await.unwrap();
    rows::set_disabled(&mut tx, ann.identity().unwrap().account, true).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(visit(&fixture, &provider, &stranger()).await, refused(ErrorKind::OidcNoAccount));
}

#[tokio::test]
async fn one_identity_opens_one_account() {
    let (fixture, provider) = site(false).await;
    let (ann, bob) = (fixture.account("ann@example.com", false).await, fixture.account("bob@example.com", false).await);
    connected(&fixture, &provider, &ann).await.unwrap();
    assert_eq!(connected(&fixture, &provider, &ann).await, Ok(Arrived::Connected), "twice is as good as once");
    assert_eq!(connected(&fixture, &provider, &bob).await, refused(ErrorKind::OidcConnectedElsewhere));
}

#[tokio::test]
async fn only_whoever_began_to_connect_ends_it() {
    let (fixture, provider) = site(false).await;
    let (ann, bob) = (fixture.account("ann@example.com", false).await, fixture.account("bob@example.com", false).await);
    let Away { address, begun } = connect(&fixture.services, &ann).await.unwrap();
    let answer = provider.sign_in(&address);
    assert_eq!(finish(&fixture, &bob, begun, &answer).await, refused(ErrorKind::OidcLost));
    assert_eq!(connected(&fixture, &provider, &stranger()).await, refused(ErrorKind::SignInRequired));
    fixture.clock.advance(TimeDelta::minutes(6));
    assert_eq!(connected(&fixture, &provider, &ann).await, refused(ErrorKind::ConfirmationRequired));
}

#[tokio::test]
async fn somebody_who_is_signed_in_proves_again_who_they_are() {
    let (fixture, provider) = site(false).await;
    let ann = fixture.account("ann@example.com", false).await;
    connected(&fixture, &provider, &ann).await.unwrap();
    let asked = start(&fixture.services, &ann, "").await.unwrap();
    assert_eq!(SmallProvider::asked(&asked.address)["max_age"], "0");
    provider.say("auth_time", json!(fixture.clock.now().timestamp() - 3_600));
    assert_eq!(visit(&fixture, &provider, &ann).await, refused(ErrorKind::OidcUntrusted));
    provider.say("auth_time", json!(fixture.clock.now().timestamp()));
    began(visit(&fixture, &provider, &ann).await);
    let Who::Person(before) = &ann.who else { unreachable!() };
    let ended = crate::sign_ins::person_of(&fixture.services, &stranger(), before.sign_in).await.unwrap();
    assert!(ended.is_none(), "nobody is signed in twice in one browser");
}

#[tokio::test]
async fn a_second_factor_here_is_asked_for_here() {
    let (fixture, provider) = site(false).await;
    let ann = fixture.account("ann@example.com", false).await;
    connected(&fixture, &provider, &ann).await.unwrap();
    let mut tx = fixture.services.store.write_durable().await.unwrap();
    let account = ann.identity().unwrap().account;
    store::second_factors::keep_secret(&mut tx, account, b"sealed").await.unwrap();
    store::second_factors::confirm(&mut tx, account, b"sealed", 1).await.unwrap();
    tx.commit().await.unwrap();
    let arrived = visit(&fixture, &provider, &stranger()).await;
    assert!(matches!(arrived, Ok(Arrived::SignIn(Step::SecondFactor(_), _))), "{arrived:?}");
}

#[tokio::test]
async fn a_provider_that_says_no_or_answers_for_another_is_believed_in_nothing() {
    let (fixture, provider) = site(true).await;
    let Away { address, begun } = start(&fixture.services, &stranger(), "").await.unwrap();
    let answer = provider.sign_in(&address);
    let denied = Answer { error: Some("access_denied".to_owned()), ..answer.clone() };
    assert_eq!(finish(&fixture, &stranger(), begun.clone(), &denied).await, refused(ErrorKind::OidcRefused));
    let other = Answer { iss: Some("https://another.example".to_owned()), ..answer.clone() };
    assert_eq!(finish(&fixture, &stranger(), begun.clone(), &other).await, refused(ErrorKind::OidcUntrusted));
    let codeless = Answer { code: None, ..answer };
    assert_eq!(finish(&fixture, &stranger(), begun, &codeless).await, refused(ErrorKind::OidcRefused));
}

#[tokio::test]
async fn a_provider_that_does_not_answer_as_one_is_unreachable() {
    let (fixture, provider) = site(true).await;
    for trouble in ["another issuer", "a redirect", "nonsense", "too much", "an error"] {
        provider.be_in_trouble(trouble);
        let started = start(&fixture.services, &stranger(), "").await;
        assert_eq!(started.map(drop), Err(ErrorKind::OidcUnreachable.into()), "{trouble}");
    }
    let none = Fixture::new().await;
    assert_eq!(start(&none.services, &stranger(), "").await.map(drop), Err(ErrorKind::OidcOff.into()));
    assert_eq!(provider_name(&none.services), None);
    assert_eq!(provider_name(&fixture.services).as_deref(), Some("Company"));
}
