//! The checks as they change, told by the server.

use domain::Status;
use leptos::prelude::*;

/// The latest status told since the page came to life; nothing before that.
pub(super) fn follow() -> RwSignal<Option<Status>> {
    let latest = RwSignal::new(None);
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| listen(latest));
    latest
}

/// Listens until the page is left. The browser itself connects again after a break.
#[cfg(feature = "hydrate")]
fn listen(latest: RwSignal<Option<Status>>) {
    use futures::StreamExt;
    use gloo_net::eventsource::futures::EventSource;

    let (stop, stopped) = futures::channel::oneshot::channel::<()>();
    leptos::task::spawn_local(async move {
        let Ok(mut source) = EventSource::new("/api/v2/status/events") else { return };
        let Ok(told) = source.subscribe("status") else { return };
        let mut told = told.take_until(stopped);
        while let Some(event) = told.next().await {
            let text = event.ok().and_then(|(_, message)| message.data().as_string());
            if let Some(status) = text.and_then(|text| serde_json::from_str(&text).ok()) {
                latest.set(Some(status));
            }
        }
    });
    let stop = StoredValue::new(Some(stop));
    on_cleanup(move || drop(stop.try_update_value(Option::take)));
}
