//! Where a fact comes from.

use serde::{Deserialize, Serialize};

use super::date::Date;
use super::id::Id;
use super::{Organization, Unknown, is_default};

/// A document (*källa, handling*) that facts are taken from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Document {
    /// `samrad-2024-03-15`.
    pub id: Id<Document>,
    /// The whole title.
    pub title: String,
    /// As a person would name it: ”Protokoll Samråd hälsa, vård och omsorg 2024-03-15”.
    pub citation: String,
    /// When it is from.
    pub date: Date,
    /// *Protokoll*, *svar på förfrågan* …
    pub kind: String,
    /// The body it comes from.
    #[serde(default, skip_serializing_if = "is_default")]
    pub issuer: Option<Id<Organization>>,
    /// *Diarienummer*, as printed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub diary_number: Option<String>,
    /// What a reader should know about it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: Option<String>,
    /// True when title or date are our reading.
    #[serde(default, skip_serializing_if = "is_default")]
    pub inferred: bool,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// A place in a document (*källhänvisning*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Source {
    /// Which document.
    pub document: Id<Document>,
    /// Where in it, as printed: ”§ 7 b”, ”Närvaro”, or a heading in quotes.
    pub section: String,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// A sentence of ours with its sources: a mandate, a note, a contradiction between sources.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Statement {
    /// In our own words, Swedish.
    pub text: String,
    /// True when it is our inference, not a statement of the source.
    #[serde(default, skip_serializing_if = "is_default")]
    pub inferred: bool,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sources: Vec<Source>,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}
