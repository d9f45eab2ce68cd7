//! What every chart has around it, and the tables beside the pictures.

use leptos::prelude::*;

use super::Figure;

/// The title of a chart, a sentence about it, and the chart.
#[component]
pub(super) fn ChartFrame(
    /// What it shows.
    title: Signal<String>,
    /// What can be seen in it, in a sentence.
    note: MaybeProp<String>,
    /// The chart.
    children: Children,
) -> impl IntoView {
    view! {
        <figure class="chart">
            <figcaption>
                {title}
                {move || note.get().map(|note| view! { <p class="chart-note">{note}</p> })}
            </figcaption>
            {children()}
        </figure>
    }
}

/// The figures of a chart with the colours they are drawn in.
pub(super) fn legend(title: Signal<String>, figures: &[Figure]) -> impl IntoView + use<> {
    let row = |figure: &Figure| {
        view! {
            <tr>
                <th scope="row"><span class="chart-key">{swatch(figure)}<span>{figure.label.clone()}</span></span></th>
                <td><bdi dir="ltr">{figure.shown.clone()}</bdi></td>
            </tr>
        }
    };
    view! {
        <table class="chart-legend">
            <caption class="visually-hidden">{title}</caption>
            <tbody>{figures.iter().map(row).collect_view()}</tbody>
        </table>
    }
}

fn swatch(figure: &Figure) -> impl IntoView {
    view! {
        <svg class="chart-swatch" viewBox="0 0 12 12" aria-hidden="true">
            <rect class="chart-shape" data-tone=figure.tone.as_str() width="12" height="12" rx="3" />
        </svg>
    }
}

/// The figures of a chart for those who do not see it.
pub(super) fn hidden_table(title: Signal<String>, figures: &[Figure]) -> impl IntoView + use<> {
    let row = |figure: &Figure| {
        view! { <tr><th scope="row">{figure.label.clone()}</th><td>{figure.shown.clone()}</td></tr> }
    };
    view! {
        <div class="visually-hidden">
            <table>
                <caption>{title}</caption>
                <tbody>{figures.iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
