//! Filters of lists: a form whose fields end up in the address, so that a filtered list can be kept and shared.

use leptos::prelude::*;

use super::sheet::{path, query};
use crate::tr;
use crate::ui::{Button, IconName};

/// The form around filters. What it does not show, such as the order, stays as it is.
pub(crate) fn filters(label: &'static str, keeps: &[&'static str], fields: AnyView) -> AnyView {
    let query = query();
    let kept = keeps.iter().filter_map(|name| Some((*name, query.get(name)?)));
    let kept = kept.map(|(name, value)| view! { <input type="hidden" name=name value=value /> }).collect_view();
    view! {
        <form class="filters" method="get" action=path() role="search" aria-label=tr!(label)>
            {fields}
            {kept}
            <div class="filter-deeds">
                <Button kind="submit" icon=IconName::Filter>{tr!("filter-apply")}</Button>
                <a class="filter-clear" href=path()>{tr!("filter-clear")}</a>
            </div>
        </form>
    }
    .into_any()
}

/// Part of a name that is looked for.
pub(crate) fn search(label: &'static str) -> AnyView {
    typed("search", "search", label)
}

/// A day.
pub(crate) fn day(name: &'static str, label: &'static str) -> AnyView {
    typed(name, "date", label)
}

fn typed(name: &'static str, kind: &'static str, label: &'static str) -> AnyView {
    let id = format!("filter-{name}");
    view! {
        <div class="filter">
            <label class="field-label" for=id.clone()>{tr!(label)}</label>
            <input class="input" type=kind id=id name=name value=query().get(name) maxlength="200" />
        </div>
    }
    .into_any()
}

/// One of several values, or any.
pub(crate) fn choice(name: &'static str, label: &'static str, choices: Vec<(String, String)>) -> AnyView {
    let id = format!("filter-{name}");
    let chosen = query().get(name).unwrap_or_default();
    let options = choices.into_iter().map(|(value, shown)| {
        let selected = value == chosen;
        view! { <option value=value selected=selected>{shown}</option> }
    });
    view! {
        <div class="filter">
            <label class="field-label" for=id.clone()>{tr!(label)}</label>
            <div class="select">
                <select class="input" id=id name=name>
                    <option value="">{tr!("filter-any")}</option>
                    {options.collect_view()}
                </select>
                <crate::ui::Icon name=IconName::ChevronDown />
            </div>
        </div>
    }
    .into_any()
}

/// A value of the address that is one of the words of a choice.
pub(crate) fn chosen<T: std::str::FromStr>(name: &str) -> Option<T> {
    query().get(name).filter(|word| !word.is_empty())?.parse().ok()
}

/// What is looked for, if anything.
pub(crate) fn searched() -> Option<String> {
    query().get("search").map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}
