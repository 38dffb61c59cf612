//! Each kind of check finds what it is there for, and nothing in its opposite.

use serde_json::{Value, json};

use super::fixture::{Made, decision, item, meeting, says};
use super::index::Procedure;

#[track_caller]
fn of_stops(check: &Value, stops: &[&str], expected: &[&str]) {
    let rule = json!({"check": check, "validFrom": "2020"});
    let made = Made {
        rule,
        stops,
        ..Made::default()
    };
    says(&made, expected);
}

#[test]
fn a_case_is_handed_on_by_whom_it_should_be_prepared() {
    let check = json!({"kind": "prepared-through", "at": ["samrad"], "through": ["lsg"],
        "roles": ["decided"]});
    let lsg = "2024-01-01 lsg treated >samrad";
    let samrad = "2024-02-01 samrad decided";
    of_stops(&check, &[lsg, samrad], &["a-2 follows"]);
    of_stops(&check, &[samrad], &["a-1 NoStop"]);
    of_stops(
        &check,
        &["2024-01-01 lsg treated", samrad],
        &["a-2 HandingOnNotSaid"],
    );
    let unready = "2024-01-01 lsg prepared !under-preparation";
    of_stops(&check, &[unready, samrad], &["a-2 deviation"]);
    of_stops(&check, &[unready, lsg, samrad], &["a-3 follows"]);
    let brought = "2024-01-01 forum raised >samrad !brought-past";
    of_stops(&check, &[brought, samrad], &["a-2 deviation"]);
    // Only what has come since the last time it was there counts.
    let told = "2024-02-01 samrad informed";
    of_stops(
        &check,
        &[lsg, told, "2024-03-01 forum other", samrad],
        &["a-4 NoStop"],
    );
    of_stops(
        &check,
        &[lsg, "2024-02-01 samrad tabled", samrad],
        &["a-3 follows"],
    );
    // Nothing is asked of what is planned, or of other roles.
    of_stops(&check, &["2024-02-01 samrad decided ?", told], &[]);
}

#[test]
fn a_rule_is_tried_only_when_it_was_in_force() {
    let check = json!({"kind": "no-vote", "at": ["samrad"]});
    of_stops(&check, &["2024-02-01 samrad voted"], &["a-1 deviation"]);
    of_stops(&check, &["2019-02-01 samrad voted"], &[]);
    of_stops(&check, &["2019/2021 samrad voted"], &["a-1 DayUnsure"]);
    of_stops(&check, &["../2024 samrad voted"], &["a-1 DayUnsure"]);
    of_stops(&check, &["2020? samrad voted"], &["a-1 DayUnsure"]);
    // The way tells what the date does not: it came after what came before.
    let way = ["2021 lsg treated", "../2024 samrad voted"];
    of_stops(&check, &way, &["a-2 deviation"]);
}

#[test]
fn nothing_goes_on_that_was_not_agreed_on() {
    let check = json!({"kind": "passed-on-in-agreement", "at": ["samrad"], "through": ["lsg"]});
    let apart = "2024-01-01 samrad treated !no-agreement";
    let decided = "2024-03-01 samrad decided";
    of_stops(&check, &[apart, decided], &["a-1 deviation"]);
    of_stops(
        &check,
        &["2024-01-01 samrad decided !no-agreement"],
        &["a-1 deviation"],
    );
    of_stops(
        &check,
        &[apart, "2024-02-01 lsg treated", decided],
        &["a-1 follows"],
    );
    of_stops(&check, &[apart], &["a-1 follows"]);
    of_stops(&check, &[decided], &[]);
}

#[test]
fn what_was_not_agreed_on_is_rejected_or_sent_back() {
    let check = json!({"kind": "disagreement-resolved", "at": ["samrad"], "through": ["lsg"],
        "verbs": ["avslå"]});
    let with = |more: &Value, stop: &str, expected: &[&str]| {
        let agenda = json!({"agenda": [item("1", "Punkt", more)]});
        let made = Made {
            rule: json!({"check": check}),
            stops: &[stop],
            meetings: json!([meeting("m", "2024-02-01", "samrad", &agenda)]),
            ..Made::default()
        };
        says(&made, expected);
    };
    let apart = "2024-02-01 samrad treated !no-agreement @1";
    with(&json!({}), apart, &["a-1 deviation"]);
    with(&json!({}), "2024-02-01 samrad voted @1", &["a-1 deviation"]);
    with(&json!({}), "2024-02-01 samrad treated @1", &[]);
    with(
        &json!({"decisions": [decision("samrad", "avslå", &[])]}),
        apart,
        &["a-1 follows"],
    );
    with(
        &json!({"decisions": [decision("samrad", "uppdra", &["lsg"])]}),
        apart,
        &["a-1 follows"],
    );
    with(&json!({}), &format!("{apart} >lsg"), &["a-1 follows"]);
    with(&json!({}), &format!("{apart} !rejected"), &["a-1 follows"]);
    with(
        &json!({}),
        "2024-02-01 samrad treated !no-agreement",
        &["a-1 NoMinutes"],
    );
}

#[test]
fn huvudmen_decide_after_the_recommendation_and_each_answers() {
    let with = |kind: &str, adoptions: Value, expected: &[&str]| {
        let made = Made {
            rule: json!({"check": {"kind": kind, "at": ["samrad"]}}),
            stops: &["2024-02 samrad recommended >huvudmannen"],
            case: json!({"adoptions": adoptions}),
            ..Made::default()
        };
        says(&made, expected);
    };
    let of = |huvudman: &str, date: &str| json!({"huvudman": huvudman, "status": "adopted", "date": date});
    let before = "agreed-before-line";
    with(
        before,
        json!([of("kommun-a", "2024-01-15")]),
        &["a-1 deviation"],
    );
    with(
        before,
        json!([of("kommun-a", "2024-02")]),
        &["a-1 OrderUnsure"],
    );
    with(
        before,
        json!([of("kommun-a", "2024-03-01")]),
        &["a-1 follows"],
    );
    with(before, json!([]), &[]);
    let answered = "recommendation-answered";
    with(
        answered,
        json!([of("kommun-a", "2024-03-01")]),
        &["a-1 open"],
    );
    let all = ["kommun-a", "kommun-b", "region"].map(|it| of(it, "2024-03-01"));
    with(answered, json!(all), &["a-1 follows"]);
    let check = json!({"kind": answered, "at": ["samrad"]});
    let recommended = "2024-02-01 samrad recommended >huvudmannen";
    let adopted = "2024-03-01 huvudmannen adopted";
    of_stops(&check, &[recommended, adopted], &["a-1 follows"]);
    of_stops(&check, &["2024-02-01 samrad treated"], &[]);
}

#[test]
fn what_is_not_documented_of_two_huvudmen_is_asked_about_though_all_are_said_to_have_adopted() {
    let pending = |huvudman: &str| json!({"huvudman": huvudman, "status": "pending"});
    let made = Made {
        rule: json!({"check": {"kind": "recommendation-answered", "at": ["samrad"]}}),
        stops: &[
            "2024-02-01 samrad recommended >huvudmannen",
            "2024-03-01 huvudmannen adopted",
        ],
        case: json!({"adoptions": [pending("kommun-a"), pending("kommun-b")]}),
        ..Made::default()
    };
    says(&made, &["a-1 open"]);
}

#[test]
fn one_huvudman_does_not_decide_before_the_others_are_asked() {
    let check = json!({"kind": "raised-in-structure", "at": ["huvudmannen"],
        "through": ["lsg", "samrad"], "roles": ["decided"]});
    let alone = "2024-02-01 namnd decided !no-dialogue";
    of_stops(&check, &[alone], &["a-1 deviation"]);
    of_stops(&check, &["2024-01-01 lsg treated", alone], &["a-2 follows"]);
    of_stops(
        &check,
        &["2024-02-01 kommun-a decided"],
        &["a-1 DialogueNotSaid"],
    );
    of_stops(
        &check,
        &["2024-02-01 huvudmannen decided !no-dialogue"],
        &[],
    );
    of_stops(&check, &["2024-02-01 samrad decided !no-dialogue"], &[]);
    // Of two stops without a known day neither was first; nor of two of the same day.
    of_stops(
        &check,
        &["2024 lsg treated", "2024 namnd decided"],
        &["a-2 OrderUnsure"],
    );
    of_stops(
        &check,
        &["2024-02-01 lsg treated", "2024-02-01 namnd decided"],
        &["a-2 OrderUnsure"],
    );
    of_stops(
        &check,
        &["2024-02-01 namnd decided", "2024-02-01 lsg treated"],
        &["a-1 OrderUnsure"],
    );
    // One that is said to have handed it on to the other was.
    of_stops(
        &check,
        &["2024-02-01 lsg treated >namnd", "2024-02-01 namnd decided"],
        &["a-2 follows"],
    );
    // A source from the time of the rule says so: that places a day that is open.
    of_stops(
        &check,
        &["../2024-02-01 namnd decided !no-dialogue"],
        &["a-1 deviation"],
    );
}

#[test]
fn what_is_put_off_planned_or_changed_comes_back() {
    let later = json!([
        meeting("m-2", "2024-05-01", "samrad", &json!({})),
        meeting("m-3", "2024-06-01", "samrad", &json!({}))
    ]);
    let with = |check: Value, meetings: &Value, stops: &[&str], expected: &[&str]| {
        let made = Made {
            rule: json!({"check": check}),
            stops,
            meetings: meetings.clone(),
            ..Made::default()
        };
        says(&made, expected);
    };
    let (none, tabled) = (json!([]), "2024-02-01 samrad tabled");
    let returns = || json!({"kind": "tabled-returns", "at": ["samrad"]});
    with(returns(), &later, &[tabled], &["a-1 open"]);
    with(returns(), &none, &[tabled], &["a-1 NoLaterMeeting"]);
    with(
        returns(),
        &later,
        &[tabled, "2024-05-01 samrad treated"],
        &["a-1 follows"],
    );
    let held = || json!({"kind": "planned-held", "at": ["samrad"]});
    let planned = "2024-05-01 samrad treated ?";
    with(held(), &none, &[planned], &["a-1 open"]);
    with(
        held(),
        &none,
        &["2024-04-01 samrad treated", planned],
        &["a-2 open"],
    );
    with(
        held(),
        &none,
        &[planned, "2024-05 samrad treated"],
        &["a-1 MayHaveCome"],
    );
    with(held(), &none, &["2024-05-01 lsg treated ?"], &[]);
    let taken_up = || json!({"kind": "changes-taken-up", "through": ["samrad"], "meetings": 2});
    let changed = "2024-04-01 forum other !conditions-changed";
    with(taken_up(), &later, &[changed], &["a-1 open"]);
    with(taken_up(), &none, &[changed], &["a-1 NoLaterMeeting"]);
    with(
        taken_up(),
        &later,
        &[changed, "2024-06-01 samrad treated"],
        &["a-1 follows"],
    );
    with(
        taken_up(),
        &later,
        &[changed, "2024-07-01 samrad treated"],
        &["a-1 open"],
    );
}

#[test]
fn what_is_planned_later_than_today_is_not_asked_for() {
    let made = Made {
        rule: json!({"check": {"kind": "planned-held", "at": ["samrad"]}}),
        stops: &["2024-05-01 samrad treated ?"],
        ..Made::default()
    };
    let workspace = made.workspace();
    let found = |today: &str| {
        let procedure = Procedure::new(&workspace).on(today.parse().unwrap());
        procedure.observations().len()
    };
    assert_eq!([found("2024-05-01"), found("2024-05-02")], [0, 1]);
}

#[test]
fn what_is_handed_over_is_seen_there() {
    let with = |stops: &[&str], expected: &[&str]| {
        let handed = json!({"decisions": [decision("samrad", "överlämna", &["namnd"])]});
        let agenda = json!({"agenda": [item("1", "Punkt", &handed)]});
        let check =
            json!({"kind": "handed-over-decided", "at": ["samrad"], "verbs": ["överlämna"]});
        let made = Made {
            rule: json!({"check": check}),
            stops,
            meetings: json!([meeting("m", "2024-02-01", "samrad", &agenda)]),
            ..Made::default()
        };
        says(&made, expected);
    };
    let handed = "2024-02-01 samrad decided @1";
    with(&[handed], &["a-1 open"]);
    with(&[handed, "2024-03-01 namnd decided ?"], &["a-1 open"]);
    with(&[handed, "2024-03-01 namnd decided"], &["a-1 follows"]);
    with(&["2024-02-01 lsg treated @1"], &[]);
}

#[test]
fn conditions_are_kept_and_preparation_comes_first() {
    let kept = json!({"kind": "conditions-kept", "at": ["samrad"], "through": ["lsg"],
        "roles": ["decided"]});
    let set = "2024-01-01 lsg recommended %först %sedan";
    of_stops(
        &kept,
        &[set, "2024-02-01 samrad decided %först"],
        &["a-2 open"],
    );
    of_stops(
        &kept,
        &[set, "2024-02-01 samrad decided %sedan %först"],
        &["a-2 follows"],
    );
    of_stops(
        &kept,
        &["2024-01-01 lsg treated", "2024-02-01 samrad decided"],
        &[],
    );
    let first = json!({"kind": "prepared-before-decision", "at": ["samrad"], "through": ["lsg"],
        "roles": ["decided"], "caseTypes": ["ansökan"]});
    of_stops(&first, &["2024-02-01 samrad decided"], &["a-1 open"]);
    of_stops(
        &first,
        &[set, "2024-02-01 samrad decided"],
        &["a-2 follows"],
    );
    let other = json!({"kind": "prepared-before-decision", "at": ["samrad"], "through": ["lsg"],
        "caseTypes": ["annat"]});
    of_stops(&other, &["2024-02-01 samrad decided"], &[]);
}

#[test]
fn a_proposal_goes_on_to_where_it_should() {
    let check = json!({"kind": "goes-on-to", "at": ["arbetsgrupp-a"], "through": ["lsg"],
        "roles": ["prepared"]});
    let group = "2024-01-01 arbetsgrupp-b prepared";
    of_stops(
        &check,
        &[group, "2024-02-01 lsg treated ?"],
        &["a-1 follows"],
    );
    of_stops(
        &check,
        &[group, "2024-02-01 samrad treated"],
        &["a-1 NoMinutes"],
    );
    of_stops(&check, &[group], &[]);
    let agenda = json!({"agenda": [item("1", "Punkt", &json!({}))]});
    let made = Made {
        rule: json!({"check": check}),
        stops: &[group, "2024-02-01 samrad treated @1"],
        meetings: json!([meeting("m", "2024-02-01", "samrad", &agenda)]),
        ..Made::default()
    };
    says(&made, &["a-1 open"]);
}

#[test]
fn what_concerns_several_municipalities_is_raised_for_all() {
    let check = json!({"kind": "bilateral-for-one", "at": ["forum"], "through": ["lsg"]});
    let several = "2024-01-01 forum treated +region +kommun-a +kommun-b";
    of_stops(&check, &[several], &["a-1 open"]);
    of_stops(
        &check,
        &[several, "2024-02-01 lsg treated"],
        &["a-1 follows"],
    );
    of_stops(
        &check,
        &["2024-01-01 forum treated +region +kommun-a"],
        &["a-1 follows"],
    );
}
