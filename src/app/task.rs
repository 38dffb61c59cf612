//! What a form rests on, what it holds at first and what saving it changes.

use serde_json::{Map, Value};

use super::editing::Base;
use super::new_id;
use crate::domain::{Change, Collection, Workspace};

pub use crate::form::{At, Task};

/// The value a JSON pointer leads to; what is missing on the way is made.
pub(super) fn make_way<'a>(value: &'a mut Value, pointer: &str) -> Option<&'a mut Value> {
    let mut place = value;
    for step in pointer.split('/').skip(1) {
        place = match place {
            Value::Array(all) => all.get_mut(step.parse::<usize>().ok()?)?,
            other => {
                if !other.is_object() {
                    *other = Value::Object(Map::new());
                }
                let fields = other.as_object_mut()?;
                fields.entry(step).or_insert(Value::Null)
            }
        };
    }
    Some(place)
}

impl Task {
    /// The records it rests on, as they are; `None` when one is not there.
    pub(super) fn base(&self, workspace: &Workspace) -> Option<Base> {
        match self {
            Self::Change(at) | Self::AddPart(at) => one(workspace, at.collection, &at.record),
            Self::Add(_) => Some(Base::new()),
            Self::Deed(deed, id) => deed.base(id, workspace),
        }
    }

    /// What its form holds at first; `None` where the form must say.
    pub(super) fn start(&self, base: &Base, workspace: &Workspace) -> Option<Value> {
        match self {
            Self::Change(at) => at.find(&base.first()?.2).cloned(),
            Self::Add(_) | Self::AddPart(_) => None,
            Self::Deed(deed, id) => deed.start(id, workspace),
        }
    }

    /// What saving its form changes. The ids of what is new are found here, so that nobody
    /// need think of one.
    pub(super) fn finish(&self, base: &Base, draft: &Value, workspace: &Workspace) -> Change {
        match self {
            Self::Change(at) => changed(at, base, draft.clone()),
            Self::Add(collection) => {
                let mut record = draft.clone();
                let id = new_id::of_record(*collection, &mut record, workspace);
                Change::between_values(*collection, &id, None, Some(&record))
            }
            Self::AddPart(at) => {
                let mut part = draft.clone();
                new_id::of_part(at, &mut part, workspace);
                added(at, base, part)
            }
            Self::Deed(deed, id) => deed.finish(id, base, draft, workspace),
        }
    }
}

/// One record as it is.
pub(super) fn one(workspace: &Workspace, collection: Collection, id: &str) -> Option<Base> {
    let value = workspace.records().value(collection, id)?;
    Some(vec![(collection, id.to_owned(), value)])
}

fn changed(at: &At, base: &Base, value: Value) -> Change {
    let Some((_, _, before)) = base.first() else {
        return Change::default();
    };
    let after = at.replaced(before, value);
    Change::between_values(at.collection, &at.record, Some(before), Some(&after))
}

/// The list at a place with one element more.
fn added(at: &At, base: &Base, part: Value) -> Change {
    let there = base.first().and_then(|(_, _, record)| at.find(record));
    let mut all = there.and_then(Value::as_array).cloned().unwrap_or_default();
    all.push(part);
    changed(at, base, Value::Array(all))
}
