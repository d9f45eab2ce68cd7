//! The pages, one a file. A page owns what it loads and what it does; the parts come from `ui`.

pub mod admin;
#[cfg(feature = "ssr")]
mod choices;
#[cfg(feature = "gallery")]
mod design;
mod failure;
mod not_found;
pub mod own;
pub mod project;
pub mod projects;
#[cfg(feature = "gallery")]
mod samples;
pub mod sources;
mod start;
mod status;
pub mod threshold;

#[cfg(feature = "gallery")]
pub use design::DesignPage;
pub use failure::{FailurePage, FailureView};
pub use not_found::NotFoundPage;
#[cfg(feature = "gallery")]
pub use samples::{SampleFailurePage, SamplePanicPage};
pub use start::StartPage;
pub use status::StatusPage;
