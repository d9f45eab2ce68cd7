//! A file while it arrives. Whatever ends it early, nothing of it is kept.

use std::pin::pin;

use bytes::Bytes;
use domain::{Action, AppError, ErrorKind, FileId, Permission, SubjectKind, UploadId, UploadedFile};
use futures::{Stream, StreamExt, TryStreamExt};
use serde_json::json;
use store::files::{self as rows, NewRow};
use store::{ProjectScope, uploads};
use tables::Written;
use tracing::Instrument;

use super::room::Allowance;
use super::{PIECES_KEPT, ROOM_KEPT};
use crate::audit::{self, Change};
use crate::discarded::{self, LATER, discard};
use crate::{Caller, Explain, Services, files, from_tables, object_keys};

/// A file that has its row and is not whole.
pub(super) struct Arrival {
    pub(super) services: Services,
    pub(super) scope: ProjectScope,
    pub(super) id: UploadId,
    pub(super) name: String,
    /// How many pieces it arrived in; none where it arrives in one go.
    pieces: Option<usize>,
    ends_with_request: bool,
}

impl Arrival {
    /// A file that arrives in one go. Dropped, it is given up.
    pub(super) fn at_once(services: &Services, scope: ProjectScope, id: UploadId, name: String) -> Self {
        Self { services: services.clone(), scope, id, name, pieces: None, ends_with_request: true }
    }

    /// A file of which all pieces are here. Whoever sent them can try again to complete it.
    pub(super) fn of_pieces(
        services: &Services,
        scope: ProjectScope,
        id: UploadId,
        name: String,
        pieces: usize,
    ) -> Self {
        Self { services: services.clone(), scope, id, name, pieces: Some(pieces), ends_with_request: false }
    }

    /// Where its content goes.
    pub(super) fn key(&self) -> String {
        object_keys::file(self.scope.project(), FileId(self.id.0))
    }

    fn pieces_key(&self) -> String {
        object_keys::upload(self.scope.project(), self.id)
    }

    /// Keeps the content as it arrives.
    pub(super) async fn keep<E: Into<AppError>>(
        &self,
        allowance: &Allowance,
        body: impl Stream<Item = Result<Bytes, E>>,
    ) -> Result<Written, AppError> {
        let mut body = pin!(body);
        let mut writer = self.services.objects.write(&self.key()).await.explain()?;
        let mut seen_at = self.services.clock.now();
        while let Some(bytes) = body.next().await {
            let bytes = bytes.map_err(Into::into)?;
            allowance.check(writer.size() + bytes.len() as u64)?;
            writer.write(bytes).await.explain()?;
            if self.services.clock.now() - seen_at > ROOM_KEPT / 4 {
                self.report().await?;
                seen_at = self.services.clock.now();
            }
        }
        if writer.size() == 0 {
            return Err(ErrorKind::UploadEmpty.into());
        }
        writer.finish().await.explain()
    }

    /// Refuses content that is harmful, where the operator has it looked for.
    pub(super) async fn scan(&self, written: &Written) -> Result<(), AppError> {
        let Some(scanner) = &self.services.site.scanner else { return Ok(()) };
        self.report().await?;
        let content = self.services.objects.read(&self.key()).await.explain()?;
        scanner.check(written.size, content.map_err(|error| from_tables(&error))).await
    }

    /// Says that the file is still on its way.
    async fn report(&self) -> Result<(), AppError> {
        let mut tx = self.services.store.write().await.explain()?;
        let until = tx.now() + if self.pieces.is_some() { PIECES_KEPT } else { ROOM_KEPT };
        if !uploads::touch(&mut tx, self.scope, self.id, until).await.explain()? {
            return Err(ErrorKind::UploadStalled.into());
        }
        tx.commit().await.explain()
    }

    /// Makes a file of it, once its content is kept and harmless.
    pub(super) async fn settle(&self, caller: &Caller, written: &Written) -> Result<UploadedFile, AppError> {
        let (services, scope, project) = (&self.services, self.scope, self.scope.project());
        // Much may have changed while the file arrived: what the caller may do, and whether it was given up.
        let mut entered = services.change_in(caller, project, Permission::SourcesEdit).await?;
        let tx = &mut entered.tx;
        if !uploads::delete(tx, scope, self.id).await.explain()? {
            return Err(ErrorKind::ObjectNotFound.into());
        }
        let id = FileId(self.id.0);
        rows::insert(tx, scope, &self.row(id, &caller.require_account()?.email, written)).await.explain()?;
        let file = files::read(tx, caller, scope, id).await?;
        let change = Change::new(Action::FileUploaded, SubjectKind::File, id, &self.name).within(project);
        let mut after = json!({ "name": file.name, "size": file.size, "sha256": file.sha256 });
        if let Some(pieces) = self.pieces {
            after["pieces"] = pieces.into();
        }
        let change = change.after(after);
        audit::record(services, tx, caller, change).await?;
        if self.pieces.is_some() {
            discard(tx, &self.pieces_key(), LATER).await?;
        }
        entered.tx.commit().await.explain()?;
        Ok(file)
    }

    fn row<'a>(&'a self, id: FileId, uploaded_by: &'a str, written: &'a Written) -> NewRow<'a> {
        let size = i64::try_from(written.size).unwrap_or(i64::MAX);
        NewRow { id, name: &self.name, size, sha256: &written.sha256, uploaded_by }
    }

    /// The file is there; its pieces are not needed any more.
    pub(super) async fn end(mut self) {
        self.ends_with_request = false;
        if self.pieces.is_some() {
            discarded::remove_now(&self.services, &self.pieces_key()).await;
        }
    }

    /// Keeps nothing of it. What fails here is done again by the housekeeping.
    pub(super) async fn give_up(mut self, caller: &Caller, why: &AppError) {
        self.ends_with_request = false;
        self.forget(Some((caller, why))).await;
    }

    async fn forget(&self, why: Option<(&Caller, &AppError)>) {
        match self.discard_all(why).await {
            Ok(true) => {
                discarded::remove_now(&self.services, &self.key()).await;
                discarded::remove_now(&self.services, &self.pieces_key()).await;
            }
            Ok(false) => {}
            Err(error) => tracing::warn!(code = error.kind.code(), "an upload is given up later"),
        }
    }

    /// An upload that became a file meanwhile is left alone.
    async fn discard_all(&self, why: Option<(&Caller, &AppError)>) -> Result<bool, AppError> {
        let mut tx = self.services.store.write().await.explain()?;
        if !uploads::delete(&mut tx, self.scope, self.id).await.explain()? {
            return Ok(false);
        }
        discard(&mut tx, &self.key(), LATER).await?;
        discard(&mut tx, &self.pieces_key(), LATER).await?;
        if let (Some(_), Some((caller, why))) = (self.pieces, why) {
            let change = super::change(Action::UploadAborted, &self.name, self.id, self.scope.project());
            let change = change.after(json!({ "refused": why.kind.code() }));
            audit::record(&self.services, &mut tx, caller, change).await?;
        }
        tx.commit().await.explain()?;
        Ok(true)
    }
}

/// Whoever sends a file may hang up, which drops the request where it stands.
impl Drop for Arrival {
    fn drop(&mut self) {
        let Ok(runtime) = tokio::runtime::Handle::try_current() else { return };
        if self.ends_with_request {
            let again =
                Self { services: self.services.clone(), name: String::new(), ends_with_request: false, ..*self };
            let work = async move { again.forget(None).await };
            runtime.spawn(store::in_this_route(work).in_current_span());
        }
    }
}
