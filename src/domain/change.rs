//! What is changed in a workspace: which field of which record, from what, to what.
//!
//! A change knows both sides, so it can be undone without anything else, and it sees when
//! somebody else has changed the same field meanwhile. It is made by comparing a record
//! before and after, down to the single field: so it is small, and two changes of different
//! fields of the same record do not disturb each other.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::element::{self, position};
use super::is_default;
use super::records::{Collection, Record};

/// A change (*ändring*) of a workspace: all of its edits, or none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Change {
    /// In the order they are made.
    pub edits: Vec<Edit>,
}

/// One field, element or record that is set, replaced or taken away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// The collection.
    #[serde(default, skip_serializing_if = "is_default")]
    pub collection: Collection,
    /// The record's id; empty for the workspace's own fields.
    #[serde(default, skip_serializing_if = "is_default")]
    pub record: String,
    /// The way from the record to the field; empty for the whole record.
    #[serde(default, skip_serializing_if = "is_default")]
    pub path: Vec<Step>,
    /// What is there before; `None` when there is nothing.
    #[serde(default, skip_serializing_if = "is_default")]
    pub before: Option<Value>,
    /// What is there after; `None` when there is nothing.
    #[serde(default, skip_serializing_if = "is_default")]
    pub after: Option<Value>,
    /// For an element that comes or goes: the key of the one it stands behind; `None` when
    /// it stands first.
    #[serde(default, skip_serializing_if = "is_default")]
    pub behind: Option<String>,
}

/// One step of the way into a record.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(rename = "PathStep"))]
pub enum Step {
    /// The field of this name.
    Field(String),
    /// The element of a list that has this key; see [`super::element()`].
    Element(String),
}

/// That a field is not what a change takes it to be: somebody has changed it meanwhile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash {
    /// The edit that cannot be made.
    pub edit: Edit,
    /// What is there instead of [`Edit::before`].
    pub now: Option<Value>,
    /// Whether the record or element it would be in is gone, so that it can be nowhere.
    pub gone: bool,
}

/// What is in the way of an edit.
pub(super) enum Obstacle {
    /// There is something else than [`Edit::before`].
    Other(Option<Value>),
    /// There is no such place.
    Gone,
}

impl Change {
    /// What makes one record out of another; `None` is no record. Both have the same id.
    pub fn between<T: Record + Serialize>(before: Option<&T>, after: Option<&T>) -> Self {
        let Some(record) = before.or(after) else {
            return Self::default();
        };
        let value = |record: Option<&T>| record.and_then(|it| serde_json::to_value(it).ok());
        Self::between_values(
            T::COLLECTION,
            record.id().as_str(),
            value(before).as_ref(),
            value(after).as_ref(),
        )
    }

    /// The same for records as JSON values.
    pub fn between_values(
        collection: Collection,
        record: &str,
        before: Option<&Value>,
        after: Option<&Value>,
    ) -> Self {
        let mut comparing = Comparing {
            collection,
            record,
            path: Vec::new(),
            edits: Vec::new(),
        };
        match (before, after) {
            (Some(before), Some(after)) => comparing.values(before, after),
            (None, None) => {}
            (before, after) => comparing.found(before, after, None),
        }
        Self {
            edits: comparing.edits,
        }
    }

    /// Both, one after the other.
    #[must_use]
    pub fn and(mut self, mut other: Self) -> Self {
        self.edits.append(&mut other.edits);
        self
    }

    /// Whether nothing is changed.
    pub fn is_empty(&self) -> bool {
        self.edits.is_empty()
    }

    /// What takes it back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        let back = |edit: &Edit| Edit {
            before: edit.after.clone(),
            after: edit.before.clone(),
            ..edit.clone()
        };
        Self {
            edits: self.edits.iter().rev().map(back).collect(),
        }
    }

    /// The records it touches, each once: collection and id.
    pub fn records(&self) -> Vec<(Collection, &str)> {
        let mut seen = BTreeSet::new();
        let records = self
            .edits
            .iter()
            .map(|edit| (edit.collection, edit.record.as_str()));
        records.filter(|record| seen.insert(*record)).collect()
    }
}

impl Edit {
    /// Whether it changes what is said of where the data comes from.
    pub fn is_of_lineage(&self) -> bool {
        let is_lineage = |step: &Step| matches!(step, Step::Field(name) if name == "lineage");
        self.collection == Collection::Own && self.path.first().is_some_and(is_lineage)
    }

    /// Makes the edit in the record's value; `None` is no record.
    ///
    /// # Errors
    /// What is in the way.
    pub(super) fn make(&self, record: &mut Option<Value>) -> Result<(), Obstacle> {
        let Some((last, way)) = self.path.split_last() else {
            return self.replace(record);
        };
        let mut place = record.as_mut();
        for step in way {
            place = place.and_then(|value| follow(value, step));
        }
        match (place, last) {
            (Some(Value::Object(fields)), Step::Field(name)) => self.set_field(fields, name),
            (Some(Value::Array(all)), Step::Element(key)) => self.set_element(all, key),
            _ => Err(Obstacle::Gone),
        }
    }

    /// The clash of this edit with what is in its way.
    pub(super) fn clash(&self, obstacle: Obstacle) -> Clash {
        let (now, gone) = match obstacle {
            Obstacle::Other(now) => (now, false),
            Obstacle::Gone => (None, true),
        };
        Clash {
            edit: self.clone(),
            now,
            gone,
        }
    }

    fn replace(&self, place: &mut Option<Value>) -> Result<(), Obstacle> {
        if *place != self.before {
            return Err(Obstacle::Other(place.clone()));
        }
        place.clone_from(&self.after);
        Ok(())
    }

    fn set_field(&self, fields: &mut Map<String, Value>, name: &str) -> Result<(), Obstacle> {
        if fields.get(name) != self.before.as_ref() {
            return Err(Obstacle::Other(fields.get(name).cloned()));
        }
        match &self.after {
            Some(value) => fields.insert(name.to_owned(), value.clone()),
            None => fields.remove(name),
        };
        Ok(())
    }

    fn set_element(&self, list: &mut Vec<Value>, element: &str) -> Result<(), Obstacle> {
        let at = position(list, element);
        let now = at.and_then(|at| list.get(at));
        if now != self.before.as_ref() {
            return Err(Obstacle::Other(now.cloned()));
        }
        match (at, &self.after) {
            (Some(at), Some(value)) => {
                if let Some(place) = list.get_mut(at) {
                    *place = value.clone();
                }
            }
            (Some(at), None) => {
                list.remove(at);
            }
            (None, Some(value)) => {
                let behind = self.behind.as_ref().map(|key| position(list, key));
                let at = match behind {
                    None => 0,
                    Some(Some(at)) => at + 1,
                    Some(None) => list.len(),
                };
                list.insert(at, value.clone());
            }
            (None, None) => {}
        }
        Ok(())
    }
}

/// The value one step further in.
fn follow<'a>(value: &'a mut Value, step: &Step) -> Option<&'a mut Value> {
    match (value, step) {
        (Value::Object(fields), Step::Field(name)) => fields.get_mut(name),
        (Value::Array(list), Step::Element(key)) => {
            let at = position(list, key)?;
            list.get_mut(at)
        }
        _ => None,
    }
}

/// The keys of two lists that can be compared element by element: every element has one, and
/// where some are twins nobody has come, gone or changed places.
fn comparable(before: &[Value], after: &[Value]) -> Option<(Vec<String>, Vec<String>)> {
    let all = |list: &[Value]| element::keys(list).into_iter().collect::<Option<Vec<_>>>();
    let (old, new) = (all(before)?, all(after)?);
    let comparable = if element::has_twins(before) || element::has_twins(after) {
        old == new
    } else {
        same_order(&old, &new)
    };
    comparable.then_some((old, new))
}

/// A comparison of two values of a record under way.
struct Comparing<'a> {
    collection: Collection,
    record: &'a str,
    path: Vec<Step>,
    edits: Vec<Edit>,
}

impl Comparing<'_> {
    fn found(&mut self, before: Option<&Value>, after: Option<&Value>, behind: Option<String>) {
        self.edits.push(Edit {
            collection: self.collection,
            record: self.record.to_owned(),
            path: self.path.clone(),
            before: before.cloned(),
            after: after.cloned(),
            behind,
        });
    }

    fn values(&mut self, before: &Value, after: &Value) {
        match (before, after) {
            (before, after) if before == after => {}
            (Value::Object(before), Value::Object(after)) => self.fields(before, after),
            (Value::Array(old), Value::Array(new)) => match comparable(old, new) {
                Some(keys) => self.elements((old, &keys.0), (new, &keys.1)),
                None => self.found(Some(before), Some(after), None),
            },
            _ => self.found(Some(before), Some(after), None),
        }
    }

    fn fields(&mut self, before: &Map<String, Value>, after: &Map<String, Value>) {
        let gone = before.keys().filter(|name| !after.contains_key(*name));
        for name in gone.chain(after.keys()) {
            self.path.push(Step::Field(name.clone()));
            match (before.get(name), after.get(name)) {
                (Some(before), Some(after)) => self.values(before, after),
                (before, after) => self.found(before, after, None),
            }
            self.path.pop();
        }
    }

    /// Takes away what is gone, compares what stays, and puts in what is new, in this order,
    /// so that every place is named by an element that is there at the time.
    fn elements(&mut self, before: (&[Value], &[String]), after: (&[Value], &[String])) {
        let mut behind = None;
        for (element, key) in before.0.iter().zip(before.1) {
            if after.1.contains(key) {
                behind = Some(key.clone());
            } else {
                self.path.push(Step::Element(key.clone()));
                self.found(Some(element), None, behind.clone());
                self.path.pop();
            }
        }
        let mut behind = None;
        for (element, key) in after.0.iter().zip(after.1) {
            self.path.push(Step::Element(key.clone()));
            match before.1.iter().position(|old| old == key) {
                Some(at) => {
                    if let Some(old) = before.0.get(at) {
                        self.values(old, element);
                    }
                }
                None => self.found(None, Some(element), behind.clone()),
            }
            self.path.pop();
            behind = Some(key.clone());
        }
    }
}

/// Whether what stays keeps its order.
fn same_order(before: &[String], after: &[String]) -> bool {
    let stays = before.iter().filter(|key| after.contains(key));
    let stayed = after.iter().filter(|key| before.contains(key));
    stays.eq(stayed)
}
