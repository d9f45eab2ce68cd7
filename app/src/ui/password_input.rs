//! A secret inside a [`Field`](super::Field). It can be shown while it is typed, and one that is being chosen says how
//! hard it would be to guess; both are drawn here and brought to life by the page.

use leptos::prelude::*;

use super::field::field_ties;
use super::{Icon, IconName};
use crate::tr;

/// A secret.
#[component]
pub fn PasswordInput(
    /// Its name in the form.
    #[prop(into)]
    name: String,
    /// What the browser may fill in, such as `new-password`.
    autocomplete: &'static str,
    /// Says how hard it would be to guess.
    #[prop(optional)]
    measured: bool,
) -> impl IntoView {
    let ties = field_ties();
    let id = ties.id;
    let meter = measured.then(|| format!("{id}-strength"));
    let label = tr!("ui-password-show");
    view! {
        <div class="password">
            <input
                class="input"
                type="password"
                id=id.clone()
                name=name
                autocomplete=autocomplete
                autocapitalize="off"
                spellcheck="false"
                required=ties.required
                aria-describedby=move || ties.described_by.get()
                aria-invalid=move || ties.in_error.get().then_some("true")
                data-measured-by=meter.clone()
            />
            // Without scripts it would do nothing, so it is not there.
            <button type="button" class="password-reveal" hidden data-reveals=id aria-pressed="false" aria-label=label title=label>
                <Icon name=IconName::Eye />
            </button>
        </div>
        {meter.map(|id| view! { <Strength id /> })}
    }
}

/// How hard a password would be to guess: a bar and the word for it. Nothing is said until something is typed.
#[component]
fn Strength(id: String) -> impl IntoView {
    view! {
        <div
            class="strength"
            id=id
            hidden
            role="status"
            data-weak=tr!("password-strength-weak")
            data-fair=tr!("password-strength-fair")
            data-good=tr!("password-strength-good")
        >
            <span class="strength-bar" aria-hidden="true">
                <span class="strength-step"></span><span class="strength-step"></span><span class="strength-step"></span>
            </span>
            <span class="strength-word"></span>
        </div>
    }
}
