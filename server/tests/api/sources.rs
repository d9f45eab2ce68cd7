//! Sources over HTTP: from a file to its records, and out again.

use reqwest::{RequestBuilder, Response};
use serde_json::{Value, json};
use service::jobs::run_one;

use crate::support::problem;
use crate::uploads::Site;

fn rows(damaged: bool) -> String {
    let amount = |row: usize| if damaged && row == 2 { "ninety".to_owned() } else { format!("{row}.25") };
    let line = |row: usize| format!("2026-11-{:02},INV-{row},Contoso,{}\n", row % 28 + 1, amount(row));
    format!("Date,Reference,Partner,Amount\n{}", (1..=60).map(line).collect::<String>())
}

/// A source whose file was read.
struct Made {
    site: Site,
    id: String,
}

impl Made {
    async fn of(content: String) -> Self {
        let site = Site::with(&[]).await;
        let file: Value = site.send("bank.csv", content).await.json().await.unwrap();
        let form = json!({ "name": "Bank", "file": file["id"] });
        let made = site.request("POST", "/sources").json(&form).send().await.unwrap();
        assert_eq!((made.status(), made.headers()["etag"].to_str().unwrap()), (201.try_into().unwrap(), "\"1\""));
        let made: Value = made.json().await.unwrap();
        assert_eq!(made["state"], "importing");
        assert!(run_one(&site.app.services).await.unwrap());
        Self { site, id: made["id"].as_str().unwrap().to_owned() }
    }

    fn ask(&self, method: &str, path: &str) -> RequestBuilder {
        self.site.request(method, &format!("/sources/{}{path}", self.id))
    }

    async fn get(&self, path: &str) -> Response {
        self.ask("GET", path).send().await.unwrap()
    }

    async fn json(&self, path: &str) -> Value {
        self.get(path).await.json().await.unwrap()
    }
}

#[tokio::test]
async fn records_answer_questions_a_page_at_a_time() {
    let made = Made::of(rows(false)).await;
    let source = made.json("").await;
    assert_eq!((&source["state"], &source["records"], &source["rejected"]), (&json!("ready"), &json!(60), &json!(0)));
    let page = made.get("/records?sort=-Amount&filter=Amount:to:10&limit=2").await;
    assert!(page.headers()["link"].to_str().unwrap().contains("after="), "{page:?}");
    let page: Value = page.json().await.unwrap();
    assert_eq!((&page["matching"], &page["total"], &page["items"][0]["row"]), (&json!(9), &json!(60), &json!(9)));
    let facets = made.json("/facets/Partner").await;
    assert_eq!(facets, json!([{ "value": "Contoso", "count": 60 }]));
    let totals = made.json("/totals?filter=Amount:to:2").await;
    assert_eq!(totals, json!({ "matching": 1, "sums": [{ "column": "Amount", "sum": "1.25" }] }));
    assert_eq!(made.json("/profile").await.as_array().unwrap().len(), 4);
    assert_eq!(made.json("/layout").await["layout"]["delimiter"], ",");
    for (query, pointer) in [("filter=Nothing:is:1", "/Nothing"), ("filter=Amount:is:x", "/Amount"), ("sort=x", "/x")] {
        let refused = problem(made.get(&format!("/records?{query}")).await, "en").await;
        let found = (&refused["code"], &refused["errors"][0]["pointer"]);
        assert_eq!(found, (&json!("request.query-malformed"), &json!(pointer)), "{refused}");
    }
}

#[tokio::test]
async fn rows_that_were_set_aside_are_listed_taken_out_and_decided_about() {
    let made = Made::of(rows(true)).await;
    assert_eq!(made.json("").await["state"], "held");
    let issues = made.json("/issues?code=value.not-number").await;
    assert_eq!((&issues["items"][0]["row"], &issues["items"][0]["value"]), (&json!(2), &json!("ninety")));
    let rejects = made.ask("GET", "/rejects").header("accept-language", "de").send().await.unwrap();
    assert_eq!(rejects.headers()["content-type"], "text/csv; charset=utf-8");
    let rejects = rejects.text().await.unwrap();
    assert!(rejects.contains("Grund") && rejects.contains("ninety") && rejects.contains("Keine Zahl"), "{rejects}");
    let stale = made.ask("POST", "/go-on").header("if-match", "\"1\"").send().await.unwrap();
    assert_eq!(stale.status(), 412);
    let ready: Value = made.ask("POST", "/go-on").send().await.unwrap().json().await.unwrap();
    assert_eq!((&ready["state"], &ready["records"]), (&json!("ready"), &json!(59)));
}

#[tokio::test]
async fn exports_are_files_with_a_name() {
    let made = Made::of(rows(false)).await;
    for (format, begins) in [("csv", &b"Date,"[..]), ("json", b"["), ("xlsx", b"PK"), ("parquet", b"PAR1")] {
        let export = made.get(&format!("/export?format={format}&rows=good")).await;
        let disposition = export.headers()["content-disposition"].to_str().unwrap().to_owned();
        assert!(disposition.contains(&format!("filename*=UTF-8''Bank.{format}")), "{disposition}");
        let bytes = export.bytes().await.unwrap();
        let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes);
        assert!(text.starts_with(begins), "{format}");
    }
}

#[tokio::test]
async fn what_a_page_of_records_exports_is_what_it_shows() {
    let made = Made::of(rows(false)).await;
    let (site, project) = (&made.site, made.site.project);
    let asked = "search=inv-1&column=Amount&test=to&value=15&rows=good&sort=-Amount";
    let page = format!("/projects/{project}/sources/{}/records?{asked}", made.id);
    let page = site.editor.show(&site.app, site.app.request("GET", &page)).send().await.unwrap();
    let page = page.text().await.unwrap();
    let begin = page.find("/api/v2/projects/").unwrap();
    let link = page[begin..].split('"').next().unwrap().replace("&amp;", "&");
    assert!(link.contains("/export?") && link.contains("format=csv") && link.contains("version=1"), "{link}");
    let export = site.editor.show(&site.app, site.app.request("GET", &link)).send().await.unwrap();
    let export = export.text().await.unwrap();
    let references: Vec<&str> = export.lines().skip(1).map(|line| line.split(',').nth(1).unwrap()).collect();
    assert_eq!(references, ["INV-14", "INV-13", "INV-12", "INV-11", "INV-10", "INV-1"], "{link}: {export}");
}

#[tokio::test]
async fn the_sample_files_come_and_go() {
    let site = Site::with(&[]).await;
    let added = site.request("POST", "/sample").header("accept-language", "fr").send().await.unwrap();
    assert_eq!(added.status(), 201);
    let listed: Value = site.request("GET", "/sources").send().await.unwrap().json().await.unwrap();
    let names: Vec<&str> =
        listed["items"].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["Exemple : compte bancaire", "Exemple : grand livre"]);
    assert_eq!(site.request("DELETE", "/sample").send().await.unwrap().status(), 204);
    let listed: Value = site.request("GET", "/sources").send().await.unwrap().json().await.unwrap();
    assert_eq!(listed["items"], json!([]));
}
