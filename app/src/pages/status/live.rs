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

    let news = NewVersion::watch();
    let (stop, stopped) = futures::channel::oneshot::channel::<()>();
    leptos::task::spawn_local(async move {
        let Ok(mut source) = EventSource::new("/api/v2/status/events") else { return };
        let Ok(told) = source.subscribe("status") else { return };
        let mut told = told.take_until(stopped);
        while let Some(event) = told.next().await {
            let text = event.ok().and_then(|(_, message)| message.data().as_string());
            if let Some(status) = text.and_then(|text| serde_json::from_str::<Status>(&text).ok()) {
                news.compare(&status.build);
                latest.set(Some(status));
            }
        }
    });
    let stop = StoredValue::new(Some(stop));
    on_cleanup(move || drop(stop.try_update_value(Option::take)));
}

/// Says once that the server runs another build than this page.
#[cfg(feature = "hydrate")]
struct NewVersion {
    own: std::sync::Arc<str>,
    text: Signal<String>,
    toasts: crate::ui::Toasts,
    said: std::cell::Cell<bool>,
}

#[cfg(feature = "hydrate")]
impl NewVersion {
    fn watch() -> Self {
        let text = crate::tr!("error-client-version-skew");
        let own = crate::page::use_page().build;
        Self { own, text, toasts: crate::ui::use_toasts(), said: std::cell::Cell::new(false) }
    }

    fn compare(&self, build: &str) {
        if build != &*self.own && !self.said.replace(true) {
            self.toasts.push(crate::ui::Tone::Warning, self.text);
        }
    }
}
