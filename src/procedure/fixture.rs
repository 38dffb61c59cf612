//! A made-up structure with one rule, one case and its meetings, for tests.
//!
//! A stop is a line of words: day, body and role; then `>body` whom it was handed to, `+body`
//! who took part, `!kind` a circumstance, `%name` a condition, `/step` a step, `@number` the
//! agenda item of the meeting `m`, and `?` when it is only planned.

use serde_json::{Value, json};

use super::index::Procedure;
use super::observation::{ObservationStatus, Trial, Verdict};
use super::potential::PotentialState;
use crate::domain::{Records, Workspace};

/// What is made up.
#[derive(Default)]
pub(super) struct Made<'a> {
    /// Fields of the rule, with its check.
    pub(super) rule: Value,
    /// The stops of the case, one a line.
    pub(super) stops: &'a [&'a str],
    /// Other fields of the case.
    pub(super) case: Value,
    /// The meetings.
    pub(super) meetings: Value,
    /// Routes of the agreed way: ”from kind to”, and how well founded when not stated.
    pub(super) routes: &'a [&'a str],
    /// Its steps: name, body and roles.
    pub(super) steps: &'a [&'a str],
}

impl Made<'_> {
    pub(super) fn workspace(&self) -> Workspace {
        let mut case = json!({
            "id": "a", "title": "A", "shortTitle": "A", "type": "ansökan", "level": "core",
            "summary": "A", "initiator": {"text": "A"},
            "outcome": {"finished": "no", "text": "A"},
            "consultations": self.stops.iter().enumerate().map(stop).collect::<Vec<_>>(),
        });
        merge(&mut case, &self.case);
        let mut rule = json!({"id": "r", "text": "R", "foundation": "stated", "checkable": "R"});
        merge(&mut rule, &self.rule);
        let seats = ["region", "kommun-a", "kommun-b"].map(|id| {
            json!({"id": format!("samrad-{id}"), "organization": "samrad", "onBehalfOf": id,
                "ordinary": 1})
        });
        let records = json!({
            "datasetId": "made-up", "title": "Made up", "revision": 1, "asOf": "2024-12-31",
            "documents": [{"id": "d", "title": "D", "citation": "D", "date": "2024-03-01",
                "kind": "protokoll"}],
            "organizations": organizations(),
            "seatRules": seats,
            "persons": [{"id": "p", "name": "P"}, {"id": "q", "name": "Q"}],
            "meetings": if self.meetings.is_null() { json!([]) } else { self.meetings.clone() },
            "cases": [case],
            "rules": if self.rule.is_null() { json!([]) } else { json!([rule]) },
            "steps": self.steps.iter().map(|line| step(line)).collect::<Vec<_>>(),
            "routes": self.routes.iter().enumerate().map(route).collect::<Vec<_>>(),
        });
        let records: Records = serde_json::from_value(records).unwrap();
        Workspace::new(records).unwrap()
    }
}

/// What a rule with a check says of a case with these stops.
#[track_caller]
pub(super) fn of_stops(check: &Value, stops: &[&str], expected: &[&str]) {
    let made = Made {
        rule: json!({"check": check}),
        stops,
        ..Made::default()
    };
    says(&made, expected);
}

/// What the rule says of the case and the meetings.
#[track_caller]
pub(super) fn says(made: &Made<'_>, expected: &[&str]) {
    let workspace = made.workspace();
    let procedure = Procedure::new(&workspace);
    let records = workspace.records();
    let of_cases = records.cases.iter().flat_map(|it| procedure.try_case(it));
    let meetings = records.meetings.iter();
    let of_meetings = meetings.flat_map(|it| procedure.try_meeting(it));
    let said: Vec<String> = of_cases.chain(of_meetings).map(|it| word(&it)).collect();
    assert_eq!(said, expected, "{:?}", made.stops);
}

/// A meeting of the body with this much more.
pub(super) fn meeting(id: &str, day: &str, body: &str, more: &Value) -> Value {
    let mut meeting = json!({"id": id, "organizations": [body], "name": id, "date": day});
    merge(&mut meeting, more);
    meeting
}

/// An agenda item that treats the case.
pub(super) fn item(number: &str, title: &str, more: &Value) -> Value {
    let mut item = json!({"number": number, "title": title, "type": "none", "cases": ["a"]});
    merge(&mut item, more);
    item
}

/// A decision: body, verb, and whom it is addressed to.
pub(super) fn decision(by: &str, verb: &str, to: &[&str]) -> Value {
    json!({"id": format!("{by}-{}", to.len()), "verb": verb, "text": "D", "by": by,
        "addressedTo": to})
}

/// A line of the attendance list of `samrad`: name, huvudman, role, presence.
pub(super) fn line((name, huvudman, role, presence): (&str, &str, &str, &str)) -> Value {
    json!({"name": name, "organization": "samrad", "list": "Närvaro", "role": role,
        "presence": presence, "onBehalfOf": [huvudman]})
}

/// What a trial says, in a word after its stop.
pub(super) fn word(trial: &Trial<'_>) -> String {
    let at = trial.stop.map_or("", |stop| stop.id.as_str());
    let said = match &trial.verdict {
        Verdict::Follows => "follows".to_owned(),
        Verdict::Found(found) if found.status == ObservationStatus::Deviation => {
            "deviation".to_owned()
        }
        Verdict::Found(_) => "open".to_owned(),
        Verdict::CannotTell(silence) => format!("{silence:?}"),
    };
    format!("{at} {said}").trim().to_owned()
}

/// A state in a word.
pub(super) fn state(state: PotentialState) -> &'static str {
    match state {
        PotentialState::Must => "must",
        PotentialState::May => "may",
        PotentialState::Unsettled => "unsettled",
        PotentialState::NotYet => "not yet",
        PotentialState::Closed => "closed",
    }
}

fn organizations() -> Vec<Value> {
    let all = [
        ("samrad", "samråd", "political", ""),
        ("lsg", "länssamverkansgrupp", "officer", ""),
        ("arbetsgrupp-a", "arbetsgrupp", "officer", "lsg"),
        ("arbetsgrupp-b", "arbetsgrupp", "officer", ""),
        ("forum", "forum", "outside", ""),
        ("huvudmannen", "huvudmän", "line", ""),
        ("region", "region", "line", "huvudmannen"),
        ("namnd", "nämnd", "line", "region"),
        ("kommun-a", "kommun", "line", "huvudmannen"),
        ("kommun-b", "kommun", "line", "huvudmannen"),
    ];
    let body = |(id, class, track, parent): (&str, &str, &str, &str)| {
        let mut body = json!({"id": id, "names": [{"name": id}], "track": track,
            "level": "regional", "classification": class});
        if !parent.is_empty() {
            body["subOrganizationOf"] = json!(parent);
        }
        body
    };
    all.map(body).to_vec()
}

fn stop((at, line): (usize, &&str)) -> Value {
    let mut words = line.split(' ');
    let mut stop = json!({"id": format!("a-{}", at + 1), "status": "held", "what": "W",
        "date": words.next().unwrap(), "organization": words.next().unwrap(),
        "role": words.next().unwrap()});
    for word in words {
        let rest = &word[1..];
        let source = json!([{"document": "d", "section": "1"}]);
        let (field, value) = match &word[..1] {
            ">" => ("handedTo", json!(rest)),
            "+" => ("otherOrganizations", json!(rest)),
            "!" => ("circumstances", json!({"kind": rest, "sources": source})),
            "%" => ("conditions", json!({"name": rest, "sources": source})),
            "/" => ("steps", json!(rest)),
            "@" => {
                stop["meeting"] = json!("m");
                stop["item"] = json!(rest);
                continue;
            }
            _ => {
                stop["status"] = json!("planned");
                continue;
            }
        };
        if stop[field].is_null() {
            stop[field] = json!([]);
        }
        stop[field].as_array_mut().unwrap().push(value);
    }
    stop
}

fn step(line: &str) -> Value {
    let mut words = line.split(' ');
    json!({"id": words.next(), "label": line, "kind": "business",
        "organizations": [words.next()], "roles": words.collect::<Vec<_>>()})
}

fn route((at, line): (usize, &&str)) -> Value {
    let words: Vec<&str> = line.split(' ').collect();
    let foundation = words.get(3).unwrap_or(&"stated");
    json!({"id": format!("v-{}", at + 1), "from": words[0], "kind": words[1], "to": words[2],
        "text": line, "foundation": foundation})
}

fn merge(into: &mut Value, more: &Value) {
    for (field, value) in more.as_object().into_iter().flatten() {
        into[field] = value.clone();
    }
}
