//! Filling in forms: what is typed is never lost, and what is saved is what was typed.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a test may fail where it stands

mod starting;

use samverkanskartan::app::{At, Effect, Msg, Notice, State, Task};
use samverkanskartan::domain::{Case, Change, Collection, Id, Meeting, Refusal, Workspace};
use samverkanskartan::interchange;
use samverkanskartan::interchange::keeping::Appended;
use samverkanskartan::interchange::snapshot::Origin;
use serde_json::{Value, json};
use starting::{found, start};

const TEXT: &str = include_str!("../public/data/vasterbotten.json");

fn opened() -> State {
    let mut state = State::default();
    state.update(start("", true));
    state.update(found(TEXT, Origin::BuiltIn, &[]));
    state
}

fn workspace(state: &State) -> &Workspace {
    state.workspace().unwrap()
}

fn case<'a>(state: &'a State, id: &str) -> &'a Case {
    workspace(state).find(&Id::new(id).unwrap()).unwrap()
}

fn change_of_case() -> Task {
    Task::Change(At::record(Collection::Cases, "hlt"))
}

fn typed(state: &mut State, pointer: &str, value: Value) -> Vec<Effect> {
    state.update(Msg::EditTyped(pointer.to_owned(), Some(value)))
}

#[test]
fn what_is_typed_is_kept_at_once_and_saved_when_it_is_said() {
    let mut state = opened();
    state.update(Msg::EditOpened(change_of_case(), None));
    let effects = typed(&mut state, "/title", json!("Ny rubrik"));
    assert!(matches!(&effects[..], [Effect::KeepDraft { text, .. }] if text.contains("Ny rubrik")));
    assert_ne!(
        case(&state, "hlt").title,
        "Ny rubrik",
        "not before it is saved"
    );
    let effects = state.update(Msg::EditSaved);
    assert_eq!(case(&state, "hlt").title, "Ny rubrik");
    assert!(matches!(
        &effects[..],
        [
            Effect::Append { .. },
            Effect::AskPersistence,
            Effect::DropDraft(_)
        ]
    ));
    assert_eq!(state.editing, None);
    assert_eq!(
        state.history.entries()[0].change.edits.len(),
        1,
        "only what differs"
    );
}

#[test]
fn a_form_that_is_left_comes_back_as_it_was() {
    let mut state = opened();
    state.update(Msg::EditOpened(change_of_case(), None));
    let kept = typed(&mut state, "/title", json!("Halvfärdig"));
    state.update(Msg::EditLeft);
    assert_eq!(state.notice, Some(Notice::DraftKept));
    state.update(Msg::EditOpened(change_of_case(), None));
    assert_eq!(state.editing.as_ref().unwrap().draft["title"], "Halvfärdig");

    // And after the tab was closed.
    let [Effect::KeepDraft { key, text }] = &kept[..] else {
        panic!("{kept:?}");
    };
    let mut state = opened();
    state.update(Msg::DraftsFound(
        vec![(key.clone(), text.clone())],
        Vec::new(),
    ));
    state.update(Msg::DraftResumed(0));
    assert_eq!(state.editing.as_ref().unwrap().draft["title"], "Halvfärdig");
    let effects = state.update(Msg::EditSaved);
    assert!(effects.contains(&Effect::DropDraft(key.clone())));
    assert_eq!(case(&state, "hlt").title, "Halvfärdig");
}

#[test]
fn a_form_nobody_typed_in_leaves_no_draft() {
    let mut state = opened();
    state.update(Msg::EditOpened(change_of_case(), None));
    state.update(Msg::EditLeft);
    assert!(state.drafts.is_empty());
    assert_eq!(state.notice, None);
}

#[test]
fn going_elsewhere_leaves_the_form_and_keeps_what_was_typed() {
    let mut state = opened();
    state.update(Msg::EditOpened(change_of_case(), None));
    typed(&mut state, "/title", json!("Halvfärdig"));
    state.update(Msg::AddressChanged("/moten".to_owned()));
    assert_eq!(state.editing, None);
    assert_eq!(state.drafts.len(), 1);
}

#[test]
fn what_would_not_hold_together_is_refused_and_what_was_typed_stays() {
    let mut state = opened();
    let before = workspace(&state).clone();
    state.update(Msg::EditOpened(change_of_case(), None));
    typed(&mut state, "/outcome/holder", json!("ingen"));
    assert_eq!(state.update(Msg::EditSaved), []);
    let editing = state.editing.as_ref().unwrap();
    assert!(matches!(editing.refusal, Some(Refusal::Findings(_))));
    assert_eq!(editing.draft["outcome"]["holder"], "ingen");
    assert_eq!(workspace(&state), &before);
}

#[test]
fn what_somebody_else_changed_while_the_form_was_open_is_a_choice() {
    let mut state = opened();
    state.update(Msg::EditOpened(change_of_case(), None));
    typed(&mut state, "/title", json!("Mitt"));
    let mut theirs = case(&state, "hlt").clone();
    theirs.title = "Deras".to_owned();
    let change = Change::between(Some(case(&state, "hlt")), Some(&theirs));
    state.update(Msg::Made(change));
    let effects = state.update(Msg::EditSaved);
    assert_eq!(effects, [], "the draft stays until the choice is made");
    assert_eq!(case(&state, "hlt").title, "Deras");
    assert_eq!(state.clashing.len(), 1);
    let effects = state.update(Msg::ClashSettled(vec![true]));
    assert_eq!(case(&state, "hlt").title, "Mitt");
    assert!(matches!(effects.last(), Some(Effect::DropDraft(_))));
}

#[test]
fn a_new_record_gets_an_id_of_its_own() {
    let mut state = opened();
    let blank = json!({"names": [{"name": ""}], "track": "officer", "level": "regional", "classification": "arbetsgrupp"});
    for number in 1..=2 {
        state.update(Msg::EditOpened(
            Task::Add(Collection::Organizations),
            Some(blank.clone()),
        ));
        typed(&mut state, "/names/0/name", json!("Arbetsgrupp för övning"));
        state.update(Msg::EditSaved);
        assert_eq!(state.editing, None, "saved number {number}");
    }
    for id in ["arbetsgrupp-for-ovning", "arbetsgrupp-for-ovning-2"] {
        assert!(
            workspace(&state)
                .records()
                .value(Collection::Organizations, id)
                .is_some(),
            "{id}"
        );
    }
}

#[test]
fn a_new_part_comes_last_in_its_list() {
    let mut state = opened();
    let list = At::record(Collection::Meetings, "lsg-2021-02-19").field("agenda");
    let blank = json!({"number": "99", "title": "Övrigt", "type": "information", "summary": ""});
    state.update(Msg::EditOpened(Task::AddPart(list.clone()), Some(blank)));
    state.update(Msg::EditSaved);
    let id: Id<Meeting> = Id::new("lsg-2021-02-19").unwrap();
    let meeting = workspace(&state).find(&id).unwrap();
    assert_eq!(meeting.agenda.last().unwrap().title, "Övrigt");
    let decisions = list.element("99").field("decisions");
    let decision = json!({"verb": "godkänna", "text": "Förslaget.", "by": "lsg"});
    state.update(Msg::EditOpened(Task::AddPart(decisions), Some(decision)));
    state.update(Msg::EditSaved);
    let meeting = workspace(&state).find(&id).unwrap();
    assert_eq!(
        meeting.agenda.last().unwrap().decisions[0].id.as_str(),
        "lsg-2021-02-19-99-1"
    );
}

#[test]
fn undoing_everything_gives_the_edition_back_byte_for_byte() {
    let mut state = opened();
    for (pointer, value) in [
        ("/title", json!("A")),
        ("/summary", json!("B")),
        ("/topics", json!([])),
    ] {
        state.update(Msg::EditOpened(change_of_case(), None));
        typed(&mut state, pointer, value);
        state.update(Msg::EditSaved);
    }
    for _ in 0..3 {
        state.update(Msg::UndoPressed);
    }
    assert_eq!(interchange::write(workspace(&state)), TEXT);
}

#[test]
fn an_edition_fetched_unasked_never_replaces_what_was_changed_meanwhile() {
    let mut state = opened();
    state.update(Msg::EditOpened(change_of_case(), None));
    typed(&mut state, "/title", json!("Min rubrik"));
    state.update(Msg::EditSaved);
    let fetched = |asked| Msg::EditionFetched {
        text: Some(TEXT.to_owned()),
        asked,
    };
    assert_eq!(state.update(fetched(false)), []);
    assert_eq!(case(&state, "hlt").title, "Min rubrik");
    let asked = state.update(Msg::ResetClicked);
    assert_eq!(asked, [Effect::FetchEdition { asked: true }]);
    state.update(fetched(true));
    assert_eq!(case(&state, "hlt").title, "Min rubrik");
    assert_eq!(
        state.notice,
        Some(Notice::WaitToReplace),
        "until it is kept"
    );
    state.update(Msg::Appended(1, Ok(Appended::Kept)));
    state.update(fetched(true));
    assert_ne!(
        case(&state, "hlt").title,
        "Min rubrik",
        "when it is asked for it is shown"
    );
}
