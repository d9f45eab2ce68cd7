//! Signing in with an identity provider, where there is one.

use leptos::prelude::*;
use service::Services;

use crate::gate::{escaped, next_page};
use crate::tr;

/// The way to the provider. It comes back to the page somebody was on the way to.
pub(super) fn way_to_provider(services: &Services) -> AnyView {
    let Some(name) = service::oidc::provider_name(services) else { return ().into_any() };
    let address = format!("/oidc/start?next={}", escaped(&next_page().get_untracked()));
    view! { <p><a class="button" href=address rel="external">{tr!("sign-in-elsewhere", "name" = name.clone())}</a></p> }
        .into_any()
}
