//! The HTTP API for programs.

pub mod docs;
pub mod v2;
