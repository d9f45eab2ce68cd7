//! The sources of a project: bringing files in, and seeing what was read from them. The server writes these pages; only
//! files on their way and running work come to life in the browser.

#[cfg(feature = "ssr")]
mod cells;
#[cfg(feature = "ssr")]
mod columns;
#[cfg(feature = "ssr")]
mod entered;
#[cfg(feature = "ssr")]
mod issues;
#[cfg(feature = "ssr")]
mod life;
#[cfg(feature = "ssr")]
mod listed;
#[cfg(feature = "ssr")]
mod overview;
#[cfg(feature = "ssr")]
mod reading;
#[cfg(feature = "ssr")]
mod records;
#[cfg(feature = "ssr")]
mod state;
#[cfg(feature = "ssr")]
mod statements;
#[cfg(feature = "ssr")]
mod titles;
#[cfg(feature = "ssr")]
mod versions;

crate::written::written_pages! {
    /// The sources of a project.
    sources_page = listed::write;
    /// A source at a glance.
    source_page = overview::write;
    /// The records of a source.
    source_records_page = records::write;
    /// What is the matter with the rows of a source.
    source_issues_page = issues::write;
    /// What the columns of a source hold.
    source_columns_page = columns::write;
    /// How the file of a source is read, and correcting that.
    source_reading_page = reading::write;
}
