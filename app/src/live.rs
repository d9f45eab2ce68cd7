//! Parts that come to life inside pages that the server wrote: files on their way, and long work while it runs. The
//! server leaves an element with `data-live` where one belongs, holding what can be said without scripts.

mod asking;
mod bytes;
mod job;
mod upload;

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use self::job::JobProgress;
use self::upload::UploadPanel;

/// Brings to life whatever a page holds of these parts.
pub(crate) fn awaken(page: &Element) {
    let Ok(found) = page.query_selector_all("[data-live]") else { return };
    for place in (0..found.length()).filter_map(|at| found.get(at)?.dyn_into::<HtmlElement>().ok()) {
        put_into(place);
    }
}

fn put_into(place: HtmlElement) {
    let named = |name: &str| place.get_attribute(name);
    match named("data-live").as_deref() {
        Some("job") => {
            let Some(job) = named("data-job").and_then(|job| job.parse().ok()) else { return };
            place.set_inner_html("");
            mount_to(place, move || view! { <JobProgress job after=job::After::Reload /> }).forget();
        }
        Some("upload") => {
            let Some(project) = named("data-project").and_then(|project| project.parse().ok()) else { return };
            let source = named("data-source").and_then(|source| source.parse().ok());
            let hint = named("data-hint").unwrap_or_default();
            place.set_inner_html("");
            mount_to(place, move || view! { <UploadPanel project source hint /> }).forget();
        }
        _ => {}
    }
}
