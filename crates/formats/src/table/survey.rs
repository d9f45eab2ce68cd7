//! A first look at all values: how many digits amounts have after the point, and which texts repeat themselves.

use std::collections::{HashSet, VecDeque};

use foldhash::fast::FixedState;

use super::{Plans, Sink};
use crate::column::Digits;
use crate::value;

/// Rows of each part whose texts are looked at for repetitions.
const SAMPLE: u64 = 2_048;

/// What was seen of some rows.
pub(crate) struct Survey<'a> {
    plans: &'a Plans,
    columns: Vec<Seen>,
    pub(crate) rows: u64,
    found: usize,
    /// Whether texts are looked at, too.
    looks_at_texts: bool,
    /// Where the last rows begin, as many as follow the last record.
    starts: VecDeque<u64>,
    footer: usize,
}

#[derive(Default)]
struct Seen {
    digits: Digits,
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
            seen.digits.absorb(more.digits);
            seen.values += more.values;
            seen.distinct.extend(more.distinct);
        }
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

    /// What was seen of the numbers of each column.
    pub(crate) fn digits(&self) -> Vec<Digits> {
        self.columns.iter().map(|seen| seen.digits).collect()
    }

    /// The plans with what was found out.
    pub(crate) fn complete(self) -> Plans {
        let mut plans = self.plans.fitting(&self.digits());
        if self.looks_at_texts {
            let texts = plans.columns.iter_mut().zip(&self.columns);
            texts.for_each(|(plan, seen)| plan.is_dictionary = seen.repeats());
        }
        plans
    }
}

impl Seen {
    fn amount(&mut self, text: &[u8], mark: domain::DecimalMark) {
        if let Ok(amount) = value::amount(text, mark) {
            self.digits.take(&amount);
        }
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
