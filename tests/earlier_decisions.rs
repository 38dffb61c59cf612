//! A decision that changes, revokes or carries out an earlier one is told at both, and what is
//! revoked or carried out is no longer awaited.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a test may fail where it stands

use samverkanskartan::app::{DecisionFilter, Route};
use samverkanskartan::domain::{Day, Finding, Id, Problem, Workspace};
use samverkanskartan::interchange::{ReadError, read};
use samverkanskartan::procedure::awaited;
use samverkanskartan::screen::decisions::{DecisionsScreen, Outcome};
use samverkanskartan::screen::meeting::{MeetingScreen, Tie};
use serde_json::{Value, json};

/// A council that decides in January, with a last day, and again in May.
fn council(earlier: &Value) -> Result<Workspace, ReadError> {
    let decision = |id: &str, more: Value| {
        let mut decision = json!({"id": id, "by": "radet", "verb": "besluta", "text": "Bygga."});
        for (name, value) in more.as_object().unwrap() {
            decision[name] = value.clone();
        }
        json!([{"number": "4", "title": "Bron", "type": "decision", "decisions": [decision]}])
    };
    let meeting = |id: &str, date: &str, agenda: Value| json!({"id": id, "name": "Rådet", "date": date, "organizations": ["radet"], "agenda": agenda});
    let file = json!({
        "format": "samverkanskartan",
        "version": 1,
        "datasetId": "prov",
        "title": "Prov",
        "revision": 1,
        "asOf": "2026-06-01",
        "organizations": [{
            "id": "radet", "names": [{"name": "Rådet"}], "classification": "råd", "track": "political",
            "level": "regional", "sources": [],
        }],
        "meetings": [
            meeting("radet-1", "2026-01-20", decision("b-1", json!({"deadline": "2026-03-01"}))),
            meeting("radet-2", "2026-05-20", decision("b-2", json!({"earlier": earlier}))),
        ],
    });
    read(file.to_string().as_bytes())
}

fn with(effect: &str) -> Workspace {
    let earlier = json!([{"meeting": "radet-1", "item": "4", "effect": effect}]);
    council(&earlier).unwrap()
}

/// What stands at the one decision of a meeting.
fn ties(workspace: &Workspace, meeting: &str) -> Vec<Tie> {
    let id = Id::new(meeting).unwrap();
    let screen = MeetingScreen::new(workspace, &id, Day::constant(2026, 6, 1)).unwrap();
    screen.items[0].decisions[0].ties.clone()
}

#[test]
fn it_is_told_at_both_with_a_way_to_the_other() {
    for (effect, earlier, later) in [
        ("changes", "Ändrar beslutet", "Ändrat genom beslutet"),
        ("revokes", "Upphäver beslutet", "Upphävt genom beslutet"),
        (
            "carries-out",
            "Verkställer beslutet",
            "Verkställt genom beslutet",
        ),
    ] {
        let workspace = with(effect);
        let [at_later] = ties(&workspace, "radet-2").try_into().unwrap();
        assert_eq!(at_later.how, earlier);
        let place = at_later.place.replace('\u{a0}', " ");
        assert_eq!(place, "20 januari 2026, Rådet, punkt 4");
        let item = |meeting| Route::Meeting(Id::new(meeting).unwrap(), Some("4".into()));
        assert_eq!(at_later.route, item("radet-1"));
        let [at_earlier] = ties(&workspace, "radet-1").try_into().unwrap();
        assert_eq!(at_earlier.how, later);
        assert_eq!(at_earlier.route, item("radet-2"));
    }
}

#[test]
fn it_is_told_in_the_list_of_decisions_too() {
    let workspace = with("revokes");
    let screen = DecisionsScreen::new(&workspace, &DecisionFilter::default());
    let outcomes = screen.groups.iter().flat_map(|group| &group.outcomes);
    let told = outcomes.map(|outcome| match outcome {
        Outcome::Decision(decision, _) => decision.ties[0].how,
        other @ Outcome::Vote { .. } => panic!("{other:?}"),
    });
    assert_eq!(
        told.collect::<Vec<_>>(),
        ["Upphäver beslutet", "Upphävt genom beslutet"]
    );
}

#[test]
fn what_is_revoked_or_carried_out_is_no_longer_awaited() {
    assert_eq!(awaited(&with("changes")).len(), 1);
    assert_eq!(awaited(&with("revokes")), []);
    assert_eq!(awaited(&with("carries-out")), []);
}

#[test]
fn an_earlier_decision_that_is_not_there_is_refused_by_name() {
    let problem = |earlier: Value| match council(&json!([earlier])) {
        Err(ReadError::Findings(findings)) => {
            let [Finding { problem, .. }] = findings.try_into().unwrap();
            problem
        }
        other => panic!("{other:?}"),
    };
    let no_item = problem(json!({"meeting": "radet-1", "item": "9", "effect": "changes"}));
    assert!(matches!(no_item, Problem::NoSuchItem { .. }), "{no_item:?}");
    let no_meeting = problem(json!({"meeting": "radet-9", "item": "4", "effect": "changes"}));
    assert!(
        matches!(no_meeting, Problem::Dangling { .. }),
        "{no_meeting:?}"
    );
}
