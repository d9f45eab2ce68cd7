//! Steps that add up to a total.

use leptos::prelude::*;

use super::Figure;
use super::frame::ChartFrame;
use super::scale::{Scale, percent};

/// A step on the way to a total; its size is what it adds or takes.
pub type Step = Figure;

/// Steps that add up to a total: each bar starts where the one before ended. The chart is a table with a picture in
/// each row.
#[component]
pub fn WaterfallChart(
    /// What it shows.
    #[prop(into)]
    title: Signal<String>,
    /// What can be seen in it, in a sentence.
    #[prop(optional, into)]
    note: MaybeProp<String>,
    /// The steps.
    #[prop(into)]
    steps: Signal<Vec<Step>>,
    /// The total; its size is the sum of the steps.
    #[prop(into)]
    total: Signal<Figure>,
) -> impl IntoView {
    let body = move || {
        let steps = steps.get();
        let ends = ends(&steps);
        let scale = Scale::from_zero(ends.iter().copied().chain([total.read().size]));
        let from = std::iter::once(0.0).chain(ends.iter().copied());
        let rows =
            steps.into_iter().zip(from.zip(ends.clone())).map(|(step, span)| row(scale, step, span)).collect_view();
        let sum = total.get();
        let span = (0.0, sum.size);
        view! {
            <tbody>{rows}</tbody>
            <tfoot>{row(scale, sum, span)}</tfoot>
        }
    };
    view! {
        <ChartFrame title note>
            <table class="chart-rows chart-waterfall">
                <caption class="visually-hidden">{title}</caption>
                {body}
            </table>
        </ChartFrame>
    }
}

/// Where each step ends.
fn ends(steps: &[Step]) -> Vec<f64> {
    let mut at = 0.0;
    let reach = |step: &Step| {
        at += step.size;
        at
    };
    steps.iter().map(reach).collect()
}

fn row(scale: Scale, step: Step, (from, to): (f64, f64)) -> impl IntoView {
    let Step { label, shown, tone, .. } = step;
    let (x, width) = scale.bar(from, to);
    let end = percent(scale.place(to));
    view! {
        <tr>
            <th scope="row">{label}</th>
            <td class="chart-track" aria-hidden="true">
                <svg class="chart-bar chart-mirror">
                    <line class="chart-joint" x1=end.clone() x2=end y1="0" y2="200%" />
                    <rect class="chart-shape" data-tone=tone.as_str() x=percent(x) width=percent(width) height="100%" rx="2" />
                </svg>
            </td>
            <td class="chart-value"><bdi dir="ltr">{shown}</bdi></td>
        </tr>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::Tone;

    #[test]
    fn each_step_ends_at_the_sum_so_far() {
        let steps = [40.0, -15.0, 5.0].map(|size| Step::new("step", size, "", Tone::Neutral));
        assert_eq!(ends(&steps), [40.0, 25.0, 30.0]);
    }
}
