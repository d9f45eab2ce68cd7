//! Every route there is. The API says so itself, pages and server functions are in the registries the server answers
//! from, and the few addresses beside them are written here; a test below reads the source for any that are not.

use std::fmt;

use serde_json::Value;

use crate::support::TestApp;

/// A route, with what is known about the requests it reads.
#[derive(Clone, Debug)]
pub struct Route {
    pub method: String,
    /// The template.
    pub path: String,
    pub kind: Kind,
}

/// Where a route comes from.
#[derive(Clone, Debug)]
pub enum Kind {
    /// An operation of the API, with its description and the description of everything.
    Operation(Value, std::sync::Arc<Value>),
    /// A function that pages call.
    Function,
    /// A page.
    Page,
    /// An address beside them.
    Other,
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method, self.path)
    }
}

/// What is answered beside the API, functions and pages. Files of the site are not here: they are the same for all.
const OTHERS: [(&str, &str); 11] = [
    ("POST", "/api/files/upload"),
    ("GET", "/api/docs"),
    ("GET", "/api/docs/{file}"),
    ("GET", "/health"),
    ("GET", "/ready"),
    ("GET", "/metrics"),
    ("GET", "/locales/{file}"),
    ("GET", "/pkg/{*path}"),
    ("GET", "/oidc/start"),
    ("GET", "/oidc/connect"),
    ("GET", "/oidc/callback"),
];

/// Every route.
pub async fn all(app: &TestApp) -> Vec<Route> {
    let mut routes = operations(app).await;
    routes.extend(functions());
    routes.extend(pages());
    routes.extend(OTHERS.map(|(method, path)| route(method, path, Kind::Other)));
    // Whoever signed out is a stranger to all that comes after.
    routes.sort_by_key(|route| route.path.ends_with("/sign_out"));
    routes
}

/// Every operation of the API.
pub async fn operations(app: &TestApp) -> Vec<Route> {
    let document: Value = app.get("/api/v2/openapi.json").await.json().await.unwrap();
    let document = std::sync::Arc::new(document);
    let mut routes = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let kind = Kind::Operation(operation.clone(), document.clone());
            routes.push(route(&method.to_uppercase(), &format!("/api/v2{path}"), kind));
        }
    }
    routes
}

fn functions() -> Vec<Route> {
    let listed = leptos::server_fn::axum::server_fn_paths();
    let ours = listed.filter(|(path, _)| path.starts_with("/api/fn/"));
    ours.map(|(path, method)| route(method.as_str(), path, Kind::Function)).collect()
}

fn pages() -> Vec<Route> {
    server::page_addresses().into_iter().map(|path| route("GET", &path, Kind::Page)).collect()
}

fn route(method: &str, path: &str, kind: Kind) -> Route {
    Route { method: method.to_owned(), path: path.to_owned(), kind }
}

#[test]
fn no_address_is_answered_that_is_not_listed() {
    let sources = ["router.rs", "rest/docs.rs", "rest/v1.rs", "rest/v2.rs", "pages.rs", "oidc.rs"];
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    for source in sources.map(|source| folder.join(source)).iter().filter(|source| source.exists()) {
        let text = std::fs::read_to_string(source).unwrap();
        let routes = text.split(".route(\"").skip(1).filter_map(|rest| rest.split('"').next());
        found.extend(routes.map(str::to_owned));
    }
    let listed = |path: &String| OTHERS.iter().any(|(_, own)| own == path);
    let unlisted: Vec<&String> = found.iter().filter(|path| !listed(path)).collect();
    assert!(unlisted.is_empty(), "not in the matrix: {unlisted:?}");
}
