//! Switching the second factor on: the authenticator reads a picture, and proves with a code that it did. The codes for
//! when it is lost are shown once, right after.

use domain::{AppError, Enrolment};
use leptos::prelude::*;

use crate::api::{EnableSecondFactor, take_recovery_codes};
use crate::form::{Entry, Form, Send};
use crate::tr;
use crate::ui::{Button, ButtonLink, ButtonSize, ButtonVariant, IconName, InputKind, Notice, Tone};
use crate::written::{Sheet, asked};

pub(super) async fn write_enrolment() -> Result<Sheet, AppError> {
    let (services, caller) = asked()?;
    let enrolment = service::second_factor::begin(&services, &caller).await?;
    let content = view! {
        <ol class="steps">
            <li>{scan(enrolment)}</li>
            <li>
                <h2>{tr!("enrol-prove")}</h2>
                <Form id="enrol" action={ServerAction::<EnableSecondFactor>::new()}>
                    <Entry name="code" label=tr!("code-label") hint=tr!("code-hint") kind=InputKind::Code autocomplete="one-time-code" />
                    <Send>{tr!("enrol-send")}</Send>
                </Form>
            </li>
        </ol>
        <p class="threshold-aside"><a href="/account/security">{tr!("enrol-cancel")}</a></p>
    };
    Ok(Sheet::threshold("enrol-title", "enrol-lede", content.into_any()).wide())
}

fn scan(enrolment: Enrolment) -> AnyView {
    let Enrolment { secret, uri, qr_svg } = enrolment;
    view! {
        <h2>{tr!("enrol-scan")}</h2>
        <p class="muted">{tr!("enrol-scan-hint")}</p>
        <div class="enrol-picture" role="img" aria-label=tr!("enrol-picture") inner_html=qr_svg></div>
        <label class="muted" for="enrol-key">{tr!("enrol-by-hand")}</label>
        <div class="once-line">
            <input class="input" id="enrol-key" value=secret readonly spellcheck="false" dir="ltr" />
            {copies("enrol-key", "enrol-copy")}
        </div>
        <p><a href=uri rel="external">{tr!("enrol-open")}</a></p>
    }
    .into_any()
}

fn copies(id: &'static str, label: &'static str) -> AnyView {
    view! { <Button size=ButtonSize::Small icon=IconName::Copy attr:data-copies=id>{tr!(label)}</Button> }.into_any()
}

pub(super) async fn write_recovery_codes() -> Result<Sheet, AppError> {
    let codes = take_recovery_codes().await.map_err(|failure| failure.0)?;
    let content = view! {
        {if codes.is_empty() { gone() } else { listed(&codes) }}
        <div class="cluster">
            <ButtonLink href="/account/security" variant=ButtonVariant::Primary>{tr!("recovery-kept")}</ButtonLink>
        </div>
    };
    Ok(Sheet::threshold("recovery-title", "recovery-lede", content.into_any()).wide())
}

fn gone() -> AnyView {
    view! { <Notice tone=Tone::Warning title=tr!("recovery-gone")><p>{tr!("recovery-gone-hint")}</p></Notice> }
        .into_any()
}

fn listed(codes: &[String]) -> AnyView {
    let all = codes.join(" ");
    let code = |code: &String| view! { <li><code translate="no">{code.clone()}</code></li> };
    view! {
        <ul class="recovery-codes">{codes.iter().map(code).collect_view()}</ul>
        <input type="hidden" id="recovery-all" value=all />
        <div class="cluster">{copies("recovery-all", "recovery-copy")}</div>
    }
    .into_any()
}
