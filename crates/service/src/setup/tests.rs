//! The first start.

use std::os::unix::fs::PermissionsExt;
use std::sync::Arc;

use super::*;
use crate::Site;
use crate::testing::{Fixture, audited, stranger};

async fn fixture() -> Fixture {
    let mut fixture = Fixture::new().await;
    let setup_link_file = Some(fixture.folder.path().join("setup-link"));
    fixture.services.site = Arc::new(Site { setup_link_file, ..Site::default() });
    fixture
}

fn form() -> SetupForm {
    let [email, name, password, language, time_zone, currency] =
        ["ann@example.com", "Ann", "correct horse battery", "de", "Europe/Berlin", "CHF"].map(ToOwned::to_owned);
    SetupForm { email, name, password, language, time_zone, currency }
}

async fn secret(fixture: &Fixture) -> String {
    let link = make_link(&fixture.services).await.unwrap().unwrap();
    link.path.strip_prefix("/setup/").unwrap().to_owned()
}

async fn complete_with(fixture: &Fixture, secret: &str) -> Result<Began, AppError> {
    complete(&fixture.services, &stranger(), secret, &form(), &Device::default()).await
}

#[tokio::test]
async fn whoever_has_the_link_becomes_the_first_admin_and_is_signed_in() {
    let fixture = fixture().await;
    assert_eq!(is_needed(&fixture.services).await, Ok(true));
    let secret = secret(&fixture).await;
    check(&fixture.services, &secret).await.unwrap();
    let began = complete_with(&fixture, &secret).await.unwrap();
    let found = crate::sign_ins::person_of(&fixture.services, &stranger(), began.sign_in).await.unwrap().unwrap();
    assert!(found.person.identity.is_admin);
    assert_eq!(found.zone, chrono_tz::Europe::Berlin);
    assert_eq!(is_needed(&fixture.services).await, Ok(false));
    assert_eq!(make_link(&fixture.services).await, Ok(None));
    let mut tx = fixture.services.store.read().await.unwrap();
    let settings = site_settings::find(&mut tx).await.unwrap().unwrap();
    assert_eq!(settings.default_language.as_deref(), Some("de"));
    assert_eq!((settings.default_time_zone.as_str(), settings.default_currency.as_str()), ("Europe/Berlin", "CHF"));
    drop(tx);
    let lines = ["anonymous site.set-up ann@example.com", "person session.began ann@example.com"];
    assert_eq!(audited(&fixture).await, lines);
}

#[tokio::test]
async fn a_link_that_was_used_guessed_or_is_too_old_opens_nothing() {
    let fixture = fixture().await;
    let refused = Err(ErrorKind::SetupLinkRefused.into());
    let (used, other, late) = (secret(&fixture).await, secret(&fixture).await, secret(&fixture).await);
    for guessed in ["", "x", "../setup", &used[1..]] {
        assert_eq!(complete_with(&fixture, guessed).await.map(drop), refused, "{guessed}");
    }
    fixture.clock.advance(LINK_LIVES);
    assert_eq!(complete_with(&fixture, &late).await.map(drop), refused);
    let fresh = secret(&fixture).await;
    complete_with(&fixture, &fresh).await.unwrap();
    for dead in [&used, &other, &fresh] {
        assert_eq!(complete_with(&fixture, dead).await.map(drop), refused);
        assert_eq!(check(&fixture.services, dead).await, refused);
    }
}

#[tokio::test]
async fn a_form_that_is_refused_leaves_the_link_as_it_was() {
    let fixture = fixture().await;
    let secret = secret(&fixture).await;
    let wrong = SetupForm { password: "password1234".to_owned(), currency: String::new(), ..form() };
    let refused = complete(&fixture.services, &stranger(), &secret, &wrong, &Device::default()).await.unwrap_err();
    assert_eq!(refused.errors.len(), 2);
    complete_with(&fixture, &secret).await.unwrap();
}

#[tokio::test]
async fn two_people_with_two_links_make_one_admin() {
    let fixture = fixture().await;
    let secrets = [secret(&fixture).await, secret(&fixture).await];
    let starts = secrets.map(|secret| {
        let services = fixture.services.clone();
        let form = SetupForm { email: format!("{}@example.com", &secret[..4].to_lowercase()), ..form() };
        tokio::spawn(async move { complete(&services, &stranger(), &secret, &form, &Device::default()).await.is_ok() })
    });
    let mut made = 0;
    for start in starts {
        made += i32::from(start.await.unwrap());
    }
    assert_eq!(made, 1);
}

#[tokio::test]
async fn the_link_is_in_a_file_for_its_owner_until_it_is_used() {
    let fixture = fixture().await;
    let path = fixture.folder.path().join("setup-link");
    std::fs::write(&path, "open to everybody").unwrap();
    let secret = secret(&fixture).await;
    let text = std::fs::read_to_string(&path).unwrap();
    assert_eq!(text, format!("http://127.0.0.1:3000/setup/{secret}\n"));
    assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
    complete_with(&fixture, &secret).await.unwrap();
    assert!(!path.exists());
}

#[tokio::test]
async fn a_configured_admin_is_made_once_and_ignored_afterwards() {
    let fixture = fixture().await;
    let make = async |email| create_configured(&fixture.services, email, "correct horse battery").await;
    assert!(matches!(make("ann@example.com").await, Ok(Configured::Made(_))));
    assert_eq!(make("ann@example.com").await, Ok(Configured::Ignored));
    assert_eq!(make("bob@example.com").await, Ok(Configured::Ignored));
    assert_eq!(is_needed(&fixture.services).await, Ok(false));
}
