//! A first look at all values: how many digits amounts have after the point, and which texts repeat themselves.

use std::collections::{HashSet, VecDeque};

use foldhash::fast::FixedState;

use super::{AmountSource, Plans, Sink};
use crate::value;

/// Rows of each part whose texts are looked at for repetitions.
const SAMPLE: u64 = 2_048;

/// What was seen of some rows.
pub(crate) struct Survey<'a> {
    plans: &'a Plans,
    columns: Vec<Seen>,
    pub(crate) rows: u64,
    found: usize,
    /// Whether texts are looked at: only those of the first rows are.
    looks_at_texts: bool,
    /// Where the last rows begin, as many as follow the last record.
    starts: VecDeque<u64>,
    footer: usize,
}

#[derive(Default)]
struct Seen {
    scale: u8,
    /// Digits before the point that some value needs.
    is_long: bool,
    positive: u64,
    negative: u64,
    values: u64,
    distinct: HashSet<Vec<u8>, FixedState>,
}

impl<'a> Survey<'a> {
    pub(crate) fn new(plans: &'a Plans, looks_at_texts: bool, footer: usize) -> Self {
        let columns = plans.columns.iter().map(|_| Seen::default()).collect();
        Self { plans, columns, rows: 0, found: 0, looks_at_texts, starts: VecDeque::new(), footer }
    }

    /// Adds what was seen of the rows that follow.
    pub(crate) fn absorb(&mut self, other: Survey<'_>, offset: u64) {
        self.rows += other.rows;
        self.starts.extend(other.starts.into_iter().map(|at| at + offset));
        self.forget();
        for (seen, more) in self.columns.iter_mut().zip(other.columns) {
            seen.scale = seen.scale.max(more.scale);
            seen.is_long |= more.is_long;
            seen.positive += more.positive;
            seen.negative += more.negative;
            if self.looks_at_texts {
                seen.values += more.values;
                seen.distinct.extend(more.distinct);
            }
        }
    }

    /// Later texts are passed over.
    pub(crate) fn close_texts(&mut self) {
        self.looks_at_texts = false;
    }

    /// Where the first row after the last record begins.
    pub(crate) fn footer_begins(&self) -> Option<u64> {
        self.starts.front().copied().filter(|_| self.footer > 0)
    }

    fn forget(&mut self) {
        while self.starts.len() > self.footer {
            self.starts.pop_front();
        }
    }

    /// The plans with what was found out.
    pub(crate) fn complete(self) -> Plans {
        let mut plans = self.plans.clone();
        let mut scales = Vec::with_capacity(self.columns.len());
        for (plan, seen) in plans.columns.iter_mut().zip(&self.columns) {
            plan.scale = Some(seen.scale);
            plan.is_whole = plan.kind == domain::ruleset::ColumnKind::Number && seen.scale == 0 && !seen.is_long;
            plan.is_dictionary = seen.repeats();
            scales.push(seen.scale);
        }
        if let Some(amount) = &mut plans.amount {
            let scale = match &mut amount.source {
                AmountSource::DebitCredit { debit, credit, is_signed } => {
                    *is_signed = self.columns[*debit].negative > self.columns[*debit].positive;
                    scales[*debit].max(scales[*credit])
                }
                AmountSource::Marked { amount, .. } => scales[*amount],
            };
            amount.plan.scale = Some(scale);
        }
        plans
    }
}

impl Seen {
    fn amount(&mut self, text: &[u8], mark: domain::DecimalMark) {
        let Ok(amount) = value::amount(text, mark) else { return };
        self.scale = self.scale.max(amount.places);
        self.is_long |= i64::try_from(amount.digits).is_err();
        self.positive += u64::from(amount.digits > 0);
        self.negative += u64::from(amount.digits < 0);
    }

    fn text(&mut self, text: &[u8]) {
        self.values += 1;
        if !self.distinct.contains(text) {
            self.distinct.insert(text.to_vec());
        }
    }

    /// Where one in ten of the first values is a repetition, there are more of them later.
    fn repeats(&self) -> bool {
        self.values > 0 && self.distinct.len() as u64 * 10 <= self.values * 9
    }
}

impl Sink for Survey<'_> {
    const KEEPS_TEXT: bool = false;

    fn wanted(&self) -> usize {
        let last_amount = self.plans.columns.iter().rposition(|plan| plan.kind.is_amount());
        if self.looks_at_texts { usize::MAX } else { last_amount.map_or(0, |last| last + 1) }
    }

    fn begin_row(&mut self, _line: Option<i64>, at: u64) {
        self.rows += 1;
        self.found = 0;
        if self.footer > 0 {
            self.starts.push_back(at);
            self.forget();
        }
    }

    fn value(&mut self, text: &[u8]) {
        let at = self.found;
        self.found += 1;
        let Some(plan) = self.plans.columns.get(at) else { return };
        if text.is_empty() {
            return;
        }
        if plan.kind.is_amount() {
            self.columns[at].amount(text, plan.decimal);
        } else if self.looks_at_texts && self.rows <= SAMPLE && plan.is_text() {
            self.columns[at].text(text);
        }
    }

    fn end_row(&mut self, _bytes: &[u8]) {}

    fn trouble(&mut self, _code: domain::IssueCode, _text: &[u8]) {}

    fn row_trouble(&mut self, _code: domain::IssueCode, _text: &[u8]) {}
}
