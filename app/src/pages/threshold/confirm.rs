//! The password once more, for what matters most. It leads back to the page that asked for it.

use domain::AppError;
use leptos::prelude::*;

use super::provider::way_to_provider;
use crate::api::Confirm;
use crate::form::{Entry, Form, Hidden, Send};
use crate::gate::next_page;
use crate::tr;
use crate::ui::InputKind;
use crate::written::{Sheet, asked};

pub(super) async fn write() -> Result<Sheet, AppError> {
    let (services, caller) = asked()?;
    let email = caller.require_person()?.identity.email.clone();
    let content = view! {
        <Form id="confirm" action={ServerAction::<Confirm>::new()}>
            <Hidden name="next" value=next_page() />
            // Password managers look for the name that the password belongs to.
            <input type="hidden" autocomplete="username" value=email />
            <Entry name="password" label=tr!("confirm-password") kind=InputKind::Password autocomplete="current-password" />
            <Send>{tr!("confirm-send")}</Send>
        </Form>
        {way_to_provider(&services)}
    };
    Ok(Sheet::threshold("confirm-title", "confirm-lede", content.into_any()))
}
