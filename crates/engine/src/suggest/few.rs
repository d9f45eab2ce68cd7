//! The pass for a handful of rows, of which nothing can be learned: points as a person would write them down.

use domain::ruleset::{
    Candidates, ColumnKind, Comparison, Condition, DateWindow, Decimal, Level, Measure, Near, Pass, Points, Similar,
    Threshold, Tolerance,
};

use super::{Draft, pass};
use crate::fields::Field;

/// Fewer open rows than this on a side are a handful.
const HANDFUL: usize = 40;
/// What two columns that agree come to.
const ACCEPTED: Points = 6_000;
/// What is worth a look.
const LOOKED_AT: Points = 3_000;
/// What a match has to be better by than the next one.
const MARGIN: Points = 1_000;

impl Draft {
    /// Whether so few records are open that what they have in common is not learned from them.
    pub(super) fn is_handful(&self) -> bool {
        self.run.left.len().min(self.run.right.len()) < HANDFUL
    }

    /// A pass that weighs every pair with something in common.
    pub(super) fn few_pass(&self) -> Pass {
        let fields = 0..self.columns.len();
        let candidates = fields.clone().map(|at| self.something_in_common(at)).collect();
        let comparisons = fields.map(|at| self.weighed(at)).collect();
        let review = Threshold::Points(LOOKED_AT);
        Pass { review, margin: MARGIN, comparisons, ..pass("alike", Threshold::Points(ACCEPTED), candidates) }
    }

    pub(super) fn something_in_common(&self, at: usize) -> Candidates {
        let column = self.name(at);
        let near = |when| vec![Near { column: column.clone(), when }];
        match self.columns[at].kind {
            ColumnKind::Date | ColumnKind::DateTime => Candidates { near: near(days(10)), ..Candidates::default() },
            kind if kind.is_amount() => Candidates { near: near(within_percent(5)), ..Candidates::default() },
            _ => Candidates { words: Some(column), ..Candidates::default() },
        }
    }

    fn weighed(&self, at: usize) -> Comparison {
        let (levels, otherwise) = match self.columns[at].kind {
            ColumnKind::Date | ColumnKind::DateTime => {
                (vec![(Condition::Equal, 2_000), (days(3), 1_500), (days(10), 500)], -2_000)
            }
            kind if kind.is_amount() => (vec![(Condition::Equal, 4_000), (within_percent(5), 1_500)], -4_000),
            _ if self.comes_back(at) => (vec![(Condition::Equal, 500)], -500),
            _ => {
                let similar = Similar { by: Measure::JaroWinkler, at_least: Decimal::new(88, 2).expect("a share") };
                let alike = [Condition::Contained, Condition::Beginning(4), Condition::Similar(similar)];
                let alike = alike.into_iter().map(|when| (when, 2_000));
                (std::iter::once((Condition::Equal, 3_000)).chain(alike).collect(), -1_000)
            }
        };
        let levels = levels.into_iter().map(|(when, points)| Level { when, points }).collect();
        Comparison { column: self.name(at), levels, otherwise, empty: 0, rarity: None, required: false }
    }

    /// Whether a text stands in several records, such as a currency: that two agree in it says little.
    pub(super) fn comes_back(&self, at: usize) -> bool {
        let Field::Text(texts) = &self.run.plan.fields[at] else { return false };
        texts.distinct() * 4 <= texts.present as usize
    }
}

fn days(most: u32) -> Condition {
    Condition::Days(DateWindow::either_way(most))
}

pub(super) fn within_percent(percent: i32) -> Condition {
    let percent = Decimal::whole(percent);
    Condition::Within(Tolerance { percent_less: percent, percent_more: percent, ..Tolerance::default() })
}
