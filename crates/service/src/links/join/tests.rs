//! Invitations to the site, from both sides.

use domain::{InvitationForm, ProjectForm, TokenScope};

use super::*;
use crate::testing::{Fixture, audited, program, stranger};
use crate::{projects, sign_ins};

fn to(email: &str, is_admin: bool) -> UserInvitationForm {
    UserInvitationForm { email: email.to_owned(), is_admin }
}

fn form() -> JoinForm {
    JoinForm {
        name: "Bob".to_owned(),
        password: "a kingdom by the sea".to_owned(),
        language: "de".to_owned(),
        time_zone: "Europe/Berlin".to_owned(),
    }
}

fn secret_of(link: &str) -> &str {
    link.rsplit('/').next().unwrap()
}

async fn join_with(services: &Services, secret: &str) -> Result<Joined, AppError> {
    join(services, &stranger(), secret, &form(), &Device::default()).await
}

#[tokio::test]
async fn only_those_who_manage_accounts_invite() {
    let fixture = Fixture::new().await;
    let services = &fixture.services;
    let (ann, root) =
        (fixture.account("ann@example.com", false).await, fixture.account("root@example.com", true).await);
    fixture.clock.advance(TimeDelta::minutes(6));
    let code = async |caller: &Caller| invite(services, caller, &to("bob@example.com", false)).await.unwrap_err().kind;
    assert_eq!(code(&stranger()).await, ErrorKind::SignInRequired);
    assert!(matches!(code(&ann).await, ErrorKind::PermissionMissing { .. }));
    assert_eq!(code(&root).await, ErrorKind::ConfirmationRequired);
    assert!(matches!(code(&program(true, &[TokenScope::Read], None)).await, ErrorKind::ScopeMissing { .. }));
    assert!(mail::read_all(services).await.is_empty());
}

#[tokio::test]
async fn whoever_is_invited_makes_an_account_once() {
    let fixture = Fixture::new().await;
    let services = &fixture.services;
    let root = fixture.account("root@example.com", true).await;
    let invited = invite(services, &root, &to("Bob@example.com", true)).await.unwrap();
    assert!(!invited.mailed, "there is no mail server");
    let letter = mail::read_all(services).await.remove(0);
    assert_eq!((letter.to.as_str(), letter.text.trim_end()), ("Bob@example.com", invited.link.as_str()));
    let secret = secret_of(&invited.link);
    let details = details(services, &stranger(), secret).await.unwrap();
    assert_eq!(
        (details.email.as_str(), details.invited_by.as_str(), details.project),
        ("Bob@example.com", "root", None)
    );

    let joined = join_with(services, secret).await.unwrap();
    let person = sign_ins::person_of(services, &stranger(), joined.began.sign_in).await.unwrap().unwrap();
    let identity = &person.person.identity;
    assert_eq!((identity.email.as_str(), identity.name.as_str(), identity.is_admin), ("Bob@example.com", "Bob", true));
    assert_eq!(join_with(services, secret).await, Err(ErrorKind::LinkEnded.into()));
    let lines = audited(&fixture).await;
    let expected = [
        "person account.invited Bob@example.com",
        "anonymous account.created Bob@example.com",
        "person session.began Bob@example.com",
    ];
    assert_eq!(lines, expected);
}

#[tokio::test]
async fn an_invitation_ends_after_a_week_or_with_the_next_one() {
    let fixture = Fixture::new().await;
    let services = &fixture.services;
    let root = fixture.account("root@example.com", true).await;
    let first = invite(services, &root, &to("bob@example.com", false)).await.unwrap();
    let second = invite(services, &root, &to("BOB@example.com", false)).await.unwrap();
    assert_eq!(join_with(services, secret_of(&first.link)).await, Err(ErrorKind::LinkEnded.into()));
    fixture.clock.advance(TimeDelta::days(7));
    assert_eq!(join_with(services, secret_of(&second.link)).await, Err(ErrorKind::LinkEnded.into()));
    let ended = details(services, &stranger(), secret_of(&second.link)).await;
    assert_eq!(ended, Err(ErrorKind::LinkEnded.into()));
}

#[tokio::test]
async fn an_address_that_has_an_account_is_not_invited_and_does_not_join() {
    let fixture = Fixture::new().await;
    let services = &fixture.services;
    let root = fixture.account("root@example.com", true).await;
    let refused = invite(services, &root, &to("ROOT@example.com", false)).await.unwrap_err();
    assert_eq!(refused.kind, ErrorKind::AccountExists);
    let invited = invite(services, &root, &to("bob@example.com", false)).await.unwrap();
    fixture.account("bob@example.com", false).await;
    assert_eq!(join_with(services, secret_of(&invited.link)).await, Err(ErrorKind::AccountExists.into()));
}

#[tokio::test]
async fn every_field_at_fault_is_named_and_the_link_still_works() {
    let fixture = Fixture::new().await;
    let services = &fixture.services;
    let root = fixture.account("root@example.com", true).await;
    let refused = invite(services, &root, &to("bob", false)).await.unwrap_err();
    assert_eq!(refused.errors[0].pointer, "/email");
    let invited = invite(services, &root, &to("bob@example.com", false)).await.unwrap();
    let (secret, empty) = (secret_of(&invited.link), JoinForm::default());
    let refused = join(services, &stranger(), secret, &empty, &Device::default()).await.unwrap_err();
    let pointers: Vec<_> = refused.errors.iter().map(|field| field.pointer.as_str()).collect();
    assert_eq!(pointers, ["/name", "/password", "/language", "/time_zone"]);
    assert!(join_with(services, secret).await.is_ok());
}

#[tokio::test]
async fn an_invitation_to_a_project_makes_an_account_and_a_member() {
    let fixture = Fixture::new().await;
    let services = &fixture.services;
    let ann = fixture.account("ann@example.com", false).await;
    let form = ProjectForm {
        name: "Bank".to_owned(),
        description: String::new(),
        time_zone: "UTC".to_owned(),
        currency: "EUR".to_owned(),
    };
    let project = projects::create(services, &ann, &form).await.unwrap().id;
    let wish = InvitationForm { email: "bob@example.com".to_owned(), role: "editor".to_owned() };
    let invited = invitations::invite(services, &ann, project, &wish).await.unwrap();
    let secret = secret_of(&invited.link);
    let details = details(services, &stranger(), secret).await.unwrap();
    assert_eq!(details.project.as_deref(), Some("Bank"));
    let joined = join_with(services, secret).await.unwrap();
    assert_eq!(joined.project, Some(project));
    assert_eq!(join_with(services, secret).await, Err(ErrorKind::LinkEnded.into()));
}
