//! What stands in the calendar: meetings, stops that are planned, and deadlines. What has no
//! certain day is left out and counted, since a calendar would make it one.

use std::collections::BTreeSet;

use super::{bodies, body};
use crate::domain::order::set_of;
use crate::domain::{
    AgendaItem, Case, CircumstanceKind, Consultation, ConsultationStatus, Date, Day, EarlierEffect,
    Finished, Id, Meeting, MeetingState, NextMeeting, Organization, Records, Workspace, slug,
};
use crate::interchange::ical::{Calendar, Entry, Status};
use crate::screen::meetings::{held_as, lines_of_days};
use crate::screen::words::export as words;

/// The calendar of a workspace.
pub(super) fn calendar(workspace: &Workspace) -> Calendar {
    let records = workspace.records();
    let mut agenda = Agenda {
        workspace,
        revoked: revoked(records),
        entries: Vec::new(),
        undated: 0,
    };
    for meeting in &records.meetings {
        agenda.meeting(meeting);
    }
    for case in &records.cases {
        for stop in &case.consultations {
            agenda.stop(case, stop);
            agenda.comments(case, stop);
        }
    }
    Calendar {
        name: records.title.clone(),
        description: words::calendar(agenda.undated),
        as_of: records.as_of.sort_day(),
        revision: records.revision,
        entries: agenda.entries,
    }
}

/// So much of what is to be done tells it from other things to do.
const LONGEST: usize = 60;

struct Agenda<'a> {
    workspace: &'a Workspace,
    /// The items that a later decision has revoked one of, by meeting and key.
    revoked: BTreeSet<(&'a Id<Meeting>, &'a str)>,
    entries: Vec<Entry>,
    undated: usize,
}

impl Agenda<'_> {
    fn meeting(&mut self, meeting: &Meeting) {
        let about = meeting.agenda.iter();
        let about = about.map(|item| match item.printed_number() {
            "" => item.title.clone(),
            number => format!("{number} {}", item.title),
        });
        let about: Vec<_> = lines_of_days(meeting).into_iter().chain(about).collect();
        let called = meeting.moved_from.as_ref().unwrap_or(&meeting.date);
        let id = self.meeting_id(&meeting.organizations, called);
        self.put(&id, &meeting.date, words::MEETING, |it| {
            let days = meeting.days.iter();
            it.more_days = days.filter_map(|day| day.date.exact()).collect();
            it.start.clone_from(&meeting.start);
            it.end.clone_from(&meeting.end);
            it.summary.clone_from(&meeting.name);
            it.description = about.join("\n");
            it.status = status(meeting);
            it.moved = meeting.moved_from.is_some();
            it.place = meeting.place.clone().unwrap_or_default();
        });
        for next in &meeting.next_meetings {
            let is_known = held_as(self.workspace, next).is_some();
            if !is_known {
                self.next_meeting(next);
            }
        }
        for item in &meeting.agenda {
            self.deadlines(meeting, item);
        }
    }

    /// What a meeting is called in the calendar: by the body that leads and the day it was first
    /// called to, so that it is the same entry when it is announced, moved, held or called off.
    /// The second of a body's meetings on one day is numbered.
    fn meeting_id(&self, bodies: &[Id<Organization>], called: &Date) -> String {
        self.new_id(&first_id(bodies, called))
    }

    /// The id, or with a number after it where another entry has it.
    fn new_id(&self, first: &str) -> String {
        let more = (2..).map(|n| format!("{first}-{n}"));
        let mut ids = std::iter::once(first.to_owned()).chain(more);
        ids.find(|id| !self.has(id)).unwrap_or_default()
    }

    fn uid(&self, id: &str) -> String {
        format!("{id}@{}", self.workspace.records().dataset_id)
    }

    fn has(&self, id: &str) -> bool {
        let uid = self.uid(id);
        self.entries.iter().any(|entry| entry.uid == uid)
    }

    /// A meeting that several minutes announce is one.
    fn next_meeting(&mut self, next: &NextMeeting) {
        let id = first_id(&next.organizations, &next.date);
        if self.has(&id) {
            return;
        }
        let summary = match &next.what {
            Some(what) => what.clone(),
            None => {
                words::coming_meeting(&bodies((self.workspace, &next.date), &next.organizations))
            }
        };
        let mut times = next.time.iter().flat_map(|time| time.split('/'));
        self.put(&id, &next.date, words::MEETING, |it| {
            it.start = times.next().map(str::to_owned);
            it.end = times.next().map(str::to_owned);
            it.summary = summary;
            it.description = next.date_as_stated.clone().unwrap_or_default();
            it.status = Status::Tentative;
        });
    }

    fn deadlines(&mut self, meeting: &Meeting, item: &AgendaItem) {
        // Which of several decisions was revoked is not said.
        let is_revoked =
            item.decisions.len() == 1 && self.revoked.contains(&(&meeting.id, item.key()));
        let decisions = item.decisions.iter().filter_map(|it| {
            let deadline = it.deadline.as_ref()?;
            Some((it.id.to_string(), deadline, &it.text, is_revoked))
        });
        // An assignment goes by what is to be done: numbers change, of items and of assignments.
        let assignments = item.assignments.iter().filter_map(|it| {
            let what: String = slug(&it.what).chars().take(LONGEST).collect();
            let id = format!("{}-uppdrag-{what}", meeting.id);
            Some((id, it.deadline.as_ref()?, &it.what, false))
        });
        for (id, deadline, what, is_revoked) in decisions.chain(assignments) {
            let id = self.new_id(&id);
            self.put(&id, deadline, words::DEADLINE, |it| {
                it.summary = words::deadline(what);
                it.description = format!("{}, {}", meeting.name, item.title);
                if is_revoked {
                    it.status = Status::Cancelled;
                }
            });
        }
    }

    /// A stop that is or was planned: the same entry when it is held, or falls away.
    fn stop(&mut self, case: &Case, stop: &Consultation) {
        // Of what was planned for before the log ends, it cannot be said that it was not held.
        let log_ends = Some(self.workspace.as_of().sort_day());
        let is_to_come = stop.date.earliest() > log_ends;
        let falls_away = self.workspace.was_passed_over(stop)
            || is_to_come && case.outcome.finished == Finished::Yes;
        let status = match (stop.status, &stop.plan) {
            (ConsultationStatus::Planned, _) if !falls_away => Status::Tentative,
            // What no calendar has an entry of needs no other.
            _ if stop.date.exact().is_none() => return,
            (ConsultationStatus::Planned, _) => Status::Cancelled,
            (ConsultationStatus::Held, Some(_)) => Status::Confirmed,
            _ => return,
        };
        let at = stop.organization.as_ref();
        let at = at.map_or_else(
            || stop.organization_text.clone().unwrap_or_default(),
            |id| body((self.workspace, &stop.date), id),
        );
        let category = match status {
            Status::Confirmed => words::HELD_STOP,
            Status::Tentative | Status::Cancelled => words::STOP,
        };
        self.put(stop.id.as_str(), &stop.date, category, |it| {
            it.summary = words::planned(&at, &case.short_title);
            it.description.clone_from(&stop.what);
            it.status = status;
            let planned = stop.plan.as_ref().map(|plan| &plan.date);
            it.moved = planned.is_some_and(|planned| *planned != stop.date);
        });
    }

    /// The last day to answer what was sent for comment.
    fn comments(&mut self, case: &Case, stop: &Consultation) {
        let told = stop.circumstances.iter();
        let mut sent = told.filter(|it| it.kind == CircumstanceKind::SentForComment);
        if let Some(last) = sent.find_map(|it| it.period.to.as_ref()) {
            let id = format!("{}-remiss", stop.id);
            self.put(&id, last, words::DEADLINE, |it| {
                it.summary = words::deadline(&words::comments(&case.short_title));
                it.description.clone_from(&stop.what);
            });
        }
    }

    /// Enters something on its day; fills in what else is known of it.
    fn put(
        &mut self,
        id: &str,
        date: &Date,
        category: &'static str,
        fill_in: impl FnOnce(&mut Entry),
    ) {
        let Some(day) = date.exact() else {
            self.undated += 1;
            return;
        };
        let mut entry = blank(self.uid(id), day);
        entry.category = category;
        fill_in(&mut entry);
        self.entries.push(entry);
    }
}

/// What the first of a body's meetings on a day is called.
fn first_id(bodies: &[Id<Organization>], called: &Date) -> String {
    let lead = bodies.first().map_or("", Id::as_str);
    format!("mote-{lead}-{called}")
}

/// The items that a later decision has revoked one of.
fn revoked(records: &Records) -> BTreeSet<(&Id<Meeting>, &str)> {
    let items = records.meetings.iter().flat_map(|meeting| &meeting.agenda);
    let decisions = items.flat_map(|item| &item.decisions);
    let earlier = decisions.flat_map(|decision| &decision.earlier);
    let revoked = earlier.filter(|it| it.effect == EarlierEffect::Revokes);
    set_of(revoked.map(|it| (&it.meeting, it.item.as_str())))
}

fn status(meeting: &Meeting) -> Status {
    match meeting.state {
        Some(MeetingState::Planned) => Status::Tentative,
        Some(MeetingState::Cancelled) => Status::Cancelled,
        Some(MeetingState::Held) | None => Status::Confirmed,
    }
}

fn blank(uid: String, day: Day) -> Entry {
    Entry {
        uid,
        day,
        more_days: Vec::new(),
        start: None,
        end: None,
        summary: String::new(),
        description: String::new(),
        place: String::new(),
        category: "",
        status: Status::Confirmed,
        moved: false,
    }
}
