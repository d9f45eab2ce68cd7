use chrono::TimeDelta;
use domain::{AccountId, FieldError};

use super::*;
use crate::testing::{Fixture, Team, account, each_database, program_of};
use crate::{Housekeeping, members as people};

fn named(name: &str) -> ProjectForm {
    ProjectForm { name: name.to_owned(), ..ProjectForm::default() }
}

fn names(page: &Page<ProjectRow>) -> Vec<&str> {
    page.rows.iter().map(|row| row.name.as_str()).collect()
}

fn in_state(state: ProjectState) -> ProjectFilter {
    ProjectFilter { state: Some(state), ..ProjectFilter::default() }
}

fn kind<T>(answer: Result<T, AppError>) -> Option<ErrorKind> {
    answer.err().map(|error| error.kind)
}

fn faults<T: std::fmt::Debug>(answer: Result<T, AppError>) -> Vec<FieldError> {
    answer.unwrap_err().errors
}

async fn count(services: &Services, caller: &Caller, state: ProjectState) -> usize {
    list(services, caller, &in_state(state), &Part::first()).await.unwrap().rows.len()
}

#[tokio::test]
async fn whoever_makes_a_project_owns_it_and_nobody_else_sees_it() {
    let fixture = Fixture::new().await;
    let services = &fixture.services;
    let anonymous = Caller::without_request(Who::Anonymous);
    assert_eq!(create(services, &anonymous, &named("Payouts")).await, Err(ErrorKind::SignInRequired.into()));
    let (ann, bob) = (fixture.account("ann@example.com", false).await, fixture.account("bob@example.com", true).await);
    let project = create(services, &ann, &named(" Payouts ")).await.unwrap();
    assert_eq!((project.name.as_str(), project.role, project.members), ("Payouts", Role::Owner, 1));
    assert_eq!(project.permissions, Permission::ALL);
    assert_eq!((project.time_zone.as_str(), project.currency.as_str(), project.version), ("UTC", "EUR", 1));
    assert_eq!(get(services, &ann, project.id).await, Ok(project.clone()));
    for (caller, answer) in [(&anonymous, ErrorKind::SignInRequired), (&bob, ErrorKind::NoAccess)] {
        assert_eq!(kind(get(services, caller, project.id).await), Some(answer));
    }
    let nowhere = ProjectId(uuid::Uuid::from_u128(9));
    assert_eq!(kind(get(services, &ann, nowhere).await), Some(ErrorKind::NoAccess));
}

#[tokio::test]
async fn a_token_makes_projects_with_the_scope_for_it_and_sees_the_project_it_is_for() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let services = &team.services;
    let reader = program_of(&team.owner, &[TokenScope::Read], None);
    let refused = kind(create(services, &reader, &named("x")).await);
    assert_eq!(refused, Some(ErrorKind::ScopeMissing { scope: "admin".to_owned() }));
    let admin = program_of(&team.owner, &[TokenScope::Admin], Some(team.id()));
    assert_eq!(kind(create(services, &admin, &named("x")).await), Some(ErrorKind::NoAccess));
    let scopeless = program_of(&team.owner, &[TokenScope::Admin], None);
    let other = create(services, &scopeless, &named("Other")).await.unwrap();
    assert!(kind(list(services, &scopeless, &ProjectFilter::default(), &Part::first()).await).is_some());

    let bound = program_of(&team.owner, &[TokenScope::Read], Some(team.id()));
    let all = list(services, &reader, &ProjectFilter::default(), &Part::first()).await.unwrap();
    let own = list(services, &bound, &ProjectFilter::default(), &Part::first()).await.unwrap();
    assert_eq!((names(&all), names(&own)), (vec!["Other", "Payouts"], vec!["Payouts"]));
    assert_eq!(kind(get(services, &bound, other.id).await), Some(ErrorKind::NoAccess));
}

#[tokio::test]
async fn lists_go_on_where_they_ended_whatever_the_names() {
    let fixture = Fixture::new().await;
    let (services, ann) = (&fixture.services, fixture.account("ann@example.com", false).await);
    for name in ["b", "ä%_", "日本", "b", "A"] {
        create(services, &ann, &named(name)).await.unwrap();
    }
    let (mut found, mut after) = (Vec::new(), None);
    loop {
        let page = list(services, &ann, &ProjectFilter::default(), &Part::after(after, Some(2))).await.unwrap();
        found.extend(page.rows.into_iter().map(|row| row.name));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(found, ["A", "b", "b", "ä%_", "日本"]);
    for wrong in ["", "x", "00000000000000000000000000000000zz", "00000000000000000000000000000000ff"] {
        let part = Part::after(Some(Cursor(wrong.to_owned())), None);
        let answer = kind(list(services, &ann, &ProjectFilter::default(), &part).await);
        assert_eq!(answer, Some(ErrorKind::QueryMalformed), "{wrong:?}");
    }
}

#[tokio::test]
async fn every_project_is_listed_for_those_who_look_after_the_site_only() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let (filter, part) = (ProjectFilter::default(), Part::first());
    for caller in [&team.owner, &team.outsider] {
        let answer = kind(list_all(&team.services, caller, &filter, &part).await);
        assert_eq!(answer, Some(ErrorKind::PermissionMissing { permission: "projects.manage".to_owned() }));
    }
    assert_eq!(kind(list_all(&team.services, &team.anonymous, &filter, &part).await), Some(ErrorKind::SignInRequired));
    let row = list_all(&team.services, &team.admin, &filter, &part).await.unwrap().rows.remove(0);
    assert_eq!((row.name.as_str(), row.role, row.members, row.owners), ("Payouts", None, 4, 1));
}

#[tokio::test]
async fn only_owners_change_a_project() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let services = &team.services;
    let form = ProjectSettingsForm { name: "Pay-outs".to_owned(), ..ProjectSettingsForm::from(&team.project) };
    for (caller, answer) in team.others("project.edit") {
        assert_eq!(kind(change(services, caller, team.id(), &form, None).await), Some(answer));
    }
    let changed = change(services, &team.owner, team.id(), &form, Some(1)).await.unwrap();
    assert_eq!((changed.name.as_str(), changed.version), ("Pay-outs", 2));
    let late = change(services, &team.owner, team.id(), &form, Some(1)).await;
    assert_eq!(kind(late), Some(ErrorKind::ChangedMeanwhile));
    assert!(team.was_written("project.changed").await);
}

#[tokio::test]
async fn networks_need_a_fresh_password_and_contain_whoever_sets_them() {
    let fixture = Fixture::new().await;
    let mut team = Team::new(&fixture).await;
    team.owner.address = Some([203, 0, 113, 9].into());
    let services = &team.services;
    let with = |networks: &str| {
        let form = ProjectSettingsForm::from(&team.project);
        ProjectSettingsForm { networks: networks.to_owned(), ..form }
    };
    fixture.clock.advance(TimeDelta::minutes(6));
    let old = change(services, &team.owner, team.id(), &with("203.0.113.0/24"), None).await;
    assert_eq!(kind(old), Some(ErrorKind::ConfirmationRequired));
    change(services, &team.owner, team.id(), &with(""), None).await.unwrap();

    let owner = fresh(&team.owner, &fixture);
    let refused = faults(change(services, &owner, team.id(), &with("10.0.0.0/8"), None).await);
    let kind_of = ErrorKind::FieldLocksOut { address: "203.0.113.9".to_owned() };
    assert_eq!(refused, [FieldError { pointer: "/networks".to_owned(), kind: kind_of }]);
    change(services, &owner, team.id(), &with("203.0.113.0/24"), None).await.unwrap();
    let mut elsewhere = team.viewer.clone();
    elsewhere.address = Some([198, 51, 100, 1].into());
    let answer = kind(get(services, &elsewhere, team.id()).await);
    assert_eq!(answer, Some(ErrorKind::AddressRefused { address: "198.51.100.1".to_owned() }));

    let operator = Caller::without_request(Who::Operator);
    assert_eq!(kind(clear_networks(services, &owner, team.id()).await), Some(ErrorKind::PersonRequired));
    clear_networks(services, &operator, team.id()).await.unwrap();
    assert!(get(services, &elsewhere, team.id()).await.is_ok());
}

/// The same person, who just entered their password again.
fn fresh(caller: &Caller, fixture: &Fixture) -> Caller {
    let mut caller = caller.clone();
    if let Who::Person(person) = &mut caller.who {
        person.confirmed_at = fixture.services.clock.now();
    }
    caller
}

#[tokio::test]
async fn a_project_allows_no_larger_files_than_the_site() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let form = ProjectSettingsForm { upload_limit: "1GB".to_owned(), ..ProjectSettingsForm::from(&team.project) };
    let refused = faults(change(&team.services, &team.owner, team.id(), &form, None).await);
    let limit = team.services.site.upload_limit;
    let kind = ErrorKind::FieldSizeTooLarge { limit };
    assert_eq!(refused, [FieldError { pointer: "/upload_limit".to_owned(), kind }]);
}

#[tokio::test]
async fn an_archived_project_is_read_and_not_changed() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let services = &team.services;
    for (caller, answer) in team.others("project.delete") {
        assert_eq!(kind(archive(services, caller, team.id(), None).await), Some(answer.clone()));
        assert_eq!(kind(unarchive(services, caller, team.id(), None).await), Some(answer));
    }
    archive(services, &team.owner, team.id(), None).await.unwrap();
    archive(services, &team.owner, team.id(), None).await.unwrap();
    let project = get(services, &team.viewer, team.id()).await.unwrap();
    assert!(project.archived_at.is_some());
    assert_eq!(project.version, 2, "archiving it again changes nothing");
    let form = ProjectSettingsForm::from(&project);
    let refused = change(services, &team.owner, team.id(), &form, None).await;
    assert_eq!(kind(refused), Some(ErrorKind::ProjectArchived));
    assert_eq!(count(services, &team.viewer, ProjectState::Active).await, 0);
    assert_eq!(count(services, &team.viewer, ProjectState::Archived).await, 1);
    unarchive(services, &team.owner, team.id(), None).await.unwrap();
    change(services, &team.owner, team.id(), &form, None).await.unwrap();
}

#[tokio::test]
async fn deleting_takes_an_owner_a_fresh_password_and_the_name() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let services = &team.services;
    for (caller, answer) in team.others("project.delete") {
        assert_eq!(kind(delete(services, caller, team.id(), "Payouts", None).await), Some(answer));
    }
    let wrong = faults(delete(services, &team.owner, team.id(), "payouts", None).await);
    assert_eq!(wrong, [FieldError { pointer: "/name".to_owned(), kind: ErrorKind::FieldNotTheName }]);
    let late = delete(services, &team.owner, team.id(), "Payouts", Some(7)).await;
    assert_eq!(kind(late), Some(ErrorKind::ChangedMeanwhile));
    fixture.clock.advance(TimeDelta::minutes(6));
    let old = delete(services, &team.owner, team.id(), "Payouts", None).await;
    assert_eq!(kind(old), Some(ErrorKind::ConfirmationRequired));
    assert!(get(services, &team.viewer, team.id()).await.is_ok());
}

#[tokio::test]
async fn a_deleted_project_is_gone_for_everybody_until_an_owner_restores_it() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let services = &team.services;
    assert_eq!(kind(restore(services, &team.owner, team.id()).await), Some(ErrorKind::NoAccess), "it is in use");
    delete(services, &team.owner, team.id(), "Payouts", None).await.unwrap();
    for caller in [&team.owner, &team.viewer] {
        assert_eq!(kind(get(services, caller, team.id()).await), Some(ErrorKind::NoAccess));
    }
    assert_eq!(count(services, &team.owner, ProjectState::Deleted).await, 1);
    assert_eq!(count(services, &team.editor, ProjectState::Deleted).await, 0);
    for (caller, answer) in team.others("project.delete") {
        assert_eq!(kind(restore(services, caller, team.id()).await), Some(answer));
    }
    fixture.clock.advance(TimeDelta::days(7) - TimeDelta::seconds(1));
    Housekeeping::new(services.clone(), "w1".to_owned()).round().await.unwrap();
    restore(services, &team.owner, team.id()).await.unwrap();
    assert_eq!(get(services, &team.viewer, team.id()).await.unwrap().members, 4);
    assert!(team.was_written("project.restored").await);
}

#[tokio::test]
async fn after_seven_days_a_deleted_project_is_gone_for_good() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let services = &team.services;
    delete(services, &team.owner, team.id(), "Payouts", None).await.unwrap();
    fixture.clock.advance(TimeDelta::days(7));
    assert_eq!(kind(restore(services, &team.owner, team.id()).await), Some(ErrorKind::NoAccess));
    Housekeeping::new(services.clone(), "w1".to_owned()).round().await.unwrap();
    assert_eq!(count(services, &team.owner, ProjectState::Deleted).await, 0);
    assert!(team.was_written("project.purged").await);
    assert!(!purge_one(services).await.unwrap());
}

#[tokio::test]
async fn only_a_project_that_nobody_can_manage_is_given_an_owner_from_outside() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let (services, editor) = (&team.services, account(&team.editor));
    let missing = ErrorKind::PermissionMissing { permission: "projects.manage".to_owned() };
    assert_eq!(kind(rescue(services, &team.owner, team.id(), editor).await), Some(missing));
    assert_eq!(kind(rescue(services, &team.admin, team.id(), editor).await), Some(ErrorKind::ProjectHasOwner));

    disable(services, account(&team.owner)).await;
    for nobody in [account(&team.owner), AccountId(uuid::Uuid::from_u128(9))] {
        let answer = rescue(services, &team.admin, team.id(), nobody).await;
        assert_eq!(kind(answer), Some(ErrorKind::ObjectNotFound));
    }
    rescue(services, &team.admin, team.id(), editor).await.unwrap();
    assert_eq!(get(services, &team.editor, team.id()).await.unwrap().role, Role::Owner);
    let nowhere = rescue(services, &team.admin, ProjectId(uuid::Uuid::from_u128(9)), editor).await;
    assert_eq!(kind(nowhere), Some(ErrorKind::ObjectNotFound));
    assert_eq!(kind(get(services, &team.admin, team.id()).await), Some(ErrorKind::NoAccess), "it is closed to admins");
}

async fn disable(services: &Services, account: AccountId) {
    let mut tx = services.store.write_durable().await.unwrap();
    assert!(store::accounts::set_disabled(&mut tx, account, true).await.unwrap());
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn a_project_deleted_twice_at_once_is_deleted_once() {
    each_database(async |fixture| {
        let team = Team::new(fixture).await;
        let once = || delete(&team.services, &team.owner, team.id(), "Payouts", None);
        let (first, second) = tokio::join!(once(), once());
        let answers = [kind(first), kind(second)];
        assert!(answers.contains(&None) && answers.contains(&Some(ErrorKind::NoAccess)), "{answers:?}");
    })
    .await;
}

#[tokio::test]
async fn two_changes_of_the_same_version_do_not_both_count() {
    each_database(async |fixture| {
        let team = Team::new(fixture).await;
        let form = |name: &str| {
            let form = ProjectSettingsForm::from(&team.project);
            ProjectSettingsForm { name: name.to_owned(), ..form }
        };
        let (left, right) = (form("Left"), form("Right"));
        let (left, right) = tokio::join!(
            change(&team.services, &team.owner, team.id(), &left, Some(1)),
            change(&team.services, &team.owner, team.id(), &right, Some(1)),
        );
        let answers = [kind(left), kind(right)];
        assert!(answers.contains(&None) && answers.contains(&Some(ErrorKind::ChangedMeanwhile)), "{answers:?}");
    })
    .await;
}

#[tokio::test]
async fn somebody_removed_at_the_same_moment_deletes_nothing() {
    each_database(async |fixture| {
        let team = Team::new(fixture).await;
        team.join(&team.outsider, Role::Owner).await;
        let (removed, deleted) = tokio::join!(
            people::remove(&team.services, &team.owner, team.id(), account(&team.outsider), None),
            delete(&team.services, &team.outsider, team.id(), "Payouts", None),
        );
        // Whoever comes first wins: the other finds no project, or no way in.
        assert!([kind(removed), kind(deleted)].contains(&Some(ErrorKind::NoAccess)));
    })
    .await;
}
