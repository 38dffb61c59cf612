//! Steps and cases noted from an agenda item: what was said before is kept apart from what was
//! done, and what nobody has said is not made up.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a test may fail where it stands

mod keeping;
mod starting;

use keeping::{LSG, LSG_NEXT, done, edition, find, opened, with_next_meeting};
use samverkanskartan::app::{At, Deed, Editing, FormMsg, State, Task};
use samverkanskartan::domain::{Case, Collection, ConsultationStatus, Day, Finished, Workspace};
use samverkanskartan::form::typed::Typed;
use samverkanskartan::interchange::snapshot::Origin;
use samverkanskartan::interchange::write;
use samverkanskartan::screen::case::CaseScreen;
use samverkanskartan::screen::dates::READ;
use serde_json::{Value, json};
use starting::{found, start};

#[test]
fn a_planned_stop_that_is_held_has_sources_of_its_own_and_its_plan_is_kept() {
    let mut workspace = with_next_meeting();
    let case = "vaccination-ansvar-2024";
    let at = format!("{LSG_NEXT}/32");
    let before: Case = find(&workspace, case);
    let planned = |case: &Case| {
        let mut stops = case.consultations.iter();
        stops
            .find(|it| it.item.as_deref() == Some("32"))
            .unwrap()
            .clone()
    };
    let plan = planned(&before);
    assert!(!plan.sources.is_empty());
    let form = opened(&workspace, Deed::StepFromItem, &at);
    assert_eq!(form.draft["sources"], Value::Null, "the item has none");
    let source = json!([{ "document": LSG, "section": "§ 30" }]);
    let typed = [
        ("/role", json!("treated")),
        ("/what", json!("Gruppen tog upp frågan.")),
        ("/sources", source.clone()),
        ("/finished", json!("yes")),
        ("/caseOutcome", json!("Gruppen är klar med det.")),
    ];
    done(&mut workspace, Deed::StepFromItem, &at, &typed);
    let told: Case = find(&workspace, case);
    let held = planned(&told);
    assert_eq!(json!(held.sources), source);
    let kept = held.plan.unwrap();
    assert_eq!(kept.what, plan.what);
    assert_eq!(kept.sources, plan.sources);
    assert_eq!(told.outcome.finished, Finished::Yes);
    assert_eq!(told.outcome.text, "Gruppen är klar med det.");
    let screen = CaseScreen::new(&workspace, &told.id, Day::constant(2024, 10, 1)).unwrap();
    let step = screen.steps.iter().find(|it| it.what == held.what).unwrap();
    let (said, cited) = step.plan.as_ref().unwrap();
    assert!(said.ends_with(&plan.what), "{said}");
    assert_eq!(cited.len(), plan.sources.len());
}

#[test]
fn whoever_is_said_to_have_raised_a_new_case_has_raised_it() {
    let mut workspace = edition();
    let at = format!("{LSG}/29");
    let typed = [
        ("/newCase", json!("Vinterns bemanning")),
        ("/caseType", json!("övrig fråga")),
        ("/raisedBy", json!(["umea"])),
        ("/role", json!("raised")),
    ];
    done(&mut workspace, Deed::CaseFromItem, &at, &typed);
    let case: Case = find(&workspace, "vinterns-bemanning");
    assert_eq!(json!(case.initiator.organizations), json!(["umea"]));
    let screen = CaseScreen::new(&workspace, &case.id, Day::constant(2024, 10, 1)).unwrap();
    assert_eq!(screen.initiator, "Umeå");
}

#[test]
fn who_raised_a_new_case_is_not_said_where_nobody_has_said_so() {
    let mut workspace = edition();
    let typed = [
        ("/newCase", json!("Vinterns bemanning")),
        ("/caseType", json!("övrig fråga")),
        ("/role", json!("raised")),
    ];
    done(
        &mut workspace,
        Deed::CaseFromItem,
        &format!("{LSG}/29"),
        &typed,
    );
    let case: Case = find(&workspace, "vinterns-bemanning");
    assert!(case.initiator.organizations.is_empty());
    let screen = CaseScreen::new(&workspace, &case.id, Day::constant(2024, 10, 1)).unwrap();
    assert_eq!(screen.initiator, "framgår inte");
}

/// The form of a stop that is planned, with nothing typed in it yet.
fn form_of_planned(workspace: &Workspace) -> Editing {
    let case: Case = find(workspace, "vaccination-ansvar-2024");
    let mut stops = case.consultations.iter();
    let planned = stops.find(|it| it.item.as_deref() == Some("32")).unwrap();
    let at = At::record(Collection::Cases, case.id.as_str());
    let at = at.field("consultations").element(planned.id.as_str());
    Editing::begin(Task::Change(at), None, workspace, String::new()).unwrap()
}

/// Types in the form as on the page.
fn typed(state: &mut State, pointer: &str, text: &str) {
    let typed = FormMsg::Typed(pointer.to_owned(), Typed::Text(text.to_owned()));
    state.fill_in(typed, &READ);
}

fn draft(state: &State) -> &Value {
    &state.editing.as_ref().unwrap().draft
}

#[test]
fn a_planned_stop_that_is_held_by_the_ordinary_form_leaves_its_sources_with_the_plan() {
    let workspace = with_next_meeting();
    let planned = form_of_planned(&workspace);
    let (first, task) = (planned.draft.clone(), planned.task);
    let origin = Origin::Imported {
        file_name: "prov.json".to_owned(),
    };
    let mut state = State::default();
    state.update(start("/arenden", true));
    state.update(found(&write(&workspace), origin, &[]));
    state.fill_in(FormMsg::Opened(task, None), &READ);
    typed(&mut state, "/status", "held");
    let held = draft(&state);
    assert_eq!(
        held.get("sources"),
        None,
        "what showed the plan shows no more"
    );
    for field in ["date", "what", "sources"] {
        assert_eq!(held["plan"][field], first[field], "{field}");
    }
    typed(&mut state, "/status", "planned");
    assert_eq!(draft(&state), &first, "it was not held after all");
    typed(&mut state, "/status", "held");
    typed(&mut state, "/what", "Gruppen tog upp frågan.");
    typed(&mut state, "/status", "unknown");
    typed(&mut state, "/status", "held");
    state.fill_in(FormMsg::Saved, &READ);
    assert!(state.editing.is_none(), "it was saved");
    let told: Case = find(state.workspace().unwrap(), "vaccination-ansvar-2024");
    let mut stops = told.consultations.iter();
    let stop = stops.find(|it| it.item.as_deref() == Some("32")).unwrap();
    assert_eq!(stop.status, ConsultationStatus::Held);
    assert_eq!(stop.what, "Gruppen tog upp frågan.");
    assert_eq!(stop.sources, []);
    assert_eq!(json!(stop.plan.as_ref().unwrap().what), first["what"]);
    assert_eq!(json!(stop.plan.as_ref().unwrap().sources), first["sources"]);
}
