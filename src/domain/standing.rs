//! Where a case stands, and stood: what follows from its consultations.

use super::case::{Case, Finished};
use super::consultation::{Consultation, ConsultationRole, ConsultationStatus};
use super::day::Day;
use super::id::Id;
use super::organization::Organization;
use super::workspace::Workspace;

/// Where a case stands (*läge*), for the list: one of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// *Pågår*: noted as not finished.
    Ongoing,
    /// *Bordlagt*: the last thing that happened was that it was tabled.
    Tabled,
    /// *Resultat saknas*: the documents end before one can tell.
    OutcomeUnknown,
    /// *Klart*.
    Finished,
}

impl Case {
    /// Where it stands.
    pub fn standing(&self) -> Standing {
        let last_role = self.last_held().map(|held| held.role);
        match self.outcome.finished {
            Finished::Yes => Standing::Finished,
            _ if last_role == Some(ConsultationRole::Tabled) => Standing::Tabled,
            Finished::No => Standing::Ongoing,
            Finished::Unknown => Standing::OutcomeUnknown,
        }
    }

    /// The case as it was on a day: nothing that surely came later, and so not how it ended
    /// either. None when nothing of it is known from before.
    pub fn until(&self, day: Day) -> Option<Self> {
        let by_then = |stop: &Consultation| stop.date.sort_day() <= day;
        if self.consultations.iter().all(by_then) {
            return Some(self.clone());
        }
        let mut case = self.clone();
        case.consultations.retain(by_then);
        if case.consultations.is_empty() {
            return None;
        }
        if case.held_count() < self.held_count() {
            case.outcome.finished = Finished::No;
            case.outcome.holder = None;
            case.outcome.next = None;
        }
        Some(case)
    }

    /// The last consultation known to have taken place. Consultations stand in the order of
    /// the way, which undated ones have only there.
    pub fn last_held(&self) -> Option<&Consultation> {
        self.consultations
            .iter()
            .rev()
            .find(|consultation| consultation.status == ConsultationStatus::Held)
    }

    /// Consultations announced after the last one held, but for those at an item that was then
    /// not treated.
    pub fn coming<'a>(
        &'a self,
        workspace: &'a Workspace,
    ) -> impl Iterator<Item = &'a Consultation> {
        let last_held = self
            .consultations
            .iter()
            .rposition(|consultation| consultation.status == ConsultationStatus::Held);
        self.consultations
            .iter()
            .skip(last_held.map_or(0, |index| index + 1))
            .filter(|consultation| consultation.status == ConsultationStatus::Planned)
            .filter(|consultation| !workspace.was_passed_over(consultation))
    }

    /// How many consultations are known to have taken place.
    pub fn held_count(&self) -> usize {
        self.consultations
            .iter()
            .filter(|consultation| consultation.status == ConsultationStatus::Held)
            .count()
    }

    /// The bodies that have anything to do with it: as a stop on the way, taking part, handed
    /// it, or raising it. One that has in several ways comes several times.
    pub fn bodies(&self) -> impl Iterator<Item = &Id<Organization>> {
        let on_the_way = self.consultations.iter().flat_map(|consultation| {
            let stop = consultation.organization.iter();
            stop.chain(&consultation.other_organizations)
                .chain(&consultation.handed_to)
        });
        self.initiator.organizations.iter().chain(on_the_way)
    }

    /// Whether a body has anything to do with it.
    pub fn involves(&self, organization: &Id<Organization>) -> bool {
        self.bodies().any(|body| body == organization)
    }
}
