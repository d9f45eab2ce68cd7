//! What comes above the page: dialog, toasts, command palette.

use leptos::prelude::*;

use super::section::Section;
use crate::tr;
use crate::ui::{
    Button, ButtonVariant, Command, CommandAct, Dialog, Field, IconName, TextInput, Tone, use_commands, use_toasts,
};

/// What comes above the page.
#[component]
pub(super) fn Windows() -> impl IntoView {
    let (toasts, commands) = (use_toasts(), use_commands());
    let open = RwSignal::new(false);
    let say = move |tone: Tone, news: Signal<String>| move |_| toasts.push(tone, news.get_untracked());
    commands.offer(samples());
    view! {
        <Section id="windows">
            <div class="cluster">
                <Button on:click=move |_| open.set(true)>{tr!("design-open-dialog")}</Button>
                <Button on:click=say(Tone::Good, tr!("design-toast-good"))>{tr!("design-toast")}</Button>
                <Button on:click=say(Tone::Danger, tr!("design-toast-danger"))>{tr!("design-toast-failure")}</Button>
                <Button on:click=move |_| commands.show()>{tr!("design-open-palette")}</Button>
            </div>
            <RenameDialog open />
        </Section>
    }
}

#[component]
fn RenameDialog(open: RwSignal<bool>) -> impl IntoView {
    let actions = move || {
        view! {
            <Button on:click=move |_| open.set(false)>{tr!("design-cancel")}</Button>
            <Button variant=ButtonVariant::Primary on:click=move |_| open.set(false)>{tr!("design-save")}</Button>
        }
    };
    view! {
        <Dialog id="rename-dialog" title=tr!("design-dialog-title") open actions=actions>
            <Field id="rename-name" label=tr!("design-name")><TextInput name="name" /></Field>
        </Dialog>
    }
}

fn samples() -> Vec<Command> {
    let go =
        |id, label, icon| Command { id, label, lang: None, icon, keys: None, act: CommandAct::Go(format!("#{id}")) };
    vec![
        go("forms", tr!("design-section-forms"), IconName::Columns),
        go("charts", tr!("design-section-charts"), IconName::Chart),
        go("long-text", tr!("design-section-long-text"), IconName::Comment),
    ]
}
