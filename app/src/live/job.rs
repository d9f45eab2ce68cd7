//! Long work while it runs: what it is busy with and how far it is. The server tells by itself; where that does not
//! arrive, the page asks every few seconds and says so.

use std::cell::Cell;
use std::rc::Rc;

use domain::{ErrorKind, JobId, JobPhase, JobState};
use futures::StreamExt;
use futures::channel::oneshot;
use futures::future::{Either, select};
use gloo_net::eventsource::futures::EventSource;
use leptos::prelude::*;
use serde::Deserialize;
use serde::de::IgnoredAny;

use super::asking::{Body, Question, Stop, ask};
use super::bytes::Pace;
use crate::i18n::use_i18n;
use crate::tr;
use crate::ui::{Button, ButtonSize, Progress};

/// How long to wait before asking again, where the server's news does not arrive.
const ASK_EVERY: u32 = 2_000;

/// What the page reads of a job.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct JobNews {
    state: JobState,
    phase: Option<JobPhase>,
    done: i64,
    total: Option<i64>,
    version: i64,
}

/// What happens on the page when the work has ended.
#[derive(Clone, Copy, Debug)]
pub(super) enum After {
    /// The page is loaded again: it shows the result.
    Reload,
    /// Whoever put it there is told.
    Tell(Callback<(JobState,)>),
}

/// What is known of the work.
#[derive(Clone, Copy)]
struct Known {
    job: RwSignal<Option<JobNews>>,
    /// The page has to ask, because news does not arrive.
    asking: RwSignal<bool>,
}

/// How far a job is.
#[component]
pub(super) fn JobProgress(job: JobId, after: After) -> impl IntoView {
    let known = Known { job: RwSignal::new(None), asking: RwSignal::new(false) };
    follow(job, known, after);
    let cancelling = RwSignal::new(false);
    let cancel = move |_| {
        cancelling.set(true);
        leptos::task::spawn_local(async move {
            let address = format!("/api/v2/jobs/{job}/cancel");
            let question = Question { method: "POST", address: &address, body: Body::Nothing, digest: None };
            if ask::<Option<IgnoredAny>>(&question, &Stop::default(), |_| ()).await.is_err() {
                cancelling.set(false);
            }
        });
    };
    view! {
        <div class="job-progress">
            {bar(known)}
            <div class="cluster">
                <Button size=ButtonSize::Small busy=cancelling on:click=cancel>{tr!("job-cancel")}</Button>
                {move || known.asking.get().then(|| view! { <span class="muted">{tr!("job-asking")}</span> })}
            </div>
        </div>
    }
}

fn bar(known: Known) -> impl IntoView {
    let i18n = use_i18n();
    let of = move |read: fn(&JobNews) -> i64| known.job.with(|job| job.as_ref().map(read).unwrap_or_default());
    let phase = Signal::derive(move || {
        let word =
            known.job.with(|job| job.as_ref().and_then(|job| job.phase).map(|phase| format!("job-phase-{phase}")));
        i18n.text(word.as_deref().unwrap_or("job-waiting"), &[])
    });
    let total = Signal::derive(move || known.job.with(|job| job.as_ref().and_then(|job| job.total)));
    let pace = StoredValue::new((None, Pace::begin(0)));
    let time_left = Signal::derive(move || {
        let (now, done) = (known.job.with(|job| job.as_ref().and_then(|job| job.phase)), of(|job| job.done));
        if pace.with_value(|(phase, _)| *phase != now) {
            pace.set_value((now, Pace::begin(done)));
        }
        let rate = pace.with_value(|(_, pace)| pace.rate(done))?;
        let seconds = u64::try_from((total.get()? - done).max(0) / rate).ok()?;
        Some(i18n.text("job-time-left", &[("time", i18n.formatter().duration(seconds.max(1)).into())]))
    });
    view! {
        <Progress phase done=Signal::derive(move || of(|job| job.done)) total=MaybeProp::from(total) time_left=MaybeProp::from(time_left) />
    }
}

/// Follows the job until it ends or the page is left.
fn follow(job: JobId, known: Known, after: After) {
    let (leave, left) = oneshot::channel::<()>();
    leptos::task::spawn_local(async move {
        let followed = std::pin::pin!(watch(job, known));
        if let Either::Left((Some(ended), _)) = select(followed, left).await {
            match after {
                After::Reload => drop(window().location().reload()),
                After::Tell(tell) => tell.run((ended.state,)),
            }
        }
    });
    let leave = StoredValue::new_local(Some(leave));
    on_cleanup(move || drop(leave.try_update_value(Option::take)));
}

/// Hears of every change; answers the job as it ended, or nothing where it cannot be seen any more.
async fn watch(job: JobId, known: Known) -> Option<JobNews> {
    if let Some(ended) = hear(job, known).await {
        return Some(ended);
    }
    known.asking.set(true);
    let address = format!("/api/v2/jobs/{job}");
    loop {
        let question = Question { method: "GET", address: &address, body: Body::Nothing, digest: None };
        match ask::<JobNews>(&question, &Stop::default(), |_| ()).await {
            Ok(now) if note(known, &now) => return Some(now),
            Ok(_) => {}
            Err(failure) if failure.kind == ErrorKind::Unreachable || failure.kind.status() >= 500 => {}
            Err(_) => return None,
        }
        pause(ASK_EVERY).await;
    }
}

/// Listens to the server's news; nothing when it breaks off before the end.
async fn hear(job: JobId, known: Known) -> Option<JobNews> {
    let mut source = EventSource::new(&format!("/api/v2/jobs/{job}/events")).ok()?;
    let mut told = source.subscribe("job").ok()?;
    let failures = Rc::new(Cell::new(0));
    while let Some(event) = told.next().await {
        let Ok((_, message)) = event else {
            failures.set(failures.get() + 1);
            if failures.get() > 2 {
                return None;
            }
            continue;
        };
        let now = message.data().as_string().and_then(|text| serde_json::from_str::<JobNews>(&text).ok())?;
        if note(known, &now) {
            return Some(now);
        }
    }
    None
}

/// Keeps what is newer; tells whether it is the end.
fn note(known: Known, now: &JobNews) -> bool {
    let is_newer = known.job.with_untracked(|job| job.as_ref().is_none_or(|job| job.version < now.version));
    if is_newer {
        known.job.set(Some(now.clone()));
    }
    JobState::is_final(now.state)
}

/// Lets some time pass.
pub(super) async fn pause(milliseconds: u32) {
    let (tell, told) = oneshot::channel::<()>();
    let ring = move || {
        let _ = tell.send(());
    };
    set_timeout(ring, std::time::Duration::from_millis(milliseconds.into()));
    let _ = told.await;
}
