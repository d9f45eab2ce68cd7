//! Changing some fields of a thing and leaving the others: RFC 7396 over the form that changes all of them.

use domain::AppError;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::problem::read_json;

/// The fields to change.
pub type Patch = crate::problem::Json<Map<String, Value>>;

/// The form as it would be sent with the changed fields. A field that the form does not have is refused.
///
/// # Errors
///
/// A field is unknown or of another type.
pub fn merge<F: Serialize + DeserializeOwned>(current: &F, patch: Map<String, Value>) -> Result<F, AppError> {
    let mut form = serde_json::to_value(current).expect("a form is plain data");
    let fields = form.as_object_mut().expect("a form has fields");
    // Taking a field away means emptying it: every form reads the empty text as nothing.
    let emptied = |value| if value == Value::Null { Value::from("") } else { value };
    fields.extend(patch.into_iter().map(|(name, value)| (name, emptied(value))));
    read_json(form.to_string().as_bytes())
}
