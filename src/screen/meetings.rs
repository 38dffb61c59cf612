//! *Möten*: every meeting that is here, and those that are known only because
//! minutes announce them.

mod counts;
mod days;
mod known;
mod standing;

pub use counts::{passed_over, treated_count};
pub use days::{lines_of_days, time_and_place};
pub use known::{Announced, BodyAttendance, Known, Minutes};
pub use standing::Standing;

use super::words::{common, labels, meetings as words};
use super::{BodyRef, Citation, dates};
use crate::app::Route;
use crate::domain::order::sort_by_key;
use crate::domain::{
    AgendaItem, Date, Day, Id, Meeting, NextMeeting, Organization, Presence, Workspace,
};

/// The list of meetings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingsScreen {
    /// How many there are, and how many are known to be missing.
    pub intro: String,
    /// Newest first.
    pub years: Vec<Year>,
}

/// The meetings of one year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Year {
    /// ”2024”.
    pub year: i16,
    /// Newest first.
    pub entries: Vec<ListedMeeting>,
}

/// One meeting in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedMeeting {
    /// When, as a machine reads it; the first of several days.
    pub date: Date,
    /// The last day it can be; `None` where nothing says one.
    pub last: Option<Day>,
    /// ”fredag”, when it is known and the only one.
    pub weekday: Option<&'static str>,
    /// ”15 mars 2024”.
    pub when: String,
    /// The bodies that meet, as they were named that day.
    pub bodies: Vec<BodyRef>,
    /// What is known of it.
    pub known: Known,
}

impl MeetingsScreen {
    /// All meetings of the workspace.
    pub fn new(workspace: &Workspace) -> Self {
        let meetings = &workspace.records().meetings;
        let held = meetings
            .iter()
            .map(|meeting| ListedMeeting::held(workspace, meeting));
        let missing = missing(workspace);
        let written = meetings.iter().filter(|meeting| meeting.was_held()).count();
        let intro = match written {
            0 => words::NO_MEETINGS.to_owned(),
            held => words::intro(held, missing.len()),
        };
        let announced = missing
            .into_iter()
            .map(|next| ListedMeeting::announced(workspace, next));
        let mut entries: Vec<_> = held.chain(announced).collect();
        sort_by_key(&mut entries, |entry| {
            std::cmp::Reverse(entry.date.sort_day())
        });
        Self {
            intro,
            years: by_year(entries),
        }
    }
}

impl ListedMeeting {
    /// What it is called: by its title, by what is announced, or by who meets.
    pub fn name(&self) -> String {
        match &self.known {
            Known::Minutes(minutes) => minutes.title.clone(),
            Known::Announced(announced) => {
                let first = || self.bodies.first().map(|body| body.name.clone());
                announced.what.clone().or_else(first).unwrap_or_default()
            }
        }
    }

    /// One whose minutes are here.
    pub(super) fn held(workspace: &Workspace, meeting: &Meeting) -> Self {
        let day = meeting.date.exact();
        let bodies = bodies_on(workspace, &meeting.organizations, day);
        let votes = meeting.agenda.iter().flat_map(AgendaItem::ballots);
        let decisions = meeting.agenda.iter().map(|item| item.decisions.len()).sum();
        let mut counts = vec![
            words::items(treated_count(meeting)),
            words::decisions(decisions),
        ];
        counts.extend(words::votes(votes.count()));
        counts.extend(passed_over(meeting));
        Self {
            date: meeting.date.clone(),
            last: meeting.last_date().latest(),
            weekday: day.filter(|_| meeting.days.is_empty()).map(dates::weekday),
            when: dates::of_meeting(meeting),
            known: Known::Minutes(Minutes {
                route: Route::Meeting(meeting.id.clone(), None),
                title: title(meeting, &bodies),
                place: time_and_place(meeting),
                counts,
                attendance: attendance(workspace, meeting),
                diary_number: meeting.diary_number.clone(),
                state: Standing::of(meeting),
            }),
            bodies,
        }
    }

    /// One that minutes announce.
    pub(super) fn announced(workspace: &Workspace, next: &NextMeeting) -> Self {
        let day = next.date.exact();
        Self {
            date: next.date.clone(),
            last: next.date.latest(),
            weekday: day.map(dates::weekday),
            when: dates::date(&next.date),
            bodies: bodies_on(workspace, &next.organizations, day),
            known: Known::Announced(Announced {
                what: next.what.clone(),
                hours: next.time.as_deref().and_then(span),
                as_stated: next.date_as_stated.clone(),
                inferred: next.inferred,
                announced_in: Citation::all(workspace, &next.sources),
            }),
        }
    }
}

/// The announced meetings whose minutes are not here, each once.
pub(super) fn missing(workspace: &Workspace) -> Vec<&NextMeeting> {
    let mut missing: Vec<&NextMeeting> = Vec::new();
    for next in workspace
        .records()
        .meetings
        .iter()
        .flat_map(|meeting| &meeting.next_meetings)
    {
        let known = missing
            .iter()
            .any(|other| other.date == next.date && shares_body(&other.organizations, next));
        if !known && held_as(workspace, next).is_none() {
            missing.push(next);
        }
    }
    missing
}

/// The meeting an announced one turned out to be, also on another day, when it is here.
pub fn held_as<'a>(workspace: &'a Workspace, next: &NextMeeting) -> Option<&'a Meeting> {
    workspace.records().meetings.iter().find(|meeting| {
        let mut days = meeting.dates().chain(&meeting.moved_from);
        let is_day = days.any(|day| *day == next.date);
        is_day && shares_body(&meeting.organizations, next)
    })
}

fn shares_body(organizations: &[Id<Organization>], next: &NextMeeting) -> bool {
    organizations
        .iter()
        .any(|body| next.organizations.contains(body))
}

fn by_year(entries: Vec<ListedMeeting>) -> Vec<Year> {
    let mut years: Vec<Year> = Vec::new();
    for entry in entries {
        let year = entry.date.sort_day().year();
        match years.last_mut().filter(|last| last.year == year) {
            Some(last) => last.entries.push(entry),
            None => years.push(Year {
                year,
                entries: vec![entry],
            }),
        }
    }
    years
}

/// A body as it was named on a day.
pub fn body_on(workspace: &Workspace, id: &Id<Organization>, day: Option<Day>) -> Option<BodyRef> {
    match day {
        Some(day) => BodyRef::at(workspace, id, &Date::day(day)),
        None => BodyRef::find(workspace, id),
    }
}

/// Bodies as they were named on a day.
pub fn bodies_on(
    workspace: &Workspace,
    ids: &[Id<Organization>],
    day: Option<Day>,
) -> Vec<BodyRef> {
    ids.iter()
        .filter_map(|id| body_on(workspace, id, day))
        .collect()
}

/// What a meeting is called: the body that leads, as it was named that day.
pub fn title(meeting: &Meeting, bodies: &[BodyRef]) -> String {
    bodies
        .first()
        .map_or_else(|| meeting.name.clone(), |lead| lead.name.clone())
}

/// ”08:00/12:00” in Swedish words.
pub fn span(time: &str) -> Option<String> {
    let (start, end) = time.split_once('/').map_or((time, None), |(start, end)| {
        (start, Some(dates::clock(end)))
    });
    words::hours(Some(&dates::clock(start)), end.as_deref())
}

/// How many were there and how many not, per body that has a list.
pub fn attendance(workspace: &Workspace, meeting: &Meeting) -> Vec<BodyAttendance> {
    let bodies = meeting.organizations.iter();
    bodies
        .filter(|_| meeting.was_held())
        .filter_map(|id| {
            let (mut present, mut absent) = (0, 0);
            for entry in meeting.attendance_of(id) {
                present += usize::from(entry.presence.was_there());
                absent += usize::from(entry.presence == Presence::Absent);
            }
            (present + absent > 0).then(|| BodyAttendance {
                body: body_on(workspace, id, meeting.date.exact())
                    .map_or_else(|| id.to_string(), |body| body.short),
                text: words::attendance(present, absent),
            })
        })
        .collect()
}

/// What a body is called for those who do not see its shape.
pub fn track_word(workspace: &Workspace, body: &BodyRef) -> &'static str {
    workspace
        .find(&body.id)
        .map_or(common::NOT_STATED, |body| labels::track(body.track))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn screen() -> MeetingsScreen {
        let bytes = include_bytes!("../../public/data/vasterbotten.json");
        MeetingsScreen::new(&crate::interchange::read(bytes).unwrap())
    }

    fn announced(screen: &MeetingsScreen) -> Vec<String> {
        let entries = screen.years.iter().flat_map(|year| &year.entries);
        entries
            .filter(|entry| matches!(entry.known, Known::Announced(_)))
            .map(|entry| entry.date.to_string())
            .collect()
    }

    #[test]
    fn meetings_stand_by_year_and_newest_first() {
        let screen = screen();
        let days: Vec<_> = screen
            .years
            .iter()
            .map(|year| {
                let entries = year.entries.iter();
                let days: Vec<_> = entries.map(|entry| entry.date.to_string()).collect();
                (year.year, days.join(" "))
            })
            .collect();
        let expected = [
            (
                2024,
                "2024-09-20 2024-09-06 2024-05-31 2024-05-03 2024-03-15",
            ),
            (2021, "2021-06-11 2021-05-05 2021-03-19 2021-02-19"),
        ];
        assert_eq!(days, expected.map(|(year, days)| (year, days.to_owned())));
    }

    #[test]
    fn meetings_that_are_only_announced_are_told_apart() {
        assert_eq!(
            announced(&screen()),
            [
                "2024-09-20",
                "2024-05-31",
                "2024-05-03",
                "2021-06-11",
                "2021-05-05"
            ]
        );
    }

    #[test]
    fn a_meeting_of_two_bodies_counts_both_lists() {
        let screen = screen();
        let entries = screen.years.iter().flat_map(|year| &year.entries);
        let minutes: Vec<_> = entries
            .filter_map(|entry| match &entry.known {
                Known::Minutes(minutes) => Some(minutes),
                Known::Announced(_) => None,
            })
            .collect();
        let march = minutes.get(1).unwrap();
        assert_eq!(march.title, "Samråd hälsa, vård och omsorg");
        let lists: Vec<_> = march
            .attendance
            .iter()
            .map(|list| format!("{} {}", list.body, list.text).replace('\u{a0}', " "))
            .collect();
        assert_eq!(
            lists,
            [
                "Samråd 16 närvarande, 9 frånvarande",
                "LSG 23 närvarande, 2 frånvarande"
            ]
        );
        assert_eq!(
            march.counts.join(" ").replace('\u{a0}', " "),
            "14 punkter 4 beslut 1 omröstning"
        );
    }

    #[test]
    fn a_body_has_the_name_it_had_that_day() {
        let screen = screen();
        let oldest = screen.years.last().unwrap();
        let march = oldest.entries.get(2).unwrap();
        assert_eq!(march.bodies.first().unwrap().name, "Samråd vård och omsorg");
    }

    #[test]
    fn an_announced_time_is_told_in_swedish() {
        assert_eq!(
            span("08:00/12:00").unwrap().replace('\u{a0}', " "),
            "kl. 8.00–12.00"
        );
        assert_eq!(span("13:15").unwrap().replace('\u{a0}', " "), "kl. 13.15");
    }
}
