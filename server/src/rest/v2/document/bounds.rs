//! How long texts and lists can be, and how large numbers: stated for whatever does not say so itself.

use serde_json::{Value, json};

const LONGEST_TEXT: u32 = 65_536;
const LONGEST_LIST: u32 = 10_000;

pub(super) fn state(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.values_mut().for_each(state);
            bound(value);
        }
        Value::Array(values) => values.iter_mut().for_each(state),
        _ => {}
    }
}

fn bound(schema: &mut Value) {
    if is(schema, "string") && !["enum", "const", "format", "maxLength"].iter().any(|key| schema.get(key).is_some()) {
        schema["maxLength"] = json!(LONGEST_TEXT);
    }
    if is(schema, "string") && schema.get("format").is_some() && schema.get("maxLength").is_none() {
        schema["maxLength"] = json!(64);
    }
    if is(schema, "array") && schema.get("maxItems").is_none() {
        schema["maxItems"] = json!(LONGEST_LIST);
    }
    if is(schema, "integer") {
        bound_integer(schema);
    }
}

fn bound_integer(schema: &mut Value) {
    let is_small = schema.get("format").is_some_and(|format| format == "int32");
    let (least, most) = if is_small { (i64::from(i32::MIN), i64::from(i32::MAX)) } else { (i64::MIN, i64::MAX) };
    for (key, bound) in [("minimum", least), ("maximum", most)] {
        if schema.get(key).is_none() {
            schema[key] = json!(bound);
        }
    }
}

/// Whether a schema is of a type, or of that or nothing.
fn is(schema: &Value, kind: &str) -> bool {
    match schema.get("type") {
        Some(Value::String(own)) => own == kind,
        Some(Value::Array(kinds)) => kinds.iter().any(|own| own == kind),
        _ => false,
    }
}
