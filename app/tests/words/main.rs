//! Every text in every language: there, complete, and naming only what it is given.
#![cfg(test)]
#![cfg(feature = "ssr")]

mod errors;
mod files;
mod used;
