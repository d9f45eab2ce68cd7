//! A place to drop files. The browser's own control lies over it, so choosing and dropping work before any script.

use leptos::ev::Event;
use leptos::prelude::*;

use super::{Icon, IconName};
use crate::tr;

/// A place to drop files, or to choose them.
#[component]
pub fn FileDrop(
    /// The id of the control, unique on the page.
    #[prop(into)]
    id: String,
    /// Its name in the form.
    #[prop(into)]
    name: String,
    /// What belongs here.
    #[prop(into)]
    label: Signal<String>,
    /// What is accepted and how much, in words.
    #[prop(into)]
    hint: Signal<String>,
    /// What is accepted, for the browser: `.csv,.xlsx`.
    #[prop(optional, into)]
    accept: Option<String>,
    /// Takes several at once.
    #[prop(optional)]
    multiple: bool,
    /// Shows what was chosen; whoever takes the files away at once shows them elsewhere.
    #[prop(default = true)]
    lists: bool,
    /// Cannot be used now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let over = RwSignal::new(false);
    let chosen = RwSignal::new(Vec::<String>::new());
    let hint_id = format!("{id}-hint");
    view! {
        <div class="file-drop" data-over=move || over.get().to_string()>
            <Icon name=IconName::Upload />
            <label class="file-drop-title" for=id.clone()>{label}</label>
            <p class="field-hint" id=hint_id.clone()>{hint}</p>
            <input
                type="file"
                id=id
                name=name
                accept=accept
                multiple=multiple
                disabled=disabled
                aria-describedby=hint_id
                on:dragenter=move |_| over.set(true)
                on:dragleave=move |_| over.set(false)
                on:drop=move |_| over.set(false)
                on:change=move |event| chosen.set(names(&event))
            />
            {lists.then(|| chosen_list(chosen))}
        </div>
    }
}

fn chosen_list(chosen: RwSignal<Vec<String>>) -> impl IntoView {
    let label = tr!("ui-file-drop-chosen");
    let row = |name: String| view! { <li><Icon name=IconName::File /><bdi>{name}</bdi></li> };
    move || {
        let names = chosen.get();
        (!names.is_empty()).then(|| {
            view! { <ul class="file-drop-list" aria-label=label>{names.into_iter().map(row).collect_view()}</ul> }
        })
    }
}

fn names(event: &Event) -> Vec<String> {
    #[cfg(feature = "hydrate")]
    {
        let input: web_sys::HtmlInputElement = event_target(event);
        let Some(files) = input.files() else { return Vec::new() };
        (0..files.length()).filter_map(|place| Some(files.get(place)?.name())).collect()
    }
    #[cfg(not(feature = "hydrate"))]
    {
        let _ = event;
        Vec::new()
    }
}
