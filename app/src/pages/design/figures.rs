//! Every chart, and the pictures of the product.

use leptos::prelude::*;

use super::section::Section;
use crate::i18n::use_i18n;
use crate::tr;
use crate::ui::{
    BarChart, Card, DonutChart, Figure, LineChart, Sparkline, StackedBar, Step, TieOutFigure, Tone, WaterfallChart,
    Wordmark,
};

/// Open records by day, the oldest first.
const DAYS: [u32; 8] = [721, 640, 655, 512, 430, 298, 214, 169];

/// A message, how large the figure is, and the meaning of its colour.
type Row = (&'static str, i32, Tone);

const STATES: [Row; 4] = [
    ("design-matched", 7_420, Tone::Accent),
    ("design-ambiguous", 1_180, Tone::Warning),
    ("design-difference", 960, Tone::Right),
    ("design-open", 440, Tone::Neutral),
];
const PASSES: [Row; 4] = [
    ("design-exact", 9_840, Tone::Accent),
    ("design-near", 1_905, Tone::Accent),
    ("design-sum", 566, Tone::Accent),
    ("design-open", 169, Tone::Neutral),
];
const POINTS: [Row; 4] = [
    ("design-amount", 46, Tone::Accent),
    ("design-reference", 38, Tone::Accent),
    ("design-party", 17, Tone::Accent),
    ("design-date", -9, Tone::Right),
];

/// Every chart, and the pictures of the product.
#[component]
pub(super) fn Figures() -> impl IntoView {
    view! {
        <Section id="charts">
            <div class="design-grid">
                <Card><BarChart title=tr!("design-chart-passes") note=tr!("design-chart-passes-note") figures=written(&PASSES) /></Card>
                <Card><Score /></Card>
                <Card><DonutChart title=tr!("design-chart-states") middle=tr!("design-chart-middle") figures=written(&STATES) /></Card>
                <Card><StackedBar title=tr!("design-chart-parts") figures=written(&STATES) /></Card>
                <Card><LineChart title=tr!("design-chart-days") note=tr!("design-chart-days-note") figures=days() /></Card>
                <Card>
                    <p class="cluster">
                        {tr!("design-sparkline")}
                        <Sparkline label=tr!("design-chart-days-note") sizes=Signal::stored(DAYS.map(f64::from).to_vec()) />
                    </p>
                    <p><Wordmark /></p>
                    <TieOutFigure />
                </Card>
            </div>
        </Section>
    }
}

#[component]
fn Score() -> impl IntoView {
    let steps: Signal<Vec<Step>> = written(&POINTS);
    let total = tr!("design-score");
    let sum = move || steps.get().iter().map(|step| step.size).sum::<f64>();
    let total = Signal::derive(move || Figure::new(total.get(), sum(), sum().to_string(), Tone::Accent));
    view! { <WaterfallChart title=tr!("design-chart-score") note=tr!("design-chart-score-note") steps total /> }
}

fn written(rows: &'static [Row]) -> Signal<Vec<Figure>> {
    let i18n = use_i18n();
    Signal::derive(move || {
        let figure = |(id, size, tone): &Row| {
            Figure::new(i18n.text(id, &[]), f64::from(*size), i18n.formatter().integer(i64::from(*size)), *tone)
        };
        rows.iter().map(figure).collect()
    })
}

fn days() -> Signal<Vec<Figure>> {
    let i18n = use_i18n();
    Signal::derive(move || {
        let day = |(place, open): (i64, u32)| {
            let label = i18n.text("design-day", &[("day", (place + 1).into())]);
            Figure::new(label, f64::from(open), i18n.formatter().integer(i64::from(open)), Tone::Accent)
        };
        (0..).zip(DAYS).map(day).collect()
    })
}
