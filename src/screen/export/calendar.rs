//! What stands in the calendar: meetings, stops that are planned, and deadlines. What has no
//! certain day is left out and counted, since a calendar would make it one.

use super::{bodies, body};
use crate::domain::{
    AgendaItem, Case, Consultation, ConsultationStatus, Date, Day, Meeting, NextMeeting, Workspace,
};
use crate::interchange::ical::{Calendar, Entry};
use crate::screen::words::export as words;

/// The calendar of a workspace.
pub(super) fn calendar(workspace: &Workspace) -> Calendar {
    let records = workspace.records();
    let mut agenda = Agenda {
        workspace,
        entries: Vec::new(),
        undated: 0,
    };
    for meeting in &records.meetings {
        agenda.meeting(meeting);
    }
    for case in &records.cases {
        let stops = case.consultations.iter();
        let planned = stops.filter(|it| it.status == ConsultationStatus::Planned);
        planned.for_each(|stop| agenda.stop(case, stop));
    }
    Calendar {
        name: records.title.clone(),
        description: words::calendar(agenda.undated),
        as_of: records.as_of.sort_day(),
        entries: agenda.entries,
    }
}

struct Agenda<'a> {
    workspace: &'a Workspace,
    entries: Vec<Entry>,
    undated: usize,
}

impl Agenda<'_> {
    fn meeting(&mut self, meeting: &Meeting) {
        let about = meeting.agenda.iter();
        let about: Vec<_> = about
            .map(|item| format!("{} {}", item.number, item.title))
            .collect();
        self.put(meeting.id.as_str(), &meeting.date, words::MEETING, |it| {
            it.start.clone_from(&meeting.start);
            it.end.clone_from(&meeting.end);
            it.summary.clone_from(&meeting.name);
            it.description = about.join("\n");
            it.place = meeting.place.clone().unwrap_or_default();
        });
        for (n, next) in meeting.next_meetings.iter().enumerate() {
            if !self.is_logged(next) {
                self.next_meeting(&format!("{}-nasta-{}", meeting.id, n + 1), next);
            }
        }
        for item in &meeting.agenda {
            self.deadlines(meeting, item);
        }
    }

    /// Whether an announced meeting is among those whose minutes there are, or announced by
    /// them twice.
    fn is_logged(&self, next: &NextMeeting) -> bool {
        let mut meetings = self.workspace.records().meetings.iter();
        meetings.any(|it| it.date == next.date && it.organizations == next.organizations)
    }

    fn next_meeting(&mut self, id: &str, next: &NextMeeting) {
        let summary = match &next.what {
            Some(what) => what.clone(),
            None => {
                words::coming_meeting(&bodies((self.workspace, &next.date), &next.organizations))
            }
        };
        let mut times = next.time.iter().flat_map(|time| time.split('/'));
        self.put(id, &next.date, words::MEETING, |it| {
            it.start = times.next().map(str::to_owned);
            it.end = times.next().map(str::to_owned);
            it.summary = summary;
            it.description = next.date_as_stated.clone().unwrap_or_default();
            it.tentative = true;
        });
    }

    fn deadlines(&mut self, meeting: &Meeting, item: &AgendaItem) {
        let decisions = item.decisions.iter().filter_map(|it| {
            let deadline = it.deadline.as_ref()?;
            Some((it.id.to_string(), deadline, &it.text))
        });
        let number = item.number.replace(' ', "-");
        let assignments = item.assignments.iter().enumerate().filter_map(|(n, it)| {
            let id = format!("{}-{number}-uppdrag-{}", meeting.id, n + 1);
            Some((id, it.deadline.as_ref()?, &it.what))
        });
        for (id, deadline, what) in decisions.chain(assignments) {
            self.put(&id, deadline, words::DEADLINE, |it| {
                it.summary = words::deadline(what);
                it.description = format!("{}, {}", meeting.name, item.title);
            });
        }
    }

    fn stop(&mut self, case: &Case, stop: &Consultation) {
        let at = stop.organization.as_ref();
        let at = at.map_or_else(
            || stop.organization_text.clone().unwrap_or_default(),
            |id| body((self.workspace, &stop.date), id),
        );
        self.put(stop.id.as_str(), &stop.date, words::STOP, |it| {
            it.summary = words::planned(&at, &case.short_title);
            it.description.clone_from(&stop.what);
            it.tentative = true;
        });
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
        let mut entry = blank(format!("{id}@{}", self.workspace.records().dataset_id), day);
        entry.category = category;
        fill_in(&mut entry);
        self.entries.push(entry);
    }
}

fn blank(uid: String, day: Day) -> Entry {
    Entry {
        uid,
        day,
        start: None,
        end: None,
        summary: String::new(),
        description: String::new(),
        place: String::new(),
        category: "",
        tentative: false,
    }
}
