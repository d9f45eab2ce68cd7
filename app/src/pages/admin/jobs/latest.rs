//! The jobs of every project. What they are about stays in their projects, where members see it.

use domain::{JobFilter, JobKind, JobState, Page, Part, SiteJob};
use leptos::prelude::*;

use crate::i18n::use_i18n;
use crate::tr;
use crate::ui::{Badge, ColumnHead, EmptyState, IconName, Table, Tone};
use crate::written::filters::{choice, chosen};
use crate::written::parts::{moment, moment_or, turns};

/// The jobs that the address asks for.
pub(super) fn filter() -> JobFilter {
    JobFilter { state: chosen("state"), kind: chosen("kind"), source: None }
}

/// The jobs as a table, or why there are none.
pub(super) fn jobs(page: &Page<SiteJob>, part: &Part) -> AnyView {
    view! {
        <section class="stack" aria-labelledby="latest">
            <h2 id="latest">{tr!("jobs-latest")}</h2>
            <p class="muted">{tr!("jobs-latest-note")}</p>
            {filters()}
            {table(page, part)}
        </section>
    }
    .into_any()
}

fn filters() -> AnyView {
    let i18n = use_i18n();
    let states = JobState::ALL.iter().map(|state| (state.to_string(), i18n.text(&format!("job-state-{state}"), &[])));
    let kinds = JobKind::ALL.iter().map(|kind| (kind.to_string(), i18n.text(&format!("job-kind-{kind}"), &[])));
    let fields = view! {
        {choice("state", "jobs-column-state", states.collect())}
        {choice("kind", "jobs-column-job", kinds.collect())}
    };
    crate::written::filters::filters("jobs-latest", &[], fields.into_any())
}

fn table(page: &Page<SiteJob>, part: &Part) -> AnyView {
    if page.rows.is_empty() {
        return view! {
            <EmptyState icon=IconName::Clock title=tr!("jobs-latest-none") sentence=tr!("jobs-latest-none-yet") />
        }
        .into_any();
    }
    let rows = page.rows.iter().map(row).collect_view();
    view! {
        <Table id="jobs" caption=tr!("jobs-latest")>
            <thead>
                <tr>
                    <ColumnHead label=tr!("jobs-column-job") />
                    <ColumnHead label=tr!("jobs-column-project") />
                    <ColumnHead label=tr!("jobs-column-state") />
                    <ColumnHead label=tr!("jobs-column-progress") />
                    <ColumnHead label=tr!("jobs-column-attempts") number=true />
                    <ColumnHead label=tr!("jobs-column-asked") />
                    <ColumnHead label=tr!("jobs-column-ended") />
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </Table>
        {turns(tr!("jobs-latest"), page, part.limit)}
    }
    .into_any()
}

fn row(job: &SiteJob) -> AnyView {
    view! {
        <tr>
            <th scope="row">{tr!(format!("job-kind-{}", job.kind))}</th>
            <td><bdi>{job.project_name.clone()}</bdi></td>
            <td><Badge tone=tone_of(job.state) label=tr!(format!("job-state-{}", job.state)) /></td>
            <td>{progress(job)}{job.problem.clone().map(|code| view! { <code>{code}</code> })}</td>
            <td data-kind="number">{use_i18n().formatter().integer(job.attempts)}</td>
            <td>{moment(job.created_at)}</td>
            <td>{moment_or(job.finished_at, "jobs-not-ended")}</td>
        </tr>
    }
    .into_any()
}

const fn tone_of(state: JobState) -> Tone {
    match state {
        JobState::Queued | JobState::Cancelled => Tone::Neutral,
        JobState::Running => Tone::Accent,
        JobState::Succeeded => Tone::Good,
        JobState::Failed => Tone::Danger,
    }
}

/// What a running job is busy with, and how much of it is done where that is known.
fn progress(job: &SiteJob) -> AnyView {
    let Some(phase) = job.phase.filter(|_| job.state == JobState::Running) else { return ().into_any() };
    let i18n = use_i18n();
    let phase = i18n.text(&format!("job-phase-{phase}"), &[]);
    match job.total.filter(|total| *total > 0) {
        Some(total) => {
            let done = job.done.clamp(0, total);
            let basis_points = i64::try_from(i128::from(done) * 10_000 / i128::from(total)).unwrap_or_default();
            let part = i18n.formatter().percent(basis_points);
            i18n.text("jobs-progress", &[("phase", phase.into()), ("part", part.into())]).into_any()
        }
        None => phase.into_any(),
    }
}
