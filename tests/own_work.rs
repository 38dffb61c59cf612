//! What somebody has changed is theirs: nothing but a choice puts other data in its place, and
//! a choice is made knowing what goes.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a test may fail where it stands

mod starting;

use std::sync::Arc;

use samverkanskartan::app::{Effect, Import, Msg, Notice, State};
use samverkanskartan::domain::{Change, Collection, Id, Records, Workspace};
use samverkanskartan::interchange;
use samverkanskartan::interchange::keeping::{Appended, Loaded, News, Over, StoreError};
use samverkanskartan::interchange::snapshot::{Manifest, Origin, Snapshot};
use starting::{found, start};

const EDITION: &str = include_str!("../public/data/vasterbotten.json");
const OTHER: &str = include_str!("fixtures/version-1.json");

/// The application, with the built-in edition kept as it came.
fn opened() -> State {
    let mut state = State::default();
    state.update(start("/data", true));
    state.update(found(EDITION, Origin::BuiltIn, &[]));
    state
}

/// Gives the first case another title, as a form does.
fn change(state: &State, title: &str) -> Change {
    let before = &state.workspace().unwrap().records().cases[0];
    let mut after = before.clone();
    title.clone_into(&mut after.title);
    Change::between(Some(before), Some(&after))
}

fn first_title(state: &State) -> &str {
    &state.workspace().unwrap().records().cases[0].title
}

/// The text among what is asked for that is to be kept as a whole, and where it came from.
fn kept_whole(effects: &[Effect]) -> (String, Origin) {
    let keep = effects.iter().find_map(|effect| match effect {
        Effect::Keep {
            workspace, origin, ..
        } => Some((interchange::write(workspace), origin.clone())),
        _ => None,
    });
    keep.unwrap_or_else(|| panic!("nothing is kept as a whole: {effects:?}"))
}

/// As the store keeps it.
fn manifest(text: &str, origin: Origin) -> Manifest {
    Snapshot::cut(text).manifest(1, 0, "Titel", origin, "2026-11-22T10:00:00Z")
}

/// Opens again what was kept as a whole; answers with whether the edition of the site is put in
/// its place without a question.
fn is_replaced(text: &str, origin: Origin) -> bool {
    let mut state = State::default();
    state.update(start("/data", true));
    let effects = state.update(found(text, origin, &[]));
    let shown = state.workspace().cloned();
    if effects.contains(&Effect::FetchEdition { asked: false }) {
        state.update(Msg::EditionFetched {
            edition: Some(interchange::read(EDITION.as_bytes()).map(Arc::new)),
            asked: false,
        });
    }
    state.workspace() != shown.as_ref()
}

#[test]
fn an_edit_after_the_sites_data_was_cleared_is_not_taken_for_the_edition() {
    let mut state = opened();
    let edit = change(&state, "Mitt");
    state.update(Msg::Made(edit));
    let effects = state.update(Msg::Appended(1, Ok(Appended::Behind(News::Gone))));
    let (text, origin) = kept_whole(&effects);
    assert!(text.contains("Mitt"));
    state.update(Msg::Saved(Ok(manifest(&text, origin.clone()))));
    assert!(!is_replaced(&text, origin));
}

#[test]
fn an_edit_made_while_there_was_no_room_is_not_taken_for_the_edition() {
    let mut state = State::default();
    state.update(start("/data", true));
    state.update(Msg::StoreOpened(Ok(Loaded::Nothing)));
    state.update(Msg::EditionFetched {
        edition: Some(interchange::read(EDITION.as_bytes()).map(Arc::new)),
        asked: false,
    });
    state.update(Msg::Saved(Err(StoreError::QuotaExceeded)));
    let edit = change(&state, "Mitt");
    let mut effects = state.update(Msg::Made(edit));
    if matches!(effects[0], Effect::Append { .. }) {
        effects = state.update(Msg::Appended(1, Ok(Appended::Behind(News::Gone))));
    }
    let (text, origin) = kept_whole(&effects);
    assert!(text.contains("Mitt"));
    assert!(!is_replaced(&text, origin));
}

#[test]
fn an_edition_that_nobody_has_changed_stays_one_when_it_is_kept_anew() {
    let mut state = opened();
    state.update(Msg::TabSpoke);
    let effects = state.update(Msg::NewsRead(Ok(News::Gone)));
    assert_eq!(kept_whole(&effects).1, Origin::BuiltIn);
}

#[test]
fn a_reset_that_does_nothing_says_so() {
    for edition in [None, Some(interchange::read(b"{}").map(Arc::new))] {
        let mut state = opened();
        let edit = change(&state, "Mitt");
        state.update(Msg::Made(edit));
        state.update(Msg::Appended(1, Ok(Appended::Kept)));
        state.update(Msg::ResetClicked);
        state.update(Msg::EditionFetched {
            edition,
            asked: true,
        });
        assert_eq!(first_title(&state), "Mitt");
        assert_ne!(state.notice, None);
    }
}

#[test]
fn an_import_is_compared_with_what_another_tab_has_made_of_the_data_meanwhile() {
    let mut state = opened();
    state.update(Msg::FileChosen("samma.json".to_owned()));
    state.update(Msg::FileRead(Ok(EDITION.as_bytes().to_vec())));
    assert!(matches!(&state.import, Import::Ready { summary, .. } if summary.same));
    let mut other = opened();
    let edit = change(&other, "Deras");
    other.update(Msg::Made(edit));
    let theirs = other.history.entries().to_vec();
    state.update(Msg::NewsRead(Ok(News::Entries(theirs))));
    let Import::Ready { summary, .. } = &state.import else {
        panic!("{:?}", state.import);
    };
    assert!(!summary.same);
    let cases = summary
        .collections
        .iter()
        .find(|it| it.collection == Collection::Cases);
    assert_eq!(cases.unwrap().changed, 1);
}

#[test]
fn an_import_says_what_it_does_to_every_collection_there_is() {
    let full = interchange::read(OTHER.as_bytes()).unwrap();
    let counts = full.records().counts();
    assert!(
        counts.iter().all(|(_, count)| *count > 0),
        "the fixture has something of everything: {counts:?}"
    );
    let as_of = full.records().as_of.clone();
    let none = Records::empty(Id::new("tom").unwrap(), "Tom".to_owned(), as_of);
    let none = Workspace::new(none).unwrap();
    let bytes = interchange::write(&none);
    let import = Import::examine("tom.json".into(), Ok(bytes.into_bytes()), Some(&full));
    let Import::Ready { summary, .. } = import else {
        panic!("{import:?}");
    };
    let removed: Vec<_> = summary
        .collections
        .iter()
        .map(|it| (it.collection, it.removed))
        .collect();
    assert_eq!(removed, counts);
}

/// Own work that the store has: one change of the built-in edition.
fn edited() -> State {
    let mut state = opened();
    let edit = change(&state, "Mitt");
    state.update(Msg::Made(edit));
    state.update(Msg::Appended(1, Ok(Appended::Kept)));
    state
}

fn with_file_ready(mut state: State) -> State {
    state.update(Msg::FileChosen("b.json".to_owned()));
    state.update(Msg::FileRead(Ok(OTHER.as_bytes().to_vec())));
    state
}

#[test]
fn an_import_that_another_tab_was_ahead_of_puts_everything_back_and_says_so() {
    let mut state = with_file_ready(edited());
    let before = state.workspace().cloned();
    let effects = state.update(Msg::ImportConfirmed);
    let Some(Effect::Keep { over, .. }) = effects.last() else {
        panic!("{effects:?}");
    };
    assert!(matches!(
        over,
        Over::Known {
            begun: 0,
            last: 1,
            ..
        }
    ));
    assert_ne!(state.workspace(), before.as_ref());
    let effects = state.update(Msg::Overtaken(News::Replaced));
    assert_eq!(state.workspace(), before.as_ref());
    assert_eq!(state.notice, Some(Notice::NotReplaced));
    assert_eq!(effects, [Effect::OpenStore]);
    assert!(
        matches!(state.import, Import::Ready { .. }),
        "to be chosen again"
    );
}

#[test]
fn the_renewal_of_an_untouched_edition_that_another_tab_was_ahead_of_disturbs_nobody() {
    let mut state = State::default();
    state.update(start("/data", true));
    state.update(found(OTHER, Origin::BuiltIn, &[]));
    let before = state.workspace().cloned();
    state.update(Msg::EditionFetched {
        edition: Some(interchange::read(EDITION.as_bytes()).map(Arc::new)),
        asked: false,
    });
    let effects = state.update(Msg::Overtaken(News::Entries(Vec::new())));
    assert_eq!(state.workspace(), before.as_ref());
    assert_eq!((effects, state.notice), (vec![Effect::OpenStore], None));
}

#[test]
fn nothing_is_replaced_while_a_change_is_on_its_way_to_the_store() {
    let mut state = with_file_ready(opened());
    let edit = change(&state, "Mitt");
    state.update(Msg::Made(edit));
    assert_eq!(state.update(Msg::ImportConfirmed), []);
    assert_eq!(state.notice, Some(Notice::WaitToReplace));
    assert_eq!(first_title(&state), "Mitt");
    assert!(matches!(state.import, Import::Ready { .. }));
}

#[test]
fn own_work_is_named_until_it_is_saved_as_a_file_and_again_after_the_next_change() {
    let mut state = edited();
    assert_eq!(opened().own_work(), None);
    let own = state.own_work().unwrap();
    assert_eq!(
        (own.root, own.changes, own.unsaved),
        (Origin::BuiltIn, 1, 0)
    );
    state.update(Msg::ExportClicked);
    assert_eq!(state.own_work(), None);
    state.update(Msg::UndoPressed);
    assert_eq!(
        state.own_work().unwrap().changes,
        2,
        "undone is changed too"
    );
}

#[test]
fn an_edit_that_was_undone_is_no_reason_to_put_an_edition_in_its_place() {
    let mut state = edited();
    state.update(Msg::UndoPressed);
    let entries = state.history.entries().to_vec();
    let mut state = State::default();
    state.update(start("/data", true));
    let effects = state.update(found(EDITION, Origin::BuiltIn, &entries));
    assert!(!effects.contains(&Effect::FetchEdition { asked: false }));
    assert!(!state.is_edition());
}

#[test]
fn changes_of_data_that_the_store_does_not_have_are_kept_with_it_when_there_is_room() {
    let mut state = with_file_ready(opened());
    state.update(Msg::ImportConfirmed);
    state.update(Msg::Saved(Err(StoreError::QuotaExceeded)));
    let edit = change(&state, "Mitt");
    let (text, origin) = kept_whole(&state.update(Msg::Made(edit)));
    assert!(text.contains("Mitt"));
    assert!(matches!(&origin, Origin::Changed { changes: 1, .. }));
    let effects = state.update(Msg::Saved(Err(StoreError::QuotaExceeded)));
    assert!(matches!(effects[..], [Effect::RetryAfter(_)]));
    assert_eq!(
        state.history.unsaved().len(),
        1,
        "it is said not to be saved"
    );
    assert_eq!(state.update(Msg::TabSpoke), [], "the store has other data");
    let (text, origin) = kept_whole(&state.update(Msg::RetryCame));
    state.update(Msg::Saved(Ok(manifest(&text, origin))));
    assert!(state.history.unsaved().is_empty());
    let edit = change(&state, "Mer");
    assert!(matches!(
        state.update(Msg::Made(edit))[0],
        Effect::Append { .. }
    ));
}

#[test]
fn a_file_of_what_was_changed_has_the_day_of_the_change_in_its_name() {
    let mut state = opened();
    assert_eq!(state.file_stem().unwrap(), "vasterbotten-utgava-3");
    let edit = change(&state, "Mitt");
    state.moment = "2026-11-22T11:00:00Z".to_owned();
    state.update(Msg::Made(edit));
    let stem = state.file_stem().unwrap();
    assert_eq!(stem, "vasterbotten-utgava-3-andrad-2026-11-22");
    let effects = state.update(Msg::ExportClicked);
    let Effect::SaveFile { name, .. } = &effects[0] else {
        panic!("{effects:?}")
    };
    assert_eq!(*name, format!("{stem}.json"));
}

#[test]
fn after_a_first_edit_all_data_is_kept_a_second_time_when_there_is_time_and_not_after_the_next() {
    let mut state = opened();
    for (title, is_kept) in [("Mitt", true), ("Ditt", false)] {
        let edit = change(&state, title);
        state.update(Msg::Made(edit));
        let effects = state.update(Msg::Appended(1, Ok(Appended::Kept)));
        assert_eq!(effects.contains(&Effect::TellRest), is_kept, "{title}");
        let effects = state.update(Msg::CameToRest);
        let compacted = effects.iter().find_map(|effect| match effect {
            Effect::Compact { workspace, through } => Some((workspace, *through)),
            _ => None,
        });
        let whole = is_kept.then_some((state.workspace().unwrap(), 1));
        assert_eq!(compacted, whole, "{title}");
    }
}

#[test]
fn another_workspace_waits_until_what_was_read_in_is_kept() {
    let mut state = opened();
    state.update(Msg::FileChosen("annan.json".to_owned()));
    state.update(Msg::FileRead(Ok(OTHER.as_bytes().to_vec())));
    let effects = state.update(Msg::ImportConfirmed);
    kept_whole(&effects);
    let effects = state.update(Msg::WorkspaceChosen("annan".to_owned()));
    assert_eq!(effects, []);
    assert_eq!(state.notice, Some(Notice::WaitUntilSaved));
}
