//! Records and results as Parquet tables on an object store: written once, read by page, filter and facet.
//!
//! A million rows never pass through SQL; this crate is where they live instead. Nothing is visible before it is whole,
//! and nothing that is visible ever changes: what was read of a table stays right for as long as it is kept.

mod blocking;
mod cache;
mod checks;
mod error;
mod export;
mod objects;
mod profile;
mod question;
mod reading;
mod sum;
mod tables;
mod writer;

pub use domain::{RecordTotals as Totals, Which};
pub use error::TableError;
pub use export::ExportNotes;
pub use objects::{ObjectSink, ObjectWriter, Objects, S3Settings, Written};
pub use tables::Tables;
pub use writer::{TableFacts, TableWriter, WriterBeside};
