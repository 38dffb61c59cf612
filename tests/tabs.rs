//! Several tabs keep the same log: what one does comes to the others, nothing is written over
//! unseen, and in the end all show the same.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a test may fail where it stands

mod starting;

use std::collections::VecDeque;

use proptest::prelude::*;
use samverkanskartan::app::{Effect, Msg, Notice, State};
use samverkanskartan::domain::{Case, Change, Id, Workspace};
use samverkanskartan::interchange;
use samverkanskartan::interchange::keeping::{Appended, News, StoreError};
use samverkanskartan::interchange::log::Entry;
use samverkanskartan::interchange::snapshot::Origin;
use starting::{found, start};

const TEXT: &str = include_str!("fixtures/version-1.json");

/// The log as the store has it.
#[derive(Default)]
struct Store {
    entries: Vec<Entry>,
}

impl Store {
    fn last(&self) -> u32 {
        self.entries.last().map_or(0, |entry| entry.number)
    }

    fn after(&self, number: u32) -> News {
        let later = self.entries.iter().filter(|entry| entry.number > number);
        News::Entries(later.cloned().collect())
    }

    fn append(&mut self, entries: Vec<Entry>) -> Appended {
        let before = entries[0].number - 1;
        if before != self.last() {
            return Appended::Behind(self.after(before));
        }
        self.entries.extend(entries);
        Appended::Kept
    }

    /// The data as it would be opened anew.
    fn workspace(&self) -> Workspace {
        let mut workspace = interchange::read(TEXT.as_bytes()).unwrap();
        for entry in &self.entries {
            workspace.apply(&entry.change).unwrap();
        }
        workspace
    }
}

struct Tab {
    state: State,
    asked: VecDeque<Effect>,
}

impl Tab {
    fn open(store: &Store) -> Self {
        let mut tab = Self {
            state: State::default(),
            asked: VecDeque::new(),
        };
        tab.send(start("", true));
        tab.asked.clear();
        let origin = Origin::Imported {
            file_name: "min.json".to_owned(),
        };
        tab.send(found(TEXT, origin, &store.entries));
        tab
    }

    fn send(&mut self, msg: Msg) {
        let effects = self.state.update(msg);
        self.asked.extend(effects);
    }

    /// Does the next thing asked for; whether there was one.
    fn answer(&mut self, store: &mut Store) -> bool {
        let Some(effect) = self.asked.pop_front() else {
            return false;
        };
        match effect {
            Effect::Append { entries, .. } => {
                let count = entries.len();
                let answer = store.append(entries);
                self.send(Msg::Appended(count, Ok(answer)));
            }
            Effect::ReadNews { after, .. } => self.send(Msg::NewsRead(Ok(store.after(after)))),
            _ => {}
        }
        true
    }

    fn workspace(&self) -> &Workspace {
        self.state.workspace().unwrap()
    }

    /// Changes a field of a case, as a form does that was opened now.
    fn change(&self, case: usize, field: usize, text: &str) -> Change {
        let cases = &self.workspace().records().cases;
        let before = &cases[case % cases.len()];
        let mut after = before.clone();
        match field % 4 {
            0 => text.clone_into(&mut after.title),
            1 => text.clone_into(&mut after.summary),
            2 => after.gaps.push(text.to_owned()),
            _ => text.clone_into(&mut after.outcome.text),
        }
        Change::between(Some(before), Some(&after))
    }
}

/// Lets the tabs and the store answer each other until all is quiet, and settles what clashes.
fn come_to_rest(tabs: &mut [Tab], store: &mut Store, mine: bool) {
    for _ in 0..1000 {
        let mut busy = false;
        for tab in tabs.iter_mut() {
            while tab.answer(store) {
                busy = true;
            }
            if let Some(clashing) = tab.state.clashing.first() {
                let count = clashing.clashes().len();
                tab.send(if count == 0 {
                    Msg::ClashGivenUp
                } else {
                    Msg::ClashSettled(vec![mine; count])
                });
                busy = true;
            }
            if tab.state.history.last_kept() != store.last() {
                tab.send(Msg::TabSpoke);
                busy = true;
            }
        }
        if !busy {
            return;
        }
    }
    panic!("it never comes to rest");
}

#[test]
fn a_flood_of_what_others_tell_is_read_once_and_once_more_and_nothing_is_missed() {
    let mut store = Store::default();
    let mut tabs = [Tab::open(&store), Tab::open(&store)];
    come_to_rest(&mut tabs, &mut store, true);
    let [one, other] = &mut tabs;
    let flood = |tab: &mut Tab| {
        for _ in 0..20_000 {
            tab.send(Msg::TabSpoke);
        }
    };
    let reads = |tab: &Tab| {
        let reads = tab.asked.iter();
        reads
            .filter(|it| matches!(it, Effect::ReadNews { .. }))
            .count()
    };
    flood(one);
    assert_eq!(reads(one), 1);
    let asked = one.asked.pop_front().unwrap();
    assert!(matches!(asked, Effect::ReadNews { .. }));
    let before = store.after(0);
    // What is kept while the answer is on its way is in none of it.
    let change = other.change(0, 0, "Det som kom emellan");
    other.send(Msg::Made(change));
    while other.answer(&mut store) {}
    one.send(Msg::NewsRead(Ok(before)));
    assert_eq!(reads(one), 1, "it is read once more");
    while one.answer(&mut store) {}
    assert_eq!(one.state.history.last_kept(), store.last());
    flood(one);
    assert_eq!(reads(one), 1, "and then it listens as before");
}

#[test]
fn a_change_in_one_tab_comes_to_the_other() {
    let mut store = Store::default();
    let mut tabs = [Tab::open(&store), Tab::open(&store)];
    let change = tabs[0].change(0, 0, "Ny rubrik");
    tabs[0].send(Msg::Made(change));
    come_to_rest(&mut tabs, &mut store, true);
    assert_eq!(tabs[1].workspace().records().cases[0].title, "Ny rubrik");
    assert_eq!(store.entries.len(), 1);
}

#[test]
fn changes_of_different_fields_in_two_tabs_are_both_kept() {
    let mut store = Store::default();
    let mut tabs = [Tab::open(&store), Tab::open(&store)];
    let (first, second) = (tabs[0].change(0, 0, "Rubrik"), tabs[1].change(0, 1, "Text"));
    tabs[0].send(Msg::Made(first));
    tabs[1].send(Msg::Made(second));
    come_to_rest(&mut tabs, &mut store, true);
    for tab in &tabs {
        let case = &tab.workspace().records().cases[0];
        assert_eq!(
            (case.title.as_str(), case.summary.as_str()),
            ("Rubrik", "Text")
        );
        assert!(tab.state.clashing.is_empty());
    }
}

/// Both tabs change the same field; the second comes late.
fn same_field(mine: bool) -> (String, bool) {
    let mut store = Store::default();
    let mut tabs = [Tab::open(&store), Tab::open(&store)];
    let (first, second) = (tabs[0].change(0, 0, "Deras"), tabs[1].change(0, 0, "Mitt"));
    tabs[0].send(Msg::Made(first));
    tabs[1].send(Msg::Made(second));
    while tabs[0].answer(&mut store) {}
    while tabs[1].answer(&mut store) {}
    let asked = tabs[1].state.clashing.len() == 1;
    come_to_rest(&mut tabs, &mut store, mine);
    let title = tabs[0].workspace().records().cases[0].title.clone();
    assert_eq!(tabs[0].workspace(), tabs[1].workspace());
    (title, asked)
}

#[test]
fn two_changes_of_the_same_field_are_a_choice_and_never_written_over() {
    assert_eq!(same_field(true), ("Mitt".to_owned(), true));
    assert_eq!(same_field(false), ("Deras".to_owned(), true));
}

#[test]
fn the_same_change_in_both_tabs_asks_nobody() {
    let mut store = Store::default();
    let mut tabs = [Tab::open(&store), Tab::open(&store)];
    for tab in &mut tabs {
        let change = tab.change(0, 0, "Samma");
        tab.send(Msg::Made(change));
    }
    while tabs[0].answer(&mut store) {}
    while tabs[1].answer(&mut store) {}
    assert!(tabs[1].state.clashing.is_empty());
    come_to_rest(&mut tabs, &mut store, true);
    assert_eq!(tabs[1].workspace().records().cases[0].title, "Samma");
}

#[test]
fn what_could_not_be_kept_is_kept_when_there_is_room_again() {
    let mut store = Store::default();
    let mut tab = Tab::open(&store);
    tab.asked.clear();
    let change = tab.change(0, 0, "Ny rubrik");
    tab.send(Msg::Made(change));
    let Some(Effect::Append { entries, .. }) = tab.asked.pop_front() else {
        panic!("nothing was sent to the store");
    };
    tab.asked.clear();
    tab.send(Msg::Appended(entries.len(), Err(StoreError::QuotaExceeded)));
    assert_eq!(tab.state.history.unsaved().len(), 1);
    assert_eq!(
        tab.state.notice,
        Some(Notice::NotKept(StoreError::QuotaExceeded))
    );
    assert_eq!(
        tab.workspace().records().cases[0].title,
        "Ny rubrik",
        "it is shown all the same"
    );
    assert!(matches!(tab.asked.pop_front(), Some(Effect::RetryAfter(_))));
    tab.send(Msg::RetryCame);
    while tab.answer(&mut store) {}
    assert!(tab.state.history.unsaved().is_empty());
    assert_eq!(tab.state.notice, None);
    assert_eq!(&store.workspace(), tab.workspace());
}

#[test]
fn undo_and_redo_reach_over_a_restart() {
    let mut store = Store::default();
    let mut tab = Tab::open(&store);
    let first = tab.workspace().clone();
    for title in ["Ett", "Två"] {
        let change = tab.change(0, 0, title);
        tab.send(Msg::Made(change));
    }
    while tab.answer(&mut store) {}
    let mut tab = Tab::open(&store);
    tab.send(Msg::UndoPressed);
    tab.send(Msg::UndoPressed);
    assert_eq!(tab.workspace(), &first);
    tab.send(Msg::UndoPressed);
    assert_eq!(tab.state.notice, Some(Notice::NothingToUndo));
    while tab.answer(&mut store) {}
    let mut tab = Tab::open(&store);
    tab.send(Msg::RedoPressed);
    assert_eq!(tab.workspace().records().cases[0].title, "Ett");
    tab.send(Msg::ReturnPressed(2));
    assert_eq!(
        tab.workspace().records().cases[0].title,
        "Två",
        "as it was after the second"
    );
    tab.send(Msg::UndoPressed);
    assert_eq!(
        tab.workspace().records().cases[0].title,
        "Ett",
        "going back is taken back"
    );
    while tab.answer(&mut store) {}
    assert_eq!(&store.workspace(), tab.workspace());
}

/// What a tab may do.
#[derive(Clone, Debug)]
enum Doing {
    Change(usize, usize),
    Add(usize),
    Undo,
    Redo,
    Answer,
    Hear,
    Settle(bool),
}

fn doing() -> impl Strategy<Value = Doing> {
    prop_oneof![
        4 => (0usize..3, 0usize..4).prop_map(|(case, field)| Doing::Change(case, field)),
        1 => (0usize..4).prop_map(Doing::Add),
        1 => Just(Doing::Undo),
        1 => Just(Doing::Redo),
        4 => Just(Doing::Answer),
        2 => Just(Doing::Hear),
        1 => any::<bool>().prop_map(Doing::Settle),
    ]
}

fn act(tab: &mut Tab, store: &mut Store, what: &Doing, number: usize) {
    match what {
        Doing::Change(case, field) => {
            let change = tab.change(*case, *field, &format!("Text {number}"));
            tab.send(Msg::Made(change));
        }
        Doing::Add(which) => {
            let id: Id<Case> = Id::new(&format!("nytt-{which}")).unwrap();
            let there = tab.workspace().find(&id).cloned();
            let like = tab.workspace().records().cases[0].clone();
            let new = Case {
                id,
                consultations: Vec::new(),
                ..like
            };
            let change = match &there {
                Some(case) => Change::between(Some(case), None),
                None => Change::between(None, Some(&new)),
            };
            tab.send(Msg::Made(change));
        }
        Doing::Undo => tab.send(Msg::UndoPressed),
        Doing::Redo => tab.send(Msg::RedoPressed),
        Doing::Answer => {
            tab.answer(store);
        }
        Doing::Hear => tab.send(Msg::TabSpoke),
        Doing::Settle(mine) => {
            let count = tab
                .state
                .clashing
                .first()
                .map_or(0, |it| it.clashes().len());
            tab.send(Msg::ClashSettled(vec![*mine; count]));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]
    #[test]
    fn however_two_to_five_tabs_take_turns_they_end_with_the_same_as_the_store(
        count in 2usize..=5,
        doings in prop::collection::vec((0usize..5, doing()), 1..60),
        mine in any::<bool>(),
    ) {
        let mut store = Store::default();
        let mut tabs: Vec<_> = (0..count).map(|_| Tab::open(&store)).collect();
        for (number, (which, what)) in doings.iter().enumerate() {
            act(&mut tabs[which % count], &mut store, what, number);
        }
        come_to_rest(&mut tabs, &mut store, mine);
        let kept = store.workspace();
        for tab in &tabs {
            prop_assert_eq!(tab.workspace(), &kept);
            prop_assert_eq!(tab.state.history.entries(), &store.entries[..]);
            prop_assert!(tab.state.history.unsaved().is_empty());
        }
    }
}
