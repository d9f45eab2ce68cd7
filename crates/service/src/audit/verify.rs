//! Reading the whole chain and finding where it is not what was written.

use domain::{AppError, ErrorKind, SitePermission, Verified};
use store::audit::{self, Head, Line};
use store::{Tx, accounts};

use super::chain::{is_genuine, is_sealed};
use crate::{Caller, Explain, Secrets, Services};

const LINES_AT_ONCE: i64 = 2_000;

/// Reads every line and compares it with its seal.
///
/// # Errors
///
/// The caller does not look after the site, a line is not what was written, or lines are missing at the end.
pub async fn verify(services: &Services, caller: &Caller) -> Result<Verified, AppError> {
    caller.require_site(SitePermission::AuditViewAll)?;
    let mut tx = services.store.read().await.explain()?;
    let (last, hash) = follow(&mut tx, &services.secrets).await?;
    match audit::find_head(&mut tx).await.explain()? {
        Some(head) => compare(&services.secrets, &head, last, &hash)?,
        None => refuse_silence(&mut tx, last).await?,
    }
    Ok(Verified { lines: last })
}

/// Follows the chain from its beginning and returns where it ends.
async fn follow(tx: &mut Tx, secrets: &Secrets) -> Result<(i64, Vec<u8>), AppError> {
    let (mut last, mut hash) = (0, vec![0; 32]);
    loop {
        let lines = audit::read_after(tx, last, LINES_AT_ONCE).await.explain()?;
        if lines.is_empty() {
            return Ok((last, hash));
        }
        for line in lines {
            (last, hash) = step(secrets, last, &hash, line)?;
        }
    }
}

fn step(secrets: &Secrets, last: i64, previous: &[u8], line: Line) -> Result<(i64, Vec<u8>), AppError> {
    let follows = line.sequence == last + 1;
    if !follows || !is_genuine(secrets, previous, &line) {
        return Err(ErrorKind::AuditBroken { line: last + 1 }.into());
    }
    Ok((line.sequence, line.hash))
}

fn compare(secrets: &Secrets, head: &Head, last: i64, hash: &[u8]) -> Result<(), AppError> {
    if !is_sealed(secrets, head) || head.sequence < last {
        return Err(ErrorKind::AuditBroken { line: last }.into());
    }
    if head.sequence > last || head.hash != hash {
        return Err(ErrorKind::AuditCutOff { line: head.sequence }.into());
    }
    Ok(())
}

/// Making an admin writes a line of the audit, so an admin without any line means that all were removed.
async fn refuse_silence(tx: &mut Tx, last: i64) -> Result<(), AppError> {
    if last > 0 || accounts::has_admin(tx).await.explain()? {
        return Err(ErrorKind::AuditCutOff { line: last }.into());
    }
    Ok(())
}
