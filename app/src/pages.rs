//! The pages, one a file. A page owns what it loads and what it does; the parts come from `ui`.

mod design;
mod failure;
mod not_found;
mod samples;
mod start;
mod status;

pub use design::DesignPage;
pub use failure::{FailurePage, FailureView};
pub use not_found::NotFoundPage;
pub use samples::{SampleFailurePage, SamplePanicPage};
pub use start::StartPage;
pub use status::StatusPage;
