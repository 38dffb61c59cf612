//! Who was at a meeting, as its lists have it.

use serde::{Deserialize, Serialize};

use super::id::Id;
use super::organization::Organization;
use super::person::{Person, Role};
use super::source::Source;
use super::{Unknown, is_default};

/// One line of an attendance list (*närvarolista*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Attendance {
    /// The name as printed.
    pub name: String,
    /// Who it is, when known.
    #[serde(default, skip_serializing_if = "is_default")]
    pub person: Option<Id<Person>>,
    /// Whose list it is.
    pub organization: Id<Organization>,
    /// The list's heading, as printed.
    pub list: String,
    /// For which huvudmän; one officer can stand for two.
    #[serde(default, skip_serializing_if = "is_default")]
    pub on_behalf_of: Vec<Id<Organization>>,
    /// The organisation, as printed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub organization_as_printed: Option<String>,
    /// Party (*parti*), as printed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub party: Option<String>,
    /// Title, as printed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub title: Option<String>,
    /// As what.
    pub role: Role,
    /// The body this person chairs, for chairs listed in another body.
    #[serde(default, skip_serializing_if = "is_default")]
    pub chair_of: Option<Id<Organization>>,
    /// Whom a substitute stood in for.
    #[serde(default, skip_serializing_if = "is_default")]
    pub substitute_for: Option<Id<Person>>,
    /// Whether the person checks and signs the minutes (*justerare*).
    #[serde(default, skip_serializing_if = "is_default")]
    pub adjuster: bool,
    /// Whether the person was there.
    pub presence: Presence,
    /// Items missed by one partly present.
    #[serde(default, skip_serializing_if = "is_default")]
    pub absent_from_items: Vec<String>,
    /// Items led by this person in the chair's place (*ordförande vid punkten*) (since 1.1).
    #[serde(default, skip_serializing_if = "is_default")]
    pub chaired_items: Vec<String>,
    /// Items a substitute served at (*tjänstgjorde*), where it was not all of them (since 1.1).
    #[serde(default, skip_serializing_if = "is_default")]
    pub served_items: Vec<String>,
    /// Items this person took no part in for a conflict of interest (*jäv*) (since 1.1).
    #[serde(default, skip_serializing_if = "is_default")]
    pub disqualified_items: Vec<String>,
    /// What the list adds.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: Option<String>,
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

impl Attendance {
    /// An entry of a body's list, of which nothing more is known.
    pub fn listed(
        organization: Id<Organization>,
        list: String,
        name: String,
        role: Role,
        presence: Presence,
    ) -> Self {
        Self {
            name,
            person: None,
            organization,
            list,
            on_behalf_of: Vec::new(),
            organization_as_printed: None,
            party: None,
            title: None,
            role,
            chair_of: None,
            substitute_for: None,
            adjuster: false,
            presence,
            absent_from_items: Vec::new(),
            chaired_items: Vec::new(),
            served_items: Vec::new(),
            disqualified_items: Vec::new(),
            note: None,
            inferred: false,
            inferred_fields: Vec::new(),
            sources: Vec::new(),
            unknown: Unknown::new(),
        }
    }

    /// The items it speaks of, under the name of the field that does.
    pub fn named_items(&self) -> impl Iterator<Item = (&'static str, &String)> {
        let lists = [
            ("absentFromItems", &self.absent_from_items),
            ("chairedItems", &self.chaired_items),
            ("servedItems", &self.served_items),
            ("disqualifiedItems", &self.disqualified_items),
        ];
        let lists = lists.into_iter();
        lists.flat_map(|(field, items)| items.iter().map(move |it| (field, it)))
    }

    /// Whether one who stood in for somebody did so at an item: at all of them, where no items
    /// are told.
    pub fn served_at(&self, item: &str) -> bool {
        self.served_items.is_empty() || self.served_items.iter().any(|it| it == item)
    }

    /// Whether it stands on this list of a body.
    pub fn is_on(&self, organization: &Id<Organization>, list: &str) -> bool {
        self.organization == *organization && self.list == list
    }
}

/// Whether a listed person was there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub enum Presence {
    /// *Närvarande*.
    Present,
    /// *Närvarande en del av mötet*.
    Partly,
    /// *Frånvarande*.
    Absent,
    /// In the room outside the lists of present and absent: officers, co-opted.
    Other,
}

impl Presence {
    /// Present for the whole meeting or a part of it.
    pub fn was_there(self) -> bool {
        matches!(self, Self::Present | Self::Partly)
    }
}
