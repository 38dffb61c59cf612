//! Filling in forms: what is typed is never lost, and what is saved is what was typed.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a test may fail where it stands

mod starting;

use std::sync::Arc;

use samverkanskartan::app::{At, Editing, Effect, FormMsg, Intent, Msg, Notice, State, Task};
use samverkanskartan::domain::{Case, Change, Collection, Id, Meeting, Refusal, Workspace};
use samverkanskartan::form::Wrong;
use samverkanskartan::form::typed::Typed;
use samverkanskartan::interchange;
use samverkanskartan::interchange::keeping::Appended;
use samverkanskartan::interchange::snapshot::Origin;
use samverkanskartan::screen::dates::READ;
use serde_json::json;
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

fn edit(state: &mut State, edit: FormMsg) -> Vec<Effect> {
    state.fill_in(edit, &READ)
}

fn typed(state: &mut State, pointer: &str, text: &str) -> Vec<Effect> {
    let typed = Typed::Text(text.to_owned());
    edit(state, FormMsg::Typed(pointer.to_owned(), typed))
}

#[test]
fn what_is_typed_is_kept_at_once_and_saved_when_it_is_said() {
    let mut state = opened();
    edit(&mut state, FormMsg::Opened(change_of_case(), None));
    let effects = typed(&mut state, "/title", "Ny rubrik");
    assert!(matches!(&effects[..], [Effect::KeepDraft { text, .. }] if text.contains("Ny rubrik")));
    assert_ne!(
        case(&state, "hlt").title,
        "Ny rubrik",
        "not before it is saved"
    );
    let effects = edit(&mut state, FormMsg::Saved);
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
fn what_a_page_wants_waits_until_the_editing_half_takes_it_up() {
    let mut state = opened();
    let wanted = || Msg::Wanted(Intent::Change(At::record(Collection::Cases, "hlt")));
    assert_eq!(state.update(wanted()), []);
    assert_eq!(state.editing, None, "the form is not here yet");
    edit(&mut state, FormMsg::TakenUp);
    assert_eq!(state.editing.as_ref().unwrap().task, change_of_case());
    assert_eq!(state.wanted, None);
    edit(&mut state, FormMsg::Left);

    // Whoever goes elsewhere meanwhile wants it no more.
    state.update(wanted());
    state.update(Msg::AddressChanged("/moten".to_owned()));
    edit(&mut state, FormMsg::TakenUp);
    assert_eq!(state.editing, None);
}

#[test]
fn a_form_that_is_left_comes_back_as_it_was() {
    let mut state = opened();
    edit(&mut state, FormMsg::Opened(change_of_case(), None));
    let kept = typed(&mut state, "/title", "Halvfärdig");
    edit(&mut state, FormMsg::Left);
    assert_eq!(state.notice, Some(Notice::DraftKept));
    edit(&mut state, FormMsg::Opened(change_of_case(), None));
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
    edit(&mut state, FormMsg::DraftResumed(0));
    assert_eq!(state.editing.as_ref().unwrap().draft["title"], "Halvfärdig");
    let effects = edit(&mut state, FormMsg::Saved);
    assert!(effects.contains(&Effect::DropDraft(key.clone())));
    assert_eq!(case(&state, "hlt").title, "Halvfärdig");
}

#[test]
fn a_form_nobody_typed_in_leaves_no_draft() {
    let mut state = opened();
    edit(&mut state, FormMsg::Opened(change_of_case(), None));
    edit(&mut state, FormMsg::Left);
    assert!(state.drafts.is_empty());
    assert_eq!(state.notice, None);
}

#[test]
fn going_elsewhere_leaves_the_form_and_keeps_what_was_typed() {
    let mut state = opened();
    edit(&mut state, FormMsg::Opened(change_of_case(), None));
    typed(&mut state, "/title", "Halvfärdig");
    state.update(Msg::AddressChanged("/moten".to_owned()));
    assert_eq!(state.editing, None);
    assert_eq!(state.drafts.len(), 1);
}

#[test]
fn what_would_not_hold_together_is_refused_and_what_was_typed_stays() {
    let mut state = opened();
    let before = workspace(&state).clone();
    edit(&mut state, FormMsg::Opened(change_of_case(), None));
    typed(&mut state, "/outcome/holder", "ingen");
    assert_eq!(edit(&mut state, FormMsg::Saved), []);
    let editing = state.editing.as_ref().unwrap();
    assert!(editing.refused);
    let faults = editing.faults(&before);
    assert_eq!(faults.len(), 1);
    assert_eq!(faults[0].pointer, "/outcome/holder");
    assert!(matches!(&faults[0].wrong, Wrong::Nobody(name, _) if name == "ingen"));
    assert_eq!(editing.draft["outcome"]["holder"], "ingen");
    assert_eq!(workspace(&state), &before);

    // Put right, it is saved.
    typed(&mut state, "/outcome/holder", "Länssamverkansgruppen");
    edit(&mut state, FormMsg::Saved);
    assert_eq!(state.editing, None);
    let holder = case(&state, "hlt").outcome.holder.clone();
    assert_eq!(holder.unwrap().as_str(), "lsg");
}

#[test]
fn what_no_field_alone_is_wrong_in_is_refused_by_the_whole() {
    let mut state = opened();
    let body = Task::Change(At::record(Collection::Organizations, "lsg"));
    edit(&mut state, FormMsg::Opened(body, None));
    typed(&mut state, "/subOrganizationOf", "Länssamverkansgruppen");
    assert_eq!(edit(&mut state, FormMsg::Saved), []);
    let editing = state.editing.as_ref().unwrap();
    assert!(!editing.refused, "no field says what is wrong");
    assert!(matches!(editing.refusal, Some(Refusal::Findings(_))));
}

#[test]
fn what_somebody_else_changed_while_the_form_was_open_is_a_choice() {
    let mut state = opened();
    edit(&mut state, FormMsg::Opened(change_of_case(), None));
    typed(&mut state, "/title", "Mitt");
    let mut theirs = case(&state, "hlt").clone();
    theirs.title = "Deras".to_owned();
    let change = Change::between(Some(case(&state, "hlt")), Some(&theirs));
    state.update(Msg::Made(change));
    let effects = edit(&mut state, FormMsg::Saved);
    assert_eq!(effects, [], "the draft stays until the choice is made");
    assert_eq!(case(&state, "hlt").title, "Deras");
    assert_eq!(state.clashing.len(), 1);
    let effects = state.update(Msg::ClashSettled(vec![true]));
    assert_eq!(case(&state, "hlt").title, "Mitt");
    assert!(matches!(effects.last(), Some(Effect::DropDraft(_))));
}

#[test]
fn a_new_member_whom_nobody_knows_is_made_a_person_without_leaving_the_form() {
    let mut state = opened();
    let task = Task::Add(Collection::Memberships);
    let blank = Some(json!({ "person": "", "organization": "lsg", "role": "member" }));
    edit(&mut state, FormMsg::Opened(task, blank));
    let make = || FormMsg::PersonMade("/person".to_owned());
    let holds = |state: &State| state.editing.as_ref().unwrap().draft["person"].clone();
    typed(&mut state, "/person", "Åsa Nykommen");
    let faults = state.editing.as_ref().unwrap().faults(workspace(&state));
    let mut names = faults.iter().filter_map(|it| it.new_person());
    assert_eq!(names.next(), Some("Åsa Nykommen"));
    let before = workspace(&state).records().persons.len();
    edit(&mut state, make());
    assert_eq!(workspace(&state).records().persons.len(), before + 1);
    assert_eq!(holds(&state), "asa-nykommen");
    let faults = state.editing.as_ref().unwrap().faults(workspace(&state));
    assert!(
        faults.iter().all(|it| it.pointer != "/person"),
        "{faults:?}"
    );
    // Once more, or of a name that somebody has, nobody is made.
    edit(&mut state, make());
    typed(&mut state, "/person", "");
    edit(&mut state, make());
    assert_eq!(workspace(&state).records().persons.len(), before + 1);
    state.update(Msg::UndoPressed);
    assert_eq!(
        workspace(&state).records().persons.len(),
        before,
        "it is taken back"
    );
}

#[test]
fn a_new_record_gets_an_id_of_its_own() {
    let mut state = opened();
    let blank = json!({"names": [{"name": ""}], "track": "officer", "level": "regional", "classification": "arbetsgrupp"});
    for number in 1..=2 {
        edit(
            &mut state,
            FormMsg::Opened(Task::Add(Collection::Organizations), Some(blank.clone())),
        );
        typed(&mut state, "/names/0/name", "Arbetsgrupp för övning");
        edit(&mut state, FormMsg::Saved);
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
    edit(
        &mut state,
        FormMsg::Opened(Task::AddPart(list.clone()), Some(blank)),
    );
    edit(&mut state, FormMsg::Saved);
    let id: Id<Meeting> = Id::new("lsg-2021-02-19").unwrap();
    let meeting = workspace(&state).find(&id).unwrap();
    assert_eq!(meeting.agenda.last().unwrap().title, "Övrigt");
    let decisions = list.element("99").field("decisions");
    let decision = json!({"verb": "godkänna", "text": "Förslaget.", "by": "lsg"});
    edit(
        &mut state,
        FormMsg::Opened(Task::AddPart(decisions), Some(decision)),
    );
    edit(&mut state, FormMsg::Saved);
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
        ("/title", Typed::Text("A".to_owned())),
        ("/summary", Typed::Text("B".to_owned())),
        ("/topics/0", Typed::Removed),
    ] {
        edit(&mut state, FormMsg::Opened(change_of_case(), None));
        edit(&mut state, FormMsg::Typed(pointer.to_owned(), value));
        edit(&mut state, FormMsg::Saved);
    }
    for _ in 0..3 {
        state.update(Msg::UndoPressed);
    }
    assert_eq!(interchange::write(workspace(&state)), TEXT);
}

#[test]
fn an_edition_fetched_unasked_never_replaces_what_was_changed_meanwhile() {
    let mut state = opened();
    edit(&mut state, FormMsg::Opened(change_of_case(), None));
    typed(&mut state, "/title", "Min rubrik");
    edit(&mut state, FormMsg::Saved);
    let fetched = |asked| Msg::EditionFetched {
        edition: Some(interchange::read(TEXT.as_bytes()).map(Arc::new)),
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

#[test]
fn a_meeting_made_for_a_day_to_come_is_planned_and_says_so_in_the_form() {
    let mut state = opened();
    edit(
        &mut state,
        FormMsg::Opened(Task::Add(Collection::Meetings), Some(json!({}))),
    );
    let said = |state: &State| state.editing.as_ref().unwrap().draft.get("state").cloned();
    typed(&mut state, "/date", "21 november 2026");
    assert_eq!(said(&state), None, "it may have been held");
    typed(&mut state, "/date", "4 december 2026");
    assert_eq!(said(&state), Some(json!("planned")));
    typed(&mut state, "/date", "20 november 2026");
    assert_eq!(said(&state), None, "the day was mistyped");
    typed(&mut state, "/date", "december 2026");
    let (name, bodies) = (json!("LSG"), json!(["lsg"]));
    let editing = state.editing.as_mut().unwrap();
    editing.set("/name", Some(name));
    editing.set("/organizations", Some(bodies));
    edit(&mut state, FormMsg::Saved);
    let meetings = workspace(&state).records().meetings.iter();
    let made = meetings.clone().find(|it| it.name == "LSG").unwrap();
    assert!(!made.was_held());
}

#[test]
fn a_meeting_that_is_called_off_stays_so_whatever_day_it_gets() {
    let mut state = opened();
    edit(
        &mut state,
        FormMsg::Opened(Task::Add(Collection::Meetings), Some(json!({}))),
    );
    let editing = state.editing.as_mut().unwrap();
    editing.set("/state", Some(json!("cancelled")));
    typed(&mut state, "/date", "4 december 2026");
    assert_eq!(state.editing.unwrap().draft["state"], "cancelled");
}

#[test]
fn the_first_bodies_of_a_workspace_are_drawn_in_the_overview() {
    let with = |bodies: serde_json::Value| {
        let mut file: serde_json::Value = serde_json::from_str(TEXT).unwrap();
        let fields = file.as_object_mut().unwrap();
        fields.retain(|_, value| !value.is_array());
        fields.insert("organizations".to_owned(), bodies);
        let workspace = interchange::read(file.to_string().as_bytes()).unwrap();
        let (task, start) = Intent::Add(Collection::Organizations).form();
        let editing = Editing::begin(task, start, &workspace, String::new()).unwrap();
        editing.draft["overview"] == true
    };
    let body = |id: &str, overview: bool| {
        json!({ "id": id, "names": [{ "name": id }], "classification": "kommun",
            "track": "line", "level": "huvudman", "overview": overview })
    };
    assert!(with(json!([])));
    assert!(with(json!([body("a", true)])));
    assert!(
        !with(json!([body("a", true), body("b", false)])),
        "somebody chooses"
    );
}
