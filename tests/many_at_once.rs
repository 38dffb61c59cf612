//! Many records that are changed at once.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // a test may fail where it stands

use samverkanskartan::domain::{Case, Change, Id, Refusal, Workspace};
use samverkanskartan::interchange;

fn edition() -> Workspace {
    interchange::read(include_bytes!("../public/data/vasterbotten.json")).unwrap()
}

/// The case `hlt` under another id, with steps of its own.
fn copied(workspace: &Workspace, name: &str) -> Case {
    let mut case = workspace
        .find(&Id::<Case>::new("hlt").unwrap())
        .unwrap()
        .clone();
    case.id = Id::new(name).unwrap();
    for (n, step) in case.consultations.iter_mut().enumerate() {
        step.id = Id::new(&format!("{name}-{n}")).unwrap();
    }
    case
}

fn coming(cases: &[Case]) -> Vec<Change> {
    cases
        .iter()
        .map(|case| Change::between(None, Some(case)))
        .collect()
}

fn together(changes: Vec<Change>) -> Change {
    changes.into_iter().fold(Change::default(), Change::and)
}

#[test]
fn many_records_that_come_at_once_stand_where_they_stood_had_they_come_one_by_one() {
    let mut at_once = edition();
    let before = interchange::write(&at_once);
    // Some come before all that are there, some after, most in between.
    let names = (0..400).map(|n| format!("{}-{n}", ["a", "h", "m", "zz"][n % 4]));
    let cases: Vec<_> = names.map(|name| copied(&at_once, &name)).collect();
    let mut one_by_one = at_once.clone();
    for change in coming(&cases) {
        one_by_one.apply(&change).unwrap();
    }
    let all = together(coming(&cases));
    at_once.apply(&all).unwrap();
    assert_eq!(at_once, one_by_one);
    at_once.apply(&all.inverse()).unwrap();
    assert_eq!(interchange::write(&at_once), before, "taken back");
}

#[test]
fn of_many_cases_those_that_share_a_step_are_named_and_no_others() {
    let mut workspace = edition();
    let before = interchange::write(&workspace);
    let mut cases: Vec<_> = ["a-1", "a-2", "a-3"]
        .map(|name| copied(&workspace, name))
        .into();
    cases[2].consultations[0].id = cases[0].consultations[0].id.clone();
    let refused = workspace.apply(&together(coming(&cases)));
    let Err(Refusal::Findings(found)) = refused else {
        panic!("it is {refused:?}");
    };
    let places = found
        .iter()
        .map(|it| (it.place.record.as_str(), it.place.field.as_str()));
    let places: Vec<_> = places.collect();
    assert_eq!(
        places,
        [
            ("a-1", "consultations[0].id"),
            ("a-3", "consultations[0].id")
        ]
    );
    assert_eq!(
        interchange::write(&workspace),
        before,
        "nothing of it is made"
    );
}
