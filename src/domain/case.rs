//! Cases: what is on its way through the structure.

use serde::{Deserialize, Serialize};

use super::consultation::Consultation;
use super::date::Date;
use super::id::Id;
use super::organization::Organization;
use super::source::{Source, Statement};
use super::{Unknown, is_default};

/// A case (*ärende*). Its standing and age follow from its consultations and are never
/// stored; see [`super::Standing`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Case {
    /// `vaccination-ansvar-2024`.
    pub id: Id<Case>,
    /// The title, close to the minutes'.
    pub title: String,
    /// A title to be read at a glance.
    pub short_title: String,
    /// *Beslutsärende*, *uppdrag* … free text, as the documents have it.
    #[serde(rename = "type")]
    pub case_type: String,
    /// Who raised it.
    pub initiator: Initiator,
    /// How much the documents show of it.
    pub level: Coverage,
    /// What it is about.
    #[serde(default, skip_serializing_if = "is_default")]
    pub topics: Vec<Id<Topic>>,
    /// What it is, in our own words.
    pub summary: String,
    /// What whoever keeps the log has noted of its outcome.
    pub outcome: Outcome,
    /// Other cases it has to do with.
    #[serde(default, skip_serializing_if = "is_default")]
    pub related: Vec<RelatedCase>,
    /// Its way, stop by stop.
    #[serde(default, skip_serializing_if = "is_default")]
    pub consultations: Vec<Consultation>,
    /// What each huvudman did after a joint recommendation.
    #[serde(default, skip_serializing_if = "is_default")]
    pub adoptions: Vec<Adoption>,
    /// What the documents do not say.
    #[serde(default, skip_serializing_if = "is_default")]
    pub gaps: Vec<String>,
    /// Where the sources disagree.
    #[serde(default, skip_serializing_if = "is_default")]
    pub contradictions: Vec<Statement>,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

impl Case {
    /// A case that somebody raises, with nothing on its way yet, still to be named.
    pub fn raised(title: String, case_type: String, initiator: Initiator) -> Self {
        Self {
            id: Id::unnamed(),
            short_title: title.clone(),
            title,
            case_type,
            initiator,
            level: Coverage::Core,
            topics: Vec::new(),
            summary: String::new(),
            outcome: Outcome {
                finished: Finished::No,
                text: String::new(),
                holder: None,
                holder_inferred: false,
                next: None,
                unknown: Unknown::new(),
            },
            related: Vec::new(),
            consultations: Vec::new(),
            adoptions: Vec::new(),
            gaps: Vec::new(),
            contradictions: Vec::new(),
            unknown: Unknown::new(),
        }
    }
}

/// Who raised a case (*initiativtagare*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Initiator {
    /// In words; the documents often do not say.
    pub text: String,
    /// Which bodies.
    #[serde(default, skip_serializing_if = "is_default")]
    pub organizations: Vec<Id<Organization>>,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// How much the documents show of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub enum Coverage {
    /// Treated in minutes, or with a documented way.
    Core,
    /// Only mentioned.
    Mentioned,
}

/// The outcome noted for a case (*utfall*): what the documents, read together, let one say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Outcome {
    /// Whether it is finished.
    pub finished: Finished,
    /// In words.
    pub text: String,
    /// The body that holds it. The documents seldom say so outright, and it does not follow
    /// from the last stop (who is told of a case does not take it over), so whoever keeps
    /// the log notes it; missing when it cannot be told.
    #[serde(default, skip_serializing_if = "is_default")]
    pub holder: Option<Id<Organization>>,
    /// True when the holder is our reading.
    #[serde(default, skip_serializing_if = "is_default")]
    pub holder_inferred: bool,
    /// What is to come, in words, where the documents announce more than the planned
    /// consultations say.
    #[serde(default, skip_serializing_if = "is_default")]
    pub next: Option<String>,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// Whether a case is finished (*klart*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub enum Finished {
    /// It is.
    Yes,
    /// It is not.
    No,
    /// The documents end before one can tell.
    Unknown,
}

/// A case that has to do with another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct RelatedCase {
    /// Which.
    pub case: Id<Case>,
    /// How.
    pub kind: RelatedKind,
    /// True when it is our inference.
    #[serde(default, skip_serializing_if = "is_default")]
    pub inferred: bool,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// How two cases have to do with each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub enum RelatedKind {
    /// *Hör ihop med*.
    BelongsWith,
    /// *Är del av*.
    PartOf,
    /// *Har föregångaren*.
    Predecessor,
    /// *Har efterföljaren*.
    Successor,
}

/// What a huvudman did after a joint recommendation (*antagande*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Adoption {
    /// Which huvudman.
    pub huvudman: Id<Organization>,
    /// What it did.
    pub status: AdoptionStatus,
    /// When.
    #[serde(default, skip_serializing_if = "is_default")]
    pub date: Option<Date>,
    /// The paragraph of its own minutes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub paragraph: Option<String>,
    /// What a reader should know.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: Option<String>,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sources: Vec<Source>,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

impl Adoption {
    /// What a huvudman did, of which nothing more is known.
    pub fn noted(huvudman: Id<Organization>, status: AdoptionStatus) -> Self {
        Self {
            huvudman,
            status,
            date: None,
            paragraph: None,
            note: None,
            sources: Vec::new(),
            unknown: Unknown::new(),
        }
    }
}

/// Whether a huvudman has adopted a recommendation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub enum AdoptionStatus {
    /// Not yet, or not documented.
    Pending,
    /// *Antagen*.
    Adopted,
    /// *Antagen med ändring*.
    AdoptedWithChange,
    /// *Avböjd*.
    Declined,
}

/// A topic (*ämne*) cases are sorted under.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Topic {
    /// `nara-vard`.
    pub id: Id<Topic>,
    /// ”Nära vård”.
    pub label: String,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

impl Case {
    /// What a huvudman did last after a recommendation, and where that stands among the
    /// adoptions: of several notes the one with the latest date holds.
    pub fn adoption_of(&self, huvudman: &Id<Organization>) -> Option<(usize, &Adoption)> {
        let all = self.adoptions.iter().enumerate();
        let of_it = all.filter(|(_, it)| it.huvudman == *huvudman);
        of_it.max_by_key(|(_, it)| it.date.as_ref().map(Date::sort_day))
    }
}
