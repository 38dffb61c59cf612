//! Whom a record or a field is for.

use serde::{Deserialize, Serialize};

use super::records::Collection;
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
