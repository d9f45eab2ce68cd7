//! Every edge answers with the same problem document, in the caller's language.

use serde_json::Value;

use crate::support::{TestApp, problem};

const LANGUAGES: [&str; 3] = ["en", "de", "ar"];

/// A request that goes wrong, and the code that says how.
struct Edge {
    method: &'static str,
    path: &'static str,
    content_type: &'static str,
    body: &'static [u8],
    status: u16,
    code: &'static str,
}

const fn edge(
    (method, path): (&'static str, &'static str),
    content_type: &'static str,
    body: &'static [u8],
    (status, code): (u16, &'static str),
) -> Edge {
    Edge { method, path, content_type, body, status, code }
}

const JSON: &str = "application/json";
const FORM: &str = "application/x-www-form-urlencoded";
const PREFERENCES: (&str, &str) = ("PUT", "/api/v2/preferences");
const SET_LANGUAGE: (&str, &str) = ("POST", "/api/fn/set_language");

const EDGES: [Edge; 19] = [
    edge(("GET", "/nowhere"), "", b"", (404, "request.not-found")),
    edge(("POST", "/nowhere"), "", b"", (404, "request.not-found")),
    edge(("GET", "/api/v2/nowhere"), "", b"", (404, "request.not-found")),
    edge(("POST", "/api/fn/nothing"), FORM, b"", (404, "request.not-found")),
    edge(("GET", "/pkg/nothing.js"), "", b"", (404, "request.not-found")),
    edge(("GET", "/locales/xx.ftl"), "", b"", (404, "request.not-found")),
    edge(("DELETE", "/"), "", b"", (405, "request.method-not-allowed")),
    edge(("POST", "/health"), "", b"", (405, "request.method-not-allowed")),
    edge(("DELETE", "/api/v2/preferences"), "", b"", (405, "request.method-not-allowed")),
    edge(("GET", "/api/fn/set_language"), "", b"", (405, "request.method-not-allowed")),
    edge(PREFERENCES, "", b"{}", (415, "request.content-type")),
    edge(PREFERENCES, "text/plain", b"{}", (415, "request.content-type")),
    edge(PREFERENCES, JSON, b"{\n  nonsense", (400, "request.json-malformed")),
    edge(PREFERENCES, JSON, b"", (400, "request.json-malformed")),
    edge(PREFERENCES, JSON, br#"{"colour":"red"}"#, (422, "request.fields")),
    edge(PREFERENCES, JSON, br#"{"theme":1}"#, (422, "request.fields")),
    edge(PREFERENCES, JSON, br#"{"theme":"red","language":"xx"}"#, (422, "request.fields")),
    edge(SET_LANGUAGE, FORM, b"language=xx", (422, "request.fields")),
    edge(SET_LANGUAGE, FORM, b"nothing=1", (400, "request.form-malformed")),
];

impl Edge {
    async fn refusal(&self, app: &TestApp, language: &str) -> Value {
        let mut request = app.request(self.method, self.path).header("accept-language", language).body(self.body);
        if !self.content_type.is_empty() {
            request = request.header("content-type", self.content_type);
        }
        problem(request.send().await.unwrap(), language).await
    }
}

#[tokio::test]
async fn every_edge_says_what_is_wrong_in_the_callers_language() {
    let app = TestApp::start().await;
    for edge in &EDGES {
        for language in LANGUAGES {
            let document = edge.refusal(&app, language).await;
            let (method, path) = (edge.method, edge.path);
            assert_eq!(document["code"], edge.code, "{method} {path}: {document}");
            assert_eq!(document["status"], edge.status, "{method} {path}: {document}");
        }
    }
}

#[tokio::test]
async fn what_is_not_json_is_told_by_line_and_column() {
    let app = TestApp::start().await;
    let answer = app.put_preferences("{\n  \"theme\": dark\n}").send().await.unwrap();
    let document = problem(answer, "en").await;
    assert_eq!(document["params"]["line"], 2);
    assert_eq!(document["params"]["column"], 12);
}

#[tokio::test]
async fn every_field_at_fault_is_pointed_at_in_words() {
    let app = TestApp::start().await;
    let answer = app.put_preferences(r#"{"language":"xx","theme":"red"}"#).send().await.unwrap();
    let document = problem(answer, "en").await;
    let pointers: Vec<&str> =
        document["errors"].as_array().unwrap().iter().map(|error| error["pointer"].as_str().unwrap()).collect();
    assert_eq!(pointers, ["/language", "/theme"]);
    assert_eq!(document["errors"][1]["params"]["allowed"], "system, light, dark");
    assert!(document["errors"][1]["detail"].as_str().unwrap().len() > 5);

    let answer = app.put_preferences(r#"{"colour":"red"}"#).send().await.unwrap();
    let document = problem(answer, "en").await;
    assert_eq!(document["errors"][0]["pointer"], "/colour");
    assert_eq!(document["errors"][0]["code"], "field.unknown");
}

#[tokio::test]
async fn a_refused_method_comes_with_those_that_work() {
    let app = TestApp::start().await;
    for (method, path, allowed) in
        [("DELETE", "/health", "GET"), ("GET", "/api/v2/preferences", "PUT"), ("GET", "/api/fn/set_language", "POST")]
    {
        let answer = app.request(method, path).send().await.unwrap();
        let allow = answer.headers()["allow"].to_str().unwrap().to_owned();
        assert!(allow.contains(allowed), "{path}: {allow}");
        assert_eq!(problem(answer, "en").await["params"]["method"], method);
    }
}

#[tokio::test]
async fn a_panic_is_a_failure_of_ours_that_shows_nothing_of_itself() {
    let app = TestApp::start().await;
    let document = problem(app.get("/design/panic").await, "en").await;
    assert_eq!(document["code"], "system.internal");
    assert_eq!(app.get("/health").await.status(), 200);
}
