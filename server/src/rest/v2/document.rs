//! The description of the API. Routes say what they read and answer; what all of them have in common is added here,
//! once: failures, proofs, keys, limits.

mod bounds;
mod common;
mod patches;

use std::sync::Arc;

use axum::Extension;
use axum::response::{IntoResponse, Response};
use domain::{ExportFormat, Problem, ProjectState, Role, UserSort, UserState, Which};
use http::header;
use serde_json::{Value, json};
use utoipa::OpenApi as _;
use utoipa::openapi::OpenApi;

/// The methods that operations of a path are written under.
const METHODS: [&str; 5] = ["get", "put", "post", "patch", "delete"];

/// The finished description.
#[derive(Clone, Debug)]
pub struct Document {
    value: Arc<Value>,
    text: Arc<str>,
}

/// What the answers to failures are made of, which no route names, and what filters choose from, which utoipa does not
/// collect.
#[derive(utoipa::OpenApi)]
#[openapi(components(schemas(ExportFormat, Problem, ProjectState, Role, UserSort, UserState, Which)))]
struct Shared;

/// What a description begins with.
pub fn beginning() -> OpenApi {
    Shared::openapi()
}

impl Document {
    /// Completes what the routes said about themselves.
    pub fn finish(listed: OpenApi) -> Self {
        let mut value = serde_json::to_value(listed).expect("a description is plain data");
        describe_site(&mut value);
        patches::describe(&mut value);
        common::complete(&mut value);
        bounds::state(&mut value);
        let text = value.to_string().into();
        Self { value: Arc::new(value), text }
    }

    /// The description as data.
    pub fn value(&self) -> &Value {
        &self.value
    }
}

/// Every operation with its method and path.
pub fn operations(document: &Value) -> impl Iterator<Item = (String, String, &Value)> {
    let paths = document["paths"].as_object().into_iter().flatten();
    paths.flat_map(|(path, item)| {
        let each = METHODS.iter().filter_map(move |method| Some((*method, item.get(*method)?)));
        each.map(move |(method, operation)| (method.to_owned(), path.clone(), operation))
    })
}

/// The description of this API as OpenAPI 3.1.
#[utoipa::path(get, path = "/openapi.json", operation_id = "get_description", security(()),
    responses((status = 200, body = Value)))]
pub async fn get_description(Extension(document): Extension<Document>) -> Response {
    ([(header::CONTENT_TYPE, "application/json")], document.text.to_string()).into_response()
}

fn describe_site(value: &mut Value) {
    value["info"] = json!({
        "title": "Tieout",
        "version": "2",
        "description": include_str!("document/overview.md"),
        "contact": { "name": "The operator of this server" },
    });
    value["servers"] = json!([{
        "url": super::BASE,
        "description": "This server, whether it is local, for staging or in production.",
        "x-internal": false,
    }]);
    value["security"] = json!([{ "token": [] }, { "access_token": [] }, { "session": [] }]);
    value["components"]["securitySchemes"] = json!({
        "token": {
            "type": "http", "scheme": "bearer",
            "description": "An API token, which begins with `tie_`. It is compared by its hash and can be revoked at once.",
        },
        "access_token": {
            "type": "http", "scheme": "bearer", "bearerFormat": "JWT",
            "description": "A short-lived access token, got for an API token with `POST /auth/jwt`. It is signed and \
                            checked as RFC8725 asks for: one algorithm, issuer, audience, times.",
        },
        "session": {
            "type": "apiKey", "in": "cookie", "name": "tieout-session",
            "description": "The cookie of a browser that signed in; behind https it is called `__Host-tieout`.",
        },
    });
}

#[cfg(test)]
mod tests;
