//! Services on a real database in a folder of their own, at a time that tests own.

mod databases;
mod failing;
mod team;

use std::sync::Arc;

use chrono::DateTime;
use domain::{AccountId, Clock, Email, FixedClock, ProjectId, SignInId, TokenId, TokenScope};
use store::accounts::{self, NewAccount};
use store::sign_ins::{self, NewSignIn};
use store::{Settings, Store};
use tables::{Objects, Tables};
use tempfile::TempDir;
use uuid::Uuid;

use crate::services::new_uuid;
use crate::tokens::AccessKeys;
use crate::{Caller, Changes, Identity, Jobs, Passwords, Person, Program, Secrets, Services, Volume, Who};

pub use databases::each_database;
pub use failing::Failing;
pub use team::{Team, account, program_of, secret};

pub struct Fixture {
    pub services: Services,
    pub clock: Arc<FixedClock>,
    pub folder: TempDir,
}

impl Fixture {
    pub async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("tieout.db").display());
        Self::on(folder, url).await
    }

    /// On a database that is there.
    async fn on(folder: TempDir, url: String) -> Self {
        let clock = Arc::new(FixedClock::at(DateTime::from_timestamp(1_800_000_000, 0).unwrap()));
        let store = Store::open(&Settings::new(url), clock.clone()).await.unwrap();
        store.migrate().await.unwrap();
        let objects = Objects::in_folder(&folder.path().join("files")).unwrap();
        let services = Services {
            changes: Changes::default(),
            jobs: Jobs::default(),
            clock: clock.clone(),
            store,
            tables: Tables::new(objects.clone(), 16 << 20),
            objects,
            volume: Volume::of_folder(&folder.path().join("files")),
            passwords: Passwords::new(),
            secrets: Secrets::new(&[&[7; 32]]),
            access_keys: AccessKeys::new(&[&[8; 32]]),
            site: Arc::default(),
            build: "test".into(),
        };
        Self { services, clock, folder }
    }

    /// Whose objects are in a folder that fails when it is told to.
    pub async fn failing() -> (Self, Failing) {
        let mut fixture = Self::new().await;
        let store = Failing::in_folder(&fixture.folder.path().join("objects"));
        let objects = Objects::of(Arc::new(store.clone()));
        fixture.services.tables = Tables::new(objects.clone(), 16 << 20);
        fixture.services.objects = objects;
        (fixture, store)
    }

    /// Somebody with an account who just signed in.
    pub async fn account(&self, address: &str, is_admin: bool) -> Caller {
        let (account, sign_in) = (AccountId(new_uuid(&*self.clock)), SignInId(new_uuid(&*self.clock)));
        let email = Email::parse(address).unwrap();
        let row = NewAccount {
            id: account,
            email: &email,
            name: address.split('@').next().unwrap(),
            password_hash: None,
            is_admin,
            language: None,
            time_zone: "UTC",
        };
        let mut tx = self.services.store.write_durable().await.unwrap();
        accounts::insert(&mut tx, &row).await.unwrap();
        let began = NewSignIn { id: sign_in, account, address: "203.0.113.9", device: "Firefox" };
        sign_ins::insert(&mut tx, began).await.unwrap();
        tx.commit().await.unwrap();
        let identity = Identity { account, email: address.to_owned(), name: row.name.to_owned(), is_admin };
        let confirmed_at = self.clock.now();
        Caller::without_request(Who::Person(Person { identity, sign_in, confirmed_at }))
    }
}

/// Whoever runs commands on the machine.
pub fn operator() -> Caller {
    Caller::without_request(Who::Operator)
}

/// Nobody who is known, from somewhere.
pub fn stranger() -> Caller {
    Caller { address: Some([192, 0, 2, 9].into()), ..Caller::without_request(Who::Anonymous) }
}

/// Every line of the audit, the oldest first: who did what to which subject.
pub async fn audited(fixture: &Fixture) -> Vec<String> {
    let mut tx = fixture.services.store.read().await.unwrap();
    let mut lines = store::audit::list(&mut tx, &store::audit::Narrowed::default(), None, 1_000).await.unwrap();
    lines.reverse();
    lines.into_iter().map(|line| format!("{} {} {}", line.actor_kind, line.action, line.subject)).collect()
}

/// Somebody with a browser; nothing of it is in the database.
pub fn person(is_admin: bool) -> Caller {
    let confirmed_at = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
    let sign_in = SignInId(Uuid::from_u128(2));
    Caller::without_request(Who::Person(Person { identity: identity(is_admin), sign_in, confirmed_at }))
}

/// A program with a token; nothing of it is in the database.
pub fn program(is_admin: bool, scopes: &[TokenScope], project: Option<ProjectId>) -> Caller {
    let (token, scopes) = (TokenId(Uuid::from_u128(3)), scopes.iter().copied().collect());
    Caller::without_request(Who::Program(Program { identity: identity(is_admin), token, scopes, project }))
}

fn identity(is_admin: bool) -> Identity {
    let account = AccountId(Uuid::from_u128(1));
    Identity { account, email: "ann@example.com".to_owned(), name: "Ann".to_owned(), is_admin }
}
