//! SQL metadata and nothing else: who is signed in, which workers are alive, and everything later tables remember.
//!
//! A [`Store`] stands for one database, SQLite or PostgreSQL, and hands out a [`Tx`] for each unit of work; the
//! functions in the table modules take that `Tx` and write each query once for both databases. Time comes from the
//! clock the store was opened with. The two databases are told apart in `backend` alone, because every other place
//! that knew would be a place for them to drift apart.

#[macro_use]
mod backend;

pub mod accounts;
mod error;
mod opened;
mod pool_state;
mod schema;
pub mod sessions;
mod settings;
mod supervisor;
mod tx;
mod watch;
pub mod workers;

pub use error::{Awaited, StoreError};
pub use opened::Store;
pub use pool_state::PoolState;
pub use schema::Schema;
pub use settings::Settings;
pub use tx::Tx;
pub use watch::{in_route, in_this_route};
