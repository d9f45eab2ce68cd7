//! The HTTP API for programs.

pub mod docs;
mod file_names;
mod sent;
pub mod v1;
pub mod v2;
