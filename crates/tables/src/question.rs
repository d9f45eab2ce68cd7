//! Questions asked of a table: which rows answer them, and in which order.

pub(crate) mod choose;
pub(crate) mod fold;
pub(crate) mod order;
pub(crate) mod plain;
pub(crate) mod ranking;
pub(crate) mod search;
pub(crate) mod test;
