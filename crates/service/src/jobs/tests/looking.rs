//! Finding and listing jobs.

use domain::{CheckName, Health, JobFilter, Part};

use super::trial::Plan;
use super::*;
use crate::jobs::{clear_finished, get, list, list_all};

#[tokio::test]
async fn members_find_the_jobs_of_their_project_and_nobody_else_does() {
    each_database(async |fixture: &Fixture| {
        let team = Team::new(fixture).await;
        let services = &team.services;
        let first = ask(services, &team.editor, &team).await;
        fixture.clock.advance(TimeDelta::seconds(1));
        let second = ask(services, &team.editor, &team).await;
        Trial::new(Plan::Fail(ErrorKind::FieldRequired)).run(services).await.unwrap();

        let job = get(services, &team.viewer, first).await.unwrap();
        assert_eq!((job.state, job.project, job.subject.as_str()), (JobState::Failed, team.id(), "bank.csv"));
        assert_eq!(job.problem.unwrap().kind, ErrorKind::FieldRequired);
        let part = Part { after: None, limit: 1 };
        let page = list(services, &team.viewer, team.id(), &JobFilter::default(), &part).await.unwrap();
        assert_eq!(page.rows.iter().map(|job| job.id).collect::<Vec<_>>(), [second]);
        let part = Part { after: page.next, limit: 1 };
        let page = list(services, &team.viewer, team.id(), &JobFilter::default(), &part).await.unwrap();
        assert_eq!((page.rows[0].id, page.next), (first, None));

        for caller in [&team.outsider, &team.admin] {
            assert_eq!(get(services, caller, first).await.unwrap_err().kind, ErrorKind::NoAccess);
            let refused = list(services, caller, team.id(), &JobFilter::default(), &Part::first()).await.unwrap_err();
            assert_eq!(refused.kind, ErrorKind::NoAccess);
        }
    })
    .await;
}

#[tokio::test]
async fn those_who_look_after_the_site_see_that_jobs_run_and_not_what_they_are_about() {
    each_database(async |fixture: &Fixture| {
        let team = Team::new(fixture).await;
        let services = &team.services;
        let id = ask(services, &team.editor, &team).await;
        Trial::new(Plan::Fail(ErrorKind::FieldRequired)).run(services).await.unwrap();
        let page = list_all(services, &team.admin, &JobFilter::default(), &Part::first()).await.unwrap();
        let job = &page.rows[0];
        assert_eq!((job.id, job.project_name.as_str(), job.state), (id, "Payouts", JobState::Failed));
        assert_eq!(job.problem.as_deref(), Some("field.required"));
        assert!(!serde_json::to_string(&page).unwrap().contains("bank.csv"));
        let queued = JobFilter { state: Some(JobState::Queued), ..JobFilter::default() };
        assert!(list_all(services, &team.admin, &queued, &Part::first()).await.unwrap().rows.is_empty());
        let refused = list_all(services, &team.owner, &JobFilter::default(), &Part::first()).await.unwrap_err();
        assert!(matches!(refused.kind, ErrorKind::PermissionMissing { .. }));
    })
    .await;
}

#[tokio::test]
async fn how_a_job_ended_can_be_seen_for_ninety_days() {
    each_database(async |fixture: &Fixture| {
        let team = Team::new(fixture).await;
        let services = &team.services;
        ask(services, &team.editor, &team).await;
        Trial::new(Plan::Succeed).run(services).await.unwrap();
        fixture.clock.advance(TimeDelta::days(90));
        assert_eq!(clear_finished(services, 10).await.unwrap(), 0);
        fixture.clock.advance(TimeDelta::seconds(1));
        assert_eq!(clear_finished(services, 10).await.unwrap(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_job_that_waits_for_more_than_five_minutes_shows_in_the_status() {
    each_database(async |fixture: &Fixture| {
        let team = Team::new(fixture).await;
        let services = &team.services;
        ask(services, &team.editor, &team).await;
        fixture.clock.advance(TimeDelta::minutes(5) - TimeDelta::milliseconds(1));
        assert_eq!(health(services).await, Health::Ok);
        fixture.clock.advance(TimeDelta::milliseconds(1));
        assert_eq!(health(services).await, Health::Degraded);
        Trial::new(Plan::Succeed).run(services).await.unwrap();
        assert_eq!(health(services).await, Health::Ok);
    })
    .await;
}

async fn health(services: &Services) -> Health {
    let status = crate::status::check(services).await;
    status.checks.iter().find(|check| check.name == CheckName::Jobs).unwrap().health
}
