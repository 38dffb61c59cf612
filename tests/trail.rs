//! What is known of which records were changed, for what is made of all of them.

#![allow(clippy::unwrap_used)] // a test may fail where it stands

mod starting;

use samverkanskartan::app::{Msg, State};
use samverkanskartan::domain::{Change, Collection};
use samverkanskartan::interchange::keeping::{Appended, News};
use samverkanskartan::interchange::log::{Act, Entry};
use samverkanskartan::interchange::snapshot::Origin;
use starting::{found, start};

const EDITION: &str = include_str!("../public/data/vasterbotten.json");

fn opened() -> State {
    let mut state = State::default();
    state.update(start("/data", true));
    state.update(found(EDITION, Origin::BuiltIn, &[]));
    state
}

/// Gives a case another title, as a form does.
fn change(state: &State, nth: usize, title: &str) -> Change {
    let before = state.workspace().unwrap().records().cases.get(nth).unwrap();
    let mut after = before.clone();
    title.clone_into(&mut after.title);
    Change::between(Some(before), Some(&after))
}

fn case(state: &State, nth: usize) -> (Collection, String) {
    let case = state.workspace().unwrap().records().cases.get(nth).unwrap();
    (Collection::Cases, case.id.as_str().to_owned())
}

/// The records changed since a version, when that is known.
fn since(state: &State, version: u64) -> Option<Vec<(Collection, String)>> {
    let changed = state.trail.between(version, state.version)?;
    Some(changed.into_iter().collect())
}

#[test]
fn it_is_known_which_records_were_changed_and_taken_back() {
    let mut state = opened();
    let before = state.version;
    assert_eq!(since(&state, before), Some(vec![]));
    for nth in [3, 0, 3] {
        let edit = change(&state, nth, &format!("Ändrat {}", state.version));
        state.update(Msg::Made(edit));
    }
    let both = vec![case(&state, 0), case(&state, 3)];
    assert_eq!(since(&state, before), Some(both));
    assert_eq!(since(&state, before + 2), Some(vec![case(&state, 3)]));
    let changed = state.version;
    state.update(Msg::UndoPressed);
    assert_eq!(since(&state, changed), Some(vec![case(&state, 3)]));
}

#[test]
fn it_is_known_what_another_tab_has_changed() {
    let mut state = opened();
    let before = state.version;
    let entry = Entry {
        number: 1,
        made_at: String::new(),
        deed: Act::Done,
        change: change(&state, 5, "Ändrat i en annan flik"),
    };
    state.update(Msg::NewsRead(Ok(News::Entries(vec![entry]))));
    assert_eq!(since(&state, before), Some(vec![case(&state, 5)]));
}

#[test]
fn it_is_not_known_what_was_changed_by_putting_other_data_in_the_place() {
    let mut state = opened();
    let before = state.version;
    let edit = change(&state, 0, "Ändrat");
    state.update(Msg::Made(edit));
    state.update(Msg::Appended(1, Ok(Appended::Behind(News::Replaced))));
    state.update(found(EDITION, Origin::BuiltIn, &[]));
    let edit = change(&state, 1, "Ändrat");
    state.update(Msg::Made(edit));
    assert_eq!(since(&state, before), None);
}
