//! Who opened the page, and what of.

use std::str::FromStr;

use domain::{AppError, ErrorKind, ProjectId};
use leptos::prelude::*;
use service::{Caller, Services};

use crate::api::{Failure, asking};

/// The use cases, and whoever opened the page.
pub(crate) fn asked() -> Result<(Services, Caller), AppError> {
    asking().map_err(|Failure(failure)| failure)
}

/// The project in the address. One that cannot be read is none of the caller's.
pub(crate) fn project() -> Result<ProjectId, AppError> {
    parameter("project").ok_or_else(|| ErrorKind::NoAccess.into())
}

/// What the address names.
pub(crate) fn named<T: FromStr>(name: &str) -> Result<T, AppError> {
    parameter(name).ok_or_else(|| ErrorKind::ObjectNotFound.into())
}

fn parameter<T: FromStr>(name: &str) -> Option<T> {
    leptos_router::hooks::use_params_map().get_untracked().get(name)?.parse().ok()
}
