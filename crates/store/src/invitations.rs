//! Who is asked to belong to which project.

use chrono::{DateTime, Utc};
use domain::{Email, InvitationId, Role};
use uuid::Uuid;

use crate::{ProjectScope, StoreError, Tx};

/// An invitation.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Invitation {
    /// The project it is to.
    pub project_id: Uuid,
    /// What the project is called.
    pub project_name: String,
    /// Names the invitation.
    pub id: Uuid,
    /// Who is invited.
    pub email: String,
    /// The same, as addresses are compared.
    pub email_key: String,
    /// What they are to be in the project.
    pub role: String,
    /// The address of whoever invited them.
    pub invited_by: String,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When it ends by itself.
    pub expires_at: DateTime<Utc>,
    /// When it was accepted.
    pub accepted_at: Option<DateTime<Utc>>,
    /// When it was taken back.
    pub revoked_at: Option<DateTime<Utc>>,
}

/// What a new invitation begins with.
#[derive(Clone, Debug)]
pub struct NewInvitation<'a> {
    /// Names the invitation.
    pub id: InvitationId,
    /// The hash of the link's secret.
    pub link_hash: [u8; 32],
    /// Who is invited.
    pub email: &'a Email,
    /// What they are to be in the project.
    pub role: Role,
    /// The address of whoever invites them.
    pub invited_by: &'a str,
    /// When it ends by itself.
    pub expires_at: DateTime<Utc>,
}

/// Writes a new invitation.
pub async fn insert(tx: &mut Tx, scope: ProjectScope, invitation: &NewInvitation<'_>) -> Result<(), StoreError> {
    let now = tx.now();
    on!(tx, "invitations.insert", conn => sqlx::query(
            "insert into invitations (project_id, id, link_hash, email, email_key, role, invited_by, created_at,
                 expires_at)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
        .bind(scope.project().0).bind(invitation.id.0).bind(&invitation.link_hash[..])
        .bind(invitation.email.as_str()).bind(invitation.email.key()).bind(invitation.role.as_str())
        .bind(invitation.invited_by).bind(now).bind(invitation.expires_at)
        .execute(conn).await.map(drop))
}

/// Finds an invitation of a project.
pub async fn find(tx: &mut Tx, scope: ProjectScope, id: InvitationId) -> Result<Option<Invitation>, StoreError> {
    on!(tx, "invitations.find", conn => sqlx::query_as(
            "select i.project_id, p.name as project_name, i.id, i.email, i.email_key, i.role, i.invited_by,
                 i.created_at, i.expires_at, i.accepted_at, i.revoked_at
             from invitations i join projects p on p.id = i.project_id
             where i.project_id = $1 and i.id = $2")
        .bind(scope.project().0).bind(id.0)
        .fetch_optional(conn).await)
}

/// Finds the invitation of a link, if it can be accepted at this moment. Whoever has the link needs no other proof.
pub async fn find_open(tx: &mut Tx, link_hash: &[u8; 32]) -> Result<Option<Invitation>, StoreError> {
    let now = tx.now();
    on!(tx, "invitations.find_open", conn => sqlx::query_as(
            "select i.project_id, p.name as project_name, i.id, i.email, i.email_key, i.role, i.invited_by,
                 i.created_at, i.expires_at, i.accepted_at, i.revoked_at
             from invitations i join projects p on p.id = i.project_id
             where i.link_hash = $1 and i.accepted_at is null and i.revoked_at is null and i.expires_at > $2
                 and p.deleted_at is null")
        .bind(&link_hash[..]).bind(now)
        .fetch_optional(conn).await)
}

/// Uses an invitation up; tells whether it was still open. It cannot be used a second time.
pub async fn accept(tx: &mut Tx, scope: ProjectScope, id: InvitationId) -> Result<bool, StoreError> {
    let now = tx.now();
    on!(tx, "invitations.accept", conn => sqlx::query(
            "update invitations set accepted_at = $3
             where project_id = $1 and id = $2 and accepted_at is null and revoked_at is null and expires_at > $3")
        .bind(scope.project().0).bind(id.0).bind(now)
        .execute(conn).await.map(|done| done.rows_affected() == 1))
}

/// Takes an open invitation back and tells whether there was one.
pub async fn revoke(tx: &mut Tx, scope: ProjectScope, id: InvitationId) -> Result<bool, StoreError> {
    let now = tx.now();
    on!(tx, "invitations.revoke", conn => sqlx::query(
            "update invitations set revoked_at = $3
             where project_id = $1 and id = $2 and accepted_at is null and revoked_at is null and expires_at > $3")
        .bind(scope.project().0).bind(id.0).bind(now)
        .execute(conn).await.map(|done| done.rows_affected() == 1))
}

/// Takes every open invitation of an address to a project back, and tells how many there were.
pub async fn revoke_all_of(tx: &mut Tx, scope: ProjectScope, email: &Email) -> Result<u64, StoreError> {
    let now = tx.now();
    on!(tx, "invitations.revoke_all_of", conn => sqlx::query(
            "update invitations set revoked_at = $3
             where project_id = $1 and email_key = $2 and accepted_at is null and revoked_at is null
                 and expires_at > $3")
        .bind(scope.project().0).bind(email.key()).bind(now)
        .execute(conn).await.map(|done| done.rows_affected()))
}

/// Lists the invitations of a project, the latest first: their ids sort by the time they were made.
pub async fn list(
    tx: &mut Tx,
    scope: ProjectScope,
    before: Option<InvitationId>,
    limit: i64,
) -> Result<Vec<Invitation>, StoreError> {
    on!(tx, "invitations.list", conn => sqlx::query_as(
            "select i.project_id, p.name as project_name, i.id, i.email, i.email_key, i.role, i.invited_by,
                 i.created_at, i.expires_at, i.accepted_at, i.revoked_at
             from invitations i join projects p on p.id = i.project_id
             where i.project_id = $1 and ($2 is null or i.id < $2)
             order by i.id desc limit $3")
        .bind(scope.project().0).bind(before.map(|id| id.0)).bind(limit)
        .fetch_all(conn).await)
}

/// Deletes up to `limit` invitations that ended at the given instant or before, and returns how many.
pub async fn delete_expired(tx: &mut Tx, instant: DateTime<Utc>, limit: i64) -> Result<u64, StoreError> {
    on!(tx, "invitations.delete_expired", conn => sqlx::query(
            "delete from invitations where link_hash in (
                 select link_hash from invitations where expires_at <= $1 order by expires_at limit $2)")
        .bind(instant).bind(limit)
        .execute(conn).await.map(|done| done.rows_affected()))
}
