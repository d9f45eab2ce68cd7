use chrono::TimeDelta;

use super::*;
use crate::mail::deliver_one;
use crate::testing::{Fixture, Team, account, each_database, program_of, secret};
use crate::{Housekeeping, Who, members as people, projects};

fn form(email: &str, role: &str) -> InvitationForm {
    InvitationForm { email: email.to_owned(), role: role.to_owned() }
}

fn kind<T>(answer: Result<T, AppError>) -> Option<ErrorKind> {
    answer.err().map(|error| error.kind)
}

async fn invite_zoe(team: &Team) -> Invited {
    invite(&team.services, &team.owner, team.id(), &form("Zoe@example.com", "editor")).await.unwrap()
}

async fn states(team: &Team) -> Vec<InvitationState> {
    let page = list(&team.services, &team.owner, team.id(), &Part::first()).await.unwrap();
    page.rows.into_iter().filter(|row| row.email.starts_with("Zoe")).map(|row| row.state).collect()
}

#[tokio::test]
async fn only_owners_invite_see_invitations_and_take_them_back() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let (services, id) = (&team.services, team.id());
    let invited = invite_zoe(&team).await;
    for (caller, answer) in team.others("members.manage") {
        let answers = [
            kind(invite(services, caller, id, &form("new@example.com", "viewer")).await),
            kind(list(services, caller, id, &Part::first()).await),
            kind(revoke(services, caller, id, invited.id).await),
        ];
        assert_eq!(vec![Some(answer.clone()); 3], answers);
    }
    fixture.clock.advance(TimeDelta::minutes(6));
    let old = invite(services, &team.owner, id, &form("new@example.com", "viewer")).await;
    assert_eq!(kind(old), Some(ErrorKind::ConfirmationRequired));
    revoke(services, &team.owner, id, invited.id).await.unwrap();
    let program = program_of(&team.owner, &[domain::TokenScope::Admin], None);
    invite(services, &program, id, &form("new@example.com", "viewer")).await.unwrap();
}

#[tokio::test]
async fn an_invited_person_becomes_a_member_with_the_role_that_was_offered() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let (services, invited) = (&team.services, invite_zoe(&team).await);
    assert!(invited.link.starts_with("http://127.0.0.1:3000/invitation/"), "{}", invited.link);
    assert!(!invited.mailed, "letters go to the terminal");
    let link = secret(&invited.link);
    let shown = details(services, &team.anonymous, link).await.unwrap();
    assert_eq!((shown.project.as_str(), shown.email.as_str()), ("Payouts", "Zoe@example.com"));
    assert_eq!((shown.role, shown.invited_by.as_str()), (Role::Editor, "ann@example.com"));

    assert_eq!(kind(accept(services, &team.anonymous, link).await), Some(ErrorKind::SignInRequired));
    let program = program_of(&team.outsider, &[domain::TokenScope::Admin], None);
    assert_eq!(kind(accept(services, &program, link).await), Some(ErrorKind::PersonRequired));
    assert_eq!(accept(services, &team.outsider, link).await, Ok(team.id()));
    let member = people::get(services, &team.outsider, team.id(), account(&team.outsider)).await.unwrap();
    assert_eq!((member.role, member.version), (Role::Editor, 1));
    assert_eq!(states(&team).await, [InvitationState::Accepted]);
    assert!(team.was_written("member.invited").await && team.was_written("member.joined").await);
}

#[tokio::test]
async fn an_invitation_is_for_one_address() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let invited = invite_zoe(&team).await;
    let bob = fixture.account("bob@example.com", true).await;
    let refused = kind(accept(&team.services, &bob, secret(&invited.link)).await);
    assert_eq!(refused, Some(ErrorKind::InvitationOtherAddress { email: "Zoe@example.com".to_owned() }));
    assert_eq!(states(&team).await, [InvitationState::Open], "it can still be accepted");
}

#[tokio::test]
async fn members_are_not_invited_and_every_field_at_fault_is_named() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let ask = async |email, role| {
        let refused = invite(&team.services, &team.owner, team.id(), &form(email, role)).await.unwrap_err();
        refused.errors.into_iter().map(|field| field.pointer).collect::<Vec<_>>()
    };
    assert_eq!(ask("EDITOR@example.com", "viewer").await, ["/email"]);
    assert_eq!(ask("editor", "boss").await, ["/email", "/role"]);
}

#[tokio::test]
async fn every_way_an_invitation_ends_gives_the_same_answer() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let services = &team.services;
    let ended = async |link: &str| {
        let answers = [
            kind(details(services, &team.anonymous, secret(link)).await),
            kind(accept(services, &team.outsider, secret(link)).await),
        ];
        answers == [Some(ErrorKind::InvitationEnded), Some(ErrorKind::InvitationEnded)]
    };
    assert!(ended("nonsense").await && ended("").await);
    let replaced = invite_zoe(&team).await;
    let revoked = invite_zoe(&team).await;
    assert!(ended(&replaced.link).await, "a later invitation takes its place");
    revoke(services, &team.owner, team.id(), revoked.id).await.unwrap();
    assert!(ended(&revoked.link).await);
    assert_eq!(kind(revoke(services, &team.owner, team.id(), revoked.id).await), Some(ErrorKind::ObjectNotFound));
    let deleted = invite_zoe(&team).await;
    projects::delete(services, &team.owner, team.id(), "Payouts", None).await.unwrap();
    assert!(ended(&deleted.link).await);
    projects::restore(services, &team.owner, team.id()).await.unwrap();
    assert!(!ended(&deleted.link).await, "it was accepted");
    assert!(ended(&deleted.link).await, "it works once");
}

#[tokio::test]
async fn an_invitation_can_be_accepted_for_seven_days_and_is_listed_for_thirty_more() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let services = &team.services;
    let invited = invite_zoe(&team).await;
    fixture.clock.advance(TimeDelta::days(7));
    assert_eq!(states(&team).await, [InvitationState::Expired]);
    assert_eq!(kind(accept(services, &team.outsider, secret(&invited.link)).await), Some(ErrorKind::InvitationEnded));
    let housekeeping = Housekeeping::new(services.clone(), "w1".to_owned());
    fixture.clock.advance(TimeDelta::days(SHOWN_DAYS) - TimeDelta::seconds(1));
    housekeeping.round().await.unwrap();
    assert_eq!(states(&team).await, [InvitationState::Expired]);
    fixture.clock.advance(TimeDelta::seconds(1));
    housekeeping.round().await.unwrap();
    assert_eq!(states(&team).await, []);
}

#[tokio::test]
async fn nobody_is_invited_to_an_archived_project() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    projects::archive(&team.services, &team.owner, team.id(), None).await.unwrap();
    let refused = invite(&team.services, &team.owner, team.id(), &form("new@example.com", "viewer")).await;
    assert_eq!(kind(refused), Some(ErrorKind::ProjectArchived));
}

#[tokio::test]
async fn a_letter_waits_with_the_invitation() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    while deliver_one(&team.services).await.unwrap() {}
    invite_zoe(&team).await;
    assert!(deliver_one(&team.services).await.unwrap());
    assert!(!deliver_one(&team.services).await.unwrap());
}

#[tokio::test]
async fn an_invitation_accepted_twice_at_once_is_accepted_once() {
    each_database(async |fixture| {
        let team = Team::new(fixture).await;
        let invited = invite_zoe(&team).await;
        let once = || accept(&team.services, &team.outsider, secret(&invited.link));
        let (first, second) = tokio::join!(once(), once());
        let answers = [kind(first), kind(second)];
        assert!(answers.contains(&None) && answers.contains(&Some(ErrorKind::InvitationEnded)), "{answers:?}");
        assert_eq!(projects::get(&team.services, &team.owner, team.id()).await.unwrap().members, 5);
    })
    .await;
}

#[tokio::test]
async fn nobody_joins_a_project_that_is_deleted_at_the_same_moment() {
    each_database(async |fixture| {
        let team = Team::new(fixture).await;
        let invited = invite_zoe(&team).await;
        let (joined, deleted) = tokio::join!(
            accept(&team.services, &team.outsider, secret(&invited.link)),
            projects::delete(&team.services, &team.owner, team.id(), "Payouts", None),
        );
        assert_eq!(kind(deleted), None);
        // Either they were a member before it was deleted, or the invitation had ended.
        assert!(matches!(kind(joined), None | Some(ErrorKind::InvitationEnded)));
        let seen = projects::get(&team.services, &team.outsider, team.id()).await;
        assert_eq!(kind(seen), Some(ErrorKind::NoAccess));
    })
    .await;
}

#[tokio::test]
async fn an_invitation_taken_back_at_the_same_moment_lets_nobody_in_unseen() {
    each_database(async |fixture| {
        let team = Team::new(fixture).await;
        let invited = invite_zoe(&team).await;
        let (joined, revoked) = tokio::join!(
            accept(&team.services, &team.outsider, secret(&invited.link)),
            revoke(&team.services, &team.owner, team.id(), invited.id),
        );
        assert_ne!(joined.is_ok(), revoked.is_ok(), "one of the two was first");
    })
    .await;
}

#[tokio::test]
async fn an_operator_accepts_nothing() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let invited = invite_zoe(&team).await;
    let operator = Caller::without_request(Who::Operator);
    let refused = kind(accept(&team.services, &operator, secret(&invited.link)).await);
    assert_eq!(refused, Some(ErrorKind::SignInRequired));
}
