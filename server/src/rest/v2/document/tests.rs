use super::*;
use crate::rest::v2::listed;

fn document() -> Document {
    Document::finish(listed().into_openapi())
}

#[test]
fn every_operation_says_what_it_is_and_how_it_fails() {
    let document = document();
    let mut names = std::collections::HashSet::new();
    for (method, path, operation) in operations(document.value()) {
        let name = operation["operationId"].as_str().unwrap();
        assert!(names.insert(name.to_owned()), "{name} is there twice");
        assert!(name.contains('_'), "{method} {path}: {name} is no verb with a resource");
        assert!(operation["summary"].as_str().is_some_and(|summary| !summary.is_empty()), "{method} {path}");
        for status in ["400", "429", "500", "default"] {
            assert!(operation["responses"].get(status).is_some(), "{method} {path} has no {status}");
        }
    }
    assert!(names.len() > 3);
}

#[test]
fn references_lead_somewhere() {
    let document = document();
    let text = document.text.to_string();
    for reference in text.split("\"$ref\":\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(document.value().pointer(reference).is_some(), "{reference}");
    }
}

#[test]
fn whoever_is_asked_for_nothing_is_told_so() {
    let document = document();
    let open = operations(document.value()).filter(|(_, _, operation)| operation.get("security").is_some());
    let open: Vec<String> = open.map(|(method, path, _)| format!("{method} {path}")).collect();
    assert_eq!(open, ["get /openapi.json", "put /preferences", "get /status", "get /status/events"]);
}
