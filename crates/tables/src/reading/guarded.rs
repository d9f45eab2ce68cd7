//! The reader of Parquet takes much of what a table says of itself as it is, and panics where that is wrong.

use std::panic::{AssertUnwindSafe, catch_unwind};

use parquet::errors::ParquetError;

/// What it panics with is damage of the table: nothing that was being read is used any more.
pub(super) fn guarded<T>(read: impl FnOnce() -> Result<T, ParquetError>) -> Result<T, ParquetError> {
    let gave_up = |_| Err(ParquetError::General("the table says of itself what cannot be".to_owned()));
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(gave_up)
}
