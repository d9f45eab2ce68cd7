//! How much a file may ask for before it is refused.

/// The most of each kind. What is compressed is counted while it is inflated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes that come out of one compressed file or archive.
    pub inflated: u64,
    /// Bytes that may come out of each compressed byte, once a mebibyte came out.
    pub ratio: u64,
    /// Files in an archive, and parts of a workbook.
    pub entries: u64,
    /// Bytes of a document that has to be in memory as a whole: JSON, a bank's statement, older Excel.
    pub document: u64,
    /// Bytes of the texts that the cells of a workbook share.
    pub shared_texts: u64,
    /// Cells of a sheet.
    pub cells: u64,
    /// Columns of a table.
    pub columns: u64,
    /// Levels of nesting of JSON and XML.
    pub depth: u64,
    /// Bytes of one value, and of one record of text; elements of all lists of one row.
    pub value: u64,
    /// Records.
    pub records: u64,
    /// Issues that are listed one by one; those after are counted.
    pub issues: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            inflated: 4 << 30,
            ratio: 200,
            entries: 1_000,
            document: 32 << 20,
            shared_texts: 24 << 20,
            cells: 50_000_000,
            columns: 2_000,
            depth: 64,
            value: 1 << 20,
            records: u32::MAX as u64 - 1,
            issues: 100_000,
        }
    }
}

/// Which limit a file goes over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Limit {
    /// Bytes that come out of a compressed file.
    Inflated,
    /// Bytes that come out of each compressed byte.
    Ratio,
    /// Files in an archive.
    Entries,
    /// Bytes of a document.
    Document,
    /// Bytes of shared texts.
    SharedTexts,
    /// Cells of a sheet.
    Cells,
    /// Columns of a table.
    Columns,
    /// Levels of nesting.
    Depth,
    /// Bytes of a value.
    Value,
    /// Records.
    Records,
}

impl Limit {
    /// A word for it: the end of a message's name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Inflated => "inflated",
            Self::Ratio => "ratio",
            Self::Entries => "entries",
            Self::Document => "document",
            Self::SharedTexts => "shared-texts",
            Self::Cells => "cells",
            Self::Columns => "columns",
            Self::Depth => "depth",
            Self::Value => "value",
            Self::Records => "records",
        }
    }
}
