//! Records as values, the way forms, deeds and ticks read and write them.
//!
//! A field that says nothing is not written: so a change names only what is there after it,
//! and can be taken back.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::editing::Base;
use crate::domain::{Change, Date, Day, Id, Record, Workspace};

/// A record as the form saw it, or as it is, where the form rests on something else.
pub(super) fn before<T>(base: &Base, workspace: &Workspace, id: &Id<T>) -> Option<T>
where
    T: Record + Clone + DeserializeOwned,
{
    let mut seen = base.iter();
    let seen =
        seen.find(|(collection, seen, _)| *collection == T::COLLECTION && seen == id.as_str());
    match seen {
        Some((_, _, value)) => read(value),
        None => workspace.find(id).cloned(),
    }
}

/// A value as what it is the writing of; `None` when it is no such thing.
pub(super) fn read<T: DeserializeOwned>(value: &Value) -> Option<T> {
    // Through text, as files are read: that way is compiled already.
    serde_json::from_str(&value.to_string()).ok()
}

/// What a form holds, as a type of its own. There is no space around its texts, and a field
/// that says nothing is not there.
pub(super) fn typed<T: DeserializeOwned>(draft: &Value) -> Option<T> {
    read(&said(draft))
}

/// A value without what says nothing in it.
fn said(value: &Value) -> Value {
    match value {
        Value::String(text) => text.trim().into(),
        Value::Array(all) => all.iter().map(said).collect(),
        Value::Object(fields) => {
            let said = fields.iter().map(|(name, value)| (name, said(value)));
            let said = said.filter(|(_, value)| !says_nothing(value));
            let said = said.map(|(name, value)| (name.clone(), value));
            // Not collected, for the reason `order::map_of` gives.
            let mut fields = Map::new();
            fields.extend(said);
            Value::Object(fields)
        }
        other => other.clone(),
    }
}

/// A record changed from what it is; nothing when there is none.
pub(super) fn changed<T: Record + Clone + Serialize>(
    workspace: &Workspace,
    id: &Id<T>,
    change: impl FnOnce(&mut T),
) -> Change {
    let Some(before) = workspace.find(id) else {
        return Change::default();
    };
    let mut after = before.clone();
    change(&mut after);
    Change::between(Some(before), Some(&after))
}

/// A record changed from what a form saw; nothing when that is no such record.
pub(super) fn changed_from<T>(seen: &Value, change: impl FnOnce(&mut T)) -> Change
where
    T: Record + Clone + Serialize + DeserializeOwned,
{
    let Some(before) = read::<T>(seen) else {
        return Change::default();
    };
    let mut after = before.clone();
    change(&mut after);
    Change::between(Some(&before), Some(&after))
}

/// A text field, without the space around it; empty when there is none.
pub(super) fn text<'a>(value: &'a Value, field: &str) -> &'a str {
    let text = value.get(field).and_then(Value::as_str);
    text.unwrap_or_default().trim()
}

fn says_nothing(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.is_empty(),
        Value::Array(all) => all.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        Value::Bool(true) | Value::Number(_) => false,
    }
}

/// Sets a field; one that says nothing is taken away.
pub(super) fn set(value: &mut Value, field: &str, to: Value) {
    let Some(fields) = value.as_object_mut() else {
        return;
    };
    if says_nothing(&to) {
        fields.remove(field);
    } else {
        fields.insert(field.to_owned(), to);
    }
}

/// Sets a field that must be there, also when it says nothing.
pub(super) fn put(value: &mut Value, field: &str, to: Value) {
    if let Some(fields) = value.as_object_mut() {
        fields.insert(field.to_owned(), to);
    }
}

/// Adds what is not there yet.
pub(super) fn add_new<T: Clone + PartialEq>(all: &mut Vec<T>, more: &[T]) {
    for one in more {
        if !all.contains(one) {
            all.push(one.clone());
        }
    }
}

/// Whether a date can be this day.
pub(super) fn may_be(date: &Date, day: Day) -> bool {
    date.earliest().is_none_or(|first| first <= day) && date.latest().is_none_or(|last| day <= last)
}
