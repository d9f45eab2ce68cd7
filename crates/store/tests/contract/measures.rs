//! What is measured and logged about statements.

use std::io;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use metrics_util::debugging::{DebugValue, DebuggingRecorder, Snapshotter};
use store::{Settings, Store, in_route, workers};
use tracing_subscriber::fmt::MakeWriter;

use crate::place::{Place, clock, start};

fn labels_of(snapshotter: &Snapshotter, name: &str) -> Vec<(String, DebugValue)> {
    let measured = snapshotter.snapshot().into_vec().into_iter();
    measured
        .filter(|(key, ..)| key.key().name() == name)
        .map(|(key, _, _, value)| {
            let labels = key.key().labels().map(|label| format!("{}={}", label.key(), label.value()));
            (labels.collect::<Vec<_>>().join(" "), value)
        })
        .collect()
}

#[tokio::test]
async fn statements_are_timed_under_their_route_and_operation() {
    for place in Place::each().await {
        let recorder = DebuggingRecorder::new();
        let snapshotter = recorder.snapshotter();
        let _guard = metrics::set_default_local_recorder(&recorder);
        let store = place.open().await;
        store.migrate().await.unwrap();
        let beat = async {
            let mut tx = store.write().await.unwrap();
            workers::beat(&mut tx, "one", "0.1.0", start()).await.unwrap();
            tx.commit().await.unwrap();
        };
        in_route("worker", beat).await;
        store.ping().await.unwrap();

        let timed = labels_of(&snapshotter, "reconciliation_db_query_duration_seconds");
        for expected in [
            "route=worker operation=transaction.begin",
            "route=worker operation=workers.beat",
            "route=worker operation=transaction.commit",
            "route=- operation=store.ping",
        ] {
            assert!(timed.iter().any(|(labels, _)| labels == expected), "{expected} is not in {timed:?}");
        }
        store.close().await;
        place.remove().await;
    }
}

#[tokio::test]
async fn the_gauges_show_lent_and_free_connections() {
    let recorder = DebuggingRecorder::new();
    let snapshotter = recorder.snapshotter();
    let _guard = metrics::set_default_local_recorder(&recorder);
    let place = Place::sqlite();
    let store = place.open().await;
    let _lent = store.read().await.unwrap();
    store.record_pool();
    let measured = snapshotter.snapshot().into_vec();
    for (name, expected) in [("active", 1.0), ("idle", 0.0)] {
        let name = format!("reconciliation_db_pool_connections_{name}");
        let gauge = measured.iter().find(|(key, ..)| key.key().name() == name).unwrap();
        assert_eq!(gauge.3, DebugValue::Gauge(expected.into()), "{name}");
    }
}

/// Keeps what is logged.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

async fn log_of_a_ping(slow_query: Duration) -> String {
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt().with_ansi(false).with_writer(log.clone()).finish();
    let _guard = tracing::subscriber::set_default(subscriber);
    let place = Place::sqlite();
    let store = Store::open(&Settings { slow_query, ..place.settings() }, clock()).await.unwrap();
    in_route("/sources/{id}", store.ping()).await.unwrap();
    let bytes = log.0.lock().unwrap().clone();
    String::from_utf8(bytes).unwrap()
}

#[tokio::test]
async fn a_slow_statement_is_logged_with_its_route_and_operation() {
    let log = log_of_a_ping(Duration::ZERO).await;
    let line = log.lines().find(|line| line.contains("store.ping")).unwrap();
    assert!(line.contains("WARN") && line.contains("/sources/{id}") && line.contains("milliseconds="), "{line}");
}

#[tokio::test]
async fn a_quick_statement_is_not_logged() {
    let log = log_of_a_ping(Duration::from_secs(60)).await;
    assert_eq!(log, "");
}
