use chrono::TimeDelta;

use super::*;
use crate::testing::{Fixture, each_database, program_of};

fn form() -> SiteSettingsForm {
    SiteSettingsForm {
        default_language: "de".to_owned(),
        default_time_zone: "Europe/Berlin".to_owned(),
        default_currency: "CHF".to_owned(),
        upload_limit: "10MB".to_owned(),
        networks: "203.0.113.0/24".to_owned(),
    }
}

fn kind<T>(answer: Result<T, AppError>) -> Option<ErrorKind> {
    answer.err().map(|error| error.kind)
}

fn pointers<T: std::fmt::Debug>(answer: Result<T, AppError>) -> Vec<String> {
    answer.unwrap_err().errors.into_iter().map(|field| field.pointer).collect()
}

async fn admin(fixture: &Fixture) -> Caller {
    Caller { address: Some([203, 0, 113, 9].into()), ..fixture.account("root@example.com", true).await }
}

#[tokio::test]
async fn the_settings_are_for_those_who_look_after_the_site() {
    let fixture = Fixture::new().await;
    let services = &fixture.services;
    let ann = fixture.account("ann@example.com", false).await;
    let anonymous = Caller::without_request(Who::Anonymous);
    let missing = ErrorKind::PermissionMissing { permission: "settings.manage".to_owned() };
    for (caller, answer) in [(&anonymous, ErrorKind::SignInRequired), (&ann, missing)] {
        assert_eq!(kind(get(services, caller).await), Some(answer.clone()));
        assert_eq!(kind(change(services, caller, &form(), None).await), Some(answer));
    }
    assert_eq!(kind(usual(services, &anonymous).await), Some(ErrorKind::SignInRequired));
    let reader = program_of(&admin(&fixture).await, &[domain::TokenScope::Read], None);
    assert_eq!(kind(get(services, &reader).await), Some(ErrorKind::ScopeMissing { scope: "admin".to_owned() }));
    assert_eq!(threshold(services).await, Ok(Threshold::default()), "nothing was changed");
}

#[tokio::test]
async fn what_is_changed_counts_for_everybody_and_is_written_down() {
    let fixture = Fixture::new().await;
    let (services, admin) = (&fixture.services, admin(&fixture).await);
    assert_eq!(get(services, &admin).await.unwrap().version, 0);
    let changed = change(services, &admin, &form(), Some(0)).await.unwrap();
    assert_eq!((changed.default_language, changed.version), (Some(Locale::De), 1));
    assert_eq!(get(services, &admin).await, Ok(changed));
    let known = threshold(services).await.unwrap();
    assert_eq!((known.networks.to_string().as_str(), known.default_language), ("203.0.113.0/24", Some(Locale::De)));
    let ann = fixture.account("ann@example.com", false).await;
    let told = usual(services, &ann).await.unwrap();
    assert_eq!((told.default_currency.as_str(), told.networks.len()), ("CHF", 0), "networks are the admins' business");
    let mut tx = services.store.read().await.unwrap();
    let lines = store::audit::list(&mut tx, &store::audit::Narrowed::default(), None, 1).await.unwrap();
    assert_eq!(lines[0].action, "settings.changed");
    assert!(lines[0].after.as_deref().unwrap().contains("203.0.113.0/24"));
}

#[tokio::test]
async fn a_new_project_begins_with_what_is_usual() {
    let fixture = Fixture::new().await;
    let (services, admin) = (&fixture.services, admin(&fixture).await);
    change(services, &admin, &form(), None).await.unwrap();
    let form = domain::ProjectForm { name: "Payouts".to_owned(), ..domain::ProjectForm::default() };
    let project = crate::projects::create(services, &admin, &form).await.unwrap();
    assert_eq!((project.time_zone.as_str(), project.currency.as_str()), ("Europe/Berlin", "CHF"));
}

#[tokio::test]
async fn a_change_takes_a_fresh_password_and_the_latest_version() {
    let fixture = Fixture::new().await;
    let (services, admin) = (&fixture.services, admin(&fixture).await);
    change(services, &admin, &form(), None).await.unwrap();
    assert_eq!(kind(change(services, &admin, &form(), Some(0)).await), Some(ErrorKind::ChangedMeanwhile));
    fixture.clock.advance(TimeDelta::minutes(6));
    assert_eq!(kind(change(services, &admin, &form(), None).await), Some(ErrorKind::ConfirmationRequired));
}

#[tokio::test]
async fn no_admin_locks_themselves_out() {
    let fixture = Fixture::new().await;
    let (services, admin) = (&fixture.services, admin(&fixture).await);
    let with = |networks: &str| SiteSettingsForm { networks: networks.to_owned(), ..form() };
    assert_eq!(pointers(change(services, &admin, &with("10.0.0.0/8"), None).await), ["/networks"]);
    assert_eq!(pointers(change(services, &admin, &with("home"), None).await), ["/networks"]);
    let large = SiteSettingsForm { upload_limit: "1TB".to_owned(), networks: "10.0.0.1".to_owned(), ..form() };
    assert_eq!(pointers(change(services, &admin, &large, None).await), ["/networks", "/upload_limit"]);
    change(services, &admin, &with("10.0.0.0/8, 203.0.113.9"), None).await.unwrap();
}

#[tokio::test]
async fn the_operator_lets_everybody_in_again() {
    let fixture = Fixture::new().await;
    let (services, admin) = (&fixture.services, admin(&fixture).await);
    change(services, &admin, &form(), None).await.unwrap();
    assert_eq!(kind(clear_networks(services, &admin).await), Some(ErrorKind::PersonRequired));
    let operator = Caller::without_request(Who::Operator);
    assert_eq!(clear_networks(services, &operator).await, Ok(true));
    assert_eq!(clear_networks(services, &operator).await, Ok(false));
    assert!(threshold(services).await.unwrap().networks.is_open());
    assert_eq!(get(services, &admin).await.unwrap().default_currency, "CHF", "nothing else was changed");
}

#[tokio::test]
async fn two_admins_who_change_the_settings_at_once_do_not_overwrite_each_other() {
    each_database(async |fixture| {
        let (services, admin) = (&fixture.services, admin(fixture).await);
        let form = form();
        let once = || change(services, &admin, &form, Some(0));
        let (first, second) = tokio::join!(once(), once());
        let answers = [kind(first), kind(second)];
        assert!(answers.contains(&None) && answers.contains(&Some(ErrorKind::ChangedMeanwhile)), "{answers:?}");
    })
    .await;
}
