//! A program whose disk is full: it says so, keeps nothing half, loses nothing, and goes on once there is room.

use reqwest::StatusCode;
use serde_json::{Value, json};
use sqlx::{Connection, SqliteConnection};

use crate::killed::site::{Database, Site};
use crate::tieout::until;

/// So much may any file have while the disk is full.
const LITTLE: &str = "2097152";

/// Rows that cannot be made smaller, more than fit.
fn long() -> String {
    let mut seed = 7_u64;
    let mut text = "id,name,amount\n".to_owned();
    for row in 0..90_000 {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let other = seed.rotate_left(29) ^ 0x5bd1_e995;
        text += &format!("R{row},{seed:016x}{other:016x},{}.50\n", row % 997);
    }
    text
}

/// Brings what waits beside the database into it, so that both are small.
async fn settle(site: &Site) {
    let path = site.program.path("data/tieout.db");
    let mut conn = SqliteConnection::connect(&format!("sqlite:{}", path.display())).await.unwrap();
    sqlx::query("pragma wal_checkpoint(truncate)").execute(&mut conn).await.unwrap();
    conn.close().await.unwrap();
}

async fn upload(site: &Site, content: &str) -> (StatusCode, Value) {
    let path = format!("{}/files?name=bank.csv", site.project);
    let answer = site.request("POST", &path).body(content.to_owned()).send().await.unwrap();
    (answer.status(), answer.json().await.unwrap())
}

async fn listed(site: &Site, what: &str) -> usize {
    let page = site.answer(site.request("GET", &format!("{}/{what}", site.project))).await;
    page["items"].as_array().unwrap().len()
}

fn kept(site: &Site) -> usize {
    fn count(folder: &std::path::Path) -> usize {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        entries.map(|entry| if entry.path().is_dir() { count(&entry.path()) } else { 1 }).sum()
    }
    count(&site.program.path("data/files"))
}

#[tokio::test]
async fn a_full_disk_is_said_and_costs_nothing_that_was_there() {
    let site = Site::begin(Database::Sqlite).await;
    let small = "id,amount\nR1,1.50\nR2,2.50\n";
    let first = site.upload(small).await;
    let source = site.import(&first).await;
    assert_eq!(site.settled(&source).await["state"], "ready");
    let (status, second) = upload(&site, &long()).await;
    assert_eq!(status, 201, "{second}");
    let before = kept(&site);
    settle(&site).await;

    site.fill_disk(LITTLE);
    let (status, refused) = upload(&site, &long()).await;
    assert_eq!((status.as_u16(), &refused["code"]), (507, &"files.full".into()), "{refused}");
    assert_eq!(refused["title"], "There is no room left for files");
    let large = site.import(second["id"].as_str().unwrap()).await;
    let failed = site.settled(&large).await;
    assert_eq!(
        (&failed["state"], &failed["shown"]["problem"]["code"]),
        (&"failed".into(), &"files.full".into()),
        "{failed}"
    );
    until("nothing half is left", || kept(&site) == before);
    let (status, third) = upload(&site, small).await;
    assert_eq!((status.as_u16(), &third["same_as"]), (201, &first.as_str().into()), "what fits is taken: {third}");

    site.fill_disk("unlimited");
    let again = format!("{}/sources/{large}/versions", site.project);
    site.answer(site.request("POST", &again).json(&json!({}))).await;
    let made = site.settled(&large).await;
    assert_eq!((&made["state"], &made["records"]), (&"ready".into(), &90_000.into()), "{made}");
    assert_eq!((listed(&site, "files").await, listed(&site, "sources").await), (3, 2));
    site.end().await;
}

#[tokio::test]
async fn a_database_that_cannot_grow_refuses_changes_and_keeps_what_it_said() {
    let mut site = Site::with(Database::Sqlite, &["--worker", "false"]).await;
    let file = site.upload("id,amount\nR1,1.50\n").await;
    settle(&site).await;

    site.fill_disk("0");
    let form = json!({ "name": "Later" });
    let refused = site.request("POST", "/api/v2/projects").json(&form).send().await.unwrap();
    let (status, problem) = (refused.status(), refused.json::<Value>().await.unwrap());
    let code = problem["code"].as_str().unwrap();
    assert!(["database.full", "database.unavailable"].contains(&code), "{status} {problem}");
    let ready = site.request("GET", "/health").send().await.unwrap();
    assert!(ready.status().is_success(), "it lives");

    site.fill_disk("unlimited");
    let made = site.answer(site.request("POST", "/api/v2/projects").json(&form)).await;
    site.kill_and_start();
    let found = site.answer(site.request("GET", &format!("{}/files/{file}", site.project))).await;
    assert_eq!(found["size"], 18, "{found}");
    let id = made["id"].as_str().unwrap();
    assert_eq!(site.answer(site.request("GET", &format!("/api/v2/projects/{id}"))).await["name"], "Later");
    site.end().await;
}
