//! A failure, shown to a person.

use domain::AppError;
use leptos::prelude::*;
use leptos_meta::Title;

use crate::i18n::{Shown, use_i18n};
use crate::page::of_this_request;
use crate::tr;
use crate::ui::CopyButton;

/// A page that is nothing but a failure. It carries the failure's status, and its links load anew: whatever made
/// it fail is left behind.
#[component]
pub fn FailurePage(failure: AppError) -> impl IntoView {
    let failure = of_this_request(failure);
    answer_with_status(failure.kind.status());
    let i18n = use_i18n();
    let number = failure.kind.status();
    let title = failure.clone();
    view! {
        <Title text=move || i18n.error(&title).title />
        <FailureView failure number>
            <a class="button" data-variant="primary" href="/" rel="external">{tr!("failure-go-to-start")}</a>
            <a class="button" href="/status" rel="external">{tr!("failure-see-status")}</a>
        </FailureView>
    }
}

/// A failure in words: what happened, what was kept, what to do, and how to name it when asking for help.
#[component]
pub fn FailureView(
    /// What failed.
    failure: AppError,
    /// The HTTP status, shown large on a page of its own.
    #[prop(optional, into)]
    number: Option<u16>,
    /// What can be done from here.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let i18n = use_i18n();
    let shown = Memo::new(move |_| i18n.error(&failure));
    let part = move |read: fn(Shown) -> String| move || read(shown.get());
    let size = if number.is_some() { "page" } else { "inline" };
    view! {
        <section class="error-view" data-size=size role=number.is_none().then_some("alert")>
            {number.map(|number| view! { <p class="error-number" aria-hidden="true">{number.to_string()}</p> })}
            {heading(number.is_some(), part(|shown| shown.title))}
            <p class="error-detail">{part(|shown| shown.detail)}</p>
            <p class="error-hint">{part(|shown| shown.hint)}</p>
            <div class="error-actions">
                <Remedy shown />
                {children.map(|children| children())}
            </div>
            <Reference shown />
        </section>
    }
}

fn heading(is_page: bool, title: impl Fn() -> String + Send + Sync + 'static) -> AnyView {
    if is_page {
        view! { <h1 class="error-title">{title}</h1> }.into_any()
    } else {
        view! { <h2 class="error-title">{title}</h2> }.into_any()
    }
}

/// The one thing that helps, for the failures that have one: loading the page again.
#[component]
fn Remedy(shown: Memo<Shown>) -> impl IntoView {
    let action = move || shown.with(|shown| shown.action.clone());
    move || action().map(|label| view! { <a class="button" data-variant="primary" href="" rel="external">{label}</a> })
}

/// Code and request id, to be copied together.
#[component]
fn Reference(shown: Memo<Shown>) -> impl IntoView {
    let code = move || shown.with(|shown| shown.code.clone());
    let request = move || shown.with(|shown| shown.request_id.clone());
    let copied = Signal::derive(move || [Some(code()), request()].into_iter().flatten().collect::<Vec<_>>().join(" "));
    view! {
        <dl class="error-reference">
            <div>
                <dt>{tr!("failure-code")}</dt>
                <dd><code translate="no">{code}</code></dd>
            </div>
            {move || request().map(|id| view! {
                <div>
                    <dt>{tr!("failure-request")}</dt>
                    <dd><code translate="no">{id}</code></dd>
                </div>
            })}
            <div><dt class="visually-hidden">{tr!("failure-copy")}</dt><dd><CopyButton text=copied label=tr!("failure-copy") /></dd></div>
        </dl>
    }
}

fn answer_with_status(status: u16) {
    #[cfg(feature = "ssr")]
    if let (Some(options), Ok(status)) =
        (use_context::<leptos_axum::ResponseOptions>(), http::StatusCode::from_u16(status))
    {
        options.set_status(status);
    }
    #[cfg(not(feature = "ssr"))]
    let _ = status;
}
