//! A request for each route that changes nothing where it is allowed: it names things that are not there, versions
//! that never were, and fields that break a rule. So what comes back says how far the caller got.

use std::path::PathBuf;

use domain::ProjectId;
use reqwest::{RequestBuilder, Response};
use serde_json::{Map, Value, json};

use super::callers::Cast;
use super::functions::{carry, form};
use super::routes::{Kind, Route};
use crate::support::{Proof, TestApp};

/// Names nothing.
pub const NOTHING: &str = "00000000-0000-7000-8000-00000000dead";

/// Pages that show what failures look like.
const FAILS_ON_PURPOSE: [&str; 2] = ["/design/error", "/design/panic"];

/// Answers that stop a caller, and what the table calls them.
const REFUSALS: [(&str, &str); 8] = [
    ("auth.sign-in-required", "sign-in"),
    ("auth.token-refused", "token"),
    ("auth.permission-missing", "role"),
    ("auth.scope-missing", "scope"),
    ("auth.person-required", "person"),
    ("auth.confirmation-required", "confirm"),
    ("auth.address-refused", "address"),
    ("project.no-access", "no-access"),
];

/// Answers to requests that did not reach their route.
const NEVER_ARRIVED: [&str; 4] =
    ["request.not-found", "request.method-not-allowed", "request.cross-site", "request.rate-limited"];

/// How far a caller gets. A refusal must have changed nothing.
pub async fn outcome(app: &TestApp, cast: &Cast, route: &Route, caller: &str, proof: &Proof) -> String {
    let project = project_for(cast, route).to_string();
    let is_page = matches!(route.kind, Kind::Page);
    let named = |name: &str| match name {
        _ if is_project(&route.path, name) => project.clone(),
        "number" => "0".to_owned(),
        "account" if is_page => cast.own.owner.account.to_string(),
        "source" if is_page => cast.own.source.to_string(),
        "id" if route.path.contains("/jobs/{id}") => cast.own.job.to_string(),
        _ => NOTHING.to_owned(),
    };
    let path = filled(&route.path, named);
    let before = written(app);
    let answer = send(app, cast, route, &path, &project, proof).await;
    let found = read(answer, route).await;
    if REFUSALS.iter().any(|(_, name)| *name == found) {
        assert!(written(app) == before, "{route} was refused to {caller} with {found:?} and changed something");
    }
    found
}

/// What cannot be asked for without changing something happens in a project of its own.
fn project_for(cast: &Cast, route: &Route) -> ProjectId {
    match route.path.rsplit('/').next().unwrap_or_default() {
        "leave" => cast.left[0],
        "leave_project" => cast.left[1],
        "archive_project" | "unarchive_project" => cast.spare,
        _ => cast.own.project,
    }
}

/// Whether a part of a path names the project.
pub fn is_project(path: &str, name: &str) -> bool {
    name == "project" || name == "id" && path.contains("/projects/{id}")
}

/// A path with its parts filled in.
pub fn filled(path: &str, value: impl Fn(&str) -> String) -> String {
    let part = |part: &str| match part.strip_prefix('{').and_then(|part| part.strip_suffix('}')) {
        Some(name) => value(name.trim_start_matches('*')),
        None => part.to_owned(),
    };
    path.split('/').map(part).collect::<Vec<_>>().join("/")
}

/// Sends a request of a caller.
pub async fn send(app: &TestApp, cast: &Cast, route: &Route, path: &str, project: &str, proof: &Proof) -> Response {
    let query = if let Kind::Operation(operation, _) = &route.kind { required_query(operation) } else { String::new() };
    let request = app.request(&route.method, &format!("{path}{query}"));
    let request = match &route.kind {
        Kind::Operation(operation, document) => operation_request(request, operation, document),
        Kind::Function => carry(request, route, &form(route, project, &cast.schemas)),
        Kind::Page => request.header("accept", "text/html"),
        Kind::Other => request,
    };
    proof.show(app, request).send().await.unwrap()
}

fn required_query(operation: &Value) -> String {
    let parameters = operation["parameters"].as_array().into_iter().flatten();
    let required = parameters.filter(|parameter| parameter["in"] == "query" && parameter["required"] == true);
    let pairs: Vec<String> = required.map(|parameter| format!("{}=x", parameter["name"].as_str().unwrap())).collect();
    if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
}

fn operation_request(request: RequestBuilder, operation: &Value, document: &Value) -> RequestBuilder {
    let parameters = operation["parameters"].as_array().into_iter().flatten();
    let is_conditional = parameters.into_iter().any(|parameter| parameter["name"] == "If-Match");
    let request = if is_conditional { request.header("if-match", "\"999999999\"") } else { request };
    match operation.pointer("/requestBody/content/application~1json/schema") {
        Some(schema) => request.json(&least(schema, document)),
        None => request,
    }
}

/// The least that a schema reads.
fn least(schema: &Value, document: &Value) -> Value {
    if let Some(reference) = schema["$ref"].as_str() {
        return least(document.pointer(&reference[1..]).unwrap(), document);
    }
    if let Some(choice) = schema["enum"].get(0) {
        return choice.clone();
    }
    match schema["type"].as_str() {
        Some("object") => least_object(schema, document),
        Some("array") => json!([]),
        Some("boolean") => json!(false),
        Some("integer") => json!(1),
        _ if schema["format"] == "uuid" => json!(NOTHING),
        _ => json!(""),
    }
}

fn least_object(schema: &Value, document: &Value) -> Value {
    let required = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let fields = required.map(|name| (name.to_owned(), least(&schema["properties"][name], document)));
    Value::Object(fields.collect::<Map<_, _>>())
}

/// What an answer says about how far the caller got.
pub async fn read(answer: Response, route: &Route) -> String {
    let status = answer.status().as_u16();
    if matches!(route.kind, Kind::Other) && status >= 400 {
        return status.to_string();
    }
    assert!(status < 500 || FAILS_ON_PURPOSE.contains(&route.path.as_str()), "{route} answered {status}");
    if (300..400).contains(&status) && status != 304 {
        return redirected(&answer);
    }
    if status < 400 {
        return "ok".to_owned();
    }
    if matches!(route.kind, Kind::Page) {
        return status.to_string();
    }
    let problem: Value = answer.json().await.unwrap();
    let code = problem["code"].as_str().unwrap();
    assert!(!NEVER_ARRIVED.contains(&code), "{route}: {problem}");
    REFUSALS.iter().find(|(own, _)| *own == code).map_or("ok", |(_, name)| name).to_owned()
}

fn redirected(answer: &Response) -> String {
    let location = answer.headers()["location"].to_str().unwrap();
    let path = location.split(['?', '#']).next().unwrap();
    match path {
        "/sign-in" => "sign-in".to_owned(),
        "/confirm" => "confirm".to_owned(),
        path => format!(">{path}"),
    }
}

/// Everything that was ever committed to the database, byte for byte.
pub fn written(app: &TestApp) -> Vec<Vec<u8>> {
    let file = |name: &str| -> PathBuf { app.folder.path().join(name) };
    ["tieout.db", "tieout.db-wal"].map(|name| std::fs::read(file(name)).unwrap_or_default()).into()
}
