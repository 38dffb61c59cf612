//! How bodies hang together.

use serde::{Deserialize, Serialize};

use super::date::Date;
use super::day::Day;
use super::id::Id;
use super::organization::Organization;
use super::period::Period;
use super::rule::Foundation;
use super::source::Source;
use super::{Unknown, is_default};

/// A typed, dated edge between two bodies (*relation*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Relation {
    /// `beredning-barn-unga-bereder-at-lsg`.
    pub id: Id<Relation>,
    /// From which body.
    pub from: Id<Organization>,
    /// To which body.
    pub to: Id<Organization>,
    /// What kind.
    pub kind: RelationKind,
    /// In words, to be read between the two names: ”bereder ärenden åt”.
    pub label: String,
    /// The marking of its lane in the picture: the source's own verb, short: ”bereder”. Missing
    /// when the kind of relation is to give it.
    #[serde(default, skip_serializing_if = "is_default")]
    #[cfg_attr(not(target_arch = "wasm32"), schemars(length(max = super::bound::VERB)))]
    pub verb: Option<String>,
    /// Whether it stands or happened once; missing when nobody has said.
    #[serde(default, skip_serializing_if = "is_default")]
    pub holds: Option<Holds>,
    /// What it rests on; missing when nobody has said.
    #[serde(default, skip_serializing_if = "is_default")]
    pub foundation: Option<Foundation>,
    /// Whose words it rests on, where it rests on somebody's: ”tre av regionens ledamöter”.
    #[serde(default, skip_serializing_if = "is_default")]
    pub said_by: Option<String>,
    /// True when the documents only imply it (*antyds*).
    #[serde(default, skip_serializing_if = "is_default")]
    pub implied: bool,
    /// When it held.
    #[serde(default, skip_serializing_if = "is_default")]
    pub period: Period,
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

/// Whether a relation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub enum Holds {
    /// *Gäller tills vidare*: it goes on as long as its period does.
    Standing,
    /// *Hände en gång*: a single event, or one matter with an end.
    Once,
    /// *Var tänkt*: somebody proposed or planned it, and no source shows that it came to be.
    Intended,
}

impl Relation {
    /// Whether it stands as long as its period does, so that it may be drawn as a way.
    ///
    /// Where nobody has said, its own words tell: what is stated, in the present tense and of
    /// more than one day. They may leave a way out, which is seen and can be put right; a way
    /// that never was would be believed.
    pub fn stands(&self) -> bool {
        self.holds.map_or_else(
            || self.is_told_as_present() && !self.is_of_one_day() && !self.is_concluded(),
            |holds| holds == Holds::Standing,
        )
    }

    /// Whether it stands, and may do so on `day`: worth drawing as a way.
    pub fn may_stand_on(&self, day: Day) -> bool {
        self.stands() && self.period.may_include(day)
    }

    /// Whether no document says it in so many words: it is implied, or our conclusion.
    pub fn is_concluded(&self) -> bool {
        self.implied || self.foundation == Some(Foundation::Inferred)
    }

    /// Whether its words begin with a verb in the Swedish present tense, which ends in r:
    /// ”bereder”, but not ”beredde”, ”föreslås”, ”var med” or ”har berett”.
    fn is_told_as_present(&self) -> bool {
        let first = self.label.split_whitespace().next().unwrap_or_default();
        first.ends_with('r') && !["var", "har"].contains(&first)
    }

    fn is_of_one_day(&self) -> bool {
        let (from, to) = (self.period.from.as_ref(), self.period.to.as_ref());
        let (first, last) = (from.and_then(Date::earliest), to.and_then(Date::latest));
        first.is_some() && first == last
    }
}

/// What kind of relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub enum RelationKind {
    /// *Bereder åt*.
    Prepares,
    /// *Rekommenderar till*.
    Recommends,
    /// *Lämnar förslag till*.
    Proposes,
    /// *Ger uppdrag till*.
    Assigns,
    /// *Återför till*.
    Returns,
    /// *Utser ledamöter i*.
    Appoints,
    /// *Beslutar i linjen efter*.
    DecidesAfter,
    /// *Samordnar*.
    Coordinates,
    /// *Informerar*.
    Informs,
    /// *Ingår i*.
    PartOf,
    /// *Möter som ett med*.
    MeetsAsOneWith,
    /// *Ersätter*.
    Replaces,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn relation(label: &str, period: (Option<&str>, Option<&str>)) -> Relation {
        let relation = serde_json::json!({
            "id": "a-b", "from": "a", "to": "b", "kind": "assigns", "label": label,
            "period": { "from": period.0, "to": period.1 },
        });
        serde_json::from_value(relation).unwrap()
    }

    #[test]
    fn where_nobody_has_said_only_what_is_told_in_the_present_tense_stands() {
        for label in ["ger uppdrag till", "bereder ärenden åt", "svarar varje år"] {
            assert!(relation(label, (None, None)).stands(), "{label}");
        }
        for label in [
            "gav uppdrag till",
            "lyfte vaccinationsfrågan till",
            "skulle återkoppla till",
            "ska löpande uppdatera",
            "föreslås delta i",
            "var med och startade",
            "har planerat arbetet för",
            "",
        ] {
            assert!(!relation(label, (None, None)).stands(), "{label}");
        }
    }

    #[test]
    fn where_nobody_has_said_what_is_of_one_day_does_not_stand() {
        let day = Some("2021-03-19");
        assert!(!relation("ger uppdrag till", (day, day)).stands());
        assert!(relation("ger uppdrag till", (day, None)).stands());
        assert!(relation("ger uppdrag till", (day, Some("2022"))).stands());
    }

    #[test]
    fn where_nobody_has_said_what_is_only_implied_does_not_stand() {
        let implied = Relation {
            implied: true,
            ..relation("deltar i samråd om riktlinjer med", (None, None))
        };
        assert!(!implied.stands());
    }

    #[test]
    fn what_is_said_wins_over_how_it_is_told() {
        let once = Relation {
            holds: Some(Holds::Once),
            ..relation("ger uppdrag till", (None, None))
        };
        assert!(!once.stands());
        let standing = Relation {
            holds: Some(Holds::Standing),
            ..relation("möts med", (None, None))
        };
        assert!(standing.stands());
    }
}
