//! What can be done with a form: change or add a record or a part of one, and the tasks that
//! come back every week and have a short way.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::deed::Deed;
use super::editing::Base;
use super::new_id;
use crate::domain::{Change, Collection, PathStep, Workspace, element, position};

/// What is done with a form (*uppgift*). Also the key its draft is kept under.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Task {
    /// Change a record, or the part of it a way leads to.
    Change(At),
    /// Add a record to a collection.
    Add(Collection),
    /// Add an element to the list a way leads to.
    AddPart(At),
    /// Do one of the things that have a form of their own, to what has this id.
    Deed(Deed, String),
}

/// A place in the workspace: a record, or a part of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    /// The collection.
    pub collection: Collection,
    /// The record's id; empty for the workspace's own fields.
    pub record: String,
    /// The way into it; empty for the whole record.
    #[serde(default)]
    pub path: Vec<PathStep>,
}

impl At {
    /// A whole record.
    pub fn record(collection: Collection, record: &str) -> Self {
        Self {
            collection,
            record: record.to_owned(),
            path: Vec::new(),
        }
    }

    /// A field of this place.
    #[must_use]
    pub fn field(mut self, name: &str) -> Self {
        self.path.push(PathStep::Field(name.to_owned()));
        self
    }

    /// The element of this place, a list, that has a key.
    #[must_use]
    pub fn element(mut self, key: &str) -> Self {
        self.path.push(PathStep::Element(key.to_owned()));
        self
    }

    /// The value here, in its record.
    fn find<'a>(&self, record: &'a Value) -> Option<&'a Value> {
        let mut place = record;
        for step in &self.path {
            place = match (place, step) {
                (Value::Object(fields), PathStep::Field(name)) => fields.get(name)?,
                (Value::Array(all), PathStep::Element(wanted)) => element(all, wanted)?,
                _ => return None,
            };
        }
        Some(place)
    }

    /// The record with another value here.
    fn replaced(&self, record: &Value, value: Value) -> Value {
        let mut record = record.clone();
        let mut place = Some(&mut record);
        for step in &self.path {
            place = place.and_then(|value| match step {
                PathStep::Field(name) => field_of(value, name),
                PathStep::Element(wanted) => element_of(value, wanted),
            });
        }
        if let Some(place) = place {
            *place = value;
        }
        record
    }
}

/// The field of a value, which is made an object with that field where it is none.
fn field_of<'a>(value: &'a mut Value, name: &str) -> Option<&'a mut Value> {
    if !value.is_object() {
        *value = Value::Object(Map::new());
    }
    let fields = value.as_object_mut()?;
    Some(fields.entry(name).or_insert(Value::Null))
}

/// The element with a key; one more where there is none.
fn element_of<'a>(value: &'a mut Value, wanted: &str) -> Option<&'a mut Value> {
    if !value.is_array() {
        *value = Value::Array(Vec::new());
    }
    let all = value.as_array_mut()?;
    let found = position(all, wanted);
    if found.is_none() {
        all.push(Value::Null);
    }
    let at = found.unwrap_or(all.len().saturating_sub(1));
    all.get_mut(at)
}

/// The value a JSON pointer leads to; what is missing on the way is made.
pub(super) fn make_way<'a>(value: &'a mut Value, pointer: &str) -> Option<&'a mut Value> {
    let mut place = value;
    for step in pointer.split('/').skip(1) {
        place = match place {
            Value::Array(all) => all.get_mut(step.parse::<usize>().ok()?)?,
            other => field_of(other, step)?,
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
