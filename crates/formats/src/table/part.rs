//! Some rows in a row, with what is wrong with them.

use std::hash::BuildHasher;
use std::sync::Arc;

use arrow_array::{ArrayRef, BooleanArray, Int64Array, RecordBatch};
use arrow_schema::SchemaRef;
use domain::{IssueCode, RowIssue};
use foldhash::fast::FixedState;

use super::{AmountSource, Plans, Sink};
use crate::column::{self, Column};
use crate::value;

/// Stands behind each value that no column takes.
const EXTRA: u8 = 0;
const HASH: FixedState = FixedState::with_seed(1);

/// Some rows in a row. Rows and lines are counted within the part until it is put behind others.
pub(crate) struct Part<'a> {
    plans: &'a Plans,
    pub(crate) columns: Vec<Column>,
    amounts: Option<Column>,
    lines: Vec<Option<i64>>,
    rejected: Vec<bool>,
    /// A mark of each row; rows of the same bytes have the same.
    pub(crate) marks: Vec<u64>,
    pub(crate) issues: Vec<RowIssue>,
    /// How many values the row has so far.
    found: usize,
    extra: Vec<u8>,
    marker: Option<bool>,
    marker_text: Vec<u8>,
}

impl<'a> Part<'a> {
    pub(crate) fn new(plans: &'a Plans) -> Self {
        let column = |plan| Column::new(plan, plans.keeps_originals, plans.rows);
        Self {
            plans,
            columns: plans.columns.iter().map(column).collect(),
            amounts: plans.amount.as_ref().map(|amount| column(&amount.plan)),
            lines: Vec::with_capacity(plans.rows),
            rejected: Vec::with_capacity(plans.rows),
            marks: Vec::with_capacity(plans.rows),
            issues: Vec::new(),
            found: 0,
            extra: Vec::new(),
            marker: None,
            marker_text: Vec::new(),
        }
    }

    pub(crate) fn rows(&self) -> usize {
        self.rejected.len()
    }

    pub(crate) fn rejected(&self) -> u64 {
        self.rejected.iter().filter(|rejected| **rejected).count() as u64
    }

    /// The line that a row begins on, within the part.
    pub(crate) fn line(&self, at: usize) -> Option<i64> {
        self.lines.get(at).copied().flatten()
    }

    pub(crate) fn into_columns(self) -> (Vec<Column>, Option<Column>) {
        (self.columns, self.amounts)
    }

    /// The rows as a batch of the table, behind as many rows and lines.
    pub(crate) fn batch(
        self,
        schema: &SchemaRef,
        rows_before: i64,
        lines_before: i64,
    ) -> Result<RecordBatch, crate::FileError> {
        let rows = i64::try_from(self.rejected.len()).unwrap_or(i64::MAX);
        let numbers = Int64Array::from_iter_values(rows_before + 1..=rows_before + rows);
        let lines: Int64Array = self.lines.iter().map(|line| line.map(|line| line + lines_before)).collect();
        let mut arrays: Vec<ArrayRef> =
            vec![Arc::new(numbers), Arc::new(lines), Arc::new(BooleanArray::from(self.rejected))];
        let columns = self.columns.into_iter().chain(self.amounts);
        let finished = columns.zip(self.plans.all()).map(|(column, plan)| column::finish(column, plan));
        let (typed, originals): (Vec<ArrayRef>, Vec<Option<ArrayRef>>) = finished.unzip();
        arrays.extend(typed);
        arrays.extend(originals.into_iter().flatten());
        RecordBatch::try_new(schema.clone(), arrays).map_err(crate::FileError::damaged)
    }

    fn row(&self) -> i64 {
        i64::try_from(self.rejected.len()).unwrap_or(i64::MAX)
    }

    fn issue(&mut self, column: Option<&str>, code: IssueCode, text: &[u8], expected: Option<String>) {
        let value = String::from_utf8_lossy(text).chars().take(RowIssue::MOST_CHARACTERS).collect();
        self.issues.push(RowIssue {
            row: Some(self.row()),
            line: self.lines.last().copied().flatten(),
            column: column.map(str::to_owned),
            code,
            value: Some(value),
            expected,
        });
        if code.rejects()
            && let Some(rejected) = self.rejected.last_mut()
        {
            *rejected = true;
        }
    }

    fn fill_up(&mut self) {
        let (found, expected) = (self.found, self.columns.len());
        self.columns[found.min(expected)..].iter_mut().for_each(Column::push_missing);
        if found < expected && !self.plans.pads {
            self.issue(None, IssueCode::TooFewValues, found.to_string().as_bytes(), Some(expected.to_string()));
        }
        if self.extra.iter().any(|byte| !byte.is_ascii_whitespace() && *byte != EXTRA) {
            let texts: Vec<&[u8]> = self.extra.split(|byte| *byte == EXTRA).filter(|text| !text.is_empty()).collect();
            let shown = [format!("{found}: ").into_bytes(), texts.join(&b" | "[..])].concat();
            self.issue(None, IssueCode::TooManyValues, &shown, Some(expected.to_string()));
        }
        self.extra.clear();
    }

    fn amount(&mut self) {
        let (plans, Some(mut amounts)) = (self.plans, self.amounts.take()) else { return };
        let of = |at: usize| self.columns[at].last_amount();
        let amount = match plans.amount.as_ref().map(|amount| amount.source) {
            Some(AmountSource::DebitCredit { debit, credit, is_signed }) => {
                let name = &plans.columns[debit].name;
                self.debit_or_credit(of(debit), of(credit), is_signed, name)
            }
            Some(AmountSource::Marked { amount, marker }) => self.marked(of(amount), &plans.columns[marker].name),
            None => None,
        };
        amounts.push_amount(amount);
        self.amounts = Some(amounts);
    }

    fn debit_or_credit(
        &mut self,
        debit: Option<(i128, u8)>,
        credit: Option<(i128, u8)>,
        is_signed: bool,
        name: &str,
    ) -> Option<(i128, u8)> {
        let is_some = |amount: Option<(i128, u8)>| amount.filter(|(digits, _)| *digits != 0);
        let out = |(digits, places): (i128, u8)| (if is_signed { digits } else { -digits }, places);
        match (is_some(debit), is_some(credit)) {
            (Some(_), Some(_)) => {
                self.issue(Some(name), IssueCode::BothSigns, b"", None);
                None
            }
            (Some(debit), None) => Some(out(debit)),
            (None, Some(credit)) => Some(credit),
            (None, None) => debit.or(credit),
        }
    }

    fn marked(&mut self, amount: Option<(i128, u8)>, name: &str) -> Option<(i128, u8)> {
        let (digits, places) = amount?;
        match self.marker.take() {
            Some(is_in) => Some((if is_in { digits } else { -digits }, places)),
            None => {
                let text = std::mem::take(&mut self.marker_text);
                self.issue(Some(name), IssueCode::NotMarker, &text, None);
                None
            }
        }
    }

    /// What a kind of column expects, as far as it can be said without words.
    fn expected(&self, code: IssueCode) -> Option<String> {
        let plan = self.plans.columns.first()?;
        match code {
            IssueCode::NotNumber => {
                Some(if plan.decimal == domain::DecimalMark::Point { "1234.50" } else { "1234,50" }.to_owned())
            }
            IssueCode::NotDate => Some(match plan.dates {
                domain::DateOrder::YearMonthDay => "2026-11-21".to_owned(),
                domain::DateOrder::DayMonthYear => "21.11.2026".to_owned(),
                domain::DateOrder::MonthDayYear => "11/21/2026".to_owned(),
            }),
            IssueCode::NotBoolean => Some("true, false".to_owned()),
            _ => None,
        }
    }
}

impl Sink for Part<'_> {
    fn begin_row(&mut self, line: Option<i64>, _at: u64) {
        self.lines.push(line);
        self.rejected.push(false);
        self.found = 0;
        self.marker = None;
    }

    fn value(&mut self, text: &[u8]) {
        let at = self.found;
        self.found += 1;
        let plans = self.plans;
        let Some(plan) = plans.columns.get(at) else {
            self.extra.extend_from_slice(text);
            self.extra.push(EXTRA);
            return;
        };
        if let Err(code) = self.columns[at].push(text, plan) {
            let expected = self.expected(code);
            self.issue(Some(&plan.name), code, text, expected);
        }
        if let Some(AmountSource::Marked { marker, .. }) = plans.amount.as_ref().map(|amount| amount.source)
            && marker == at
        {
            self.marker = value::direction(text);
            self.marker_text = text.to_vec();
        }
    }

    fn end_row(&mut self, bytes: &[u8]) {
        self.fill_up();
        self.amount();
        self.marks.push(HASH.hash_one(bytes));
    }

    fn trouble(&mut self, code: IssueCode, text: &[u8]) {
        let name = self.found.checked_sub(1).and_then(|at| self.plans.columns.get(at)).map(|plan| plan.name.clone());
        self.issue(name.as_deref(), code, text, None);
    }

    fn row_trouble(&mut self, code: IssueCode, text: &[u8]) {
        let row = Some(self.row());
        while self.issues.pop_if(|issue| issue.row == row).is_some() {}
        self.issue(None, code, text, None);
    }
}
