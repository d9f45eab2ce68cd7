//! The real program, from its arguments and environment to its words and exit code.

mod commands;
mod documents;
mod refusals;
mod secrets;
mod serving;
mod tieout;
mod words;
