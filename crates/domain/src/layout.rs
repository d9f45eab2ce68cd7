//! How a file is read: what was found out about it, why, and what a person made of that.
//!
//! A layout is sniffed once, shown with its reasons, can be corrected, and is remembered for the next file that has the
//! same columns. Reading a file with a layout guesses nothing any more.

mod form;

use serde::{Deserialize, Serialize};

use crate::named::named;
use crate::ruleset::ColumnKind;

pub use form::{LayoutColumnForm, LayoutForm};

named! {
    /// What a file is, by its content.
    FileFormat {
        /// Text with a mark between values.
        Csv = "csv",
        /// A workbook of Office Open XML.
        Xlsx = "xlsx",
        /// A workbook of older Excel.
        Xls = "xls",
        /// A workbook of OpenDocument.
        Ods = "ods",
        /// One JSON document.
        Json = "json",
        /// A JSON document on each line.
        JsonLines = "json-lines",
        /// Columns of Parquet.
        Parquet = "parquet",
        /// Text in columns of fixed width.
        FixedWidth = "fixed-width",
        /// A statement in OFX or QFX.
        Ofx = "ofx",
        /// A statement in QIF.
        Qif = "qif",
        /// A SWIFT statement, MT940 or MT942.
        Mt940 = "mt940",
        /// A BAI2 report.
        Bai2 = "bai2",
        /// An ISO 20022 message: CAMT.052, CAMT.053 or CAMT.054.
        Camt = "camt",
    }
}

impl FileFormat {
    /// Whether it is one of those of banks, which say what columns hold and not how people call them.
    #[must_use]
    pub const fn is_banks(self) -> bool {
        matches!(self, Self::Camt | Self::Ofx | Self::Mt940 | Self::Bai2 | Self::Qif)
    }
}

named! {
    /// What a file came wrapped in.
    Packing {
        /// Compressed with gzip.
        Gzip = "gzip",
        /// In a zip archive.
        Zip = "zip",
    }
}

named! {
    /// What stands before the decimals of a number.
    DecimalMark {
        /// As in 1,234.50.
        Point = "point",
        /// As in 1.234,50.
        Comma = "comma",
    }
}

named! {
    /// In which order the parts of a date stand.
    DateOrder {
        /// 2026-11-21.
        YearMonthDay = "ymd",
        /// 21.11.2026.
        DayMonthYear = "dmy",
        /// 11/21/2026.
        MonthDayYear = "mdy",
    }
}

named! {
    /// What a part of a layout is about.
    LayoutPart {
        /// What the file is.
        Format = "format",
        /// What it came wrapped in.
        Packing = "packing",
        /// How characters are written in bytes.
        Encoding = "encoding",
        /// What stands between values.
        Delimiter = "delimiter",
        /// What values are wrapped in.
        Quote = "quote",
        /// Where the names of columns stand.
        Header = "header",
        /// What follows the last record.
        Footer = "footer",
        /// Which sheet is read.
        Sheet = "sheet",
        /// What stands before decimals.
        Decimal = "decimal",
        /// In which order the parts of dates stand.
        Dates = "dates",
        /// Where amounts and their signs come from.
        Amount = "amount",
        /// What a column holds.
        Column = "column",
    }
}

/// How a file is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Layout {
    /// What the file is.
    pub format: FileFormat,
    /// What it came wrapped in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub packing: Option<Packing>,
    /// Which file of an archive, or which sheet of a workbook, is read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<String>,
    /// How characters are written in bytes, by the name of the WHATWG standard.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub encoding: Option<String>,
    /// What stands between values.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<char>,
    /// What values are wrapped in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<char>,
    /// What stands before a quote that is part of a value, where that is not a second quote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub escape: Option<char>,
    /// The line or row with the names of columns, counted from 1; none where columns have no names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub header: Option<u32>,
    /// How many lines or rows the names take.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub header_rows: u32,
    /// The first line or row with a record, counted from 1.
    #[serde(default = "one")]
    pub first: u32,
    /// How many lines or rows follow the last record.
    #[serde(default, skip_serializing_if = "is_none")]
    pub footer: u32,
    /// What stands before decimals.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decimal: Option<DecimalMark>,
    /// In which order the parts of dates stand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dates: Option<DateOrder>,
    /// Where the amount of a record comes from when it is spread over columns.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<AmountRule>,
    /// The columns, in the order of the file.
    pub columns: Vec<LayoutColumn>,
}

/// One column of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct LayoutColumn {
    /// What the file calls it.
    pub header: String,
    /// What it is called here; no two columns share a name.
    pub name: String,
    /// What it holds.
    pub kind: ColumnKind,
    /// How many characters it takes in a file of fixed width.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub width: Option<u32>,
}

/// The note of a column of a table that the amount of its records is made of: compared are amounts, not their parts.
pub const PART_OF_AMOUNT: &str = "part-of-amount";

/// Where the amount of a record comes from when it is spread over columns. The columns stay as they are; the amount is
/// one more column, called `amount`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum AmountRule {
    /// One column for what goes out, one for what comes in.
    DebitCredit {
        /// What goes out.
        debit: String,
        /// What comes in.
        credit: String,
    },
    /// A column without a sign, and one that says which way the money goes.
    Marked {
        /// The amounts.
        amount: String,
        /// Which way each goes.
        marker: String,
    },
}

impl AmountRule {
    /// The columns that the amount is made of.
    pub fn parts(&self) -> [&str; 2] {
        match self {
            Self::DebitCredit { debit, credit } => [debit, credit],
            Self::Marked { amount, marker } => [amount, marker],
        }
    }
}

/// Why a part of a layout is what it is. The words are those of the message `layout-because-` and the code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Reason {
    /// What it is about.
    pub about: LayoutPart,
    /// Which column, where it is about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
    /// Why.
    pub because: Because,
    /// How many rows, lines or values speak for it.
    pub count: i64,
    /// Out of how many.
    pub total: i64,
    /// A value that shows it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub example: Option<String>,
    /// Whether nothing in the file decides it, so that a person should look.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub doubtful: bool,
}

named! {
    /// A reason for a part of a layout.
    Because {
        /// The first bytes say so.
        Signature = "signature",
        /// A byte order mark says so.
        ByteOrderMark = "byte-order-mark",
        /// All bytes make sense that way.
        AllBytesFit = "all-bytes-fit",
        /// Words come out that people write.
        PlainWords = "plain-words",
        /// Most lines have the same number of values that way.
        SameWidth = "same-width",
        /// Values are wrapped in it.
        Wrapped = "wrapped",
        /// The values below are of another kind.
        OtherKindBelow = "other-kind-below",
        /// The line names things that columns are called.
        KnownNames = "known-names",
        /// Lines outside the table have another shape.
        OtherShape = "other-shape",
        /// It is the only one with records.
        OnlyOne = "only-one",
        /// It has the most records.
        MostRecords = "most-records",
        /// Values can be read in no other way.
        OnlyReading = "only-reading",
        /// Values can be read in several ways; this one is more usual.
        UsualReading = "usual-reading",
        /// All values are of the kind.
        AllValues = "all-values",
        /// Nearly all values are of the kind; the others are listed.
        MostValues = "most-values",
        /// The name of the column says so.
        ColumnName = "column-name",
        /// The file does not name the column.
        Unnamed = "unnamed",
        /// The format prescribes it.
        Prescribed = "prescribed",
        /// A person said so.
        Chosen = "chosen",
        /// Files with the same columns were read that way before.
        Remembered = "remembered",
        /// A person said something of it, and it is not there any more.
        Gone = "gone",
    }
}

const fn one() -> u32 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
const fn is_one(count: &u32) -> bool {
    *count == 1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
const fn is_none(count: &u32) -> bool {
    *count == 0
}
