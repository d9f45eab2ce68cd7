//! Renaming and deleting a source.

use leptos::prelude::*;

use super::entered::Entered;
use crate::api::{DeleteSource, RenameSource};
use crate::form::{Entry, Form, Send};
use crate::tr;
use crate::ui::ButtonVariant;
use crate::written::parts::{confirmed, dangerous, deed};

pub(super) fn life(entered: &Entered) -> AnyView {
    let row = &entered.source.row;
    let (project, source) = (entered.project.id.to_string(), row.id.to_string());
    let fields = [("project", project.clone()), ("source", source.clone())];
    let (name, version, called) = (row.name.clone(), row.version.to_string(), row.name.clone());
    let delete = confirmed(
        "delete-source",
        "source-delete-open",
        tr!("source-delete-question", "name" = called.clone()),
        tr!("source-delete-explains"),
        deed::<DeleteSource>(&fields, dangerous("source-delete")),
    );
    view! {
        <section class="card form-card" aria-labelledby="source-life">
            <h2 class="card-title" id="source-life">{tr!("source-rename")}</h2>
            <Form id="source" action={ServerAction::<RenameSource>::new()}>
                <input type="hidden" name="project" value=project />
                <input type="hidden" name="source" value=source />
                <input type="hidden" name="version" value=version />
                <Entry name="name" label=tr!("source-name") value=name />
                <Send variant=ButtonVariant::Secondary>{tr!("source-rename-save")}</Send>
            </Form>
        </section>
        <div class="cluster">{delete}</div>
    }
    .into_any()
}
