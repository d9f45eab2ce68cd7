//! Figures for Prometheus, by route template and never by address.

use std::sync::OnceLock;
use std::time::Duration;

use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use domain::ErrorKind;
use http::{HeaderMap, HeaderValue, header};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use tokio_util::sync::CancellationToken;

use crate::problem::Refusal;
use crate::security::Peer;
use crate::state::{AppState, Policy};

const SECONDS: [f64; 14] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0];
const JOB_SECONDS: [f64; 12] = [0.1, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0, 120.0, 300.0, 600.0, 1_800.0];
const UPKEEP_EVERY: Duration = Duration::from_secs(5);

/// The process's one recorder.
fn recorder() -> &'static PrometheusHandle {
    static RECORDER: OnceLock<PrometheusHandle> = OnceLock::new();
    RECORDER.get_or_init(|| {
        let builder = PrometheusBuilder::new()
            .set_buckets_for_metric(Matcher::Suffix("duration_seconds".to_owned()), &SECONDS)
            .and_then(|builder| {
                builder.set_buckets_for_metric(Matcher::Full("job_duration_seconds".to_owned()), &JOB_SECONDS)
            })
            .expect("there are buckets");
        builder.install_recorder().expect("nothing else in the process records metrics")
    })
}

/// Starts recording and keeps histograms small until the server stops.
pub fn start(stop: CancellationToken) {
    let recorder = recorder();
    describe();
    tokio::spawn(async move {
        let mut rounds = tokio::time::interval(UPKEEP_EVERY);
        while stop.run_until_cancelled(rounds.tick()).await.is_some() {
            recorder.run_upkeep();
        }
    });
}

fn describe() {
    metrics::describe_counter!("http_requests_total", "Requests answered, by method, route template and status.");
    metrics::describe_histogram!(
        "http_request_duration_seconds",
        "Time from the request to the head of its answer, by method and route template."
    );
    metrics::describe_counter!("jobs_attempted_total", "Attempts at jobs, by kind and outcome.");
    metrics::describe_histogram!("job_duration_seconds", "Time that an attempt at a job took, by kind.");
    metrics::describe_gauge!("jobs_waiting", "Jobs that wait for a worker.");
    metrics::describe_gauge!("jobs_running", "Jobs that a worker has.");
    metrics::describe_gauge!("jobs_oldest_wait_seconds", "How long the job that waits longest could have been begun.");
}

/// Counts one answered request.
pub(crate) fn record_request(method: &'static str, route: &str, status: u16, took: Duration) {
    let labels = [("method", method.to_owned()), ("route", route.to_owned()), ("status", status.to_string())];
    metrics::counter!("http_requests_total", &labels).increment(1);
    metrics::histogram!("http_request_duration_seconds", &labels[..2]).record(took);
}

/// Every figure in Prometheus' text format.
pub async fn show_metrics(State(state): State<AppState>, request: Request) -> Response {
    let peer = request.extensions().get::<Peer>().copied();
    if !may_read(&state.policy, request.headers(), peer) {
        return refuse();
    }
    state.services.store.record_pool();
    service::jobs::record(&state.services).await;
    let kind = [(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")];
    (kind, recorder().render()).into_response()
}

fn refuse() -> Response {
    let mut response = Refusal::from(ErrorKind::SignInRequired).into_response();
    response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    response
}

/// Without a token only a program on this machine may read, and a proxy's requests are somebody else's.
fn may_read(policy: &Policy, headers: &HeaderMap, peer: Option<Peer>) -> bool {
    if let Some(token) = &policy.metrics_token {
        let shown = headers.get(header::AUTHORIZATION).map(HeaderValue::as_bytes);
        return shown
            .and_then(|shown| shown.strip_prefix(b"Bearer "))
            .is_some_and(|shown| same(shown, token.expose().as_bytes()));
    }
    let is_direct = !headers.contains_key("x-forwarded-for") && !headers.contains_key(header::FORWARDED);
    !policy.production || (is_direct && peer.is_some_and(|Peer(address)| address.ip().to_canonical().is_loopback()))
}

/// Compares without telling by its time how much was right.
fn same(left: &[u8], right: &[u8]) -> bool {
    let differences = left.iter().zip(right).fold(0, |found, (left, right)| found | (left ^ right));
    left.len() == right.len() && differences == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_equal_only_as_a_whole() {
        assert!(same(b"token", b"token"));
        for other in [&b""[..], b"toke", b"tokens", b"Token"] {
            assert!(!same(other, b"token"));
        }
    }
}
