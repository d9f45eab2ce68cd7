//! Proof that somebody may work in a project.

use domain::ProjectId;

/// A project that the caller was let into. Every function on what belongs to a project takes one instead of the
/// project's id, so a query without a check in front of it does not compile. Only `service::access` makes them, and
/// a test holds it to that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProjectScope(ProjectId);

impl ProjectScope {
    /// States that the caller was let into the project.
    #[must_use]
    pub const fn granted(project: ProjectId) -> Self {
        Self(project)
    }

    /// The project.
    #[must_use]
    pub const fn project(self) -> ProjectId {
        self.0
    }
}
