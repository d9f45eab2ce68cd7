//! Writing a line, in the same unit of work as the change it is about.

use domain::{Action, AppError, ProjectId, SubjectKind};
use serde_json::Value;
use store::Tx;
use store::audit::{self, Line};

use super::chain::{hash, seal};
use crate::{Caller, Explain, Services};

/// A change that is about to be committed.
#[derive(Clone, Debug)]
pub struct Change {
    action: Action,
    project: Option<ProjectId>,
    subject_kind: SubjectKind,
    subject_id: String,
    subject: String,
    before: Option<Value>,
    after: Option<Value>,
}

impl Change {
    /// Something done to something; `called` is what people call it at this moment.
    #[must_use]
    pub fn new(action: Action, kind: SubjectKind, id: impl ToString + Copy, called: &str) -> Self {
        let (subject_id, subject) = (id.to_string(), called.to_owned());
        Self { action, project: None, subject_kind: kind, subject_id, subject, before: None, after: None }
    }

    /// Names the project it happens in.
    #[must_use]
    pub fn within(self, project: ProjectId) -> Self {
        Self { project: Some(project), ..self }
    }

    /// What it was before.
    #[must_use]
    pub fn before(self, before: Value) -> Self {
        Self { before: Some(before), ..self }
    }

    /// What it is afterwards.
    #[must_use]
    pub fn after(self, after: Value) -> Self {
        Self { after: Some(after), ..self }
    }
}

/// Writes down a change. It counts only together with the change: both are in `tx`.
///
/// # Errors
///
/// The database failed.
pub async fn record(services: &Services, tx: &mut Tx, caller: &Caller, change: Change) -> Result<(), AppError> {
    let (sequence, previous) = audit::take_place(tx).await.explain()?;
    let mut line = line(tx, caller, change, sequence);
    line.hash = hash(&services.secrets, &previous, &line).to_vec();
    let seal = seal(&services.secrets, sequence, &line.hash);
    audit::append(tx, &line, &seal).await.explain()
}

fn line(tx: &Tx, caller: &Caller, change: Change, sequence: i64) -> Line {
    let identity = caller.identity();
    Line {
        sequence,
        at: tx.now(),
        actor_kind: caller.actor_kind().to_string(),
        actor_id: identity.map(|identity| identity.account.0),
        actor: identity.map(|identity| identity.email.clone()).unwrap_or_default(),
        address: caller.address.map(|address| address.to_string()),
        request_id: caller.request.as_ref().map(ToString::to_string),
        project_id: change.project.map(|project| project.0),
        action: change.action.to_string(),
        subject_kind: change.subject_kind.to_string(),
        subject_id: change.subject_id,
        subject: change.subject,
        before: change.before.map(|before| before.to_string()),
        after: change.after.map(|after| after.to_string()),
        hash: Vec::new(),
    }
}
