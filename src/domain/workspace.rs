//! Records that hold together.

use std::collections::BTreeMap;

use super::agenda::AgendaItem;
use super::consultation::{Consultation, ConsultationStatus};
use super::date::Date;
use super::finding::Finding;
use super::id::Id;
use super::meeting::Meeting;
use super::organization::Organization;
use super::records::{Record, Records, find};
use super::validate;

/// A workspace (*arbetsyta*): records that hold together. Every id is unique in its
/// collection and every reference leads somewhere, so a lookup of an id taken from a record
/// of the same workspace finds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workspace {
    pub(super) records: Records,
}

impl Workspace {
    /// Checks the records against one another.
    ///
    /// # Errors
    /// All findings, when there are any; then no workspace exists.
    pub fn new(mut records: Records) -> Result<Self, Vec<Finding>> {
        records.sort();
        let meetings = records.meetings.iter_mut();
        meetings.for_each(|meeting| meeting.tell_items_apart(None));
        let findings = validate::findings(&records);
        if findings.is_empty() {
            Ok(Self { records })
        } else {
            Err(findings)
        }
    }

    /// The records, each collection sorted by id.
    pub fn records(&self) -> &Records {
        &self.records
    }

    /// The record with this id. Collections are sorted, so this is a binary search.
    pub fn find<T: Record>(&self, id: &Id<T>) -> Option<&T> {
        find(T::all(&self.records), id.as_str())
    }

    /// The newest day the data speaks of (*läget per*): what was noted when it was published,
    /// or a later meeting that was held and of which something is written down.
    pub fn as_of(&self) -> &Date {
        let is_told = |item: &AgendaItem| {
            !item.decisions.is_empty() || !item.votes.is_empty() || !item.summary.is_empty()
        };
        let is_written_of = |meeting: &&Meeting| {
            let mut listed = meeting.attendance.iter();
            let was_attended = listed.any(|it| it.presence.was_there());
            meeting.was_held() && (was_attended || meeting.agenda.iter().any(is_told))
        };
        let held = self.records.meetings.iter().filter(is_written_of);
        held.map(Meeting::last_date)
            .chain([&self.records.as_of])
            .max_by_key(|date| date.latest())
            .unwrap_or(&self.records.as_of)
    }

    /// The item a stop is at, and its meeting, where the stop says which.
    pub fn item_of(&self, stop: &Consultation) -> Option<(&Meeting, &AgendaItem)> {
        let meeting = self.find(stop.meeting.as_ref()?)?;
        Some((meeting, meeting.item(stop.item.as_ref()?)?))
    }

    /// Whether a stop was planned for an item that was then not treated: it waits no longer.
    pub fn was_passed_over(&self, stop: &Consultation) -> bool {
        let item = self.item_of(stop).map(|(_, item)| item);
        stop.status == ConsultationStatus::Planned && item.is_some_and(AgendaItem::was_passed_over)
    }

    /// The bodies that are part of `parent`.
    pub fn parts_of<'a>(
        &'a self,
        parent: &'a Id<Organization>,
    ) -> impl Iterator<Item = &'a Organization> {
        self.records
            .organizations
            .iter()
            .filter(move |body| body.sub_organization_of.as_ref() == Some(parent))
    }

    /// Seats of each huvudman in a body: rules for one huvudman go before rules for a group.
    pub fn seats(&self, organization: &Id<Organization>) -> BTreeMap<&Id<Organization>, u32> {
        let rules = || {
            self.records
                .seat_rules
                .iter()
                .filter(|rule| &rule.organization == organization)
        };
        let mut seats = BTreeMap::new();
        for rule in rules().filter(|rule| rule.each) {
            for member in self.parts_of(&rule.on_behalf_of) {
                if member.is_huvudman() {
                    seats.insert(&member.id, rule.ordinary);
                }
            }
        }
        for rule in rules().filter(|rule| !rule.each) {
            seats.insert(&rule.on_behalf_of, rule.ordinary);
        }
        seats
    }
}
