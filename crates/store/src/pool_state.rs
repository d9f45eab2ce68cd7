//! How busy the connections are, for the gauges on `/metrics`.

/// The connections of a store at one moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PoolState {
    /// Connections somebody works with.
    pub active: u32,
    /// Connections that are open and free.
    pub idle: u32,
    /// How often the supervisor has replaced the pool.
    pub replaced: u64,
}

impl PoolState {
    /// Sets the gauges to this moment.
    pub(crate) fn record(self) {
        metrics::gauge!("reconciliation_db_pool_connections_active").set(self.active);
        metrics::gauge!("reconciliation_db_pool_connections_idle").set(self.idle);
    }

    pub(crate) fn of<DB: sqlx::Database>(pool: &sqlx::Pool<DB>) -> Self {
        let idle = u32::try_from(pool.num_idle()).unwrap_or(u32::MAX);
        Self { active: pool.size().saturating_sub(idle), idle, replaced: 0 }
    }
}

impl std::ops::Add for PoolState {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            active: self.active + other.active,
            idle: self.idle + other.idle,
            replaced: self.replaced + other.replaced,
        }
    }
}
