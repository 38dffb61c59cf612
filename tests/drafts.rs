//! Drafts: what is typed in a form and not saved belongs to one tab, and is lost only when
//! somebody throws it away.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a test may fail where it stands

mod starting;

use samverkanskartan::domain::Collection;
use std::collections::BTreeMap;

use samverkanskartan::app::{At, Effect, FormMsg, Msg, Notice, State, Task};
use samverkanskartan::form::typed::Typed;
use samverkanskartan::interchange::keeping::News;
use samverkanskartan::interchange::snapshot::Origin;
use samverkanskartan::screen::dates::READ;
use starting::{found, start};

const TEXT: &str = include_str!("../public/data/vasterbotten.json");

/// What the browser keeps for all its tabs.
#[derive(Default)]
struct Browser {
    drafts: BTreeMap<String, String>,
    open: Vec<String>,
    is_full: bool,
}

impl Browser {
    /// A tab of this name is opened, or one is copied or loaded anew.
    fn tab(&mut self, name: &str) -> State {
        self.open.push(name.to_owned());
        let mut state = State::default();
        let mut begin = start("", true);
        if let Msg::Started { tab, .. } = &mut begin {
            name.clone_into(tab);
        }
        state.update(begin);
        self.send(&mut state, found(TEXT, Origin::BuiltIn, &[]));
        state
    }

    fn close(&mut self, state: &State) {
        self.open.retain(|it| *it != state.tab);
    }

    fn send(&mut self, state: &mut State, msg: Msg) {
        let effects = state.update(msg);
        self.follow(state, effects);
    }

    fn edit(&mut self, state: &mut State, edit: FormMsg) {
        let effects = state.fill_in(edit, &READ);
        self.follow(state, effects);
    }

    fn typed(&mut self, state: &mut State, pointer: &str, text: &str) {
        let typed = Typed::Text(text.to_owned());
        self.edit(state, FormMsg::Typed(pointer.to_owned(), typed));
    }

    fn follow(&mut self, state: &mut State, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::KeepDraft { key, .. } if self.is_full => {
                    self.send(state, Msg::DraftNotKept(key));
                }
                Effect::KeepDraft { key, text } => {
                    self.drafts.insert(key, text);
                }
                Effect::TakeDraft { from, key, text } => {
                    self.drafts.remove(&from);
                    self.drafts.insert(key, text);
                }
                Effect::DropDraft(key) => {
                    self.drafts.remove(&key);
                }
                Effect::ReadNews { .. } => {
                    self.send(state, Msg::NewsRead(Ok(News::Entries(Vec::new()))));
                }
                Effect::ReadDrafts => {
                    let drafts = self.drafts.clone().into_iter().collect();
                    self.send(state, Msg::DraftsFound(drafts, self.open.clone()));
                }
                _ => {}
            }
        }
    }

    fn write(&mut self, state: &mut State, title: &str) {
        self.edit(state, FormMsg::Opened(task(), None));
        self.typed(state, "/title", title);
    }
}

fn task() -> Task {
    Task::Change(At::record(Collection::Cases, "hlt"))
}

/// The titles in the drafts that are offered.
fn offered(state: &State) -> Vec<&str> {
    let drafts = state.drafts.iter();
    drafts
        .map(|(_, draft)| draft.draft["title"].as_str().unwrap())
        .collect()
}

fn title(state: &State) -> &str {
    let editing = state.editing.as_ref().unwrap();
    editing.draft["title"].as_str().unwrap()
}

#[test]
fn a_tab_opened_while_a_form_is_open_elsewhere_leaves_its_draft_alone() {
    let mut browser = Browser::default();
    let mut first = browser.tab("ett");
    browser.write(&mut first, "Skrivet i den första");
    let mut second = browser.tab("två");
    assert_eq!(offered(&second), [""; 0]);
    browser.write(&mut second, "Skrivet i den andra");
    browser.edit(&mut first, FormMsg::Saved);
    assert_eq!(browser.drafts.len(), 1, "the other's is still there");
    browser.close(&first);
    browser.close(&second);
    assert_eq!(offered(&browser.tab("tre")), ["Skrivet i den andra"]);
}

#[test]
fn throwing_a_draft_away_touches_no_other_tab() {
    let mut browser = Browser::default();
    let (mut first, mut second) = (browser.tab("ett"), browser.tab("två"));
    browser.write(&mut first, "Skrivet i den första");
    browser.write(&mut second, "Skrivet i den andra");
    browser.edit(&mut second, FormMsg::Dropped);
    browser.typed(&mut first, "/summary", "Mer.");
    browser.close(&first);
    browser.close(&second);
    assert_eq!(offered(&browser.tab("tre")), ["Skrivet i den första"]);
}

#[test]
fn a_draft_left_behind_becomes_the_own_of_the_tab_that_takes_it_up() {
    let mut browser = Browser::default();
    let mut closed = browser.tab("ett");
    browser.write(&mut closed, "Kvarlämnat");
    browser.close(&closed);
    let (mut first, mut second) = (browser.tab("två"), browser.tab("tre"));
    assert_eq!(
        (offered(&first), offered(&second)),
        (vec!["Kvarlämnat"], vec!["Kvarlämnat"])
    );
    for (state, text) in [(&mut first, "Den enas"), (&mut second, "Den andras")] {
        browser.edit(state, FormMsg::DraftResumed(0));
        assert_eq!(title(state), "Kvarlämnat");
        browser.typed(state, "/title", text);
    }
    browser.edit(&mut first, FormMsg::Saved);
    browser.close(&second);
    let third = browser.tab("fyra");
    assert_eq!(offered(&third), ["Den andras"]);
}

#[test]
fn a_tab_that_is_closed_leaves_its_draft_to_those_still_open() {
    let mut browser = Browser::default();
    let (mut first, mut second) = (browser.tab("ett"), browser.tab("två"));
    browser.write(&mut first, "Kvarlämnat");
    browser.send(&mut second, Msg::TabSpoke);
    assert_eq!(offered(&second), [""; 0]);
    browser.close(&first);
    browser.send(&mut second, Msg::TabSpoke);
    assert_eq!(offered(&second), ["Kvarlämnat"]);
}

#[test]
fn two_forms_of_the_same_in_one_tab_do_not_write_over_each_other() {
    let mut browser = Browser::default();
    let mut closed = browser.tab("ett");
    browser.write(&mut closed, "Kvarlämnat");
    browser.close(&closed);
    let mut state = browser.tab("två");
    let left = state.drafts.remove(0);
    browser.write(&mut state, "Eget");
    browser.edit(&mut state, FormMsg::Left);
    state.drafts.push(left);
    browser.edit(&mut state, FormMsg::DraftResumed(1));
    browser.edit(&mut state, FormMsg::Left);
    browser.close(&state);
    let mut all = offered(&browser.tab("tre"))
        .into_iter()
        .map(str::to_owned)
        .collect::<Vec<_>>();
    all.sort();
    assert_eq!(all, ["Eget", "Kvarlämnat"]);
}

#[test]
fn a_draft_that_cannot_be_kept_holds_the_page_back_until_it_is_saved() {
    let mut browser = Browser {
        is_full: true,
        ..Browser::default()
    };
    let mut state = browser.tab("ett");
    assert!(!state.would_lose());
    browser.write(&mut state, "Halvfärdig");
    assert!(state.would_lose());
    browser.edit(&mut state, FormMsg::Left);
    assert_eq!(state.notice, Some(Notice::DraftNotKept));
    browser.send(&mut state, Msg::TabSpoke);
    assert_eq!(
        offered(&state),
        ["Halvfärdig"],
        "it is there as long as the tab is"
    );
    let other = Msg::WorkspaceChosen("annan".to_owned());
    browser.send(&mut state, other);
    assert!(
        state.workspace().is_some(),
        "another workspace would lose it"
    );
    browser.edit(&mut state, FormMsg::DraftResumed(0));
    browser.is_full = false;
    browser.typed(&mut state, "/title", "Färdig");
    assert!(!state.would_lose(), "now there was room");
    browser.is_full = true;
    browser.typed(&mut state, "/title", "Helt färdig");
    browser.edit(&mut state, FormMsg::Saved);
    assert!(state.unkept_drafts.is_empty());
}

#[test]
fn what_was_said_of_a_draft_is_said_no_more_once_it_is_saved() {
    let mut browser = Browser::default();
    let mut state = browser.tab("ett");
    browser.write(&mut state, "Halvfärdig");
    browser.edit(&mut state, FormMsg::Left);
    assert_eq!(state.notice, Some(Notice::DraftKept));
    browser.edit(&mut state, FormMsg::DraftResumed(0));
    assert_eq!(state.notice, None);
    browser.edit(&mut state, FormMsg::Left);
    browser.edit(&mut state, FormMsg::Opened(task(), None));
    assert_eq!(state.notice, Some(Notice::DraftResumed));
    browser.edit(&mut state, FormMsg::Saved);
    assert_eq!(state.notice, None);
}
