use std::sync::Arc;

use serde_json::json;

use super::*;
use crate::app::Clashing;
use crate::app::Data;
use crate::domain::{Change, Collection};
use crate::interchange;
use crate::interchange::snapshot::Origin;

fn edition() -> Workspace {
    interchange::read(include_bytes!("../../public/data/vasterbotten.json")).unwrap()
}

/// What changes a case's record from what it is.
fn changed(workspace: &Workspace, edit: impl Fn(&mut Value)) -> Change {
    let before = workspace.records().value(Collection::Cases, "hlt").unwrap();
    let mut after = before.clone();
    edit(&mut after);
    Change::between_values(Collection::Cases, "hlt", Some(&before), Some(&after))
}

/// Two change the same data; what the second sees.
fn clash(theirs: impl Fn(&mut Value), mine: impl Fn(&mut Value)) -> ClashScreen {
    let mut workspace = edition();
    let (theirs, mine) = (changed(&workspace, theirs), changed(&workspace, mine));
    workspace.apply(&theirs).unwrap();
    let refusal = workspace.apply(&mine).unwrap_err();
    let state = State {
        data: Data::Open {
            workspace: Arc::new(workspace),
            origin: Origin::BuiltIn,
            not_kept: None,
            saving: false,
        },
        clashing: vec![Clashing::new(mine, refusal, None)],
        ..State::default()
    };
    ClashScreen::new(&state).unwrap()
}

#[test]
fn both_sides_of_a_field_are_shown_and_one_must_be_chosen() {
    let screen = clash(
        |case| case["shortTitle"] = json!("Deras"),
        |case| {
            case["shortTitle"] = json!("Min");
            case["summary"] = json!("Bara min.");
        },
    );
    assert_eq!(
        screen.choices,
        [Choice {
            label: "Kort rubrik".into(),
            mine: "Min".into(),
            theirs: "Deras".into(),
            can_keep: true,
        }]
    );
    assert_eq!(screen.records[0].text, "ärendet ”Deras”");
    assert_eq!(screen.answer(&[None]), None);
    assert_eq!(screen.answer(&[Some(true)]), Some(vec![true]));
}

#[test]
fn what_stands_in_something_that_is_gone_cannot_be_kept_and_can_be_copied() {
    let screen = clash(
        |case| {
            case["consultations"].as_array_mut().unwrap().pop();
        },
        |case| {
            let steps = case["consultations"].as_array_mut().unwrap();
            steps.last_mut().unwrap()["what"] = json!("Något nytt.");
        },
    );
    assert_eq!(screen.heading, words::REFUSED);
    assert_eq!(screen.choices, []);
    let copied = &screen.mine[0].details[0];
    assert_eq!(copied.after.as_deref(), Some("Något nytt."));
}

#[test]
fn what_can_be_kept_is_kept_though_something_else_is_gone() {
    let screen = clash(
        |case| {
            case["shortTitle"] = json!("Deras");
            case["consultations"].as_array_mut().unwrap().pop();
        },
        |case| {
            case["shortTitle"] = json!("Min");
            let steps = case["consultations"].as_array_mut().unwrap();
            steps.last_mut().unwrap()["what"] = json!("Något nytt.");
        },
    );
    let can: Vec<_> = screen.choices.iter().map(|it| it.can_keep).collect();
    assert_eq!(can.iter().filter(|can| **can).count(), 1);
    let chosen: Vec<_> = can.iter().map(|can| can.then_some(true)).collect();
    assert_eq!(screen.answer(&chosen), Some(can));
}
