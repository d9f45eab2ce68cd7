//! What makes plain forms more pleasant where scripts run: a password can be shown and is measured, the time zone of the
//! browser is chosen beforehand, and a form is not sent twice.

use std::time::Duration;

use domain::{TimeZone, password_strength};
use leptos::ev::{Event, MouseEvent, SubmitEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::js_sys::{Array, Intl, Object, Reflect};
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement};

/// How long a form that was sent waits for its answer before it can be sent again.
const SENT: Duration = Duration::from_secs(3);

/// Brings to life what the server drew for it.
pub(super) fn awaken(page: &Element) {
    for button in all(page, ".password-reveal") {
        let _ = button.remove_attribute("hidden");
    }
    let own = own_time_zone().and_then(|name| TimeZone::parse(&name).ok());
    for list in all(page, "[data-own-zone] select") {
        if let (Ok(list), Some(zone)) = (list.dyn_into::<HtmlSelectElement>(), own)
            && list.value() == "UTC"
        {
            list.set_value(zone.as_str());
        }
    }
}

/// Shows or hides the password that a button belongs to.
pub(super) fn reveal(event: &MouseEvent) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let button = target.and_then(|target| target.closest("[data-reveals]").ok().flatten());
    let Some((button, line)) =
        button.and_then(|button| Some((button.clone(), input(&button.get_attribute("data-reveals")?)?)))
    else {
        return;
    };
    let hidden = line.type_() == "password";
    line.set_type(if hidden { "text" } else { "password" });
    let _ = button.set_attribute("aria-pressed", if hidden { "true" } else { "false" });
}

/// Says how hard the password that is being typed would be to guess.
pub(super) fn measure(event: &Event) {
    let line = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(line) = line else { return };
    let meter = line.get_attribute("data-measured-by").and_then(|id| document().get_element_by_id(&id));
    let Some(meter) = meter.and_then(|meter| meter.dyn_into::<HtmlElement>().ok()) else { return };
    let strength = password_strength(&line.value()).as_str();
    meter.set_hidden(line.value().is_empty());
    let _ = meter.set_attribute("data-strength", strength);
    if let Ok(Some(word)) = meter.query_selector(".strength-word") {
        word.set_text_content(meter.get_attribute(&format!("data-{strength}")).as_deref());
    }
}

/// Lets a form be sent once at a time.
pub(super) fn send_once(event: &SubmitEvent) {
    let form = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(form) = form else { return };
    if form.has_attribute("data-sent") {
        event.prevent_default();
        return;
    }
    let _ = form.set_attribute("data-sent", "");
    set_timeout(move || drop(form.remove_attribute("data-sent")), SENT);
}

fn input(id: &str) -> Option<HtmlInputElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

fn all(page: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = page.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|place| found.get(place)?.dyn_into().ok()).collect()
}

fn own_time_zone() -> Option<String> {
    let options = Intl::DateTimeFormat::new(&Array::new(), &Object::new()).resolved_options();
    Reflect::get(&options, &"timeZone".into()).ok()?.as_string()
}
