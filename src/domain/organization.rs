//! Bodies and how they hang together.

use serde::{Deserialize, Serialize};

use super::date::Date;
use super::day::Day;
use super::id::Id;
use super::period::{Period, Validity};
use super::source::{Source, Statement};
use super::workspace::Workspace;
use super::{Unknown, is_default};

/// A body (*organ, gruppering*): OParl's Organization.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Organization {
    /// `lsg`.
    pub id: Id<Organization>,
    /// Its names over time, oldest first; never empty in a [`super::Workspace`].
    pub names: Vec<Name>,
    /// Other spellings in the documents.
    #[serde(default, skip_serializing_if = "is_default")]
    pub variants: Vec<Variant>,
    /// Which track it belongs to.
    pub track: Track,
    /// Which level it works on.
    pub level: Level,
    /// What kind of body, in the field's words: *samråd*, *beredning*, *kommun* … (OParl's
    /// `classification`, free text).
    pub classification: String,
    /// The body it is part of.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sub_organization_of: Option<Id<Organization>>,
    /// When it existed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub period: Period,
    /// What it may and shall do.
    #[serde(default, skip_serializing_if = "is_default")]
    pub mandate: Vec<Statement>,
    /// What it may not do.
    #[serde(default, skip_serializing_if = "is_default")]
    pub may_not: Vec<Statement>,
    /// What else is known.
    #[serde(default, skip_serializing_if = "is_default")]
    pub notes: Vec<Statement>,
    /// Where the sources disagree.
    #[serde(default, skip_serializing_if = "is_default")]
    pub contradictions: Vec<Statement>,
    /// What the sources do not say.
    #[serde(default, skip_serializing_if = "is_default")]
    pub gaps: Vec<String>,
    /// Whether it is drawn in the picture's overview; the rest come with *Alla organ*.
    #[serde(default, skip_serializing_if = "is_default")]
    pub overview: bool,
    /// The floor (*våning*) of the picture that somebody chose for it, counted from the top:
    /// 1 is where the huvudmän decide, 0 is beside the structure. Missing when track, level and
    /// relations are to tell.
    #[serde(default, skip_serializing_if = "is_default")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(max = super::bound::FLOOR)))]
    pub floor: Option<u8>,
    /// True when the whole record is our inference.
    #[serde(default, skip_serializing_if = "is_default")]
    pub inferred: bool,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sources: Vec<Source>,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// A name and when it was in use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Name {
    /// ”Länssamverkansgruppen”.
    pub name: String,
    /// ”LSG”.
    #[serde(default, skip_serializing_if = "is_default")]
    pub short_name: Option<String>,
    /// When it was the name.
    #[serde(default, skip_serializing_if = "is_default")]
    pub period: Period,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sources: Vec<Source>,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// A name as some document spells it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Variant {
    /// As printed.
    pub name: String,
    /// Where.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sources: Vec<Source>,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// The track (*spår*) a body belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub enum Track {
    /// *Förtroendevalda*.
    Political,
    /// *Tjänstepersoner*.
    Officer,
    /// Both together.
    Mixed,
    /// *Linjen*: a huvudman's own organisation, where decisions are taken.
    Line,
    /// Outside the structure.
    Outside,
}

/// The level (*nivå*) a body works on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub enum Level {
    /// *Hela länet*.
    Regional,
    /// *Delregionalt*.
    PartCounty,
    /// *Lokalt*.
    Local,
    /// *Hos en huvudman*.
    Huvudman,
    /// *Nationellt*.
    National,
}

impl Organization {
    /// The bodies it is part of, the nearest first.
    pub fn ancestors<'a>(&'a self, workspace: &'a Workspace) -> impl Iterator<Item = &'a Self> {
        let whole = |part: &&'a Self| workspace.find(part.sub_organization_of.as_ref()?);
        std::iter::successors(whole(&self), whole)
    }

    /// Whether it is a part of another body, or of a part of that.
    pub fn is_within(&self, workspace: &Workspace, whole: &Id<Self>) -> bool {
        self.ancestors(workspace).any(|it| it.id == *whole)
    }

    /// Whether it is this body, or one of those that make it up.
    pub fn is_one_of(&self, group: &Id<Self>) -> bool {
        self.id == *group || self.sub_organization_of.as_ref() == Some(group)
    }

    /// The name on `day`. While a change of unknown day is under way the older name stands,
    /// since it is the last one known to be right.
    pub fn name_on(&self, day: Day) -> Option<&Name> {
        self.names
            .iter()
            .rev()
            .find(|name| name.period.on(day) == Validity::Valid)
            .or_else(|| self.names.iter().find(|name| name.period.may_include(day)))
            .or_else(|| self.newest())
    }

    /// The names it may have had at a date, oldest first: one, where the date and what is known
    /// of the change of name tell which.
    pub fn names_at(&self, date: &Date) -> Vec<&Name> {
        let (first, last) = (date.earliest(), date.latest());
        let is_valid = |name: &Name, day: Day| name.period.on(day) == Validity::Valid;
        let surely = |name: &&Name| {
            let both = first.zip(last);
            both.is_some_and(|(first, last)| is_valid(name, first) && is_valid(name, last))
        };
        if let Some(sure) = self.names.iter().rev().find(surely) {
            return vec![sure];
        }
        let ended = |name: &Name| {
            let over = name.period.to.as_ref().and_then(Date::latest);
            over.zip(first).is_some_and(|(over, first)| over < first)
        };
        let not_begun = |name: &Name| {
            let begins = name.period.from.as_ref().and_then(Date::earliest);
            begins.zip(last).is_some_and(|(begins, last)| last < begins)
        };
        let names = self.names.iter();
        let names: Vec<_> = names.filter(|it| !ended(it) && !not_begun(it)).collect();
        if names.is_empty() {
            return self.newest().into_iter().collect();
        }
        names
    }

    /// The name that began last, wherever in the list it was written.
    fn newest(&self) -> Option<&Name> {
        self.names.iter().max_by_key(|name| name.begins())
    }

    /// The names that took the place of another: all but the one that began first.
    pub fn later_names(&self) -> impl Iterator<Item = &Name> {
        let all = self.names.iter().enumerate();
        let first = all.min_by_key(|(_, name)| name.begins()).map(|(n, _)| n);
        let all = self.names.iter().enumerate();
        let later = all.filter(move |(n, _)| Some(*n) != first);
        later.map(|(_, name)| name)
    }

    /// The newest name.
    pub fn name(&self) -> &str {
        self.newest().map_or(self.id.as_str(), |name| &name.name)
    }

    /// The newest name, short where there is a short form.
    pub fn short_name(&self) -> &str {
        self.newest().map_or(self.id.as_str(), Name::short)
    }

    /// Whether it is a *huvudman*: a municipality or a region. Only they decide, each in its
    /// own line.
    pub fn is_huvudman(&self) -> bool {
        matches!(self.classification.as_str(), "kommun" | "region")
    }

    /// Whether it is the huvudman of a whole region.
    pub fn is_region(&self) -> bool {
        self.classification == "region"
    }
}

impl Name {
    /// When it began, to be sorted by; before all days where that is not said.
    pub fn begins(&self) -> Option<Day> {
        self.period.from.as_ref().map(Date::sort_day)
    }

    /// The short form, or the name where there is none.
    pub fn short(&self) -> &str {
        self.short_name.as_ref().unwrap_or(&self.name)
    }
}

/// How many seats a huvudman has in a body (*platsregel*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct SeatRule {
    /// `samrad-hvo-umea`.
    pub id: Id<SeatRule>,
    /// In which body.
    pub organization: Id<Organization>,
    /// For which huvudman, or for a group of them.
    pub on_behalf_of: Id<Organization>,
    /// True when each huvudman of the group has this many, unless it has a rule of its own;
    /// false when the group has them together.
    #[serde(default, skip_serializing_if = "is_default")]
    pub each: bool,
    /// Ordinary seats (*ordinarie platser*).
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(max = super::bound::SEATS)))]
    pub ordinary: u32,
    /// Substitutes (*ersättare*); missing when the sources do not say how many.
    #[serde(default, skip_serializing_if = "is_default")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(max = super::bound::SEATS)))]
    pub substitutes: Option<u32>,
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
