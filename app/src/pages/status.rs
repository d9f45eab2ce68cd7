//! Whether the product can do its work, check by check, in words; kept up to date while it is open.

mod live;

use domain::{Check, Health, Status};
use leptos::prelude::*;
use leptos_meta::Title;

use self::live::follow;
use super::FailureView;
use crate::api::{Failure, get_status};
use crate::tr;
use crate::ui::{Badge, Tone};

/// The status page.
#[component]
pub fn StatusPage() -> impl IntoView {
    let loaded = Resource::new(|| (), |()| get_status());
    let live = follow();
    view! {
        <Title text=tr!("status-title") />
        <div class="page">
            <header class="page-header">
                <h1 class="page-title">{tr!("status-title")}</h1>
                <p class="page-lede">{tr!("status-lede")}</p>
            </header>
            <Transition fallback=|| ()>
                {move || Suspend::new(async move {
                    let first = loaded.await;
                    move || outcome(live.get().map_or_else(|| first.clone(), Ok))
                })}
            </Transition>
        </div>
    }
}

fn outcome(status: Result<Status, Failure>) -> AnyView {
    match status {
        Ok(status) => view! { <Checks status /> }.into_any(),
        Err(Failure(failure)) => view! { <FailureView failure /> }.into_any(),
    }
}

#[component]
fn Checks(status: Status) -> impl IntoView {
    let summary = if status.is_ready() { "status-ready" } else { "status-not-ready" };
    view! {
        <p class="status-summary" role="status">{tr!(summary)}</p>
        <ul class="checks">{status.checks.into_iter().map(|check| view! { <CheckRow check /> }).collect_view()}</ul>
    }
}

#[component]
fn CheckRow(check: Check) -> impl IntoView {
    let Check { name, health } = check;
    let (name, word) = (name.as_str(), health.as_str());
    let tone = tone_of(health);
    view! {
        <li class="check" data-state=tone.as_str()>
            <div class="check-head">
                <h2 class="check-name">{tr!(format!("check-{name}"))}</h2>
                <Badge tone label=tr!(format!("health-{word}")) />
            </div>
            <p class="check-consequence">{tr!(format!("check-{name}-{word}"))}</p>
        </li>
    }
}

fn tone_of(health: Health) -> Tone {
    match health {
        Health::Ok => Tone::Good,
        Health::Degraded => Tone::Warning,
        Health::Failed => Tone::Danger,
    }
}
