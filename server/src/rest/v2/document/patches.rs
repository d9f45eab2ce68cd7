//! The body of a `PATCH`: the form that changes everything, with no field required.

use serde_json::Value;

const REFERENCE: &str = "#/components/schemas/";

pub(super) fn describe(document: &mut Value) {
    let names: Vec<(String, String)> =
        document["paths"].as_object().into_iter().flatten().filter_map(patched).collect();
    for (path, form) in names {
        let mut schema = document["components"]["schemas"][&form].clone();
        if let Some(schema) = schema.as_object_mut() {
            schema.remove("required");
        }
        let name = format!("{form}Patch");
        let body = &mut document["paths"][&path]["patch"]["requestBody"]["content"]["application/json"];
        body["schema"]["$ref"] = format!("{REFERENCE}{name}").into();
        document["components"]["schemas"][name] = schema;
    }
}

/// A path with the name of the form that its `PATCH` reads. A body made for the change alone is no form.
fn patched((path, item): (&String, &Value)) -> Option<(String, String)> {
    let schema = item.pointer("/patch/requestBody/content/application~1json/schema/$ref")?;
    let form = schema.as_str()?.strip_prefix(REFERENCE).filter(|name| name.ends_with("Form"))?;
    Some((path.clone(), form.to_owned()))
}
