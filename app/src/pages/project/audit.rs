//! Who did what in a project.

use domain::{AppError, Part};
use leptos::prelude::*;

use super::entered::{Entered, entered, section};
use crate::i18n::use_i18n;
use crate::pages::admin::lines::{filter, filters, lines};
use crate::written::Sheet;
use crate::written::parts::place;

pub(super) async fn write() -> Result<Sheet, AppError> {
    let Entered { services, caller, project } = entered().await?;
    let part = Part::after(place(), None);
    let page = service::audit::list_in(&services, &caller, project.id, &filter(), &part).await?;
    let content = view! {
        {crate::written::filters::filters("audit-filters", &[], filters())}
        {lines(&page, &part, |_| ().into_any())}
    };
    Ok(Sheet {
        title: use_i18n().text("audit-title", &[]),
        lede: use_i18n().text("audit-project-lede", &[]),
        section: section(&project),
        content: content.into_any(),
    })
}
