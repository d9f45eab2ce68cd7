//! Jobs: found, stopped and followed.

use std::time::Duration;

use domain::{JobId, ProjectId, Role};
use reqwest::Response;
use serde_json::Value;
use tokio::time::timeout;

use crate::support::{Actor, TestApp, problem};

const SOON: Duration = Duration::from_secs(10);

struct Waiting {
    app: TestApp,
    owner: Actor,
    project: ProjectId,
    job: JobId,
}

impl Waiting {
    async fn new() -> Self {
        let app = TestApp::start().await;
        let owner = app.actor("ann", false).await;
        let project = app.project(&owner, "Payouts").await;
        let (_, job) = app.source(project, &owner).await;
        Self { app, owner, project, job }
    }

    async fn ask(&self, actor: &Actor, method: &str, path: &str) -> Response {
        actor.proof().show(&self.app, self.app.request(method, path)).send().await.unwrap()
    }

    async fn follow(&self, actor: &Actor, known: &str) -> Response {
        let path = format!("/api/v2/jobs/{}/events", self.job);
        let request = self.app.request("GET", &path).header("last-event-id", known);
        actor.proof().show(&self.app, request).send().await.unwrap()
    }

    async fn cancel(&self) -> Response {
        self.ask(&self.owner, "POST", &format!("/api/v2/jobs/{}/cancel", self.job)).await
    }
}

#[tokio::test]
async fn a_job_is_found_and_stopped() {
    let waiting = Waiting::new().await;
    let found = waiting.ask(&waiting.owner, "GET", &format!("/api/v2/jobs/{}", waiting.job)).await;
    assert_eq!(found.headers()["etag"], "\"1\"");
    let found: Value = found.json().await.unwrap();
    assert_eq!(
        (&found["state"], &found["kind"], &found["subject"]),
        (&"queued".into(), &"import".into(), &"bank.csv".into())
    );
    let stopped: Value = waiting.cancel().await.json().await.unwrap();
    assert_eq!(stopped["state"], "cancelled");
    assert_eq!(waiting.cancel().await.status(), 200, "stopping it again changes nothing");
    let path = format!("/api/v2/projects/{}/jobs", waiting.project);
    let list: Value =
        waiting.ask(&waiting.owner, "GET", &format!("{path}?state=cancelled")).await.json().await.unwrap();
    assert_eq!(list["items"][0]["id"], waiting.job.to_string());
    let list: Value = waiting.ask(&waiting.owner, "GET", &format!("{path}?state=queued")).await.json().await.unwrap();
    assert_eq!(list["items"], serde_json::json!([]));
}

#[tokio::test]
async fn admins_see_jobs_without_what_they_are_about() {
    let waiting = Waiting::new().await;
    let admin = waiting.app.actor("root", true).await;
    let list = waiting.ask(&admin, "GET", "/api/v2/jobs").await.text().await.unwrap();
    assert!(list.contains(&waiting.job.to_string()) && list.contains("Payouts"), "{list}");
    assert!(!list.contains("bank.csv"), "{list}");
    let refused = problem(waiting.ask(&waiting.owner, "GET", "/api/v2/jobs").await, "en").await;
    assert_eq!(refused["code"], "auth.permission-missing");
}

#[tokio::test]
async fn a_stream_tells_how_it_is_then_what_changes_and_ends_with_the_job() {
    let waiting = Waiting::new().await;
    let mut stream = waiting.follow(&waiting.owner, "").await;
    assert_eq!(stream.headers()["content-type"], "text/event-stream");
    let first = event(&mut stream).await;
    assert!(first.contains("event: job") && first.contains("id: 1") && first.contains("\"queued\""), "{first}");
    waiting.cancel().await;
    let second = event(&mut stream).await;
    assert!(second.contains("id: 2") && second.contains("\"cancelled\""), "{second}");
    assert!(timeout(SOON, stream.chunk()).await.unwrap().unwrap().is_none());
    assert_eq!(waiting.follow(&waiting.owner, "2").await.status(), 204, "there is nothing after it");
    let again = event(&mut waiting.follow(&waiting.owner, "1").await).await;
    assert!(again.contains("id: 2"), "{again}");
}

#[tokio::test]
async fn a_stream_ends_when_its_reader_leaves_the_project() {
    let waiting = Waiting::new().await;
    let member = waiting.app.actor("bob", false).await;
    waiting.app.join(waiting.project, &waiting.owner, &member, Role::Viewer).await;
    let mut stream = waiting.follow(&member, "").await;
    event(&mut stream).await;
    waiting.app.part(waiting.project, &waiting.owner, &member).await;
    let last = event(&mut stream).await;
    assert!(last.contains("event: problem") && last.contains("project.no-access"), "{last}");
    assert!(timeout(SOON, stream.chunk()).await.unwrap().unwrap().is_none());
}

#[tokio::test]
async fn a_stream_ends_with_the_server_and_says_why() {
    let waiting = Waiting::new().await;
    let mut stream = waiting.follow(&waiting.owner, "").await;
    event(&mut stream).await;
    let stopped = tokio::spawn(waiting.app.stop());
    let last = event(&mut stream).await;
    assert!(last.contains("event: problem") && last.contains("system.stopping"), "{last}");
    timeout(SOON, stopped).await.unwrap().unwrap();
}

async fn event(stream: &mut Response) -> String {
    let mut text = String::new();
    while !text.ends_with("\n\n") {
        let chunk = timeout(SOON, stream.chunk()).await.unwrap().unwrap().unwrap();
        text.push_str(std::str::from_utf8(&chunk).unwrap());
    }
    text
}
