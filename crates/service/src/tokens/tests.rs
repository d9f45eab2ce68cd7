use chrono::TimeDelta;

use super::*;
use crate::testing::Fixture;

fn form(scopes: &[&str]) -> TokenForm {
    let scopes = scopes.iter().map(ToString::to_string).collect();
    TokenForm { name: "Nightly".to_owned(), scopes, ..TokenForm::default() }
}

async fn opens(services: &Services, token: &NewToken) -> bool {
    authenticate(services, &token.secret, None).await.is_ok()
}

#[tokio::test]
async fn strangers_and_programs_make_no_tokens() {
    let fixture = Fixture::new().await;
    let services = &fixture.services;
    let ann = fixture.account("ann@example.com", false).await;
    let token = create(services, &ann, &form(&["read", "admin"])).await.unwrap();
    let (program, _) = authenticate(services, &token.secret, None).await.unwrap();
    let program = Caller::without_request(Who::Program(program));
    let anonymous = Caller::without_request(Who::Anonymous);
    assert_eq!(create(services, &anonymous, &form(&["read"])).await, Err(ErrorKind::SignInRequired.into()));
    assert_eq!(create(services, &program, &form(&["read"])).await, Err(ErrorKind::PersonRequired.into()));
    fixture.clock.advance(TimeDelta::minutes(6));
    assert_eq!(create(services, &ann, &form(&["read"])).await, Err(ErrorKind::ConfirmationRequired.into()));
}

#[tokio::test]
async fn a_token_stands_for_its_owner_until_it_ends() {
    let fixture = Fixture::new().await;
    let services = &fixture.services;
    let ann = fixture.account("ann@example.com", false).await;
    let token = create(services, &ann, &form(&["read", "run"])).await.unwrap();
    let (program, _) = authenticate(services, &token.secret, Some([203, 0, 113, 9].into())).await.unwrap();
    assert_eq!(program.identity.account, ann.identity().unwrap().account);
    assert_eq!(program.scopes, [TokenScope::Read, TokenScope::Run].into());
    let row = list(services, &ann, &Part::first()).await.unwrap().rows.remove(0);
    assert_eq!((row.state, row.last_used_address.as_deref()), (TokenState::Active, Some("203.0.113.9")));
    assert!(token.secret.starts_with(&row.hint) && row.hint.len() < 10);

    revoke(services, &ann, token.id).await.unwrap();
    assert!(!opens(services, &token).await);
    assert_eq!(revoke(services, &ann, token.id).await, Err(ErrorKind::ObjectNotFound.into()));
}

#[tokio::test]
async fn time_ends_a_token() {
    let fixture = Fixture::new().await;
    let ann = fixture.account("ann@example.com", false).await;
    let token = create(&fixture.services, &ann, &form(&["read"])).await.unwrap();
    fixture.clock.advance(TimeDelta::days(90) - TimeDelta::seconds(1));
    assert!(opens(&fixture.services, &token).await);
    fixture.clock.advance(TimeDelta::seconds(1));
    assert!(!opens(&fixture.services, &token).await);
    assert_eq!(authenticate(&fixture.services, "tie_", None).await, Err(ErrorKind::TokenRefused.into()));
}

#[tokio::test]
async fn two_are_live_while_programs_change_over_and_never_three() {
    let fixture = Fixture::new().await;
    let services = &fixture.services;
    let ann = fixture.account("ann@example.com", false).await;
    let first = create(services, &ann, &form(&["read"])).await.unwrap();
    let (program, _) = authenticate(services, &first.secret, None).await.unwrap();
    let program = Caller::without_request(Who::Program(program));
    let second = rotate(services, &program, first.id).await.unwrap();
    assert!(opens(services, &first).await && opens(services, &second).await);
    for id in [first.id, second.id] {
        assert_eq!(rotate(services, &ann, id).await, Err(ErrorKind::TokenTwoLive.into()));
    }
    assert_eq!(rotate(services, &program, second.id).await, Err(ErrorKind::PersonRequired.into()));
    revoke(services, &ann, first.id).await.unwrap();
    rotate(services, &ann, second.id).await.unwrap();
}

#[tokio::test]
async fn what_is_somebody_elses_is_not_there() {
    let fixture = Fixture::new().await;
    let services = &fixture.services;
    let (ann, bob) = (fixture.account("ann@example.com", false).await, fixture.account("bob@example.com", false).await);
    let admin = fixture.account("eve@example.com", true).await;
    let token = create(services, &ann, &form(&["read"])).await.unwrap();
    assert_eq!(revoke(services, &bob, token.id).await, Err(ErrorKind::ObjectNotFound.into()));
    assert_eq!(rotate(services, &bob, token.id).await, Err(ErrorKind::ObjectNotFound.into()));
    assert_eq!(rotate(services, &admin, token.id).await, Err(ErrorKind::ObjectNotFound.into()));
    assert!(list(services, &bob, &Part::first()).await.unwrap().rows.is_empty());
    assert!(list_all(services, &bob, &Part::first()).await.is_err());
    assert_eq!(list_all(services, &admin, &Part::first()).await.unwrap().rows.len(), 1);
    revoke(services, &admin, token.id).await.unwrap();
}

#[tokio::test]
async fn a_token_for_a_project_needs_a_member() {
    let fixture = Fixture::new().await;
    let ann = fixture.account("ann@example.com", false).await;
    let elsewhere = TokenForm { project: uuid::Uuid::from_u128(9).to_string(), ..form(&["read"]) };
    assert_eq!(create(&fixture.services, &ann, &elsewhere).await, Err(ErrorKind::NoAccess.into()));
}

#[tokio::test]
async fn a_long_list_comes_in_parts() {
    let fixture = Fixture::new().await;
    let services = &fixture.services;
    let ann = fixture.account("ann@example.com", false).await;
    for _ in 0..5 {
        fixture.clock.advance(TimeDelta::milliseconds(1));
        create(services, &ann, &form(&["read"])).await.unwrap();
    }
    let mut part = Part::after(None, Some(2));
    let mut seen = Vec::new();
    loop {
        let page = list(services, &ann, &part).await.unwrap();
        seen.extend(page.rows.into_iter().map(|row| row.id));
        match page.next {
            Some(next) => part.after = Some(next),
            None => break,
        }
    }
    assert_eq!(seen.len(), 5);
    assert!(seen.windows(2).all(|pair| pair[0] > pair[1]), "the latest comes first");
    let nonsense = Part::after(Some(Cursor("nonsense".to_owned())), None);
    assert_eq!(list(services, &ann, &nonsense).await, Err(ErrorKind::QueryMalformed.into()));
}
