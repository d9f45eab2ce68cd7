//! Figures compared by the length of a bar.

use leptos::prelude::*;

use super::Figure;
use super::frame::ChartFrame;
use super::scale::{Scale, percent};

/// Figures compared by the length of a bar. The chart is a table with a picture in each row.
#[component]
pub fn BarChart(
    /// What it shows.
    #[prop(into)]
    title: Signal<String>,
    /// What can be seen in it, in a sentence.
    #[prop(optional, into)]
    note: MaybeProp<String>,
    /// The figures.
    #[prop(into)]
    figures: Signal<Vec<Figure>>,
) -> impl IntoView {
    let rows = move || {
        let figures = figures.get();
        let scale = Scale::from_zero(figures.iter().map(|figure| figure.size));
        figures.into_iter().map(|figure| row(scale, figure)).collect_view()
    };
    view! {
        <ChartFrame title note>
            <table class="chart-rows">
                <caption class="visually-hidden">{title}</caption>
                <tbody>{rows}</tbody>
            </table>
        </ChartFrame>
    }
}

fn row(scale: Scale, figure: Figure) -> impl IntoView {
    let Figure { label, size, shown, tone } = figure;
    let (x, width) = scale.bar(0.0, size);
    view! {
        <tr>
            <th scope="row">{label}</th>
            <td class="chart-track" aria-hidden="true">
                <svg class="chart-bar chart-mirror">
                    <rect class="chart-ground" width="100%" height="100%" rx="3" />
                    <rect class="chart-shape" data-tone=tone.as_str() x=percent(x) width=percent(width) height="100%" rx="3" />
                </svg>
            </td>
            <td class="chart-value"><bdi dir="ltr">{shown}</bdi></td>
        </tr>
    }
}
