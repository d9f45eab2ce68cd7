//! What the product does: use cases that pages, the API, the command line and workers call alike.
//!
//! A use case checks permission first, opens one unit of work and answers with a [`domain::AppError`] when it
//! cannot do its work. Errors of the layers below become that type here and nowhere else, and are logged once.

pub mod accounts;
mod clock;
mod failure;
mod files;
mod housekeeping;
mod passwords;
mod random;
mod services;
pub mod status;
#[cfg(test)]
mod testing;

pub use clock::SystemClock;
pub use failure::{Explain, from_store};
pub use files::Files;
pub use housekeeping::Housekeeping;
pub use passwords::Passwords;
pub use random::random_bytes;
pub use services::{Services, new_request_id};
