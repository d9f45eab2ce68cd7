//! The store of objects fails at every call there is, one at a time: whatever was under way, no row is without its
//! object, nothing half is to be seen, and after the housekeeping nothing is left that no row names.

use std::collections::BTreeSet;

use bytes::Bytes;
use chrono::TimeDelta;
use domain::{
    AppError, ByteSize, ErrorKind, ExportFormat, FileId, Part, RecordQuery, SourceFilter, SourceForm, SourceId,
    SourceState, UploadForm, UploadedFile, Which,
};
use futures::{TryStreamExt, stream};

use crate::jobs::run_one;
use crate::sources::{self, Export, ExportFacts, ExportNotes, export};
use crate::testing::{Failing, Fixture, Team};
use crate::{Housekeeping, files, object_keys, uploads};

const BANK: &str = "Date,Reference,Amount\n2026-11-02,INV-1,120.50\n2026-11-03,INV-2,-99.00\n";
/// More than one part of an object.
const LONG: usize = 9 << 20;
/// More calls than anything makes.
const MOST: usize = 200;

/// What is tried at each call.
struct Site {
    fixture: Fixture,
    team: Team,
    store: Failing,
}

impl Site {
    async fn new() -> Self {
        let (mut fixture, store) = Fixture::failing().await;
        std::sync::Arc::make_mut(&mut fixture.services.site).chunk_size = ByteSize(16);
        let team = Team::new(&fixture).await;
        Self { fixture, team, store }
    }

    async fn send(&self, content: Bytes) -> Result<UploadedFile, AppError> {
        let body = stream::iter([Ok::<_, AppError>(content)]);
        uploads::receive(&self.team.services, &self.team.editor, self.team.id(), "bank.csv", body).await
    }

    async fn source(&self) -> SourceId {
        let form = SourceForm { name: String::new(), file: self.file().await, layout: None };
        sources::create(&self.team.services, &self.team.editor, self.team.id(), &form).await.unwrap().id
    }

    async fn file(&self) -> FileId {
        self.send(Bytes::from_static(BANK.as_bytes())).await.unwrap().id
    }

    /// Does what waits, and what is tried again later.
    async fn work(&self) -> Result<(), AppError> {
        for _ in 0..20 {
            while run_one(&self.team.services).await? {}
            self.fixture.clock.advance(TimeDelta::minutes(2));
        }
        Ok(())
    }

    async fn round(&self) -> Result<(), AppError> {
        Housekeeping::new(self.team.services.clone(), "w1".to_owned()).round().await
    }

    /// Once nothing fails any more and everything had its time, each row has its objects, and each object its row.
    async fn holds(&self, at: &str) {
        for _ in 0..2 {
            self.fixture.clock.advance(TimeDelta::days(1) + TimeDelta::seconds(1));
            self.round().await.unwrap();
        }
        let services = &self.team.services;
        let expected = self.named(at).await;
        let listed = services.objects.list("projects").await.unwrap();
        let there: BTreeSet<String> = listed.into_iter().map(|(key, _)| key).collect();
        assert_eq!(there, expected, "{at}");
        assert_eq!(on_disk(&self.fixture.folder.path().join("objects")), there.len(), "{at}: parts were left behind");
    }

    /// The keys that rows name, each of which was read whole.
    async fn named(&self, at: &str) -> BTreeSet<String> {
        let (services, caller, project) = (&self.team.services, &self.team.viewer, self.team.id());
        let mut tx = services.store.read().await.unwrap();
        let scope = crate::access::founded(project);
        let (mut keys, mut stored) = (BTreeSet::new(), 0);
        for file in store::files::list(&mut tx, scope, None, 100).await.unwrap() {
            let key = object_keys::file(project, FileId(file.id));
            services.objects.verify(&key, file.sha256.as_slice().try_into().unwrap()).await.expect(at);
            keys.insert(key);
        }
        let listed = sources::list(services, caller, project, &SourceFilter::default(), &Part::first()).await.unwrap();
        for row in listed.rows {
            let version = store::sources::find_version(&mut tx, scope, row.id, row.latest).await.unwrap().unwrap();
            let Some(attempt) = version.attempt else { continue };
            let tables = object_keys::source_tables(project, row.id, row.latest, attempt);
            let own = services.objects.list(&tables.prefix).await.unwrap();
            stored += own.iter().map(|(_, size)| *size as i64).sum::<i64>();
            let (query, part) = (RecordQuery::default(), Part::first());
            let page = sources::records(services, caller, project, (row.id, None), &query, &part, Which::All).await;
            assert_eq!(page.expect(at).total, 2, "{at}");
            keys.extend([tables.records, tables.issues]);
            // What is kept beside the records belongs to them.
            keys.extend(own.into_iter().map(|(key, _)| key));
        }
        assert_eq!(store::files::room(&mut tx, scope).await.unwrap().tables, stored, "{at}");
        keys
    }
}

fn on_disk(folder: &std::path::Path) -> usize {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.map(|path| if path.is_dir() { on_disk(&path) } else { 1 }).sum()
}

/// Tries something with each call failing, until it makes no more calls. Answers how many it makes.
async fn at_each_call<T>(
    prepare: impl AsyncFn(&Site) -> T,
    work: impl AsyncFn(&Site, &T) -> Result<(), AppError>,
) -> usize {
    let mut most = 0;
    for happens in [false, true] {
        for call in 0..MOST {
            let site = Site::new().await;
            let prepared = prepare(&site).await;
            site.store.fail_at(call, happens);
            let done = work(&site, &prepared).await;
            let calls = site.store.recover();
            let at =
                format!("call {call} of {calls}, happens: {happens}, {:?}", done.as_ref().map_err(|error| &error.kind));
            if let Err(error) = done {
                assert!(matches!(error.kind, ErrorKind::FilesUnavailable | ErrorKind::Internal), "{at}");
            }
            site.work().await.unwrap();
            site.holds(&at).await;
            most = most.max(calls);
            if calls <= call {
                break;
            }
        }
    }
    assert!((1..MOST).contains(&most), "{most} calls");
    most
}

#[tokio::test]
async fn an_upload() {
    let content = Bytes::from(vec![b'7'; LONG]);
    let calls = at_each_call(
        async |_| (),
        async |site, ()| {
            let sent = site.send(content.clone()).await.map(|file| file.size);
            site.store.recover();
            let again = site.send(Bytes::from_static(b"a,b\n1,2\n")).await;
            assert!(again.is_ok(), "the next one arrives");
            sent.map(|size| assert_eq!(size, ByteSize(LONG as u64)))
        },
    );
    assert!(calls.await >= 4, "it arrives in parts");
}

#[tokio::test]
async fn an_upload_in_pieces() {
    at_each_call(
        async |_| (),
        async |site, ()| {
            let (services, caller, project) = (&site.team.services, &site.team.editor, site.team.id());
            let form = UploadForm { name: "bank.csv".to_owned(), size: 40, sha256: None };
            let upload = uploads::begin(services, caller, project, &form).await?;
            let mut failed = None;
            for (number, content) in (0..).zip(BANK.as_bytes()[..40].chunks(16)) {
                let put = async || {
                    let body = stream::iter([Ok::<_, AppError>(Bytes::copy_from_slice(content))]);
                    uploads::put_chunk(services, caller, project, (upload.id, number), None, body).await
                };
                if let Err(error) = put().await {
                    failed = Some(error);
                    put().await.expect("a piece can be sent again");
                }
            }
            if let Err(error) = uploads::complete(services, caller, project, upload.id).await {
                failed = Some(error);
                let file =
                    uploads::complete(services, caller, project, upload.id).await.expect("it can be tried again");
                assert_eq!(file.size, ByteSize(40));
            }
            failed.map_or(Ok(()), Err)
        },
    )
    .await;
}

#[tokio::test]
async fn an_import() {
    at_each_call(Site::source, async |site, source| {
        site.work().await?;
        site.store.recover();
        site.work().await?;
        let (services, caller, project) = (&site.team.services, &site.team.viewer, site.team.id());
        let made = sources::get(services, caller, project, *source, None).await?;
        assert_eq!((made.row.state, made.row.records), (SourceState::Ready, 2), "{:?}", made.shown.problem);
        Ok(())
    })
    .await;
}

#[tokio::test]
async fn an_export() {
    let whole = async |export: Export| -> Result<usize, AppError> {
        let pieces: Vec<Bytes> = export.content.try_collect().await?;
        Ok(pieces.concat().len())
    };
    at_each_call(made, async |site, source| {
        let (services, caller, project) = (&site.team.services, &site.team.viewer, site.team.id());
        let asked = async || {
            let (query, at) = (RecordQuery::default(), (*source, None));
            let of = (&query, Which::All);
            let words = &|_: &ExportFacts| ExportNotes::default();
            whole(export(services, caller, project, at, of, ExportFormat::Csv, words).await?).await
        };
        let first = asked().await;
        site.store.recover();
        let second = asked().await.expect("it can be asked again");
        first.map(|size| assert_eq!(size, second))
    })
    .await;
}

#[tokio::test]
async fn a_deletion() {
    at_each_call(
        async |site| (made(site).await, site.file().await),
        async |site, (source, file)| {
            let (services, caller, project) = (&site.team.services, &site.team.editor, site.team.id());
            files::delete(services, caller, project, *file).await?;
            sources::delete(services, caller, project, *source, None).await?;
            site.fixture.clock.advance(TimeDelta::days(sources::KEPT_DAYS));
            site.round().await
        },
    )
    .await;
}

async fn made(site: &Site) -> SourceId {
    let source = site.source().await;
    site.work().await.unwrap();
    source
}
