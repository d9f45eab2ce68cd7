//! The parts of a whole, one after another.

use leptos::prelude::*;

use super::Figure;
use super::frame::{ChartFrame, legend};
use super::scale::{percent, shares, starts};

/// The parts of a whole, one after another.
#[component]
pub fn StackedBar(
    /// What it shows.
    #[prop(into)]
    title: Signal<String>,
    /// What can be seen in it, in a sentence.
    #[prop(optional, into)]
    note: MaybeProp<String>,
    /// The parts.
    #[prop(into)]
    figures: Signal<Vec<Figure>>,
) -> impl IntoView {
    let inside = move || {
        let figures = figures.get();
        view! {
            <svg class="chart-stack chart-mirror" aria-hidden="true">{parts(&figures)}</svg>
            {legend(title, &figures)}
        }
    };
    view! { <ChartFrame title note>{inside}</ChartFrame> }
}

fn parts(figures: &[Figure]) -> impl IntoView + use<> {
    let shares = shares(&figures.iter().map(|figure| figure.size).collect::<Vec<_>>());
    let part = |((figure, share), start): ((&Figure, &f64), f64)| {
        view! {
            <rect class="chart-shape chart-part" data-tone=figure.tone.as_str() x=percent(start) width=percent(*share) height="100%" />
        }
    };
    figures.iter().zip(&shares).zip(starts(&shares)).map(part).collect_view()
}
