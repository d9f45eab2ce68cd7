//! Who asks, and what answers: what every server function begins with.

use domain::ErrorKind;
use leptos::prelude::{expect_context, use_context};
use service::{Caller, Services};

use super::Failure;

/// The use cases, and whoever the server found behind the request.
pub fn asking() -> Result<(Services, Caller), Failure> {
    let parts = use_context::<http::request::Parts>();
    let caller = parts.and_then(|parts| parts.extensions.get::<Caller>().cloned());
    Ok((expect_context(), caller.ok_or(ErrorKind::Internal)?))
}
