//! Putting a case on the agenda of a meeting: the item, and the stop on the case's way that
//! is planned for it.

use serde::Deserialize;
use serde_json::{Value, json};

use super::way;
use crate::app::editing::Base;
use crate::app::record::{before, may_be, typed};
use crate::app::{agenda, task};
use crate::domain::{
    AgendaItem, Case, Change, Collection, Consultation, ConsultationStatus, Date, Id, ItemType,
    Meeting, Workspace,
};

/// What is typed.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Form {
    meeting: Option<Id<Meeting>>,
    title: String,
    r#type: Option<ItemType>,
    what: String,
}

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
        let mut days = meeting.dates().filter_map(Date::exact);
        planned.is_some_and(|stop| days.any(|day| may_be(&stop.date, day)))
    };
    let on_the_day = of_body().find(on_the_day);
    on_the_day.or_else(|| of_body().max_by_key(|meeting| meeting.date.sort_day()))
}

/// Whether the minutes of a meeting are here: then nothing is put on its agenda any more.
fn has_minutes(meeting: &Meeting) -> bool {
    !meeting.sources.is_empty() || !meeting.signatures.is_empty()
}

pub(super) fn finish(
    id: &str,
    base: &Base,
    draft: &Value,
    workspace: &Workspace,
) -> Option<Change> {
    let form: Form = typed(draft)?;
    let meeting: Meeting = before(base, workspace, &form.meeting?)?;
    let now = workspace.find(&meeting.id)?;
    let stop = Stop {
        case: &Id::new(id).ok()?,
        item: &agenda::next_number(workspace, now),
        what: &form.what,
    };
    let mut with_item = meeting.clone();
    let case = put(&mut with_item, &stop, base, workspace)?;
    let is_new = with_item.agenda.len() > meeting.agenda.len();
    if let Some(item) = with_item.agenda.last_mut().filter(|_| is_new) {
        item.item_type = form.r#type.unwrap_or(ItemType::None);
        if !form.title.is_empty() {
            item.title = form.title;
        }
    }
    Some(Change::between(Some(&meeting), Some(&with_item)).and(case))
}

/// Where a case is to come up at a meeting.
pub(super) struct Stop<'a> {
    /// The case.
    pub(super) case: &'a Id<Case>,
    /// The number of the item it gets.
    pub(super) item: &'a str,
    /// What is to be done there; the item's title when that is not said.
    pub(super) what: &'a str,
}

/// Adds an item about a case to a meeting, unless it has one, and plans the case's stop
/// there: the one that is planned for the body already, or a new one. `None` when there is no
/// such case, or it has been treated there.
pub(super) fn put(
    meeting: &mut Meeting,
    stop: &Stop<'_>,
    base: &Base,
    workspace: &Workspace,
) -> Option<Change> {
    let case: Case = before(base, workspace, stop.case)?;
    let number = item_about(meeting, stop, &case.short_title);
    let mut with_stop = case.clone();
    let is_here = |it: &Consultation| {
        it.meeting.as_ref() == Some(&meeting.id) && it.item.as_ref() == Some(&number)
    };
    let here = case.consultations.iter().position(is_here);
    let at = here.or_else(|| planned(&case.consultations, meeting, true));
    let at = at.unwrap_or_else(|| {
        let planned = Consultation {
            organization: meeting.organizations.first().cloned(),
            ..Consultation::planned(meeting.span(), case.short_title.clone())
        };
        way::add(&mut with_stop, planned)
    });
    let planned = with_stop.consultations.get_mut(at)?;
    if planned.status != ConsultationStatus::Planned {
        return None;
    }
    planned.meeting = Some(meeting.id.clone());
    planned.item = Some(number);
    // The day is known now, whatever was said of it before.
    planned.date = meeting.span();
    planned.date_as_stated = None;
    planned.date_inferred = false;
    if !stop.what.is_empty() {
        stop.what.clone_into(&mut planned.what);
    }
    Some(Change::between(Some(&case), Some(&with_stop)))
}

/// The number of the item about a case: the one there is, or the one that is added.
fn item_about(meeting: &mut Meeting, stop: &Stop<'_>, title: &str) -> String {
    let mut agenda = meeting.agenda.iter();
    if let Some(item) = agenda.find(|item| item.cases.contains(stop.case)) {
        return item.key().to_owned();
    }
    let number = stop.item.to_owned();
    let mut item = AgendaItem::announced(number.clone(), title.to_owned(), ItemType::None);
    item.cases.push(stop.case.clone());
    meeting.agenda.push(item);
    number
}

/// The place of a stop that is planned for one of the bodies of a meeting, at no other
/// meeting: the first whose date fits; where it `may_be_late`, else the first that was due.
pub(super) fn planned(
    stops: &[Consultation],
    meeting: &Meeting,
    may_be_late: bool,
) -> Option<usize> {
    let day = meeting.date.exact()?;
    let is_meant = |stop: &Consultation| {
        let mut bodies = meeting.organizations.iter();
        is_planned(stop) && bodies.any(|body| stop.organization.as_ref() == Some(body))
    };
    let with = |fits: &dyn Fn(&Date) -> bool| {
        let mut stops = stops.iter();
        stops.position(|stop| is_meant(stop) && fits(&stop.date))
    };
    let days: Vec<_> = meeting.dates().filter_map(Date::exact).collect();
    let fitting = with(&|when| days.iter().any(|day| may_be(when, *day)));
    fitting.or_else(|| with(&|when| may_be_late && when.earliest().is_none_or(|it| it <= day)))
}
