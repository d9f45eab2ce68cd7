//! A moment on the reader's clock.

use chrono::{DateTime, FixedOffset};
use leptos::prelude::*;

use crate::i18n::use_i18n;

/// A moment on the reader's clock.
#[component]
pub fn When(
    /// The moment, with the offset of the reader's clock.
    at: DateTime<FixedOffset>,
    /// Only the day.
    #[prop(optional)]
    day: bool,
) -> impl IntoView {
    let i18n = use_i18n();
    let minutes = at.offset().local_minus_utc() / 60;
    let shown = move || {
        let write = i18n.formatter();
        if day { write.date(at.date_naive()) } else { write.date_time(at.to_utc(), minutes) }
    };
    view! { <time datetime=at.to_rfc3339()><bdi>{shown}</bdi></time> }
}
