//! Whom a record is for is said on a screen of its own, can be undone, and holds when an edition
//! goes out.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a test may fail where it stands

mod starting;

use samverkanskartan::app::{Msg, Route, State};
use samverkanskartan::domain::{Audience, Case, Change, Collection, Id};
use samverkanskartan::interchange::snapshot::Origin;
use samverkanskartan::publish::Outgoing;
use samverkanskartan::screen::audience::{AudienceScreen, choosing, chosen};
use samverkanskartan::screen::changed::Changed;
use starting::{found, start};

const EDITION: &str = include_str!("../public/data/vasterbotten.json");

/// The application at the screen of a case.
fn at_case() -> State {
    let mut state = State::default();
    state.update(start("/for-vem?post=cases%2Fhlt", true));
    state.update(found(EDITION, Origin::BuiltIn, &[]));
    state
}

fn choose(state: &mut State, field: &str, audience: Audience) {
    let change = choosing(state, field, audience).unwrap();
    state.update(Msg::Made(change));
}

fn all(state: &mut State) -> Vec<(String, &'static str)> {
    state.update(Msg::AddressChanged(Route::Audience(None).print()));
    match AudienceScreen::new(state) {
        Some(AudienceScreen::All(all)) => all.into_iter().map(|it| (it.what, it.whom)).collect(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_record_has_itself_and_each_field_that_says_something() {
    let state = at_case();
    let Some(AudienceScreen::Of { record, rows }) = AudienceScreen::new(&state) else {
        panic!("no record");
    };
    assert_eq!(
        record.route,
        Some(Route::case(Id::new("hlt").unwrap(), None))
    );
    let labels: Vec<_> = rows.iter().map(|row| row.label.as_str()).collect();
    assert_eq!(labels[0], "Allt om det här");
    assert!(labels.contains(&"Vad det är"), "{labels:?}");
    assert!(
        rows.iter()
            .all(|row| chosen(&state, &row.field) == Audience::All)
    );
}

#[test]
fn what_is_chosen_is_told_among_all_and_in_the_history_and_is_taken_back() {
    let mut state = at_case();
    choose(&mut state, "summary", Audience::Members);
    choose(&mut state, "summary", Audience::Us);
    choose(&mut state, "", Audience::Members);
    assert_eq!(chosen(&state, "summary"), Audience::Us);
    assert_eq!(chosen(&state, ""), Audience::Members);
    let entry = state.history.entries().last().unwrap();
    let told = Changed::new(state.workspace().unwrap(), &entry.change);
    assert!(
        told.sentence.contains("begränsningarna"),
        "{}",
        told.sentence
    );
    let after = told.parts[0].details[0].after.clone().unwrap();
    assert!(after.contains("De som sitter i organen"), "{after}");
    let told = all(&mut state);
    assert_eq!(told.len(), 2);
    assert!(told[0].0.ends_with(", Vad det är"), "{told:?}");
    assert_eq!(told[1].1, "De som sitter i organen");
    state.update(Msg::UndoPressed);
    assert_eq!(all(&mut state).len(), 1);
}

#[test]
fn what_is_for_all_again_is_not_among_what_is_limited() {
    let mut state = at_case();
    choose(&mut state, "", Audience::Us);
    choose(&mut state, "", Audience::All);
    assert_eq!(all(&mut state), []);
    assert_eq!(state.workspace().unwrap().records().restricted, []);
}

#[test]
fn what_is_limited_can_be_for_all_again_also_where_the_record_is_gone() {
    let mut state = at_case();
    let workspace = state.workspace().cloned().unwrap();
    let mut cases = workspace.records().cases.iter();
    let alone = |case: &&Case| {
        let referring = workspace.referring_to(Collection::Cases, case.id.as_str());
        referring.is_empty()
    };
    let case = cases.find(alone).unwrap();
    let route = Route::Audience(Some((Collection::Cases, case.id.to_string())));
    state.update(Msg::AddressChanged(route.print()));
    choose(&mut state, "summary", Audience::Us);
    state.update(Msg::Made(Change::between(Some(case), None)));
    let Some(AudienceScreen::Of { rows, .. }) = AudienceScreen::new(&state) else {
        panic!("nothing is shown");
    };
    let fields: Vec<_> = rows.iter().map(|row| row.field.as_str()).collect();
    assert_eq!(fields, ["", "summary"]);
    choose(&mut state, "summary", Audience::All);
    assert_eq!(AudienceScreen::new(&state), None);
}

#[test]
fn what_a_record_cannot_be_without_takes_it_along_and_that_is_said() {
    let state = at_case();
    let Some(AudienceScreen::Of { rows, .. }) = AudienceScreen::new(&state) else {
        panic!("no record");
    };
    let fields = rows.iter().filter(|row| !row.field.is_empty());
    for row in fields {
        let mut state = at_case();
        choose(&mut state, &row.field, Audience::Us);
        let edition = Outgoing::default().of(state.workspace().unwrap()).unwrap();
        let is_gone = !edition.records().has(Collection::Cases, "hlt");
        assert_eq!(row.is_required, is_gone, "{}", row.field);
    }
}

#[test]
fn what_is_chosen_holds_when_an_edition_goes_out() {
    let mut state = at_case();
    choose(&mut state, "", Audience::Members);
    let workspace = state.workspace().unwrap();
    for (audience, is_out) in [
        (Audience::All, false),
        (Audience::Members, true),
        (Audience::Us, true),
    ] {
        let outgoing = Outgoing {
            audience,
            ..Outgoing::default()
        };
        let edition = outgoing.of(workspace).unwrap();
        assert_eq!(edition.records().has(Collection::Cases, "hlt"), is_out);
    }
}
