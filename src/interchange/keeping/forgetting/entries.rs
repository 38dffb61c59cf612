//! The log of changes as it would have been without a person.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::domain::{Change, Collection, Forgetting, Workspace};
use crate::interchange::log::{Act, Entry};

/// Names the person had in the course of the log.
pub(super) fn names(entries: &[Entry], forgetting: &Forgetting) -> Vec<String> {
    let edits = entries.iter().flat_map(|it| &it.change.edits);
    let mut names = Vec::new();
    for edit in edits.filter(|it| forgetting.is_record(it.collection, &it.record)) {
        for side in [&edit.before, &edit.after].into_iter().flatten() {
            called(side, &mut names);
        }
    }
    names
}

/// The names in a person's record, or in a part of it.
fn called(value: &Value, names: &mut Vec<String>) {
    match value {
        Value::String(name) => names.push(name.clone()),
        Value::Array(all) => all.iter().for_each(|it| called(it, names)),
        Value::Object(fields) => {
            let fields = ["name", "variants"].iter().filter_map(|it| fields.get(*it));
            fields.for_each(|it| called(it, names));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The changes as they would have been, as far back as they can be told, and what they begin with.
/// `now` is what they lead to, and `left` what that is without the person.
pub(super) fn rewritten(
    entries: &[Entry],
    now: &Workspace,
    left: &Workspace,
    forgetting: &Forgetting,
) -> (Vec<Entry>, Workspace) {
    let (mut then, mut left) = (now.clone(), left.clone());
    let scratch = left.records().own_alone();
    let mut new = Vec::new();
    for entry in entries.iter().rev() {
        let places = entry.change.records();
        let values = |workspace: &Workspace| -> Vec<Option<Value>> {
            let value = |place: &(Collection, &str)| workspace.records().value(place.0, place.1);
            places.iter().map(value).collect()
        };
        let after = values(&then);
        if then.apply(&entry.change.inverse()).is_err() {
            break;
        }
        let mut change = Some(Change::default());
        for ((place, before), after) in places.iter().zip(values(&then)).zip(after) {
            let sides = [before, after].map(|side| match side {
                Some(value) => forgetting.value(*place, &value, &scratch),
                None => Ok(None),
            });
            change = match (change, sides) {
                (Some(all), [Ok(before), Ok(after)]) => {
                    Some(all.and(between(place.0, before, after)))
                }
                _ => None,
            };
        }
        // It must lead where the data are, or it could never be taken back.
        let Some(change) = change.filter(|it| left.apply(&it.inverse()).is_ok()) else {
            break;
        };
        new.push(Entry {
            change,
            ..entry.clone()
        });
    }
    new.reverse();
    (new, left)
}

/// What makes one record out of another, of which there may be none.
fn between(
    collection: Collection,
    before: Option<(String, Value)>,
    after: Option<(String, Value)>,
) -> Change {
    let id = before.as_ref().or(after.as_ref());
    let id = id.map(|(id, _)| id.clone()).unwrap_or_default();
    let [before, after] = [before, after].map(|side| side.map(|(_, value)| value));
    Change::between_values(collection, &id, before.as_ref(), after.as_ref())
}

/// The changes that still change something, with numbers after `begun`.
pub(super) fn numbered(entries: &[Entry], begun: u32) -> Vec<Entry> {
    let mut numbers = BTreeMap::new();
    let mut kept = Vec::new();
    let mut number = begun;
    for entry in entries {
        if !entry.change.is_empty() {
            number = number.saturating_add(1);
            let deed = deed(entry.deed, &numbers);
            kept.push(Entry {
                number,
                deed,
                ..entry.clone()
            });
        }
        // What leads back to after one that is gone leads back to after the one before it.
        numbers.insert(entry.number, number);
    }
    kept
}

/// What a deed is when the entries it speaks of have other numbers or are gone.
fn deed(act: Act, numbers: &BTreeMap<u32, u32>) -> Act {
    let now = |number: u32| numbers.get(&number).copied();
    let new = match act {
        Act::Done => None,
        Act::Undid(number) => now(number).map(Act::Undid),
        Act::Redid(number) => now(number).map(Act::Redid),
        Act::Returned(number) => now(number).map(Act::Returned),
    };
    new.unwrap_or(Act::Done)
}
