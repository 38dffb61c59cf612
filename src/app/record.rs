//! Records as values, the way forms, deeds and ticks read and write them.
//!
//! A field that says nothing is not written: so a change names only what is there after it,
//! and can be taken back.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::editing::Base;
use crate::domain::{Change, Collection, Date, Day, Id, Record, Workspace};

/// A record as the form saw it, or as it is, where the form rests on something else.
pub(super) fn before(
    base: &Base,
    workspace: &Workspace,
    collection: Collection,
    id: &str,
) -> Option<Value> {
    let mut seen = base.iter();
    let seen = seen.find(|(seen_in, seen_id, _)| *seen_in == collection && seen_id == id);
    match seen {
        Some((_, _, value)) => Some(value.clone()),
        None => workspace.records().value(collection, id),
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
    T: Record + Clone + Serialize + for<'d> Deserialize<'d>,
{
    // Through text, as files are read: that way is compiled already.
    let Ok(before) = serde_json::from_str::<T>(&seen.to_string()) else {
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

/// A field that is a list; empty when there is none.
pub(super) fn list<'a>(value: &'a Value, field: &str) -> &'a [Value] {
    let list = value.get(field).and_then(Value::as_array);
    list.map_or(&[], Vec::as_slice)
}

/// Whether a list field has a text among its elements.
pub(super) fn lists(value: &Value, field: &str, wanted: &str) -> bool {
    let all = list(value, field);
    all.iter().any(|it| it.as_str() == Some(wanted))
}

/// Sets a field; one that says nothing is taken away.
pub(super) fn set(value: &mut Value, field: &str, to: Value) {
    let says_nothing = match &to {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.is_empty(),
        Value::Array(all) => all.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        Value::Bool(true) | Value::Number(_) => false,
    };
    let Some(fields) = value.as_object_mut() else {
        return;
    };
    if says_nothing {
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

/// Takes fields away.
pub(super) fn clear(value: &mut Value, fields: &[&str]) {
    for field in fields {
        set(value, field, Value::Null);
    }
}

/// Copies fields from a form; what the form leaves empty is taken away.
pub(super) fn copy(value: &mut Value, draft: &Value, fields: &[&str]) {
    for field in fields {
        let typed = draft.get(*field).cloned().unwrap_or_default();
        let typed = match typed {
            Value::String(text) => text.trim().into(),
            other => other,
        };
        set(value, field, typed);
    }
}

/// A list field to be added to; made where there is none.
pub(super) fn list_mut<'a>(value: &'a mut Value, field: &str) -> Option<&'a mut Vec<Value>> {
    if !value.is_object() {
        *value = Value::Object(Map::new());
    }
    let fields = value.as_object_mut()?;
    let list = fields
        .entry(field)
        .or_insert_with(|| Value::Array(Vec::new()));
    list.as_array_mut()
}

/// Adds a text to a list field, unless it is there.
pub(super) fn add_text(value: &mut Value, field: &str, text: &str) {
    if lists(value, field, text) {
        return;
    }
    if let Some(list) = list_mut(value, field) {
        list.push(text.into());
    }
}

/// Adds what another record has in a list field, each once.
pub(super) fn add_all(value: &mut Value, field: &str, other: &Value) {
    for one in list(other, field) {
        if list(value, field).contains(one) {
            continue;
        }
        if let Some(all) = list_mut(value, field) {
            all.push(one.clone());
        }
    }
}

/// A date field.
pub(super) fn date(value: &Value, field: &str) -> Option<Date> {
    text(value, field).parse().ok()
}

/// Whether a date can be this day.
pub(super) fn may_be(date: &Date, day: Day) -> bool {
    date.earliest().is_none_or(|first| first <= day) && date.latest().is_none_or(|last| day <= last)
}
