mod at_once;
mod pieces;

use std::path::Path;
use std::sync::Arc;

use bytes::Bytes;
use chrono::TimeDelta;
use domain::{AppError, ErrorKind, ProjectId, UploadedFile};
use futures::stream::{self, Stream};

use super::*;
use crate::testing::{Fixture, Team};
use crate::{Housekeeping, files};

pub type Parts = Vec<Result<Bytes, AppError>>;

/// A body that arrives in the given parts.
pub fn body(parts: &[&'static [u8]]) -> impl Stream<Item = Result<Bytes, AppError>> + Unpin + use<> {
    let parts: Parts = parts.iter().map(|part| Ok(Bytes::from_static(part))).collect();
    stream::iter(parts)
}

/// A body that breaks off.
pub fn broken(begin: &'static [u8]) -> impl Stream<Item = Result<Bytes, AppError>> + Unpin {
    stream::iter([Ok(Bytes::from_static(begin)), Err(ErrorKind::BodyUnreadable.into())])
}

pub fn kind<T>(answer: Result<T, AppError>) -> Option<ErrorKind> {
    answer.err().map(|error| error.kind)
}

/// A team whose site follows other rules.
pub async fn team(fixture: &mut Fixture, change: impl FnOnce(&mut crate::Site)) -> Team {
    change(Arc::make_mut(&mut fixture.services.site));
    Team::new(fixture).await
}

/// Every object, by its key without the project's.
pub async fn objects(services: &Services, project: ProjectId) -> Vec<String> {
    let prefix = crate::object_keys::project(project);
    let listed = services.objects.list(&prefix).await.unwrap();
    listed.into_iter().map(|(key, _)| key.strip_prefix(&prefix).unwrap().to_owned()).collect()
}

/// Every file below the folder of objects, whole or not.
pub fn on_disk(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    let found = entries.flat_map(|entry| match entry.file_type().unwrap().is_dir() {
        true => on_disk(&entry.path()),
        false => vec![entry.path().display().to_string()],
    });
    found.collect()
}

/// A round of the housekeeping, after which everything that was given up is gone.
pub async fn clean(fixture: &Fixture) {
    fixture.clock.advance(TimeDelta::days(1) + TimeDelta::seconds(1));
    Housekeeping::new(fixture.services.clone(), "w1".to_owned()).round().await.unwrap();
}

pub async fn content(team: &Team, file: &UploadedFile) -> Vec<u8> {
    use futures::TryStreamExt;
    let (_, content) = files::download(&team.services, &team.viewer, team.id(), file.id).await.unwrap();
    let parts: Vec<Bytes> = content.try_collect().await.unwrap();
    parts.concat()
}
