//! Sources, from a file to its records and out again.

mod reading;
mod room;

use bytes::Bytes;
use chrono::TimeDelta;
use domain::{
    ExportFormat, FileId, JobKind, JobState, ProjectId, RecordQuery, SourceId, SourceNameForm, SourceState, TokenScope,
    VersionForm, Which,
};
use futures::{TryStreamExt, stream};

use super::*;
use crate::housekeeping::Housekeeping;
use crate::jobs::{self, run_one};
use crate::testing::{Fixture, Team, audited, each_database, program_of};
use crate::{projects, uploads};

pub(super) const BANK: &str = "Date,Reference,Partner,Amount\n\
    2026-11-02,INV-1,Nordwind,120.50\n\
    2026-11-03,INV-2,Contoso,-99.00\n\
    2026-11-04,INV-3,Fabrikam,1500.00\n";
/// Sixty rows, of which one has an amount that is no number.
pub(super) fn damaged() -> String {
    let amount = |row: usize| if row == 2 { "ninety".to_owned() } else { format!("{row}.25") };
    let line = |row: usize| format!("2026-11-{:02},INV-{row},Contoso,{}\n", row % 28 + 1, amount(row));
    let lines: String = (1..=60).map(line).collect();
    format!("Date,Reference,Partner,Amount\n{lines}")
}

pub(super) async fn file(team: &Team, name: &str, content: &str) -> FileId {
    let body = stream::iter([Ok::<_, AppError>(Bytes::from(content.to_owned()))]);
    uploads::receive(&team.services, &team.editor, team.id(), name, body).await.unwrap().id
}

pub(super) async fn made(team: &Team, name: &str, content: &str) -> SourceId {
    let file = file(team, name, content).await;
    let form = SourceForm { name: String::new(), file, layout: None };
    let row = create(&team.services, &team.editor, team.id(), &form).await.unwrap();
    assert!(run_one(&team.services).await.unwrap());
    row.id
}

pub(super) async fn source(team: &Team, source: SourceId) -> Source {
    get(&team.services, &team.viewer, team.id(), source, None).await.unwrap()
}

async fn page(team: &Team, source: SourceId, which: Which) -> domain::RecordPage {
    let query = RecordQuery::default();
    records(&team.services, &team.viewer, team.id(), (source, None), &query, &Part::first(), which).await.unwrap()
}

#[tokio::test]
async fn a_file_becomes_a_source_with_typed_records() {
    each_database(async |fixture| {
        let team = Team::new(fixture).await;
        let file = file(&team, "bank.csv", BANK).await;
        let form = SourceForm { name: String::new(), file, layout: None };
        let row = create(&team.services, &team.editor, team.id(), &form).await.unwrap();
        assert_eq!((row.name.as_str(), row.state, row.latest, row.version), ("bank.csv", SourceState::Importing, 1, 1));
        let job = jobs::get(&team.services, &team.viewer, row.job.unwrap()).await.unwrap();
        assert_eq!((job.kind, job.state, job.source), (JobKind::Import, JobState::Queued, Some(row.id)));

        assert!(run_one(&team.services).await.unwrap());
        let made = source(&team, row.id).await;
        assert_eq!(made.shown.problem, None);
        assert_eq!((made.row.state, made.row.records, made.row.rejected), (SourceState::Ready, 3, 0));
        let layout = made.layout.unwrap();
        let kinds: Vec<&str> = layout.columns.iter().map(|column| column.kind.as_str()).collect();
        assert_eq!(kinds, ["date", "reference", "text", "money"]);
        assert_eq!(made.profiles.len(), 4);
        assert_eq!(made.profiles[3].sum.as_deref(), Some("1521.50"));
        let page = page(&team, row.id, Which::All).await;
        assert_eq!((page.total, page.records[1].values[3].as_deref()), (3, Some("-99.00")));
        assert!(audited(fixture).await.contains(&"person source.created bank.csv".to_owned()));
    })
    .await;
}

#[tokio::test]
async fn who_may_only_look_changes_nothing() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let made = made(&team, "bank.csv", BANK).await;
    let (services, project) = (&team.services, team.id());
    let readers = [team.viewer.clone(), team.reviewer.clone(), program_of(&team.owner, &[TokenScope::Read], None)];
    for caller in readers.iter().chain([&team.outsider, &team.admin, &team.anonymous]) {
        let form = SourceForm { name: String::new(), file: FileId(uuid::Uuid::nil()), layout: None };
        let name = SourceNameForm { name: "Mine".to_owned() };
        let version = VersionForm { file: None, layout: None };
        let refused = [
            create(services, caller, project, &form).await.err(),
            add_version(services, caller, project, made, &version, None).await.err(),
            rename(services, caller, project, made, &name, None).await.err(),
            go_on(services, caller, project, made, None).await.err(),
            delete(services, caller, project, made, None).await.err(),
            restore(services, caller, project, made).await.err(),
        ];
        let is_refusal = |error: Option<AppError>| {
            let refusals = ["auth.", "project.no-access"];
            error.is_some_and(|error| refusals.iter().any(|code| error.kind.code().starts_with(code)))
        };
        assert!(refused.into_iter().all(is_refusal));
    }
    let at = (made, None);
    for caller in [&team.outsider, &team.admin, &team.anonymous] {
        let asked = records(services, caller, project, at, &RecordQuery::default(), &Part::first(), Which::All).await;
        assert!(asked.is_err());
        assert!(
            export(services, caller, project, at, (&RecordQuery::default(), Which::All), ExportFormat::Csv, &plain)
                .await
                .is_err()
        );
    }
}

#[tokio::test]
async fn rows_that_cannot_be_read_wait_for_a_decision() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let made = made(&team, "bank.csv", &damaged()).await;
    let held = source(&team, made).await;
    assert_eq!((held.row.state, held.row.records, held.row.rejected), (SourceState::Held, 59, 1));
    assert_eq!(held.issue_counts.len(), 1);
    let rejected = page(&team, made, Which::Rejected).await;
    let [record] = &rejected.records[..] else { panic!("{rejected:?}") };
    assert_eq!((record.row, record.values[3].clone(), record.originals[3].as_deref()), (2, None, Some("ninety")));
    assert_eq!(record.issues[0].column.as_deref(), Some("Amount"));
    let issues = issues(&team.services, &team.viewer, team.id(), (made, None), None, &Part::first()).await.unwrap();
    assert_eq!((issues.rows.len(), issues.rows[0].value.as_deref()), (1, Some("ninety")));

    let stale = go_on(&team.services, &team.editor, team.id(), made, Some(1)).await.unwrap_err();
    assert_eq!(stale.kind, ErrorKind::ChangedMeanwhile);
    let row = go_on(&team.services, &team.editor, team.id(), made, Some(held.row.version)).await.unwrap();
    assert_eq!((row.state, row.records, row.rejected), (SourceState::Ready, 59, 1));
    let again = go_on(&team.services, &team.editor, team.id(), made, None).await.unwrap_err();
    assert_eq!(again.kind, ErrorKind::SourceNotHeld);
    assert!(audited(&fixture).await.contains(&"person source.accepted bank.csv".to_owned()));
}

#[tokio::test]
async fn a_file_that_cannot_be_read_says_why_and_leaves_nothing() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let made = made(&team, "page.pdf", "%PDF-1.7\n\u{1}\u{2}\u{3}").await;
    let failed = source(&team, made).await;
    assert_eq!(failed.row.state, SourceState::Failed);
    let problem = failed.shown.problem.unwrap();
    assert!(problem.kind.code().starts_with("file."), "{problem:?}");
    let (query, part, at) = (RecordQuery::default(), Part::first(), (made, None));
    let asked = records(&team.services, &team.viewer, team.id(), at, &query, &part, Which::All).await;
    assert_eq!(asked.unwrap_err().kind, ErrorKind::SourceNotRead);
    Housekeeping::new(team.services.clone(), "w1".to_owned()).round().await.unwrap();
    let kept = team.services.objects.list("projects").await.unwrap();
    assert!(kept.iter().all(|(key, _)| !key.contains("/sources/")), "{kept:?}");
}

#[tokio::test]
async fn a_new_version_takes_the_place_of_the_one_before() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let made = made(&team, "bank.csv", BANK).await;
    let file = file(&team, "december.csv", &BANK.replace("2026-11", "2026-12")).await;
    let form = VersionForm { file: Some(file), layout: None };
    let version = source(&team, made).await.row.version;
    let stale = add_version(&team.services, &team.editor, team.id(), made, &form, Some(version - 1)).await;
    assert_eq!(stale.unwrap_err().kind, ErrorKind::ChangedMeanwhile);
    let row = add_version(&team.services, &team.editor, team.id(), made, &form, Some(version)).await.unwrap();
    assert_eq!((row.latest, row.state), (2, SourceState::Importing));
    let early = add_version(&team.services, &team.editor, team.id(), made, &form, None).await.unwrap_err();
    assert_eq!(early.kind, ErrorKind::SourceImporting);
    assert!(run_one(&team.services).await.unwrap());
    let found = source(&team, made).await;
    assert_eq!((found.versions.len(), found.shown.number, found.shown.file_name.as_str()), (2, 2, "december.csv"));
    assert_eq!(page(&team, made, Which::All).await.records[0].values[0].as_deref(), Some("2026-12-02"));
    let first = get(&team.services, &team.viewer, team.id(), made, Some(1)).await.unwrap();
    assert_eq!(first.shown.file_name, "bank.csv");
}

#[tokio::test]
async fn a_deleted_source_comes_back_within_seven_days_and_is_gone_after() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let (services, project) = (&team.services, team.id());
    let made = made(&team, "bank.csv", BANK).await;
    delete(services, &team.editor, project, made, None).await.unwrap();
    assert_eq!(get(services, &team.viewer, project, made, None).await.unwrap_err().kind, ErrorKind::ObjectNotFound);
    let deleted = SourceFilter { deleted: Some(true), search: None };
    let listed = list(services, &team.viewer, project, &deleted, &Part::first()).await.unwrap();
    assert_eq!(listed.rows.len(), 1);
    restore(services, &team.editor, project, made).await.unwrap();
    assert_eq!(source(&team, made).await.row.records, 3);

    delete(services, &team.editor, project, made, None).await.unwrap();
    fixture.clock.advance(TimeDelta::days(KEPT_DAYS));
    let late = restore(services, &team.editor, project, made).await.unwrap_err();
    assert_eq!(late.kind, ErrorKind::ObjectNotFound);
    Housekeeping::new(services.clone(), "w1".to_owned()).round().await.unwrap();
    assert!(services.objects.list("projects").await.unwrap().is_empty(), "file and tables are gone");
    assert!(audited(&fixture).await.contains(&"system source.purged bank.csv".to_owned()));
}

#[tokio::test]
async fn a_stopped_import_leaves_a_version_without_records() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let file = file(&team, "bank.csv", BANK).await;
    let form = SourceForm { name: "Bank".to_owned(), file, layout: None };
    let row = create(&team.services, &team.editor, team.id(), &form).await.unwrap();
    jobs::cancel(&team.services, &team.editor, row.job.unwrap()).await.unwrap();
    let found = source(&team, row.id).await;
    assert_eq!((found.row.state, found.shown.problem), (SourceState::Failed, None));
    let again = VersionForm { file: None, layout: None };
    add_version(&team.services, &team.editor, team.id(), row.id, &again, None).await.unwrap();
    assert!(run_one(&team.services).await.unwrap());
    assert_eq!(source(&team, row.id).await.row.records, 3);
}

#[tokio::test]
async fn records_leave_as_files_and_rejected_rows_with_their_reason() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let made = made(&team, "bank.csv", &damaged()).await;
    let (services, project, at) = (&team.services, team.id(), (made, None));
    let asked = (&RecordQuery::default(), Which::Good);
    let csv = export(services, &team.viewer, project, at, asked, ExportFormat::Csv, &plain).await.unwrap();
    assert_eq!((csv.extension, csv.name.as_str()), ("csv", "bank.csv"));
    let text = text(csv).await;
    assert!(text.contains("INV-12,") && !text.contains("INV-2,"), "{text}");

    let words = RejectWords { reason: "Why".to_owned(), of: std::sync::Arc::new(|code| format!("<{code}>")) };
    let rejected = rejects(services, &team.viewer, project, at, words).await.unwrap();
    let rejected = self::text(rejected).await;
    assert!(rejected.contains("ninety") && rejected.contains("<value.not-number>"), "{rejected}");
    let made = audited(&fixture).await.into_iter().filter(|line| line.contains("export.made")).count();
    assert_eq!(made, 2);
}

/// Notes in nobody's language.
fn plain(facts: &ExportFacts) -> ExportNotes {
    ExportNotes { lines: vec![("facts".to_owned(), format!("{facts:?}"))], ..ExportNotes::default() }
}

#[tokio::test]
async fn a_file_says_what_it_was_made_of_and_what_was_asked() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let made = made(&team, "bank.csv", &damaged()).await;
    let query = RecordQuery { search: Some("INV".to_owned()), ..RecordQuery::default() };
    let said = std::sync::Mutex::new(None);
    let words = |facts: &ExportFacts| {
        *said.lock().unwrap() = Some(facts.clone());
        plain(facts)
    };
    let asked = (&query, Which::Good);
    let at = (made, None);
    export(&team.services, &team.viewer, team.id(), at, asked, ExportFormat::Parquet, &words).await.unwrap();
    let said = said.into_inner().unwrap().unwrap();
    assert_eq!((said.source, said.file.as_str()), (Some(("bank.csv".to_owned(), 1)), "bank.csv"));
    assert_eq!((said.query, said.which, said.total), (query, Which::Good, 59));
    assert_eq!(said.made.unwrap().1, team.viewer.identity().unwrap().email);
}

async fn text(export: Export) -> String {
    let pieces: Vec<Bytes> = export.content.try_collect().await.unwrap();
    String::from_utf8(pieces.concat()).unwrap()
}

#[tokio::test]
async fn nothing_of_a_source_is_reached_through_another_project() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let made = made(&team, "bank.csv", BANK).await;
    let other = other_project(&team).await;
    let (services, owner) = (&team.services, &team.owner);
    let refused = [
        get(services, owner, other, made, None).await.err(),
        delete(services, owner, other, made, None).await.err(),
        restore(services, owner, other, made).await.err(),
        go_on(services, owner, other, made, None).await.err(),
        profiles(services, owner, other, (made, None)).await.err(),
    ];
    for error in refused {
        assert_eq!(error.unwrap().kind, ErrorKind::ObjectNotFound);
    }
}

/// Another project of the owner.
async fn other_project(team: &Team) -> ProjectId {
    let form = domain::ProjectForm { name: "Other".to_owned(), ..domain::ProjectForm::default() };
    projects::create(&team.services, &team.owner, &form).await.unwrap().id
}
