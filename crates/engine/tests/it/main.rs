//! What the engine promises, from two tables to their links.

#![cfg(test)]

mod accounting;
mod differing;
mod explaining;
mod learning;
mod promises;
mod repeated;
mod shelves;
mod sides;
mod speed;
mod sums;
mod tables;
mod writing;
