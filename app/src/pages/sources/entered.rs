//! The source that a page is about.

use domain::{AppError, Permission, Project, Source, SourceId, SourceState};
use service::{Caller, Services};

use crate::written::{Section, asked, named, project, query};

/// What every page of a source begins with.
pub(super) struct Entered {
    pub services: Services,
    pub caller: Caller,
    pub project: Project,
    pub source: Source,
}

/// Finds the source in the address, in the version that its query names.
pub(super) async fn entered() -> Result<Entered, AppError> {
    let (services, caller) = asked()?;
    let project = service::projects::get(&services, &caller, project()?).await?;
    let version = query().get("version").and_then(|number| number.parse().ok());
    let id: SourceId = named("source")?;
    let source = service::sources::get(&services, &caller, project.id, id, version).await?;
    Ok(Entered { services, caller, project, source })
}

impl Entered {
    /// Whether whoever opened the page may change the source.
    pub fn may_edit(&self) -> bool {
        self.project.archived_at.is_none() && self.project.role.allows(Permission::SourcesEdit)
    }

    /// Whether its file was read.
    pub fn has_records(&self) -> bool {
        matches!(self.source.shown.state, SourceState::Ready | SourceState::Held)
    }

    /// The address of the source, or of one of its pages.
    pub fn address(&self, page: &str) -> String {
        address(&self.project, &self.source, page)
    }

    /// Where its pages belong.
    pub fn section(&self) -> Section {
        Section::Source {
            project: self.project.id,
            project_name: self.project.name.clone(),
            id: self.source.row.id,
            name: self.source.row.name.clone(),
        }
    }
}

/// The address of a page of a source.
pub(super) fn address(project: &Project, source: &Source, page: &str) -> String {
    let page = if page.is_empty() { String::new() } else { format!("/{page}") };
    format!("/projects/{}/sources/{}{page}", project.id, source.row.id)
}
