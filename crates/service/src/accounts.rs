//! Accounts: what people change in their own, and what is done to those of others.

mod operator;
mod own;
mod users;

pub use operator::{NewUser, create, reset_password};
pub use own::{change_password, change_profile, choose, confirm, me};
pub use users::{disable, enable, get, list, set_admin};

#[cfg(test)]
mod tests;
