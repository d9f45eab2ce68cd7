//! Records of a source as pages show them, and the questions that can be asked of them.

mod address;

use serde::{Deserialize, Serialize};

use crate::named::named;
use crate::ruleset::ColumnKind;
use crate::{Cursor, IssueCode};

/// The column of a table that counts records from 1, in the order of the file.
pub const ROW_COLUMN: &str = "#row";
/// The column of a table that says on which line of the file a record begins; missing where files have no lines.
pub const LINE_COLUMN: &str = "#line";
/// The column of a table that says which records were set aside.
pub const REJECTED_COLUMN: &str = "#rejected";

/// The column of a table that keeps the values of a column as they stand in the file, missing where that is the very
/// text of the typed value.
#[must_use]
pub fn original_column(name: &str) -> String {
    format!("~{name}")
}

/// One record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Record {
    /// Which record of the file, counted from 1.
    pub row: i64,
    /// Its values in the order of the columns, written in one way: `2026-11-21`, `-1234.50`, `true`.
    pub values: Vec<Option<String>>,
    /// Its values as they stand in the file, where that is another text.
    pub originals: Vec<Option<String>>,
    /// What is the matter with it.
    #[serde(default)]
    pub issues: Vec<RecordIssue>,
}

/// What is the matter with one value of a record, or with the record as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecordIssue {
    /// The column; none for the record as a whole.
    pub column: Option<String>,
    /// What it is.
    pub code: IssueCode,
}

/// A part of the records that answer a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecordPage {
    /// The columns, in order.
    pub columns: Vec<RecordColumn>,
    /// The records of this part.
    #[serde(rename = "items")]
    pub records: Vec<Record>,
    /// Where the next part begins.
    pub next: Option<Cursor>,
    /// How many records answer the question in all.
    pub matching: i64,
    /// How many records there are.
    pub total: i64,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecordColumn {
    /// What it is called.
    pub name: String,
    /// What it holds.
    pub kind: ColumnKind,
}

named! {
    /// Which rows of a file are wanted.
    Which {
        /// All of them.
        All = "all",
        /// Those that could be read.
        Good = "good",
        /// Those that were set aside.
        Rejected = "rejected",
    }
}

/// Which records are wanted, and in which order. Without a sort they come in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields, default)]
pub struct RecordQuery {
    /// A text that some value contains, whatever its case and accents.
    pub search: Option<String>,
    /// What has to hold of each record.
    pub filters: Vec<RecordFilter>,
    /// By which column they are sorted.
    pub sort: Option<RecordSort>,
}

/// A condition on one column.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RecordFilter {
    /// The column.
    pub column: String,
    /// What is asked of it.
    pub test: FilterTest,
    /// What it is compared with; nothing for `missing` and `present`.
    #[serde(default)]
    pub value: String,
}

named! {
    /// What can be asked of a column.
    FilterTest {
        /// Is exactly this.
        Is = "is",
        /// Is anything but this.
        IsNot = "is-not",
        /// Contains this text, whatever its case and accents.
        Contains = "contains",
        /// Is this or more.
        From = "from",
        /// Is this or less.
        To = "to",
        /// Has no value.
        Missing = "missing",
        /// Has a value.
        Present = "present",
    }
}

/// An order of records; those without a value come last either way, equals in the order of the file.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct RecordSort {
    /// The column.
    pub column: String,
    /// The largest first.
    #[serde(default)]
    pub descending: bool,
}

/// How often a value occurs among the records that answer a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FacetCount {
    /// The value; none counts the records without one.
    pub value: Option<String>,
    /// How often.
    pub count: i64,
}

/// What the records that answer a question come to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecordTotals {
    /// How many there are.
    pub matching: i64,
    /// What their amounts add up to, column by column.
    pub sums: Vec<ColumnSum>,
}

/// What the values of a column add up to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ColumnSum {
    /// The column.
    pub column: String,
    /// The sum, to the last digit.
    pub sum: String,
}

/// What a column holds, at a glance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ColumnProfile {
    /// What it is called.
    pub name: String,
    /// What it holds.
    pub kind: ColumnKind,
    /// How many records have a value.
    pub filled: i64,
    /// How many different values there are.
    pub distinct: i64,
    /// Whether they were counted; where there are too many, their number is an estimate.
    pub distinct_is_exact: bool,
    /// The smallest value, or the first in order.
    pub min: Option<String>,
    /// The largest value, or the last in order.
    pub max: Option<String>,
    /// What all values add up to, where they are amounts.
    pub sum: Option<String>,
    /// How the values are spread between the smallest and the largest: numbers and days only.
    pub histogram: Vec<Bin>,
    /// The most frequent values.
    pub frequent: Vec<FacetCount>,
    /// Some values, as they occur.
    pub examples: Vec<String>,
}

/// One bar of a histogram.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Bin {
    /// Where it begins.
    pub from: String,
    /// Where it ends; the end belongs to the next bar, save for the last.
    pub to: String,
    /// How many values are in it.
    pub count: i64,
}

named! {
    /// A file that records are written to.
    ExportFormat {
        /// Delimited text that spreadsheets open without running anything.
        Csv = "csv",
        /// A workbook with real numbers and dates.
        Xlsx = "xlsx",
        /// A JSON array of objects.
        Json = "json",
        /// Columns of Parquet.
        Parquet = "parquet",
    }
}
