//! The name of the product and its mark: two columns over the double rule that closes an account.

use leptos::prelude::*;

/// The name of the product and its mark.
#[component]
pub fn Wordmark() -> impl IntoView {
    view! {
        <span class="wordmark" translate="no">
            <svg class="wordmark-mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
                <rect class="wordmark-tile" width="24" height="24" rx="5.5" />
                <path class="wordmark-lines" d="M5.5 6.5H10M14 6.5H18.5M5.5 10.5H10M14 10.5H18.5M5.5 15H18.5M5.5 18H18.5" />
            </svg>
            <span>"Tieout"</span>
        </span>
    }
}
