//! Everything that can be done here, found by typing. Ctrl+K or Cmd+K opens it; pages hand in what they can do
//! through [`use_commands`] and take it back when they leave.

mod commands;
mod options;

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use super::dialog::{close_from_outside, follow};
use super::dom::{Axis, place_after, reveal};
use super::{Icon, IconName, Keys};
use crate::tr;

use commands::found;
pub use commands::{Command, CommandAct, provide_commands, use_commands};
use options::Options;

const LIST: &str = "palette-list";

/// The window in which commands are looked for; once on a page.
#[component]
pub fn CommandPalette(
    /// Goes to an address, for commands that lead somewhere.
    #[prop(into)]
    go: Callback<String>,
) -> impl IntoView {
    let commands = use_commands();
    let frame = NodeRef::<html::Dialog>::new();
    let query = RwSignal::new(String::new());
    let place = RwSignal::new(0_usize);
    let matching = Memo::new(move |_| commands.all().with(|all| found(all, &query.read())));
    let open = commands.open();
    follow(frame, open);
    open_by_key(open);
    let run = Callback::new(move |command: Command| {
        open.set(false);
        match command.act {
            CommandAct::Go(address) => go.run(address),
            CommandAct::Do(act) => act.run(()),
        }
    });
    let reset = move |_| {
        open.set(false);
        query.set(String::new());
        place.set(0);
    };
    let keys = move |event: KeyboardEvent| steer(&event, place, matching, run);
    view! {
        <dialog
            class="dialog palette"
            node_ref=frame
            closedby="any"
            aria-label=tr!("ui-palette-title")
            on:close=reset
            on:click=move |event| close_from_outside(frame, &event)
        >
            <SearchLine query place matching on:keydown=keys />
            <Options matching place run />
            <p class="palette-foot"><Hint keys="↑+↓" words=tr!("ui-palette-move") /><Hint keys="↵" words=tr!("ui-palette-run") /><Hint keys="Esc" words=tr!("ui-palette-leave") /></p>
        </dialog>
    }
}

#[component]
fn SearchLine(query: RwSignal<String>, place: RwSignal<usize>, matching: Memo<Vec<Command>>) -> impl IntoView {
    let type_in = move |event| {
        query.set(event_target_value(&event));
        place.set(0);
    };
    let current = move || matching.with(|found| found.get(place.get()).map(options::option_id));
    view! {
        <div class="palette-search">
            <Icon name=IconName::Search />
            <input
                type="text"
                role="combobox"
                autocomplete="off"
                spellcheck="false"
                autofocus
                aria-label=tr!("ui-palette-search")
                placeholder=tr!("ui-palette-search")
                aria-expanded="true"
                aria-autocomplete="list"
                aria-controls=LIST
                aria-activedescendant=current
                prop:value=query
                on:input=type_in
            />
        </div>
    }
}

#[component]
fn Hint(keys: &'static str, words: Signal<String>) -> impl IntoView {
    view! { <span class="cluster"><Keys keys />{words}</span> }
}

/// Moves through what was found, and runs it. Enter while an input method is composing belongs to the word.
fn steer(event: &KeyboardEvent, place: RwSignal<usize>, matching: Memo<Vec<Command>>, run: Callback<Command>) {
    if event.is_composing() {
        return;
    }
    let (key, now) = (event.key(), place.get_untracked());
    if key == "Enter" {
        event.prevent_default();
        if let Some(command) = matching.with_untracked(|found| found.get(now).cloned()) {
            run.run(command);
        }
    } else if let Some(next) = place_after(&key, now, matching.with_untracked(Vec::len), Axis::Block) {
        event.prevent_default();
        place.set(next);
        matching.with_untracked(|found| found.get(next).map(|command| reveal(&options::option_id(command))));
    }
}

fn open_by_key(open: RwSignal<bool>) {
    Effect::new(move |_| {
        let listening = window_event_listener(leptos::ev::keydown, move |event| {
            if event.key().eq_ignore_ascii_case("k") && (event.ctrl_key() || event.meta_key()) && !event.alt_key() {
                event.prevent_default();
                open.update(|open| *open = !*open);
            }
        });
        on_cleanup(move || listening.remove());
    });
}
