//! A window above the page. The browser's own `<dialog>` holds the keyboard inside and gives it back on closing;
//! a button with `command="show-modal"` and `commandfor` opens it even before the application has started.

use leptos::ev::MouseEvent;
use leptos::html;
use leptos::prelude::*;

use super::{IconButton, IconName};
use crate::tr;

/// A window above the page.
#[component]
pub fn Dialog(
    /// Its id, unique on the page.
    #[prop(into)]
    id: String,
    /// What it is about.
    #[prop(into)]
    title: Signal<String>,
    /// Whether it is open. Closing it in any way sets this to `false`.
    open: RwSignal<bool>,
    /// The buttons at its end.
    #[prop(optional, into)]
    actions: Option<ViewFn>,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    let frame = NodeRef::<html::Dialog>::new();
    follow(frame, open);
    let title_id = format!("{id}-title");
    view! {
        <dialog
            class="dialog"
            id=id
            node_ref=frame
            closedby="any"
            aria-labelledby=title_id
            on:close=move |_| open.set(false)
            on:click=move |event| close_from_outside(frame, &event)
        >
            <div class="dialog-body">
                <div class="dialog-header">
                    <h2 class="dialog-title" id=title_id.clone()>{title}</h2>
                    <IconButton icon=IconName::Cross label=tr!("ui-dialog-close") on:click=move |_| close(frame) />
                </div>
                {children()}
                {actions.map(|actions| view! { <div class="dialog-actions">{actions.run()}</div> })}
            </div>
        </dialog>
    }
}

/// Opens and closes the window with the signal.
pub(super) fn follow(frame: NodeRef<html::Dialog>, open: RwSignal<bool>) {
    Effect::new(move |_| {
        let Some(frame) = frame.get() else { return };
        match (open.get(), frame.open()) {
            (true, false) => {
                let _ = frame.show_modal();
            }
            (false, true) => frame.close(),
            _ => {}
        }
    });
}

/// Closes the window; its `close` event does the rest.
pub(super) fn close(frame: NodeRef<html::Dialog>) {
    if let Some(frame) = frame.get_untracked() {
        frame.close();
    }
}

/// Outside the window means on the window itself: its padding is inside the body. Browsers that know `closedby`
/// have closed it already.
pub(super) fn close_from_outside(frame: NodeRef<html::Dialog>, event: &MouseEvent) {
    let here = frame.get_untracked().is_some_and(|frame| {
        let frame: &leptos::web_sys::EventTarget = &frame;
        event.target().as_ref() == Some(frame)
    });
    if here {
        close(frame);
    }
}
