//! Everything the rules find in the built-in edition, reviewed one by one against the
//! documents. A line that comes or goes is a change of what the program says of real people's
//! work, and has to be reviewed the same way.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeSet;
use std::fmt::Write;
use std::sync::LazyLock;

use expect_test::expect_file;
use samverkanskartan::domain::{Expected, Workspace};
use samverkanskartan::interchange::read;
use samverkanskartan::procedure::{Observation, Procedure, Verdict};
use samverkanskartan::screen::deviations::kind_of_seen;
use samverkanskartan::screen::words::{deviations as words, observed};

static EDITION: LazyLock<Workspace> =
    LazyLock::new(|| read(include_bytes!("../public/data/vasterbotten.json")).unwrap());

fn line(found: &Observation) -> String {
    let case = found.case.as_ref().map(ToString::to_string);
    let meeting = found.meeting.as_ref().map(ToString::to_string);
    let stop = found.consultation.as_ref().map(ToString::to_string);
    let body = found.organization.as_ref().map(ToString::to_string);
    let status = words::kind(kind_of_seen(&EDITION, found)).to_lowercase();
    let sources = found.sources.iter();
    let sources = sources.map(|source| format!("{} {}", source.document, source.section));
    format!(
        "{} · {} · {} · {status} · {}\n    [{}]\n",
        case.or(meeting).unwrap(),
        stop.or(body).unwrap(),
        found.rule,
        observed::sentence(&EDITION, found),
        sources.collect::<Vec<_>>().join("; ")
    )
}

#[test]
fn the_full_list_of_findings_is_as_reviewed() {
    let procedure = Procedure::new(&EDITION);
    let mut list = String::new();
    for found in procedure.observations() {
        list.push_str(&line(&found));
    }
    expect_file!["findings/found.txt"].assert_eq(&list);
}

#[test]
fn where_the_log_is_silent_or_the_rule_was_followed_is_as_reviewed() {
    let procedure = Procedure::new(&EDITION);
    let records = EDITION.records();
    let cases = records.cases.iter().flat_map(|case| {
        let trials = procedure.try_case(case).into_iter();
        trials.map(move |trial| (case.id.as_str(), trial))
    });
    let meetings = records.meetings.iter().flat_map(|meeting| {
        let trials = procedure.try_meeting(meeting).into_iter();
        trials.map(move |trial| (meeting.id.as_str(), trial))
    });
    let mut list = String::new();
    for (of, trial) in cases.chain(meetings) {
        let said = match trial.verdict {
            Verdict::Found(_) => continue,
            Verdict::Follows => "Regeln följdes.",
            Verdict::CannotTell(silence) => observed::silence(silence),
        };
        let at = trial.stop.map_or(of, |stop| stop.id.as_str());
        writeln!(list, "{at} · {} · {said}", trial.rule.id).unwrap();
    }
    expect_file!["findings/silent.txt"].assert_eq(&list);
}

#[test]
fn every_example_of_the_built_in_rules_holds() {
    let procedure = Procedure::new(&EDITION);
    let examples = procedure.examples();
    for example in &examples {
        assert!(
            example.holds(),
            "{} finds {:?} in {:?}",
            example.rule.id,
            example.found,
            example.example
        );
    }
    let expecting = |expected: Expected| {
        let all = examples.iter();
        all.filter(|it| it.example.expected == expected).count()
    };
    assert_eq!(
        [Expected::Deviation, Expected::Open, Expected::Nothing].map(expecting),
        [9, 12, 69],
        "the examples themselves"
    );
}

#[test]
fn nothing_is_found_that_no_example_expects() {
    let rules = &EDITION.records().rules;
    let expected: BTreeSet<_> = rules
        .iter()
        .flat_map(|rule| rule.examples.iter().map(move |it| (rule, it)))
        .filter(|(_, example)| example.expected != Expected::Nothing)
        .map(|(rule, it)| (&rule.id, &it.consultation, &it.meeting))
        .collect();
    let found = Procedure::new(&EDITION).observations();
    for found in &found {
        let meeting = found.consultation.is_none().then(|| found.meeting.clone());
        let meeting = meeting.flatten();
        let place = (&found.rule, &found.consultation, &meeting);
        assert!(expected.contains(&place), "{}", line(found));
    }
}

#[test]
fn a_finding_names_its_sources_and_what_they_say() {
    for found in Procedure::new(&EDITION).observations() {
        assert!(!found.sources.is_empty(), "{}", line(&found));
        assert!(!observed::sentence(&EDITION, &found).is_empty());
    }
    let found = Procedure::new(&EDITION).observations();
    let via = found.iter().find(|it| it.rule.as_str() == "via-lsg");
    assert_eq!(via.unwrap().told.len(), 3);
}

#[test]
fn what_is_planned_is_asked_for_when_its_day_is_over() {
    let of = |today: &str| {
        let procedure = Procedure::new(&EDITION).on(today.parse().unwrap());
        let found = procedure.observations().into_iter();
        let of_september = found.filter(|it| {
            let stop = it.consultation.as_ref();
            stop.is_some_and(|id| id.as_str() == "vaccination-ansvar-2024-11")
        });
        of_september.count()
    };
    assert_eq!((of("2024-09-20"), of("2024-09-21")), (0, 1));
}

/// An assessment with these fields, and the findings it is of.
fn assessed(fields: &serde_json::Value) -> Vec<String> {
    let mut assessment = serde_json::json!({"id": "b", "status": "explained", "text": "T"});
    for (field, value) in fields.as_object().unwrap() {
        assessment[field] = value.clone();
    }
    let mut records = EDITION.records().clone();
    records
        .assessments
        .push(serde_json::from_value(assessment).unwrap());
    let workspace = Workspace::new(records).unwrap();
    let found = Procedure::new(&workspace).observations().into_iter();
    let found = found.filter(|it| it.assessment(&workspace).is_some());
    found
        .map(|it| {
            let body = it.organization.as_ref().map(ToString::to_string);
            format!("{} {}", it.rule, body.unwrap())
        })
        .collect()
}

#[test]
fn an_assessment_is_of_the_finding_it_names() {
    let case = serde_json::json!({"rule": "ingen-omrostning", "case": "vaccination-ansvar-2024",
        "consultation": "vaccination-ansvar-2024-8"});
    assert_eq!(assessed(&case), ["ingen-omrostning samrad-hvo"]);
    let meeting = serde_json::json!({"rule": "alla-huvudman-med", "organization": "lsg",
        "meeting": "lsg-2024-09-06"});
    assert_eq!(assessed(&meeting), ["alla-huvudman-med lsg"]);
    let rule = serde_json::json!({"rule": "ingen-omrostning"});
    assert_eq!(assessed(&rule), [""; 0]);
    let deviation = serde_json::json!({"deviation": "d3"});
    assert_eq!(assessed(&deviation), [""; 0]);
}
