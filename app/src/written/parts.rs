//! The parts that pages written by the server are put together from: plain forms, links that keep the query, moments.

use domain::{Cursor, Moment, Page};
use leptos::prelude::*;
use leptos::server_fn::ServerFn;
use leptos_router::params::ParamsMap;

use super::sheet::{path, query};
use crate::i18n::use_i18n;
use crate::tr;
use crate::ui::{Button, ButtonSize, ButtonVariant, ColumnHead, Pager, SortOrder};

/// A form that does one thing, sent by one button.
pub(crate) fn deed<S: ServerFn>(fields: &[(&'static str, String)], button: impl IntoView + 'static) -> AnyView {
    let fields = fields.iter().map(|(name, value)| view! { <input type="hidden" name=*name value=value.clone() /> });
    let fields = fields.collect_view();
    view! { <form class="deed" method="post" action=S::PATH>{fields}{button.into_any()}</form> }.into_any()
}

/// The button of a deed in a row.
pub(crate) fn small(label: &'static str) -> impl IntoView + use<> {
    view! { <Button kind="submit" size=ButtonSize::Small>{tr!(label)}</Button> }
}

/// Asks once more before something that cannot be undone, naming what it is done to. The browser opens and closes
/// the panel; no script is needed.
pub(crate) fn confirmed(
    id: &str,
    opens: &'static str,
    question: Signal<String>,
    explains: Signal<String>,
    deed: AnyView,
) -> AnyView {
    let title = format!("{id}-title");
    view! {
        <Button size=ButtonSize::Small attr:popovertarget=id.to_owned()>{tr!(opens)}</Button>
        <div class="confirm" id=id.to_owned() popover="auto" role="dialog" aria-labelledby=title.clone()>
            <h2 class="confirm-title" id=title.clone()>{question}</h2>
            <p>{explains}</p>
            <div class="confirm-deeds">
                <Button attr:popovertarget=id.to_owned() attr:popovertargetaction="hide">{tr!("confirm-keep")}</Button>
                {deed}
            </div>
        </div>
    }
    .into_any()
}

/// The button that does what was asked about.
pub(crate) fn dangerous(label: &'static str) -> impl IntoView + use<> {
    view! { <Button kind="submit" variant=ButtonVariant::Danger>{tr!(label)}</Button> }
}

/// The address of this page with another value in its query, back at the first part of the list.
pub(crate) fn with(name: &'static str, value: &str) -> String {
    let mut query = query();
    query.remove("after");
    query.replace(name, escaped(value));
    [path(), query.to_query_string()].concat()
}

/// The map of a query reads what is put into it as part of an address.
pub(crate) fn escaped(value: &str) -> String {
    leptos_router::location::Url::escape(value)
}

/// The place in a list that the address names: the last of the places passed on the way.
pub(crate) fn place() -> Option<Cursor> {
    passed(&query()).pop().map(Cursor)
}

fn passed(query: &ParamsMap) -> Vec<String> {
    query.get_all("after").unwrap_or_default()
}

fn at(passed: &[String]) -> String {
    let mut query = query();
    query.remove("after");
    passed.iter().for_each(|place| query.insert("after", escaped(place)));
    [path(), query.to_query_string()].concat()
}

/// Links to the parts of a list before and after this one; nothing when the list has one part.
pub(crate) fn turns<T>(label: Signal<String>, page: &Page<T>, limit: i64) -> AnyView {
    turns_of(label, page.rows.len(), page.next.as_ref(), limit, None)
}

/// The same for a list that says how many rows there are in all.
pub(crate) fn turns_of(
    label: Signal<String>,
    rows: usize,
    next: Option<&Cursor>,
    limit: i64,
    total: Option<i64>,
) -> AnyView {
    let passed = passed(&query());
    let before = passed.split_last().map(|(_, before)| at(before));
    let after = next.map(|next| at(&[&passed[..], std::slice::from_ref(&next.0)].concat()));
    if before.is_none() && after.is_none() {
        return ().into_any();
    }
    let first = i64::try_from(passed.len()).unwrap_or_default() * limit;
    let rows = i64::try_from(rows).unwrap_or_default();
    let (from, to) = (Signal::stored(first + 1), Signal::stored(first + rows));
    view! { <Pager label from to total=MaybeProp::from(total) previous=MaybeProp::from(before) next=MaybeProp::from(after) /> }.into_any()
}

/// The head of a column that can be sorted by.
pub(crate) fn sorted_by(
    label: &'static str,
    word: &'static str,
    chosen: &str,
    order: SortOrder,
) -> impl IntoView + use<> {
    let order = if chosen == word { order } else { SortOrder::None };
    view! { <ColumnHead label=tr!(label) sort_href=with("sort", word) order=Signal::stored(order) /> }
}

/// A moment on the reader's clock.
pub(crate) fn moment(at: Moment) -> AnyView {
    let minutes = at.offset().local_minus_utc() / 60;
    let shown = use_i18n().formatter().date_time(at.to_utc(), minutes);
    view! { <time datetime=at.to_rfc3339()><bdi>{shown}</bdi></time> }.into_any()
}

/// A moment, or a word for none.
pub(crate) fn moment_or(at: Option<Moment>, none: &'static str) -> AnyView {
    at.map_or_else(|| view! { <span class="muted">{tr!(none)}</span> }.into_any(), moment)
}
