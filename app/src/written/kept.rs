//! The browser's half of a page that the server wrote.

use leptos::ev::MouseEvent;
use leptos::html::Div;
use leptos::prelude::*;
use leptos_meta::Title;
use leptos_router::hooks::use_location;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::enhanced;
use crate::api::set_language;
use crate::i18n::use_i18n;
use crate::ui::clipboard_writer;

/// Keeps what the server wrote. A page that was reached without it is asked of the server, and so is one whose
/// language changes.
pub(crate) fn keep() -> AnyView {
    let frame = NodeRef::<Div>::new();
    let title = RwSignal::new(String::new());
    Effect::new(move |_| {
        let named = frame.get().and_then(|frame| frame.get_attribute("data-title"));
        title.set(named.unwrap_or_default());
        if let Some(frame) = frame.get() {
            enhanced::awaken(&frame);
            crate::live::awaken(&frame);
        }
    });
    ask_again_elsewhere();
    ask_again_in_another_language();
    let copy = clipboard_writer();
    let stay = move |event: MouseEvent| {
        // The router takes clicks at the window: links of these pages load plainly.
        event.stop_propagation();
        enhanced::reveal(&event);
        if let Some(text) = copied_by(&event) {
            copy(text);
        }
    };
    view! {
        <Suspense fallback=|| ()>
            {Suspend::new(async move {
                view! {
                    <Title text=move || title.get() />
                    <div class="written" node_ref=frame on:click=stay on:input=|event| enhanced::measure(&event) on:submit=|event| enhanced::send_once(&event) inner_html=String::new()></div>
                }
            })}
        </Suspense>
    }
    .into_any()
}

/// What a button with `data-copies` names.
fn copied_by(event: &MouseEvent) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    let named = target.closest("[data-copies]").ok()??.get_attribute("data-copies")?;
    let holder: HtmlInputElement = document().get_element_by_id(&named)?.dyn_into().ok()?;
    Some(holder.value())
}

fn ask_again_elsewhere() {
    let location = use_location();
    let rendered_here = !Owner::current_shared_context().is_some_and(|shared| shared.during_hydration());
    Effect::new(move |known: Option<String>| {
        let search = location.search.get();
        let now = if search.is_empty() { location.pathname.get() } else { [location.pathname.get(), search].join("?") };
        if known.map_or(rendered_here, |known| known != now) {
            let _ = window().location().replace(&now);
        }
        now
    });
}

fn ask_again_in_another_language() {
    let i18n = use_i18n();
    Effect::new(move |known: Option<domain::Locale>| {
        let now = i18n.locale();
        if known.is_some_and(|known| known != now) {
            leptos::task::spawn_local(async move {
                let _ = set_language(now.tag().to_owned()).await;
                let _ = window().location().reload();
            });
        }
        now
    });
}
