//! The versions of a source: each the file it was made of, the latest first.

use domain::SourceVersion;
use leptos::prelude::*;

use super::entered::Entered;
use super::state::badge;
use crate::i18n::use_i18n;
use crate::tr;
use crate::ui::{ColumnHead, Table};
use crate::written::parts::moment;

pub(super) fn versions(entered: &Entered) -> AnyView {
    let source = &entered.source;
    let rows = source.versions.iter().map(|version| row(entered, version)).collect_view();
    let bring = entered.may_edit().then(|| {
        let (project, id) = (entered.project.id.to_string(), source.row.id.to_string());
        let hint = use_i18n().text("source-new-version-hint", &[]);
        view! {
            <section class="card" aria-labelledby="new-version">
                <h2 class="card-title" id="new-version">{tr!("source-new-version")}</h2>
                <div data-live="upload" data-project=project data-source=id data-hint=hint>
                    <p class="muted">{tr!("sources-bring-scripts")}</p>
                </div>
            </section>
        }
    });
    view! {
        <Table id="versions" caption=tr!("versions-caption")>
            <thead>
                <tr>
                    <ColumnHead label=tr!("version-number") number=true />
                    <ColumnHead label=tr!("source-file") />
                    <ColumnHead label=tr!("source-state") />
                    <ColumnHead label=tr!("source-records") number=true />
                    <ColumnHead label=tr!("source-brought") />
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </Table>
        {bring}
    }
    .into_any()
}

fn row(entered: &Entered, version: &SourceVersion) -> AnyView {
    let write = use_i18n().formatter();
    let is_shown = version.number == entered.source.shown.number;
    let href = entered.address("") + &format!("?version={}", version.number);
    let download = format!("/api/v2/projects/{}/files/{}/content", entered.project.id, version.file);
    view! {
        <tr>
            <th scope="row" data-kind="number"><a href=href aria-current=is_shown.then_some("true")>{write.integer(version.number)}</a></th>
            <td><a href=download download rel="external"><bdi>{version.file_name.clone()}</bdi></a></td>
            <td>{badge(version.state)}</td>
            <td data-kind="number">{write.integer(version.records)}</td>
            <td>{moment(version.created_at)}" · "<bdi>{version.created_by.clone()}</bdi></td>
        </tr>
    }
    .into_any()
}
