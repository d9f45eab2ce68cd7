//! What the store promises, on SQLite always and on PostgreSQL when `TIEOUT_TEST_POSTGRES_URL` names a server.

#![cfg(test)]

mod access;
mod accounts;
mod attempts;
mod audit;
mod black_hole;
mod files;
mod idempotency;
mod identities;
mod invitations;
mod jobs;
mod links;
mod measures;
mod members;
mod migrations;
mod one_place;
mod outbox;
mod parity;
mod place;
mod pool;
mod projects;
mod proxy;
mod second_factors;
mod sessions;
mod setup_links;
mod sign_ins;
mod site_settings;
mod sources;
mod tokens;
mod upgrades;
mod uploads;
mod workers;
