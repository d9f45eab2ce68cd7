//! The second step of signing in: the code of an authenticator, or one of the codes kept for when that is lost.

use domain::AppError;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use crate::api::EnterCode;
use crate::form::{Entry, Form, Hidden, Send};
use crate::gate::next_page;
use crate::tr;
use crate::ui::{Button, ButtonVariant, Disclosure, Field, InputKind, TextInput};
use crate::written::Sheet;

pub(super) async fn write() -> Result<Sheet, AppError> {
    let enter = ServerAction::<EnterCode>::new();
    let content = view! {
        <Form id="second-step" action=enter>
            <Hidden name="next" value=next_page() />
            <Entry name="code" label=tr!("code-label") hint=tr!("code-hint") kind=InputKind::Code autocomplete="one-time-code" />
            <Send>{tr!("code-send")}</Send>
        </Form>
        <Disclosure summary=tr!("code-recovery")>
            <form class="form" id="recovery" method="post" action=EnterCode::PATH>
                <Recovery />
            </form>
        </Disclosure>
        <p class="threshold-aside"><a href="/sign-in">{tr!("code-back")}</a></p>
    };
    Ok(Sheet::threshold("code-title", "code-lede", content.into_any()))
}

/// What became of a code is said above the other form: both are sent to the same place.
#[component]
fn Recovery() -> impl IntoView {
    view! {
        <input type="hidden" name="next" value=next_page() />
        <Field id="recovery-code" label=tr!("code-recovery-label") hint=tr!("code-recovery-hint")>
            <TextInput name="code" autocomplete="off" />
        </Field>
        <Button kind="submit" variant=ButtonVariant::Secondary>{tr!("code-send")}</Button>
    }
}
