//! What runs in the background: jobs, the workers that do them, and the mail that waits to be sent.

mod latest;

use domain::{AppError, Outbox, Part, WorkerRow};
use leptos::prelude::*;

use crate::i18n::use_i18n;
use crate::tr;
use crate::ui::{Badge, ColumnHead, EmptyState, IconName, Stat, Stats, Table, Tone};
use crate::written::parts::{moment, moment_or, place};
use crate::written::{Section, Sheet, asked};

pub(super) async fn write() -> Result<Sheet, AppError> {
    let (services, caller) = asked()?;
    let details = service::health::details(&services, &caller).await?;
    let part = Part::after(place(), None);
    let page = service::jobs::list_all(&services, &caller, &latest::filter(), &part).await?;
    let content = view! { {latest::jobs(&page, &part)} {workers(&details.workers)} {outbox(&details.outbox)} };
    Ok(Sheet {
        title: use_i18n().text("jobs-title", &[]),
        lede: use_i18n().text("jobs-lede", &[]),
        section: Section::Admin,
        content: content.into_any(),
    })
}

fn outbox(outbox: &Outbox) -> AnyView {
    let waiting = use_i18n().formatter().integer(outbox.waiting);
    view! {
        <section class="stack" aria-labelledby="outbox">
            <h2 id="outbox">{tr!("jobs-outbox")}</h2>
            <Stats><Stat label=tr!("jobs-outbox-waiting") value=Signal::stored(waiting) /></Stats>
            <p>{tr!("jobs-outbox-oldest")}" "{moment_or(outbox.oldest_at, "jobs-outbox-none")}</p>
        </section>
    }
    .into_any()
}

fn workers(workers: &[WorkerRow]) -> AnyView {
    if workers.is_empty() {
        return view! {
            <EmptyState icon=IconName::Clock title=tr!("jobs-workers-none") sentence=tr!("check-worker-degraded") />
        }
        .into_any();
    }
    let rows = workers.iter().map(row).collect_view();
    view! {
        <Table id="workers" caption=tr!("jobs-workers")>
            <thead>
                <tr>
                    <ColumnHead label=tr!("jobs-worker-name") />
                    <ColumnHead label=tr!("jobs-worker-state") />
                    <ColumnHead label=tr!("jobs-worker-seen") />
                    <ColumnHead label=tr!("jobs-worker-started") />
                    <ColumnHead label=tr!("jobs-worker-build") />
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </Table>
    }
    .into_any()
}

fn row(worker: &WorkerRow) -> AnyView {
    let (tone, state) =
        if worker.is_alive { (Tone::Good, "jobs-worker-alive") } else { (Tone::Warning, "jobs-worker-silent") };
    view! {
        <tr>
            <th scope="row"><bdi dir="ltr">{worker.name.clone()}</bdi></th>
            <td><Badge tone label=tr!(state) /></td>
            <td>{moment(worker.seen_at)}</td>
            <td>{moment(worker.started_at)}</td>
            <td><code>{worker.build.clone()}</code></td>
        </tr>
    }
    .into_any()
}
