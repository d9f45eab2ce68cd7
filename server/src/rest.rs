//! The HTTP API for programs.

pub mod v2;
