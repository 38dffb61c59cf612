//! The site's own files in the browser, and a newer version of them.

#![allow(clippy::unwrap_used)] // a test may fail where it stands

mod starting;

use samverkanskartan::app::{At, Effect, FormMsg, Msg, Notice, Renewal, SiteNews, State, Task};
use samverkanskartan::domain::Collection;
use samverkanskartan::interchange::snapshot::Origin;
use samverkanskartan::screen::dates;
use starting::{found, start};

const TEXT: &str = include_str!("../public/data/vasterbotten.json");

/// A page that is open, and whose site is kept whole.
fn page() -> State {
    let mut state = State::default();
    state.update(start("#/karta", true));
    state.update(found(TEXT, Origin::BuiltIn, &[]));
    assert!(!state.site.is_whole);
    state.update(Msg::SiteTold(SiteNews::Whole));
    assert!(state.site.is_whole);
    state
}

fn edit(state: &mut State, msg: FormMsg) -> Vec<Effect> {
    state.fill_in(msg, &dates::READ)
}

#[test]
fn a_newer_version_waits_until_the_user_wants_it() {
    let mut state = page();
    assert_eq!(state.update(Msg::SiteTold(SiteNews::Newer)), []);
    assert!(state.site.newer_waits);
    assert_eq!(
        state.update(Msg::NewerWanted),
        [Effect::Renew(Renewal::TakeOver)]
    );
}

#[test]
fn when_the_newer_version_is_taken_the_page_is_loaded_anew_once() {
    let mut state = page();
    let taken = Msg::SiteTold(SiteNews::Taken);
    assert_eq!(state.update(taken), [Effect::Renew(Renewal::Load)]);
    assert_eq!(state.update(Msg::NoticeClosed), []);
}

#[test]
fn a_page_with_a_form_open_is_loaded_anew_when_the_form_is_closed() {
    let mut state = page();
    let form = FormMsg::Opened(Task::Change(At::record(Collection::Cases, "hlt")), None);
    edit(&mut state, form);
    assert_eq!(state.update(Msg::SiteTold(SiteNews::Taken)), []);
    assert!(!state.site.newer_waits);
    assert!(state.editing.is_some());
    assert_eq!(
        edit(&mut state, FormMsg::Left),
        [Effect::Renew(Renewal::Load)]
    );
}

#[test]
fn a_newer_version_that_does_not_come_whole_is_told_where_there_is_one_that_did() {
    let mut state = page();
    state.update(Msg::SiteTold(SiteNews::Incomplete));
    assert_eq!(state.notice, Some(Notice::VersionIncomplete));

    let mut first = State::default();
    first.update(start("#/karta", false));
    first.update(Msg::SiteTold(SiteNews::Incomplete));
    assert_eq!(first.notice, None);
}
