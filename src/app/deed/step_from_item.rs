//! Noting what happened to a case under an agenda item: the stop on its way, and the link
//! from the item; and, where it was said, what comes next and who has it now.

use serde::Deserialize;
use serde_json::{Value, json};

use super::{put_on_agenda, way};
use crate::app::editing::Base;
use crate::app::record::{before, set, typed};
use crate::app::{new_id, task};
use crate::domain::{
    AgendaItem, Case, Change, Collection, Consultation, ConsultationRole, ConsultationStatus, Date,
    Finished, Id, Initiator, ItemFate, ItemType, Meeting, Organization, Plan, Source, Unknown,
    Workspace,
};

/// What is typed: the case, known or new, what the body did, what comes next and who has it.
#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Form {
    case: Option<Id<Case>>,
    new_case: String,
    case_type: String,
    raised_by: Vec<Id<Organization>>,
    role: Option<ConsultationRole>,
    what: String,
    outcome: Option<String>,
    handed_to: Vec<Id<Organization>>,
    sources: Vec<Source>,
    holder: Option<Id<Organization>>,
    finished: Option<Finished>,
    case_outcome: Option<String>,
    next_organization: Option<Id<Organization>>,
    next_date: Option<Date>,
    next_what: Option<String>,
}

/// The meeting's id and the item's number.
pub(super) fn parts(id: &str) -> Option<(&str, &str)> {
    id.split_once('/')
}

/// The item an id speaks of, and its meeting.
pub(super) fn find<'a>(
    id: &str,
    workspace: &'a Workspace,
) -> Option<(&'a Meeting, &'a AgendaItem)> {
    let (meeting, number) = parts(id)?;
    let meeting: &Meeting = workspace.find(&Id::new(meeting).ok()?)?;
    Some((meeting, meeting.item(number)?))
}

/// The meeting, and the cases the item treats already.
pub(super) fn base(id: &str, workspace: &Workspace) -> Option<Base> {
    let (meeting, item) = find(id, workspace)?;
    let mut base = task::one(workspace, Collection::Meetings, meeting.id.as_str())?;
    for case in &item.cases {
        base.extend(task::one(workspace, Collection::Cases, case.as_str())?);
    }
    Some(base)
}

/// The form for a step of a case that is known, with what the item says already: the first of
/// its cases that has no step here yet.
pub(super) fn start(id: &str, workspace: &Workspace) -> Option<Value> {
    let (meeting, item) = find(id, workspace)?;
    let cases = item.cases.iter().filter_map(|id| workspace.find(id));
    let mut unnoted = cases.filter(|case| !is_noted(case, meeting, item));
    let mut start = said(item);
    set(
        &mut start,
        "case",
        unnoted.next().map(|case| case.id.as_str()).into(),
    );
    Some(start)
}

/// The form for a case that is raised at the item.
pub(super) fn start_new(id: &str, workspace: &Workspace) -> Option<Value> {
    let (_, item) = find(id, workspace)?;
    let mut start = said(item);
    set(&mut start, "role", "raised".into());
    if item.cases.is_empty() {
        set(&mut start, "newCase", item.title.as_str().into());
    }
    Some(start)
}

/// What an item says already of the step taken under it.
fn said(item: &AgendaItem) -> Value {
    let decided = item
        .decisions
        .first()
        .map(|decision| decision.text.as_str());
    let mut said = json!({ "role": role(item), "what": item.summary });
    set(&mut said, "outcome", decided.into());
    set(&mut said, "handedTo", json!(item.forwarded_to));
    set(&mut said, "sources", json!(item.sources));
    said
}

/// Whether a case has a stop under this item that has taken place.
fn is_noted(case: &Case, meeting: &Meeting, item: &AgendaItem) -> bool {
    case.consultations.iter().any(|stop| {
        stop.status != ConsultationStatus::Planned
            && stop.meeting.as_ref() == Some(&meeting.id)
            && stop.item.as_deref() == Some(item.key())
    })
}

/// What an item lets one suppose that the body did with its case.
fn role(item: &AgendaItem) -> &'static str {
    match item.item_type {
        _ if item.was_voted_on() => "voted",
        _ if !item.decisions.is_empty() => "decided",
        ItemType::Information | ItemType::OralInformation => "informed",
        ItemType::Decision | ItemType::None => "treated",
    }
}

pub(super) fn finish(
    id: &str,
    base: &Base,
    draft: &Value,
    workspace: &Workspace,
) -> Option<Change> {
    let (meeting_id, number) = parts(id)?;
    let meeting: Meeting = before(base, workspace, &Id::new(meeting_id).ok()?)?;
    let item = meeting.item(number)?;
    let form: Form = typed(draft)?;
    let stop = held(&meeting, item, &form)?;
    let known = match &form.case {
        Some(known) => Some(before::<Case>(base, workspace, known)?),
        None => None,
    };
    let next = form.next_organization.as_ref();
    let goes_on_elsewhere = next.is_some_and(|next| stop.organization.as_ref() != Some(next));
    let mut case = match &known {
        Some(case) => case.clone(),
        None => new_case(&form, workspace)?,
    };
    put_stop(&mut case, stop, &meeting);
    put_next(&mut case, &meeting, &form);
    if form.holder.is_some() {
        case.outcome.holder = form.holder;
        case.outcome.holder_inferred = false;
    }
    if let Some(finished) = form.finished {
        case.outcome.finished = finished;
    }
    if let Some(text) = form.case_outcome {
        case.outcome.text = text;
    }
    let mut linked = meeting.clone();
    let mut items = linked.agenda.iter_mut();
    let item = items.find(|item| item.key() == number)?;
    if !item.cases.contains(&case.id) {
        item.cases.push(case.id.clone());
    }
    // What is tabled is left for another meeting, unless it goes on elsewhere; of an item with
    // other cases under it that is not said.
    let is_left = form.role == Some(ConsultationRole::Tabled) && !goes_on_elsewhere;
    if is_left && item.cases.len() == 1 {
        item.fate = item.fate.or(Some(ItemFate::PutOff));
    }
    let noted = Change::between(known.as_ref(), Some(&case));
    Some(noted.and(Change::between(Some(&meeting), Some(&linked))))
}

/// A case that comes up at the meeting, with nothing on its way yet. That it comes up there does
/// not say who raised it.
fn new_case(form: &Form, workspace: &Workspace) -> Option<Case> {
    if form.new_case.is_empty() {
        return None;
    }
    let raised_by = Initiator {
        text: String::new(),
        organizations: form.raised_by.clone(),
        unknown: Unknown::new(),
    };
    let mut case = Case {
        summary: form.what.clone(),
        ..Case::raised(form.new_case.clone(), form.case_type.clone(), raised_by)
    };
    case.id = new_id::of(&case, workspace);
    Some(case)
}

/// The stop as it was held.
fn held(meeting: &Meeting, item: &AgendaItem, form: &Form) -> Option<Consultation> {
    let body = item.body.as_ref().or(meeting.organizations.first())?;
    Some(Consultation {
        status: ConsultationStatus::Held,
        organization: Some(body.clone()),
        meeting: Some(meeting.id.clone()),
        item: Some(item.key().to_owned()),
        role: form.role?,
        outcome: form.outcome.clone(),
        handed_to: form.handed_to.clone(),
        sources: form.sources.clone(),
        ..Consultation::planned(meeting.date_of(item), form.what.clone())
    })
}

/// Puts the stop on the way: in the place of the one that was planned for this item or this
/// body, or as one more. What was planned is kept as a plan: what was said before says nothing of
/// what was done.
fn put_stop(case: &mut Case, stop: Consultation, meeting: &Meeting) {
    let is_here = |it: &Consultation| {
        it.status == ConsultationStatus::Planned
            && it.meeting == stop.meeting
            && it.item == stop.item
    };
    let stops = &case.consultations;
    let planned = stops.iter().position(is_here);
    let at = planned.or_else(|| put_on_agenda::planned(stops, meeting, false));
    let Some(planned) = at.and_then(|at| case.consultations.get_mut(at)) else {
        way::add(case, stop);
        return;
    };
    let plan = Plan {
        date: planned.date.clone(),
        date_as_stated: planned.date_as_stated.take(),
        what: std::mem::take(&mut planned.what),
        sources: std::mem::take(&mut planned.sources),
        unknown: Unknown::new(),
    };
    // What was planned with the item alone says nothing but that the case was to come up.
    let says_more = !plan.sources.is_empty() || plan.what != case.short_title;
    *planned = Consultation {
        id: planned.id.clone(),
        organization_text: planned.organization_text.take(),
        other_organizations: std::mem::take(&mut planned.other_organizations),
        steps: std::mem::take(&mut planned.steps),
        circumstances: std::mem::take(&mut planned.circumstances),
        conditions: std::mem::take(&mut planned.conditions),
        plan: planned.plan.take().or(says_more.then_some(plan)),
        unknown: std::mem::take(&mut planned.unknown),
        ..stop
    };
}

/// Plans what comes next, where that was said.
fn put_next(case: &mut Case, meeting: &Meeting, form: &Form) {
    if form.next_organization.is_none() && form.next_date.is_none() {
        return;
    }
    let date = form.next_date.clone();
    let what = form.next_what.as_ref().unwrap_or(&case.short_title);
    let next = Consultation {
        organization: form.next_organization.clone(),
        ..Consultation::planned(
            date.unwrap_or_else(|| after(meeting.last_date())),
            what.clone(),
        )
    };
    way::add(case, next);
}

/// A day that is not known, some time after a meeting's.
fn after(date: &Date) -> Date {
    match date {
        Date::Stated(held) => Date::Between {
            start: Some(*held),
            end: None,
        },
        Date::Between { .. } => date.clone(),
    }
}
