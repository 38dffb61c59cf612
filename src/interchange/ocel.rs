//! OCEL 2.0: a log of events and the several things each has to do with – the case, the bodies,
//! the meeting, the decisions – for tools of object-centric process mining.
//!
//! Events are the stops that took place; their type is the body's role, and `activity` is the
//! name our statistics and the XES log count by. The time is midnight UTC of the day, and where
//! the day is not known `dayKnown` is false, `edtf` says what is, and the time is only a place
//! in the order. What has no time of its own stands, as the standard has it, at 1970-01-01; a later
//! name of a body at the day it began.

use serde_json::Value;

use super::event_days::event_days;
use super::text::{Fields, line_by_line, word};
use crate::domain::order::sort_by_key;
use crate::domain::{
    AgendaItem, Case, ConsultationRole, Day, Decision, Event, Id, LegalForce, Meeting,
    Organization, Workspace,
};

const STRING: &str = "string";
const BOOLEAN: &str = "boolean";

/// The types of objects and their attributes.
const OBJECT_TYPES: [(&str, &[(&str, &str)]); 4] = [
    (
        "case",
        &[
            ("title", STRING),
            ("caseType", STRING),
            ("finished", STRING),
        ],
    ),
    (
        "organization",
        &[
            ("name", STRING),
            ("classification", STRING),
            ("track", STRING),
            ("level", STRING),
        ],
    ),
    ("meeting", &[("name", STRING), ("edtf", STRING)]),
    (
        "decision",
        &[("verb", STRING), ("text", STRING), ("inLine", BOOLEAN)],
    ),
];

/// The attributes of every event.
const EVENT: [(&str, &str); 4] = [
    ("activity", STRING),
    ("edtf", STRING),
    ("dayKnown", BOOLEAN),
    ("what", STRING),
];

/// Writes the log.
pub fn write(workspace: &Workspace) -> String {
    let records = workspace.records();
    let mut objects = Vec::new();
    objects.extend(records.cases.iter().map(case));
    let of_body = |body| organization(workspace, body);
    objects.extend(records.organizations.iter().map(of_body));
    objects.extend(records.meetings.iter().map(meeting));
    for held in &records.meetings {
        for item in &held.agenda {
            let taken = item.decisions.iter();
            objects.extend(taken.map(|it| decision(workspace, held, item, it)));
        }
    }
    let mut events = Vec::new();
    for case in &records.cases {
        push_events(&mut events, workspace, case);
    }
    let roles = ConsultationRole::ALL
        .iter()
        .map(|role| of_type(role.as_str(), &EVENT));
    let types = OBJECT_TYPES
        .iter()
        .map(|(name, attributes)| of_type(name, attributes));
    line_by_line(&[
        ("eventTypes", roles.collect()),
        ("objectTypes", types.collect()),
        ("events", events),
        ("objects", objects),
    ])
}

fn of_type(name: &str, attributes: &[(&str, &str)]) -> Value {
    let attributes = attributes.iter().map(|(name, kind)| {
        let mut fields = Fields::default();
        fields.text("name", name).text("type", kind);
        fields.into()
    });
    let mut fields = Fields::default();
    fields
        .text("name", name)
        .put("attributes", Value::Array(attributes.collect()));
    fields.into()
}

fn push_events(events: &mut Vec<Value>, workspace: &Workspace, case: &Case) {
    let of_case: Vec<_> = case.trace().collect();
    let stops: Vec<_> = of_case.iter().map(|event| event.consultation).collect();
    for (event, day) in of_case.iter().zip(event_days(&stops)) {
        events.push(held(workspace, case, event, day));
    }
}

fn held(workspace: &Workspace, case: &Case, event: &Event<'_>, day: Day) -> Value {
    let stop = event.consultation;
    let mut with = Related {
        in_one_way: true, // readers keep only one
        ..Related::default()
    };
    with.add("case", case.id.as_str(), "subject");
    with.bodies(event.organization, "at");
    with.bodies(&stop.other_organizations, "with");
    with.bodies(&stop.handed_to, "handed-to");
    if let Some(id) = &stop.meeting {
        with.add("meeting", id.as_str(), "held-in");
        let item = workspace
            .find(id)
            .zip(stop.item.as_ref())
            .and_then(|(meeting, item)| meeting.item(item));
        for taken in item.into_iter().flat_map(|item| &item.decisions) {
            with.add("decision", taken.id.as_str(), "taken");
        }
    }
    let attributes = [
        ("activity", Value::from(event.activity().to_string())),
        ("edtf", Value::from(stop.date.to_string())),
        ("dayKnown", Value::from(event.day.is_some())),
        ("what", Value::from(stop.what.as_str())),
    ];
    let attributes = attributes.map(|(name, value)| {
        let mut fields = Fields::default();
        fields.text("name", name).put("value", value);
        fields.into()
    });
    let mut fields = Fields::default();
    fields
        .text("id", stop.id.as_str())
        .text("type", event.role.as_str())
        .text("time", &format!("{day}T00:00:00.000Z"))
        .put("attributes", Value::Array(attributes.into()))
        .put("relationships", Value::Array(with.all));
    fields.into()
}

fn case(case: &Case) -> Value {
    let mut with = Related::default();
    for other in &case.related {
        with.add("case", other.case.as_str(), &word(&other.kind));
    }
    with.bodies(&case.initiator.organizations, "raised-by");
    with.bodies(&case.outcome.holder, "held-by");
    let attributes = [
        ("title", Value::from(case.title.as_str())),
        ("caseType", Value::from(case.case_type.as_str())),
        ("finished", Value::from(word(&case.outcome.finished))),
    ];
    object("case", case.id.as_str(), attributes.into(), with)
}

/// The names of a body, each from the day it began.
fn names(body: &Organization) -> Vec<Attribute<'_>> {
    let mut names: Vec<_> = body.names.iter().collect();
    sort_by_key(&mut names, |name| name.begins());
    let mut told: Vec<Attribute<'_>> = Vec::new();
    for name in names {
        let begins = name.begins().filter(|_| !told.is_empty());
        let time = begins.map(|day| format!("{day}T00:00:00Z"));
        let time = time.filter(|time| time.as_str() > ALWAYS);
        let time = time.unwrap_or_else(|| ALWAYS.to_owned());
        // What was called so before all time here counts is not told.
        told.retain(|(_, known, _)| *known != time);
        told.push(("name", time, Value::from(name.name.as_str())));
    }
    if told.is_empty() {
        told.push(("name", ALWAYS.to_owned(), Value::from(body.name())));
    }
    told
}

fn organization(workspace: &Workspace, body: &Organization) -> Value {
    let mut with = Related::default();
    with.bodies(&body.sub_organization_of, "part-of");
    let relations = &workspace.records().relations;
    for edge in relations.iter().filter(|edge| edge.from == body.id) {
        with.add("organization", edge.to.as_str(), &word(&edge.kind));
    }
    let lasting = [
        ("classification", Value::from(body.classification.as_str())),
        ("track", Value::from(word(&body.track))),
        ("level", Value::from(word(&body.level))),
    ];
    let lasting = lasting.map(|(name, value)| (name, ALWAYS.to_owned(), value));
    let attributes = names(body).into_iter().chain(lasting).collect();
    object_in_time("organization", body.id.as_str(), attributes, with)
}

fn meeting(meeting: &Meeting) -> Value {
    let mut with = Related::default();
    with.bodies(&meeting.organizations, "of");
    let attributes = [
        ("name", Value::from(meeting.name.as_str())),
        ("edtf", Value::from(meeting.span().to_string())),
    ];
    object("meeting", meeting.id.as_str(), attributes.into(), with)
}

fn decision(
    workspace: &Workspace,
    meeting: &Meeting,
    item: &AgendaItem,
    decision: &Decision,
) -> Value {
    let mut with = Related::default();
    with.add("meeting", meeting.id.as_str(), "taken-at");
    with.bodies([&decision.by], "by");
    with.bodies(&decision.addressed_to, "addressed-to");
    for case in &item.cases {
        with.add("case", case.as_str(), "concerns");
    }
    let in_line = workspace
        .find(&decision.by)
        .is_some_and(|body| LegalForce::of(body.track) == LegalForce::Line);
    let attributes = [
        ("verb", Value::from(decision.verb.as_str())),
        ("text", Value::from(decision.text.as_str())),
        ("inLine", Value::from(in_line)),
    ];
    object("decision", decision.id.as_str(), attributes.into(), with)
}

/// An attribute, the moment from which it has a value, and the value.
type Attribute<'a> = (&'a str, String, Value);

/// The moment of what has one value always.
const ALWAYS: &str = "1970-01-01T00:00:00Z";

fn object(kind: &str, id: &str, attributes: Vec<(&str, Value)>, with: Related) -> Value {
    let attributes = attributes.into_iter();
    let always = attributes.map(|(name, value)| (name, ALWAYS.to_owned(), value));
    object_in_time(kind, id, always.collect(), with)
}

fn object_in_time(kind: &str, id: &str, attributes: Vec<Attribute<'_>>, with: Related) -> Value {
    let attributes = attributes.into_iter().map(|(name, time, value)| {
        let mut fields = Fields::default();
        fields
            .text("name", name)
            .text("time", &time)
            .put("value", value);
        fields.into()
    });
    let mut fields = Fields::default();
    fields
        .text("id", &object_id(kind, id))
        .text("type", kind)
        .put("attributes", Value::Array(attributes.collect()))
        .put("relationships", Value::Array(with.all));
    fields.into()
}

/// Ids are unique among all objects, ours only among those of a kind.
fn object_id(kind: &str, id: &str) -> String {
    format!("{kind}:{id}")
}

/// The objects something has to do with, and how.
#[derive(Default)]
struct Related {
    all: Vec<Value>,
    ids: Vec<String>,
    in_one_way: bool,
}

impl Related {
    fn bodies<'a>(&mut self, ids: impl IntoIterator<Item = &'a Id<Organization>>, how: &str) {
        for id in ids {
            self.add("organization", id.as_str(), how);
        }
    }

    /// Adds one, unless it is there already.
    fn add(&mut self, kind: &str, id: &str, how: &str) {
        let id = object_id(kind, id);
        if self.in_one_way && self.ids.contains(&id) {
            return;
        }
        let mut fields = Fields::default();
        fields.text("objectId", &id).text("qualifier", how);
        let one = fields.into();
        if !self.all.contains(&one) {
            self.all.push(one);
            self.ids.push(id);
        }
    }
}
