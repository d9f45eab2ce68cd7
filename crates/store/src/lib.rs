//! SQL metadata and nothing else: who is signed in, which workers are alive, and everything later tables remember.
//!
//! A [`Store`] stands for one database, SQLite or PostgreSQL, and hands out a [`Tx`] for each unit of work; the
//! functions in the table modules take that `Tx` and write each query once for both databases. Time comes from the
//! clock the store was opened with. The two databases are told apart in `backend` alone, because every other place
//! that knew would be a place for them to drift apart.

#[macro_use]
mod backend;

pub mod accounts;
pub mod attempts;
pub mod audit;
pub mod discarded;
mod error;
pub mod files;
pub mod idempotency;
pub mod identities;
pub mod invitations;
pub mod jobs;
pub mod layouts;
pub mod links;
pub mod members;
mod opened;
pub mod outbox;
mod pool_state;
pub mod projects;
mod schema;
mod scope;
mod search;
pub mod second_factors;
pub mod sessions;
mod settings;
pub mod setup_links;
pub mod sign_ins;
pub mod site_settings;
pub mod sources;
mod supervisor;
pub mod tokens;
mod tx;
pub mod uploads;
mod watch;
pub mod workers;

pub use error::{Awaited, StoreError};
pub use opened::Store;
pub use pool_state::PoolState;
pub use schema::Schema;
pub use scope::ProjectScope;
pub use settings::Settings;
pub use tx::Tx;
pub use watch::{in_route, in_this_route};
