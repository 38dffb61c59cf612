//! What was on the agenda, and what came of it.

use serde::{Deserialize, Serialize};

use super::case::Case;
use super::date::Date;
use super::decision::{Decision, Note, Reservation, VoteEvent};
use super::id::Id;
use super::meeting::Meeting;
use super::organization::Organization;
use super::person::{Person, Role};
use super::source::{Source, Statement};
use super::{Unknown, is_default};

/// An item on the agenda (*punkt, paragraf*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct AgendaItem {
    /// The number, text: ”7 a”, ”28”. Empty where none is printed, as for a heading; then the
    /// title tells the item from the others.
    pub number: String,
    /// The number as printed, where it differs: ”7 a)”; empty where none is printed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub number_as_printed: Option<String>,
    /// The number of the item it belongs under.
    #[serde(default, skip_serializing_if = "is_default")]
    pub parent: Option<String>,
    /// The title, as printed.
    pub title: String,
    /// What type of item.
    #[serde(rename = "type")]
    pub item_type: ItemType,
    /// The type of the item it belongs under, where it has none itself.
    #[serde(default, skip_serializing_if = "is_default")]
    pub type_inherited: Option<ItemType>,
    /// What became of it, where it was not treated; nobody wrote it down where it is missing
    /// (since 1.1).
    #[serde(default, skip_serializing_if = "is_default")]
    pub fate: Option<ItemFate>,
    /// The meeting it was put off to, where one is named (since 1.1).
    #[serde(default, skip_serializing_if = "is_default")]
    pub put_off_to: Option<Id<Meeting>>,
    /// True when it was put on the agenda at the table (*tillkom vid mötet*) (since 1.1).
    #[serde(default, skip_serializing_if = "is_default")]
    pub added: bool,
    /// The number of the item it was taken after, where that is not the one printed before it
    /// (*behandlades efter § n*) (since 1.1).
    #[serde(default, skip_serializing_if = "is_default")]
    pub treated_after: Option<String>,
    /// The day it was treated, where the meeting went on on several (since 1.1).
    #[serde(default, skip_serializing_if = "is_default")]
    pub treated_on: Option<Date>,
    /// The body that treated it, where it is not the meeting's first.
    #[serde(default, skip_serializing_if = "is_default")]
    pub body: Option<Id<Organization>>,
    /// Who presented it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub presenters: Vec<Presenter>,
    /// Papers, as printed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub documents: Vec<String>,
    /// Sub-headings, as printed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub subheadings: Vec<String>,
    /// What it was about, in our own words.
    #[serde(default, skip_serializing_if = "is_default")]
    pub summary: String,
    /// More of the same, point by point.
    #[serde(default, skip_serializing_if = "is_default")]
    pub details: Vec<String>,
    /// Views put forward (*synpunkter*).
    #[serde(default, skip_serializing_if = "is_default")]
    pub viewpoints: Vec<String>,
    /// What was decided.
    #[serde(default, skip_serializing_if = "is_default")]
    pub decisions: Vec<Decision>,
    /// Who was to do what.
    #[serde(default, skip_serializing_if = "is_default")]
    pub assignments: Vec<Assignment>,
    /// Votes taken.
    #[serde(default, skip_serializing_if = "is_default")]
    pub votes: Vec<VoteEvent>,
    /// Reservations (*reservationer*).
    #[serde(default, skip_serializing_if = "is_default")]
    pub reservations: Vec<Reservation>,
    /// Notes to the minutes (*protokollsanteckningar*).
    #[serde(default, skip_serializing_if = "is_default")]
    pub notes: Vec<Note>,
    /// People named in the text.
    #[serde(default, skip_serializing_if = "is_default")]
    pub mentioned_persons: Vec<MentionedPerson>,
    /// Bodies it was sent on to.
    #[serde(default, skip_serializing_if = "is_default")]
    pub forwarded_to: Vec<Id<Organization>>,
    /// The cases it treats.
    #[serde(default, skip_serializing_if = "is_default")]
    pub cases: Vec<Id<Case>>,
    /// What we conclude and the minutes do not say.
    #[serde(default, skip_serializing_if = "is_default")]
    pub inferences: Vec<Statement>,
    /// Where the sources disagree.
    #[serde(default, skip_serializing_if = "is_default")]
    pub contradictions: Vec<Statement>,
    /// What the minutes do not say.
    #[serde(default, skip_serializing_if = "is_default")]
    pub gaps: Vec<String>,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sources: Vec<Source>,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

impl AgendaItem {
    /// An item that is put on an agenda and has not been treated.
    pub fn announced(number: String, title: String, item_type: ItemType) -> Self {
        Self {
            number,
            number_as_printed: None,
            parent: None,
            title,
            item_type,
            type_inherited: None,
            fate: None,
            put_off_to: None,
            added: false,
            treated_after: None,
            treated_on: None,
            body: None,
            presenters: Vec::new(),
            documents: Vec::new(),
            subheadings: Vec::new(),
            summary: String::new(),
            details: Vec::new(),
            viewpoints: Vec::new(),
            decisions: Vec::new(),
            assignments: Vec::new(),
            votes: Vec::new(),
            reservations: Vec::new(),
            notes: Vec::new(),
            mentioned_persons: Vec::new(),
            forwarded_to: Vec::new(),
            cases: Vec::new(),
            inferences: Vec::new(),
            contradictions: Vec::new(),
            gaps: Vec::new(),
            sources: Vec::new(),
            unknown: Unknown::new(),
        }
    }

    /// The votes in which somebody voted: what is settled by acclamation is not put to the vote.
    pub fn ballots(&self) -> impl Iterator<Item = &VoteEvent> {
        self.votes.iter().filter(|vote| !vote.acclamation)
    }

    /// Whether anything was put to the vote under it.
    pub fn was_voted_on(&self) -> bool {
        self.ballots().next().is_some()
    }

    /// Whether it was taken off the agenda (*utgick*).
    pub fn was_withdrawn(&self) -> bool {
        self.fate == Some(ItemFate::Withdrawn)
    }

    /// Whether it was put off (*bordlades*), to a meeting that is named or not.
    pub fn was_put_off(&self) -> bool {
        match self.fate {
            Some(fate) => fate == ItemFate::PutOff,
            None => self.put_off_to.is_some(),
        }
    }

    /// Whether it is known not to have been treated at its meeting.
    pub fn was_passed_over(&self) -> bool {
        self.was_withdrawn() || self.was_put_off()
    }
}

/// What became of an item that was not treated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub enum ItemFate {
    /// It was taken off the agenda (*utgick*).
    Withdrawn,
    /// It was left for another meeting (*bordlades*).
    PutOff,
}

/// The printed type of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub enum ItemType {
    /// *Beslutsärende*.
    Decision,
    /// *Informationsärende*.
    Information,
    /// *Muntligt informationsärende*.
    OralInformation,
    /// No type printed.
    None,
}

/// Who presented an item (*föredragande*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Presenter {
    /// The name as printed.
    pub name: String,
    /// Who it is, when known.
    #[serde(default, skip_serializing_if = "is_default")]
    pub person: Option<Id<Person>>,
    /// For whom.
    #[serde(default, skip_serializing_if = "is_default")]
    pub on_behalf_of: Vec<Id<Organization>>,
    /// Title, as printed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub title: Option<String>,
    /// Which part of the item.
    #[serde(default, skip_serializing_if = "is_default")]
    pub part: Option<String>,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// Somebody the text of an item names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct MentionedPerson {
    /// The name as printed.
    pub name: String,
    /// Who it is, when known.
    #[serde(default, skip_serializing_if = "is_default")]
    pub person: Option<Id<Person>>,
    /// Title, as printed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub title: Option<String>,
    /// For whom.
    #[serde(default, skip_serializing_if = "is_default")]
    pub on_behalf_of: Vec<Id<Organization>>,
    /// As what.
    #[serde(default, skip_serializing_if = "is_default")]
    pub role: Option<Role>,
    /// In which body.
    #[serde(default, skip_serializing_if = "is_default")]
    pub organization: Option<Id<Organization>>,
    /// Workplace, as printed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub workplace: Option<String>,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// Something somebody is to do (*uppdrag*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Assignment {
    /// Which bodies.
    #[serde(default, skip_serializing_if = "is_default")]
    pub to: Vec<Id<Organization>>,
    /// Which people.
    #[serde(default, skip_serializing_if = "is_default")]
    pub to_persons: Vec<Id<Person>>,
    /// Who, in words, where no body is named; also that it is not said.
    #[serde(default, skip_serializing_if = "is_default")]
    pub to_as_stated: Option<String>,
    /// What.
    pub what: String,
    /// By when.
    #[serde(default, skip_serializing_if = "is_default")]
    pub deadline: Option<Date>,
    /// By when, in the source's words.
    #[serde(default, skip_serializing_if = "is_default")]
    pub deadline_as_stated: Option<String>,
    /// When it was done; missing where nothing shows that it was (since 1.1).
    #[serde(default, skip_serializing_if = "is_default")]
    pub done_on: Option<Date>,
    /// What shows it (since 1.1).
    #[serde(default, skip_serializing_if = "is_default")]
    pub done_note: Option<String>,
    /// What it rests on.
    pub basis: Basis,
    /// True when some of it is our inference.
    #[serde(default, skip_serializing_if = "is_default")]
    pub inferred: bool,
    /// Which fields are our inference.
    #[serde(default, skip_serializing_if = "is_default")]
    pub inferred_fields: Vec<String>,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sources: Vec<Source>,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// What an assignment rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub enum Basis {
    /// A decision.
    Decision,
    /// A plan that was presented.
    Plan,
    /// A proposal.
    Proposal,
    /// A request (*begäran*).
    Request,
    /// A recommendation.
    Recommendation,
    /// Support without a decision.
    Support,
}
