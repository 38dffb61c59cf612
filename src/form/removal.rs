//! Taking away a record or a part of one.

use serde_json::Value;

use super::field::Need;
use super::table::{field_at, table};
use super::task::{At, Task};
use crate::domain::{Change, Collection, PathStep, Workspace, position as position_in};

/// Whether what a form changes can be taken away at all.
pub fn can_be_removed(task: &Task) -> bool {
    match task {
        Task::Change(at) => match at.path.last() {
            None => at.collection != Collection::Own,
            Some(step) => matches!(step, PathStep::Element(_)),
        },
        _ => false,
    }
}

/// Taking away what is at a place; `None` where it is nothing that can be taken away.
pub fn change(at: &At, workspace: &Workspace) -> Option<Change> {
    let before = workspace.records().value(at.collection, &at.record)?;
    let after = match at.path.split_last() {
        None if at.collection == Collection::Own => return None,
        None => None,
        Some((PathStep::Element(element), way)) => {
            let mut after = before.clone();
            let list = without(&mut after, way, element)?;
            let is_empty = after.pointer(&list)?.as_array()?.is_empty();
            if is_empty && is_optional(at, &list) {
                let (parent, name) = list.rsplit_once('/')?;
                after.pointer_mut(parent)?.as_object_mut()?.remove(name);
            }
            Some(after)
        }
        Some((PathStep::Field(_), _)) => return None,
    };
    let change = Change::between_values(at.collection, &at.record, Some(&before), after.as_ref());
    Some(change).filter(|change| !change.is_empty())
}

/// Takes an element out of the list a way leads to; answers with the pointer to the list.
fn without(value: &mut Value, way: &[PathStep], element: &str) -> Option<String> {
    let mut pointer = String::new();
    let mut place = value;
    for step in way {
        let name = match step {
            PathStep::Field(name) => name.clone(),
            PathStep::Element(wanted) => position(place, wanted)?.to_string(),
        };
        place = match step {
            PathStep::Field(name) => place.get_mut(name)?,
            PathStep::Element(_) => place.get_mut(name.parse::<usize>().ok()?)?,
        };
        pointer = format!("{pointer}/{name}");
    }
    let at = position(place, element)?;
    place.as_array_mut()?.remove(at);
    Some(pointer)
}

fn position(list: &Value, wanted: &str) -> Option<usize> {
    position_in(list.as_array()?, wanted)
}

/// Whether the list may be left out when there is nothing in it.
fn is_optional(at: &At, list: &str) -> bool {
    let fields = table(at.collection).fields;
    field_at(fields, list).is_none_or(|field| field.need == Need::Optional)
}
