use chrono::TimeDelta;
use domain::{Action, Clock, SubjectKind};
use serde_json::json;
use sqlx::Connection;

use super::*;
use crate::testing::{Fixture, person, program};
use crate::{Secrets, Who};

async fn write(fixture: &Fixture, action: Action, called: &str) {
    let mut tx = fixture.services.store.write_durable().await.unwrap();
    let change = Change::new(action, SubjectKind::Project, "1", called).before(json!(1)).after(json!({"name": called}));
    record(&fixture.services, &mut tx, &person(false), change).await.unwrap();
    tx.commit().await.unwrap();
    fixture.clock.advance(TimeDelta::hours(1));
}

async fn three_lines() -> Fixture {
    let fixture = Fixture::new().await;
    for called in ["=1+1", "Müller 100%", "Third"] {
        write(&fixture, Action::ProjectCreated, called).await;
    }
    fixture
}

fn admin() -> Caller {
    person(true)
}

/// Whoever can write to the database file can write anything.
async fn tamper(fixture: &Fixture, sql: &'static str) {
    let url = format!("sqlite:{}", fixture.folder.path().join("tieout.db").display());
    let mut conn = sqlx::SqliteConnection::connect(&url).await.unwrap();
    sqlx::raw_sql(sql).execute(&mut conn).await.unwrap();
    conn.close().await.unwrap();
}

#[tokio::test]
async fn only_those_who_look_after_the_site_read_all_of_it() {
    let fixture = three_lines().await;
    let (services, filter, part) = (&fixture.services, AuditFilter::default(), Part::first());
    for caller in [person(false), program(true, &[], None), Caller::without_request(Who::Anonymous)] {
        assert!(list(services, &caller, &filter, &part).await.is_err());
        assert!(verify(services, &caller).await.is_err());
        assert!(export(services, &caller, &filter).await.is_err());
    }
    assert_eq!(list(services, &admin(), &filter, &part).await.unwrap().rows.len(), 3);
}

#[tokio::test]
async fn lines_say_who_did_what_and_are_narrowed() {
    let fixture = three_lines().await;
    let found = async |filter: AuditFilter| {
        let page = list(&fixture.services, &admin(), &filter, &Part::first()).await.unwrap();
        page.rows.into_iter().map(|row| row.subject).collect::<Vec<_>>()
    };
    let search = |text: &str| AuditFilter { search: Some(text.to_owned()), ..AuditFilter::default() };
    assert_eq!(found(AuditFilter::default()).await, ["Third", "Müller 100%", "=1+1"]);
    assert_eq!(found(search("mÜLLER")).await, ["Müller 100%"]);
    assert_eq!(found(search("100%")).await, ["Müller 100%"]);
    assert_eq!(found(search("1_0")).await, [""; 0]);
    assert_eq!(found(search("ann@")).await.len(), 3);
    assert_eq!(found(AuditFilter { action: Some(Action::SignedIn), ..AuditFilter::default() }).await, [""; 0]);
    let day = |at: DateTime<Utc>| Some(at.date_naive());
    let written = fixture.clock.now() - TimeDelta::hours(3);
    assert_eq!(found(AuditFilter { from: day(written), until: day(written), ..AuditFilter::default() }).await.len(), 3);
    let later = day(written + TimeDelta::days(1));
    assert_eq!(found(AuditFilter { from: later, ..AuditFilter::default() }).await, [""; 0]);
}

#[tokio::test]
async fn what_was_not_committed_did_not_happen() {
    let fixture = three_lines().await;
    let mut tx = fixture.services.store.write_durable().await.unwrap();
    let change = Change::new(Action::ProjectDeleted, SubjectKind::Project, "1", "Third");
    record(&fixture.services, &mut tx, &person(false), change).await.unwrap();
    drop(tx);
    write(&fixture, Action::ProjectCreated, "Fourth").await;
    assert_eq!(verify(&fixture.services, &admin()).await.map(|verified| verified.lines), Ok(4));
}

#[tokio::test]
async fn every_kind_of_tampering_is_found() {
    let broken = |line| Err(ErrorKind::AuditBroken { line }.into());
    let cut_off = |line| Err(ErrorKind::AuditCutOff { line }.into());
    for (sql, found) in [
        ("update audit set subject = 'x' where sequence = 2", broken(2)),
        ("update audit set before = null where sequence = 1", broken(1)),
        ("update audit set hash = zeroblob(32) where sequence = 3", broken(3)),
        ("delete from audit where sequence = 2", broken(2)),
        ("delete from audit where sequence = 1", broken(1)),
        (
            "update audit set sequence = 9 where sequence = 2; update audit set sequence = 2 where sequence = 3;
             update audit set sequence = 3 where sequence = 9",
            broken(2),
        ),
        ("delete from audit where sequence = 3", cut_off(3)),
        ("delete from audit", cut_off(3)),
        (
            "delete from audit where sequence = 3;
             update audit_head set sequence = 2, hash = (select hash from audit where sequence = 2)",
            broken(2),
        ),
        ("delete from audit_head", cut_off(3)),
    ] {
        let fixture = three_lines().await;
        assert_eq!(verify(&fixture.services, &admin()).await.map(|verified| verified.lines), Ok(3));
        tamper(&fixture, sql).await;
        assert_eq!(verify(&fixture.services, &admin()).await, found, "{sql}");
    }
}

#[tokio::test]
async fn a_line_with_another_key_is_no_line_of_ours_and_one_with_the_key_before_is() {
    let mut fixture = three_lines().await;
    fixture.services.secrets = Secrets::new(&[&[9; 32], &[7; 32]]);
    write(&fixture, Action::ProjectCreated, "Fourth").await;
    assert_eq!(verify(&fixture.services, &admin()).await.map(|verified| verified.lines), Ok(4));
    fixture.services.secrets = Secrets::new(&[&[9; 32]]);
    assert_eq!(verify(&fixture.services, &admin()).await, Err(ErrorKind::AuditBroken { line: 1 }.into()));
}

#[tokio::test]
async fn an_export_has_every_line_and_no_formula() {
    let fixture = three_lines().await;
    let mut export = export(&fixture.services, &admin(), &AuditFilter::default()).await.unwrap();
    let mut bytes = Vec::new();
    while let Some(piece) = export.next().await.unwrap() {
        bytes.extend(piece);
    }
    let mut reader = csv::Reader::from_reader(&bytes[..]);
    let subjects: Vec<String> = reader.records().map(|record| record.unwrap()[8].to_owned()).collect();
    assert_eq!(subjects, ["Third", "Müller 100%", "'=1+1"]);
}
