//! The projects somebody belongs to, and making one. The server writes these pages.

#[cfg(feature = "ssr")]
mod listed;
#[cfg(feature = "ssr")]
mod new;
#[cfg(feature = "ssr")]
mod row;

crate::written::written_pages! {
    /// Somebody's projects.
    projects_page = listed::write;
    /// A new project.
    new_project_page = new::write;
}
