//! What every operation has in common.

use serde_json::{Map, Value, json};

use super::METHODS;

/// Failures that any operation can answer with, and those that depend on what it reads.
const ALWAYS: [&str; 5] = ["400", "408", "429", "500", "503"];

pub(super) fn complete(document: &mut Value) {
    describe_failures(document);
    let paths = document["paths"].as_object_mut().into_iter().flatten();
    let mut tags = std::collections::BTreeSet::new();
    for (path, item) in paths {
        let tag = path.split('/').nth(1).unwrap_or_default().replace(".json", "");
        for method in METHODS {
            if let Some(operation) = item.get_mut(method) {
                complete_operation(operation, method, path);
                operation["tags"] = json!([tag]);
            }
        }
        tags.insert(tag);
    }
    let tags = tags.iter().map(|tag| json!({ "name": tag, "description": format!("Routes below /{tag}.") }));
    document["tags"] = tags.collect();
}

fn complete_operation(operation: &mut Value, method: &str, path: &str) {
    let named = parameters_of(path);
    let is_closed = operation.get("security").is_none();
    let is_conditional = has_parameter(operation, "If-Match");
    add_parameters(operation, named.iter().map(|name| path_parameter(name)).collect());
    if method == "post" && is_closed {
        add_parameters(operation, vec![key_parameter()]);
    }
    let has_body = operation.get("requestBody").is_some();
    let more = [
        (is_closed, &["401", "403"][..]),
        (!named.is_empty(), &["403", "404"]),
        (method != "get", &["403", "409"]),
        (has_body, &["413", "415", "422"]),
        (method == "post" && is_closed, &["422"]),
        (is_conditional, &["412"]),
    ];
    let more = more.into_iter().filter(|(applies, _)| *applies).flat_map(|(_, statuses)| statuses.iter().copied());
    let failures: Vec<&str> = ALWAYS.into_iter().chain(more).collect();
    complete_responses(&mut operation["responses"], &failures);
    describe_operation(operation);
}

fn parameters_of(path: &str) -> Vec<&str> {
    path.split('/').filter_map(|part| part.strip_prefix('{')?.strip_suffix('}')).collect()
}

fn has_parameter(operation: &Value, name: &str) -> bool {
    operation["parameters"].as_array().into_iter().flatten().any(|parameter| parameter["name"] == name)
}

fn add_parameters(operation: &mut Value, more: Vec<Value>) {
    let mut parameters = operation["parameters"].as_array().cloned().unwrap_or_default();
    parameters.extend(more);
    if !parameters.is_empty() {
        operation["parameters"] = Value::Array(parameters);
    }
}

fn path_parameter(name: &str) -> Value {
    json!({
        "name": name, "in": "path", "required": true, "description": "Names it.",
        "schema": if name == "number" { number() } else { json!({ "type": "string", "format": "uuid" }) },
    })
}

fn number() -> Value {
    json!({ "type": "integer", "format": "int64", "minimum": 0 })
}

fn key_parameter() -> Value {
    json!({
        "name": "Idempotency-Key", "in": "header", "required": false,
        "description": "A key of the caller's choice. The request is done once, however often it is sent with it.",
        "schema": { "type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[ -~]+$" },
    })
}

fn complete_responses(responses: &mut Value, failures: &[&str]) {
    let Some(responses) = responses.as_object_mut() else { return };
    for response in responses.values_mut() {
        if response["description"].as_str().is_none_or(str::is_empty) {
            response["description"] = json!("Done.");
        }
        complete_headers(response);
    }
    for status in failures {
        let component = if *status == "429" { "TooMany" } else { "Problem" };
        let shared = json!({ "$ref": format!("#/components/responses/{component}") });
        responses.entry(*status).or_insert(shared);
    }
    responses.insert("default".to_owned(), json!({ "$ref": "#/components/responses/Problem" }));
}

fn complete_headers(response: &mut Value) {
    let is_tagged = response.pointer("/content/application~1json/schema/$ref").is_some();
    let mut headers = response["headers"].as_object().cloned().unwrap_or_default();
    headers.extend(limits());
    if is_tagged {
        headers.insert("ETag".to_owned(), header("The version of the thing, where it has one."));
    }
    response["headers"] = Value::Object(headers);
}

fn limits() -> Map<String, Value> {
    let state =
        header("What is left of the allowance: its name, `r` requests, and `t` seconds until it is full again.");
    let policy = header("The allowance: its name, and `q` requests in `w` seconds.");
    [("RateLimit".to_owned(), state), ("RateLimit-Policy".to_owned(), policy)].into_iter().collect()
}

fn header(description: &str) -> Value {
    json!({ "description": description, "schema": { "type": "string", "maxLength": 255 } })
}

/// A summary is one line, and a description says something in any case.
fn describe_operation(operation: &mut Value) {
    let summary = operation["summary"].as_str().unwrap_or_default().trim_end_matches('.').to_owned();
    if operation["description"].as_str().is_none_or(str::is_empty) {
        operation["description"] = json!(format!("{summary}."));
    }
    operation["summary"] = json!(summary);
}

fn describe_failures(document: &mut Value) {
    let content = json!({ "application/problem+json": { "schema": { "$ref": "#/components/schemas/Problem" } } });
    let retry = json!({
        "description": "Seconds after which trying again can succeed.",
        "schema": { "type": "integer", "format": "int32", "minimum": 0, "maximum": 86_400 },
    });
    let mut too_many = limits();
    too_many.insert("Retry-After".to_owned(), retry);
    document["components"]["responses"] = json!({
        "Problem": { "description": "A failure, as RFC 9457 has it.", "headers": limits(), "content": content },
        "TooMany": { "description": "Too many requests.", "headers": too_many, "content": content },
    });
}
