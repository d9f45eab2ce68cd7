//! Whether the product can do its work: once, or as it changes.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use app::i18n::Localizer;
use axum::extract::State;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::{Extension, Json};
use domain::{ErrorKind, Locale, Preferences, RequestId, Status};
use futures::{Stream, StreamExt, stream};
use service::Services;
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

use crate::health::Report;
use crate::problem::worded;
use crate::state::AppState;

const LOOK_EVERY: Duration = Duration::from_secs(2);
const LONGEST_SILENCE: Duration = Duration::from_secs(15);
const SHORTEST_PAUSE: Duration = Duration::from_millis(250);

/// One look at the product for everybody who follows it.
#[derive(Clone, Debug)]
pub struct StatusFeed {
    latest: Arc<watch::Sender<Seen>>,
    services: Services,
    stop: CancellationToken,
}

/// A status and its place in the order of changes.
type Seen = (u64, Option<Status>);

impl StatusFeed {
    /// Starts looking; nobody looks while nobody follows.
    #[must_use]
    pub fn start(services: Services, stop: CancellationToken) -> Self {
        let feed = Self { latest: Arc::new(watch::Sender::new((0, None))), services, stop };
        tokio::spawn(feed.clone().look_again());
        feed
    }

    async fn look_again(self) {
        let mut rounds = tokio::time::interval(LOOK_EVERY);
        while self.stop.run_until_cancelled(rounds.tick()).await.is_some() {
            if self.latest.receiver_count() > 0 {
                store::in_route("status", self.look()).await;
            }
        }
    }

    async fn look(&self) {
        let status = service::status::check(&self.services).await;
        self.latest.send_if_modified(|(number, latest)| {
            let is_new = latest.as_ref() != Some(&status);
            if is_new {
                *number += 1;
                *latest = Some(status);
            }
            is_new
        });
    }

    /// The status when somebody begins to follow, then every change, ending with the server.
    fn follow(self) -> impl Stream<Item = Seen> {
        let mut latest = self.latest.subscribe();
        let stop = self.stop.clone();
        let snapshot = async move {
            self.look().await;
            let seen = latest.borrow_and_update().clone();
            (seen, latest)
        };
        let changes = |latest| {
            stream::unfold(latest, |mut latest: watch::Receiver<Seen>| async move {
                tokio::time::sleep(SHORTEST_PAUSE).await;
                latest.changed().await.ok()?;
                let seen = latest.borrow_and_update().clone();
                Some((seen, latest))
            })
        };
        let both = stream::once(snapshot).flat_map(move |(seen, latest)| stream::iter([seen]).chain(changes(latest)));
        both.take_until(stop.cancelled_owned())
    }
}

/// Every check of this moment.
#[utoipa::path(get, path = "/status", security(()), responses((status = 200, body = Report)))]
pub async fn get_status(State(state): State<AppState>, Extension(preferences): Extension<Preferences>) -> Json<Report> {
    let status = service::status::check(&state.services).await;
    Json(Report::new(&status, Localizer::of(preferences.locale)))
}

/// Every check now and whenever one changes, as server-sent events. The stream says so when the server stops.
#[utoipa::path(get, path = "/status/events", security(()),
    responses((status = 200, body = String, content_type = "text/event-stream")))]
pub async fn follow_status(
    State(state): State<AppState>,
    Extension(preferences): Extension<Preferences>,
    Extension(request_id): Extension<RequestId>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let words = Localizer::of(preferences.locale);
    let seen = state.feed.follow().map(move |seen| event(&seen, words));
    let end = stream::once(async move { stopping(preferences.locale, &request_id) });
    let ping = KeepAlive::new().interval(LONGEST_SILENCE).event(Event::default().event("ping").data(""));
    Sse::new(seen.chain(end).map(Ok)).keep_alive(ping)
}

fn event((number, status): &Seen, words: &Localizer) -> Event {
    let report = status.as_ref().map(|status| Report::new(status, words));
    json_event("status", &report).id(number.to_string())
}

fn stopping(locale: Locale, request_id: &RequestId) -> Event {
    let error = domain::AppError::from(ErrorKind::Stopping).in_request(request_id).retry_after(2);
    json_event("problem", &worded(&error, locale))
}

fn json_event(name: &str, content: &impl serde::Serialize) -> Event {
    Event::default().event(name).json_data(content).expect("reports and problems are plain data")
}
