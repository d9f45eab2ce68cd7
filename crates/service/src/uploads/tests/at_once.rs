//! Files that arrive in one go.

use domain::{ByteSize, Part, TokenScope};
use tokio::io::AsyncReadExt;
use tokio::net::TcpListener;

use super::*;
use crate::projects;
use crate::scanner::{Scanner, ScannerAddress};
use crate::testing::{each_database, program_of};

async fn send(team: &Team, name: &str, parts: &[&'static [u8]]) -> Result<UploadedFile, AppError> {
    receive(&team.services, &team.editor, team.id(), name, body(parts)).await
}

#[tokio::test]
async fn only_those_who_edit_sources_upload_and_delete() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let (services, project) = (&team.services, team.id());
    let file = send(&team, "bank.csv", &[b"a,b\n", b"1,2\n"]).await.unwrap();
    for (caller, answer) in team.others("sources.edit").into_iter().take(5) {
        let refused = receive(services, caller, project, "x", body(&[b"x"])).await;
        assert_eq!(kind(refused), Some(answer.clone()));
        assert_eq!(kind(files::delete(services, caller, project, file.id).await), Some(answer));
    }
    let reader = program_of(&team.editor, &[TokenScope::Read], None);
    let refused = receive(services, &reader, project, "x", body(&[b"x"])).await;
    assert_eq!(kind(refused), Some(ErrorKind::ScopeMissing { scope: "upload".to_owned() }));
    let uploader = program_of(&team.editor, &[TokenScope::Upload], None);
    assert!(receive(services, &uploader, project, "x", body(&[b"x"])).await.is_ok());
    assert_eq!(kind(files::get(services, &team.outsider, project, file.id).await), Some(ErrorKind::NoAccess));
}

#[tokio::test]
async fn a_file_is_kept_as_it_was_sent_and_the_same_content_is_recognised() {
    each_database(async |fixture| {
        let team = Team::new(fixture).await;
        let (services, project) = (&team.services, team.id());
        let first = send(&team, " bank.csv ", &[b"a,b\n", b"", b"1,2\n"]).await.unwrap();
        assert_eq!((first.name.as_str(), first.size, first.same_as), ("bank.csv", ByteSize(8), None));
        assert_eq!(first.sha256, "492d5ea496056f1a6a6592241032fab764c321596317930b4fa0e1e8bc3b7470");
        assert_eq!(first.uploaded_by, "editor@example.com");
        assert_eq!(content(&team, &first).await, b"a,b\n1,2\n");
        fixture.clock.advance(TimeDelta::seconds(1));
        let second = send(&team, "copy.csv", &[b"a,b\n1,2\n"]).await.unwrap();
        assert_eq!((second.same_as, &second.sha256), (Some(first.id), &first.sha256));
        let page = files::list(services, &team.viewer, project, &Part::after(None, Some(1))).await.unwrap();
        assert_eq!(page.rows, std::slice::from_ref(&second));
        let page = files::list(services, &team.viewer, project, &Part::after(page.next, None)).await.unwrap();
        assert_eq!((page.rows, page.next), (vec![first.clone()], None));
        assert!(team.was_written("file.uploaded").await);

        files::delete(services, &team.editor, project, first.id).await.unwrap();
        assert!(team.was_written("file.deleted").await);
        assert_eq!(kind(files::get(services, &team.viewer, project, first.id).await), Some(ErrorKind::ObjectNotFound));
        assert_eq!(objects(services, project).await, [format!("files/{}", second.id)]);
    })
    .await;
}

#[tokio::test]
async fn nothing_is_kept_of_what_is_not_a_whole_file() {
    let mut fixture = Fixture::new().await;
    let team = team(&mut fixture, |site| site.upload_limit = ByteSize(10 << 20)).await;
    let (services, caller, project) = (&team.services, &team.editor, team.id());
    let big: &'static [u8] = vec![7; (10 << 20) + 1].leak();
    let too_large = ErrorKind::FileTooLarge { limit: ByteSize(10 << 20) };
    assert_eq!(kind(send(&team, "empty", &[]).await), Some(ErrorKind::UploadEmpty));
    assert_eq!(kind(send(&team, "blank", &[b"", b""]).await), Some(ErrorKind::UploadEmpty));
    assert_eq!(kind(send(&team, "big", &[big]).await), Some(too_large.clone()));
    let half = broken(&big[1..]);
    assert_eq!(kind(receive(services, caller, project, "half", half).await), Some(ErrorKind::BodyUnreadable));
    let announced = Announced::exactly((10 << 20) + 1);
    let unread = stream::poll_fn(|_| -> std::task::Poll<Option<Result<Bytes, AppError>>> { panic!("it was read") });
    let refused = receive_announced(services, caller, project, "announced", announced, unread).await;
    assert_eq!(kind(refused), Some(too_large));
    assert!(send(&team, "fits", &[&big[1..]]).await.is_ok());
    assert_eq!(objects(services, project).await.len(), 1);
    assert_eq!(on_disk(&fixture.folder.path().join("files")).len(), 1);
    clean(&fixture).await;
    assert_eq!(on_disk(&fixture.folder.path().join("files")).len(), 1);
}

#[tokio::test]
async fn the_smallest_limit_counts() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let form = domain::ProjectSettingsForm {
        upload_limit: "4B".to_owned(),
        ..domain::ProjectSettingsForm::from(&team.project)
    };
    projects::change(&team.services, &team.owner, team.id(), &form, None).await.unwrap();
    assert!(send(&team, "fits", &[b"1234"]).await.is_ok());
    let refused = kind(send(&team, "does not", &[b"1234", b"5"]).await);
    assert_eq!(refused, Some(ErrorKind::FileTooLarge { limit: ByteSize(4) }));
}

#[tokio::test]
async fn there_is_room_for_so_much_in_a_project_and_on_the_site() {
    let mut fixture = Fixture::new().await;
    let team = team(&mut fixture, |site| (site.project_quota, site.site_quota) = (ByteSize(10), ByteSize(15))).await;
    let (services, project) = (&team.services, team.id());
    let full = |files| {
        let (limit, files, tables) = (ByteSize(10), ByteSize(files), ByteSize(0));
        Some(ErrorKind::UploadProjectFull { limit, files, tables })
    };
    assert_eq!(kind(send(&team, "more", &[b"12345678901"]).await), full(0));
    let file = send(&team, "seven", &[b"1234567"]).await.unwrap();
    assert_eq!(kind(send(&team, "four", &[b"1234"]).await), full(7));
    let announced = receive_announced(services, &team.editor, project, "4", Announced::exactly(4), body(&[b"1234"]));
    assert_eq!(kind(announced.await), full(7));
    assert!(send(&team, "three", &[b"123"]).await.is_ok());
    assert_eq!(kind(send(&team, "one", &[b"1"]).await), full(10));
    let form = domain::ProjectForm { name: "Other".to_owned(), ..domain::ProjectForm::default() };
    let other = projects::create(services, &team.owner, &form).await.unwrap().id;
    let six = receive(services, &team.owner, other, "six", body(&[b"123456"])).await;
    assert_eq!(kind(six), Some(ErrorKind::UploadSiteFull));
    assert!(receive(services, &team.owner, other, "five", body(&[b"12345"])).await.is_ok());
    files::delete(services, &team.editor, project, file.id).await.unwrap();
    assert!(send(&team, "seven again", &[b"1234567"]).await.is_ok());
}

#[tokio::test]
async fn two_uploads_at_once_are_not_promised_the_same_room() {
    let mut fixture = Fixture::new().await;
    let team = team(&mut fixture, |site| site.project_quota = ByteSize(10)).await;
    let send = |number: u8| {
        let (services, caller, project) = (team.services.clone(), team.editor.clone(), team.id());
        tokio::spawn(async move {
            let announced = Announced::exactly(4);
            let name = number.to_string();
            receive_announced(&services, &caller, project, &name, announced, body(&[b"12", b"34"])).await
        })
    };
    let mut arrived = 0;
    for upload in (0..8).map(send).collect::<Vec<_>>() {
        arrived += i32::from(upload.await.unwrap().is_ok());
    }
    assert_eq!(arrived, 2);
    assert_eq!(objects(&team.services, team.id()).await.len(), 2);
}

#[tokio::test]
async fn whoever_hangs_up_leaves_nothing_behind() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let (services, project) = (&team.services, team.id());
    let endless = stream::repeat_with(|| Ok::<_, AppError>(Bytes::from(vec![7; 1 << 20])));
    let mut parts = Box::pin(futures::StreamExt::take(endless, 3));
    let pending = stream::poll_fn(move |cx| match parts.as_mut().poll_next(cx) {
        std::task::Poll::Ready(None) => std::task::Poll::Pending,
        other => other,
    });
    let upload = receive(services, &team.editor, project, "endless", pending);
    assert!(tokio::time::timeout(std::time::Duration::from_millis(300), upload).await.is_err());
    let deadline = std::time::Instant::now() + std::time::Duration::from_secs(10);
    while promised(services, project).await > 0 && std::time::Instant::now() < deadline {
        tokio::task::yield_now().await;
    }
    assert_eq!(promised(services, project).await, 0);
    assert_eq!(objects(services, project).await, Vec::<String>::new());
}

async fn promised(services: &Services, project: ProjectId) -> i64 {
    let scope = crate::access::founded(project);
    let mut tx = services.store.read().await.unwrap();
    store::files::room(&mut tx, scope).await.unwrap().project()
}

#[tokio::test]
async fn an_upload_whose_server_died_is_given_up_and_its_room_is_free_again() {
    let mut fixture = Fixture::new().await;
    let team = team(&mut fixture, |site| site.project_quota = ByteSize(10)).await;
    let (services, project) = (&team.services, team.id());
    let scope = crate::access::founded(project);
    let id = UploadId(new_uuid(&*services.clock));
    let mut tx = services.store.write().await.unwrap();
    let row = NewRow {
        id,
        name: "dead",
        size: 10,
        chunk_size: None,
        sha256: None,
        begun_by: "ann@example.com",
        expires_at: tx.now() + ROOM_KEPT,
    };
    uploads::insert(&mut tx, scope, &row).await.unwrap();
    tx.commit().await.unwrap();
    let mut writer = services.objects.write(&object_keys::file(project, domain::FileId(id.0))).await.unwrap();
    writer.write(Bytes::from_static(b"published")).await.unwrap();
    writer.finish().await.unwrap();
    assert!(send(&team, "no room", &[b"1"]).await.is_err());
    clean(&fixture).await;
    assert!(send(&team, "room", &[b"1"]).await.is_ok());
    assert_eq!(objects(services, project).await.len(), 2, "whoever was late may still have written it");
    clean(&fixture).await;
    assert_eq!(objects(services, project).await.len(), 1);
}

#[tokio::test]
async fn a_project_that_is_gone_for_good_takes_its_objects_with_it() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    send(&team, "bank.csv", &[b"a"]).await.unwrap();
    projects::delete(&team.services, &team.owner, team.id(), "Payouts", None).await.unwrap();
    fixture.clock.advance(TimeDelta::days(8));
    clean(&fixture).await;
    assert_eq!(on_disk(&fixture.folder.path().join("files")), Vec::<String>::new());
}

/// Names that mean something elsewhere.
const HOSTILE: [&str; 49] = [
    "../../../etc/passwd",
    "..",
    ".",
    "/etc/passwd",
    "C:\\windows\\system32",
    "..\\..\\x",
    "a/../../b",
    "a//b",
    "~root",
    "file://x",
    "%2e%2e%2f",
    "%00",
    "a%2fb",
    "con",
    "nul.csv",
    "aux",
    "COM1",
    "a:b",
    "a|b",
    "a>b",
    "a<b",
    "a*b",
    "a?b",
    "\"a\"",
    "'a'",
    "`a`",
    "$(a)",
    "${a}",
    "$HOME",
    "a;b",
    "a&b",
    "-rf",
    "--help",
    ".htaccess",
    ".git/config",
    "\u{202e}vsc.exe",
    "\u{feff}a",
    "ａ／ｂ",
    "a\u{0}b",
    "a\nb",
    "a\rb",
    "a\tb",
    "\u{7f}",
    "🧾.csv",
    "名前.csv",
    "<script>",
    "=cmd|' /C calc'!A0",
    "a'; drop table files; --",
    "....//....//x",
];

#[tokio::test]
async fn no_name_becomes_a_path() {
    let fixture = Fixture::new().await;
    let team = Team::new(&fixture).await;
    let long = "x".repeat(255);
    let names = HOSTILE.iter().copied().chain([long.as_str()]);
    let mut kept = Vec::new();
    for name in names {
        match send(&team, name, &[b"content"]).await {
            Ok(file) => kept.push(format!("files/{}", file.id)),
            Err(error) => assert_eq!(error.errors[0].pointer, "/name", "{name:?}"),
        }
    }
    kept.sort();
    assert!(kept.len() >= 48, "{}", kept.len());
    assert_eq!(objects(&team.services, team.id()).await, kept);
    let folder = fixture.folder.path().join("files/projects").join(team.id().to_string()).join("files");
    assert_eq!(
        on_disk(fixture.folder.path()).iter().filter(|path| path.contains("files/projects")).count(),
        kept.len()
    );
    assert_eq!(std::fs::read_dir(folder).unwrap().count(), kept.len());
    assert_eq!(kind(send(&team, &"x".repeat(256), &[b"a"]).await), Some(ErrorKind::FieldsRefused));
    assert_eq!(kind(send(&team, " \t ", &[b"a"]).await), Some(ErrorKind::FieldsRefused));
}

/// A scanner that answers every file the same.
async fn scanner(answer: &'static [u8]) -> Scanner {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = ScannerAddress::parse(&format!("clamd://{}", listener.local_addr().unwrap())).unwrap();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut read = Vec::new();
            while !read.ends_with(b"a,b\n\0\0\0\0") && stream.read_buf(&mut read).await.unwrap() > 0 {}
            tokio::io::AsyncWriteExt::write_all(&mut stream, answer).await.unwrap();
        }
    });
    Scanner { address, timeout: std::time::Duration::from_secs(5) }
}

#[tokio::test]
async fn a_file_that_the_scanner_refuses_is_no_file() {
    for (answer, expected) in [
        (&b"stream: OK\0"[..], None),
        (b"stream: Eicar FOUND\0", Some(ErrorKind::UploadHarmful { finding: "Eicar".to_owned() })),
        (b"what?\0", Some(ErrorKind::ScannerUnavailable)),
    ] {
        let mut fixture = Fixture::new().await;
        let scanner = scanner(answer).await;
        let team = team(&mut fixture, |site| site.scanner = Some(scanner)).await;
        let is_kept = expected.is_none();
        assert_eq!(kind(send(&team, "bank.csv", &[b"a,b\n"]).await), expected);
        assert_eq!(objects(&team.services, team.id()).await.len(), usize::from(is_kept));
        assert_eq!(team.was_written("file.uploaded").await, is_kept);
        assert_eq!(promised(&team.services, team.id()).await > 0, is_kept);
    }
}
