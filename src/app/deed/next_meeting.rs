//! A new meeting from the last one: the same bodies, hours, place and people, and the cases
//! that were tabled or are planned to come up.

use serde_json::{Map, Value, json};

use super::put_on_agenda::{self, Stop};
use crate::app::editing::Base;
use crate::app::record::{clear, copy, list, lists, may_be, set, text};
use crate::app::{agenda, new_id, task};
use crate::domain::{
    Case, Change, Collection, Consultation, ConsultationRole, ConsultationStatus, Date, Id,
    Meeting, NextMeeting, Workspace,
};

pub(super) fn base(id: &str, workspace: &Workspace) -> Option<Base> {
    task::one(workspace, Collection::Meetings, id)
}

/// The form: day, hours, place, bodies and the cases that come up.
pub(super) fn start(id: &str, workspace: &Workspace) -> Option<Value> {
    let last: &Meeting = workspace.find(&Id::new(id).ok()?)?;
    let announced = announced(workspace, last);
    let organizations = announced.map_or(&last.organizations, |next| &next.organizations);
    let date = announced.map(|next| &next.date);
    let mut start = json!({
        "organizations": organizations,
        "date": date.map(ToString::to_string).unwrap_or_default(),
    });
    let hours = announced.and_then(|next| next.time.as_deref()?.split_once('/'));
    let same = (
        last.start.as_deref().unwrap_or_default(),
        last.end.as_deref().unwrap_or_default(),
    );
    let (from, to) = hours.unwrap_or(same);
    set(&mut start, "start", from.into());
    set(&mut start, "end", to.into());
    set(&mut start, "place", json!(last.place));
    let coming = workspace.records().cases.iter();
    let coming = coming.filter(|case| comes_up(case, last, date));
    set(
        &mut start,
        "cases",
        coming.map(|case| json!(case.id)).collect(),
    );
    Some(start)
}

/// The meeting of its own leading body that the last one announced, unless it is here.
fn announced<'a>(workspace: &Workspace, last: &'a Meeting) -> Option<&'a NextMeeting> {
    let lead = last.organizations.first()?;
    let next = last
        .next_meetings
        .iter()
        .find(|next| next.organizations.contains(lead))?;
    let mut meetings = workspace.records().meetings.iter();
    let is_here = meetings.any(|it| it.date == next.date && it.organizations.contains(lead));
    (!is_here).then_some(next)
}

/// Whether a case was tabled last time, or is planned to come up now.
fn comes_up(case: &Case, last: &Meeting, date: Option<&Date>) -> bool {
    let was_tabled = |stop: &Consultation| {
        stop.role == ConsultationRole::Tabled && stop.meeting.as_ref() == Some(&last.id)
    };
    let is_planned = |stop: &Consultation| {
        let day = date.and_then(Date::exact);
        stop.status == ConsultationStatus::Planned
            && stop.meeting.is_none()
            && stop
                .organization
                .iter()
                .any(|body| last.organizations.contains(body))
            && day.is_some_and(|day| may_be(&stop.date, day))
    };
    case.consultations.last().is_some_and(was_tabled) || case.consultations.iter().any(is_planned)
}

pub(super) fn finish(id: &str, base: &Base, draft: &Value, workspace: &Workspace) -> Change {
    let Some((_, _, last)) = base.iter().find(|(_, seen, _)| seen == id) else {
        return Change::default();
    };
    let mut meeting = Value::Object(Map::new());
    copy(
        &mut meeting,
        draft,
        &["organizations", "date", "start", "end", "place"],
    );
    set(&mut meeting, "name", name(draft, workspace).into());
    set(&mut meeting, "attendance", same_people(last, draft));
    let id = new_id::of_record(Collection::Meetings, &mut meeting, workspace);
    let mut number = first_number(draft, workspace);
    let mut cases = Change::default();
    for case in list(draft, "cases").iter().filter_map(Value::as_str) {
        let numbered = number.to_string();
        let stop = Stop {
            case,
            meeting: &id,
            item: &numbered,
            what: "",
        };
        let Some(change) = put_on_agenda::put(&mut meeting, &stop, base, workspace) else {
            continue;
        };
        cases = cases.and(change);
        number += 1;
    }
    // The meeting first: the cases speak of it.
    Change::between_values(Collection::Meetings, &id, None, Some(&meeting)).and(cases)
}

fn first_number(draft: &Value, workspace: &Workspace) -> u32 {
    let ids = list(draft, "organizations")
        .iter()
        .filter_map(Value::as_str);
    let ids: Vec<_> = ids.filter_map(|id| Id::new(id).ok()).collect();
    let date: Option<Date> = text(draft, "date").parse().ok();
    agenda::first_number(workspace, &ids, date.and_then(|date| date.exact()))
}

/// The leading body as it is named that day, and the day.
fn name(draft: &Value, workspace: &Workspace) -> String {
    let lead = list(draft, "organizations").first().and_then(Value::as_str);
    let lead = lead.and_then(|id| workspace.find(&Id::new(id).ok()?));
    let date = text(draft, "date");
    let day = date.parse::<Date>().ok().and_then(|date| date.exact());
    let name = lead.map(|body: &crate::domain::Organization| {
        let then = day.and_then(|day| body.name_on(day));
        then.map_or(body.name(), |name| &name.name)
    });
    format!("{} {date}", name.unwrap_or_default())
}

/// The people of the bodies that meet again, all of them there. Present and absent stand on
/// one list, under the heading the form gives, so that a name need not move when it is ticked.
fn same_people(last: &Value, draft: &Value) -> Value {
    let heading = text(draft, "list");
    let mut people: Vec<Value> = Vec::new();
    for entry in list(last, "attendance") {
        if !lists(draft, "organizations", text(entry, "organization")) {
            continue;
        }
        let mut entry = entry.clone();
        clear(&mut entry, &FOR_ONE_MEETING);
        let is_counted = text(&entry, "presence") != "other";
        if is_counted {
            set(&mut entry, "presence", "present".into());
        }
        if is_counted && !heading.is_empty() {
            set(&mut entry, "list", heading.into());
        }
        if !people.iter().any(|known| is_same(known, &entry)) {
            people.push(entry);
        }
    }
    people.into()
}

/// Whether two entries are of the same person on the same list of a body. Two of one name are
/// two people, unless nothing at all tells them apart.
fn is_same(one: &Value, other: &Value) -> bool {
    let same = |field: &str| text(one, field) == text(other, field);
    let known = !text(one, "person").is_empty();
    (known && same("person") && same("organization") && same("list")) || one == other
}

/// What an entry of an attendance list says of that meeting alone.
const FOR_ONE_MEETING: [&str; 7] = [
    "substituteFor",
    "adjuster",
    "absentFromItems",
    "note",
    "inferred",
    "inferredFields",
    "sources",
];
