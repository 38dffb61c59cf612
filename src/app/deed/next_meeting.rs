//! A new meeting from the last one: the same bodies, hours and place, and the cases that were
//! tabled or are planned to come up, and the items that were put off. It is planned: of those who
//! are called nothing is noted yet.

use serde::Deserialize;
use serde_json::{Value, json};

use super::put_on_agenda::{self, Stop};
use crate::app::editing::Base;
use crate::app::record::{before, may_be, set, typed};
use crate::app::{agenda, new_id, task};
use crate::domain::{
    AgendaItem, Case, Change, Collection, Consultation, ConsultationRole, ConsultationStatus, Date,
    Id, ItemType, Meeting, MeetingState, NextMeeting, Organization, Workspace,
};

/// What is typed.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Form {
    organizations: Vec<Id<Organization>>,
    date: Option<Date>,
    start: Option<String>,
    end: Option<String>,
    place: Option<String>,
    cases: Vec<Id<Case>>,
    items: Vec<String>,
}

pub(super) fn base(id: &str, workspace: &Workspace) -> Option<Base> {
    task::one(workspace, Collection::Meetings, id)
}

/// The form: day, hours, place, bodies, and the cases and items that come up.
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
    let left = last.agenda.iter();
    let left = left.filter(|item| item.was_put_off() && item.cases.is_empty());
    set(
        &mut start,
        "items",
        left.map(|item| json!(item.title)).collect(),
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

/// Whether a case was tabled last time, stood under an item that was put off then, or is planned
/// to come up now.
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
    let was_put_off = |item: &AgendaItem| item.was_put_off() && item.cases.contains(&case.id);
    case.consultations.last().is_some_and(was_tabled)
        || last.agenda.iter().any(was_put_off)
        || case.consultations.iter().any(is_planned)
}

pub(super) fn finish(
    id: &str,
    base: &Base,
    draft: &Value,
    workspace: &Workspace,
) -> Option<Change> {
    before::<Meeting>(base, workspace, &Id::new(id).ok()?)?;
    let form: Form = typed(draft)?;
    let date = form.date.clone()?;
    let mut meeting = Meeting {
        start: form.start.clone(),
        end: form.end.clone(),
        place: form.place.clone(),
        state: Some(MeetingState::Planned),
        ..Meeting::called(
            form.organizations.clone(),
            name(&form, &date, workspace),
            date.clone(),
        )
    };
    meeting.id = new_id::of(&meeting, workspace);
    let mut number = agenda::first_number(workspace, &form.organizations, date.exact());
    let mut cases = Change::default();
    for case in &form.cases {
        let stop = Stop {
            case,
            item: &number.to_text(),
            what: "",
        };
        if let Some(change) = put_on_agenda::put(&mut meeting, &stop, base, workspace) {
            cases = cases.and(change);
            number = number.next();
        }
    }
    for title in &form.items {
        let item = AgendaItem::announced(number.to_text(), title.clone(), ItemType::None);
        meeting.agenda.push(item);
        number = number.next();
    }
    // The meeting first: the cases speak of it.
    Some(Change::between(None, Some(&meeting)).and(cases))
}

/// The leading body as it is named that day, and the day.
fn name(form: &Form, date: &Date, workspace: &Workspace) -> String {
    let lead = form.organizations.first().and_then(|id| workspace.find(id));
    let name = lead.map(|body: &Organization| {
        let then = date.exact().and_then(|day| body.name_on(day));
        then.map_or(body.name(), |name| &name.name)
    });
    format!("{} {date}", name.unwrap_or_default())
}
