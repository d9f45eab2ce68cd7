//! Files on their way in and out, over HTTP.

mod pieces;
mod slow;
mod version_one;

use chrono::TimeDelta;
use domain::{ProjectId, Role};
use reqwest::{Body, RequestBuilder, Response};
use serde_json::Value;

use crate::support::{Proof, TestApp, problem};

/// A server with a project, and somebody who uploads to it.
pub struct Site {
    pub app: TestApp,
    pub project: ProjectId,
    pub editor: Proof,
    pub viewer: Proof,
}

impl Site {
    pub async fn with(settings: &[(&str, &str)]) -> Self {
        let app = TestApp::with(settings).await;
        let owner = app.actor("owner", false).await;
        let project = app.project(&owner, "Payouts").await;
        let mut proofs = Vec::new();
        for (name, role) in [("editor", Role::Editor), ("viewer", Role::Viewer)] {
            let member = app.actor(name, false).await;
            app.join(project, &owner, &member, role).await;
            proofs.push(member.proof());
        }
        let [editor, viewer] = proofs.try_into().unwrap();
        Self { app, project, editor, viewer }
    }

    /// A request below the project, of the editor.
    pub fn request(&self, method: &str, path: &str) -> RequestBuilder {
        let path = format!("/api/v2/projects/{}{path}", self.project);
        self.editor.show(&self.app, self.app.request(method, &path))
    }

    pub async fn send(&self, name: &str, body: impl Into<Body>) -> Response {
        let query = serde_urlencoded::to_string([("name", name)]).unwrap();
        self.request("POST", &format!("/files?{query}")).body(body).send().await.unwrap()
    }

    pub async fn files(&self) -> Vec<Value> {
        let page: Value = self.request("GET", "/files").send().await.unwrap().json().await.unwrap();
        page["items"].as_array().unwrap().clone()
    }

    /// Every file below the folder of objects.
    pub fn on_disk(&self) -> usize {
        fn count(folder: &std::path::Path) -> usize {
            let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
            entries.map(|path| if path.is_dir() { count(&path) } else { 1 }).sum()
        }
        count(&self.app.folder.path().join("files"))
    }
}

/// A form with a file.
pub fn form(name: &str, content: &str) -> (String, String) {
    let head = format!("Content-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: text/csv");
    let body = format!("--BOUNDARY\r\n{head}\r\n\r\n{content}\r\n--BOUNDARY--\r\n");
    ("multipart/form-data; boundary=BOUNDARY".to_owned(), body)
}

#[tokio::test]
async fn a_file_is_uploaded_listed_and_downloaded() {
    let site = Site::with(&[]).await;
    let answer = site.send("Bänk \"1\"; ../x.csv", "a,b\n1,2\n").await;
    assert_eq!(answer.status(), 201);
    let location = answer.headers()["location"].to_str().unwrap().to_owned();
    let file: Value = answer.json().await.unwrap();
    assert_eq!(
        (&file["name"], &file["size"], &file["same_as"]),
        (&"Bänk \"1\"; ../x.csv".into(), &8.into(), &Value::Null)
    );
    assert_eq!(location, format!("/api/v2/projects/{}/files/{}", site.project, file["id"].as_str().unwrap()));
    let found: Value =
        site.viewer.show(&site.app, site.app.request("GET", &location)).send().await.unwrap().json().await.unwrap();
    assert_eq!(found, file);

    let content =
        site.viewer.show(&site.app, site.app.request("GET", &format!("{location}/content"))).send().await.unwrap();
    let header = |name: &str| content.headers()[name].to_str().unwrap().to_owned();
    assert_eq!(header("content-type"), "application/octet-stream");
    assert_eq!(header("x-content-type-options"), "nosniff");
    assert!(header("content-security-policy").ends_with("; sandbox"));
    assert!(
        header("content-disposition")
            .starts_with("attachment; filename=\"B_nk _1__ .._x.csv\"; filename*=UTF-8''B%C3%A4nk")
    );
    assert_eq!(header("content-length"), "8");
    assert_eq!(content.text().await.unwrap(), "a,b\n1,2\n");

    site.app.clock.advance(TimeDelta::seconds(1));
    let again: Value = site.send("again.csv", "a,b\n1,2\n").await.json().await.unwrap();
    assert_eq!(again["same_as"], file["id"]);
    assert_eq!(site.files().await.len(), 2);
    let gone = site.request("DELETE", &format!("/files/{}", file["id"].as_str().unwrap())).send().await.unwrap();
    assert_eq!(gone.status(), 204);
    assert_eq!((site.files().await.len(), site.on_disk()), (1, 1));
}

#[tokio::test]
async fn a_name_comes_from_the_address_the_header_or_the_form() {
    let site = Site::with(&[]).await;
    let header = "attachment; filename=\"x\"; filename*=UTF-8''%C3%A4.csv";
    let by_header =
        site.request("POST", "/files").header("content-disposition", header).body("1").send().await.unwrap();
    assert_eq!(by_header.json::<Value>().await.unwrap()["name"], "ä.csv");
    let (kind, body) = form("ü;.csv", "a,b\r\n");
    let by_form = site.request("POST", "/files").header("content-type", &kind).body(body.clone()).send().await.unwrap();
    let file: Value = by_form.json().await.unwrap();
    assert_eq!((&file["name"], &file["size"]), (&"ü;.csv".into(), &5.into()));
    let by_query = site.request("POST", "/files?name=z").header("content-type", kind).body(body).send().await.unwrap();
    assert_eq!(by_query.json::<Value>().await.unwrap()["name"], "z");
    let nameless = problem(site.request("POST", "/files").body("1").send().await.unwrap(), "en").await;
    assert_eq!((&nameless["code"], &nameless["errors"][0]["pointer"]), (&"request.fields".into(), &"/name".into()));
}

#[tokio::test]
async fn one_byte_over_the_limit_is_refused_in_the_words_that_were_promised() {
    let site = Site::with(&[("upload_limit", "10MB")]).await;
    let limit = 10 << 20;
    for body in [Body::from(vec![b'x'; limit + 1]), streamed(limit + 1)] {
        let refused = problem(site.send("big.csv", body).await, "en").await;
        assert_eq!((&refused["code"], &refused["status"]), (&"upload.too-large".into(), &413.into()));
        assert_eq!(refused["title"], "File exceeds 10MB limit");
    }
    let (kind, body) = form("big.csv", &"x".repeat(limit + 1));
    let refused = site.request("POST", "/files").header("content-type", kind).body(body).send().await.unwrap();
    assert_eq!(problem(refused, "en").await["title"], "File exceeds 10MB limit");
    assert_eq!(site.on_disk(), 0);
    assert_eq!(site.send("fits.csv", vec![b'x'; limit]).await.status(), 201);
    let (kind, body) = form("fits.csv", &"x".repeat(limit));
    let fits = site.request("POST", "/files").header("content-type", kind).body(body).send().await.unwrap();
    assert_eq!(fits.status(), 201);
}

/// A body whose length is not known before its end.
fn streamed(bytes: usize) -> Body {
    let pieces = (0..bytes.div_ceil(65_536)).map(move |at| vec![b'x'; (bytes - at * 65_536).min(65_536)]);
    Body::wrap_stream(futures::stream::iter(pieces.map(Ok::<_, std::io::Error>)))
}

#[tokio::test]
async fn a_file_announced_too_large_is_refused_before_it_arrives() {
    let site = Site::with(&[]).await;
    let Proof::Cookie(cookie) = &site.editor else { unreachable!() };
    let (address, project) = (site.app.address, site.project);
    let head = format!(
        "POST /api/v2/projects/{project}/files?name=x HTTP/1.1\r\nhost: {address}\r\norigin: http://{address}\r\n\
         cookie: {cookie}\r\ncontent-length: 1073741824\r\n\r\n"
    );
    let answer = site.app.send_raw(head.as_bytes()).await;
    assert_eq!(answer.problem()["title"], "File exceeds 100MB limit");
}

#[tokio::test]
async fn what_is_no_file_is_refused_and_leaves_nothing_behind() {
    let site = Site::with(&[]).await;
    let post = |kind: &str, body: String| site.request("POST", "/files?name=x").header("content-type", kind).body(body);
    let (kind, one) = form("a.csv", "1");
    let two = one.replace("--BOUNDARY--", &one);
    for (kind, body, code) in [
        ("text/csv", String::new(), "upload.empty"),
        (kind.as_str(), form("a.csv", "").1, "upload.empty"),
        (kind.as_str(), "--BOUNDARY--\r\n".to_owned(), "upload.no-file"),
        (kind.as_str(), form("", "1").1, "upload.no-file"),
        (kind.as_str(), two, "upload.several-files"),
        (kind.as_str(), one[..one.len() - 20].to_owned(), "request.body-unreadable"),
        (kind.as_str(), "x".repeat(100_000), "request.form-malformed"),
    ] {
        let refused = problem(post(kind, body).send().await.unwrap(), "en").await;
        assert_eq!(refused["code"], code);
    }
    assert_eq!((site.on_disk(), site.files().await.len()), (0, 0));
}

#[tokio::test]
async fn a_key_does_an_upload_once() {
    let site = Site::with(&[]).await;
    let send = |body: &'static str| {
        site.request("POST", "/files?name=x").header("idempotency-key", "import-1").body(body).send()
    };
    let first: Value = send("1,2").await.unwrap().json().await.unwrap();
    let again = send("1,2").await.unwrap();
    assert_eq!(again.headers()["idempotency-replayed"], "true");
    assert_eq!(again.json::<Value>().await.unwrap(), first);
    assert_eq!(problem(send("1,2,3").await.unwrap(), "en").await["code"], "request.key-reused");
    assert_eq!(site.files().await.len(), 1);
}

#[tokio::test]
async fn uploads_have_an_allowance_of_their_own() {
    let site = Site::with(&[("rate_limit_upload", "2")]).await;
    for left in ["1", "0"] {
        let answer = site.send("x", "1").await;
        assert!(answer.headers()["ratelimit"].to_str().unwrap().starts_with(&format!("\"upload\";r={left};")));
    }
    assert_eq!(problem(site.send("x", "1").await, "en").await["code"], "request.rate-limited");
    assert_eq!(site.files().await.len(), 2);
}

#[tokio::test]
async fn there_is_no_file_where_there_is_no_room() {
    let site = Site::with(&[("project_quota", "10B")]).await;
    assert_eq!(site.send("six", "123456").await.status(), 201);
    let refused = problem(site.send("five", "12345").await, "en").await;
    assert_eq!((&refused["code"], &refused["params"]["limit"]), (&"upload.project-full".into(), &10.into()));
}
