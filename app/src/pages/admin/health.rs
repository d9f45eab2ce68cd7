//! How the parts of the product do: each check with what follows from it and what to do, and the figures around them.

use domain::{AppError, CheckDetails, Disk, Health, HealthDetails, SeenRequest};
use leptos::prelude::*;

use crate::i18n::use_i18n;
use crate::tr;
use crate::ui::{Badge, Tone};
use crate::written::parts::moment;
use crate::written::{Section, Sheet, asked, seen_request};

pub(super) async fn write() -> Result<Sheet, AppError> {
    let (services, caller) = asked()?;
    let details = service::health::details(&services, &caller).await?;
    let content = view! {
        <ul class="checks">{details.checks.iter().map(check).collect_view()}</ul>
        <div class="fact-cards">{figures(&details)} {seen(seen_request())}</div>
    };
    Ok(Sheet {
        title: use_i18n().text("health-title", &[]),
        lede: use_i18n().text("health-lede", &[]),
        section: Section::Admin,
        content: content.into_any(),
    })
}

fn check(check: &CheckDetails) -> AnyView {
    let CheckDetails { name, health, since } = *check;
    let (name, word, tone) = (name.as_str(), health.as_str(), tone_of(health));
    let remedy =
        (health != Health::Ok).then(|| view! { <p class="check-remedy">{tr!(format!("health-remedy-{name}"))}</p> });
    view! {
        <li class="check" data-state=tone.as_str()>
            <div class="check-head">
                <h2 class="check-name">{tr!(format!("check-{name}"))}</h2>
                <Badge tone label=tr!(format!("health-{word}")) />
            </div>
            <p class="check-consequence">{tr!(format!("check-{name}-{word}"))}</p>
            {remedy}
            <p class="check-detail">{tr!("health-since")}" "{moment(since)}</p>
        </li>
    }
    .into_any()
}

fn tone_of(health: Health) -> Tone {
    match health {
        Health::Ok => Tone::Good,
        Health::Degraded => Tone::Warning,
        Health::Failed => Tone::Danger,
    }
}

fn figures(details: &HealthDetails) -> AnyView {
    let formatter = use_i18n().formatter();
    let alive = details.workers.iter().filter(|worker| worker.is_alive).count();
    let alive = formatter.integer(i64::try_from(alive).unwrap_or(i64::MAX));
    view! {
        <section class="card" aria-labelledby="figures">
            <h2 class="card-title" id="figures">{tr!("health-figures")}</h2>
            <dl class="facts">
                {fact("health-version", Some(details.version.clone()))}
                {fact("health-build", Some(details.build.clone()))}
                {fact("health-migration", details.migration.map(|migration| migration.to_string()))}
                {fact("health-disk", details.disk.map(room))}
                {fact("health-workers", Some(alive))}
                {fact("health-outbox", Some(formatter.integer(details.outbox.waiting)))}
            </dl>
        </section>
    }
    .into_any()
}

fn room(disk: Disk) -> String {
    let formatter = use_i18n().formatter();
    let (free, total) = (formatter.byte_size(rounded(disk.free)), formatter.byte_size(rounded(disk.total)));
    use_i18n().text("health-disk-room", &[("free", free.into()), ("total", total.into())])
}

/// Whole gigabytes: the rest says nothing about whether room is left.
fn rounded(size: domain::ByteSize) -> domain::ByteSize {
    const GIGABYTE: u64 = 1 << 30;
    if size.0 < GIGABYTE { size } else { domain::ByteSize(size.0 / GIGABYTE * GIGABYTE) }
}

fn seen(seen: Option<SeenRequest>) -> AnyView {
    let Some(seen) = seen else { return ().into_any() };
    let (tone, word) = if seen.fits { (Tone::Good, "health-seen-fits") } else { (Tone::Danger, "health-seen-differs") };
    let trusted = if seen.is_trusted_proxy { "health-seen-trusted" } else { "health-seen-direct" };
    view! {
        <section class="card" aria-labelledby="seen">
            <div class="card-header">
                <h2 class="card-title" id="seen">{tr!("health-seen")}</h2>
                <Badge tone label=tr!(word) />
            </div>
            <p>{tr!(trusted)}</p>
            <dl class="facts">
                {fact("health-seen-client", Some(seen.client))}
                {fact("health-seen-peer", Some(seen.peer))}
                {fact("health-seen-host", seen.host)}
                {fact("health-seen-url", seen.public_url)}
                {fact("health-seen-proto", seen.forwarded_proto)}
                {fact("health-seen-for", seen.forwarded_for)}
            </dl>
        </section>
    }
    .into_any()
}

fn fact(label: &'static str, value: Option<String>) -> AnyView {
    let shown = value.map_or_else(
        || view! { <span class="muted">{tr!("health-nothing")}</span> }.into_any(),
        |value| view! { <bdi>{value}</bdi> }.into_any(),
    );
    view! { <div><dt>{tr!(label)}</dt><dd>{shown}</dd></div> }.into_any()
}
