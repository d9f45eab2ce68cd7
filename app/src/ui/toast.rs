//! Short news in a corner: what was done, or why not. There is one live region, and it is polite. Good news leaves by
//! itself, unless somebody is reading it; failures stay until they are closed.

mod queue;

use leptos::ev::{FocusEvent, MouseEvent};
use leptos::prelude::*;

use super::{ButtonSize, Icon, IconButton, IconName, Tone};
use crate::tr;
use queue::{Queue, Toast};

/// Where news is handed in.
#[derive(Clone, Copy)]
pub struct Toasts(RwSignal<Queue<Signal<String>>>);

impl Toasts {
    /// Shows a sentence; one that is a signal follows a switch of the language.
    pub fn push(self, tone: Tone, text: impl Into<Signal<String>>) {
        self.0.update(|queue| queue.push(tone, text.into()));
    }

    fn dismiss(self, id: u32) {
        self.0.update(|queue| queue.dismiss(id));
    }

    /// One second passes.
    fn tick(self) {
        if self.0.with_untracked(Queue::is_counting) {
            self.0.update(Queue::tick);
        }
    }
}

/// Gives the application its place for news; called once, by the root.
pub fn provide_toasts() -> Toasts {
    let toasts = Toasts(RwSignal::new(Queue::default()));
    provide_context(toasts);
    toasts
}

/// The place for news.
#[must_use]
pub fn use_toasts() -> Toasts {
    use_context().expect("the root component provides the toasts")
}

/// The corner where news is shown; once, at the end of the page.
#[component]
pub fn ToastRegion() -> impl IntoView {
    let toasts = use_toasts();
    let hold = move |held: bool| toasts.0.update(|queue| queue.hold(held));
    Effect::new(move |_| {
        let ticking = set_interval_with_handle(move || toasts.tick(), std::time::Duration::from_secs(1));
        on_cleanup(move || {
            if let Ok(ticking) = ticking {
                ticking.clear();
            }
        });
    });
    view! {
        <section class="toast-region" aria-label=tr!("ui-toast-region")>
            <div
                class="toasts"
                role="log"
                aria-live="polite"
                aria-relevant="additions"
                on:mouseenter=move |_: MouseEvent| hold(true)
                on:mouseleave=move |_: MouseEvent| hold(false)
                on:focusin=move |_: FocusEvent| hold(true)
                on:focusout=move |_: FocusEvent| hold(false)
            >
                <For each=move || toasts.0.get().shown() key=|toast| toast.id let:toast>
                    {shown(toasts, toast)}
                </For>
            </div>
        </section>
    }
}

fn shown(toasts: Toasts, toast: Toast<Signal<String>>) -> impl IntoView {
    let Toast { id, tone, text, .. } = toast;
    let icon = match tone {
        Tone::Good => IconName::Check,
        Tone::Danger => IconName::Problem,
        Tone::Warning => IconName::Warning,
        _ => IconName::Note,
    };
    view! {
        <div class="toast" data-tone=tone.as_str()>
            <Icon name=icon />
            <p class="toast-text">{text}</p>
            <IconButton
                icon=IconName::Cross
                size=ButtonSize::Small
                label=tr!("ui-toast-dismiss")
                on:click=move |_| toasts.dismiss(id)
            />
        </div>
    }
}
