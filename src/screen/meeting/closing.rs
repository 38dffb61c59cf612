//! What stands last in the minutes: signatures and next meetings.

use crate::app::Route;
use crate::domain::{Day, Meeting, NextMeeting, Signature, Workspace, read_day};
use crate::screen::words::{labels, meeting as words};
use crate::screen::{BodyRef, Citation, PersonName, dates, meetings};

/// The signatures under the minutes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signatures {
    /// In printed order.
    pub rows: Vec<SignatureRow>,
    /// When everybody had signed, and in which service.
    pub accepted: Option<String>,
    /// Where they stand.
    pub citations: Vec<Citation>,
}

/// One signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignatureRow {
    /// As printed.
    pub name: PersonName,
    /// As what.
    pub role: &'static str,
    /// ”27 mars 2024 kl. 9.37.21”.
    pub when: String,
    /// The same for a machine.
    pub signed_at: String,
    /// How.
    pub method: String,
}

/// A meeting the minutes announce.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Announcement {
    /// ”fredag 3 maj 2024”.
    pub when: String,
    /// The day, when it is one.
    pub day: Option<Day>,
    /// ”kl. 8.00–12.00”.
    pub hours: Option<String>,
    /// The bodies.
    pub bodies: Vec<BodyRef>,
    /// What, when it is not an ordinary meeting.
    pub what: Option<String>,
    /// The day in the minutes' words.
    pub as_stated: Option<String>,
    /// Whether some of the day is our reading.
    pub inferred: bool,
    /// Its minutes, when they are here.
    pub minutes: Option<Route>,
    /// Where it is announced.
    pub citations: Vec<Citation>,
}

impl Signatures {
    /// The signatures, when there are any.
    pub fn new(workspace: &Workspace, meeting: &Meeting) -> Option<Self> {
        let sources: Vec<_> = meeting
            .signatures
            .iter()
            .flat_map(|signature| signature.sources.clone())
            .collect();
        (!meeting.signatures.is_empty()).then(|| Self {
            rows: meeting.signatures.iter().map(SignatureRow::new).collect(),
            accepted: meeting.signing.as_ref().map(|signing| {
                words::accepted(&moment(&signing.accepted_by_all_at), &signing.service)
            }),
            citations: Citation::all(workspace, &sources),
        })
    }
}

impl SignatureRow {
    fn new(signature: &Signature) -> Self {
        Self {
            name: PersonName::new(signature.name.clone(), signature.person.as_ref()),
            role: labels::role(signature.role),
            when: moment(&signature.signed_at),
            signed_at: signature.signed_at.clone(),
            method: signature.method.clone(),
        }
    }
}

/// A moment in Swedish words, by the clock where it was written: the offset is the place's
/// own, so the clock time needs no reckoning. What is no such moment is shown as it came.
pub(super) fn moment(rfc3339: &str) -> String {
    let parts = rfc3339.split_once('T').and_then(|(day, time)| {
        let day = read_day(day)?;
        Some((day, time.get(..8)?))
    });
    parts.map_or_else(
        || rfc3339.to_owned(),
        |(day, time)| format!("{} kl.\u{a0}{}", dates::day(day), dates::clock(time)),
    )
}

impl Announcement {
    /// The meetings these minutes announce.
    pub fn all(workspace: &Workspace, meeting: &Meeting) -> Vec<Self> {
        let next = meeting.next_meetings.iter();
        next.map(|next| Self::new(workspace, next)).collect()
    }

    fn new(workspace: &Workspace, next: &NextMeeting) -> Self {
        let day = next.date.exact();
        let when = dates::date(&next.date);
        Self {
            when: match day {
                Some(day) => format!("{} {when}", dates::weekday(day)),
                None => when,
            },
            day,
            hours: next.time.as_deref().and_then(meetings::span),
            bodies: meetings::bodies_on(workspace, &next.organizations, day),
            what: next.what.clone(),
            as_stated: next.date_as_stated.clone(),
            inferred: next.inferred,
            minutes: meetings::held_as(workspace, next)
                .map(|held| Route::Meeting(held.id.clone(), None)),
            citations: Citation::all(workspace, &next.sources),
        }
    }
}
