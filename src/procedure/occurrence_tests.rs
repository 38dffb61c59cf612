//! How far a finding goes, and what is told once.

use serde_json::{Value, json};

use super::fixture::{Made, item, meeting};
use super::index::Procedure;
use super::occurrence::Occurrence;
use super::strength::Strength;
use crate::domain::{Records, Rule, Workspace};

fn rule(fields: &Value) -> Rule {
    let mut rule = json!({"id": "r", "text": "R", "checkable": "R"});
    for (field, value) in fields.as_object().unwrap() {
        rule[field] = value.clone();
    }
    serde_json::from_value(rule).unwrap()
}

#[test]
fn a_finding_goes_as_far_as_its_rule_is_shared() {
    let of = |fields: Value| Strength::of_rule(&rule(&fields));
    assert_eq!(of(json!({"foundation": "stated"})), Strength::Undisputed);
    let contested = json!({"foundation": "stated", "contested": "Av en."});
    assert_eq!(of(contested), Strength::OneSided);
    assert_eq!(
        of(json!({"foundation": "one-side-of-dispute"})),
        Strength::OneSided
    );
    for ours in ["practice", "inferred"] {
        assert_eq!(of(json!({"foundation": ours})), Strength::Question);
        let contested = json!({"foundation": ours, "contested": "Av en."});
        assert_eq!(of(contested), Strength::Question);
    }
    let concluded = json!({"foundation": "stated", "inferred": true});
    assert_eq!(of(concluded), Strength::Question);
}

/// A vote on one item that two rules see, with these recorded deviations.
fn voted(foundations: [&str; 2], deviations: &Value) -> Workspace {
    let vote = json!({"id": "v", "question": "Q", "votes": [
        {"person": "p", "name": "P", "option": "yes"}]});
    let there = json!({"name": "P", "person": "p", "organization": "samrad", "list": "L",
        "role": "member", "presence": "present", "onBehalfOf": ["kommun-a"]});
    let agenda = json!({"agenda": [item("1", "Punkt", &json!({"votes": [vote]}))],
        "attendance": [there]});
    let made = Made {
        rule: json!({"check": {"kind": "no-vote", "at": ["samrad"]}, "foundation": foundations[0]}),
        stops: &["2024-02-01 samrad voted @1"],
        meetings: json!([meeting("m", "2024-02-01", "samrad", &agenda)]),
        ..Made::default()
    };
    let mut records = serde_json::to_value(made.workspace().records()).unwrap();
    let mut second = records["rules"][0].clone();
    second["id"] = json!("r-2");
    second["check"] = json!({"kind": "vote-decided", "at": ["samrad"]});
    second["foundation"] = json!(foundations[1]);
    records["rules"].as_array_mut().unwrap().push(second);
    records["deviations"] = deviations.clone();
    let records: Records = serde_json::from_value(records).unwrap();
    Workspace::new(records).unwrap()
}

fn deviation(rules: &[&str], more: &Value) -> Value {
    let mut deviation = json!({"id": "d1", "title": "T", "kind": "deviation", "case": "a",
        "meeting": "m", "item": "1", "rules": rules, "expected": "E", "happened": "H"});
    for (field, value) in more.as_object().into_iter().flatten() {
        deviation[field] = value.clone();
    }
    deviation
}

/// Of each event: how many are recorded of it, and which rules see it.
fn told(workspace: &Workspace) -> Vec<(usize, Vec<String>)> {
    let seen = Procedure::new(workspace).observations();
    let events = Occurrence::all(workspace, &seen);
    let told = events.iter().map(|event| {
        let rules = event.seen.iter().map(|it| it.rule.to_string());
        (event.recorded.len(), rules.collect())
    });
    told.collect()
}

#[test]
fn what_several_rules_see_of_one_vote_is_one_event_with_what_is_recorded_of_it() {
    let both = || vec!["r".to_owned(), "r-2".to_owned()];
    let stated = ["stated", "stated"];
    assert_eq!(told(&voted(stated, &json!([]))), [(0, both())]);
    let recorded = json!([deviation(&["r"], &json!({}))]);
    assert_eq!(told(&voted(stated, &recorded)), [(1, both())]);
    let other_rule = json!([deviation(&[], &json!({}))]);
    let apart = [(1, Vec::new()), (0, both())];
    assert_eq!(told(&voted(stated, &other_rule)), apart);
}

#[test]
fn an_event_says_when_its_rules_are_one_sides_and_the_other_is_silent() {
    let said = json!([{"text": "S"}]);
    let event = |foundations, more: &Value| {
        let workspace = voted(foundations, &json!([deviation(&["r"], more)]));
        let seen = Procedure::new(&workspace).observations();
        let events = Occurrence::all(&workspace, &seen);
        (
            events[0].is_one_sided(&workspace),
            events[0].other_side_is_silent(),
        )
    };
    let objected = json!({"objections": said});
    let answered = json!({"objections": said, "otherSide": said});
    let side = ["one-side-of-dispute", "inferred"];
    assert_eq!(event(side, &objected), (true, true));
    assert_eq!(event(side, &answered), (true, false));
    assert_eq!(event(side, &json!({})), (true, false));
    assert_eq!(
        event(["one-side-of-dispute", "stated"], &objected),
        (false, true)
    );
    assert_eq!(event(["inferred", "practice"], &objected), (false, true));
}
