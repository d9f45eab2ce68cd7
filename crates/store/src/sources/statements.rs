//! Which days of which account the files of a project cover.

use domain::{FileId, SourceId};

use crate::{ProjectScope, StoreError, Tx, search};

/// A statement that is about to be remembered. Days are `2026-11-21`, amounts `-1234.50`.
#[derive(Clone, Copy, Debug)]
pub struct NewStatement<'a> {
    /// The account and its currency.
    pub account: &'a str,
    /// The number of the statement.
    pub statement: &'a str,
    /// The day of its opening balance.
    pub opened_on: Option<&'a str>,
    /// The day of its closing balance.
    pub closed_on: Option<&'a str>,
    /// Its opening balance.
    pub opening: Option<&'a str>,
    /// Its closing balance.
    pub closing: Option<&'a str>,
}

/// A statement that is known.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Covered {
    /// What its source is called.
    pub source: String,
    /// The number of the statement.
    pub statement: String,
    /// The day of its opening balance.
    pub opened_on: Option<String>,
    /// The day of its closing balance.
    pub closed_on: Option<String>,
    /// Its opening balance.
    pub opening: Option<String>,
    /// Its closing balance.
    pub closing: Option<String>,
}

/// Remembers the statements of a version.
pub async fn insert_statements(
    tx: &mut Tx,
    scope: ProjectScope,
    source: SourceId,
    number: i64,
    statements: &[NewStatement<'_>],
) -> Result<(), StoreError> {
    for (place, new) in (1_i64..).zip(statements) {
        on!(tx, "statements.insert", conn => sqlx::query(
                "insert into statements (project_id, source_id, number, place, account_key, statement, opened_on,
                     closed_on, opening, closing)
                 values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)")
            .bind(scope.project().0).bind(source.0).bind(number).bind(place).bind(search::key(new.account))
            .bind(new.statement).bind(new.opened_on).bind(new.closed_on).bind(new.opening).bind(new.closing)
            .execute(conn).await.map(drop))?;
    }
    Ok(())
}

/// The statements of an account that sources in use are made of, the latest first: the latest version of each other
/// source, and every version of this one. Those of the same file say nothing new about it.
pub async fn list_statements(
    tx: &mut Tx,
    scope: ProjectScope,
    account: &str,
    (source, file): (SourceId, FileId),
    limit: i64,
) -> Result<Vec<Covered>, StoreError> {
    on!(tx, "statements.list", conn => sqlx::query_as(
            "select o.name as source, t.statement, t.opened_on, t.closed_on, t.opening, t.closing
             from statements t
             join source_versions v
                 on v.project_id = t.project_id and v.source_id = t.source_id and v.number = t.number
             join sources o on o.project_id = t.project_id and o.id = t.source_id
             where t.project_id = $1 and t.account_key = $2 and (v.number = o.latest or o.id = $3)
                 and v.file_id <> $4 and v.state in ('held', 'ready') and o.deleted_at is null
             order by t.closed_on desc nulls last, t.source_id, t.number, t.place limit $5")
        .bind(scope.project().0).bind(search::key(account)).bind(source.0).bind(file.0).bind(limit)
        .fetch_all(conn).await)
}
