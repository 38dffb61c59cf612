//! Making the data like a file of the same data set: everything in the file, and nothing that is
//! not, as one change that can be taken back; but never is anything told to more people by it.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a test may fail where it stands

mod starting;

use samverkanskartan::app::{Effect, Import, Joined, Joining, Msg, Since, State};
use samverkanskartan::domain::{Audience, Case, Change, Collection, Restriction, Workspace};
use samverkanskartan::interchange;
use samverkanskartan::interchange::snapshot::Origin;
use samverkanskartan::screen::joining::JoiningScreen;
use starting::{found, start};

const EDITION: &str = include_str!("../public/data/vasterbotten.json");

/// Somebody's application with these data, where the titles of two cases were changed.
fn with_own_work() -> State {
    let mut state = State::default();
    state.update(start("/data", true));
    state.update(found(EDITION, Origin::BuiltIn, &[]));
    for (n, title) in [(0, "Vår första"), (1, "Vår andra")] {
        let before = present(&state).records().cases[n].clone();
        let after = Case {
            title: title.to_owned(),
            ..before.clone()
        };
        state.update(Msg::Made(Change::between(Some(&before), Some(&after))));
    }
    state
}

fn present(state: &State) -> &Workspace {
    state.workspace().unwrap()
}

/// A file nobody knows the history of: one case renamed, one anomaly gone.
fn file() -> Workspace {
    let edition = interchange::read(EDITION.as_bytes()).unwrap();
    let mut records = edition.records().clone();
    "Filens rubrik".clone_into(&mut records.cases[1].title);
    records.anomalies.pop();
    Workspace::new(records).unwrap()
}

fn joining(state: &State) -> &Joining {
    state.import.joining().unwrap()
}

/// Reads a file in, and works out how it would be made so.
fn received(state: &mut State, file: &Workspace) {
    state.update(Msg::FileChosen("fil.json".into()));
    state.update(Msg::FileRead(Ok(interchange::write(file).into_bytes())));
    work_out(state);
}

fn work_out(state: &mut State) {
    let made = Joining::new(state).unwrap();
    state.update(Msg::JoiningMade(Box::new(made)));
}

fn made_like(state: &mut State) {
    state.update(Msg::JoinedChosen(Joined::AsFile(true)));
    assert!(joining(state).is_due());
    work_out(state);
    assert!(joining(state).is_as_file && !joining(state).is_renewed);
}

/// Everything that is told of, without where it comes from.
fn told(workspace: &Workspace) -> Workspace {
    let mut records = workspace.records().clone();
    records.lineage = file().records().lineage.clone();
    Workspace::new(records).unwrap()
}

#[test]
fn without_a_common_version_nothing_goes_and_everything_goes_where_it_is_made_like_the_file() {
    let mut state = with_own_work();
    received(&mut state, &file());
    assert_eq!(joining(&state).since, Since::Unknown);
    let gone = |state: &State| {
        let parts = joining(state).parts.iter();
        let removed = parts.filter(|part| {
            let records = part.change.records();
            let (collection, id) = records[0];
            collection == Collection::Anomalies && !file().records().has(collection, id)
        });
        removed.count()
    };
    assert_eq!(gone(&state), 0);
    made_like(&mut state);
    assert_eq!(gone(&state), 1);
    assert_eq!(joining(&state).conflicts, []);
    let screen = JoiningScreen::new(&state).unwrap();
    assert!(
        screen.since.contains("blir som i filen"),
        "{}",
        screen.since
    );
}

#[test]
fn all_of_the_file_is_one_change_that_is_taken_back_as_one() {
    let mut state = with_own_work();
    let before = present(&state).clone();
    received(&mut state, &file());
    made_like(&mut state);
    state.update(Msg::JoinConfirmed);
    assert_eq!(state.import, Import::Idle);
    assert_eq!(told(present(&state)), told(&file()));
    state.update(Msg::UndoPressed);
    assert_eq!(told(present(&state)), told(&before));
}

#[test]
fn what_is_not_wanted_of_it_stays_as_it_is() {
    let mut state = with_own_work();
    received(&mut state, &file());
    made_like(&mut state);
    let own = present(&state).records().cases[0].id.to_string();
    let place = joining(&state).parts.iter().position(|part| {
        let records = part.change.records();
        records.contains(&(Collection::Cases, own.as_str()))
    });
    state.update(Msg::JoinedChosen(Joined::Part(place.unwrap(), false)));
    state.update(Msg::JoinConfirmed);
    let titles = present(&state).records().cases[..2].iter();
    let titles: Vec<_> = titles.map(|case| case.title.as_str()).collect();
    assert_eq!(titles, ["Vår första", "Filens rubrik"]);
}

#[test]
fn what_is_only_for_some_stays_so_when_a_file_says_nothing_of_it() {
    let mut state = with_own_work();
    let case = present(&state).records().cases[0].id.to_string();
    let before = present(&state).records().own_alone();
    let mut after = before.clone();
    after.restricted.push(Restriction {
        collection: Collection::Cases.name().to_owned(),
        record: case.clone(),
        audience: Audience::Us,
        ..Restriction::default()
    });
    state.update(Msg::Made(Change::of_own(&before, &after)));
    received(&mut state, &file());
    made_like(&mut state);
    state.update(Msg::JoinConfirmed);
    let restricted = &present(&state).records().restricted;
    assert!(
        restricted
            .iter()
            .any(|it| it.record == case && it.audience == Audience::Us)
    );
}

#[test]
fn who_turns_back_to_both_has_what_was_there_to_choose() {
    let mut state = with_own_work();
    received(&mut state, &file());
    let before = joining(&state).parts.clone();
    made_like(&mut state);
    state.update(Msg::JoinedChosen(Joined::AsFile(false)));
    work_out(&mut state);
    assert_eq!(joining(&state).parts, before);
    assert!(!joining(&state).is_renewed);
    assert!(
        state
            .update(Msg::JoinConfirmed)
            .iter()
            .any(|it| matches!(it, Effect::RememberKeeping(true)))
    );
}
