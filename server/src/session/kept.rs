//! tower-sessions' store on ours.

use async_trait::async_trait;
use chrono::{DateTime, Utc};
use domain::AppError;
use service::Services;
use store::{Store, StoreError, sessions};
use time::OffsetDateTime;
use tower_sessions::SessionStore;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error, Result};

/// Another session has the same random 128 bits: that does not happen three times in a row.
const TRIES: usize = 3;

/// Sessions as rows of the database.
#[derive(Clone, Debug)]
pub struct KeptSessions {
    store: Store,
}

impl KeptSessions {
    /// Keeps sessions in the database of the given services.
    #[must_use]
    pub fn new(services: &Services) -> Self {
        Self { store: services.store.clone() }
    }

    async fn try_insert(&self, record: &Record) -> std::result::Result<(), StoreError> {
        let (id, data) = (record.id.to_string(), text(record));
        let mut tx = self.store.write().await?;
        sessions::insert(&mut tx, &id, &data, moment(record.expiry_date)).await?;
        tx.commit().await
    }

    /// A session that was ended meanwhile stays ended: a request that began before must not bring it back.
    async fn update(&self, record: &Record) -> std::result::Result<(), StoreError> {
        let (id, data) = (record.id.to_string(), text(record));
        let mut tx = self.store.write().await?;
        if sessions::find(&mut tx, &id).await?.is_some() {
            sessions::save(&mut tx, &id, &data, moment(record.expiry_date)).await?;
        }
        tx.commit().await
    }

    async fn find(&self, id: &Id) -> std::result::Result<Option<sessions::Session>, StoreError> {
        let mut tx = self.store.read().await?;
        sessions::find(&mut tx, &id.to_string()).await
    }

    /// What was signed out stays signed out, whatever happens to the machine's power.
    async fn remove(&self, id: &Id) -> std::result::Result<(), StoreError> {
        let mut tx = self.store.write_durable().await?;
        sessions::delete(&mut tx, &id.to_string()).await?;
        tx.commit().await
    }
}

#[async_trait]
impl SessionStore for KeptSessions {
    async fn create(&self, record: &mut Record) -> Result<()> {
        for _ in 1..TRIES {
            match self.try_insert(record).await {
                Err(StoreError::Duplicate) => record.id = Id::default(),
                done => return done.map_err(|error| failed(&error)),
            }
        }
        self.try_insert(record).await.map_err(|error| failed(&error))
    }

    async fn save(&self, record: &Record) -> Result<()> {
        self.update(record).await.map_err(|error| failed(&error))
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        let Some(row) = self.find(id).await.map_err(|error| failed(&error))? else { return Ok(None) };
        let data = serde_json::from_str(&row.data).map_err(|error| Error::Decode(error.to_string()))?;
        Ok(Some(Record { id: *id, data, expiry_date: instant(row.expires_at) }))
    }

    async fn delete(&self, id: &Id) -> Result<()> {
        self.remove(id).await.map_err(|error| failed(&error))
    }
}

fn text(record: &Record) -> String {
    serde_json::to_string(&record.data).expect("a session holds JSON")
}

fn moment(time: OffsetDateTime) -> DateTime<Utc> {
    DateTime::from_timestamp(time.unix_timestamp(), time.nanosecond()).unwrap_or(DateTime::<Utc>::MAX_UTC)
}

fn instant(time: DateTime<Utc>) -> OffsetDateTime {
    let seconds = OffsetDateTime::from_unix_timestamp(time.timestamp());
    let whole = seconds.unwrap_or(OffsetDateTime::UNIX_EPOCH);
    whole + time::Duration::nanoseconds(i64::from(time.timestamp_subsec_nanos()))
}

/// The cause is logged where it becomes the product's error; the library only carries the code.
fn failed(error: &StoreError) -> Error {
    let error: AppError = service::from_store(error);
    Error::Backend(error.kind.code().to_owned())
}
