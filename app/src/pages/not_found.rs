//! There is nothing at this address.

use domain::{AppError, ErrorKind};
use leptos::prelude::*;

use super::FailurePage;

/// The page for an address without one, with the status that says so.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    view! { <FailurePage failure=AppError::from(ErrorKind::NotFound) /> }
}
