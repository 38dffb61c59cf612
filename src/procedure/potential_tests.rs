//! What can come next, over made-up ways.

use serde_json::json;

use super::fixture::{Made, decision, item, meeting, state};
use super::index::Procedure;

const STEPS: [&str; 5] = [
    "vacks forum raised",
    "bereds lsg prepared",
    "enas samrad decided",
    "oense samrad treated",
    "avgors huvudmannen adopted",
];

/// What can come next after these stops, as ”state step”.
#[track_caller]
fn next(routes: &[&str], stops: &[&str], expected: &[&str]) {
    let made = Made {
        routes,
        stops,
        steps: &STEPS,
        ..Made::default()
    };
    let workspace = made.workspace();
    let procedure = Procedure::new(&workspace);
    let potential = procedure.potential(&workspace.records().cases[0]);
    let said: Vec<String> = potential
        .iter()
        .map(|next| format!("{} {}", state(next.state), next.step))
        .collect();
    assert_eq!(said, expected, "{routes:?} {stops:?}");
}

const RAISED: &str = "2024-01-01 forum raised";
const PREPARED: &str = "2024-02-01 lsg prepared";
const AGREED: &str = "2024-03-01 samrad decided";
const APART: &str = "2024-03-01 samrad treated";

#[test]
fn what_is_caused_must_come_until_it_has() {
    let routes = ["vacks causes bereds"];
    next(&routes, &[RAISED], &["must bereds"]);
    next(&routes, &[RAISED, AGREED], &["must bereds"]);
    next(&routes, &[RAISED, PREPARED], &[]);
    next(&routes, &[PREPARED, RAISED], &["must bereds"]);
    next(&routes, &[], &[]);
}

#[test]
fn what_is_allowed_may_come_until_a_later_step_is_taken() {
    let routes = ["vacks allows bereds", "vacks allows enas"];
    next(&routes, &[RAISED], &["may bereds", "may enas"]);
    next(&routes, &[RAISED, PREPARED], &[]);
    // What is no step of the agreed way changes nothing.
    let other = "2024-02-01 kommun-a other";
    next(&routes, &[RAISED, other], &["may bereds", "may enas"]);
}

#[test]
fn what_requires_another_step_waits_for_it() {
    let routes = ["vacks causes enas", "enas requires bereds"];
    next(&routes, &[RAISED], &["not yet enas"]);
    next(&routes, &[PREPARED, RAISED], &["must enas"]);
    // Nothing leads there yet, so nothing waits.
    next(&["enas requires bereds"], &[RAISED], &[]);
}

#[test]
fn what_is_precluded_is_closed_until_it_is_opened_again() {
    let routes = ["oense precludes avgors", "enas causes avgors"];
    next(&routes, &[APART], &["closed avgors"]);
    next(&routes, &[APART, AGREED], &["must avgors"]);
    next(&routes, &[AGREED, APART], &["closed avgors"]);
    let routes = ["vacks precludes oense", "oense requires bereds"];
    next(&routes, &[RAISED], &["closed oense"]);
    next(&routes, &[RAISED, PREPARED], &[]);
}

#[test]
fn a_return_goes_round_as_often_as_it_is_taken() {
    let routes = ["bereds causes oense", "oense causes bereds"];
    next(&routes, &[PREPARED], &["must oense"]);
    next(&routes, &[PREPARED, APART], &["must bereds"]);
    let again = "2024-04-01 lsg prepared";
    next(&routes, &[PREPARED, APART, again], &["must oense"]);
}

#[test]
fn a_stop_that_names_its_steps_is_those_and_no_others() {
    let routes = ["oense causes bereds", "enas causes avgors"];
    let named = "2024-03-01 samrad decided /oense";
    next(&routes, &[named], &["must bereds"]);
    // Going on by one of a step's ways closes the others.
    let routes = [
        "bereds allows enas",
        "bereds allows vacks",
        "enas allows avgors",
    ];
    let both = "2024-03-01 samrad decided /bereds /enas";
    next(&routes, &[both], &["may avgors"]);
}

#[test]
fn a_route_counts_only_while_it_is_valid() {
    let made = Made {
        routes: &["vacks causes bereds"],
        stops: &[RAISED],
        steps: &STEPS,
        ..Made::default()
    };
    let mut records = made.workspace().records().clone();
    records.routes[0].valid_from = Some("2024-06-01".parse().unwrap());
    let workspace = crate::domain::Workspace::new(records).unwrap();
    let case = &workspace.records().cases[0];
    assert!(Procedure::new(&workspace).potential(case).is_empty());
    let later = Procedure::new(&workspace).on("2024-06-01".parse().unwrap());
    assert_eq!(later.potential(case).len(), 1);
}

#[test]
fn a_finished_case_has_nothing_to_come() {
    let made = Made {
        routes: &["vacks causes bereds"],
        stops: &[RAISED],
        steps: &STEPS,
        case: json!({"outcome": {"finished": "yes", "text": "A"}}),
        ..Made::default()
    };
    let workspace = made.workspace();
    let case = &workspace.records().cases[0];
    assert!(Procedure::new(&workspace).potential(case).is_empty());
}

#[test]
fn a_step_must_come_only_by_a_rule_nobody_disputes() {
    for foundation in ["practice", "one-side-of-dispute", "inferred"] {
        let route = format!("vacks causes bereds {foundation}");
        next(&[&route], &[RAISED], &["may bereds"]);
    }
    let both = ["vacks causes bereds practice", "vacks causes bereds"];
    next(&both, &[RAISED], &["must bereds"]);
}

#[test]
fn what_not_everybody_shares_closes_nothing() {
    let routes = [
        "oense precludes avgors one-side-of-dispute",
        "oense allows avgors",
    ];
    next(&routes, &[APART], &["unsettled avgors"]);
    let routes = [
        "vacks causes enas",
        "enas requires bereds one-side-of-dispute",
    ];
    next(&routes, &[RAISED], &["unsettled enas"]);
    let routes = [
        "vacks causes enas",
        "enas requires bereds one-side-of-dispute",
        "enas requires bereds",
    ];
    next(&routes, &[RAISED], &["not yet enas"]);
}

#[test]
fn nothing_is_due_in_a_case_whose_state_is_not_known() {
    let made = Made {
        routes: &["vacks causes bereds"],
        stops: &[RAISED],
        steps: &STEPS,
        case: json!({"outcome": {"finished": "unknown", "text": "A"}}),
        ..Made::default()
    };
    let workspace = made.workspace();
    let case = &workspace.records().cases[0];
    let potential = Procedure::new(&workspace).potential(case);
    assert_eq!(potential.len(), 1);
    assert_eq!(state(potential[0].state), "may");
}

#[test]
fn a_vote_that_led_to_a_recommendation_is_the_step_of_recommending() {
    let recommended = |verb: &str| {
        let decision = decision("samrad", verb, &["huvudmannen"]);
        let item = item("1", "A", &json!({ "decisions": [decision] }));
        let made = Made {
            rule: json!({"check": {"kind": "recommendation-answered", "at": ["samrad"],
                "verbs": ["rekommendera"]}}),
            routes: &["rekommenderas causes avgors"],
            stops: &["2024-03-01 samrad voted @1"],
            steps: &[
                "rekommenderas samrad recommended",
                "avgors huvudmannen adopted",
            ],
            meetings: json!([meeting(
                "m",
                "2024-03-01",
                "samrad",
                &json!({ "agenda": [item] })
            )]),
            ..Made::default()
        };
        let workspace = made.workspace();
        let potential = Procedure::new(&workspace).potential(&workspace.records().cases[0]);
        potential
            .into_iter()
            .map(|it| it.step.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(recommended("rekommendera"), ["avgors"]);
    assert!(recommended("bordlägga").is_empty());
}
