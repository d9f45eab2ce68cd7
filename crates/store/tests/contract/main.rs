//! What the store promises, on SQLite always and on PostgreSQL when `TIEOUT_TEST_POSTGRES_URL` names a server.

#![cfg(test)]

mod access;
mod accounts;
mod black_hole;
mod measures;
mod migrations;
mod one_place;
mod parity;
mod place;
mod pool;
mod proxy;
mod sessions;
mod workers;
