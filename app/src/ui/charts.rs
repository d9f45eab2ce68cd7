//! Charts as SVG, drawn here. The words stay HTML, so that they wrap, grow and read aloud: each chart is, or carries,
//! a table of the figures it draws. Figures come formatted; the chart only needs their proportions.

mod bar;
mod donut;
mod frame;
mod line;
mod scale;
mod stacked;
mod waterfall;

pub use bar::BarChart;
pub use donut::DonutChart;
pub use line::{LineChart, Sparkline};
pub use stacked::StackedBar;
pub use waterfall::{Step, WaterfallChart};

use super::Tone;

/// A figure to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// What it counts.
    pub label: String,
    /// How large it is.
    pub size: f64,
    /// How it is written.
    pub shown: String,
    /// The meaning of its colour.
    pub tone: Tone,
}

impl Figure {
    /// A figure to be drawn.
    #[must_use]
    pub fn new(label: impl Into<String>, size: f64, shown: impl Into<String>, tone: Tone) -> Self {
        Self { label: label.into(), size, shown: shown.into(), tone }
    }
}
