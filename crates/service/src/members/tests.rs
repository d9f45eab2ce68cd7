use chrono::TimeDelta;
use domain::ProjectFilter;

use super::*;
use crate::testing::{Fixture, Team, account, each_database, program_of};
use crate::{Who, projects};

fn kind<T>(answer: Result<T, AppError>) -> Option<ErrorKind> {
    answer.err().map(|error| error.kind)
}

async fn role_of(team: &Team, member: &Caller) -> Option<Role> {
    let found = get(&team.services, &team.owner, team.id(), account(member)).await;
    found.ok().map(|member| member.role)
}

async fn owners(team: &Team) -> i64 {
    let page =
        projects::list_all(&team.services, &team.admin, &ProjectFilter::default(), &Part::first()).await.unwrap();
    page.rows[0].owners
}

#[tokio::test]
async fn every_member_sees_the_members_and_nobody_else_does() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let (filter, part) = (MemberFilter::default(), Part::first());
    for (caller, answer) in [
        (&team.anonymous, ErrorKind::SignInRequired),
        (&team.outsider, ErrorKind::NoAccess),
        (&team.admin, ErrorKind::NoAccess),
    ] {
        assert_eq!(kind(list(&team.services, caller, team.id(), &filter, &part).await), Some(answer.clone()));
        assert_eq!(kind(get(&team.services, caller, team.id(), account(&team.viewer)).await), Some(answer));
    }
    let page = list(&team.services, &team.viewer, team.id(), &filter, &part).await.unwrap();
    let members: Vec<_> = page.rows.iter().map(|row| (row.name.as_str(), row.role)).collect();
    let expected =
        [("ann", Role::Owner), ("editor", Role::Editor), ("reviewer", Role::Reviewer), ("viewer", Role::Viewer)];
    assert_eq!(members, expected);
    let first = list(&team.services, &team.viewer, team.id(), &filter, &Part::after(None, Some(3))).await.unwrap();
    let rest = list(&team.services, &team.viewer, team.id(), &filter, &Part::after(first.next, None)).await.unwrap();
    assert_eq!(rest.rows[0].name, "viewer");
    let missing = get(&team.services, &team.viewer, team.id(), account(&team.outsider)).await;
    assert_eq!(kind(missing), Some(ErrorKind::ObjectNotFound));
}

#[tokio::test]
async fn only_owners_decide_about_members() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let (services, target) = (&team.services, account(&team.viewer));
    for (caller, answer) in team.others("members.manage") {
        let answers = [
            kind(set_role(services, caller, team.id(), target, Role::Owner, None).await),
            kind(remove(services, caller, team.id(), target, None).await),
            kind(transfer(services, caller, team.id(), target).await),
        ];
        assert_eq!(vec![Some(answer.clone()); 3], answers);
    }
    assert_eq!(role_of(&team, &team.viewer).await, Some(Role::Viewer));
}

#[tokio::test]
async fn deciding_about_members_takes_a_fresh_password_or_a_token_for_it() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let (services, target) = (&team.services, account(&team.viewer));
    fixture.clock.advance(TimeDelta::minutes(6));
    let answers = [
        kind(set_role(services, &team.owner, team.id(), target, Role::Editor, None).await),
        kind(remove(services, &team.owner, team.id(), target, None).await),
        kind(transfer(services, &team.owner, team.id(), target).await),
    ];
    assert_eq!(vec![Some(ErrorKind::ConfirmationRequired); 3], answers);
    let reader = program_of(&team.owner, &[TokenScope::Read], None);
    let refused = kind(remove(services, &reader, team.id(), target, None).await);
    assert_eq!(refused, Some(ErrorKind::ScopeMissing { scope: "admin".to_owned() }));
    let program = program_of(&team.owner, &[TokenScope::Admin], Some(team.id()));
    remove(services, &program, team.id(), target, None).await.unwrap();
}

#[tokio::test]
async fn a_role_counts_from_the_next_request_on() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let (services, target) = (&team.services, account(&team.viewer));
    let changed = set_role(services, &team.owner, team.id(), target, Role::Owner, Some(1)).await.unwrap();
    assert_eq!((changed.role, changed.version), (Role::Owner, 2));
    let late = set_role(services, &team.owner, team.id(), target, Role::Viewer, Some(1)).await;
    assert_eq!(kind(late), Some(ErrorKind::ChangedMeanwhile));
    set_role(services, &team.viewer, team.id(), account(&team.owner), Role::Viewer, None).await.unwrap();
    let refused = set_role(services, &team.owner, team.id(), target, Role::Viewer, None).await;
    assert_eq!(kind(refused), Some(ErrorKind::PermissionMissing { permission: "members.manage".to_owned() }));
    assert!(team.was_written("member.role-changed").await);
}

#[tokio::test]
async fn whoever_is_removed_is_outside_at_once() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let services = &team.services;
    remove(services, &team.owner, team.id(), account(&team.editor), None).await.unwrap();
    assert_eq!(kind(projects::get(services, &team.editor, team.id()).await), Some(ErrorKind::NoAccess));
    let again = remove(services, &team.owner, team.id(), account(&team.editor), None).await;
    assert_eq!(kind(again), Some(ErrorKind::ObjectNotFound));
    let late = remove(services, &team.owner, team.id(), account(&team.viewer), Some(5)).await;
    assert_eq!(kind(late), Some(ErrorKind::ChangedMeanwhile));
    assert!(team.was_written("member.removed").await);
}

#[tokio::test]
async fn the_last_owner_who_can_sign_in_stays() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let (services, own) = (&team.services, account(&team.owner));
    let refusals = async || {
        [
            kind(set_role(services, &team.owner, team.id(), own, Role::Editor, None).await),
            kind(remove(services, &team.owner, team.id(), own, None).await),
            kind(leave(services, &team.owner, team.id()).await),
        ]
    };
    let refused = vec![Some(ErrorKind::LastOwner); 3];
    assert_eq!(refused, refusals().await);
    team.join(&team.outsider, Role::Owner).await;
    disable(services, account(&team.outsider)).await;
    assert_eq!(refused, refusals().await, "the other owner cannot sign in");
    let transferred = transfer(services, &team.owner, team.id(), account(&team.outsider)).await;
    assert_eq!(kind(transferred), Some(ErrorKind::LastOwner));
    assert_eq!(role_of(&team, &team.owner).await, Some(Role::Owner), "nothing was changed");
}

async fn disable(services: &Services, account: AccountId) {
    let mut tx = services.store.write_durable().await.unwrap();
    assert!(store::accounts::set_disabled(&mut tx, account, true).await.unwrap());
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn people_leave_and_tokens_do_with_the_scope_for_it() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let services = &team.services;
    let reader = program_of(&team.editor, &[TokenScope::Read], None);
    let refused = kind(leave(services, &reader, team.id()).await);
    assert_eq!(refused, Some(ErrorKind::ScopeMissing { scope: "admin".to_owned() }));
    assert_eq!(kind(leave(services, &team.outsider, team.id()).await), Some(ErrorKind::NoAccess));
    let anonymous = Caller::without_request(Who::Anonymous);
    assert_eq!(kind(leave(services, &anonymous, team.id()).await), Some(ErrorKind::SignInRequired));
    leave(services, &team.viewer, team.id()).await.unwrap();
    leave(services, &program_of(&team.editor, &[TokenScope::Read, TokenScope::Admin], None), team.id()).await.unwrap();
    assert_eq!((role_of(&team, &team.viewer).await, role_of(&team, &team.editor).await), (None, None));
    assert!(team.was_written("member.left").await);
}

#[tokio::test]
async fn a_project_is_handed_to_a_member() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let services = &team.services;
    let outside = transfer(services, &team.owner, team.id(), account(&team.outsider)).await;
    assert_eq!(kind(outside), Some(ErrorKind::ObjectNotFound));
    transfer(services, &team.owner, team.id(), account(&team.viewer)).await.unwrap();
    assert_eq!(role_of(&team, &team.viewer).await, Some(Role::Owner));
    assert_eq!(role_of(&team, &team.owner).await, Some(Role::Editor));
    let own = transfer(services, &team.viewer, team.id(), account(&team.viewer)).await;
    assert_eq!(kind(own), Some(ErrorKind::LastOwner), "to oneself is to nobody");
    assert!(team.was_written("project.transferred").await);
}

#[tokio::test]
async fn people_can_be_taken_out_of_an_archived_project() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    projects::archive(&team.services, &team.owner, team.id(), None).await.unwrap();
    remove(&team.services, &team.owner, team.id(), account(&team.editor), None).await.unwrap();
}

#[tokio::test]
async fn two_owners_who_demote_each_other_at_once_leave_one() {
    each_database(async |fixture| {
        let team = Team::new(fixture).await;
        team.join(&team.outsider, Role::Owner).await;
        for _ in 0..5 {
            let (ann, zoe) = (account(&team.owner), account(&team.outsider));
            let (first, second) = tokio::join!(
                set_role(&team.services, &team.owner, team.id(), zoe, Role::Viewer, None),
                set_role(&team.services, &team.outsider, team.id(), ann, Role::Viewer, None),
            );
            assert_eq!([first.is_ok(), second.is_ok()].iter().filter(|done| **done).count(), 1);
            assert_eq!(owners(&team).await, 1);
            let (owner, other) = if first.is_ok() { (&team.owner, zoe) } else { (&team.outsider, ann) };
            set_role(&team.services, owner, team.id(), other, Role::Owner, None).await.unwrap();
        }
    })
    .await;
}

#[tokio::test]
async fn two_owners_who_leave_at_once_leave_one() {
    each_database(async |fixture| {
        let team = Team::new(fixture).await;
        team.join(&team.outsider, Role::Owner).await;
        let (first, second) = tokio::join!(
            leave(&team.services, &team.owner, team.id()),
            leave(&team.services, &team.outsider, team.id()),
        );
        let answers = [kind(first), kind(second)];
        assert!(answers.contains(&None) && answers.contains(&Some(ErrorKind::LastOwner)), "{answers:?}");
        assert_eq!(owners(&team).await, 1);
    })
    .await;
}
