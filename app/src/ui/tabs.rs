//! Several views of one thing, one at a time. Before the application starts they are links to panels that are all
//! there; then they become tabs with arrow keys.

use leptos::context::Provider;
use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;

use super::dom::{Axis, focus_on, is_alive, place_after};

/// What stands on a tab.
#[derive(Clone, Copy, Debug)]
pub struct TabHead {
    /// The id of its panel, unique on the page.
    pub id: &'static str,
    /// The words.
    pub label: Signal<String>,
}

#[derive(Clone, Copy)]
struct TabState {
    chosen: RwSignal<&'static str>,
    ready: Signal<bool>,
}

/// Several views of one thing.
#[component]
pub fn Tabs(
    /// What the views have in common.
    #[prop(into)]
    label: Signal<String>,
    /// The tabs, in the order of the panels.
    heads: Vec<TabHead>,
    /// The id of the panel in view.
    chosen: RwSignal<&'static str>,
    /// The [`TabPanel`]s.
    children: Children,
) -> impl IntoView {
    let state = TabState { chosen, ready: is_alive() };
    let ids = StoredValue::new(heads.iter().map(|head| head.id).collect::<Vec<_>>());
    let role = move || state.ready.get().then_some("tablist");
    let walk = move |event: KeyboardEvent| ids.with_value(|ids| walk(state, ids, &event));
    view! {
        <div class="tabs" data-ready=move || state.ready.get().to_string()>
            <div class="tab-list" role=role aria-label=move || state.ready.get().then(|| label.get()) on:keydown=walk>
                {heads.into_iter().map(|head| tab(state, head)).collect_view()}
            </div>
            <Provider value=state>{children()}</Provider>
        </div>
    }
}

fn tab(state: TabState, head: TabHead) -> impl IntoView {
    let TabHead { id, label } = head;
    let ready = state.ready;
    let is_chosen = move || state.chosen.get() == id;
    let choose = move |event: MouseEvent| {
        event.prevent_default();
        state.chosen.set(id);
    };
    view! {
        <a
            class="tab"
            id=tab_id(id)
            href=format!("#{id}")
            rel="external"
            role=move || ready.get().then_some("tab")
            aria-selected=move || ready.get().then(|| is_chosen().to_string())
            aria-controls=move || ready.get().then_some(id)
            tabindex=move || (ready.get() && !is_chosen()).then_some("-1")
            on:click=choose
        >
            {label}
        </a>
    }
}

/// One view.
#[component]
pub fn TabPanel(
    /// The id its tab names.
    id: &'static str,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    let TabState { chosen, ready } = use_context().expect("a panel stands inside `Tabs`");
    view! {
        <div
            class="tab-panel"
            id=id
            role=move || ready.get().then_some("tabpanel")
            aria-labelledby=move || ready.get().then(|| tab_id(id))
            hidden=move || ready.get() && chosen.get() != id
        >
            {children()}
        </div>
    }
}

fn tab_id(panel: &str) -> String {
    format!("{panel}-tab")
}

fn walk(state: TabState, ids: &[&'static str], event: &KeyboardEvent) {
    let now = ids.iter().position(|id| *id == state.chosen.get_untracked()).unwrap_or(0);
    let key = event.key();
    let Some(next) = place_after(&key, now, ids.len(), Axis::Inline) else {
        if key == " " {
            event.prevent_default();
        }
        return;
    };
    event.prevent_default();
    state.chosen.set(ids[next]);
    focus_on(&tab_id(ids[next]));
}
