//! Signing in.

use domain::AppError;
use leptos::prelude::*;

use super::provider::way_to_provider;
use crate::api::SignIn;
use crate::form::{Entry, Form, Hidden, Send};
use crate::gate::next_page;
use crate::tr;
use crate::ui::InputKind;
use crate::written::{Sheet, asked};

/// Whoever is signed in already goes on.
pub(super) async fn write() -> Result<Sheet, AppError> {
    let (services, caller) = asked()?;
    if caller.require_person().is_ok() {
        leptos_axum::redirect("/projects");
    }
    let content = view! {
        <Form id="sign-in" action={ServerAction::<SignIn>::new()}>
            <Hidden name="next" value=next_page() />
            <Entry name="email" label=tr!("sign-in-email") kind=InputKind::Email autocomplete="username" />
            <Entry name="password" label=tr!("sign-in-password") kind=InputKind::Password autocomplete="current-password" />
            <Send>{tr!("sign-in-button")}</Send>
        </Form>
        {way_to_provider(&services)}
        <p class="threshold-aside"><a href="/reset">{tr!("sign-in-forgot")}</a></p>
    };
    Ok(Sheet::threshold("sign-in-title", "sign-in-lede", content.into_any()))
}
