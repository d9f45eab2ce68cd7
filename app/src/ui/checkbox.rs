//! Yes or no: a checkbox for a choice that is sent with a form, a switch for one that holds at once.

use leptos::prelude::*;

/// A choice that is sent with a form.
#[component]
pub fn Checkbox(
    /// Its id, unique on the page.
    #[prop(into)]
    id: String,
    /// What is chosen.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is chosen.
    #[prop(optional)]
    checked: RwSignal<bool>,
    /// Its name in the form.
    #[prop(optional, into)]
    name: Option<String>,
    /// A sentence more.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// Cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    tick_box(TickBox { id, label, checked, name, hint, disabled, role: None })
}

/// A choice that holds at once.
#[component]
pub fn Switch(
    /// Its id, unique on the page.
    #[prop(into)]
    id: String,
    /// What is switched.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is on.
    #[prop(optional)]
    checked: RwSignal<bool>,
    /// Its name in the form.
    #[prop(optional, into)]
    name: Option<String>,
    /// A sentence more.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// Cannot be changed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    tick_box(TickBox { id, label, checked, name, hint, disabled, role: Some("switch") })
}

struct TickBox {
    id: String,
    label: Signal<String>,
    checked: RwSignal<bool>,
    name: Option<String>,
    hint: MaybeProp<String>,
    disabled: Signal<bool>,
    role: Option<&'static str>,
}

fn tick_box(it: TickBox) -> impl IntoView {
    let TickBox { id, label, checked, name, hint, disabled, role } = it;
    let hint_id = format!("{id}-hint");
    let described_by = {
        let hint_id = hint_id.clone();
        move || hint.get().map(|_| hint_id.clone())
    };
    view! {
        <div class="choice">
            <input
                type="checkbox"
                id=id.clone()
                role=role
                name=name
                value="true"
                checked=checked.get_untracked()
                prop:checked=checked
                disabled=disabled
                aria-describedby=described_by
                on:change=move |event| checked.set(event_target_checked(&event))
            />
            <label for=id>{label}</label>
            {move || hint.get().map(|hint| view! { <p class="choice-hint" id=hint_id.clone()>{hint}</p> })}
        </div>
    }
}
