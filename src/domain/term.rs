//! The glossary.

use serde::{Deserialize, Serialize};

use super::id::Id;
use super::organization::Organization;
use super::source::Source;
use super::{Unknown, is_default};

/// A term (*ord*) and what it means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Term {
    /// `bordlagga`.
    pub id: Id<Term>,
    /// The term.
    pub term: String,
    /// Inflections and other forms it is found under.
    #[serde(default, skip_serializing_if = "is_default")]
    pub also: Vec<String>,
    /// What an abbreviation stands for: ”LSG: Länssamverkansgruppen”.
    #[serde(default, skip_serializing_if = "is_default")]
    pub expansion: Option<String>,
    /// The meaning, Swedish.
    pub sv: String,
    /// The meaning, English.
    pub en: String,
    /// *Organ*, *ärendegång*, *roll* …
    pub category: String,
    /// True when the meaning is taken from the documents; false when it is general knowledge.
    #[serde(default, skip_serializing_if = "is_default")]
    pub from_source: bool,
    /// Terms to read too.
    #[serde(default, skip_serializing_if = "is_default")]
    pub see_also: Vec<Id<Term>>,
    /// The body it is the name of.
    #[serde(default, skip_serializing_if = "is_default")]
    pub organization: Option<Id<Organization>>,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sources: Vec<Source>,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}
