//! What the product does: use cases that pages, the API, the command line and workers call alike.
//!
//! A use case checks permission first, opens one unit of work and answers with a [`domain::AppError`] when it
//! cannot do its work. Errors of the layers below become that type here and nowhere else, and are logged once.

pub mod access;
pub mod accounts;
pub mod audit;
mod base32;
mod caller;
mod changes;
mod clock;
mod discarded;
mod failure;
#[cfg(test)]
mod faults;
pub mod files;
pub mod health;
mod housekeeping;
pub mod idempotency;
pub mod invitations;
pub mod jobs;
mod ladder;
pub mod links;
pub mod mail;
pub mod matching;
pub mod members;
mod object_keys;
pub mod oidc;
mod passwords;
pub mod projects;
mod random;
pub mod samples;
pub mod scanner;
mod sealing;
pub mod second_factor;
mod secrets;
mod services;
pub mod settings;
pub mod setup;
pub mod sign_in;
pub mod sign_ins;
mod site;
pub mod sources;
mod standing;
pub mod status;
#[cfg(test)]
mod testing;
pub mod tokens;
pub mod uploads;
mod volume;

pub use access::Entered;
pub use caller::{CONFIRMED_FOR, Caller, Identity, Person, Program, Who};
pub use changes::Changes;
pub use clock::SystemClock;
pub use failure::{Explain, from_file, from_store, from_tables};
pub use housekeeping::Housekeeping;
pub use jobs::Jobs;
pub use passwords::Passwords;
pub use random::random_bytes;
pub use secrets::Secrets;
pub use services::{Services, new_request_id};
pub use site::Site;
/// Where files and tables are kept: opened by whoever starts the product.
pub use tables::{Objects, S3Settings, Tables};
pub use volume::Volume;
