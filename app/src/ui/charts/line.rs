//! Figures in the order of time.

use leptos::prelude::*;

use super::frame::{ChartFrame, hidden_table};
use super::scale::{Scale, rounded};
use super::{Figure, Tone};

/// Figures in the order of time.
#[component]
pub fn LineChart(
    /// What it shows.
    #[prop(into)]
    title: Signal<String>,
    /// What can be seen in it, in a sentence.
    #[prop(optional, into)]
    note: MaybeProp<String>,
    /// The figures, the oldest first.
    #[prop(into)]
    figures: Signal<Vec<Figure>>,
    /// The meaning of the colour.
    #[prop(default = Tone::Accent)]
    tone: Tone,
) -> impl IntoView {
    let inside = move || {
        let figures = figures.get();
        let sizes: Vec<f64> = figures.iter().map(|figure| figure.size).collect();
        let end = |figure: Option<&Figure>| figure.map(|figure| view! { <span>{figure.label.clone()}</span> });
        let largest =
            figures.iter().max_by(|one, other| one.size.total_cmp(&other.size)).map(|figure| figure.shown.clone());
        view! {
            <div class="chart-scene" aria-hidden="true">
                <bdi dir="ltr" class="chart-top">{largest}</bdi>
                <svg class="chart-trend chart-mirror" viewBox="0 0 100 100" preserveAspectRatio="none">
                    <path class="chart-grid" d="M0 1H100M0 50H100M0 99H100" />
                    {trend(&sizes, Scale::from_zero(sizes.iter().copied()), tone, true)}
                </svg>
                <div class="chart-ends">{end(figures.first())}{end(figures.last())}</div>
            </div>
            {hidden_table(title, &figures)}
        }
    };
    view! { <ChartFrame title note>{inside}</ChartFrame> }
}

/// A trend in a line of text.
#[component]
pub fn Sparkline(
    /// What it shows, in words.
    #[prop(into)]
    label: Signal<String>,
    /// The sizes, the oldest first.
    #[prop(into)]
    sizes: Signal<Vec<f64>>,
    /// The meaning of the colour.
    #[prop(default = Tone::Accent)]
    tone: Tone,
) -> impl IntoView {
    let line = move || {
        let sizes = sizes.get();
        trend(&sizes, Scale::around(sizes.iter().copied()), tone, false)
    };
    view! {
        <span class="chart">
            <svg class="sparkline chart-mirror" viewBox="0 0 100 100" preserveAspectRatio="none" role="img" aria-label=label>{line}</svg>
        </span>
    }
}

fn trend(sizes: &[f64], scale: Scale, tone: Tone, filled: bool) -> impl IntoView + use<> {
    let line = points(sizes, scale);
    let area = filled
        .then(|| view! { <path class="chart-area" data-tone=tone.as_str() d=format!("M0 99 L{line} L100 99Z") /> });
    view! {
        {area}
        <path class="chart-line" data-tone=tone.as_str() d=format!("M{line}") />
    }
}

/// The line through the figures, from edge to edge, with room for the width of the stroke.
fn points(sizes: &[f64], scale: Scale) -> String {
    let last = sizes.len().saturating_sub(1).max(1);
    let place = |(place, size): (usize, &f64)| {
        let x = f64::from(u32::try_from(place).unwrap_or(u32::MAX)) * 100.0
            / f64::from(u32::try_from(last).unwrap_or(u32::MAX));
        format!("{} {}", rounded(x), rounded(97.0 - scale.place(*size) * 0.94))
    };
    sizes.iter().enumerate().map(place).collect::<Vec<_>>().join(" L")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_runs_from_edge_to_edge() {
        let line = points(&[0.0, 5.0, 10.0], Scale::from_zero([10.0]));
        assert_eq!(line, "0 97 L50 50 L100 3");
    }

    #[test]
    fn a_single_figure_is_a_point() {
        assert_eq!(points(&[1.0], Scale::from_zero([1.0])), "0 3");
    }
}
