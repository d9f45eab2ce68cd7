//! A new project.

use domain::AppError;
use leptos::prelude::*;

use crate::api::CreateProject;
use crate::form::{Entry, Form, Lines, Pick, Send};
use crate::pages::choices::{currencies, time_zones};
use crate::tr;
use crate::ui::Choice;
use crate::written::{Sheet, asked};

pub(super) async fn write() -> Result<Sheet, AppError> {
    let (_, caller) = asked()?;
    caller.require_account()?;
    let or_site = |choices| [vec![Choice::new("", tr!("project-as-site"))], choices].concat();
    let content = view! {
        <Form id="project" action={ServerAction::<CreateProject>::new()}>
            <Entry name="name" label=tr!("project-name") hint=tr!("project-name-hint") autocomplete="off" />
            <Lines name="description" label=tr!("project-description") optional=true />
            <div class="form-pair">
                <Pick name="time_zone" label=tr!("project-time-zone") choices=or_site(time_zones()) optional=true />
                <Pick name="currency" label=tr!("project-currency") choices=or_site(currencies()) optional=true />
            </div>
            <Send>{tr!("project-create")}</Send>
        </Form>
        <p class="threshold-aside"><a href="/projects">{tr!("project-new-cancel")}</a></p>
    };
    Ok(Sheet::threshold("project-new-title", "project-new-lede", content.into_any()).wide())
}
