//! Noting what happened to a case under an agenda item: the stop on its way, and the link
//! from the item; and, where it was said, what comes next and who has it now.

use serde_json::{Map, Value, json};

use super::{put_on_agenda, way};
use crate::app::editing::Base;
use crate::app::record::{add_all, add_text, before, clear, copy, list, list_mut, put, set, text};
use crate::app::{new_id, task};
use crate::domain::{AgendaItem, Case, Change, Collection, Id, ItemType, Meeting, Workspace};

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
    said
}

/// Whether a case has a stop under this item that has taken place.
fn is_noted(case: &Case, meeting: &Meeting, item: &AgendaItem) -> bool {
    case.consultations.iter().any(|stop| {
        stop.status != crate::domain::ConsultationStatus::Planned
            && stop.meeting.as_ref() == Some(&meeting.id)
            && stop.item.as_ref() == Some(&item.number)
    })
}

/// What an item lets one suppose that the body did with its case.
fn role(item: &AgendaItem) -> &'static str {
    match item.item_type {
        _ if !item.votes.is_empty() => "voted",
        _ if !item.decisions.is_empty() => "decided",
        ItemType::Information | ItemType::OralInformation => "informed",
        ItemType::Decision | ItemType::None => "treated",
    }
}

pub(super) fn finish(id: &str, base: &Base, draft: &Value, workspace: &Workspace) -> Change {
    let noted = note(id, base, draft, workspace);
    noted.unwrap_or_default()
}

fn note(id: &str, base: &Base, draft: &Value, workspace: &Workspace) -> Option<Change> {
    let (meeting_id, number) = parts(id)?;
    let meeting = before(base, workspace, Collection::Meetings, meeting_id)?;
    let place = list(&meeting, "agenda")
        .iter()
        .position(|it| text(it, "number") == number)?;
    let item = list(&meeting, "agenda").get(place)?;
    let body = match text(item, "body") {
        "" => list(&meeting, "organizations").first()?.as_str()?,
        body => body,
    };
    let (case_id, case) = match text(draft, "case") {
        "" => new_case(draft, body, workspace)?,
        known => (
            known.to_owned(),
            before(base, workspace, Collection::Cases, known)?,
        ),
    };
    let is_new = workspace
        .records()
        .value(Collection::Cases, &case_id)
        .is_none();
    let mut told = case.clone();
    let stop = held(meeting_id, item, &meeting, body, draft);
    put_stop(&mut told, &case_id, stop, &meeting)?;
    put_next(&mut told, &case_id, &meeting, draft)?;
    put_holder(&mut told, draft);
    let mut linked = meeting.clone();
    add_text(
        list_mut(&mut linked, "agenda")?.get_mut(place)?,
        "cases",
        &case_id,
    );
    let case = Change::between_values(
        Collection::Cases,
        &case_id,
        (!is_new).then_some(&case),
        Some(&told),
    );
    let link = Change::between_values(
        Collection::Meetings,
        meeting_id,
        Some(&meeting),
        Some(&linked),
    );
    Some(case.and(link))
}

/// A case raised at the meeting, with nothing on its way yet.
fn new_case(draft: &Value, body: &str, workspace: &Workspace) -> Option<(String, Value)> {
    let title = text(draft, "newCase");
    if title.is_empty() {
        return None;
    }
    let raised_by = Id::new(body).ok().and_then(|id| workspace.find(&id));
    let raised_by = raised_by.map_or("", crate::domain::Organization::name);
    let mut case = json!({
        "title": title,
        "shortTitle": title,
        "type": text(draft, "caseType"),
        "initiator": { "text": raised_by, "organizations": [body] },
        "level": "core",
        "summary": text(draft, "what"),
        "outcome": { "finished": "no", "text": "" },
    });
    let id = new_id::of_record(Collection::Cases, &mut case, workspace);
    Some((id, case))
}

/// The stop as it was held.
fn held(meeting_id: &str, item: &Value, meeting: &Value, body: &str, draft: &Value) -> Value {
    let mut stop = Value::Object(Map::new());
    copy(&mut stop, draft, &["role", "outcome", "handedTo"]);
    set(&mut stop, "status", "held".into());
    set(&mut stop, "date", text(meeting, "date").into());
    set(&mut stop, "meeting", meeting_id.into());
    set(&mut stop, "item", text(item, "number").into());
    set(&mut stop, "organization", body.into());
    set(
        &mut stop,
        "sources",
        item.get("sources").cloned().unwrap_or_default(),
    );
    put(&mut stop, "what", text(draft, "what").into());
    stop
}

/// Puts the stop on the way: in the place of the one that was planned for this item or this
/// body, or as one more.
fn put_stop(case: &mut Value, case_id: &str, stop: Value, meeting: &Value) -> Option<()> {
    let stops = list_mut(case, "consultations")?;
    let is_here = |it: &Value| {
        text(it, "status") == "planned"
            && text(it, "meeting") == text(&stop, "meeting")
            && text(it, "item") == text(&stop, "item")
    };
    let planned = stops.iter().position(is_here);
    let Some(at) = planned.or_else(|| put_on_agenda::planned(stops, meeting, false)) else {
        way::add(stops, case_id, stop);
        return Some(());
    };
    let planned = stops.get_mut(at)?;
    clear(
        planned,
        &[
            "dateAsStated",
            "dateInferred",
            "inferred",
            "handedToInferred",
            "handedTo",
            "outcome",
        ],
    );
    for (field, value) in stop.as_object()? {
        if field != "sources" {
            put(planned, field, value.clone());
        }
    }
    add_all(planned, "sources", &stop);
    Some(())
}

/// Plans what comes next, where that was said.
fn put_next(case: &mut Value, case_id: &str, meeting: &Value, draft: &Value) -> Option<()> {
    let (body, date) = (text(draft, "nextOrganization"), text(draft, "nextDate"));
    if body.is_empty() && date.is_empty() {
        return Some(());
    }
    // A day that is not known lies some time after this meeting's.
    let later = match text(meeting, "date") {
        span if span.contains('/') => span.to_owned(),
        day => format!("{day}/.."),
    };
    let what = match text(draft, "nextWhat") {
        "" => text(case, "shortTitle"),
        what => what,
    };
    let mut next = json!({
        "date": if date.is_empty() { &later } else { date },
        "status": "planned",
        "role": "treated",
        "what": what,
    });
    set(&mut next, "organization", body.into());
    way::add(list_mut(case, "consultations")?, case_id, next);
    Some(())
}

/// Notes who has the case now, where that was said.
fn put_holder(case: &mut Value, draft: &Value) {
    let holder = text(draft, "holder");
    if holder.is_empty() {
        return;
    }
    if let Some(outcome) = case.get_mut("outcome") {
        clear(outcome, &["holderInferred"]);
        set(outcome, "holder", holder.into());
    }
}
