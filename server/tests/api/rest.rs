//! What all routes of the API have in common: keys, versions, parts, parameters, the description.

use domain::{ProjectId, TokenScope};
use reqwest::{RequestBuilder, Response};
use serde_json::{Value, json};

use crate::support::{Actor, Proof, TestApp, problem};

async fn send(app: &TestApp, proof: &Proof, request: RequestBuilder) -> Response {
    proof.show(app, request).send().await.unwrap()
}

async fn read(app: &TestApp, actor: &Actor, path: &str) -> Value {
    send(app, &actor.proof(), app.request("GET", path)).await.json().await.unwrap()
}

fn create(app: &TestApp, name: &str, key: &str) -> RequestBuilder {
    app.request("POST", "/api/v2/projects").header("idempotency-key", key).json(&json!({ "name": name }))
}

async fn projects(app: &TestApp, actor: &Actor) -> usize {
    read(app, actor, "/api/v2/projects").await["items"].as_array().unwrap().len()
}

#[tokio::test]
async fn a_request_with_a_key_is_done_once_however_often_it_is_sent() {
    let app = TestApp::start().await;
    let ann = app.actor("ann", false).await;
    let first = send(&app, &ann.proof(), create(&app, "Payouts", "k1")).await;
    assert_eq!(first.status(), 201);
    assert!(!first.headers().contains_key("idempotency-replayed"));
    let tag = first.headers()["etag"].clone();
    let first: Value = first.json().await.unwrap();
    let again = send(&app, &ann.proof(), create(&app, "Payouts", "k1")).await;
    assert_eq!((again.status().as_u16(), &again.headers()["etag"]), (201, &tag));
    assert_eq!(again.headers()["idempotency-replayed"], "true");
    assert_eq!(again.headers()["content-type"], "application/json");
    assert_eq!(again.json::<Value>().await.unwrap(), first);
    assert_eq!(projects(&app, &ann).await, 1);
}

#[tokio::test]
async fn a_key_names_one_request_of_one_caller() {
    let app = TestApp::start().await;
    let (ann, bob) = (app.actor("ann", false).await, app.actor("bob", false).await);
    assert_eq!(send(&app, &ann.proof(), create(&app, "Payouts", "k1")).await.status(), 201);
    let other = send(&app, &ann.proof(), create(&app, "Refunds", "k1")).await;
    assert_eq!(problem(other, "en").await["code"], "request.key-reused");
    assert_eq!(send(&app, &bob.proof(), create(&app, "Payouts", "k1")).await.status(), 201);
    let program = Proof::Bearer(app.token(&ann, TokenScope::ALL, None).await.secret);
    assert_eq!(send(&app, &program, create(&app, "Payouts", "k1")).await.status(), 201);
    let nobody = send(&app, &Proof::Nothing, create(&app, "Payouts", "k1")).await;
    assert_eq!(problem(nobody, "en").await["code"], "auth.sign-in-required");
    assert_eq!(projects(&app, &ann).await, 2);
}

#[tokio::test]
async fn what_was_refused_can_be_corrected_under_the_same_key() {
    let app = TestApp::start().await;
    let ann = app.actor("ann", false).await;
    assert_eq!(send(&app, &ann.proof(), create(&app, "", "k1")).await.status(), 422);
    assert_eq!(send(&app, &ann.proof(), create(&app, "Payouts", "k1")).await.status(), 201);
}

#[tokio::test]
async fn many_at_once_with_one_key_make_one_thing() {
    let app = TestApp::start().await;
    let ann = app.actor("ann", false).await;
    let proof = ann.proof();
    let requests = (0..20).map(|_| send(&app, &proof, create(&app, "Payouts", "k1")));
    let answers = futures::future::join_all(requests).await;
    let statuses: Vec<u16> = answers.iter().map(|answer| answer.status().as_u16()).collect();
    assert!(statuses.iter().all(|status| matches!(status, 201 | 409)), "{statuses:?}");
    assert_eq!(projects(&app, &ann).await, 1);
}

#[tokio::test]
async fn a_key_that_cannot_be_read_is_refused() {
    let app = TestApp::start().await;
    let ann = app.actor("ann", false).await;
    let long = "k".repeat(256);
    for key in ["", long.as_str()] {
        let refused = problem(send(&app, &ann.proof(), create(&app, "Payouts", key)).await, "en").await;
        assert_eq!(
            (&refused["code"], &refused["params"]["header"]),
            (&json!("request.header-malformed"), &json!("Idempotency-Key"))
        );
    }
}

async fn rename(app: &TestApp, actor: &Actor, id: ProjectId, name: &str, tag: Option<&str>) -> Response {
    let request = app.request("PATCH", &format!("/api/v2/projects/{id}")).json(&json!({ "name": name }));
    let request = if let Some(tag) = tag { request.header("if-match", tag) } else { request };
    send(app, &actor.proof(), request).await
}

#[tokio::test]
async fn a_change_of_an_older_version_is_refused() {
    let app = TestApp::start().await;
    let ann = app.actor("ann", false).await;
    let id = app.project(&ann, "Payouts").await;
    let path = format!("/api/v2/projects/{id}");
    let read = send(&app, &ann.proof(), app.request("GET", &path)).await;
    let tag = read.headers()["etag"].to_str().unwrap().to_owned();
    assert_eq!(tag, "\"1\"");
    let changed = rename(&app, &ann, id, "Refunds", Some(&tag)).await;
    assert_eq!((changed.status().as_u16(), &changed.headers()["etag"]), (200, &"\"2\"".parse().unwrap()));
    let late = rename(&app, &ann, id, "Chargebacks", Some(&tag)).await;
    assert_eq!(problem(late, "en").await["code"], "object.changed-meanwhile");
    let weak = rename(&app, &ann, id, "Chargebacks", Some("W/\"2\"")).await;
    assert_eq!(weak.status(), 412, "a weak tag matches nothing");
    assert_eq!(rename(&app, &ann, id, "Chargebacks", Some("2")).await.status(), 400);
    let known = app.request("GET", &path).header("if-none-match", "\"2\"");
    assert_eq!(send(&app, &ann.proof(), known).await.status(), 304);
}

#[tokio::test]
async fn a_patch_leaves_alone_what_it_does_not_name() {
    let app = TestApp::start().await;
    let ann = app.actor("ann", false).await;
    let id = app.project(&ann, "Payouts").await;
    let before = read(&app, &ann, &format!("/api/v2/projects/{id}")).await;
    let after: Value = rename(&app, &ann, id, "Refunds", None).await.json().await.unwrap();
    assert_eq!((&after["name"], &after["currency"]), (&json!("Refunds"), &before["currency"]));
    let unknown = app.request("PATCH", &format!("/api/v2/projects/{id}")).json(&json!({ "colour": "red" }));
    let refused = problem(send(&app, &ann.proof(), unknown).await, "en").await;
    assert_eq!(refused["errors"][0]["pointer"], "/colour");
}

#[tokio::test]
async fn a_long_list_is_read_part_by_part() {
    let app = TestApp::start().await;
    let ann = app.actor("ann", false).await;
    for number in 0..5 {
        app.project(&ann, &format!("Project {number}")).await;
    }
    let (mut names, mut path) = (Vec::new(), "/api/v2/projects?limit=2".to_owned());
    loop {
        let part = send(&app, &ann.proof(), app.request("GET", &path)).await;
        let link = part.headers().get("link").map(|link| link.to_str().unwrap().to_owned());
        let part: Value = part.json().await.unwrap();
        names.extend(part["items"].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap().to_owned()));
        assert_eq!(part["next"].is_null(), link.is_none());
        let Some(link) = link else { break };
        path = link.strip_prefix('<').and_then(|link| link.strip_suffix(">; rel=\"next\"")).unwrap().to_owned();
    }
    assert_eq!(names, ["Project 0", "Project 1", "Project 2", "Project 3", "Project 4"]);
}

#[tokio::test]
async fn parameters_that_mean_nothing_are_refused() {
    let app = TestApp::start().await;
    let ann = app.actor("ann", false).await;
    for query in ["colour=red", "limit=0", "limit=201", "limit=x", "limit=1&limit=2", "state=pink", "after=nonsense"] {
        let answer = send(&app, &ann.proof(), app.request("GET", &format!("/api/v2/projects?{query}"))).await;
        assert_eq!(problem(answer, "en").await["code"], "request.query-malformed", "{query}");
    }
    let answer = send(&app, &ann.proof(), app.request("GET", "/api/v2/me?verbose=1")).await;
    let refused = problem(answer, "en").await;
    assert_eq!(
        (&refused["errors"][0]["pointer"], &refused["errors"][0]["code"]),
        (&json!("/verbose"), &json!("field.unknown"))
    );
}

#[tokio::test]
async fn each_program_has_an_allowance_of_its_own() {
    let app = TestApp::with(&[("rate_limit_api", "3")]).await;
    let ann = app.actor("ann", false).await;
    let programs = [app.token(&ann, TokenScope::ALL, None).await, app.token(&ann, TokenScope::ALL, None).await];
    for proof in [Proof::Bearer(programs[0].secret.clone()), Proof::Bearer(programs[1].secret.clone()), ann.proof()] {
        for _ in 0..3 {
            assert_eq!(send(&app, &proof, app.request("GET", "/api/v2/me")).await.status(), 200);
        }
        assert_eq!(send(&app, &proof, app.request("GET", "/api/v2/me")).await.status(), 429);
    }
}

#[tokio::test]
async fn guessing_tokens_uses_up_the_allowance_of_the_address() {
    let app = TestApp::with(&[("rate_limit_api", "3")]).await;
    let guess = |number: usize| Proof::Bearer(format!("tie_guess{number}"));
    for number in 0..3 {
        assert_eq!(send(&app, &guess(number), app.request("GET", "/api/v2/me")).await.status(), 401);
    }
    assert_eq!(send(&app, &guess(4), app.request("GET", "/api/v2/me")).await.status(), 429);
}

#[tokio::test]
async fn the_description_is_read_where_it_is_written() {
    let app = TestApp::start().await;
    let document: Value = app.get("/api/v2/openapi.json").await.json().await.unwrap();
    assert_eq!(document["openapi"], "3.1.0");
    let docs = app.get("/api/docs").await;
    assert!(docs.headers()["content-security-policy"].to_str().unwrap().contains("style-src 'self';"));
    let text = docs.text().await.unwrap();
    for file in ["swagger-ui.css", "index.css", "swagger-ui-bundle.js"] {
        assert!(text.contains(&format!("/api/docs/{file}\"")), "{file}");
        assert_eq!(app.get(&format!("/api/docs/{file}")).await.status(), 200, "{file}");
    }
    assert_eq!(app.get("/api/docs/index.html").await.status(), 404);
}
