//! Meetings and what their minutes say of them as a whole.

use serde::{Deserialize, Serialize};

use super::agenda::AgendaItem;
use super::attendance::Attendance;
use super::date::Date;
use super::id::Id;
use super::meeting_day::MeetingDay;
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
    /// The day; the first, where it went on on others.
    pub date: Date,
    /// The days it went on on after the first (*fortsatte, återupptogs*), in their order: one
    /// that is adjourned (*ajournerat*) and taken up on another day is one meeting with one
    /// count of items (since 1.1).
    #[serde(default, skip_serializing_if = "is_default")]
    pub days: Vec<MeetingDay>,
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
    /// Start on the first day, local time, ”09:00”.
    #[serde(default, skip_serializing_if = "is_default")]
    pub start: Option<String>,
    /// End on the first day, local time, ”15:00”. One before the start is past midnight;
    /// ”24:00” is midnight.
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
            days: Vec::new(),
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
