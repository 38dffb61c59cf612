//! Walks a file along the format's schema: what stands where, by the schema's names.

use serde_json::Value;

/// A value in a file: of a field, or one of a field's several.
pub(crate) struct Place {
    /// The record's definition in the schema, and the field: `Consultation.date`.
    pub(crate) field: String,
    /// The value's definition, where it has one: `Date`, `Id`, `Role`.
    pub(crate) kind: Option<String>,
    /// Where it stands, as a JSON pointer: `/cases/0/consultations/2/date`.
    pub(crate) pointer: String,
}

/// Every value of every field of `file` that the schema knows.
pub(crate) fn places(schema: &Value, file: &Value) -> Vec<Place> {
    let mut found = Vec::new();
    walk(schema, schema, "", "", file, &mut found);
    found
}

fn walk(
    root: &Value,
    node: &Value,
    of: &str,
    pointer: &str,
    value: &Value,
    found: &mut Vec<Place>,
) {
    let (node, name) = resolve(root, node);
    if let Some(items) = node.get("items") {
        for (n, value) in value.as_array().into_iter().flatten().enumerate() {
            walk(root, items, of, &format!("{pointer}/{n}"), value, found);
        }
        return;
    }
    let record = name.clone().unwrap_or("Records".into());
    found.push(Place {
        field: of.to_owned(),
        kind: name,
        pointer: pointer.to_owned(),
    });
    let fields = node.get("properties").and_then(Value::as_object);
    for (field, node) in fields.into_iter().flatten() {
        if let Some(value) = value.get(field) {
            let pointer = format!("{pointer}/{field}");
            let of = format!("{record}.{field}");
            walk(root, node, &of, &pointer, value, found);
        }
    }
}

/// What a node of the schema stands for, and its name, where it has one. That it may also be
/// null is of no interest here.
fn resolve<'a>(root: &'a Value, node: &'a Value) -> (&'a Value, Option<String>) {
    if let Some(choices) = node.get("anyOf") {
        return resolve(root, &choices[0]);
    }
    match node.get("$ref").and_then(Value::as_str) {
        Some(reference) => {
            let pointer = reference.trim_start_matches('#');
            let name = pointer.rsplit('/').next().map(str::to_owned);
            (root.pointer(pointer).unwrap(), name)
        }
        None => (node, None),
    }
}
