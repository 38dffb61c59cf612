//! What a file is read in spite of: it hangs together, but something in it cannot be right.

mod blank;

use super::attendance::{Attendance, Presence};
use super::clock::{clock, ends_before_it_begins};
use super::finding::{Finding, Place, Problem};
use super::meeting::Meeting;
use super::records::Collection;
use super::workspace::Workspace;

impl Workspace {
    /// What should be looked at, collection by collection in the file's order: items that lists
    /// name and the meeting lacks, people both present and absent, hours that are none, texts that
    /// say nothing.
    pub fn remarks(&self) -> Vec<Finding> {
        let mut found = blank::blank(self.records());
        found.extend(self.records().meetings.iter().flat_map(of_meeting));
        found.sort_by_key(|finding| finding.place.collection);
        found
    }
}

fn of_meeting(meeting: &Meeting) -> Vec<Finding> {
    let mut found = Vec::new();
    hours(meeting, &mut found);
    for (n, entry) in meeting.attendance.iter().enumerate() {
        for (field, item) in entry.named_items() {
            if meeting.item(item).is_none() {
                let problem = Problem::NoSuchItem {
                    item: item.clone(),
                    meeting: meeting.id.to_string(),
                };
                let field = format!("attendance[{n}].{field}");
                found.push(finding(meeting, field, problem));
            }
        }
        let mut earlier = meeting.attendance.iter().take(n);
        if earlier.any(|other| contradicts(other, entry)) {
            let name = entry.name.clone();
            let problem = Problem::PresentAndAbsent { name };
            found.push(finding(meeting, format!("attendance[{n}]"), problem));
        }
    }
    found
}

/// Whether two lines of a list say of the same person that they were there and that they were
/// not. Who was away for a part stands as partly present, on one line.
fn contradicts(one: &Attendance, other: &Attendance) -> bool {
    let is_same = match (&one.person, &other.person) {
        (Some(one), Some(other)) => one == other,
        _ => false,
    };
    let presences = [one.presence, other.presence];
    is_same
        && one.is_on(&other.organization, &other.list)
        && presences.contains(&Presence::Absent)
        && presences.contains(&Presence::Present)
}

fn hours(meeting: &Meeting, found: &mut Vec<Finding>) {
    let first = (String::new(), &meeting.start, &meeting.end);
    let days = meeting.days.iter().enumerate();
    let days = days.map(|(n, day)| (format!("days[{n}]."), &day.start, &day.end));
    for (before, start, end) in std::iter::once(first).chain(days) {
        for (name, time) in [("start", start), ("end", end)] {
            if let Some(text) = time.as_ref().filter(|text| clock(text).is_none()) {
                let problem = Problem::NotATime { text: text.clone() };
                found.push(finding(meeting, format!("{before}{name}"), problem));
            }
        }
        if let (Some(start), Some(end)) = (start, end)
            && ends_before_it_begins(start, end)
        {
            let problem = Problem::EndsFirst {
                start: start.clone(),
                end: end.clone(),
            };
            found.push(finding(meeting, format!("{before}end"), problem));
        }
    }
}

fn finding(meeting: &Meeting, field: String, problem: Problem) -> Finding {
    let place = Place {
        collection: Collection::Meetings,
        record: meeting.id.to_string(),
        field,
    };
    Finding { place, problem }
}
