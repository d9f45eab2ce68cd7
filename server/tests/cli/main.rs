//! The real program, from its arguments and environment to its words and exit code.

#![cfg(test)]

mod commands;
mod documents;
mod explaining;
mod flood;
mod full;
mod import;
mod interrupted;
mod killed;
mod matching;
mod memory;
mod networks;
mod people;
mod programs;
mod refusals;
mod secrets;
mod serving;
mod tieout;
mod undecided;
mod uploads;
mod words;
