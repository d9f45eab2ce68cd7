//! Forms of the pages that the server writes: plain ones, so they work without scripts. What was refused leads back to
//! the page with the failure in its address, and with what was typed beside the request; the failure then stands above
//! the form, in a summary, and beside each field.

mod entries;
mod notice;
mod ticks;

use domain::AppError;
use leptos::context::Provider;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

pub use entries::{Entry, Hidden, Lines, NewPasswordEntry, Pick, Send};
pub use ticks::Ticks;

use self::notice::Problems;
use crate::api::Failure;
use crate::page::of_this_request;

/// What the entries of a form know of it.
#[derive(Clone, Copy)]
pub(crate) struct FormTies {
    /// What the ids of its parts begin with.
    id: StoredValue<String>,
    /// The address it is sent to.
    to: &'static str,
    /// What the names of its fields are inside of, where the action takes them together.
    inside: Option<&'static str>,
    /// Why it was refused.
    failure: StoredValue<Option<AppError>>,
    /// Name and label of each entry, in their order.
    labels: StoredValue<Vec<(&'static str, Signal<String>)>>,
}

/// A form that is sent with an action. Its entries are [`Entry`], [`Lines`], [`Pick`], [`Ticks`] and [`Hidden`], its
/// button is [`Send`].
#[component]
pub fn Form<S>(
    /// Its id, unique on the page; the id of an entry is this one, a dash and the entry's name.
    #[prop(into)]
    id: String,
    /// What it is sent with.
    action: ServerAction<S>,
    /// The parameter of the action that holds the fields, where it takes them together.
    #[prop(optional)]
    inside: Option<&'static str>,
    /// Entries and buttons.
    children: Children,
) -> impl IntoView
where
    S: ServerFn<Error = Failure> + Clone + std::marker::Send + Sync + 'static,
    S::Output: Clone + std::marker::Send + Sync + 'static,
{
    let failure = action.value().get_untracked().and_then(Result::err).map(|Failure(failure)| of_this_request(failure));
    let ties = FormTies {
        id: StoredValue::new(id),
        to: S::PATH,
        inside,
        failure: StoredValue::new(failure),
        labels: StoredValue::default(),
    };
    // The summary names the entries, so they come first.
    let inside = view! { <Provider value=ties>{children()}</Provider> }.into_any();
    view! {
        <Problems ties />
        <form id=ties.id.get_value() class="form" method="post" action=ties.to novalidate=true>{inside}</form>
    }
}

impl FormTies {
    /// The name of a field as it is sent.
    fn name_of(self, field: &str) -> String {
        self.inside.map_or_else(|| field.to_owned(), |inside| format!("{inside}[{field}]"))
    }

    /// The id of the entry for a field.
    fn id_of(self, field: &str) -> String {
        self.id.with_value(|id| format!("{id}-{field}"))
    }
}
