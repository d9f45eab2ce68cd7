//! A list of things to do that opens below its button. Opening, closing and Escape are the browser's, through
//! `popover`; the arrow keys are added here.

use leptos::ev::KeyboardEvent;
use leptos::html::Div;
use leptos::prelude::*;

use super::dom::{Axis, place_after};
use super::{ButtonVariant, Icon, IconName};

/// A button and the list it opens.
#[component]
pub fn Menu(
    /// The id of the list, unique on the page.
    #[prop(into)]
    id: String,
    /// What the button says, and what the list is called.
    #[prop(into)]
    label: Signal<String>,
    /// An icon before the words.
    #[prop(optional, into)]
    icon: Option<IconName>,
    /// How much the button asks for attention.
    #[prop(optional)]
    variant: ButtonVariant,
    /// Shows the icon alone; the words remain for those who do not see it.
    #[prop(optional)]
    compact: bool,
    /// The [`MenuItem`]s.
    children: Children,
) -> impl IntoView {
    let list = NodeRef::<Div>::new();
    let look = if variant == ButtonVariant::Quiet { "quiet" } else { "secondary" };
    let words = if compact { "visually-hidden" } else { "menu-words" };
    view! {
        <div class="menu">
            <button
                type="button"
                class="button menu-button"
                data-variant=look
                popovertarget=id.clone()
                aria-haspopup="menu"
                title=compact.then_some(label)
                data-shape=compact.then_some("icon")
            >
                {icon.map(|name| view! { <Icon name /> })}
                <span class=words>{label}</span>
                {(!compact).then(|| view! { <Icon name=IconName::ChevronDown /> })}
            </button>
            <div
                class="menu-list"
                id=id
                node_ref=list
                popover="auto"
                role="menu"
                aria-label=label
                on:toggle=move |_| enter(list)
                on:keydown=move |event| walk(list, &event)
                on:click=move |_| leave(list)
            >
                {children()}
            </div>
        </div>
    }
}

/// A thing to do. With `href` it leads somewhere; else it is a button, and `attr:form`, `attr:name`, `attr:value`
/// let it send a form that stands elsewhere on the page.
#[component]
pub fn MenuItem(
    /// What it does.
    #[prop(into)]
    label: Signal<String>,
    /// An icon before the words.
    #[prop(optional, into)]
    icon: Option<IconName>,
    /// Where it leads.
    #[prop(optional, into)]
    href: Option<String>,
    /// For one of several: whether it is the one chosen.
    #[prop(optional, into)]
    checked: MaybeProp<bool>,
    /// Cannot be undone.
    #[prop(optional)]
    danger: bool,
    /// `submit` sends the form named by `attr:form`.
    #[prop(default = "button")]
    kind: &'static str,
) -> impl IntoView {
    let is_choice = checked.get_untracked().is_some();
    let role = if is_choice { "menuitemradio" } else { "menuitem" };
    let tone = danger.then_some("danger");
    let mark = move || checked.get().map(|checked| checked.to_string());
    let inside = view! {
        {icon.map(|name| view! { <Icon name /> })}
        <span>{label}</span>
        {is_choice.then(|| view! { <svg class="icon menu-mark" viewBox="0 0 20 20" aria-hidden="true"><path d="M4 10.5 8 14.5 16 6" /></svg> })}
    };
    match href {
        Some(href) => {
            view! { <a class="menu-item" role=role href=href data-tone=tone aria-checked=mark>{inside}</a> }.into_any()
        }
        None => {
            view! { <button class="menu-item" type=kind role=role data-tone=tone aria-checked=mark>{inside}</button> }
                .into_any()
        }
    }
}

/// A line between two kinds of things to do.
#[component]
pub fn MenuSeparator() -> impl IntoView {
    view! { <hr class="menu-separator" role="separator" /> }
}

/// The keyboard goes to the first thing, or to the one chosen.
fn enter(list: NodeRef<Div>) {
    #[cfg(feature = "hydrate")]
    if let Some(list) = list.get_untracked().filter(|list| list.matches(":popover-open").unwrap_or(false)) {
        let things = things(&list);
        let chosen = things.iter().find(|thing| thing.get_attribute("aria-checked").is_some_and(|is| is == "true"));
        if let Some(thing) = chosen.or(things.first()) {
            let _ = thing.focus();
        }
    }
    #[cfg(not(feature = "hydrate"))]
    let _ = list;
}

fn walk(list: NodeRef<Div>, event: &KeyboardEvent) {
    #[cfg(feature = "hydrate")]
    if let Some(list) = list.get_untracked() {
        let things = things(&list);
        let focused = document().active_element();
        let now = things.iter().position(|thing| Some(thing.as_ref()) == focused.as_ref()).unwrap_or(0);
        if let Some(next) = place_after(&event.key(), now, things.len(), Axis::Block) {
            event.prevent_default();
            let _ = things[next].focus();
        }
    }
    #[cfg(not(feature = "hydrate"))]
    let _ = (list, event, place_after, Axis::Block);
}

/// Doing a thing closes the list.
fn leave(list: NodeRef<Div>) {
    #[cfg(feature = "hydrate")]
    if let Some(list) = list.get_untracked() {
        let _ = list.hide_popover();
    }
    #[cfg(not(feature = "hydrate"))]
    let _ = list;
}

#[cfg(feature = "hydrate")]
fn things(list: &web_sys::Element) -> Vec<web_sys::HtmlElement> {
    use wasm_bindgen::JsCast;
    let Ok(found) = list.query_selector_all(".menu-item") else { return Vec::new() };
    (0..found.length()).filter_map(|place| found.get(place)?.dyn_into().ok()).collect()
}
