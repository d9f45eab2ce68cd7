//! The server: configuration, command line, routes and everything that stands around them.
#![recursion_limit = "256"]

mod access;
mod assets;
mod caller;
pub mod cli;
pub mod config;
mod export_notes;
mod health;
mod letters;
mod limits;
mod metrics;
mod oidc;
mod pages;
mod preferences;
pub mod problem;
mod rest;
mod router;
mod security;
pub mod serve;
pub mod session;
mod state;
mod telemetry;
mod typed;

pub use access::REQUEST_ID;
pub use pages::page_addresses;
pub use router::application;
pub use serve::serve;
