//! What a workspace says besides its records: changed like a record, and told like one.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::apply::Malformed;
use super::audience::Restriction;
use super::change::Change;
use super::conflict::Conflict;
use super::date::Date;
use super::edition::Edition;
use super::is_default;
use super::lineage::Lineage;
use super::records::{Collection, Records};
use super::source::Statement;

impl Change {
    /// What makes one workspace's own fields out of another's.
    pub fn of_own(before: &Records, after: &Records) -> Self {
        let (before, after) = (before.own_fields(), after.own_fields());
        Self::between_values(Collection::Own, "", Some(&before), Some(&after))
    }
}

impl Records {
    /// The same without any record: what is to be changed of the own fields need not copy them.
    #[must_use]
    pub fn own_alone(&self) -> Self {
        let (id, title, as_of) = (&self.dataset_id, &self.title, &self.as_of);
        Self {
            revision: self.revision,
            edition: self.edition.clone(),
            notes: self.notes.clone(),
            conflicts: self.conflicts.clone(),
            restricted: self.restricted.clone(),
            lineage: self.lineage.clone(),
            unknown: self.unknown.clone(),
            ..Self::empty(id.clone(), title.clone(), as_of.clone())
        }
    }

    /// The fields that are not collections, as one value.
    pub(super) fn own_fields(&self) -> Value {
        let own = OwnFields {
            title: self.title.clone(),
            revision: self.revision,
            as_of: self.as_of.clone(),
            edition: self.edition.clone(),
            notes: self.notes.clone(),
            conflicts: self.conflicts.clone(),
            restricted: self.restricted.clone(),
            lineage: self.lineage.clone(),
        };
        let mut value = serde_json::to_value(own).unwrap_or_default(); // plain data with text keys
        if let Value::Object(fields) = &mut value {
            fields.extend(self.unknown.clone());
        }
        value
    }

    pub(super) fn has_same_own(&self, others: &Self) -> bool {
        self.dataset_id == others.dataset_id
            && self.title == others.title
            && self.revision == others.revision
            && self.as_of == others.as_of
            && self.edition == others.edition
            && self.notes == others.notes
            && self.conflicts == others.conflicts
            && self.restricted == others.restricted
            && self.lineage == others.lineage
            && self.unknown == others.unknown
    }

    pub(super) fn put_own_fields(&mut self, value: Option<&Value>) -> Result<(), Malformed> {
        let text = value.map(ToString::to_string).unwrap_or_default();
        let own: OwnFields = serde_json::from_str(&text)
            .map_err(|error| Malformed::new(Collection::Own, "", &error.to_string()))?;
        self.title = own.title;
        self.revision = own.revision;
        self.as_of = own.as_of;
        self.edition = own.edition;
        self.notes = own.notes;
        self.conflicts = own.conflicts;
        self.restricted = own.restricted;
        self.lineage = own.lineage;
        let Some(Value::Object(fields)) = value else {
            return Ok(());
        };
        self.unknown.clone_from(fields);
        for name in OwnFields::NAMES {
            self.unknown.remove(name);
        }
        Ok(())
    }
}

/// What can be changed of a workspace besides its records and what a later version wrote.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct OwnFields {
    title: String,
    revision: u32,
    as_of: Date,
    #[serde(default, skip_serializing_if = "is_default")]
    edition: Option<Edition>,
    #[serde(default, skip_serializing_if = "is_default")]
    notes: Vec<Statement>,
    #[serde(default, skip_serializing_if = "is_default")]
    conflicts: Vec<Conflict>,
    #[serde(default, skip_serializing_if = "is_default")]
    restricted: Vec<Restriction>,
    #[serde(default, skip_serializing_if = "is_default")]
    lineage: Lineage,
}

impl OwnFields {
    /// What they are called; all others are of a later version.
    const NAMES: [&str; 8] = [
        "asOf",
        "conflicts",
        "edition",
        "lineage",
        "notes",
        "restricted",
        "revision",
        "title",
    ];
}
