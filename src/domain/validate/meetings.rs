//! What must hold within a meeting, and between it and the rest.

use std::collections::BTreeSet;

use super::{At, Check, at, is_above_itself};
use crate::domain::agenda::AgendaItem;
use crate::domain::attendance::Presence;
use crate::domain::bound;
use crate::domain::decision::{VoteEvent, VoteOption};
use crate::domain::finding::Problem;
use crate::domain::id::Id;
use crate::domain::meeting::Meeting;
use crate::domain::records::find;

impl Check<'_> {
    pub(in crate::domain) fn meeting(&mut self, meeting: &Meeting) {
        let at = at(meeting);
        self.named(at, "name", &meeting.name);
        if meeting.organizations.is_empty() {
            self.report(at, "organizations", Problem::Empty);
        }
        self.refer(at, "organizations", &meeting.organizations);
        self.statements(at, "contradictions", &meeting.contradictions);
        self.sources(at, "sources", &meeting.sources);
        self.days(meeting);
        for (n, session) in meeting.sessions.iter().enumerate() {
            let field = format!("sessions[{n}]");
            self.refer(at, &field, &session.organizations);
            for item in &session.items {
                self.item_of(at, &field, meeting, item);
            }
        }
        for (n, entry) in meeting.attendance.iter().enumerate() {
            let field = format!("attendance[{n}]");
            self.named(at, &format!("{field}.name"), &entry.name);
            self.refer(at, &field, &entry.person);
            self.refer(at, &field, [&entry.organization]);
            self.refer(at, &field, &entry.on_behalf_of);
            self.refer(at, &field, &entry.chair_of);
            self.refer(at, &field, &entry.substitute_for);
            self.sources(at, &field, &entry.sources);
        }
        for (n, signature) in meeting.signatures.iter().enumerate() {
            let field = format!("signatures[{n}]");
            self.refer(at, &field, &signature.person);
            self.sources(at, &field, &signature.sources);
        }
        for (n, next) in meeting.next_meetings.iter().enumerate() {
            let field = format!("nextMeetings[{n}]");
            self.refer(at, &field, &next.organizations);
            self.sources(at, &field, &next.sources);
        }
        self.agenda(meeting);
    }

    /// A meeting goes on on later days than its first, in their order.
    fn days(&mut self, meeting: &Meeting) {
        let later = meeting.days.iter().enumerate();
        for (before, (n, day)) in meeting.dates().zip(later) {
            let earliest = before.earliest().zip(day.date.latest());
            let is_later = earliest.is_none_or(|(before, day)| before <= day);
            if !is_later || day.date == *before {
                let problem = Problem::DayNotLater {
                    before: before.to_string(),
                    day: day.date.to_string(),
                };
                self.report(at(meeting), &format!("days[{n}].date"), problem);
            }
        }
    }

    /// What tells its items apart says something, and ids of what was decided and voted on are
    /// the meeting's own.
    fn agenda(&mut self, meeting: &Meeting) {
        let at = at(meeting);
        let mut ids = BTreeSet::new();
        for (n, item) in meeting.agenda.iter().enumerate() {
            let field = format!("agenda[{n}]");
            if item.number.is_empty() {
                self.named(at, &format!("{field}.title"), &item.title);
            }
            let decisions = item.decisions.iter().map(|decision| decision.id.as_str());
            let votes = item.votes.iter().map(|vote| vote.id.as_str());
            for id in decisions.chain(votes) {
                if !ids.insert(id.to_owned()) {
                    self.report(at, &field, Problem::DuplicateId);
                }
            }
            self.agenda_item(at, &field, meeting, item);
        }
    }

    fn item_of(&mut self, at: At<'_>, field: &str, meeting: &Meeting, item: &str) {
        if meeting.item(item).is_none() {
            let problem = Problem::NoSuchItem {
                item: item.to_owned(),
                meeting: meeting.id.to_string(),
            };
            self.report(at, field, problem);
        }
    }

    /// Where a meeting and an item are given, the one has the other.
    pub(super) fn item_at(
        &mut self,
        at: At<'_>,
        field: &str,
        meeting: Option<&Id<Meeting>>,
        item: Option<&String>,
    ) {
        let (Some(id), Some(item)) = (meeting, item) else {
            return;
        };
        if let Some(meeting) = find(&self.records.meetings, id.as_str()) {
            self.item_of(at, field, meeting, item);
        }
    }

    fn agenda_item(&mut self, at: At<'_>, field: &str, meeting: &Meeting, item: &AgendaItem) {
        if let Some(parent) = &item.parent {
            let field = format!("{field}.parent");
            self.item_of(at, &field, meeting, parent);
            let over = |number| meeting.item(number)?.parent.as_deref();
            if is_above_itself(item.key(), over) {
                let value = item.key().to_owned();
                self.report(at, &field, Problem::CyclicItems { value });
            }
        }
        if let Some(before) = &item.treated_after {
            self.item_of(at, &format!("{field}.treatedAfter"), meeting, before);
        }
        self.refer(at, &format!("{field}.putOffTo"), &item.put_off_to);
        self.refer(at, &format!("{field}.body"), &item.body);
        self.refer(at, &format!("{field}.cases"), &item.cases);
        self.refer(at, &format!("{field}.forwardedTo"), &item.forwarded_to);
        for presenter in &item.presenters {
            let field = format!("{field}.presenters");
            self.refer(at, &field, &presenter.person);
            self.refer(at, &field, &presenter.on_behalf_of);
        }
        for decision in &item.decisions {
            let field = format!("{field}.decisions");
            self.refer(at, &field, [&decision.by]);
            self.refer(at, &field, &decision.addressed_to);
            for earlier in &decision.earlier {
                self.refer(at, &field, [&earlier.meeting]);
                self.item_at(at, &field, Some(&earlier.meeting), Some(&earlier.item));
            }
            self.sources(at, &field, &decision.sources);
        }
        for assignment in &item.assignments {
            let field = format!("{field}.assignments");
            self.refer(at, &field, &assignment.to);
            self.refer(at, &field, &assignment.to_persons);
            self.sources(at, &field, &assignment.sources);
        }
        for person in &item.mentioned_persons {
            let field = format!("{field}.mentionedPersons");
            self.refer(at, &field, &person.person);
            self.refer(at, &field, &person.on_behalf_of);
            self.refer(at, &field, &person.organization);
        }
        for reservation in &item.reservations {
            let field = format!("{field}.reservations");
            self.refer(at, &field, &reservation.by);
            self.sources(at, &field, &reservation.sources);
        }
        for note in &item.notes {
            let field = format!("{field}.notes");
            self.refer(at, &field, &note.by);
            self.refer(at, &field, &note.on_behalf_of);
            self.sources(at, &field, &note.sources);
        }
        self.statements(at, &format!("{field}.inferences"), &item.inferences);
        self.statements(at, &format!("{field}.contradictions"), &item.contradictions);
        self.sources(at, &format!("{field}.sources"), &item.sources);
        for vote in &item.votes {
            self.vote(at, &format!("{field}.votes"), meeting, vote);
        }
    }

    /// Whoever voted was there, whoever is noted absent was not, and nobody voted twice; nor did a
    /// huvudman choose the same twice, though it may share its votes.
    pub(super) fn vote(&mut self, at: At<'_>, field: &str, meeting: &Meeting, event: &VoteEvent) {
        self.refer(at, field, &event.called_by);
        self.sources(at, field, &event.sources);
        for (n, counted) in event.counts.iter().enumerate() {
            let field = format!("{field}.counts[{n}].count");
            self.within(at, &field, counted.count, bound::VOTES);
        }
        let mut chosen = BTreeSet::new();
        for (n, it) in event.by_huvudman.iter().enumerate() {
            self.refer(at, field, [&it.huvudman]);
            let counted = format!("{field}.byHuvudman[{n}].count");
            self.within(at, &counted, it.count, bound::VOTES);
            if !chosen.insert((&it.huvudman, it.option)) {
                let name = it.huvudman.to_string();
                self.report(at, field, Problem::VotedTwice { name });
            }
        }
        let mut voters = BTreeSet::new();
        for vote in &event.votes {
            self.refer(at, field, [&vote.person]);
            self.refer(at, field, &vote.on_behalf_of);
            if !voters.insert(&vote.person) {
                let name = vote.name.clone();
                self.report(at, field, Problem::VotedTwice { name });
            }
            let noted_absent = vote.option == VoteOption::Absent;
            let agrees = meeting
                .attendance
                .iter()
                .filter(|entry| entry.person.as_ref() == Some(&vote.person))
                .any(|entry| match entry.presence {
                    Presence::Present => !noted_absent,
                    Presence::Absent => noted_absent,
                    Presence::Partly | Presence::Other => true,
                });
            if !agrees {
                let name = vote.name.clone();
                self.report(at, field, Problem::VoteAgainstAttendance { name });
            }
        }
    }
}
