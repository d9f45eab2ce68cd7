//! How far a long piece of work is.

use leptos::prelude::*;

use crate::tr;

/// How far a long piece of work is. Without a total the bar moves without saying how far.
#[component]
pub fn Progress(
    /// What is being done now.
    #[prop(into)]
    phase: Signal<String>,
    /// How much is done.
    #[prop(into)]
    done: Signal<i64>,
    /// How much there is, where that is known.
    #[prop(optional, into)]
    total: MaybeProp<i64>,
    /// How much is done of how much, in words; the plain figures without it.
    #[prop(optional, into)]
    count: MaybeProp<String>,
    /// How fast it goes, in words.
    #[prop(optional, into)]
    rate: MaybeProp<String>,
    /// How long it will take, in words.
    #[prop(optional, into)]
    time_left: MaybeProp<String>,
) -> impl IntoView {
    let of_total = tr!("ui-progress-of", "done" = done.get(), "total" = total.get().unwrap_or_default());
    let so_far = tr!("ui-progress-done", "done" = done.get());
    let figures = move || if total.get().is_some() { of_total.get() } else { so_far.get() };
    let count = move || count.get().unwrap_or_else(figures);
    let note = move |text: MaybeProp<String>| {
        move || text.get().map(|text| view! { <span class="progress-note">{text}</span> })
    };
    view! {
        <div class="progress">
            <div class="progress-line">
                <span class="progress-phase">{phase}</span>
                <span>{count}</span>
            </div>
            <progress
                aria-label=phase
                max=move || total.get().map(|total| total.max(1).to_string())
                value=move || total.get().map(|total| done.get().clamp(0, total).to_string())
            ></progress>
            <div class="progress-line">{note(rate)}{note(time_left)}</div>
        </div>
    }
}
