//! Files that people brought. Their content never changes; what is made of it is somebody else's business.

use bytes::Bytes;
use domain::{
    Action, AppError, ByteSize, Cursor, ErrorKind, FileId, Page, Part, Permission, ProjectId, SubjectKind, UploadedFile,
};
use futures::stream::BoxStream;
use futures::{StreamExt, TryStreamExt};
use serde_json::{Value, json};
use store::files::{self, File};
use store::{ProjectScope, Tx};
use tables::{Objects, TableError};

use crate::audit::{self, Change};
use crate::discarded::{self, discard};
use crate::services::new_uuid;
use crate::{Caller, Explain, Services, from_tables, object_keys};

/// The content of a file on its way out.
pub type Content = BoxStream<'static, Result<Bytes, AppError>>;

/// Lists the files of a project, the latest first.
///
/// # Errors
///
/// The caller may not see them.
pub async fn list(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    part: &Part,
) -> Result<Page<UploadedFile>, AppError> {
    let mut entered = services.read_in(caller, project, Permission::ProjectView).await?;
    let place = |Cursor(place): &Cursor| place.parse().map_err(|_| ErrorKind::QueryMalformed);
    let before = part.after.as_ref().map(place).transpose()?;
    let found = files::list(&mut entered.tx, entered.scope, before, part.probe()).await.explain()?;
    Ok(part.page(found, |file| Cursor(FileId(file.id).to_string())).map(|file| shown(caller, file)))
}

/// Finds a file.
///
/// # Errors
///
/// The caller may not see it, or it is not there.
pub async fn get(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    file: FileId,
) -> Result<UploadedFile, AppError> {
    let mut entered = services.read_in(caller, project, Permission::ProjectView).await?;
    read(&mut entered.tx, caller, entered.scope, file).await
}

/// Opens a file for whoever wants its content.
///
/// # Errors
///
/// The caller may not see it, it is not there, or it cannot be read.
pub async fn download(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    file: FileId,
) -> Result<(UploadedFile, Content), AppError> {
    let found = get(services, caller, project, file).await?;
    let content = services.objects.read(&object_keys::file(project, file)).await.explain()?;
    Ok((found, content.map_err(|error| from_tables(&error)).boxed()))
}

/// Deletes a file that nothing is made of.
///
/// # Errors
///
/// The caller may not, it is not there, or a source is made of it.
pub async fn delete(services: &Services, caller: &Caller, project: ProjectId, file: FileId) -> Result<(), AppError> {
    let mut entered = services.change_in(caller, project, Permission::SourcesEdit).await?;
    let (tx, scope) = (&mut entered.tx, entered.scope);
    let row = files::find(tx, scope, file).await.explain()?.ok_or(ErrorKind::ObjectNotFound)?;
    if files::is_used(tx, scope, file).await.explain()? {
        return Err(ErrorKind::FilesInUse.into());
    }
    let key = object_keys::file(project, file);
    files::delete(tx, scope, file).await.explain()?;
    discard(tx, &key, chrono::TimeDelta::zero()).await?;
    let change = Change::new(Action::FileDeleted, SubjectKind::File, file, &row.name).within(project);
    audit::record(services, tx, caller, change.before(described(&row))).await?;
    entered.tx.commit().await.explain()?;
    discarded::remove_now(services, &key).await;
    Ok(())
}

/// Finds a file and the key of its content, for whoever was let into the project.
///
/// # Errors
///
/// It is not there.
pub async fn open(services: &Services, scope: ProjectScope, file: FileId) -> Result<(File, String), AppError> {
    let mut tx = services.store.read().await.explain()?;
    let row = files::find(&mut tx, scope, file).await.explain()?.ok_or(ErrorKind::ObjectNotFound)?;
    Ok((row, object_keys::file(scope.project(), file)))
}

pub(crate) async fn read(
    tx: &mut Tx,
    caller: &Caller,
    scope: ProjectScope,
    file: FileId,
) -> Result<UploadedFile, AppError> {
    let row = files::find(tx, scope, file).await.explain()?.ok_or(ErrorKind::ObjectNotFound)?;
    Ok(shown(caller, row))
}

/// Writes an object, reads it back and removes it. Each trial has a key of its own, because others try at the same time.
pub(crate) async fn try_out(services: &Services) -> Result<(), TableError> {
    let key = format!("trials/{}", new_uuid(&*services.clock));
    let tried = write_and_verify(&services.objects, &key).await;
    let removed = services.objects.delete(&key).await;
    tried.and(removed)
}

async fn write_and_verify(objects: &Objects, key: &str) -> Result<(), TableError> {
    let mut writer = objects.write(key).await?;
    writer.write(Bytes::copy_from_slice(key.as_bytes())).await?;
    let written = writer.finish().await?;
    objects.verify(key, &written.sha256).await
}

fn shown(caller: &Caller, row: File) -> UploadedFile {
    UploadedFile {
        id: FileId(row.id),
        size: size(row.size),
        sha256: hexadecimal(&row.sha256),
        same_as: row.same_as.map(FileId),
        uploaded_at: caller.local(row.uploaded_at),
        name: row.name,
        uploaded_by: row.uploaded_by,
    }
}

/// What the audit keeps of a file.
pub(crate) fn described(row: &File) -> Value {
    json!({ "name": row.name, "size": row.size, "sha256": hexadecimal(&row.sha256) })
}

pub(crate) fn size(bytes: i64) -> ByteSize {
    ByteSize(u64::try_from(bytes).unwrap_or_default())
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
