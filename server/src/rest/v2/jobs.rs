//! Jobs: what runs for a project and for the site, once or as it changes.

use std::convert::Infallible;
use std::time::Duration;

use axum::extract::State;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use domain::{AppError, ErrorKind, Job, JobFilter, JobId, Locale, Page, ProjectId, RequestId, SiteJob};
use futures::{Stream, StreamExt, stream};
use http::{HeaderMap, StatusCode};
use service::jobs::{self, Followed};
use tokio_util::sync::CancellationToken;

use super::answers::{Answer, Listed, Tagged, Versioned};
use super::call::Call;
use super::paging::{Listing, PartQuery};
use crate::problem::{Path, worded};
use crate::state::AppState;

const LONGEST_SILENCE: Duration = Duration::from_secs(15);
const RESUMED_AFTER: &str = "last-event-id";

impl Versioned for Job {
    fn version(&self) -> i64 {
        self.version
    }
}

/// Lists the jobs of every project, the latest first. What they are about stays in their projects.
#[utoipa::path(get, path = "/jobs", params(JobFilter, PartQuery), responses((status = 200, body = Page<SiteJob>)))]
pub async fn list_jobs(
    Call(services, caller): Call,
    Listing(filter, part): Listing<JobFilter>,
) -> Answer<Listed<SiteJob>> {
    Ok(Listed(jobs::list_all(&services, &caller, &filter, &part).await?))
}

/// Lists the jobs of a project, the latest first.
#[utoipa::path(get, path = "/projects/{id}/jobs", params(JobFilter, PartQuery),
    responses((status = 200, body = Page<Job>)))]
pub async fn list_project_jobs(
    Call(services, caller): Call,
    Path(id): Path<ProjectId>,
    Listing(filter, part): Listing<JobFilter>,
) -> Answer<Listed<Job>> {
    Ok(Listed(jobs::list(&services, &caller, id, &filter, &part).await?))
}

/// Answers one job.
#[utoipa::path(get, path = "/jobs/{id}", responses((status = 200, body = Job)))]
pub async fn get_job(Call(services, caller): Call, Path(id): Path<JobId>) -> Answer<Tagged<Job>> {
    Ok(Tagged(jobs::get(&services, &caller, id).await?))
}

/// Stops a job: at once where it waits, within two seconds where it runs. Nothing of it is kept.
#[utoipa::path(post, path = "/jobs/{id}/cancel", responses((status = 200, body = Job)))]
pub async fn cancel_job(Call(services, caller): Call, Path(id): Path<JobId>) -> Answer<Tagged<Job>> {
    Ok(Tagged(jobs::cancel(&services, &caller, id).await?))
}

/// One job now and whenever something about it changes, as server-sent events, until it ends. `Last-Event-ID` is the
/// version that is known; after the end of the job that was the last, and the answer is 204.
#[utoipa::path(get, path = "/jobs/{id}/events",
    responses((status = 200, body = String, content_type = "text/event-stream"), (status = 204)))]
pub async fn follow_job(
    State(state): State<AppState>,
    Call(services, caller): Call,
    Path(id): Path<JobId>,
    headers: HeaderMap,
) -> Answer<Response> {
    let job = jobs::get(&services, &caller, id).await?;
    let known = known(&headers);
    if job.state.is_final() && known >= job.version {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    let followed = jobs::follow(&services, &caller, id, known).await?;
    let told = Told { followed, stop: state.stop, locale: caller.locale, request: caller.request };
    let ping = KeepAlive::new().interval(LONGEST_SILENCE).event(Event::default().event("ping").data(""));
    Ok(Sse::new(told.events()).keep_alive(ping).into_response())
}

/// What cannot be read is as if nothing were known.
fn known(headers: &HeaderMap) -> i64 {
    let id = headers.get(RESUMED_AFTER).and_then(|id| id.to_str().ok());
    id.and_then(|id| id.parse().ok()).unwrap_or_default()
}

/// A job that somebody is told about, until it ends, they may not see it any more, or the server stops.
struct Told {
    followed: Followed,
    stop: CancellationToken,
    locale: Locale,
    request: Option<RequestId>,
}

impl Told {
    fn events(self) -> impl Stream<Item = Result<Event, Infallible>> {
        stream::unfold(Some(self), |told| async move {
            let mut told = told?;
            let next = told.stop.run_until_cancelled(told.followed.next()).await;
            match next {
                Some(Ok(None)) => None,
                Some(Ok(Some(job))) => Some((event(&job), Some(told))),
                Some(Err(error)) => Some((told.problem(error), None)),
                None => Some((told.problem(AppError::from(ErrorKind::Stopping).retry_after(2)), None)),
            }
        })
        .map(Ok)
    }

    fn problem(&self, error: AppError) -> Event {
        let error = self.request.iter().fold(error, domain::AppError::in_request);
        json_event("problem", &worded(&error, self.locale))
    }
}

fn event(job: &Job) -> Event {
    json_event("job", job).id(job.version.to_string())
}

fn json_event(name: &str, content: &impl serde::Serialize) -> Event {
    Event::default().event(name).json_data(content).expect("jobs and problems are plain data")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_read_is_as_if_nothing_were_known() {
        let known = |id: &str| known(&[(RESUMED_AFTER.parse().unwrap(), id.parse().unwrap())].into_iter().collect());
        assert_eq!(known("17"), 17);
        assert_eq!(known(""), 0);
        assert_eq!(known("17a"), 0);
        assert_eq!(super::known(&HeaderMap::new()), 0);
    }
}
