//! Services on a real database in a folder of their own, at a time that tests own.

use std::sync::Arc;

use chrono::DateTime;
use domain::FixedClock;
use store::{Settings, Store};
use tempfile::TempDir;

use crate::{Files, Passwords, Services};

pub struct Fixture {
    pub services: Services,
    pub clock: Arc<FixedClock>,
    pub folder: TempDir,
}

impl Fixture {
    pub async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(FixedClock::at(DateTime::from_timestamp(1_800_000_000, 0).unwrap()));
        let url = format!("sqlite:{}", folder.path().join("tieout.db").display());
        let store = Store::open(&Settings::new(url), clock.clone()).await.unwrap();
        store.migrate().await.unwrap();
        let files = Files::in_folder(folder.path().join("files")).unwrap();
        let services =
            Services { clock: clock.clone(), store, files, passwords: Passwords::new(), build: "test".into() };
        Self { services, clock, folder }
    }
}
