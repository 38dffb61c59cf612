//! A start after one that was stopped: nothing is drawn from what is kept before the user says
//! so, and every way out is open.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a test may fail where it stands

mod starting;

use samverkanskartan::app::{Data, Effect, Msg, Opening, Route, State, Trouble};
use samverkanskartan::interchange::keeping::{Loaded, Over};
use samverkanskartan::interchange::snapshot::Origin;
use starting::{found, start};

const TEXT: &str = include_str!("fixtures/version-1.json");

/// A careful start at an address, and what it asked for when the store had answered.
fn careful(hash: &str, answer: Msg) -> (State, Vec<Effect>) {
    let mut state = State::default();
    let mut begin = start(hash, false);
    if let Msg::Started { opening, .. } = &mut begin {
        *opening = Opening::WhenAsked;
    }
    state.update(begin);
    let effects = state.update(answer);
    (state, effects)
}

fn kept() -> Msg {
    let origin = Origin::Imported {
        file_name: "min.json".to_owned(),
    };
    found(TEXT, origin, &[])
}

#[test]
fn what_is_kept_is_held_back_and_nothing_is_written() {
    let (state, effects) = careful("/karta", kept());
    assert!(matches!(state.data, Data::Trouble(Trouble::Stopped(_))));
    assert_eq!(effects, []);
}

#[test]
fn it_is_opened_where_one_was_when_the_user_says_so() {
    let (mut state, _) = careful("/moten", kept());
    let effects = state.update(Msg::OpenedAnyway(state.route.clone()));
    assert!(state.workspace().is_some());
    assert_eq!(state.route, Route::Meetings);
    assert!(!effects.iter().any(|it| matches!(it, Effect::Go(_))));
    assert!(effects.contains(&Effect::ReadDrafts));
}

#[test]
fn it_is_opened_on_the_screen_data_so_that_what_stopped_it_is_not_drawn() {
    let (mut state, _) = careful("/karta", kept());
    let effects = state.update(Msg::OpenedAnyway(Route::Data));
    assert!(state.workspace().is_some());
    assert_eq!(state.route, Route::Data);
    assert_eq!(effects[0], Effect::Go("/data".to_owned()));
}

#[test]
fn an_older_edition_can_be_taken_back_at_once() {
    let (mut state, _) = careful("/karta", kept());
    assert_eq!(
        state.update(Msg::RestoreClicked(1)),
        [Effect::Restore(1, Over::Anything)]
    );
}

#[test]
fn where_nothing_is_kept_there_is_nothing_to_hold_back() {
    let (_, effects) = careful("/karta", Msg::StoreOpened(Ok(Loaded::Nothing)));
    assert_eq!(effects, [Effect::FetchEdition { asked: false }]);
}

#[test]
fn a_start_like_any_other_opens_what_is_kept() {
    let mut state = State::default();
    state.update(start("/karta", false));
    state.update(kept());
    assert!(state.workspace().is_some());
    assert_eq!(state.update(Msg::OpenedAnyway(Route::Data)), []);
}
