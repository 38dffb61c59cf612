//! Whom a record or a field is for.

use serde::{Deserialize, Serialize};

use super::change::Change;
use super::records::{Collection, Records};
use super::{Unknown, is_default};

/// Whom something is for (*krets*), the widest first. What nothing is said of is for all.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub enum Audience {
    /// Anybody (*alla*).
    #[default]
    All,
    /// Those who sit in the bodies (*ledamöter*).
    Members,
    /// Those who keep the log (*vi som för loggen*).
    Us,
}

/// A record, or a field of one, that is not for everybody (*begränsning*). It is left out of an
/// edition for a wider audience, and what names the record with it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Restriction {
    /// The name of the collection, which may be one of a later version; empty for the
    /// workspace's own fields.
    #[serde(default, skip_serializing_if = "is_default")]
    pub collection: String,
    /// The record's id; empty for the workspace's own fields.
    #[serde(default, skip_serializing_if = "is_default")]
    pub record: String,
    /// The field; empty for the whole record.
    #[serde(default, skip_serializing_if = "is_default")]
    pub field: String,
    /// Whom it is for.
    pub audience: Audience,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

impl Restriction {
    /// The collection; `None` for one this version does not know.
    pub fn collection(&self) -> Option<Collection> {
        match self.collection.as_str() {
            "" => Some(Collection::Own),
            name => Collection::named(name),
        }
    }

    /// What it restricts: collection, record and field.
    pub fn place(&self) -> (&str, &str, &str) {
        (&self.collection, &self.record, &self.field)
    }
}

impl Records {
    /// Whom a field of a record is for, as is said of it alone; the whole record where the field
    /// has no name.
    pub fn audience(&self, place: (Collection, &str, &str)) -> Audience {
        let place = (place.0.name(), place.1, place.2);
        let said = self.restricted.iter().filter(|it| it.place() == place);
        said.map(|it| it.audience).max().unwrap_or_default()
    }

    /// What makes a field of a record be for others; the whole record where the field has no
    /// name.
    pub fn restricting(&self, place: (Collection, &str, &str), audience: Audience) -> Change {
        let (collection, record, field) = (place.0.name(), place.1, place.2);
        let mut after = self.own_alone();
        let is_here = |it: &Restriction| it.place() == (collection, record, field);
        match after.restricted.iter_mut().find(|it| is_here(it)) {
            _ if audience == Audience::All => after.restricted.retain(|it| !is_here(it)),
            Some(said) => said.audience = audience,
            None => after.restricted.push(Restriction {
                collection: collection.to_owned(),
                record: record.to_owned(),
                field: field.to_owned(),
                audience,
                ..Restriction::default()
            }),
        }
        Change::of_own(self, &after)
    }
}
