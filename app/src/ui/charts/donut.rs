//! The parts of a whole round a figure.

use leptos::prelude::*;

use super::Figure;
use super::frame::{ChartFrame, legend};
use super::scale::{rounded, shares, starts};

/// The gap between two parts, in percent of the ring.
const GAP: f64 = 0.8;

/// The parts of a whole round the figure that matters most.
#[component]
pub fn DonutChart(
    /// What it shows.
    #[prop(into)]
    title: Signal<String>,
    /// What can be seen in it, in a sentence.
    #[prop(optional, into)]
    note: MaybeProp<String>,
    /// The figure in the middle, formatted for the reader.
    #[prop(into)]
    middle: Signal<String>,
    /// The parts.
    #[prop(into)]
    figures: Signal<Vec<Figure>>,
) -> impl IntoView {
    let inside = move || {
        let figures = figures.get();
        view! {
            <svg class="chart-plot chart-donut" viewBox="0 0 120 120" aria-hidden="true">
                <g class="chart-mirror" transform="rotate(-90 60 60)">{ring(&figures)}</g>
                <text class="chart-value" x="60" y="67" text-anchor="middle">{middle}</text>
            </svg>
            {legend(title, &figures)}
        }
    };
    view! { <ChartFrame title note><div class="chart-beside">{inside}</div></ChartFrame> }
}

fn ring(figures: &[Figure]) -> impl IntoView + use<> {
    let shares = shares(&figures.iter().map(|figure| figure.size).collect::<Vec<_>>());
    let part = |((figure, share), start): ((&Figure, &f64), f64)| {
        let length = rounded((share - GAP).max(0.0));
        let dashes = format!("{length} {}", rounded(100.0 - length));
        view! {
            <circle
                class="chart-ring"
                data-tone=figure.tone.as_str()
                cx="60"
                cy="60"
                r="50"
                stroke-width="13"
                pathLength="100"
                stroke-dasharray=dashes
                stroke-dashoffset=rounded(-start).to_string()
            />
        }
    };
    figures.iter().zip(&shares).zip(starts(&shares)).map(part).collect_view()
}
