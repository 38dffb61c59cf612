//! The published schema, made from the code so that it cannot say anything else.

use serde_json::{Value, json};

use super::{FORMAT, VERSION};
use crate::domain::Records;

/// JSON Schema 2020-12 of the format. What a schema cannot say (that references lead
/// somewhere, that periods are in order) is said by [`crate::domain::Workspace::new`].
pub fn schema() -> Value {
    let mut schema = schemars::schema_for!(Records).to_value();
    if let Some(fields) = schema.get_mut("properties").and_then(Value::as_object_mut) {
        fields.insert("format".into(), json!({ "const": FORMAT }));
        fields.insert("version".into(), json!({ "const": VERSION }));
    }
    if let Some(required) = schema.get_mut("required").and_then(Value::as_array_mut) {
        required.extend([json!("format"), json!("version")]);
    }
    if let Some(root) = schema.as_object_mut() {
        root.insert("title".into(), json!("Samverkanskartan, version 1"));
    }
    schema
}
