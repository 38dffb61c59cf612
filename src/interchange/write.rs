//! The canonical text: the same data is always the same bytes.

use serde::Serialize;
use serde_json::Value;

use super::{FORMAT, VERSION};
use crate::domain::{Records, Workspace};

/// Writes a workspace as canonical JSON text: collections in a fixed order, records sorted by
/// id, one record a line, a record's `id` first and its other fields in alphabetical order,
/// nothing written that says nothing. So Git can compare and merge it line by line, and a
/// field that one version knows and another only carries along stands in the same place.
pub fn write(workspace: &Workspace) -> String {
    write_records(workspace.records())
}

/// The same of records that were a workspace's.
pub(super) fn write_records(records: &Records) -> String {
    let mut text = format!("{{\n\"format\":\"{FORMAT}\",\n\"version\":{VERSION}");
    let Ok(Value::Object(mut fields)) = serde_json::to_value(records) else {
        return text; // records are plain data with text keys, which always make an object
    };
    let collections: Vec<_> = ["notes", "conflicts", "restricted"]
        .into_iter()
        .chain(
            records
                .counts()
                .into_iter()
                .map(|(collection, _)| collection.name()),
        )
        .filter_map(|name| Some((name, fields.remove(name)?)))
        .collect();
    for (name, value) in &fields {
        text.push_str(",\n");
        push_entry(&mut text, name, value);
    }
    for (name, records) in &collections {
        text.push_str(",\n");
        push(&mut text, name);
        text.push_str(":[");
        for (n, record) in records.as_array().into_iter().flatten().enumerate() {
            text.push_str(if n == 0 { "\n" } else { ",\n" });
            push_value(&mut text, record);
        }
        text.push_str("\n]");
    }
    text.push_str("\n}\n");
    text
}

/// A value on one line, an object's `id` first.
pub(super) fn push_value(text: &mut String, value: &Value) {
    match value {
        Value::Object(fields) => {
            text.push('{');
            let id = fields.get_key_value("id");
            let others = fields.iter().filter(|(name, _)| *name != "id");
            for (n, (name, value)) in id.into_iter().chain(others).enumerate() {
                if n > 0 {
                    text.push(',');
                }
                push_entry(text, name, value);
            }
            text.push('}');
        }
        Value::Array(values) => {
            text.push('[');
            for (n, value) in values.iter().enumerate() {
                if n > 0 {
                    text.push(',');
                }
                push_value(text, value);
            }
            text.push(']');
        }
        plain => push(text, plain),
    }
}

fn push_entry(text: &mut String, name: &str, value: &Value) {
    push(text, name);
    text.push(':');
    push_value(text, value);
}

/// Text, numbers and words, which cannot fail to be written.
fn push(text: &mut String, plain: impl Serialize) {
    text.push_str(&serde_json::to_string(&plain).unwrap_or_default());
}
