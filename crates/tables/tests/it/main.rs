//! Tables and objects as the rest of the product uses them, on real folders and real files.
#![cfg(test)]

mod damage;
mod exports;
mod faults;
mod formulas;
mod issues;
mod loads;
mod many;
mod objects;
mod pages;
mod plain;
mod profiles;
mod reference;
mod s3;
mod sample;
mod store;
mod workbook;
