//! Pieces: each is kept as it was sent first, and all together make the file.

use std::pin::pin;

use bytes::Bytes;
use domain::{AppError, ErrorKind, FileId, Permission, ProjectId, UploadId, UploadedFile};
use futures::{Stream, StreamExt, TryStreamExt};
use sha2::{Digest, Sha256};
use store::ProjectScope;
use store::uploads::{self, Chunk};
use tables::Written;

use super::arrival::Arrival;
use super::{PIECES_KEPT, pieces};
use crate::files;
use crate::services::new_uuid;
use crate::{Caller, Explain, Services, discarded, from_tables, object_keys};

/// A place in an upload that a piece may take.
struct Place {
    scope: ProjectScope,
    number: i64,
    /// How many bytes belong there.
    size: u64,
    /// The piece that is there.
    taken: Option<Chunk>,
}

/// Takes a piece, or notices that it is here. Its digest is compared where the caller sends one.
///
/// # Errors
///
/// The caller may not, the upload or the place is not there, the piece has another size or content than it should, or
/// another piece is in its place.
pub async fn put_chunk<E: Into<AppError>>(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    (upload, number): (UploadId, i64),
    sha256: Option<[u8; 32]>,
    body: impl Stream<Item = Result<Bytes, E>>,
) -> Result<(), AppError> {
    let place = find_place(services, caller, project, upload, number).await?;
    if let Some(taken) = &place.taken {
        let sent = measure(place.size, body).await?;
        refuse_other_content(&sent, sha256)?;
        return refuse_other(taken, &sent);
    }
    let object_id = new_uuid(&*services.clock);
    let key = object_keys::chunk(project, upload, number, object_id);
    let kept = match keep(services, &key, place.size, body).await {
        Ok(written) => {
            let chunk = Chunk { number, object_id, size: place.size as i64, sha256: written.sha256.to_vec() };
            match refuse_other_content(&written, sha256) {
                Ok(()) => settle(services, caller, &place, upload, &chunk).await,
                Err(error) => Err(error),
            }
        }
        Err(error) => Err(error),
    };
    match kept {
        Ok(true) => Ok(()),
        Ok(false) | Err(_) => {
            discarded::remove_now(services, &key).await;
            kept.map(drop)
        }
    }
}

async fn find_place(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    upload: UploadId,
    number: i64,
) -> Result<Place, AppError> {
    let mut entered = services.change_in(caller, project, Permission::SourcesEdit).await?;
    let (row, chunk_size) = pieces(&mut entered, upload).await?;
    let count = count(row.size, chunk_size);
    if !(0..count).contains(&number) {
        return Err(ErrorKind::UploadNoSuchChunk { number, count }.into());
    }
    let scope = entered.scope;
    let taken = uploads::find_chunk(&mut entered.tx, scope, upload, number).await.explain()?;
    let until = entered.tx.now() + PIECES_KEPT;
    uploads::touch(&mut entered.tx, scope, upload, until).await.explain()?;
    entered.tx.commit().await.explain()?;
    let size = (row.size - number * chunk_size).min(chunk_size);
    Ok(Place { scope, number, size: size as u64, taken })
}

/// Keeps a piece of exactly the given size.
async fn keep<E: Into<AppError>>(
    services: &Services,
    key: &str,
    expected: u64,
    body: impl Stream<Item = Result<Bytes, E>>,
) -> Result<Written, AppError> {
    let mut body = pin!(body);
    let mut writer = services.objects.write(key).await.explain()?;
    while let Some(bytes) = body.next().await {
        let bytes = bytes.map_err(Into::into)?;
        refuse_more(expected, writer.size() + bytes.len() as u64)?;
        writer.write(bytes).await.explain()?;
    }
    refuse_other_size(expected, writer.size())?;
    writer.finish().await.explain()
}

/// Reads a piece that is here already, to know whether it is the same.
async fn measure<E: Into<AppError>>(
    expected: u64,
    body: impl Stream<Item = Result<Bytes, E>>,
) -> Result<Written, AppError> {
    let mut body = pin!(body);
    let (mut read, mut digest) = (0, Sha256::new());
    while let Some(bytes) = body.next().await {
        let bytes = bytes.map_err(Into::into)?;
        read += bytes.len() as u64;
        refuse_more(expected, read)?;
        digest.update(&bytes);
    }
    refuse_other_size(expected, read)?;
    Ok(Written { size: read, sha256: digest.finalize().into() })
}

fn refuse_more(expected: u64, found: u64) -> Result<(), AppError> {
    if found > expected { refuse_other_size(expected, found) } else { Ok(()) }
}

fn refuse_other_size(expected: u64, found: u64) -> Result<(), AppError> {
    if found == expected {
        return Ok(());
    }
    let (expected, found) = (domain::ByteSize(expected), domain::ByteSize(found));
    Err(ErrorKind::UploadOtherSize { expected, found }.into())
}

fn refuse_other_content(written: &Written, sha256: Option<[u8; 32]>) -> Result<(), AppError> {
    match sha256 {
        Some(sha256) if sha256 != written.sha256 => Err(ErrorKind::UploadOtherContent.into()),
        _ => Ok(()),
    }
}

fn refuse_other(taken: &Chunk, sent: &Written) -> Result<(), AppError> {
    let is_same = taken.sha256 == sent.sha256;
    if is_same { Ok(()) } else { Err(ErrorKind::UploadChunkDiffers { number: taken.number }.into()) }
}

/// Writes down that a piece is here. Tells whether its object is needed: the same piece may have been faster.
async fn settle(
    services: &Services,
    caller: &Caller,
    place: &Place,
    upload: UploadId,
    chunk: &Chunk,
) -> Result<bool, AppError> {
    let mut entered = services.change_in(caller, place.scope.project(), Permission::SourcesEdit).await?;
    let (tx, until) = (&mut entered.tx, services.clock.now() + PIECES_KEPT);
    if !uploads::touch(tx, place.scope, upload, until).await.explain()? {
        return Err(ErrorKind::ObjectNotFound.into());
    }
    if uploads::insert_chunk(tx, place.scope, upload, chunk).await.explain()? {
        entered.tx.commit().await.explain()?;
        return Ok(true);
    }
    let taken = uploads::find_chunk(tx, place.scope, upload, place.number).await.explain()?;
    let is_same = taken.is_some_and(|taken| taken.sha256 == chunk.sha256);
    if is_same { Ok(false) } else { Err(ErrorKind::UploadChunkDiffers { number: place.number }.into()) }
}

/// Makes a file of the pieces. Done again, it answers the same file.
///
/// # Errors
///
/// The caller may not, the upload is not there, pieces are missing, or the content is not what was announced or harmful.
/// Where the content is at fault, the upload is given up.
pub async fn complete(
    services: &Services,
    caller: &Caller,
    project: ProjectId,
    upload: UploadId,
) -> Result<UploadedFile, AppError> {
    let mut entered = services.change_in(caller, project, Permission::SourcesEdit).await?;
    let found = match pieces(&mut entered, upload).await {
        Ok(found) => found,
        Err(_) => return files::read(&mut entered.tx, caller, entered.scope, FileId(upload.0)).await,
    };
    let (row, chunk_size) = found;
    let chunks = uploads::list_chunks(&mut entered.tx, entered.scope, upload).await.explain()?;
    refuse_missing(count(row.size, chunk_size), &chunks)?;
    let until = entered.tx.now() + PIECES_KEPT;
    uploads::touch(&mut entered.tx, entered.scope, upload, until).await.explain()?;
    let scope = entered.scope;
    entered.tx.commit().await.explain()?;
    let arrival = Arrival::of_pieces(services, scope, upload, row.name, chunks.len());
    match join(&arrival, caller, &chunks, row.sha256.as_deref()).await {
        Ok(file) => {
            arrival.end().await;
            Ok(file)
        }
        Err(error) => after_failure(arrival, caller, error).await,
    }
}

async fn join(
    arrival: &Arrival,
    caller: &Caller,
    chunks: &[Chunk],
    sha256: Option<&[u8]>,
) -> Result<UploadedFile, AppError> {
    let mut writer = arrival.services.objects.write(&arrival.key()).await.explain()?;
    for chunk in chunks {
        let key = object_keys::chunk(arrival.scope.project(), arrival.id, chunk.number, chunk.object_id);
        let content = arrival.services.objects.read(&key).await.explain()?;
        let mut content = content.map_err(|error| from_tables(&error));
        let mut digest = Sha256::new();
        while let Some(bytes) = content.try_next().await? {
            digest.update(&bytes);
            writer.write(bytes).await.explain()?;
        }
        if digest.finalize().as_slice() != chunk.sha256 {
            return Err(ErrorKind::FilesDamaged.into());
        }
    }
    let written = writer.finish().await.explain()?;
    if sha256.is_some_and(|sha256| sha256 != written.sha256) {
        return Err(ErrorKind::UploadOtherContent.into());
    }
    arrival.scan(&written).await?;
    arrival.settle(caller, &written).await
}

/// What is wrong with the content stays wrong. An upload that is gone was completed by somebody else meanwhile.
async fn after_failure(arrival: Arrival, caller: &Caller, error: AppError) -> Result<UploadedFile, AppError> {
    match error.kind {
        ErrorKind::UploadOtherContent | ErrorKind::UploadHarmful { .. } | ErrorKind::FilesDamaged => {
            arrival.give_up(caller, &error).await;
            Err(error)
        }
        ErrorKind::ObjectNotFound => {
            let project = arrival.scope.project();
            files::get(&arrival.services, caller, project, FileId(arrival.id.0)).await
        }
        _ => Err(error),
    }
}

fn refuse_missing(count: i64, chunks: &[Chunk]) -> Result<(), AppError> {
    let missing = count - i64::try_from(chunks.len()).unwrap_or(i64::MAX);
    let first = (0..count).zip(chunks.iter().map(|chunk| chunk.number)).find(|(place, number)| place != number);
    let number = first.map_or(count - missing, |(place, _)| place);
    if missing > 0 { Err(ErrorKind::UploadIncomplete { missing, number }.into()) } else { Ok(()) }
}

fn count(size: i64, chunk_size: i64) -> i64 {
    (size - 1) / chunk_size + 1
}
