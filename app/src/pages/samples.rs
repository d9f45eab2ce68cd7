//! Failures on purpose, so that they can be looked at and tested; not there in production.

use domain::{AppError, ErrorKind};
use leptos::prelude::*;

use super::FailurePage;

/// The page of an unplanned failure.
#[component]
pub fn SampleFailurePage() -> impl IntoView {
    view! { <FailurePage failure=AppError::from(ErrorKind::Internal) /> }
}

/// Panics while the page is rendered on the server.
#[component]
#[expect(clippy::panic, reason = "panicking is what this page is for")]
pub fn SamplePanicPage() -> impl IntoView {
    if cfg!(feature = "ssr") {
        panic!("the sample page panics");
    }
    view! { <SampleFailurePage /> }
}
