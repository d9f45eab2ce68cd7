//! What the engine promises, from two tables to their links.

#![cfg(test)]

mod explaining;
mod learning;
mod promises;
mod sums;
mod tables;
mod writing;
