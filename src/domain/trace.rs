//! A case's way as a trace of events, in the sense process mining gives the word: what
//! statistics count and what the formats for event logs carry, so that both speak of the same
//! events in the same order.

use std::fmt;

use super::case::Case;
use super::consultation::{Consultation, ConsultationRole, ConsultationStatus};
use super::date::Day;
use super::id::Id;
use super::organization::Organization;

/// A stop known to have taken place, as an event (*händelse*).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event<'a> {
    /// The stop.
    pub consultation: &'a Consultation,
    /// The body; missing when the documents do not say.
    pub organization: Option<&'a Id<Organization>>,
    /// What it did.
    pub role: ConsultationRole,
    /// The day, when exactly one is known.
    pub day: Option<Day>,
}

/// What was done where (*aktivitet*): the class of an event. Written `lsg:prepared`, and
/// `-:prepared` when the body is unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Activity<'a> {
    /// The body; missing when the documents do not say.
    pub organization: Option<&'a Id<Organization>>,
    /// What it did.
    pub role: ConsultationRole,
}

impl Case {
    /// The stops known to have taken place, in the order of the way. That order is the
    /// log's own: a stop whose day is not known has its place nowhere else.
    pub fn trace(&self) -> impl DoubleEndedIterator<Item = Event<'_>> {
        self.consultations
            .iter()
            .filter(|consultation| consultation.status == ConsultationStatus::Held)
            .map(Event::of)
    }
}

impl<'a> Event<'a> {
    fn of(consultation: &'a Consultation) -> Self {
        Self {
            consultation,
            organization: consultation.organization.as_ref(),
            role: consultation.role,
            day: consultation.date.exact(),
        }
    }

    /// What was done where.
    pub fn activity(&self) -> Activity<'a> {
        Activity {
            organization: self.organization,
            role: self.role,
        }
    }
}

impl fmt::Display for Activity<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let body = self.organization.map_or("-", Id::as_str);
        write!(f, "{body}:{}", self.role.as_str())
    }
}

impl ConsultationRole {
    /// Every role, in the order a case most often meets them.
    pub const ALL: [Self; 13] = [
        Self::Raised,
        Self::Prepared,
        Self::Treated,
        Self::Recommended,
        Self::Decided,
        Self::Informed,
        Self::Assigned,
        Self::Returned,
        Self::Tabled,
        Self::Voted,
        Self::Adopted,
        Self::FollowedUp,
        Self::Other,
    ];

    /// The word for it in the file.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Raised => "raised",
            Self::Prepared => "prepared",
            Self::Treated => "treated",
            Self::Recommended => "recommended",
            Self::Decided => "decided",
            Self::Informed => "informed",
            Self::Assigned => "assigned",
            Self::Returned => "returned",
            Self::Tabled => "tabled",
            Self::Voted => "voted",
            Self::Adopted => "adopted",
            Self::FollowedUp => "followed-up",
            Self::Other => "other",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Workspace;

    fn built_in() -> Workspace {
        crate::interchange::read(include_bytes!("../../public/data/vasterbotten.json")).unwrap()
    }

    #[test]
    fn a_roles_word_is_the_one_in_the_file() {
        for role in ConsultationRole::ALL {
            let written = serde_json::to_value(role).unwrap();
            assert_eq!(written, role.as_str());
        }
    }

    #[test]
    fn only_what_has_taken_place_is_an_event_in_the_order_of_the_way() {
        let workspace = built_in();
        for case in &workspace.records().cases {
            assert_eq!(case.trace().count(), case.held_count(), "{}", case.id);
            let of = |event: Event<'_>| {
                let same = |stop: &Consultation| stop.id == event.consultation.id;
                case.consultations.iter().position(same)
            };
            assert!(case.trace().map(of).is_sorted(), "{}", case.id);
        }
    }

    #[test]
    fn a_day_is_told_only_where_exactly_one_is_known() {
        let workspace = built_in();
        let mut events = workspace.records().cases.iter().flat_map(Case::trace);
        assert!(events.all(|event| event.day == event.consultation.date.exact()));
    }

    #[test]
    fn an_activity_is_body_and_role() {
        let lsg = Id::new("lsg").unwrap();
        let mut activity = Activity {
            organization: Some(&lsg),
            role: ConsultationRole::FollowedUp,
        };
        assert_eq!(activity.to_string(), "lsg:followed-up");
        activity.organization = None;
        assert_eq!(activity.to_string(), "-:followed-up");
    }
}
