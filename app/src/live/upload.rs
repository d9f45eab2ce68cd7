//! Files on their way: dropped or chosen, several at once, each with its own progress, and resumed where they broke off.

mod outgoing;
mod pieces;
mod row;

use domain::{ProjectId, SourceId};
use leptos::ev::Event;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{File, HtmlInputElement};

use self::outgoing::{Outgoing, Stage};
use self::row::FileRow;
use crate::tr;
use crate::ui::{ButtonLink, FileDrop, IconName};

/// Where files go.
#[derive(Clone, Copy, Debug)]
struct Target {
    project: ProjectId,
    /// The source that they are new versions of; every file is a source of its own without it.
    source: Option<SourceId>,
}

impl Target {
    fn address(self, source: SourceId) -> String {
        format!("/projects/{}/sources/{source}", self.project)
    }
}

/// A place to drop files, and the files that were dropped.
#[component]
pub(super) fn UploadPanel(project: ProjectId, source: Option<SourceId>, hint: String) -> impl IntoView {
    let target = Target { project, source };
    let files = RwSignal::new(Vec::<Outgoing>::new());
    let is_sending = StoredValue::new(false);
    let take = move |event: Event| {
        let Some(chosen) = chosen(&event) else { return };
        let known = files.with_untracked(Vec::len);
        let new = chosen.into_iter().enumerate().map(|(at, file)| Outgoing::new(known + at, file));
        files.update(|files| files.extend(new));
        send_all(target, files, is_sending);
    };
    let retry = Callback::new(move |(file,): (Outgoing,)| {
        file.begin_again();
        send_all(target, files, is_sending);
    });
    let settled = Callback::new(move |()| show(target, files));
    view! {
        <div class="upload">
            <div on:change=take>
                <FileDrop
                    id="upload-files"
                    name="files"
                    label=tr!(if source.is_some() { "upload-drop-version" } else { "upload-drop" })
                    hint=Signal::stored(hint)
                    multiple=source.is_none()
                    lists=false
                />
            </div>
            <ul class="upload-files" aria-live="polite">
                <For each=move || files.get() key=|file| file.number let:file>
                    <FileRow target file retry settled />
                </For>
            </ul>
            {move || came_in_part(files).then(|| view! { <ButtonLink href=format!("/projects/{project}/sources") icon=IconName::ArrowEnd>{tr!("upload-show-list")}</ButtonLink> })}
        </div>
    }
}

/// Whether some of the files were read and others did not arrive: the list on the page does not have the former yet, and
/// the latter say why.
fn came_in_part(files: RwSignal<Vec<Outgoing>>) -> bool {
    files.with(|files| {
        let is_read = |file: &Outgoing| file.stage.with(|stage| stage.source().is_some());
        let read = files.iter().filter(|file| is_read(file)).count();
        read > 0 && read < files.len() && files.iter().all(|file| file.stage.with(Stage::is_settled))
    })
}

/// Shows what became of the files once all of them are read: the source of a single one, the list with all of several.
fn show(target: Target, files: RwSignal<Vec<Outgoing>>) {
    let sources = files.with_untracked(|files| {
        files.iter().map(|file| file.stage.with_untracked(Stage::source)).collect::<Option<Vec<_>>>()
    });
    match sources.as_deref() {
        Some([source]) => crate::gate::go(&target.address(*source)),
        Some(_) => drop(window().location().reload()),
        None => {}
    }
}

/// The files of the control, which is emptied so that the same file can be chosen again.
fn chosen(event: &Event) -> Option<Vec<File>> {
    let control: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let list = control.files()?;
    let files = (0..list.length()).filter_map(|at| list.get(at)).collect();
    control.set_value("");
    Some(files)
}

/// Sends one file after the other: two at once would each take twice as long.
fn send_all(target: Target, files: RwSignal<Vec<Outgoing>>, is_sending: StoredValue<bool>) {
    if is_sending.get_value() {
        return;
    }
    is_sending.set_value(true);
    leptos::task::spawn_local(async move {
        while let Some(file) = next(files) {
            file.send(target).await;
        }
        is_sending.try_set_value(false);
    });
}

fn next(files: RwSignal<Vec<Outgoing>>) -> Option<Outgoing> {
    files.try_with_untracked(|files| {
        files.iter().copied().find(|file| file.stage.with_untracked(|stage| matches!(stage, Stage::Waiting)))
    })?
}
