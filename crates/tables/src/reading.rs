//! Reading a table: where its columns are, and what they hold.

pub(crate) mod bytes;
pub(crate) mod column;
pub(crate) mod decode;
pub(crate) mod footer;
mod guarded;
pub(crate) mod plain;
pub(crate) mod strings;
