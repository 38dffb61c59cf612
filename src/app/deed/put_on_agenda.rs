//! Putting a case on the agenda of a meeting: the item, and the stop on the case's way that
//! is planned for it.

use serde_json::{Value, json};

use super::way;
use crate::app::editing::Base;
use crate::app::record::{add_text, before, date, list, list_mut, lists, may_be, set, text};
use crate::app::{agenda, task};
use crate::domain::{
    Case, Change, Collection, Consultation, ConsultationStatus, Date, Id, Meeting, Workspace,
};

pub(super) fn base(id: &str, workspace: &Workspace) -> Option<Base> {
    task::one(workspace, Collection::Cases, id)
}

/// The form: which meeting, the item's title and type, and what is to be done there.
pub(super) fn start(id: &str, workspace: &Workspace) -> Option<Value> {
    let case: &Case = workspace.find(&Id::new(id).ok()?)?;
    let planned = case.consultations.iter().find(|stop| is_planned(stop));
    let meeting = meeting_for(workspace, case, planned);
    Some(json!({
        "meeting": meeting.map(|meeting| meeting.id.as_str()).unwrap_or_default(),
        "title": case.short_title,
        "type": "none",
        "what": planned.map(|stop| stop.what.as_str()).unwrap_or_default(),
    }))
}

fn is_planned(stop: &Consultation) -> bool {
    stop.status == ConsultationStatus::Planned && stop.item.is_none()
}

/// The meeting it is planned for; else the newest without minutes of the body it is planned
/// for, or that holds it, or had it last.
fn meeting_for<'a>(
    workspace: &'a Workspace,
    case: &Case,
    planned: Option<&Consultation>,
) -> Option<&'a Meeting> {
    let had_it = case.last_held().and_then(|stop| stop.organization.as_ref());
    let planned_for = planned.and_then(|stop| stop.organization.as_ref());
    let body = planned_for.or(case.outcome.holder.as_ref()).or(had_it)?;
    let of_body = || {
        let meetings = workspace.records().meetings.iter();
        meetings.filter(|meeting| meeting.organizations.contains(body) && !has_minutes(meeting))
    };
    let on_the_day = |meeting: &&Meeting| {
        let day = meeting.date.exact();
        planned.is_some_and(|stop| day.is_some_and(|day| may_be(&stop.date, day)))
    };
    let on_the_day = of_body().find(on_the_day);
    on_the_day.or_else(|| of_body().max_by_key(|meeting| meeting.date.sort_day()))
}

/// Whether the minutes of a meeting are here: then nothing is put on its agenda any more.
fn has_minutes(meeting: &Meeting) -> bool {
    !meeting.sources.is_empty() || !meeting.signatures.is_empty()
}

pub(super) fn finish(id: &str, base: &Base, draft: &Value, workspace: &Workspace) -> Change {
    let meeting_id = text(draft, "meeting");
    let Some(meeting) = before(base, workspace, Collection::Meetings, meeting_id) else {
        return Change::default();
    };
    let found: Option<&Meeting> = Id::new(meeting_id).ok().and_then(|id| workspace.find(&id));
    let number = found.map(|meeting| agenda::next_number(workspace, meeting));
    let mut with_item = meeting.clone();
    let stop = Stop {
        case: id,
        meeting: meeting_id,
        item: &number.unwrap_or_default(),
        what: text(draft, "what"),
    };
    let Some(case) = put(&mut with_item, &stop, base, workspace) else {
        return Change::default();
    };
    let is_new = list(&with_item, "agenda").len() > list(&meeting, "agenda").len();
    let new = list_mut(&mut with_item, "agenda").and_then(|all| all.last_mut());
    if let Some(item) = new.filter(|_| is_new) {
        set(
            item,
            "type",
            draft.get("type").cloned().unwrap_or("none".into()),
        );
        let title = text(draft, "title");
        if !title.is_empty() {
            set(item, "title", title.into());
        }
    }
    Change::between_values(
        Collection::Meetings,
        meeting_id,
        Some(&meeting),
        Some(&with_item),
    )
    .and(case)
}

/// Where a case is to come up.
pub(super) struct Stop<'a> {
    /// The case.
    pub(super) case: &'a str,
    /// The meeting.
    pub(super) meeting: &'a str,
    /// The number of the item it gets.
    pub(super) item: &'a str,
    /// What is to be done there; the item's title when that is not said.
    pub(super) what: &'a str,
}

/// Adds an item about a case to a meeting's value, unless it has one, and plans the case's
/// stop there: the one that is planned for the body already, or a new one. `None` when there
/// is no such case, or it has been treated there.
pub(super) fn put(
    meeting: &mut Value,
    stop: &Stop<'_>,
    base: &Base,
    workspace: &Workspace,
) -> Option<Change> {
    let case = before(base, workspace, Collection::Cases, stop.case)?;
    let title = text(&case, "shortTitle").to_owned();
    let number = item_about(meeting, stop, &title)?;
    let day = text(meeting, "date");
    let mut with_stop = case.clone();
    let stops = list_mut(&mut with_stop, "consultations")?;
    let is_here = |it: &Value| text(it, "meeting") == stop.meeting && text(it, "item") == number;
    let here = stops.iter().position(is_here);
    let at = here.or_else(|| planned(stops, meeting, true));
    let at = at.unwrap_or_else(|| {
        let lead = list(meeting, "organizations").first();
        let planned = json!({
            "date": day,
            "status": "planned",
            "organization": lead,
            "role": "treated",
            "what": title,
        });
        way::add(stops, stop.case, planned)
    });
    let planned = stops.get_mut(at)?;
    if text(planned, "status") != "planned" {
        return None;
    }
    set(planned, "meeting", stop.meeting.into());
    set(planned, "item", number.into());
    // The day is known now, whatever was said of it before.
    set(planned, "date", day.into());
    set(planned, "dateAsStated", Value::Null);
    set(planned, "dateInferred", Value::Null);
    if !stop.what.is_empty() {
        set(planned, "what", stop.what.into());
    }
    Some(Change::between_values(
        Collection::Cases,
        stop.case,
        Some(&case),
        Some(&with_stop),
    ))
}

/// The number of the item about a case: the one there is, or the one that is added.
fn item_about(meeting: &mut Value, stop: &Stop<'_>, title: &str) -> Option<String> {
    let agenda = list_mut(meeting, "agenda")?;
    let there = agenda.iter().find(|item| lists(item, "cases", stop.case));
    if let Some(item) = there {
        return Some(text(item, "number").to_owned());
    }
    let mut item = json!({ "number": stop.item, "title": title, "type": "none" });
    add_text(&mut item, "cases", stop.case);
    agenda.push(item);
    Some(stop.item.to_owned())
}

/// The place of a stop that is planned for one of the bodies of a meeting, at no other
/// meeting: the first whose date fits; where it `may_be_late`, else the first that was due.
pub(super) fn planned(stops: &[Value], meeting: &Value, may_be_late: bool) -> Option<usize> {
    let day = date(meeting, "date").as_ref().and_then(Date::exact)?;
    let is_meant = |stop: &Value| {
        text(stop, "status") == "planned"
            && text(stop, "item").is_empty()
            && lists(meeting, "organizations", text(stop, "organization"))
    };
    let meant = || stops.iter().enumerate().filter(|(_, stop)| is_meant(stop));
    let with = |fits: &dyn Fn(&Date) -> bool| {
        let mut meant = meant();
        let found = meant.find(|(_, stop)| date(stop, "date").is_some_and(|when| fits(&when)));
        found.map(|(place, _)| place)
    };
    let fitting = with(&|when| may_be(when, day));
    fitting.or_else(|| with(&|when| may_be_late && when.earliest().is_none_or(|it| it <= day)))
}
