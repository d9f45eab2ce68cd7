//! Files that arrive piece by piece.

use domain::{ByteSize, Upload};
use sha2::{Digest, Sha256};
use sqlx::Connection;

use super::*;
use crate::testing::{audited, each_database};

const WHOLE: &[u8] = b"0123456789";

fn form(sha256: Option<&[u8]>) -> UploadForm {
    let sha256 = sha256.map(|content| Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect());
    UploadForm { name: "bank.csv".to_owned(), size: 10, sha256 }
}

/// A team that sends pieces of four bytes.
async fn small_pieces(fixture: &mut Fixture) -> Team {
    team(fixture, |site| site.chunk_size = ByteSize(4)).await
}

async fn put(team: &Team, upload: &Upload, number: i64, content: &'static [u8]) -> Result<(), AppError> {
    let place = (upload.id, number);
    put_chunk(&team.services, &team.editor, team.id(), place, None, body(&[content])).await
}

async fn put_all(team: &Team, upload: &Upload) {
    for (number, content) in [(2, &WHOLE[8..]), (0, &WHOLE[..4]), (1, &WHOLE[4..8])] {
        put(team, upload, number, content).await.unwrap();
    }
}

async fn begun(team: &Team) -> Upload {
    begin(&team.services, &team.editor, team.id(), &form(Some(WHOLE))).await.unwrap()
}

async fn finish(team: &Team, upload: &Upload) -> Result<UploadedFile, AppError> {
    complete(&team.services, &team.editor, team.id(), upload.id).await
}

#[tokio::test]
async fn pieces_in_any_order_make_one_file_however_often_it_is_completed() {
    each_database(async |fixture| {
        let mut team = Team::new(fixture).await;
        Arc::make_mut(&mut team.services.site).chunk_size = ByteSize(4);
        let (services, project) = (&team.services, team.id());
        let upload = begun(&team).await;
        assert_eq!((upload.name.as_str(), upload.size, upload.chunk_size), ("bank.csv", ByteSize(10), ByteSize(4)));
        put(&team, &upload, 1, &WHOLE[4..8]).await.unwrap();
        put(&team, &upload, 1, &WHOLE[4..8]).await.unwrap();
        let found = find(services, &team.editor, project, upload.id).await.unwrap();
        assert_eq!(found.received, [1]);
        assert_eq!(kind(finish(&team, &upload).await), Some(ErrorKind::UploadIncomplete { missing: 2, number: 0 }));
        put_all(&team, &upload).await;
        let file = finish(&team, &upload).await.unwrap();
        assert_eq!(finish(&team, &upload).await.unwrap(), file);
        assert_eq!((file.size, content(&team, &file).await.as_slice()), (ByteSize(10), WHOLE));
        assert_eq!(objects(services, project).await, [format!("files/{}", file.id)]);
        assert_eq!(kind(find(services, &team.editor, project, upload.id).await), Some(ErrorKind::ObjectNotFound));
    })
    .await;
}

#[tokio::test]
async fn a_piece_has_the_size_and_content_that_belong_in_its_place() {
    let mut fixture = Fixture::new().await;
    let team = small_pieces(&mut fixture).await;
    let upload = begun(&team).await;
    let other_size =
        |expected, found| Some(ErrorKind::UploadOtherSize { expected: ByteSize(expected), found: ByteSize(found) });
    assert_eq!(kind(put(&team, &upload, 0, b"012").await), other_size(4, 3));
    assert_eq!(kind(put(&team, &upload, 0, b"01234").await), other_size(4, 5));
    assert_eq!(kind(put(&team, &upload, 2, b"8901").await), other_size(2, 4));
    for number in [-1, 3, i64::MAX] {
        let refused = kind(put(&team, &upload, number, b"0123").await);
        assert_eq!(refused, Some(ErrorKind::UploadNoSuchChunk { number, count: 3 }));
    }
    let with_digest = async |content, digest_of: &[u8]| {
        let sha256 = Some(Sha256::digest(digest_of).into());
        let place = (upload.id, 0);
        put_chunk(&team.services, &team.editor, team.id(), place, sha256, body(&[content])).await
    };
    assert_eq!(kind(with_digest(b"0123", b"0124").await), Some(ErrorKind::UploadOtherContent));
    assert_eq!(objects(&team.services, team.id()).await, Vec::<String>::new());
    with_digest(b"0123", b"0123").await.unwrap();
    assert_eq!(kind(put(&team, &upload, 0, b"abcd").await), Some(ErrorKind::UploadChunkDiffers { number: 0 }));
    assert_eq!(kind(with_digest(b"0123", b"abcd").await), Some(ErrorKind::UploadOtherContent));
    let half = put_chunk(&team.services, &team.editor, team.id(), (upload.id, 1), None, broken(b"45")).await;
    assert_eq!(kind(half), Some(ErrorKind::BodyUnreadable));
    assert_eq!(objects(&team.services, team.id()).await.len(), 1);
}

#[tokio::test]
async fn of_pieces_sent_at_once_for_one_place_one_stays() {
    let mut fixture = Fixture::new().await;
    let team = Arc::new(small_pieces(&mut fixture).await);
    let upload = Arc::new(begun(&team).await);
    let send = |content: &'static [u8]| {
        let (team, upload) = (team.clone(), upload.clone());
        tokio::spawn(async move { put(&team, &upload, 0, content).await })
    };
    let sent: Vec<_> = [b"0123", b"0123", b"abcd", b"0123", b"abcd", b"abcd"].map(|content| send(content)).into();
    let mut taken = 0;
    for one in sent {
        match one.await.unwrap() {
            Ok(()) => taken += 1,
            Err(error) => assert_eq!(error.kind, ErrorKind::UploadChunkDiffers { number: 0 }),
        }
    }
    assert_eq!(taken, 3);
    assert_eq!(objects(&team.services, team.id()).await.len(), 1);
}

#[tokio::test]
async fn content_that_is_not_what_was_announced_makes_no_file() {
    let mut fixture = Fixture::new().await;
    let team = small_pieces(&mut fixture).await;
    let (services, project) = (&team.services, team.id());
    let upload = begin(services, &team.editor, project, &form(Some(b"something else"))).await.unwrap();
    put_all(&team, &upload).await;
    assert_eq!(kind(finish(&team, &upload).await), Some(ErrorKind::UploadOtherContent));
    assert_eq!(kind(finish(&team, &upload).await), Some(ErrorKind::ObjectNotFound));
    assert_eq!(objects(services, project).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_damaged_piece_makes_no_file() {
    let mut fixture = Fixture::new().await;
    let team = small_pieces(&mut fixture).await;
    let upload = begun(&team).await;
    put_all(&team, &upload).await;
    let folder = fixture.folder.path().join("files");
    let piece = on_disk(&folder).into_iter().find(|path| path.contains("/1-")).unwrap();
    std::fs::write(piece, b"4_67").unwrap();
    assert_eq!(kind(finish(&team, &upload).await), Some(ErrorKind::FilesDamaged));
    assert!(!team.was_written("file.uploaded").await);
}

#[tokio::test]
async fn an_upload_is_given_up_by_hand_or_after_a_day_without_a_piece() {
    let mut fixture = Fixture::new().await;
    let team = small_pieces(&mut fixture).await;
    let (services, project) = (&team.services, team.id());
    let (first, second) = (begun(&team).await, begun(&team).await);
    put(&team, &first, 0, b"0123").await.unwrap();
    assert_eq!(kind(abort(services, &team.viewer, project, first.id).await).unwrap().code(), "auth.permission-missing");
    abort(services, &team.editor, project, first.id).await.unwrap();
    assert_eq!(kind(abort(services, &team.editor, project, first.id).await), Some(ErrorKind::ObjectNotFound));
    assert_eq!(kind(put(&team, &first, 1, b"4567").await), Some(ErrorKind::ObjectNotFound));
    assert_eq!(objects(services, project).await, Vec::<String>::new());

    fixture.clock.advance(TimeDelta::hours(23));
    put(&team, &second, 0, b"0123").await.unwrap();
    fixture.clock.advance(TimeDelta::hours(23));
    assert_eq!(find(services, &team.editor, project, second.id).await.unwrap().received, [0]);
    fixture.clock.advance(TimeDelta::hours(1));
    assert_eq!(kind(put(&team, &second, 1, b"4567").await), Some(ErrorKind::ObjectNotFound));
    clean(&fixture).await;
    clean(&fixture).await;
    assert_eq!(on_disk(&fixture.folder.path().join("files")), Vec::<String>::new());
}

#[tokio::test]
async fn a_file_too_large_is_refused_before_its_first_piece() {
    let mut fixture = Fixture::new().await;
    let team = team(&mut fixture, |site| site.upload_limit = ByteSize(9)).await;
    let refused = begin(&team.services, &team.editor, team.id(), &form(None)).await;
    assert_eq!(kind(refused), Some(ErrorKind::FileTooLarge { limit: ByteSize(9) }));
    let wrong = UploadForm { sha256: Some("xyz".to_owned()), ..UploadForm::default() };
    let refused = begin(&team.services, &team.editor, team.id(), &wrong).await.unwrap_err();
    let pointers: Vec<_> = refused.errors.iter().map(|field| field.pointer.as_str()).collect();
    assert_eq!(pointers, ["/name", "/size", "/sha256"]);
}

/// What the audit says of files, the oldest first.
async fn told(fixture: &Fixture) -> Vec<String> {
    let lines = audited(fixture).await.into_iter();
    lines.filter(|line| line.contains(" upload.") || line.contains(" file.")).collect()
}

#[tokio::test]
async fn the_audit_tells_how_uploads_in_pieces_began_and_ended() {
    let mut fixture = Fixture::new().await;
    let team = small_pieces(&mut fixture).await;
    let (services, project) = (&team.services, team.id());
    let (whole, aborted, silent) = (begun(&team).await, begun(&team).await, begun(&team).await);
    let other = begin(services, &team.editor, project, &form(Some(b"something else"))).await.unwrap();
    assert_eq!(told(&fixture).await, ["person upload.begun bank.csv"; 4]);
    put_all(&team, &whole).await;
    finish(&team, &whole).await.unwrap();
    finish(&team, &whole).await.unwrap();
    abort(services, &team.editor, project, aborted.id).await.unwrap();
    put_all(&team, &other).await;
    finish(&team, &other).await.unwrap_err();
    let given_up = "person upload.aborted bank.csv";
    let expected = ["person file.uploaded bank.csv", given_up, given_up];
    assert_eq!(told(&fixture).await[4..], expected, "pieces alone are not told, and nothing twice");
    clean(&fixture).await;
    assert_eq!(told(&fixture).await[7..], ["system upload.aborted bank.csv"], "{}", silent.id);

    let mut tx = services.store.read().await.unwrap();
    let lines = store::audit::list(&mut tx, &store::audit::Narrowed::default(), None, 1_000).await.unwrap();
    let after = |action: &str| {
        let lines = lines.iter().filter(|line| line.action == action);
        lines.filter_map(|line| line.after.clone()).collect::<String>()
    };
    assert!(after("file.uploaded").contains("\"pieces\":3"));
    assert!(after("upload.aborted").contains("upload.other-content"));
}

#[tokio::test]
async fn what_cannot_be_written_down_does_not_happen() {
    let mut fixture = Fixture::new().await;
    let team = small_pieces(&mut fixture).await;
    let (services, project) = (&team.services, team.id());
    let upload = begun(&team).await;
    put_all(&team, &upload).await;
    let path = fixture.folder.path().join("tieout.db");
    let mut conn = sqlx::SqliteConnection::connect(&format!("sqlite:{}", path.display())).await.unwrap();
    sqlx::query("drop table audit_head").execute(&mut conn).await.unwrap();
    assert!(begin(services, &team.editor, project, &form(None)).await.is_err());
    assert!(finish(&team, &upload).await.is_err());
    assert!(abort(services, &team.editor, project, upload.id).await.is_err());
    let found = find(services, &team.editor, project, upload.id).await.unwrap();
    assert_eq!(found.received, [0, 1, 2]);
    let mut tx = services.store.read().await.unwrap();
    let files = store::files::list(&mut tx, crate::access::founded(project), None, 10).await.unwrap();
    assert_eq!(files, []);
}
