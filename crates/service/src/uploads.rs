//! Files on their way: in one go, or piece by piece so that what was sent is not sent again.
//!
//! Every upload has a row before anything of it is kept, and is named like the file it will be. So room is promised
//! before it is used, nothing that is cut off is forgotten, and completing twice makes one file.

mod arrival;
mod chunks;
mod room;

use bytes::Bytes;
use chrono::TimeDelta;
use domain::{
    Action, AppError, ErrorKind, NewUpload, Permission, ProjectId, ProjectRoom, SubjectKind, Upload, UploadForm,
    UploadId, UploadedFile,
};
use futures::Stream;
use serde_json::json;
use store::uploads::{self, NewRow};

pub use chunks::{complete, put_chunk};
pub use room::Announced;
pub(crate) use room::require_room;

use crate::audit::{self, Change};
use crate::discarded::{self, LATER, discard};
use crate::files::size;
use crate::services::new_uuid;
use crate::{Caller, Entered, Explain, Services, Who, object_keys};
use arrival::Arrival;
use room::Allowance;

/// How long pieces are kept after the last one arrived.
const PIECES_KEPT: TimeDelta = TimeDelta::hours(24);
/// How long the room of a file that arrives in one go is kept after its server fell silent.
const ROOM_KEPT: TimeDelta = TimeDelta::minutes(10);

/// How much the project takes, and how much of that is taken.
///
/// # Errors
///
/// The caller may not see the project.
pub async fn room(services: &Services, caller: &Caller, project: ProjectId) -> Result<ProjectRoom, AppError> {
    let mut entered = services.read_in(caller, project, Permission::ProjectView).await?;
    let largest_file = room::limit(services, &mut entered).await?;
    let taken = store::files::room(&mut entered.tx, entered.scope).await.explain()?;
    let limit = services.site.project_quota;
    Ok(ProjectRoom { largest_file, limit, files: size(taken.files), tables: size(taken.tables) })
}

/// Takes a file whose size is not known before its end.
///
/// # Errors
///
/// Those of [`receive_announced`].
pub async fn receive<E: Into<AppError>>(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    name: &str,
    body: impl Stream<Item = Result<Bytes, E>>,
) -> Result<UploadedFile, AppError> {
    receive_announced(services, caller, project, name, Announced::default(), body).await
}

/// Takes a file as it arrives.
///
/// # Errors
///
/// The caller may not, the file is empty, too large, harmful or breaks off, or there is no room for it. Then nothing of
/// it is kept.
pub async fn receive_announced<E: Into<AppError>>(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    name: &str,
    announced: Announced,
    body: impl Stream<Item = Result<Bytes, E>>,
) -> Result<UploadedFile, AppError> {
    let mut entered = services.change_in(caller, project, Permission::SourcesEdit).await?;
    let name = UploadForm::parse_name(name)?;
    let allowance = room::allowance(services, &mut entered, announced).await?;
    let arrival = Arrival::at_once(services, entered.scope, UploadId(new_uuid(&*services.clock)), name);
    let row = NewRow {
        id: arrival.id,
        name: &arrival.name,
        size: allowance.promised(),
        chunk_size: None,
        sha256: None,
        begun_by: &caller.require_account()?.email,
        expires_at: entered.tx.now() + ROOM_KEPT,
    };
    uploads::insert(&mut entered.tx, entered.scope, &row).await.explain()?;
    entered.tx.commit().await.explain()?;
    match take(&arrival, caller, &allowance, body).await {
        Ok(file) => {
            arrival.end().await;
            Ok(file)
        }
        Err(error) => {
            arrival.give_up(caller, &error).await;
            Err(error)
        }
    }
}

async fn take<E: Into<AppError>>(
    arrival: &Arrival,
    caller: &Caller,
    allowance: &Allowance,
    body: impl Stream<Item = Result<Bytes, E>>,
) -> Result<UploadedFile, AppError> {
    let written = arrival.keep(allowance, body).await?;
    arrival.scan(&written).await?;
    arrival.settle(caller, &written).await
}

/// Begins a file that arrives piece by piece.
///
/// # Errors
///
/// The caller may not, a field breaks a rule, the file would be too large, or there is no room for it.
pub async fn begin(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    form: &UploadForm,
) -> Result<Upload, AppError> {
    let mut entered = services.change_in(caller, project, Permission::SourcesEdit).await?;
    let NewUpload { name, size, sha256 } = form.parse()?;
    let allowance = room::allowance(services, &mut entered, Announced::exactly(size.0)).await?;
    let row = NewRow {
        id: UploadId(new_uuid(&*services.clock)),
        name: &name,
        size: allowance.promised(),
        chunk_size: Some(i64::try_from(services.site.chunk_size.0).unwrap_or(i64::MAX)),
        sha256: sha256.as_ref(),
        begun_by: &caller.require_account()?.email,
        expires_at: entered.tx.now() + PIECES_KEPT,
    };
    uploads::insert(&mut entered.tx, entered.scope, &row).await.explain()?;
    let upload = read(&mut entered, caller, row.id).await?;
    let change = change(Action::UploadBegun, &upload.name, upload.id, project);
    let change = change.after(json!({ "name": upload.name, "size": upload.size }));
    audit::record(services, &mut entered.tx, caller, change).await?;
    entered.tx.commit().await.explain()?;
    Ok(upload)
}

/// Finds a file that arrives piece by piece, with what is here of it.
///
/// # Errors
///
/// The caller may not see it, or it is not there.
pub async fn find(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    upload: UploadId,
) -> Result<Upload, AppError> {
    let mut entered = services.read_in(caller, project, Permission::SourcesEdit).await?;
    read(&mut entered, caller, upload).await
}

/// Gives up a file that arrives piece by piece.
///
/// # Errors
///
/// The caller may not, or it is not there.
pub async fn abort(services: &Services, caller: &Caller, project: ProjectId, upload: UploadId) -> Result<(), AppError> {
    let mut entered = services.change_in(caller, project, Permission::SourcesEdit).await?;
    let (row, _) = pieces(&mut entered, upload).await?;
    uploads::delete(&mut entered.tx, entered.scope, upload).await.explain()?;
    let change = change(Action::UploadAborted, &row.name, upload, project);
    audit::record(services, &mut entered.tx, caller, change).await?;
    let key = object_keys::upload(project, upload);
    discard(&mut entered.tx, &key, LATER).await?;
    entered.tx.commit().await.explain()?;
    discarded::remove_now(services, &key).await;
    Ok(())
}

/// Gives up what nobody goes on with, and removes the objects that nothing refers to any more.
pub(crate) async fn clear(services: &Services) -> Result<(), AppError> {
    while clear_one(services).await? {}
    discarded::clear(services).await
}

async fn clear_one(services: &Services) -> Result<bool, AppError> {
    let mut tx = services.store.write().await.explain()?;
    let Some(given_up) = uploads::delete_expired(&mut tx).await.explain()? else { return Ok(false) };
    let (project, upload) = (ProjectId(given_up.project_id), UploadId(given_up.id));
    discard(&mut tx, &object_keys::file(project, domain::FileId(upload.0)), LATER).await?;
    discard(&mut tx, &object_keys::upload(project, upload), LATER).await?;
    if given_up.chunk_size.is_some() {
        let change = change(Action::UploadAborted, &given_up.name, upload, project);
        audit::record(services, &mut tx, &Caller::without_request(Who::System), change).await?;
    }
    tx.commit().await.explain()?;
    Ok(true)
}

/// An upload is called like the file it is to be. Others see those that arrive piece by piece, so these are written down.
fn change(action: Action, name: &str, upload: UploadId, project: ProjectId) -> Change {
    Change::new(action, SubjectKind::File, upload, name).within(project)
}

async fn read(entered: &mut Entered, caller: &Caller, upload: UploadId) -> Result<Upload, AppError> {
    let (row, chunk_size) = pieces(entered, upload).await?;
    let chunks = uploads::list_chunks(&mut entered.tx, entered.scope, upload).await.explain()?;
    Ok(Upload {
        id: upload,
        size: size(row.size),
        chunk_size: size(chunk_size),
        received: chunks.into_iter().map(|chunk| chunk.number).collect(),
        expires_at: caller.local(row.expires_at),
        name: row.name,
    })
}

/// An upload that arrives piece by piece, and the size of its pieces.
async fn pieces(entered: &mut Entered, upload: UploadId) -> Result<(uploads::Upload, i64), AppError> {
    let found = uploads::find(&mut entered.tx, entered.scope, upload).await.explain()?;
    let found = found.and_then(|row| row.chunk_size.map(|chunk_size| (row, chunk_size)));
    found.ok_or_else(|| ErrorKind::ObjectNotFound.into())
}

#[cfg(test)]
mod tests;
