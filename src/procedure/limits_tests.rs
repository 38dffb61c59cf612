//! Rules of time and number: what they find, what they leave, and what no date tells.

use serde_json::{Value, json};

use super::fixture::{Made, item, line, meeting, of_stops, says};
use super::index::Procedure;
use super::observation::{ObservationStatus, Verdict};
use crate::domain::Workspace;

#[track_caller]
fn of_meetings(check: &Value, meetings: Value, expected: &[&str]) {
    let made = Made {
        rule: json!({"check": check}),
        meetings,
        ..Made::default()
    };
    says(&made, expected);
}

/// The same with these fields of a body changed.
fn with_body(made: &Made<'_>, id: &str, fields: &Value) -> Workspace {
    let mut records = serde_json::to_value(made.workspace().records()).unwrap();
    for body in records["organizations"].as_array_mut().unwrap() {
        if body["id"] == id {
            body["period"] = fields.clone();
        }
    }
    Workspace::new(serde_json::from_value(records).unwrap()).unwrap()
}

fn verdicts(workspace: &Workspace) -> Vec<Verdict> {
    let procedure = Procedure::new(workspace);
    let cases = workspace.records().cases.iter();
    let trials = cases.flat_map(|case| procedure.try_case(case));
    trials.map(|trial| trial.verdict).collect()
}

fn statuses(workspace: &Workspace) -> Vec<ObservationStatus> {
    let found = Procedure::new(workspace).observations();
    found.iter().map(|it| it.status).collect()
}

#[test]
fn a_case_goes_on_in_time_or_it_is_late() {
    let check = json!({"kind": "followed-within", "at": ["samrad"], "roles": ["assigned"],
        "through": ["lsg"], "limit": {"number": 2, "unit": "weeks"}});
    let of = |then: &[&str], expected: &str| {
        let mut stops = vec!["2024-03-05 samrad assigned"];
        stops.extend(then);
        of_stops(&check, &stops, &[expected]);
    };
    of(&["2024-03-19 lsg treated"], "a-1 follows");
    of(&["2024-03-20 lsg treated"], "a-1 deviation");
    of(&["2024-03 lsg treated"], "a-1 TimeUnsure");
    of(&["2024-04 lsg treated"], "a-1 deviation");
    of(&["2024-04? lsg treated"], "a-1 TimeUnsure");
    of(&["../2024-04 lsg treated"], "a-1 TimeUnsure");
    of(
        &["2024-03-10 lsg treated", "2024-05-01 lsg treated"],
        "a-1 follows",
    );
    // What is only planned shows nothing, and nothing is asked before the time is out.
    of(&["2024-03-10 lsg treated ?"], "a-1 open");
    of(&[], "a-1 open");
    of_stops(&check, &["2024-12-20 samrad assigned"], &["a-1 TimeNotOut"]);
    of_stops(&check, &["2024 samrad assigned"], &["a-1 TimeNotOut"]);
    // The same day it may have come before.
    of(&["2024-03-05 lsg treated"], "a-1 TimeUnsure");
}

#[test]
fn whom_it_was_handed_to_is_meant_where_the_rule_names_nobody() {
    let check = json!({"kind": "followed-within", "at": ["samrad"], "roles": ["assigned"],
        "throughRoles": ["prepared"], "limit": {"number": 1, "unit": "months"}});
    let given = "2024-03-05 samrad assigned >lsg";
    of_stops(
        &check,
        &[given, "2024-04-05 lsg prepared"],
        &["a-1 follows"],
    );
    of_stops(&check, &[given, "2024-03-06 lsg treated"], &["a-1 open"]);
    of_stops(&check, &[given, "2024-03-06 forum prepared"], &["a-1 open"]);
    of_stops(&check, &["2024-03-05 samrad assigned"], &[]);
    let to_region = "2024-03-05 samrad assigned >region";
    of_stops(
        &check,
        &[to_region, "2024-03-06 namnd prepared"],
        &["a-1 follows"],
    );
}

#[test]
fn a_case_comes_no_sooner_than_it_may() {
    let check = json!({"kind": "not-sooner", "at": ["lsg"], "through": ["samrad"],
        "throughRoles": ["decided"], "limit": {"number": 3, "unit": "working-days"}});
    let of = |then: &str, expected: &[&str]| {
        of_stops(&check, &["2024-03-28 lsg recommended", then], expected);
    };
    of("2024-04-04 samrad decided", &["a-1 follows"]);
    of("2024-04-03 samrad decided", &["a-1 deviation"]);
    of("2024-04 samrad decided", &["a-1 TimeUnsure"]);
    of("2024-03-29/2024-04-02 samrad decided", &["a-1 deviation"]);
    of("2024-04-02 samrad treated", &[]);
    of("2024-03-01 samrad decided", &[]);
    of("2024-03-28 samrad decided", &["a-1 TimeUnsure"]);
}

#[test]
fn what_is_decided_was_ready_in_good_time() {
    let check = json!({"kind": "ready-before", "at": ["samrad"], "roles": ["decided"],
        "through": ["lsg"], "limit": {"number": 7}});
    let decided = "2024-03-15 samrad decided";
    of_stops(
        &check,
        &["2024-03-08 lsg prepared", decided],
        &["a-2 follows"],
    );
    of_stops(
        &check,
        &["2024-03-09 lsg prepared", decided],
        &["a-2 deviation"],
    );
    of_stops(
        &check,
        &["2024-03 lsg prepared", decided],
        &["a-2 TimeUnsure"],
    );
    of_stops(&check, &[decided], &["a-1 NoStop"]);
    of_stops(
        &check,
        &[decided, "2024-04-01 lsg prepared"],
        &["a-1 NoStop"],
    );
    // One in good time is enough; but not one of the time before.
    let two = [
        "2024-02-01 lsg prepared",
        "2024-03-14 lsg prepared",
        decided,
    ];
    of_stops(&check, &two, &["a-3 follows"]);
    let again = [
        "2024-01-01 lsg prepared",
        "2024-02-01 samrad decided",
        "2024-03-14 lsg prepared",
        decided,
    ];
    of_stops(&check, &again, &["a-2 follows", "a-4 deviation"]);
    // Where it may have been for a time before, nothing tells what this time was like.
    let unsure = [
        "2024-02 samrad decided",
        "2024-02-14 lsg prepared",
        "2024-02/2024-03 samrad decided",
    ];
    of_stops(&check, &unsure, &["a-1 TimeUnsure", "a-3 TimeUnsure"]);
    let perhaps = ["2024-21 samrad decided", "2024-03-14 lsg prepared", decided];
    of_stops(&check, &perhaps, &["a-1 TimeUnsure", "a-3 TimeUnsure"]);
}

#[test]
fn the_papers_of_a_meeting_go_out_in_time() {
    let check = json!({"kind": "papers-in-time", "at": ["samrad"],
        "limit": {"number": 5, "unit": "working-days"}});
    let of = |sent: &str, expected: &str| {
        let more = json!({ "papersSent": sent });
        let meetings = json!([meeting("m", "2024-04-08", "samrad", &more)]);
        of_meetings(&check, meetings, &[expected]);
    };
    of("2024-03-28", "follows");
    of("2024-04-02", "deviation");
    of("2024-04", "TimeUnsure");
    of("2024-03-28?", "TimeUnsure");
    of("../2024-03-28", "follows");
    let unsaid = json!([meeting("m", "2024-04-08", "samrad", &json!({}))]);
    of_meetings(&check, unsaid, &["PapersNotSaid"]);
}

#[test]
fn an_assignment_is_done_in_time() {
    let check = json!({"kind": "assignment-done-within", "at": ["samrad"],
        "limit": {"number": 6, "unit": "months"}});
    let of = |assignment: &Value, expected: &[&str]| {
        let item = item("1", "I", &json!({"assignments": [assignment], "cases": []}));
        let more = json!({"agenda": [item]});
        of_meetings(
            &check,
            json!([meeting("m", "2024-03-05", "samrad", &more)]),
            expected,
        );
    };
    let given = |more: Value| {
        let mut given = json!({"what": "W", "basis": "decision", "to": ["lsg"]});
        for (field, value) in more.as_object().unwrap() {
            given[field] = value.clone();
        }
        given
    };
    of(&given(json!({"doneOn": "2024-09-05"})), &["follows"]);
    of(&given(json!({"doneOn": "2024-09-06"})), &["deviation"]);
    of(
        &given(json!({"doneOn": "2024-09-06", "inferred": true})),
        &["open"],
    );
    of(&given(json!({"doneOn": "2024"})), &["TimeUnsure"]);
    of(&given(json!({})), &["open"]);
    of(&given(json!({"basis": "proposal"})), &[]);
}

#[test]
fn a_date_that_is_our_reading_gives_no_more_than_a_question() {
    let made = Made {
        rule: json!({"check": {"kind": "followed-within", "at": ["samrad"], "through": ["lsg"],
            "limit": {"number": 7}}}),
        stops: &["2024-03-05 samrad assigned", "2024-05-01 lsg treated"],
        ..Made::default()
    };
    let mut records = made.workspace().records().clone();
    assert_eq!(statuses(&made.workspace()), [ObservationStatus::Deviation]);
    records.cases[0].consultations[1].date_inferred = true;
    let workspace = Workspace::new(records).unwrap();
    assert_eq!(statuses(&workspace), [ObservationStatus::Open]);
}

#[test]
fn what_may_have_been_held_there_accuses_nobody() {
    let made = Made {
        rule: json!({"check": {"kind": "followed-within", "at": ["samrad"], "through": ["lsg"],
            "limit": {"number": 7}}}),
        stops: &[
            "2024-03-05 samrad assigned",
            "2024-03-07 lsg treated",
            "2024-05-01 lsg treated",
        ],
        ..Made::default()
    };
    let mut records = serde_json::to_value(made.workspace().records()).unwrap();
    let stop = &mut records["cases"][0]["consultations"][1];
    stop["status"] = json!("unknown");
    let unknown = Workspace::new(serde_json::from_value(records.clone()).unwrap()).unwrap();
    assert_eq!(statuses(&unknown), []);
    let stop = &mut records["cases"][0]["consultations"][1];
    stop["status"] = json!("held");
    stop.as_object_mut().unwrap().remove("organization");
    let nowhere = Workspace::new(serde_json::from_value(records).unwrap()).unwrap();
    assert_eq!(statuses(&nowhere), []);
}

#[test]
fn enough_huvudmen_are_represented() {
    let of = |check: Value, lines: &[(&str, &str, &str, &str)], expected: &[&str]| {
        let mut check = check;
        check["kind"] = json!("enough-represented");
        check["at"] = json!(["samrad"]);
        let lines: Vec<_> = lines.iter().copied().map(line).collect();
        let more = json!({"attendance": lines});
        let meetings = json!([meeting("m", "2024-03-05", "samrad", &more)]);
        of_meetings(&check, meetings, expected);
    };
    let region = ("R", "region", "chair", "present");
    let a = ("A", "kommun-a", "member", "present");
    let absent = ("A", "kommun-a", "member", "absent");
    of(json!({"number": 2}), &[region, a], &["follows"]);
    of(json!({"number": 2}), &[region, absent], &["deviation"]);
    of(
        json!({"share": {"parts": 2, "of": 3}}),
        &[region, a],
        &["follows"],
    );
    of(
        json!({"share": {"parts": 2, "of": 3, "moreThan": true}}),
        &[region, a],
        &["deviation"],
    );
    of(json!({"share": {"parts": 2, "of": 0}}), &[region], &[]);
    of(json!({"number": 2}), &[], &["NoAttendance"]);
}

#[test]
fn a_meeting_can_decide_when_enough_are_there() {
    let check = json!({"kind": "quorate", "at": ["samrad"],
        "share": {"parts": 1, "of": 2, "moreThan": true}});
    let of = |lines: &[(&str, &str, &str, &str)], expected: &str| {
        let lines: Vec<_> = lines.iter().copied().map(line).collect();
        let more = json!({"attendance": lines});
        let meetings = json!([meeting("m", "2024-03-05", "samrad", &more)]);
        of_meetings(&check, meetings, &[expected]);
    };
    let region = ("R", "region", "chair", "present");
    of(
        &[region, ("A", "kommun-a", "substitute", "present")],
        "follows",
    );
    of(
        &[region, ("A", "kommun-a", "member", "absent")],
        "deviation",
    );
    of(
        &[region, ("A", "kommun-a", "secretary", "present")],
        "deviation",
    );
    of(
        &[region, ("A", "kommun-a", "member", "partly")],
        "CountUnsure",
    );
    // A substitute beside the member takes no seat.
    of(
        &[region, ("S", "region", "substitute", "present")],
        "CountUnsure",
    );
}

#[test]
fn a_body_is_tried_by_when_it_was_there() {
    let stops = &["2024-03-05 arbetsgrupp-a prepared"];
    let made = |check: Value| Made {
        rule: json!({ "check": check }),
        stops,
        ..Made::default()
    };
    let age = made(json!({"kind": "body-age-kept", "at": ["arbetsgrupp-a"],
        "limit": {"number": 2, "unit": "years"}}));
    let within = made(json!({"kind": "within-period"}));
    let found = |made: &Made<'_>, period: &Value| -> Vec<String> {
        let verdicts = verdicts(&with_body(made, "arbetsgrupp-a", period)).into_iter();
        let words = verdicts.map(|verdict| match verdict {
            Verdict::Found(found) => format!("{:?}", found.status),
            Verdict::CannotTell(silence) => format!("{silence:?}"),
            Verdict::Follows => "Follows".to_owned(),
        });
        words.collect()
    };
    assert_eq!(found(&age, &json!({"from": "2022-03-05"})), ["Follows"]);
    assert_eq!(found(&age, &json!({"from": "2022-03-04"})), ["Deviation"]);
    assert_eq!(found(&age, &json!({"from": "2022"})), ["TimeUnsure"]);
    assert_eq!(
        found(&age, &json!({"from": "2020", "inferred": true})),
        ["Open"]
    );
    assert_eq!(found(&age, &json!({})), ["PeriodNotSaid"]);
    assert_eq!(found(&within, &json!({"from": "2024-03-05"})), ["Follows"]);
    assert_eq!(found(&within, &json!({"from": "2024-04"})), ["Deviation"]);
    assert_eq!(found(&within, &json!({"to": "2023"})), ["Deviation"]);
    assert_eq!(found(&within, &json!({"to": "2024"})), ["TimeUnsure"]);
    assert_eq!(found(&within, &json!({"to": "2023?"})), ["TimeUnsure"]);
    assert_eq!(found(&within, &json!({})), [""; 0]);
}

#[test]
fn whoever_was_asked_for_comment_answers() {
    let check = json!({"kind": "comments-answered", "at": ["lsg"],
        "limit": {"number": 3, "unit": "months"}});
    let sent = "2024-03-05 lsg other >huvudmannen !sent-for-comment";
    let all = [
        sent,
        "2024-04-01 namnd treated",
        "2024-04-02 kommun-a decided",
        "2024-06-05 kommun-b decided",
    ];
    of_stops(&check, &all, &["a-1 follows"]);
    of_stops(&check, &all[..3], &["a-1 open"]);
    let late = [sent, all[1], all[2], "2024-06-07 kommun-b decided"];
    of_stops(&check, &late, &["a-1 deviation"]);
    of_stops(&check, &[sent], &["a-1 open"]);
    of_stops(&check, &["2024-03-05 lsg other >huvudmannen"], &[]);
    of_stops(
        &check,
        &["2024-12-01 lsg other >forum !sent-for-comment"],
        &["a-1 TimeNotOut"],
    );
    let until = |last: &str, stops: &[&str], expected: &[&str]| {
        let made = Made {
            rule: json!({ "check": check }),
            stops,
            ..Made::default()
        };
        let mut records = made.workspace().records().clone();
        let told = &mut records.cases[0].consultations[0].circumstances[0];
        told.period.to = Some(last.parse().unwrap());
        let workspace = crate::domain::Workspace::new(records).unwrap();
        let procedure = Procedure::new(&workspace);
        let said = procedure.try_case(&workspace.records().cases[0]);
        let said: Vec<_> = said.iter().map(super::fixture::word).collect();
        assert_eq!(said, expected, "{last} {stops:?}");
    };
    // What the sending itself says goes before the rule: it may be shorter, or longer.
    until("2024-05-31", &all, &["a-1 deviation"]);
    until("2024-08-31", &late, &["a-1 follows"]);
    until("2024-08-31", &all[..3], &["a-1 open"]);
    until("2025-02-28", &all[..3], &["a-1 TimeNotOut"]);
    let adopted = |date: Value| Made {
        rule: json!({ "check": check }),
        stops: &["2024-03-05 lsg other >kommun-a !sent-for-comment"],
        case: json!({"adoptions": [
            {"huvudman": "kommun-a", "status": "declined", "date": date}]}),
        ..Made::default()
    };
    says(&adopted(json!("2024-04")), &["a-1 follows"]);
    says(&adopted(json!("2024-08")), &["a-1 deviation"]);
    says(&adopted(Value::Null), &["a-1 TimeUnsure"]);
}
