//! Meetings and who was there.

use serde::{Deserialize, Serialize};

use super::agenda::AgendaItem;
use super::date::Date;
use super::id::Id;
use super::organization::Organization;
use super::person::{Person, Role};
use super::source::{Document, Source, Statement};
use super::workspace::Workspace;
use super::{Unknown, is_default};

/// A meeting (*sammanträde*) with its minutes (*protokoll*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Meeting {
    /// `samrad-2024-03-15`.
    pub id: Id<Meeting>,
    /// The bodies that met; the first leads.
    pub organizations: Vec<Id<Organization>>,
    /// ”Samråd hälsa, vård och omsorg 15 mars 2024”.
    pub name: String,
    /// The heading of the minutes, as printed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub heading_as_printed: Option<String>,
    /// The day.
    pub date: Date,
    /// Whether it is to be, was held or was called off. Nobody wrote it down where it is
    /// missing, as in older files: then it was held, since minutes are what there was.
    #[serde(default, skip_serializing_if = "is_default")]
    pub state: Option<MeetingState>,
    /// Why it was called off or moved.
    #[serde(default, skip_serializing_if = "is_default")]
    pub state_note: Option<String>,
    /// The day it was first called to, where it was moved.
    #[serde(default, skip_serializing_if = "is_default")]
    pub moved_from: Option<Date>,
    /// When its papers went out (*handlingar, kallelse*).
    #[serde(default, skip_serializing_if = "is_default")]
    pub papers_sent: Option<Date>,
    /// Start, local time, ”09:00”.
    #[serde(default, skip_serializing_if = "is_default")]
    pub start: Option<String>,
    /// End, local time, ”15:00”.
    #[serde(default, skip_serializing_if = "is_default")]
    pub end: Option<String>,
    /// ”Teams”.
    #[serde(default, skip_serializing_if = "is_default")]
    pub place: Option<String>,
    /// *Diarienummer*, as printed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub diary_number: Option<String>,
    /// How the minutes print their range of items: ”27-31”.
    #[serde(default, skip_serializing_if = "is_default")]
    pub items_as_printed: Option<String>,
    /// Parts of the meeting held by different bodies.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sessions: Vec<Session>,
    /// The attendance lists, in printed order.
    #[serde(default, skip_serializing_if = "is_default")]
    pub attendance: Vec<Attendance>,
    /// The agenda (*föredragningslista, dagordning*), in printed order.
    #[serde(default, skip_serializing_if = "is_default")]
    pub agenda: Vec<AgendaItem>,
    /// Who signed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub signatures: Vec<Signature>,
    /// How it was signed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub signing: Option<Signing>,
    /// The meetings it announces.
    #[serde(default, skip_serializing_if = "is_default")]
    pub next_meetings: Vec<NextMeeting>,
    /// What a reader should know.
    #[serde(default, skip_serializing_if = "is_default")]
    pub notes: Vec<String>,
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

impl Meeting {
    /// A meeting of which no more is known, still to be named.
    pub fn called(organizations: Vec<Id<Organization>>, name: String, date: Date) -> Self {
        Self {
            id: Id::unnamed(),
            organizations,
            name,
            heading_as_printed: None,
            date,
            state: None,
            state_note: None,
            moved_from: None,
            papers_sent: None,
            start: None,
            end: None,
            place: None,
            diary_number: None,
            items_as_printed: None,
            sessions: Vec::new(),
            attendance: Vec::new(),
            agenda: Vec::new(),
            signatures: Vec::new(),
            signing: None,
            next_meetings: Vec::new(),
            notes: Vec::new(),
            contradictions: Vec::new(),
            gaps: Vec::new(),
            sources: Vec::new(),
            unknown: Unknown::new(),
        }
    }

    /// The meeting whose minutes a document is: by the rule of the format, the two have the
    /// same id.
    pub fn minuted_in<'a>(workspace: &'a Workspace, document: &Id<Document>) -> Option<&'a Self> {
        workspace.find(&Id::new(document.as_str()).ok()?)
    }

    /// Whether it was held: not one that is only planned, nor one that was called off.
    pub fn was_held(&self) -> bool {
        matches!(self.state, None | Some(MeetingState::Held))
    }

    /// The agenda item with this number.
    pub fn item(&self, number: &str) -> Option<&AgendaItem> {
        self.agenda.iter().find(|item| item.number == number)
    }

    /// The attendance list of one body.
    pub fn attendance_of<'a>(
        &'a self,
        organization: &'a Id<Organization>,
    ) -> impl Iterator<Item = &'a Attendance> {
        self.attendance
            .iter()
            .filter(move |entry| &entry.organization == organization)
    }
}

/// Where a meeting stands (*läge*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub enum MeetingState {
    /// It is called (*planerat*).
    Planned,
    /// It was held (*hållet*).
    Held,
    /// It was called off (*inställt*).
    Cancelled,
}

/// A part of a meeting (*pass*) and the items it treated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Session {
    /// As printed.
    pub name: String,
    /// The bodies in it.
    pub organizations: Vec<Id<Organization>>,
    /// The numbers of its items.
    pub items: Vec<String>,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

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
            note: None,
            inferred: false,
            inferred_fields: Vec::new(),
            sources: Vec::new(),
            unknown: Unknown::new(),
        }
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

/// A signature (*underskrift*) under the minutes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Signature {
    /// The name as printed.
    pub name: String,
    /// Who it is, when known.
    #[serde(default, skip_serializing_if = "is_default")]
    pub person: Option<Id<Person>>,
    /// As what.
    pub role: Role,
    /// When, RFC 3339 with offset.
    pub signed_at: String,
    /// *Svensk e-legitimation*, *E-post*: the kind only, never an address or number.
    pub method: String,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sources: Vec<Source>,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// How the minutes were signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Signing {
    /// ”Comfact Signature”.
    pub service: String,
    /// When all had signed, RFC 3339 with offset.
    pub accepted_by_all_at: String,
    /// Fields of a later version, kept as they came.
    #[serde(flatten)]
    pub unknown: Unknown,
}

/// A meeting that minutes announce.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct NextMeeting {
    /// The bodies.
    pub organizations: Vec<Id<Organization>>,
    /// What, when it is not an ordinary meeting.
    #[serde(default, skip_serializing_if = "is_default")]
    pub what: Option<String>,
    /// The day.
    pub date: Date,
    /// The day in the minutes' words: ”fredag 3 maj, utan år”.
    #[serde(default, skip_serializing_if = "is_default")]
    pub date_as_stated: Option<String>,
    /// The time, ”08:00/12:00”.
    #[serde(default, skip_serializing_if = "is_default")]
    pub time: Option<String>,
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
