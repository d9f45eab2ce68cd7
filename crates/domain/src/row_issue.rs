//! What is wrong with a file, row by row: nothing is dropped, merged or guessed without a line here.

use serde::{Deserialize, Serialize};

use crate::named::named;

/// Something about a file that a person should know of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RowIssue {
    /// The record, counted from 1 as people count those below the header; none where the whole file is meant.
    pub row: Option<i64>,
    /// The line of the file it begins on, counted from 1; none where a file has no lines.
    pub line: Option<i64>,
    /// The column.
    pub column: Option<String>,
    /// What it is.
    pub code: IssueCode,
    /// The value as it stands in the file, cut after [`RowIssue::MOST_CHARACTERS`].
    pub value: Option<String>,
    /// What was expected instead, as far as it can be said.
    pub expected: Option<String>,
}

impl RowIssue {
    /// A longer value is cut.
    pub const MOST_CHARACTERS: usize = 200;

    /// An issue of one value.
    #[must_use]
    pub fn of_value(row: i64, line: Option<i64>, column: &str, code: IssueCode, value: &str) -> Self {
        let value = value.chars().take(Self::MOST_CHARACTERS).collect();
        Self { row: Some(row), line, column: Some(column.to_owned()), code, value: Some(value), expected: None }
    }

    /// The same issue of a row that stands behind so many rows and lines.
    #[must_use]
    pub fn behind(self, rows: i64, lines: i64) -> Self {
        Self { row: self.row.map(|row| row + rows), line: self.line.map(|line| line + lines), ..self }
    }

    /// An issue of the whole file.
    #[must_use]
    pub const fn of_file(code: IssueCode) -> Self {
        Self { row: None, line: None, column: None, code, value: None, expected: None }
    }
}

named! {
    /// What can be the matter with a row or with a file.
    IssueCode {
        /// The value is no number.
        NotNumber = "value.not-number",
        /// The value is no date.
        NotDate = "value.not-date",
        /// The value is neither yes nor no.
        NotBoolean = "value.not-boolean",
        /// The number has more digits than can be kept exactly.
        TooManyDigits = "value.too-many-digits",
        /// Debit and credit are both there.
        BothSigns = "value.both-signs",
        /// The marker says neither debit nor credit.
        NotMarker = "value.not-marker",
        /// Some bytes are no characters.
        NotText = "value.not-text",
        /// The cell holds an error of its spreadsheet.
        CellError = "value.cell-error",
        /// The row has fewer values than there are columns.
        TooFewValues = "row.too-few-values",
        /// The row has more values than there are columns.
        TooManyValues = "row.too-many-values",
        /// A quote is opened and never closed.
        QuoteOpen = "row.quote-open",
        /// The row cannot be read at all.
        Unreadable = "row.unreadable",
        /// The row is the same as an earlier one; both are kept.
        Repeated = "row.repeated",
        /// Opening balance and entries do not make the closing balance.
        BalanceOff = "statement.balance-off",
        /// The control total of the file is another than that of its entries.
        ControlTotalOff = "statement.control-total-off",
        /// A statement is missing between this one and the one before.
        Gap = "statement.gap",
        /// The statement is there twice.
        StatementTwice = "statement.twice",
        /// The statement covers days of an earlier one.
        Overlap = "statement.overlap",
        /// The file ends before it should.
        CutOff = "file.cut-off",
        /// Something in the file is of a kind that is not read.
        NotRead = "file.not-read",
    }
}

impl IssueCode {
    /// Whether a row with it is set aside until a person decides; other issues are for knowing only.
    #[must_use]
    pub const fn rejects(self) -> bool {
        !matches!(
            self,
            Self::Repeated
                | Self::BalanceOff
                | Self::ControlTotalOff
                | Self::Gap
                | Self::StatementTwice
                | Self::Overlap
                | Self::CutOff
                | Self::NotRead
        )
    }
}

impl IssueCode {
    /// Whether a file with it waits until a person decides, for something in it could not be read.
    #[must_use]
    pub const fn holds(self) -> bool {
        self.rejects() || matches!(self, Self::CutOff)
    }
}

/// How many issues there are of a kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct IssueCount {
    /// The kind.
    pub code: IssueCode,
    /// The column, where all of them are in one.
    pub column: Option<String>,
    /// How many.
    pub count: i64,
}
