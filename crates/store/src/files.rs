//! Files that have arrived whole. Their content is on the object store; how much of the room they take is counted here.

use chrono::{DateTime, Utc};
use domain::FileId;
use uuid::Uuid;

use crate::{ProjectScope, StoreError, Tx};

/// A file.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct File {
    /// Names the file.
    pub id: Uuid,
    /// What its owner called it.
    pub name: String,
    /// How many bytes it has.
    pub size: i64,
    /// The SHA-256 of its content.
    pub sha256: Vec<u8>,
    /// Who uploaded it.
    pub uploaded_by: String,
    /// When it had arrived whole.
    pub uploaded_at: DateTime<Utc>,
    /// The first file of the project with the same content, if that is another.
    pub same_as: Option<Uuid>,
}

/// What a new file begins with.
#[derive(Clone, Copy, Debug)]
pub struct NewRow<'a> {
    /// Names the file.
    pub id: FileId,
    /// What its owner called it.
    pub name: &'a str,
    /// How many bytes it has.
    pub size: i64,
    /// The SHA-256 of its content.
    pub sha256: &'a [u8; 32],
    /// Who uploaded it.
    pub uploaded_by: &'a str,
}

/// How many bytes are kept or promised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Room {
    /// By the files of one project, and those on their way.
    pub files: i64,
    /// By what was made of its files.
    pub tables: i64,
    /// By everything in all projects.
    pub site: i64,
}

impl Room {
    /// By everything in the project.
    #[must_use]
    pub const fn project(&self) -> i64 {
        self.files + self.tables
    }
}

/// Writes a new file. Clocks do not say which of two files was first: the turn does, and nobody else has one before the
/// unit of work ends.
pub async fn insert(tx: &mut Tx, scope: ProjectScope, row: &NewRow<'_>) -> Result<(), StoreError> {
    let (now, turn) = (tx.now(), take_turn(tx).await?);
    on!(tx, "files.insert", conn => sqlx::query(
            "insert into files (project_id, id, name, size, sha256, uploaded_by, uploaded_at, turn)
             values ($1, $2, $3, $4, $5, $6, $7, $8)")
        .bind(scope.project().0).bind(row.id.0).bind(row.name).bind(row.size).bind(&row.sha256[..])
        .bind(row.uploaded_by).bind(now).bind(turn)
        .execute(conn).await.map(drop))?;
    Ok(())
}

/// Finds a file.
pub async fn find(tx: &mut Tx, scope: ProjectScope, id: FileId) -> Result<Option<File>, StoreError> {
    on!(tx, "files.find", conn => sqlx::query_as(
            "select f.id, f.name, f.size, f.sha256, f.uploaded_by, f.uploaded_at,
                 (select e.id from files e
                  where e.project_id = f.project_id and e.sha256 = f.sha256 and e.turn < f.turn
                  order by e.turn limit 1) as same_as
             from files f where f.project_id = $1 and f.id = $2")
        .bind(scope.project().0).bind(id.0)
        .fetch_optional(conn).await)
}

/// Lists files, the latest first, beginning before the one named.
pub async fn list(
    tx: &mut Tx,
    scope: ProjectScope,
    before: Option<FileId>,
    limit: i64,
) -> Result<Vec<File>, StoreError> {
    on!(tx, "files.list", conn => sqlx::query_as(
            "select f.id, f.name, f.size, f.sha256, f.uploaded_by, f.uploaded_at,
                 (select e.id from files e
                  where e.project_id = f.project_id and e.sha256 = f.sha256 and e.turn < f.turn
                  order by e.turn limit 1) as same_as
             from files f where f.project_id = $1 and ($2 is null or f.id < $2)
             order by f.id desc limit $3")
        .bind(scope.project().0).bind(before.map(|file| file.0)).bind(limit)
        .fetch_all(conn).await)
}

/// Tells whether a version of a source is made of a file.
pub async fn is_used(tx: &mut Tx, scope: ProjectScope, id: FileId) -> Result<bool, StoreError> {
    let found: i64 = on!(tx, "files.is_used", conn => sqlx::query_scalar(
            "select count(*) from source_versions where project_id = $1 and file_id = $2")
        .bind(scope.project().0).bind(id.0)
        .fetch_one(conn).await)?;
    Ok(found > 0)
}

/// Deletes a file and tells whether it was there.
pub async fn delete(tx: &mut Tx, scope: ProjectScope, id: FileId) -> Result<bool, StoreError> {
    on!(tx, "files.delete", conn => sqlx::query("delete from files where project_id = $1 and id = $2")
        .bind(scope.project().0).bind(id.0)
        .execute(conn).await.map(|done| done.rows_affected() == 1))
}

/// Counts the room that is taken or promised. Nobody else takes any before the unit of work ends: SQLite has one writer
/// anyway; on PostgreSQL the turn is a row that is taken.
pub async fn take_room(tx: &mut Tx, scope: ProjectScope) -> Result<Room, StoreError> {
    take_turn(tx).await?;
    room(tx, scope).await
}

async fn take_turn(tx: &mut Tx) -> Result<i64, StoreError> {
    on!(tx, "files.take_turn", conn => sqlx::query_scalar(
            "update room_turns set taken = taken + 1 where id = 1 returning taken")
        .fetch_one(conn).await)
}

/// Counts the room that is taken or promised: by files, by files on their way, and by what was made of files.
pub async fn room(tx: &mut Tx, scope: ProjectScope) -> Result<Room, StoreError> {
    on!(tx, "files.room", conn => sqlx::query_as(
            "select cast(coalesce(sum(case when project_id = $1 then size else 0 end), 0) as bigint) as files,
                 cast(coalesce(sum(case when project_id = $1 then stored else 0 end), 0) as bigint) as tables,
                 cast(coalesce(sum(size + stored), 0) as bigint) as site
             from (select project_id, size, 0 as stored from files
                 union all select project_id, size, 0 from uploads
                 union all select project_id, 0, stored from source_versions) kept")
        .bind(scope.project().0)
        .fetch_one(conn).await)
}
