//! Two who have changed their copies of the same data put them together on the screen *Lägg
//! ihop*: nothing that either wrote is lost, and nothing comes in that was not seen.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a test may fail where it stands

mod starting;

use samverkanskartan::app::{Choice, Effect, Import, Joined, Joining, Msg, Notice, Since, State};
use samverkanskartan::domain::{Case, Change, Document, Record, Workspace};
use samverkanskartan::interchange;
use samverkanskartan::interchange::snapshot::Origin;
use samverkanskartan::screen::changed::Changed;
use samverkanskartan::screen::data::replaced;
use samverkanskartan::screen::joining::{JoiningScreen, kept, refused, taken};
use starting::{found, start};

const EDITION: &str = include_str!("../public/data/vasterbotten.json");
const OTHER: &str = include_str!("fixtures/version-1.json");

/// Somebody's application, with these data as they came. `second` keeps what two do at the same
/// time apart.
fn with(text: &str, second: u32) -> State {
    let mut state = State::default();
    state.update(start("/data", true));
    state.update(found(text, Origin::BuiltIn, &[]));
    state.moment = format!("2026-11-30T10:00:{second:02}.000Z");
    state
}

fn case(state: &State, n: usize) -> &Case {
    &state.workspace().unwrap().records().cases[n]
}

/// Changes a case, as a form does.
fn change(state: &mut State, n: usize, act: impl FnOnce(&mut Case)) {
    let before = case(state, n).clone();
    let mut after = before.clone();
    act(&mut after);
    state.update(Msg::Made(Change::between(Some(&before), Some(&after))));
}

fn retitle(state: &mut State, n: usize, title: &str) {
    change(state, n, |case| title.clone_into(&mut case.title));
}

fn resume(state: &mut State, n: usize, summary: &str) {
    change(state, n, |case| summary.clone_into(&mut case.summary));
}

/// The file somebody saves.
fn file_of(state: &mut State) -> String {
    let effects = state.update(Msg::ExportClicked);
    let file = effects.into_iter().find_map(|effect| match effect {
        Effect::SaveFile { text, .. } => Some(text),
        _ => None,
    });
    file.unwrap()
}

/// Reads a file in as far as the question how.
fn receive(state: &mut State, file: &str) {
    state.update(Msg::FileChosen("deras.json".into()));
    state.update(Msg::FileRead(Ok(file.as_bytes().to_vec())));
    if let Some(joining) = Joining::new(state) {
        state.update(Msg::JoiningMade(Box::new(joining)));
    }
}

fn joining(state: &State) -> &Joining {
    match &state.import {
        Import::Ready { joining, .. } => joining.as_deref().unwrap(),
        other => panic!("{other:?}"),
    }
}

/// The sentences of what would come in.
fn told(state: &State) -> Vec<String> {
    let screen = JoiningScreen::new(state).unwrap();
    let rows = screen.groups.into_iter().flat_map(|group| group.rows);
    rows.map(|row| row.sentence).collect()
}

fn same_records(one: &Workspace, other: &Workspace) -> bool {
    one.records()
        .differing(other.records())
        .into_iter()
        .all(|(_, id)| id.is_empty())
}

#[test]
fn what_each_has_changed_is_there_afterwards_and_is_taken_back_at_once() {
    let (mut ours, mut theirs) = (with(EDITION, 1), with(EDITION, 2));
    retitle(&mut ours, 0, "Vår rubrik");
    resume(&mut theirs, 0, "Deras text");
    retitle(&mut theirs, 1, "Deras rubrik");
    let file = file_of(&mut theirs);
    let before = ours.workspace().cloned().unwrap();
    receive(&mut ours, &file);
    assert_eq!(joining(&ours).since, Since::Came);
    assert_eq!(joining(&ours).conflicts, []);
    assert_eq!(told(&ours).len(), 2, "{:#?}", told(&ours));
    assert_eq!(taken(&ours).as_deref(), Some("2 av 2\u{a0}poster tas in."));
    ours.update(Msg::JoinConfirmed);
    assert_eq!(ours.notice, Some(Notice::Joined(0)));
    assert_eq!(case(&ours, 0).title, "Vår rubrik");
    assert_eq!(case(&ours, 0).summary, "Deras text");
    assert_eq!(case(&ours, 1).title, "Deras rubrik");
    ours.update(Msg::UndoPressed);
    assert_eq!(ours.workspace(), Some(&before));
}

#[test]
fn the_same_file_once_more_has_nothing_new() {
    let (mut ours, mut theirs) = (with(EDITION, 1), with(EDITION, 2));
    retitle(&mut ours, 0, "Vår rubrik");
    retitle(&mut theirs, 1, "Deras rubrik");
    let file = file_of(&mut theirs);
    receive(&mut ours, &file);
    ours.update(Msg::JoinConfirmed);
    receive(&mut ours, &file);
    assert!(joining(&ours).is_empty(), "{:#?}", joining(&ours));
    assert!(JoiningScreen::new(&ours).unwrap().is_empty);
}

#[test]
fn what_is_not_wanted_stays_out() {
    let (mut ours, mut theirs) = (with(EDITION, 1), with(EDITION, 2));
    retitle(&mut theirs, 0, "Deras rubrik");
    retitle(&mut theirs, 1, "Deras andra rubrik");
    let file = file_of(&mut theirs);
    receive(&mut ours, &file);
    ours.update(Msg::JoinedChosen(Joined::Part(0, false)));
    let title = case(&ours, 0).title.clone();
    ours.update(Msg::JoinConfirmed);
    assert_eq!(case(&ours, 0).title, title);
    assert_eq!(case(&ours, 1).title, "Deras andra rubrik");
}

#[test]
fn what_both_have_changed_is_chosen_between() {
    let both = || {
        let (mut ours, mut theirs) = (with(EDITION, 1), with(EDITION, 2));
        retitle(&mut ours, 0, "Vår rubrik");
        retitle(&mut theirs, 0, "Deras rubrik");
        let file = file_of(&mut theirs);
        receive(&mut ours, &file);
        let screen = JoiningScreen::new(&ours).unwrap();
        let [conflict] = screen.conflicts.as_slice() else {
            panic!("{:#?}", screen.conflicts);
        };
        assert_eq!(conflict.told.ours, "Vår rubrik");
        assert_eq!(conflict.told.theirs, "Deras rubrik");
        ours
    };
    for (choice, title, left) in [
        (Choice::Ours, "Vår rubrik", 0),
        (Choice::Theirs, "Deras rubrik", 0),
        (Choice::Later, "Vår rubrik", 1),
    ] {
        let mut ours = both();
        ours.update(Msg::JoinedChosen(Joined::Conflict(0, choice)));
        ours.update(Msg::JoinConfirmed);
        assert_eq!(ours.notice, Some(Notice::Joined(left)));
        assert_eq!(case(&ours, 0).title, title);
        assert_eq!(kept(&ours).0.len(), left);
    }
}

#[test]
fn what_was_left_to_choose_later_is_chosen_then() {
    for (theirs_wanted, title) in [(true, "Deras rubrik"), (false, "Vår nya rubrik")] {
        let (mut ours, mut theirs) = (with(EDITION, 1), with(EDITION, 2));
        retitle(&mut ours, 0, "Vår rubrik");
        retitle(&mut theirs, 0, "Deras rubrik");
        let file = file_of(&mut theirs);
        receive(&mut ours, &file);
        ours.update(Msg::JoinConfirmed);
        retitle(&mut ours, 0, "Vår nya rubrik");
        let conflict = ours.workspace().unwrap().records().conflicts[0].clone();
        ours.update(Msg::ConflictSettled {
            conflict,
            theirs: theirs_wanted,
        });
        assert_eq!(case(&ours, 0).title, title);
        assert_eq!(kept(&ours), (Vec::new(), 0));
        ours.update(Msg::UndoPressed);
        assert_eq!(kept(&ours).0.len(), 1);
    }
}

#[test]
fn what_was_changed_here_after_the_file_was_sent_is_not_taken_back_by_its_return() {
    let mut ours = with(EDITION, 1);
    retitle(&mut ours, 0, "Skickad rubrik");
    let sent = file_of(&mut ours);
    let mut theirs = with(&sent, 2);
    retitle(&mut theirs, 1, "Deras rubrik");
    retitle(&mut ours, 0, "Senare rubrik");
    let back = file_of(&mut theirs);
    receive(&mut ours, &back);
    assert_eq!(joining(&ours).since, Since::Entry(1));
    assert_eq!(joining(&ours).conflicts, []);
    ours.update(Msg::JoinConfirmed);
    assert_eq!(case(&ours, 0).title, "Senare rubrik");
    assert_eq!(case(&ours, 1).title, "Deras rubrik");
    // And what they get then comes in whole.
    let again = file_of(&mut ours);
    receive(&mut theirs, &again);
    assert_eq!(joining(&theirs).conflicts, []);
    assert_eq!(joining(&theirs).since, Since::Now);
    theirs.update(Msg::JoinConfirmed);
    let (ours, theirs) = (ours.workspace().unwrap(), theirs.workspace().unwrap());
    assert!(same_records(ours, theirs));
}

#[test]
fn without_a_known_common_version_nothing_is_taken_away() {
    let mut ours = with(EDITION, 1);
    let mut records = ours.workspace().unwrap().records().clone();
    records.terms.remove(0);
    records.title = "Från någon annanstans".into();
    let file = interchange::write(&Workspace::new(records).unwrap());
    receive(&mut ours, &file);
    assert_eq!(joining(&ours).since, Since::Unknown);
    let before = ours.workspace().cloned().unwrap();
    ours.update(Msg::JoinConfirmed);
    assert!(same_records(&before, ours.workspace().unwrap()));
    assert_eq!(kept(&ours).0.len(), 1);
}

#[test]
fn what_cannot_stand_without_something_left_out_is_refused_and_nothing_is_changed() {
    let (mut ours, mut theirs) = (with(EDITION, 1), with(EDITION, 2));
    let mut document: Document = theirs.workspace().unwrap().records().documents[0].clone();
    document.id = samverkanskartan::domain::Id::new("ett-nytt-protokoll").unwrap();
    let add = Change::between(None, Some(&document));
    theirs.update(Msg::Made(add));
    change(&mut theirs, 0, |case| {
        let mut source = case.consultations[0].sources[0].clone();
        source.document = document.id.clone();
        case.consultations[0].sources.push(source);
    });
    let file = file_of(&mut theirs);
    receive(&mut ours, &file);
    let is_document =
        |part: &samverkanskartan::app::Part| part.change.records()[0].0 == Document::COLLECTION;
    let at = joining(&ours).parts.iter().position(is_document).unwrap();
    ours.update(Msg::JoinedChosen(Joined::Part(at, false)));
    let before = ours.workspace().cloned();
    ours.update(Msg::JoinConfirmed);
    assert_eq!(ours.workspace(), before.as_ref());
    assert_eq!(refused(&ours).len(), 1);
    ours.update(Msg::JoinedChosen(Joined::Parts(true)));
    assert!(refused(&ours).is_empty());
    ours.update(Msg::JoinConfirmed);
    assert_eq!(
        ours.workspace().unwrap().records().cases[0].consultations[0]
            .sources
            .len(),
        {
            before.unwrap().records().cases[0].consultations[0]
                .sources
                .len()
                + 1
        }
    );
}

#[test]
fn what_was_chosen_stays_chosen_when_something_is_changed_here_meanwhile() {
    let (mut ours, mut theirs) = (with(EDITION, 1), with(EDITION, 2));
    retitle(&mut ours, 2, "Vår rubrik");
    for (n, title) in [(0, "Första"), (1, "Andra"), (2, "Deras rubrik")] {
        retitle(&mut theirs, n, title);
    }
    let file = file_of(&mut theirs);
    receive(&mut ours, &file);
    ours.update(Msg::JoinedChosen(Joined::Part(0, false)));
    ours.update(Msg::JoinedChosen(Joined::Conflict(0, Choice::Theirs)));
    retitle(&mut ours, 3, "Ändrad i en annan flik");
    assert!(joining(&ours).is_due());
    // Nothing is done by what is out of date.
    let before = ours.workspace().cloned();
    ours.update(Msg::JoinConfirmed);
    assert_eq!(ours.workspace(), before.as_ref());
    let made = Joining::new(&ours).unwrap();
    ours.update(Msg::JoiningMade(Box::new(made)));
    let now = joining(&ours);
    assert!(now.is_renewed && !now.is_due());
    let taken: Vec<_> = now.parts.iter().map(|part| part.is_taken).collect();
    assert_eq!(taken, [false, true]);
    assert_eq!(now.conflicts[0].choice, Choice::Theirs);
}

#[test]
fn where_nothing_is_chosen_nothing_is_done_and_that_is_said() {
    let (mut ours, mut theirs) = (with(EDITION, 1), with(EDITION, 2));
    retitle(&mut theirs, 0, "Deras rubrik");
    let file = file_of(&mut theirs);
    receive(&mut ours, &file);
    ours.update(Msg::JoinedChosen(Joined::Parts(false)));
    let before = ours.workspace().cloned();
    ours.update(Msg::JoinConfirmed);
    assert_eq!(ours.workspace(), before.as_ref());
    assert_eq!(ours.notice, Some(Notice::NothingJoined));
    assert!(JoiningScreen::new(&ours).is_some());
}

#[test]
fn whoever_puts_a_file_together_with_this_can_take_it_back() {
    let (mut ours, mut theirs) = (with(EDITION, 1), with(EDITION, 2));
    ours.keeps_log = false;
    retitle(&mut theirs, 0, "Deras rubrik");
    let file = file_of(&mut theirs);
    receive(&mut ours, &file);
    ours.update(Msg::JoinConfirmed);
    assert!(ours.keeps_log);
}

#[test]
fn of_a_record_that_is_gone_theirs_cannot_be_taken() {
    let (mut ours, mut theirs) = (with(EDITION, 1), with(EDITION, 2));
    let workspace = ours.workspace().cloned().unwrap();
    let mut cases = workspace.records().cases.iter();
    let is_alone = |case: &Case| {
        let referring = workspace.referring_to(Case::COLLECTION, case.id.as_str());
        referring.is_empty()
    };
    let n = cases.position(is_alone).unwrap();
    retitle(&mut ours, n, "Vår rubrik");
    retitle(&mut theirs, n, "Deras rubrik");
    let file = file_of(&mut theirs);
    receive(&mut ours, &file);
    ours.update(Msg::JoinConfirmed);
    assert!(kept(&ours).0[0].can_take);
    let gone = case(&ours, n).clone();
    ours.update(Msg::Made(Change::between(Some(&gone), None)));
    assert!(!kept(&ours).0[0].can_take);
}

#[test]
fn a_file_of_another_data_set_is_not_put_together_with_this() {
    let mut ours = with(EDITION, 1);
    receive(&mut ours, OTHER);
    assert!(matches!(&ours.import, Import::Ready { joining: None, .. }));
    assert_eq!(JoiningScreen::new(&ours), None);
}

#[test]
fn the_history_tells_what_came_in_and_not_where_it_comes_from() {
    let (mut ours, mut theirs) = (with(EDITION, 1), with(EDITION, 2));
    retitle(&mut theirs, 0, "Deras rubrik");
    let file = file_of(&mut theirs);
    receive(&mut ours, &file);
    ours.update(Msg::JoinConfirmed);
    let entry = ours.history.entries().last().unwrap();
    let told = Changed::new(ours.workspace().unwrap(), &entry.change);
    assert!(told.sentence.contains("Deras rubrik"), "{}", told.sentence);
    assert_eq!(told.parts.len(), 1);
}

#[test]
fn a_file_saved_without_a_change_is_the_file_that_came() {
    let mut ours = with(EDITION, 1);
    assert_eq!(file_of(&mut ours), EDITION);
}

#[test]
fn what_a_file_would_replace_is_told_record_by_record_and_field_by_field() {
    let (mut ours, mut theirs) = (with(EDITION, 1), with(EDITION, 2));
    retitle(&mut theirs, 0, "Deras rubrik");
    resume(&mut theirs, 1, "Deras text");
    let file = file_of(&mut theirs);
    ours.update(Msg::FileChosen("deras.json".into()));
    ours.update(Msg::FileRead(Ok(file.into_bytes())));
    let (all, more) = replaced(&ours, 10).unwrap();
    let after = |n: usize| all[n].parts[0].details[0].after.clone();
    // Where the file comes from is told too: it would be so afterwards.
    let cases: Vec<_> = (0..all.len()).filter_map(after).collect();
    assert!(cases.contains(&"Deras rubrik".into()), "{cases:?}");
    assert!(cases.contains(&"Deras text".into()), "{cases:?}");
    assert_eq!(more, 0);
    assert_eq!(replaced(&ours, 1).unwrap().1, all.len() - 1);
}
