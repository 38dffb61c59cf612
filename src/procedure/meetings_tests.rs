//! Each kind of check about meetings finds what it is there for, and nothing in its opposite.

use serde_json::{Value, json};

use super::fixture::{Made, decision, item, line, meeting, says};

#[track_caller]
fn of_meeting(check: &Value, more: &Value, expected: &[&str]) {
    let made = Made {
        rule: json!({"check": check}),
        meetings: json!([meeting("m", "2024-02-01", "samrad", more)]),
        ..Made::default()
    };
    says(&made, expected);
}

#[test]
fn what_goes_on_stands_on_the_standing_item() {
    let check = json!({"kind": "listed", "at": ["samrad"], "through": ["lsg"],
        "verbs": ["uppdra"], "heading": "Ärenden till LSG"});
    let decided = item(
        "1",
        "Punkt",
        &json!({"decisions": [decision("samrad", "uppdra", &["lsg"])]}),
    );
    let listed = item("2", "Ärenden till LSG i mars", &json!({}));
    let empty = item("2", "Ärenden till LSG", &json!({"cases": []}));
    of_meeting(&check, &json!({"agenda": [decided, listed]}), &["follows"]);
    of_meeting(&check, &json!({"agenda": [decided, empty]}), &["open"]);
    of_meeting(&check, &json!({"agenda": [decided]}), &["open"]);
    of_meeting(&check, &json!({"agenda": [empty]}), &[]);
    let mut unnamed = decided.clone();
    unnamed["cases"] = json!([]);
    of_meeting(&check, &json!({"agenda": [unnamed]}), &["NoCaseNamed"]);
}

#[test]
fn a_list_shows_who_was_there_for_whom() {
    let with = |kind: &str, list: &[(&str, &str, &str, &str)], expected: &[&str]| {
        let lines: Vec<Value> = list.iter().map(|it| line(*it)).collect();
        let check = json!({"kind": kind, "at": ["samrad"]});
        of_meeting(&check, &json!({"attendance": lines}), expected);
    };
    let a = ("A", "kommun-a", "member", "present");
    let b = ("B", "kommun-b", "member", "partly");
    let r = ("R", "region", "member", "present");
    let all = "all-represented";
    with(all, &[a, b, r], &["follows"]);
    with(
        all,
        &[a, ("B", "kommun-b", "member", "absent"), r],
        &["deviation"],
    );
    with(all, &[], &["NoAttendance"]);
    with("seats-kept", &[a, b, r], &["follows"]);
    with(
        "seats-kept",
        &[a, ("A2", "kommun-a", "chair", "absent")],
        &["open"],
    );
    let substitute = ("S", "kommun-a", "substitute", "present");
    let when_absent = "substitute-when-absent";
    with(when_absent, &[a, substitute], &["deviation"]);
    with(
        when_absent,
        &[a, ("A2", "kommun-a", "member", "present")],
        &[],
    );
    with(
        when_absent,
        &[("A", "kommun-a", "member", "absent"), substitute],
        &["follows"],
    );
    with(
        when_absent,
        &[("A", "kommun-a", "member", "partly"), substitute],
        &["PartlyThere"],
    );
    let chair = ("C", "kommun-a", "chair", "present");
    let both = "chairs-from-both";
    with(
        both,
        &[chair, ("V", "kommun-b", "vice-chair", "absent")],
        &["open"],
    );
    with(
        both,
        &[chair, ("V", "region", "vice-chair", "absent")],
        &["follows"],
    );
    with(both, &[chair], &["ChairsNotNamed"]);
}

#[test]
fn minutes_are_signed_and_are_of_the_bodies_they_should_be() {
    let signed = json!({"kind": "signed", "at": ["samrad"]});
    let by = |roles: &[&str]| {
        let by = |role: &&str| {
            json!({"name": "N", "role": role, "method": "E-post",
            "signedAt": "2024-02-02T12:00:00+01:00"})
        };
        json!({"signatures": roles.iter().map(by).collect::<Vec<_>>()})
    };
    of_meeting(
        &signed,
        &by(&["secretary", "chair", "adjuster"]),
        &["follows"],
    );
    of_meeting(&signed, &by(&["secretary", "chair"]), &["open"]);
    of_meeting(&signed, &by(&[]), &["NoSignatures"]);
    let together = json!({"kind": "minuted-together", "at": ["lsg"], "through": ["samrad"]});
    of_meeting(
        &together,
        &json!({"organizations": ["samrad", "lsg"]}),
        &["follows"],
    );
    of_meeting(&together, &json!({"organizations": ["lsg"]}), &["open"]);
    of_meeting(&together, &json!({}), &[]);
}

#[test]
fn a_vote_is_seen_and_so_is_a_missing_result() {
    let vote = |result: Value| {
        json!({"votes": [{"id": "v", "question": "Q", "result": result, "votes": [
            {"name": "P", "person": "p", "option": "yes"}]}]})
    };
    let try_vote = |kind: &str, more: &Value, stops: &[&str], expected: &[&str]| {
        let there = json!([{"name": "P", "person": "p", "organization": "samrad",
            "list": "L", "role": "member", "presence": "present"}]);
        let more = json!({"agenda": [item("1", "Punkt", more)], "attendance": there});
        let made = Made {
            rule: json!({"check": {"kind": kind, "at": ["samrad"]}}),
            stops,
            meetings: json!([meeting("m", "2024-02-01", "samrad", &more)]),
            ..Made::default()
        };
        says(&made, expected);
    };
    let voted = ["2024-02-01 samrad voted @1"];
    let treated = ["2024-02-01 samrad treated @1"];
    try_vote("no-vote", &vote(json!(null)), &voted, &["a-1 deviation"]);
    try_vote("no-vote", &vote(json!(null)), &treated, &["deviation"]);
    try_vote("no-vote", &json!({}), &treated, &[]);
    try_vote(
        "vote-decided",
        &vote(json!(null)),
        &voted,
        &["a-1 deviation"],
    );
    try_vote("vote-decided", &vote(json!(null)), &treated, &["deviation"]);
    try_vote(
        "vote-decided",
        &vote(json!("Bifall")),
        &voted,
        &["a-1 follows"],
    );
    let mut decided = vote(json!(null));
    decided["decisions"] = json!([decision("samrad", "besluta", &[])]);
    try_vote("vote-decided", &decided, &voted, &["a-1 follows"]);
    let unminuted = ["2024-02-01 samrad voted"];
    try_vote("vote-decided", &json!({}), &unminuted, &["a-1 NoMinutes"]);
}

#[test]
fn a_body_decides_for_no_huvudman() {
    let check = json!({"kind": "no-decision-for-others", "at": ["samrad"],
        "verbs": ["rekommendera"]});
    let with = |verb, to: &[&str], expected: &[&str]| {
        let decisions = json!({"decisions": [decision("samrad", verb, to)]});
        of_meeting(
            &check,
            &json!({"agenda": [item("1", "Punkt", &decisions)]}),
            expected,
        );
    };
    with("besluta", &["kommun-a"], &["deviation"]);
    with("besluta", &["namnd"], &["deviation"]);
    with("rekommendera", &["kommun-a"], &["follows"]);
    with("besluta", &["lsg"], &[]);
    with("besluta", &[], &[]);
}
