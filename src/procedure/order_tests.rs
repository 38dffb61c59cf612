//! What is not tried, and what the order of the log does not tell.

use serde_json::{Value, json};

use super::fixture::{Made, of_stops, says};
use super::index::Procedure;

#[test]
fn which_of_two_stops_came_first_is_not_read_from_their_order_in_the_log() {
    let day = "2024-02-01";
    let at = |line: &str| format!("{day} {line}");
    let of = |check: &Value, stops: &[&str], expected: &[&str]| {
        let stops: Vec<String> = stops.iter().map(|line| at(line)).collect();
        let stops: Vec<&str> = stops.iter().map(String::as_str).collect();
        of_stops(check, &stops, expected);
    };
    let first = json!({"kind": "prepared-before-decision", "at": ["samrad"], "through": ["lsg"],
        "roles": ["decided"]});
    of(
        &first,
        &["lsg prepared", "samrad decided"],
        &["a-2 OrderUnsure"],
    );
    let returns = json!({"kind": "tabled-returns", "at": ["samrad"]});
    of(
        &returns,
        &["samrad tabled", "samrad treated"],
        &["a-1 OrderUnsure"],
    );
    let kept = json!({"kind": "conditions-kept", "at": ["samrad"], "through": ["lsg"],
        "roles": ["decided"]});
    of(
        &kept,
        &["lsg recommended %först", "samrad decided"],
        &["a-2 OrderUnsure"],
    );
    let apart = json!({"kind": "passed-on-in-agreement", "at": ["samrad"], "through": ["lsg"]});
    of(
        &apart,
        &["samrad treated !no-agreement", "samrad decided"],
        &["a-1 OrderUnsure"],
    );
    let bilateral = json!({"kind": "bilateral-for-one", "at": ["forum"], "through": ["lsg"]});
    of(
        &bilateral,
        &["forum treated +kommun-a +kommun-b", "lsg treated"],
        &["a-1 OrderUnsure"],
    );
}

#[test]
fn a_stop_after_which_the_case_goes_to_a_body_the_rule_excepts_is_not_tried() {
    let check = |except: &str| {
        json!({"kind": "prepared-through", "at": ["samrad"], "through": ["lsg"],
            "roles": ["decided"], "except": [except]})
    };
    let stops = ["2024-02-01 samrad decided", "2024-05-01 forum other ?"];
    of_stops(&check("forum"), &stops, &[]);
    of_stops(&check("namnd"), &stops, &["a-1 NoStop"]);
    let came_from_there = ["2024-01-01 forum other", "2024-02-01 samrad decided"];
    of_stops(&check("forum"), &came_from_there, &["a-2 NoStop"]);
}

#[test]
fn a_held_stop_was_not_after_its_body_was_over() {
    let made = Made {
        rule: json!({"check": {"kind": "goes-on-to", "at": ["arbetsgrupp-a"], "through": ["lsg"]},
            "validFrom": "2020-09-01"}),
        stops: &["2019/2020 arbetsgrupp-a prepared", "2021-02-01 lsg treated"],
        ..Made::default()
    };
    says(&made, &["a-1 DayUnsure"]);
    let mut records = made.workspace().records().clone();
    let group = records.organizations.iter_mut();
    for group in group.filter(|it| it.id.as_str() == "arbetsgrupp-a") {
        group.period.to = Some("2020-05".parse().unwrap());
    }
    let workspace = crate::domain::Workspace::new(records).unwrap();
    let case = &workspace.records().cases[0];
    assert_eq!(Procedure::new(&workspace).try_case(case), []);
}

#[test]
fn nothing_planned_is_asked_for_in_a_finished_case() {
    let made = Made {
        rule: json!({"check": {"kind": "planned-held", "at": ["samrad"]}}),
        stops: &["2024-05-01 samrad treated ?"],
        case: json!({"outcome": {"finished": "yes", "text": "A"}}),
        ..Made::default()
    };
    says(&made, &[]);
}
