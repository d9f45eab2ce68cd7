//! A program that is killed in the middle of an import, at any instant, and what is there after it starts again.

pub mod site;

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::tieout::{until, variable};
use site::{Database, Site};

/// Enough that the import takes a while.
const ROWS: usize = 20_000;

/// How often it is killed.
fn kills() -> u32 {
    variable("TIEOUT_TEST_KILLS").map_or(5, |kills| kills.parse().unwrap())
}

#[tokio::test]
async fn an_import_that_is_killed_at_any_instant_has_the_same_result_after_a_restart() {
    killed_and_started_again(Database::Sqlite).await;
}

#[tokio::test]
async fn an_import_that_is_killed_at_any_instant_has_the_same_result_on_postgresql() {
    match Database::postgres().await {
        Some(database) => killed_and_started_again(database).await,
        None => eprintln!("NOT RUN ON POSTGRESQL: TIEOUT_TEST_POSTGRES_URL is not set"),
    }
}

async fn killed_and_started_again(database: Database) {
    let mut site = Site::begin(database).await;
    let file = site.upload(&records()).await;
    let began = Instant::now();
    let source = site.import(&file).await;
    let undisturbed = site.settled(&source).await;
    let takes = began.elapsed();
    let expected = site.tables(&source);
    assert_eq!((&undisturbed["state"], expected.len()), (&"held".into(), 2), "{undisturbed}");
    let (mut in_the_middle, mut longest) = (0, Duration::ZERO);
    for number in 0..kills() {
        let source = site.import(&file).await;
        let begun = Instant::now();
        until("the moment has come", || begun.elapsed() >= instant(number, takes));
        site.kill_and_start();
        let restarted = Instant::now();
        in_the_middle += u32::from(site.source(&source).await["state"] == "importing");
        let settled = site.settled(&source).await;
        longest = longest.max(restarted.elapsed());
        assert!(longest < Duration::from_secs(35), "kill {number}: {longest:?}");
        assert_eq!(told(&settled), told(&undisturbed), "kill {number}");
        assert_eq!(site.tables(&source), expected, "kill {number}");
    }
    eprintln!("{} kills, {in_the_middle} in the middle of {takes:?}, then at most {longest:?}", kills());
    assert!(in_the_middle > 0);
    site.end().await;
}

/// Instants all over the time that an import takes, the next one never near the one before.
fn instant(number: u32, takes: Duration) -> Duration {
    const GOLDEN: f64 = 0.618_033_988_749_895;
    takes.mul_f64((f64::from(number) * GOLDEN + 0.05).fract())
}

/// What the product says about a version, without what is different for each.
fn told(source: &Value) -> [Value; 5] {
    ["state", "records", "rejected", "issues", "profiles"].map(|name| source[name].clone())
}

/// A bank's list with every kind of column, and some rows that cannot be read as they should.
fn records() -> String {
    let mut text = "id,date,amount,name,purpose\n".to_owned();
    for row in 0..ROWS {
        let (day, cents) = (1 + row % 28, row % 100);
        let amount = if row % 500 == 499 { "twelve".to_owned() } else { format!("{}.{cents:02}", row % 9_973) };
        text += &format!("R{row:06},2026-10-{day:02},{amount},Customer {},Invoice {}\n", row % 311, row * 7);
    }
    text
}

/// The contents of tables, so that two sets of them can be compared.
type Tables = BTreeSet<(String, Vec<u8>)>;
