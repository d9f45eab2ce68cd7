//! The product in a picture: the records of two sides, threads between those that belong together (one against the
//! sum of two, too), and the same total under both.

use leptos::prelude::*;

/// A line of a sheet: how long its words are, and its amount.
type Line = (u16, &'static str);

const LEFT: [Line; 4] = [(78, "480"), (56, "200"), (92, "960"), (64, "64")];
const RIGHT: [Line; 5] = [(60, "960"), (84, "480"), (48, "125"), (70, "75"), (88, "64")];
/// Which line of the left side belongs to which of the right.
const THREADS: [(u16, u16); 5] = [(0, 1), (1, 2), (1, 3), (2, 0), (3, 4)];
const TOTAL: &str = "1704";

/// Two columns that tie out. Decoration: the words beside it say the same.
#[component]
pub fn TieOutFigure() -> impl IntoView {
    view! {
        <svg class="tie-figure" viewBox="0 0 640 284" aria-hidden="true" focusable="false">
            <g class="tie-left">{sheet(0, &LEFT)}{knots(232, &LEFT)}</g>
            <g class="tie-right">{sheet(408, &RIGHT)}{knots(408, &RIGHT)}</g>
            {THREADS.iter().enumerate().map(thread).collect_view()}
            <circle class="tie-seal" cx="320" cy="246" r="15" />
            <path class="tie-tick" d="M313 246.5 318 251.5 327.5 241" />
            <path class="tie-double" d="M242 243.5H294M242 248.5H294M346 243.5H398M346 248.5H398" />
        </svg>
    }
}

/// The height of a line, and of its thread's ends.
const fn line_y(place: u16) -> u16 {
    54 + place * 34
}

fn sheet(x: u16, lines: &[Line]) -> impl IntoView {
    let line = |(place, (words, amount)): (u16, &Line)| {
        let y = line_y(place);
        view! {
            <rect class="tie-words" x=x + 20 y=y - 4 width=*words height="8" rx="4" />
            <text x=x + 212 y=y + 5 text-anchor="end">{*amount}</text>
            <path class="tie-rule" d=format!("M{} {}H{}", x + 20, y + 17, x + 212) />
        }
    };
    view! {
        <rect class="tie-sheet" x=x y="6" width="232" height="272" rx="10" />
        <rect class="tie-head" x=x + 20 y="22" width="40" height="5" rx="2.5" />
        {(0..).zip(lines).map(line).collect_view()}
        <text class="tie-total" x=x + 212 y="248" text-anchor="end">{TOTAL}</text>
        <path class="tie-double" d=format!("M{0} 258H{1}M{0} 262H{1}", x + 160, x + 212) />
    }
}

fn knots(x: u16, lines: &[Line]) -> impl IntoView {
    let knot = |(place, _)| view! { <circle class="tie-knot" cx=x cy=line_y(place) r="4" /> };
    (0..).zip(lines).map(knot).collect_view()
}

fn thread((order, (left, right)): (usize, &(u16, u16))) -> impl IntoView {
    let (from, to) = (line_y(*left), line_y(*right));
    let path = format!("M237 {from}C320 {from} 320 {to} 403 {to}");
    view! { <path class="tie-thread" data-order=order.min(3).to_string() pathLength="1" d=path /> }
}
