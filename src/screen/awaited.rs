//! *Bevakning*: what was planned, decided or asked for, and of which nothing shows that it was
//! done.

use super::cases::Choice;
use super::meeting::{AssignmentView, CaseLink, Deadline, DecisionView, addressees, item_at};
use super::names::Dated;
use super::words::{awaited as words, labels};
use super::{BodyRef, PersonName, dates};
use crate::app::{At, Route};
use crate::domain::order::sort_by;
use crate::domain::{Collection, Consultation, Day, Id, Organization, Workspace, days_after};
use crate::procedure::{Awaited, Matter, Place, Time, awaited};
use crate::search::swedish;

/// So many cases of an item are named; where it has more, not each has to do with all of it.
const CASES: usize = 2;

/// What the screen shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AwaitedScreen {
    /// How many of how many.
    pub count: String,
    /// Until when the log tells.
    pub log_ends: String,
    /// By how it is with the time.
    pub groups: Vec<Group>,
}

/// What is alike in how it is with the time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// How it is.
    pub heading: &'static str,
    /// What is awaited.
    pub rows: Vec<Row>,
}

/// Something awaited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// By when.
    pub due: Option<Deadline>,
    /// How it is with the time; empty where that is not known.
    pub time: String,
    /// What.
    pub what: String,
    /// What kind of thing it is, and what it rests on.
    pub kind: String,
    /// Whether the bodies are where it is to be dealt with, and not those who are to do it.
    pub is_place: bool,
    /// Which bodies.
    pub by: Vec<BodyRef>,
    /// Which people.
    pub people: Vec<PersonName>,
    /// Who, in the source's words.
    pub by_as_stated: Option<String>,
    /// Whether who it is is our reading, or all of it.
    pub inferred: bool,
    /// The meeting's item it was said under: its words and address.
    pub said: Option<(String, Route)>,
    /// The cases it has to do with.
    pub cases: Vec<CaseLink>,
    /// Where it is changed.
    pub at: At,
}

impl AwaitedScreen {
    /// What is awaited of a body, or of all.
    pub fn new(workspace: &Workspace, by: Option<&Id<Organization>>, today: Day) -> Self {
        let all = awaited(workspace);
        let of_all = all.len();
        let log_ends = workspace.as_of().sort_day();
        let shown = all
            .into_iter()
            .filter(|it| by.is_none_or(|by| owes(workspace, it, by)));
        let mut groups: Vec<Group> = headings().map(Group::empty).into();
        let mut count = 0;
        for it in shown {
            let time = it.time(log_ends, today);
            let group = groups.iter_mut().find(|it| it.heading == heading(time));
            if let Some(group) = group {
                group
                    .rows
                    .push(row(workspace, &it, (time, log_ends, today)));
                count += 1;
            }
        }
        groups.retain(|group| !group.rows.is_empty());
        // What went out last is the nearest to mend.
        let out = groups
            .iter_mut()
            .filter(|it| [words::OUT, words::OUT_SINCE].contains(&it.heading));
        out.for_each(|group| group.rows.reverse());
        Self {
            count: words::count(count, of_all),
            log_ends: words::log_ends(&dates::date(workspace.as_of())),
            groups,
        }
    }

    /// The bodies that something is awaited of, in Swedish order.
    pub fn bodies(workspace: &Workspace) -> Vec<Choice> {
        let all = awaited(workspace);
        let mut choices: Vec<Choice> = Vec::new();
        for id in all.iter().flat_map(|it| &it.by) {
            let is_known = choices.iter().any(|it| it.value == id.as_str());
            let body = workspace.find(*id).filter(|_| !is_known);
            choices.extend(body.map(|body| Choice {
                value: id.to_string(),
                label: body.name().to_owned(),
            }));
        }
        sort_by(&mut choices, |a, b| swedish(&a.label, &b.label));
        choices
    }
}

impl Group {
    const fn empty(heading: &'static str) -> Self {
        Self {
            heading,
            rows: Vec::new(),
        }
    }
}

/// In the order of the screen.
const fn headings() -> [&'static str; 4] {
    [words::OUT_SINCE, words::LEFT, words::OUT, words::UNKNOWN]
}

const fn heading(time: Time) -> &'static str {
    match time {
        Time::Left(_) => words::LEFT,
        Time::OutSince(_) => words::OUT_SINCE,
        Time::Out(_) => words::OUT,
        Time::Unknown => words::UNKNOWN,
    }
}

/// Whether it is for a body to do, alone or as one of a group.
fn owes(workspace: &Workspace, it: &Awaited<'_>, by: &Id<Organization>) -> bool {
    let by = workspace.find(by);
    by.is_some_and(|by| it.by.iter().any(|body| by.is_one_of(body)))
}

/// How it is with the time, in words.
pub(super) fn told(time: Time, log_ends: Day, today: Day) -> String {
    let since = |day: Day, days: i32| {
        let earlier = days_after(day, -days).unwrap_or(day);
        dates::age(earlier, day)
    };
    match time {
        Time::Out(days) => words::out(&since(log_ends, days)),
        Time::OutSince(days) => words::out_since(&since(today, days)),
        Time::Left(days) => {
            words::left(days, &since(days_after(today, days).unwrap_or(today), days))
        }
        Time::Unknown => String::new(),
    }
}

/// What kind of thing it is, and what it rests on.
pub(super) fn kind(matter: &Matter<'_>) -> String {
    match matter {
        Matter::Stop(..) => words::STOP.to_owned(),
        Matter::Return(..) => words::RETURN.to_owned(),
        Matter::Answers(_) => words::ANSWERS.to_owned(),
        Matter::Comments(..) => words::COMMENTS.to_owned(),
        Matter::Assignment(_, it) => words::assignment(labels::basis(it.basis)),
        Matter::Decision(..) => words::DECISION.to_owned(),
    }
}

/// What it is.
pub(super) fn what(it: &Awaited<'_>) -> String {
    match &it.matter {
        Matter::Stop(_, stop) => stop.what.clone(),
        Matter::Return(_, stop) => words::back(&stop.what),
        Matter::Answers(_) => words::answers(it.by.len()),
        Matter::Comments(_, stop, _) => words::comments(&stop.what),
        Matter::Assignment(_, assignment) => assignment.what.clone(),
        Matter::Decision(_, decision) => decision.text.clone(),
    }
}

fn row(workspace: &Workspace, it: &Awaited<'_>, (time, log_ends, today): (Time, Day, Day)) -> Row {
    let (date, at) = match &it.matter {
        Matter::Stop(case, stop) | Matter::Return(case, stop) | Matter::Comments(case, stop, _) => {
            let case = At::record(Collection::Cases, case.id.as_str());
            let stop_at = case.field("consultations").element(stop.id.as_str());
            (&stop.date, stop_at)
        }
        Matter::Answers(case) => (
            workspace.as_of(),
            At::record(Collection::Cases, case.id.as_str()),
        ),
        Matter::Assignment(place, _) | Matter::Decision(place, _) => {
            (&place.meeting.date, item_at(place.meeting, place.item))
        }
    };
    let on = (workspace, date);
    let mut row = Row {
        due: None,
        time: told(time, log_ends, today),
        what: what(it),
        kind: kind(&it.matter),
        is_place: matches!(it.matter, Matter::Stop(..) | Matter::Return(..)),
        by: named(on, &it.by),
        people: Vec::new(),
        by_as_stated: None,
        inferred: false,
        said: None,
        cases: Vec::new(),
        at,
    };
    match &it.matter {
        Matter::Stop(case, stop) => {
            row.due = Some(due_of(stop));
            row.by_as_stated.clone_from(&stop.organization_text);
            row.inferred = stop.inferred;
            row.cases = CaseLink::all(workspace, [&case.id]);
        }
        Matter::Return(case, _) | Matter::Answers(case) => {
            row.cases = CaseLink::all(workspace, [&case.id]);
        }
        Matter::Comments(case, stop, sent) => {
            row.due = sent.period.to.as_ref().map(|to| Deadline {
                stated: Some(dates::date(to)),
                reading: None,
            });
            row.inferred = stop.handed_to_inferred || sent.inferred;
            row.cases = CaseLink::all(workspace, [&case.id]);
        }
        Matter::Assignment(place, assignment) => {
            let view = AssignmentView::new(on, assignment);
            row.due = view.deadline;
            row.people = view.people;
            row.by_as_stated = view.to_as_stated;
            row.inferred = view.to_inferred;
            row.of(workspace, *place);
        }
        Matter::Decision(place, decision) => {
            let view = DecisionView::new(on, row.at.clone(), decision, None);
            row.due = view.deadline;
            row.inferred = view.inferred;
            row.at = view.at;
            row.of(workspace, *place);
        }
    }
    row
}

impl Row {
    fn of(&mut self, workspace: &Workspace, place: Place<'_>) {
        let Place { meeting, item } = place;
        let words = words::at(item.key(), &meeting.name);
        let route = Route::Meeting(meeting.id.clone(), Some(item.key().to_owned()));
        self.said = Some((words, route));
        if item.cases.len() <= CASES {
            self.cases = CaseLink::all(workspace, &item.cases);
        }
    }
}

fn named(on: Dated<'_>, ids: &[&Id<Organization>]) -> Vec<BodyRef> {
    let ids: Vec<_> = ids.iter().map(|id| (*id).clone()).collect();
    addressees(on, &ids)
}

/// When a stop was to be: the source's words, and what we read from them.
fn due_of(stop: &Consultation) -> Deadline {
    let date = Some(dates::date(&stop.date));
    if stop.date_inferred {
        Deadline {
            stated: stop.date_as_stated.clone(),
            reading: date,
        }
    } else {
        Deadline {
            stated: date,
            reading: None,
        }
    }
}
