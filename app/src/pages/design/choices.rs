//! Choices: ticked, switched, one of a few.

use leptos::prelude::*;

use super::section::Section;
use crate::tr;
use crate::ui::{Checkbox, Choice, IconName, RadioGroup, Segment, Segments, Switch};

/// Choices: ticked, switched, one of a few.
#[component]
pub(super) fn Choices() -> impl IntoView {
    view! {
        <Section id="choices">
            <div class="design-grid">
                <Ticks />
                <OneOfAFew />
                <Together />
            </div>
        </Section>
    }
}

#[component]
fn Ticks() -> impl IntoView {
    let on = || RwSignal::new(true);
    view! {
        <div class="stack">
            <Checkbox id="tick-off" label=tr!("design-accents") />
            <Checkbox id="tick-on" label=tr!("design-case") checked=on() hint=tr!("design-case-hint") />
            <Checkbox id="tick-still" label=tr!("design-off") checked=on() disabled=true />
            <Switch id="switch-off" label=tr!("design-alerts") />
            <Switch id="switch-on" label=tr!("design-single-keys") checked=on() />
            <Switch id="switch-still" label=tr!("design-off") disabled=true />
        </div>
    }
}

#[component]
fn OneOfAFew() -> impl IntoView {
    let choices = vec![
        Choice::new("exact", tr!("design-exact")),
        Choice::new("near", tr!("design-near")).hint(tr!("design-near-hint")),
        Choice::new("sum", tr!("design-sum")),
    ];
    view! { <RadioGroup id="amount-rule" label=tr!("design-amount-rule") name="rule" choices value=RwSignal::new("near".to_owned()) /> }
}

#[component]
fn Together() -> impl IntoView {
    let dense = RwSignal::new(true);
    let choose = move |is: bool| {
        move |click: leptos::ev::MouseEvent| {
            click.prevent_default();
            dense.set(is);
        }
    };
    view! {
        <form class="cluster">
            <Segments label=tr!("design-density")>
                <Segment label=tr!("design-dense") pressed=dense on:click=choose(true) />
                <Segment label=tr!("design-roomy") pressed=Signal::derive(move || !dense.get()) on:click=choose(false) />
            </Segments>
            <Segments label=tr!("design-view")>
                <Segment label=tr!("design-columns") icon=IconName::Columns pressed=dense on:click=choose(true) />
                <Segment label=tr!("design-chart") icon=IconName::Chart pressed=Signal::derive(move || !dense.get()) on:click=choose(false) />
            </Segments>
        </form>
    }
}
