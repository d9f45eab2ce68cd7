//! Fields and what can be wrong with them.

use leptos::prelude::*;

use super::section::Section;
use crate::tr;
use crate::ui::{Choice, ErrorSummary, Field, FieldProblem, FileDrop, InputKind, Select, TextArea, TextInput};

/// Fields and what can be wrong with them.
#[component]
pub(super) fn Forms() -> impl IntoView {
    view! {
        <Section id="forms">
            <div class="design-grid">
                <Plain />
                <Wrong />
                <Still />
            </div>
            <FileDrop
                id="drop-sample"
                name="files"
                label=tr!("design-drop")
                hint=tr!("design-drop-hint")
                accept=".csv,.xlsx"
                multiple=true
            />
        </Section>
    }
}

#[component]
fn Plain() -> impl IntoView {
    let currencies = ["EUR", "USD", "JPY"].map(|code| Choice::new(code, code)).to_vec();
    view! {
        <form class="form">
            <Field id="plain-name" label=tr!("design-name") hint=tr!("design-name-hint")>
                <TextInput name="name" />
            </Field>
            <Field id="plain-currency" label=tr!("design-currency")>
                <Select name="currency" choices=currencies value=RwSignal::new("EUR".to_owned()) />
            </Field>
            <Field id="plain-note" label=tr!("design-note") required=false>
                <TextArea name="note" />
            </Field>
        </form>
    }
}

#[component]
fn Wrong() -> impl IntoView {
    let missing = tr!("design-name-missing");
    let problems = Signal::derive(move || vec![FieldProblem { field: "wrong-name".to_owned(), text: missing.get() }]);
    view! {
        <form class="form">
            <ErrorSummary id="summary-sample" problems takes_focus=false />
            <Field id="wrong-name" label=tr!("design-name") hint=tr!("design-name-hint") error=missing>
                <TextInput name="name" />
            </Field>
        </form>
    }
}

#[component]
fn Still() -> impl IntoView {
    let sample = || RwSignal::new("INV-1042".to_owned());
    view! {
        <form class="form">
            <Field id="still-off" label=tr!("design-off")>
                <TextInput name="off" value=sample() disabled=true />
            </Field>
            <Field id="still-read" label=tr!("design-read-only")>
                <TextInput name="read" value=sample() readonly=true />
            </Field>
            <Field id="still-amount" label=tr!("design-amount")>
                <TextInput name="amount" kind=InputKind::Figure />
            </Field>
            <Field id="still-search" label=tr!("design-filter") required=false>
                <TextInput name="search" kind=InputKind::Search />
            </Field>
            <Field id="still-day" label=tr!("design-date")>
                <TextInput name="day" kind=InputKind::Date />
            </Field>
        </form>
    }
}
