//! What is made of files takes room like the files.

use std::sync::Arc;

use domain::{ByteSize, JobState, SourceState};

use super::super::*;
use super::{BANK, file, made, source};
use crate::housekeeping::Housekeeping;
use crate::jobs::{self, run_one};
use crate::testing::{Fixture, Team, each_database};

async fn taken(team: &Team) -> store::files::Room {
    let mut tx = team.services.store.read().await.unwrap();
    store::files::room(&mut tx, crate::access::founded(team.id())).await.unwrap()
}

async fn stored(team: &Team) -> u64 {
    let listed = team.services.objects.list("projects").await.unwrap();
    listed.into_iter().filter(|(key, _)| key.contains("/sources/")).map(|(_, size)| size).sum()
}

#[tokio::test]
async fn the_tables_of_a_source_are_counted_until_it_is_gone() {
    each_database(async |fixture| {
        let team = Team::new(fixture).await;
        let id = made(&team, "bank.csv", BANK).await;
        let (room, kept) = (taken(&team).await, stored(&team).await);
        assert!(kept > 0);
        assert_eq!((room.files, room.tables), (BANK.len() as i64, kept as i64));
        assert_eq!(room.site, room.project());
        let shown = crate::uploads::room(&team.services, &team.viewer, team.id()).await.unwrap();
        assert_eq!((shown.files.0, shown.tables.0), (BANK.len() as u64, kept));
        assert_eq!((shown.taken().0, shown.limit), (BANK.len() as u64 + kept, team.services.site.project_quota));
        delete(&team.services, &team.editor, team.id(), id, None).await.unwrap();
        assert_eq!(taken(&team).await, room, "it can be restored");
        fixture.clock.advance(chrono::TimeDelta::days(KEPT_DAYS));
        Housekeeping::new(team.services.clone(), "w1".to_owned()).round().await.unwrap();
        assert_eq!(taken(&team).await.project(), 0);
    })
    .await;
}

#[tokio::test]
async fn a_source_that_takes_more_room_than_is_left_is_refused_with_what_there_is() {
    let mut fixture = Fixture::new().await;
    let limit = ByteSize(BANK.len() as u64 + 100);
    Arc::make_mut(&mut fixture.services.site).project_quota = limit;
    let team = Team::new(&fixture).await;
    let id = made(&team, "bank.csv", BANK).await;
    let failed = source(&team, id).await;
    assert_eq!(failed.row.state, SourceState::Failed);
    let expected = ErrorKind::UploadProjectFull { limit, files: ByteSize(BANK.len() as u64), tables: ByteSize(0) };
    assert_eq!(failed.shown.problem.unwrap().kind, expected);
    let job = jobs::get(&team.services, &team.viewer, failed.row.job.unwrap()).await.unwrap();
    assert_eq!((job.state, job.problem.unwrap().kind), (JobState::Failed, expected));
    Housekeeping::new(team.services.clone(), "w1".to_owned()).round().await.unwrap();
    assert_eq!((stored(&team).await, taken(&team).await.tables), (0, 0), "nothing of it is kept");
}

#[tokio::test]
async fn nothing_is_read_where_no_room_is_left_at_all() {
    let mut fixture = Fixture::new().await;
    Arc::make_mut(&mut fixture.services.site).project_quota = ByteSize(BANK.len() as u64);
    let team = Team::new(&fixture).await;
    let file = file(&team, "bank.csv", BANK).await;
    let form = SourceForm { name: String::new(), file, layout: None };
    let row = create(&team.services, &team.editor, team.id(), &form).await.unwrap();
    assert!(run_one(&team.services).await.unwrap());
    assert_eq!(source(&team, row.id).await.shown.problem.unwrap().kind.code(), "upload.project-full");
    assert_eq!(stored(&team).await, 0);
}
