//! The audit as CSV, a piece at a time, so that its length does not matter.

use domain::{AppError, AuditFilter, SitePermission};
use store::audit::{self, Line, Narrowed};

use super::narrowed;
use crate::{Caller, Explain, Services};

const LINES_AT_ONCE: i64 = 1_000;
const COLUMNS: [&str; 14] = [
    "sequence",
    "at",
    "actor_kind",
    "actor",
    "address",
    "action",
    "subject_kind",
    "subject_id",
    "subject",
    "project_id",
    "before",
    "after",
    "request_id",
    "hash",
];

/// An export under way.
#[derive(Debug)]
pub struct Export {
    services: Services,
    narrowed: Narrowed,
    before: Option<i64>,
    is_begun: bool,
    is_done: bool,
}

/// Begins to export what happened, the latest first.
///
/// # Errors
///
/// The caller does not look after the site.
pub async fn export(services: &Services, caller: &Caller, filter: &AuditFilter) -> Result<Export, AppError> {
    caller.require_site(SitePermission::AuditViewAll)?;
    let narrowed = narrowed(caller, filter);
    Ok(Export { services: services.clone(), narrowed, before: None, is_begun: false, is_done: false })
}

impl Export {
    /// The next piece; nothing at the end.
    ///
    /// # Errors
    ///
    /// The database failed.
    pub async fn next(&mut self) -> Result<Option<Vec<u8>>, AppError> {
        if self.is_done {
            return Ok(None);
        }
        let mut tx = self.services.store.read().await.explain()?;
        let lines = audit::list(&mut tx, &self.narrowed, self.before, LINES_AT_ONCE).await.explain()?;
        self.before = lines.last().map(|line| line.sequence);
        self.is_done = lines.is_empty();
        let heading = (!std::mem::replace(&mut self.is_begun, true)).then_some(COLUMNS);
        Ok(Some(written(heading, &lines)))
    }
}

fn written(heading: Option<[&str; 14]>, lines: &[Line]) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let records = heading.map(|columns| columns.map(str::to_owned)).into_iter().chain(lines.iter().map(record));
    for record in records {
        writer.write_record(record).expect("memory takes what is written");
    }
    writer.into_inner().expect("memory takes what is written")
}

fn record(line: &Line) -> [String; 14] {
    let plain = |text: &Option<String>| text.clone().unwrap_or_default();
    let safe = |text: &str| harmless(text);
    [
        line.sequence.to_string(),
        line.at.to_rfc3339(),
        line.actor_kind.clone(),
        safe(&line.actor),
        plain(&line.address),
        line.action.clone(),
        line.subject_kind.clone(),
        safe(&line.subject_id),
        safe(&line.subject),
        line.project_id.map(|project| project.to_string()).unwrap_or_default(),
        plain(&line.before),
        plain(&line.after),
        safe(&plain(&line.request_id)),
        line.hash.iter().map(|byte| format!("{byte:02x}")).collect(),
    ]
}

/// Spreadsheets run what begins like a formula; an apostrophe before it makes them show it.
fn harmless(text: &str) -> String {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if is_formula { format!("'{text}") } else { text.to_owned() }
}
