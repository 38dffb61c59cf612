//! Two changes of the same thing that nobody has chosen between yet.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::change::{Edit, Step};
use super::element::element;
use super::records::{Collection, Records};
use super::{Unknown, is_default};

/// A conflict (*konflikt*): what two people made of the same thing, each without knowing of the
/// other. What stands in the record is ours; it is settled by writing there what shall stand
/// and taking the conflict away. A value that is missing says that the thing is not there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Conflict {
    /// The name of the collection, which may be one of a later version; empty for the
    /// workspace's own fields.
    #[serde(default, skip_serializing_if = "is_default")]
    pub collection: String,
    /// The record's id; empty for the workspace's own fields.
    #[serde(default, skip_serializing_if = "is_default")]
    pub record: String,
    /// The way from the record to what is changed; empty for the whole record.
    #[serde(default, skip_serializing_if = "is_default")]
    pub path: Vec<Step>,
    /// What stood there before both.
    #[serde(default, skip_serializing_if = "is_default")]
    pub base: Option<Value>,
    /// What one made of it, and what stands there.
    #[serde(default, skip_serializing_if = "is_default")]
    pub ours: Option<Value>,
    /// What the other made of it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub theirs: Option<Value>,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

impl Conflict {
    /// The collection; `None` for one this version does not know.
    pub fn collection(&self) -> Option<Collection> {
        match self.collection.as_str() {
            "" => Some(Collection::Own),
            name => Collection::named(name),
        }
    }

    /// Whether both are of the same thing.
    pub fn is_where(&self, other: &Self) -> bool {
        self.collection == other.collection
            && self.record == other.record
            && self.path == other.path
    }

    /// What puts theirs in the place of what stands there now; `None` for a collection this
    /// version does not know.
    pub fn taken(&self, records: &Records) -> Option<Edit> {
        let collection = self.collection()?;
        Some(Edit {
            collection,
            record: self.record.clone(),
            path: self.path.clone(),
            before: self.now(records.value(collection, &self.record).as_ref()),
            after: self.theirs.clone(),
            behind: None,
        })
    }

    /// What stands at its place in a record.
    fn now(&self, record: Option<&Value>) -> Option<Value> {
        let mut place = record;
        for step in &self.path {
            place = place.and_then(|value| match step {
                Step::Field(name) => value.get(name),
                Step::Element(key) => element(value.as_array()?, key),
            });
        }
        place.cloned()
    }
}
