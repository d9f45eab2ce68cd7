//! Removing sources for good: their rows, their tables, and the files that nothing else is made of.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use domain::{Action, AppError, FileId, SourceId, SubjectKind};
use store::sources;
use store::{ProjectScope, Tx};

use super::life::gone_before;
use crate::audit::{self, Change};
use crate::discarded::discard;
use crate::{Caller, Explain, Services, Who, access, object_keys};

/// Removes one source that was deleted long enough ago, and tells whether there was one.
pub(crate) async fn purge_one(services: &Services) -> Result<bool, AppError> {
    let caller = Caller::without_request(Who::System);
    let mut tx = services.store.write_durable().await.explain()?;
    let before = gone_before(tx.now());
    let Some((project, source)) = sources::find_deleted_before(&mut tx, before).await.explain()? else {
        return Ok(false);
    };
    let scope = access::looked_after(&caller, project)?;
    remove(services, &mut tx, &caller, scope, source).await?;
    tx.commit().await.explain()?;
    Ok(true)
}

/// Removes a source with everything that was made of it. What is stored goes once this counts.
pub(crate) async fn remove(
    services: &Services,
    tx: &mut Tx,
    caller: &Caller,
    scope: ProjectScope,
    source: SourceId,
) -> Result<(), AppError> {
    let versions = sources::list_versions(tx, scope, source, i64::MAX).await.explain()?;
    let files: BTreeSet<FileId> = versions.iter().map(|version| FileId(version.file_id)).collect();
    let Some(name) = sources::purge(tx, scope, source).await.explain()? else { return Ok(()) };
    let prefix = object_keys::source(scope.project(), source);
    discard(tx, &prefix, TimeDelta::zero()).await?;
    services.tables.forget(&prefix);
    for file in files {
        remove_unused(tx, scope, file).await?;
    }
    let change = Change::new(Action::SourcePurged, SubjectKind::Source, source, &name).within(scope.project());
    audit::record(services, tx, caller, change).await
}

async fn remove_unused(tx: &mut Tx, scope: ProjectScope, file: FileId) -> Result<(), AppError> {
    let is_used = sources::count_of_file(tx, scope, file).await.explain()? > 0;
    if !is_used && store::files::delete(tx, scope, file).await.explain()? {
        discard(tx, &object_keys::file(scope.project(), file), TimeDelta::zero()).await?;
    }
    Ok(())
}
