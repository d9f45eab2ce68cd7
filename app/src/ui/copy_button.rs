//! Copies a text to the clipboard.

use leptos::prelude::*;

use super::{Button, ButtonSize, ButtonVariant, IconName, Tone, use_toasts};
use crate::tr;

/// Copies a text, and says whether that worked.
#[component]
pub fn CopyButton(
    /// What is copied.
    #[prop(into)]
    text: Signal<String>,
    /// What the button says.
    #[prop(into)]
    label: Signal<String>,
) -> impl IntoView {
    let copy = clipboard_writer();
    view! {
        <Button size=ButtonSize::Small variant=ButtonVariant::Quiet icon=IconName::Copy on:click=move |_| copy(text.get_untracked())>
            {label}
        </Button>
    }
}

/// Copies a text to the clipboard and says whether that worked.
pub fn clipboard_writer() -> impl Fn(String) + Clone {
    let toasts = use_toasts();
    let (done, failed) = (tr!("ui-copy-done"), tr!("ui-copy-failed"));
    move |text: String| {
        leptos::task::spawn_local(async move {
            // The button may be gone by then, and its signals with it.
            let (tone, news) = if write(&text).await { (Tone::Good, done) } else { (Tone::Danger, failed) };
            toasts.push(tone, news.try_get_untracked().unwrap_or_default());
        });
    }
}

/// The clipboard is only there on pages from a safe origin.
async fn write(text: &str) -> bool {
    #[cfg(feature = "hydrate")]
    {
        let clipboard = web_sys::js_sys::Reflect::get(&window().navigator(), &"clipboard".into());
        if !clipboard.is_ok_and(|found| found.is_object()) {
            return false;
        }
        let promise = window().navigator().clipboard().write_text(text);
        wasm_bindgen_futures::JsFuture::from(promise).await.is_ok()
    }
    #[cfg(not(feature = "hydrate"))]
    {
        let _ = text;
        false
    }
}
