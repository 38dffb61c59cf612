//! Out of what is shown: when it may be done, what is asked and told, drafts, files and search.

use samverkanskartan::app::{
    At, DraftLeft, Effect, Forgot, FormMsg, Msg, Outcome, Route, State, Task, WhyNot, draft_without,
};
use samverkanskartan::domain::{Collection, Edit, Id, PathStep, Workspace};
use samverkanskartan::form::typed::Typed;
use samverkanskartan::interchange;
use samverkanskartan::interchange::keeping::forgetting::{Forgotten, NotForgotten};
use samverkanskartan::interchange::keeping::{Appended, StoreError};
use samverkanskartan::interchange::snapshot::Origin;
use samverkanskartan::publish::{Outgoing, Site};
use samverkanskartan::screen::clerk::{ToForget, WasForgotten, not_forgotten};
use samverkanskartan::screen::dates::READ;
use samverkanskartan::screen::find::Found;
use samverkanskartan::screen::picture_file::Saved;
use samverkanskartan::search::{Index, Target};

use super::data::{forgetting, has_her, marks, planted};
use super::small_site::files;
use super::starting::{found, start};

const HER: &str = "asa-ostman";

/// The application with her in it, for one who keeps the log.
fn opened() -> State {
    let mut state = State::default();
    state.update(start("/glom/asa-ostman", true));
    let text = interchange::write(&planted());
    state.update(found(&text, Origin::Made, &[]));
    state
}

fn her<T>() -> Id<T> {
    Id::new(HER).unwrap()
}

fn left() -> Workspace {
    let before = planted();
    forgetting(&before, HER).forget(&before).unwrap().0
}

/// A draft of a form, typed in a field of a record.
fn typed(state: &mut State, at: At, pointer: &str, text: &str) -> String {
    state.fill_in(FormMsg::Opened(Task::Change(at), None), &READ);
    let typed = Typed::Text(text.to_owned());
    let effects = state.fill_in(FormMsg::Typed(pointer.to_owned(), typed), &READ);
    effects
        .into_iter()
        .find_map(|effect| match effect {
            Effect::KeepDraft { text, .. } => Some(text),
            _ => None,
        })
        .unwrap()
}

#[test]
fn the_question_tells_what_is_taken_out_by_kind() {
    let state = opened();
    let asked = ToForget::new(&state).unwrap();
    assert_eq!(asked.question, "Glöm Åsa Östman?");
    let taken = asked.taken.join(", ").replace('\u{a0}', " ");
    assert!(
        taken.starts_with("1 personpost, 1 plats eller uppdrag, 1 närvarorad, 1 röst"),
        "{taken}"
    );
    assert!(asked.is_kept);
}

#[test]
fn nobody_is_forgotten_while_something_is_on_its_way_or_a_form_is_open() {
    let mut state = opened();
    assert_eq!(
        state.forgetting(&Id::new("finns-inte").unwrap(), marks()),
        Err(WhyNot::Gone)
    );
    typed(
        &mut state,
        At::record(Collection::Cases, "hlt"),
        "/shortTitle",
        "X",
    );
    assert_eq!(state.forgetting(&her(), marks()), Err(WhyNot::FormOpen));
    state.fill_in(FormMsg::Saved, &READ);
    assert_eq!(state.forgetting(&her(), marks()), Err(WhyNot::Unsaved));
    state.update(Msg::Appended(1, Ok(Appended::Kept)));
    assert!(state.forgetting(&her(), marks()).is_ok());
}

#[test]
fn why_it_was_not_done_is_told_with_what_to_do() {
    let mut state = opened();
    for why in [
        WhyNot::Gone,
        WhyNot::Unsaved,
        WhyNot::FormOpen,
        WhyNot::Store(StoreError::QuotaExceeded),
        WhyNot::Kept(NotForgotten::Behind),
        WhyNot::Kept(NotForgotten::Damaged),
    ] {
        state.update(Msg::PersonForgotten {
            forgot: Forgot::Refused(why),
            left: None,
        });
        let told = not_forgotten(&state);
        assert!(
            !told.is_empty()
                && told
                    .iter()
                    .all(|it| !it.what.is_empty() && !it.advice.is_empty())
        );
        assert_eq!(state.route, Route::Forget(Some(her())));
    }
}

#[test]
fn once_it_is_done_the_address_says_nobody_and_everything_is_read_anew() {
    let mut state = opened();
    let outcome = Outcome {
        kept: Forgotten {
            entries: 2,
            lost_entries: 1,
            ..Forgotten::default()
        },
        lost_drafts: 1,
        ..Outcome::default()
    };
    let effects = state.update(Msg::PersonForgotten {
        forgot: Forgot::Done(Box::new(outcome)),
        left: None,
    });
    assert!(effects.contains(&Effect::Replace("/glom".into())));
    assert!(effects.contains(&Effect::OpenStore));
    let told = WasForgotten::new(&state)
        .unwrap()
        .taken
        .join(" ")
        .replace('\u{a0}', " ");
    assert!(
        told.contains("2 ändringar i historiken")
            && told.contains("1 ändring i historiken gick inte"),
        "{told}"
    );
    state.update(Msg::AddressChanged("/data".into()));
    assert_eq!(WasForgotten::new(&state), None);
}

#[test]
fn on_a_visit_that_keeps_nothing_the_person_goes_out_of_what_is_shown_and_its_log() {
    let mut state = opened();
    let edit = Edit {
        collection: Collection::Persons,
        record: HER.into(),
        path: vec![PathStep::Field("note".into())],
        before: None,
        after: Some("Åsa Östman".into()),
        behind: None,
    };
    state.update(Msg::Made(samverkanskartan::domain::Change {
        edits: vec![edit],
    }));
    let none = StoreError::Unavailable(String::new());
    state.update(Msg::Appended(1, Err(none)));
    assert!(!state.keeps_anything());
    assert!(state.forgetting(&her(), marks()).is_ok());
    let effects = state.update(Msg::PersonForgotten {
        forgot: Forgot::Done(Box::default()),
        left: Some(left().into()),
    });
    assert!(!effects.contains(&Effect::OpenStore));
    assert!(!has_her(&format!("{state:?}")));
}

#[test]
fn a_draft_goes_on_without_the_person_or_is_gone_where_it_is_about_the_person() {
    let mut state = opened();
    let before = planted();
    let who = forgetting(&before, HER);
    let at = At::record(Collection::Cases, "hlt");
    let other = typed(&mut state, at.clone(), "/shortTitle", "Något annat");
    assert_eq!(draft_without(&who, &other, &before), DraftLeft::AsItWas);
    let with = typed(&mut state, at, "/shortTitle", "Enligt Åsa Östman");
    let DraftLeft::Without(text) = draft_without(&who, &with, &before) else {
        panic!("it is kept");
    };
    assert!(text.contains("Enligt [borttaget namn]") && !has_her(&text));
    let about = typed(
        &mut state,
        At::record(Collection::Persons, HER),
        "/note",
        "Känd.",
    );
    assert_eq!(draft_without(&who, &about, &before), DraftLeft::Nothing);
    assert_eq!(
        draft_without(&who, "Åsa Östman", &before),
        DraftLeft::Nothing
    );
}

#[test]
fn what_is_shown_and_given_out_afterwards_has_nothing_of_the_person() {
    let left = left();
    let index = Index::new(&left);
    for question in ["Åsa Östman", "Östman", "asa-ostman"] {
        let answer = index.search(question);
        let found: Vec<_> = index.targets(&answer).map(Target::path).collect();
        assert!(found.iter().all(|it| !has_her(it)), "{found:?}");
        let told = format!("{:?}", Found::new(&left, &index, question, 20));
        let told = told.replace(question, "");
        assert!(!has_her(&told), "{told}");
    }
    let out = Outgoing::default().of(&left).unwrap();
    let site = Site::new(files()).unwrap().with(&out).unwrap();
    for (name, bytes) in site.put_up() {
        assert!(!has_her(&String::from_utf8_lossy(&bytes)), "{name}");
    }
    for case in &left.records().cases {
        assert!(!has_her(&Saved::of_time(&left, case, 1).svg));
    }
}
