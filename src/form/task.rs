//! What can be done with a form: change or add a record or a part of one, and the tasks that
//! come back every week and have a short way.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::domain::{Collection, PathStep, element, position};

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
    pub fn find<'a>(&self, record: &'a Value) -> Option<&'a Value> {
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
    #[must_use]
    pub fn replaced(&self, record: &Value, value: Value) -> Value {
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

/// A task with a form of its own, and what its id is the id of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Deed {
    /// Give a body a new name from a day on.
    Rename,
    /// End a body on a day.
    End,
    /// Move a membership to another body or huvudman from a day on.
    MoveMembership,
    /// Make the next meeting of the bodies of this one, with the same people.
    NextMeeting,
    /// Put a case on the agenda of a meeting.
    PutOnAgenda,
    /// Note a step of a case from an agenda item, `meeting/number`.
    StepFromItem,
    /// Raise a case at an agenda item, `meeting/number`.
    CaseFromItem,
    /// Close a case.
    CloseCase,
    /// Note a vote by name at an agenda item, `meeting/number`.
    Vote,
}
