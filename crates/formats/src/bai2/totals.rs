//! What the records at the end of accounts, groups and files have to say.

use domain::IssueCode;

use super::fields::Fields;
use super::records::Record;
use crate::FileError;
use crate::bank::Book;

/// What was counted on one level.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counted {
    /// The sum of all amounts, as whole numbers with their signs.
    pub(super) amount: i128,
    /// How many levels it had below: accounts of a group, groups of a file.
    pub(super) parts: i64,
    pub(super) records: i64,
}

impl Counted {
    fn add(&mut self, part: Self) {
        self.amount = self.amount.saturating_add(part.amount);
        self.parts += 1;
        self.records += part.records;
    }
}

/// What was counted so far.
#[derive(Debug, Default)]
pub(super) struct Totals {
    account: Counted,
    group: Counted,
    file: Counted,
    /// Records since the last level ended or began.
    loose: i64,
    in_account: bool,
    in_group: bool,
}

impl Totals {
    pub(super) const fn add_records(&mut self, lines: i64) {
        self.loose += lines;
    }

    pub(super) const fn add_amount(&mut self, amount: i128) {
        self.account.amount = self.account.amount.saturating_add(amount);
    }

    /// A group begins with a record that is counted with it.
    pub(super) fn begin_group(&mut self, lines: i64) {
        if self.in_group {
            self.end_group();
        }
        self.file.records += self.loose - lines;
        self.loose = lines;
        self.in_group = true;
    }

    pub(super) fn begin_account(&mut self, lines: i64) {
        self.group.records += self.loose - lines;
        self.loose = lines;
        self.in_account = true;
    }

    pub(super) fn end_account(&mut self) -> Counted {
        self.account.records += std::mem::take(&mut self.loose);
        let found = std::mem::take(&mut self.account);
        self.group.add(found);
        self.in_account = false;
        found
    }

    pub(super) fn end_group(&mut self) -> Counted {
        if self.in_account {
            self.end_account();
        }
        self.group.records += std::mem::take(&mut self.loose);
        let found = std::mem::take(&mut self.group);
        self.file.add(found);
        self.in_group = false;
        found
    }

    pub(super) fn end_file(&mut self) -> Counted {
        if self.in_group {
            let last = std::mem::take(&mut self.loose);
            self.end_group();
            self.loose = last;
        }
        self.file.records += std::mem::take(&mut self.loose);
        std::mem::take(&mut self.file)
    }
}

/// Compares what a last record says with what was counted: the sum, the parts where the level has some, the records.
pub(super) fn compare(record: &Record, parts: &[i64], found: &Counted, book: &mut Book<'_>) -> Result<(), FileError> {
    let mut fields = Fields::of(&record.body);
    let mut said = vec![fields.next()];
    said.extend(parts.iter().map(|_| fields.next()));
    said.push(fields.next());
    let expected = [found.amount].into_iter().chain(parts.iter().map(|&part| part.into()));
    let expected: Vec<i128> = expected.chain([found.records.into()]).collect();
    let is_same = said.iter().zip(&expected).all(|(said, found)| said.parse::<i128>() == Ok(*found));
    if is_same {
        return Ok(());
    }
    let expected: Vec<String> = expected.iter().map(i128::to_string).collect();
    book.statement_issue(IssueCode::ControlTotalOff, Some(record.line), &said.join(","), &expected.join(","))
}
