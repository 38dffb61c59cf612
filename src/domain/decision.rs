//! Decisions and votes, as the minutes word them.

use serde::{Deserialize, Serialize};

use super::date::Date;
use super::id::Id;
use super::meeting::Meeting;
use super::organization::{Organization, Track};
use super::person::{Person, Role};
use super::source::Source;
use super::{Unknown, is_default};

/// A decision (*beslut*) as minuted. Its verb is the minutes'; what it binds is another matter,
/// see [`LegalForce`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Decision {
    /// `samrad-2021-03-19-7-b-c`.
    pub id: Id<Decision>,
    /// The verb of the minutes, infinitive: ”godkänna”, ”rekommendera”.
    pub verb: String,
    /// What was decided, in our own words.
    pub text: String,
    /// Which body.
    pub by: Id<Organization>,
    /// Whom it is addressed to.
    #[serde(default, skip_serializing_if = "is_default")]
    pub addressed_to: Vec<Id<Organization>>,
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
    /// Earlier decisions that it changes, revokes or carries out (since 1.1).
    #[serde(default, skip_serializing_if = "is_default")]
    pub earlier: Vec<Earlier>,
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

/// What was decided earlier (*tidigare beslut*), and what a later decision does to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Earlier {
    /// The meeting it was decided at.
    pub meeting: Id<Meeting>,
    /// The number of the item it was decided under.
    pub item: String,
    /// What is done to it.
    pub effect: EarlierEffect,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// What a decision does to an earlier one (*verkan*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub enum EarlierEffect {
    /// It says something else in part (*ändrar*).
    Changes,
    /// It no longer holds (*upphäver*).
    Revokes,
    /// It is done by it (*verkställer*).
    CarriesOut,
}

/// What a minuted decision binds. Decisions can only be taken in the line, at the huvudmän.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LegalForce {
    /// A huvudman's own nämnd or fullmäktige: a decision in the line (*i linjen*).
    Line,
    /// A collaboration body: agreement or recommendation, not a decision in the line.
    Collaboration,
}

impl LegalForce {
    /// The force of what a body on this track decides.
    pub fn of(track: Track) -> Self {
        match track {
            Track::Line => Self::Line,
            Track::Political | Track::Officer | Track::Mixed | Track::Outside => {
                Self::Collaboration
            }
        }
    }
}

/// A vote (*omröstning*). What the minutes do not print is not there. Several on one item were
/// taken one after the other, as where counter-proposals are set against each other in turn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct VoteEvent {
    /// `samrad-2024-03-15-5-vote`.
    pub id: Id<VoteEvent>,
    /// What was voted on.
    pub question: String,
    /// Who called it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub called_by: Option<Id<Person>>,
    /// As what.
    #[serde(default, skip_serializing_if = "is_default")]
    pub called_by_role: Option<Role>,
    /// What it led to; missing when the minutes record no resulting decision.
    #[serde(default, skip_serializing_if = "is_default")]
    pub result: Option<String>,
    /// Which one it is, where proposals were set against each other in turn (since 1.1).
    #[serde(default, skip_serializing_if = "is_default")]
    pub stage: Option<VoteStage>,
    /// What a vote for stands for, as put to the vote (*ja-röst*) (since 1.1).
    #[serde(default, skip_serializing_if = "is_default")]
    pub yes_means: Option<String>,
    /// What a vote against stands for (*nej-röst*) (since 1.1).
    #[serde(default, skip_serializing_if = "is_default")]
    pub no_means: Option<String>,
    /// True when it was settled by acclamation (*acklamation*): nobody counted (since 1.1).
    #[serde(default, skip_serializing_if = "is_default")]
    pub acclamation: bool,
    /// What each huvudman chose, where they vote as such; in printed order (since 1.1).
    #[serde(default, skip_serializing_if = "is_default")]
    pub by_huvudman: Vec<HuvudmanVote>,
    /// One vote per named person, in printed order.
    pub votes: Vec<Vote>,
    /// How many chose what, where the minutes count; in printed order. What they do not print
    /// is not there.
    #[serde(default, skip_serializing_if = "is_default")]
    pub counts: Vec<VoteCount>,
    /// Whether it was a closed ballot (*sluten omröstning*): then it has no names.
    #[serde(default, skip_serializing_if = "is_default")]
    pub closed: bool,
    /// What settled it when it was a tie.
    #[serde(default, skip_serializing_if = "is_default")]
    pub settled_by: Option<SettledBy>,
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

impl VoteEvent {
    /// A vote on a question, of which no more is known.
    pub fn on(id: Id<VoteEvent>, question: String) -> Self {
        Self {
            id,
            question,
            called_by: None,
            called_by_role: None,
            result: None,
            stage: None,
            yes_means: None,
            no_means: None,
            acclamation: false,
            by_huvudman: Vec::new(),
            votes: Vec::new(),
            counts: Vec::new(),
            closed: false,
            settled_by: None,
            note: None,
            sources: Vec::new(),
            unknown: Unknown::new(),
        }
    }

    /// Whether it is known who voted what.
    pub fn is_by_name(&self) -> bool {
        !self.votes.is_empty()
    }

    /// Whether everybody who voted is named: the numbers, where there are any, tell of no more.
    pub fn has_every_name(&self) -> bool {
        let counted = self
            .counts
            .iter()
            .map(|it| u64::from(it.count))
            .sum::<u64>();
        let named = u64::try_from(self.votes.len()).unwrap_or(u64::MAX);
        self.is_by_name() && counted <= named
    }

    /// How many of those who are named chose `option`.
    pub fn count(&self, option: VoteOption) -> usize {
        self.votes
            .iter()
            .filter(|vote| vote.option == option)
            .count()
    }
}

/// What one person voted (*röst*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Vote {
    /// The name as printed.
    pub name: String,
    /// Who it is.
    pub person: Id<Person>,
    /// For which huvudmän.
    #[serde(default, skip_serializing_if = "is_default")]
    pub on_behalf_of: Vec<Id<Organization>>,
    /// Party (*parti*), as printed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub party: Option<String>,
    /// What.
    pub option: VoteOption,
    /// What the list adds.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: Option<String>,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// How many chose something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct VoteCount {
    /// What was chosen, as printed: ”Bifall”, or a name that was voted for.
    pub what: String,
    /// How many votes it got.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(max = super::bound::VOTES)))]
    pub count: u32,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// What a huvudman chose (*röst per huvudman*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct HuvudmanVote {
    /// Which huvudman.
    pub huvudman: Id<Organization>,
    /// What.
    pub option: VoteOption,
    /// How many votes it had; missing where that is not printed.
    #[serde(default, skip_serializing_if = "is_default")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(max = super::bound::VOTES)))]
    pub count: Option<u32>,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// Which one a vote is, where proposals are set against each other in turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub enum VoteStage {
    /// What is to stand against the main proposal (*kontrapropositionsomröstning*).
    CounterProposal,
    /// The main proposal against what won that place (*huvudomröstning*).
    Main,
}

/// What settles a tie.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub enum SettledBy {
    /// The chair's casting vote (*utslagsröst*).
    CastingVote,
    /// The lot (*lottning*).
    Lot,
}

/// What can be voted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub enum VoteOption {
    /// *Bifall*.
    Yes,
    /// *Avslag*.
    No,
    /// *Avstod*.
    Abstain,
    /// *Frånvarande*.
    Absent,
}

/// A reservation (*reservation*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Reservation {
    /// Who.
    pub by: Vec<Id<Person>>,
    /// True when the minutes say there were others without naming them.
    #[serde(default, skip_serializing_if = "is_default")]
    pub others_unnamed: bool,
    /// Whether it was handed in in writing.
    #[serde(default, skip_serializing_if = "is_default")]
    pub written: bool,
    /// What it says, in our own words.
    pub text: String,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sources: Vec<Source>,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// A note to the minutes (*protokollsanteckning*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Note {
    /// Who.
    pub by: Vec<Id<Person>>,
    /// For whom.
    #[serde(default, skip_serializing_if = "is_default")]
    pub on_behalf_of: Vec<Id<Organization>>,
    /// What it says, in our own words.
    pub text: String,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sources: Vec<Source>,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}
