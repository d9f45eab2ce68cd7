//! Every file format to typed columns and row issues: pure parsers over bytes.
//!
//! A format is recognised by its content; the name of a file is never trusted. [`sniff()`] finds out how a file is to be
//! read and says why; [`read()`] reads it exactly that way, in pieces of bounded size. Columns come as Arrow arrays of few
//! types: `Boolean`, `Int64`, `Decimal128(38, _)`, `Date32`, `Timestamp(Microsecond)`, `Utf8` (or `LargeUtf8`), and
//! `Dictionary(UInt32, Utf8)` for text that repeats itself. A missing value is null.

mod bai2;
mod bank;
mod camt;
mod column;
mod content;
mod csv;
mod encoding;
mod error;
mod fixed;
mod grid;
mod json;
mod limits;
mod mt940;
mod ofx;
mod open;
mod packing;
mod parquet;
mod placeholders;
mod qif;
mod read;
mod receiver;
mod sheet;
mod sniff;
mod table;
#[cfg(test)]
mod tests;
mod typed;
mod value;
mod write;
mod xml;

pub use content::Content;
pub use error::FileError;
pub use limits::{Limit, Limits};
pub use placeholders::Placeholders;
pub use read::{WholeFile, read, read_whole};
pub use receiver::{ReadFile, Receiver, Stopped};
pub use sniff::{Places, Sniffed, Wish, fingerprint, sniff};
pub use typed::{Pieces, Refusal, TypedFile, read_typed, read_typed_in_pieces};
pub use write::{Output, TableFile, WriteError, decimal_text, write};
