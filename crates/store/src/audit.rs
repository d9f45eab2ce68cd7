//! The audit: lines that are only ever added, each sealed together with the one before it.

use chrono::{DateTime, Utc};
use domain::ProjectId;
use uuid::Uuid;

use crate::{StoreError, Tx, search};

/// Where the chain ends.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Head {
    /// The number of the last line.
    pub sequence: i64,
    /// The hash of the last line.
    pub hash: Vec<u8>,
    /// The keyed hash of both.
    pub seal: Vec<u8>,
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Line {
    /// Its place in the chain, counted from one without gaps.
    pub sequence: i64,
    /// When it happened.
    pub at: DateTime<Utc>,
    /// What kind of actor it was.
    pub actor_kind: String,
    /// The account of the actor.
    pub actor_id: Option<Uuid>,
    /// How the actor was called then.
    pub actor: String,
    /// Where the request came from.
    pub address: Option<String>,
    /// The request it happened in.
    pub request_id: Option<String>,
    /// The project it happened in.
    pub project_id: Option<Uuid>,
    /// What was done.
    pub action: String,
    /// What kind of thing it was done to.
    pub subject_kind: String,
    /// Which one.
    pub subject_id: String,
    /// How that was called then.
    pub subject: String,
    /// What it was before, as JSON.
    pub before: Option<String>,
    /// What it was afterwards, as JSON.
    pub after: Option<String>,
    /// The keyed hash over this line and the one before.
    pub hash: Vec<u8>,
}

/// Takes the next place in the chain and says what stood at its end. Whoever has it keeps everybody else waiting
/// until the unit of work ends, so the places of lines have no gaps.
pub async fn take_place(tx: &mut Tx) -> Result<(i64, Vec<u8>), StoreError> {
    on!(tx, "audit.take_place", conn => sqlx::query_as(
            "insert into audit_head (id, sequence, hash, seal) values (1, 1, $1, $1)
             on conflict (id) do update set sequence = audit_head.sequence + 1
             returning sequence, hash")
        .bind(vec![0_u8; 32])
        .fetch_one(conn).await)
}

/// Adds a line at the place that was taken, and writes the new end of the chain.
pub async fn append(tx: &mut Tx, line: &Line, seal: &[u8]) -> Result<(), StoreError> {
    on!(tx, "audit.append", conn => sqlx::query(
            "insert into audit (sequence, at, actor_kind, actor_id, actor, address, request_id, project_id, action,
                 subject_kind, subject_id, subject, search_key, before, after, hash)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)")
        .bind(line.sequence).bind(line.at).bind(&line.actor_kind).bind(line.actor_id).bind(&line.actor)
        .bind(&line.address).bind(&line.request_id).bind(line.project_id).bind(&line.action)
        .bind(&line.subject_kind).bind(&line.subject_id).bind(&line.subject).bind(search_key(line)).bind(&line.before).bind(&line.after)
        .bind(&line.hash)
        .execute(conn).await.map(drop))?;
    on!(tx, "audit.seal", conn => sqlx::query("update audit_head set hash = $1, seal = $2 where id = 1")
        .bind(&line.hash).bind(seal)
        .execute(conn).await.map(drop))
}

/// Which lines a list is of; what is left out does not narrow it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Narrowed {
    /// A part of the actor's or the subject's name.
    pub search: Option<String>,
    /// What was done.
    pub action: Option<String>,
    /// The project it happened in.
    pub project: Option<ProjectId>,
    /// Nothing before this.
    pub from: Option<DateTime<Utc>>,
    /// Nothing at or after this.
    pub until: Option<DateTime<Utc>>,
}

/// Lists lines, the latest first, beginning before the place named.
pub async fn list(tx: &mut Tx, narrowed: &Narrowed, before: Option<i64>, limit: i64) -> Result<Vec<Line>, StoreError> {
    let search = narrowed.search.as_ref().map(|text| search::containing(Some(text)));
    on!(tx, "audit.list", conn => sqlx::query_as(
            "select sequence, at, actor_kind, actor_id, actor, address, request_id, project_id, action, subject_kind,
                 subject_id, subject, before, after, hash
             from audit
             where ($1 is null or search_key like $1 escape '\\') and ($2 is null or action = $2)
                 and ($3 is null or project_id = $3) and ($4 is null or at >= $4) and ($5 is null or at < $5)
                 and ($6 is null or sequence < $6)
             order by sequence desc limit $7")
        .bind(&search).bind(&narrowed.action).bind(narrowed.project.map(|project| project.0))
        .bind(narrowed.from).bind(narrowed.until).bind(before).bind(limit)
        .fetch_all(conn).await)
}

/// Reads lines as they were written, beginning after a place.
pub async fn read_after(tx: &mut Tx, place: i64, limit: i64) -> Result<Vec<Line>, StoreError> {
    on!(tx, "audit.read_after", conn => sqlx::query_as(
            "select sequence, at, actor_kind, actor_id, actor, address, request_id, project_id, action, subject_kind,
                 subject_id, subject, before, after, hash
             from audit where sequence > $1 order by sequence limit $2")
        .bind(place).bind(limit)
        .fetch_all(conn).await)
}

/// Finds where the chain ends; nothing when no line was ever written.
pub async fn find_head(tx: &mut Tx) -> Result<Option<Head>, StoreError> {
    on!(tx, "audit.find_head", conn => sqlx::query_as("select sequence, hash, seal from audit_head where id = 1")
        .fetch_optional(conn).await)
}

/// What a search looks through: folded in the program, because SQLite folds ASCII only.
fn search_key(line: &Line) -> String {
    search::key(&format!("{}\n{}", line.actor, line.subject))
}
