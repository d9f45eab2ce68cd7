//! HTTP against the real application: a server on a port of its own with a database in a folder of its own.

#![cfg(test)]

mod bodies;
mod cross_site;
mod floor;
mod heads;
mod hostile;
mod jobs;
mod matrix;
mod metrics;
mod networks;
mod oidc;
mod pages;
mod preferences;
mod problems;
mod rates;
mod request_ids;
mod rest;
mod sessions;
mod site_files;
mod sources;
mod status;
mod stopping;
mod support;
mod uploads;
