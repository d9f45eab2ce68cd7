//! Files on their way. Each has a row before its first byte is kept, so whatever is cut off half-way is found again.

use chrono::{DateTime, Utc};
use domain::UploadId;
use uuid::Uuid;

use crate::{ProjectScope, StoreError, Tx};

/// A file on its way.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Upload {
    /// Names the upload, and the file it will be.
    pub id: Uuid,
    /// What the file will be called.
    pub name: String,
    /// How many bytes it has, or may have at most.
    pub size: i64,
    /// How many bytes each piece but the last has; none where the file arrives in one go.
    pub chunk_size: Option<i64>,
    /// The SHA-256 of its content, where it was said.
    pub sha256: Option<Vec<u8>>,
    /// Who began it.
    pub begun_by: String,
    /// When it is given up if nothing more arrives.
    pub expires_at: DateTime<Utc>,
}

/// What a new upload begins with.
#[derive(Clone, Copy, Debug)]
pub struct NewRow<'a> {
    /// Names the upload, and the file it will be.
    pub id: UploadId,
    /// What the file will be called.
    pub name: &'a str,
    /// How many bytes it has, or may have at most.
    pub size: i64,
    /// How many bytes each piece but the last has; none where the file arrives in one go.
    pub chunk_size: Option<i64>,
    /// The SHA-256 of its content, where it is known.
    pub sha256: Option<&'a [u8; 32]>,
    /// Who begins it.
    pub begun_by: &'a str,
    /// When it is given up if nothing more arrives.
    pub expires_at: DateTime<Utc>,
}

/// A piece that has arrived whole.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Chunk {
    /// Its place, counted from 0.
    pub number: i64,
    /// Names the object that holds it.
    pub object_id: Uuid,
    /// How many bytes it has.
    pub size: i64,
    /// The SHA-256 of its content.
    pub sha256: Vec<u8>,
}

/// A file that never arrived whole.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct GivenUp {
    /// The project it was for.
    pub project_id: Uuid,
    /// Names the upload.
    pub id: Uuid,
    /// What the file would have been called.
    pub name: String,
    /// How many bytes each piece had; none where it was to arrive in one go.
    pub chunk_size: Option<i64>,
}

/// Writes a new upload.
pub async fn insert(tx: &mut Tx, scope: ProjectScope, row: &NewRow<'_>) -> Result<(), StoreError> {
    let now = tx.now();
    on!(tx, "uploads.insert", conn => sqlx::query(
            "insert into uploads (project_id, id, name, size, chunk_size, sha256, begun_by, begun_at, expires_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
        .bind(scope.project().0).bind(row.id.0).bind(row.name).bind(row.size).bind(row.chunk_size)
        .bind(row.sha256.map(|sha256| &sha256[..])).bind(row.begun_by).bind(now).bind(row.expires_at)
        .execute(conn).await.map(drop))?;
    Ok(())
}

/// Finds an upload that is not given up.
pub async fn find(tx: &mut Tx, scope: ProjectScope, id: UploadId) -> Result<Option<Upload>, StoreError> {
    let now = tx.now();
    on!(tx, "uploads.find", conn => sqlx::query_as(
            "select id, name, size, chunk_size, sha256, begun_by, expires_at
             from uploads where project_id = $1 and id = $2 and expires_at > $3")
        .bind(scope.project().0).bind(id.0).bind(now)
        .fetch_optional(conn).await)
}

/// Puts off the end of an upload that is not given up, and tells whether there is one. Until the unit of work ends,
/// nobody else changes it.
pub async fn touch(
    tx: &mut Tx,
    scope: ProjectScope,
    id: UploadId,
    expires_at: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let now = tx.now();
    on!(tx, "uploads.touch", conn => sqlx::query(
            "update uploads set expires_at = $3 where project_id = $1 and id = $2 and expires_at > $4")
        .bind(scope.project().0).bind(id.0).bind(expires_at).bind(now)
        .execute(conn).await.map(|done| done.rows_affected() == 1))
}

/// Deletes an upload with its pieces and tells whether it was there and not given up.
pub async fn delete(tx: &mut Tx, scope: ProjectScope, id: UploadId) -> Result<bool, StoreError> {
    let now = tx.now();
    on!(tx, "uploads.delete", conn => sqlx::query(
            "delete from uploads where project_id = $1 and id = $2 and expires_at > $3")
        .bind(scope.project().0).bind(id.0).bind(now)
        .execute(conn).await.map(|done| done.rows_affected() == 1))
}

/// Deletes one upload that is given up, the one given up first, and answers with it.
pub async fn delete_expired(tx: &mut Tx) -> Result<Option<GivenUp>, StoreError> {
    let now = tx.now();
    on!(tx, "uploads.delete_expired", conn => sqlx::query_as(
            "delete from uploads where (project_id, id) in (
                 select project_id, id from uploads where expires_at <= $1 order by expires_at limit 1)
             returning project_id, id, name, chunk_size")
        .bind(now)
        .fetch_optional(conn).await)
}

/// Writes that a piece has arrived, and tells whether it is the first at its place.
pub async fn insert_chunk(tx: &mut Tx, scope: ProjectScope, id: UploadId, chunk: &Chunk) -> Result<bool, StoreError> {
    on!(tx, "uploads.insert_chunk", conn => sqlx::query(
            "insert into upload_chunks (project_id, upload_id, number, object_id, size, sha256)
             values ($1, $2, $3, $4, $5, $6)
             on conflict (project_id, upload_id, number) do nothing")
        .bind(scope.project().0).bind(id.0).bind(chunk.number).bind(chunk.object_id).bind(chunk.size).bind(&chunk.sha256)
        .execute(conn).await.map(|done| done.rows_affected() == 1))
}

/// Finds a piece.
pub async fn find_chunk(
    tx: &mut Tx,
    scope: ProjectScope,
    id: UploadId,
    number: i64,
) -> Result<Option<Chunk>, StoreError> {
    on!(tx, "uploads.find_chunk", conn => sqlx::query_as(
            "select number, object_id, size, sha256 from upload_chunks
             where project_id = $1 and upload_id = $2 and number = $3")
        .bind(scope.project().0).bind(id.0).bind(number)
        .fetch_optional(conn).await)
}

/// Lists the pieces that are here, in order.
pub async fn list_chunks(tx: &mut Tx, scope: ProjectScope, id: UploadId) -> Result<Vec<Chunk>, StoreError> {
    on!(tx, "uploads.list_chunks", conn => sqlx::query_as(
            "select number, object_id, size, sha256 from upload_chunks
             where project_id = $1 and upload_id = $2 order by number")
        .bind(scope.project().0).bind(id.0)
        .fetch_all(conn).await)
}
