//! What an edition says of itself.

use serde::{Deserialize, Serialize};

use super::date::Date;
use super::{Unknown, is_default};

/// An edition (*utgåva*): what is said of the data when it is published. Its number is the
/// workspace's `revision`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Edition {
    /// The day it was published (*utgivningsdag*).
    pub date: Date,
    /// Who answers for it (*utgivare*).
    #[serde(default, skip_serializing_if = "is_default")]
    pub publisher: String,
    /// What a reader should know of it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: String,
    /// What is new since the edition before, a sentence each.
    #[serde(default, skip_serializing_if = "is_default")]
    pub news: Vec<String>,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}
