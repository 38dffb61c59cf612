//! The history as it is shown: what a session of changes leaves behind, and the ways back.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::sync::Arc;

use samverkanskartan::app::{Data, History, Msg, State};
use samverkanskartan::domain::{Change, Collection, Workspace};
use samverkanskartan::interchange;
use samverkanskartan::interchange::keeping::{Appended, Backup as Noted, StoreError};
use samverkanskartan::interchange::snapshot::{LogEntry, Origin};
use samverkanskartan::screen::history::{HistoryScreen, Row, WayBack, back_to};
use samverkanskartan::screen::keeping::{self, Backup, Status, Ways};
use serde_json::json;

const BEGUN: u32 = 7;

fn edition() -> Workspace {
    interchange::read(include_bytes!("../public/data/vasterbotten.json")).unwrap()
}

fn open() -> State {
    let event = |day: u32, origin: Origin, begun: u32| LogEntry {
        made_at: format!("2026-11-{day:02}T08:00:00.000Z"),
        generation: day,
        origin,
        length: 1,
        begun,
        changed_before: None,
    };
    let file = "mitt.json".to_owned();
    State {
        today: "2026-11-22".parse().unwrap(),
        moment: "2026-11-22T13:05:00.000Z".into(),
        keeps_log: true,
        data: Data::Open {
            workspace: Arc::new(edition()),
            origin: Origin::BuiltIn,
            not_kept: None,
            saving: false,
        },
        log: vec![
            event(3, Origin::BuiltIn, 0),
            event(21, Origin::Imported { file_name: file }, BEGUN),
        ],
        history: History::new(BEGUN, BEGUN, Vec::new()),
        persistence_asked: true,
        ..State::default()
    }
}

/// Another short title for a case.
fn title_of(state: &State, id: &str, title: &str) -> Msg {
    let records = state.workspace().unwrap().records();
    let before = records.value(Collection::Cases, id).unwrap();
    let mut after = before.clone();
    after["shortTitle"] = json!(title);
    let change = Change::between_values(Collection::Cases, id, Some(&before), Some(&after));
    Msg::Made(change)
}

/// Gives a case another short title; the store has it at once.
fn rename(state: &mut State, id: &str, title: &str) {
    let renamed = title_of(state, id, title);
    send(state, renamed);
}

fn send(state: &mut State, msg: Msg) {
    state.update(msg);
    let count = state.history.unsaved().len();
    if count > 0 {
        state.update(Msg::Appended(count, Ok(Appended::Kept)));
    }
}

fn rows(state: &State) -> Vec<Row> {
    let screen = HistoryScreen::new(state, None, 100).unwrap();
    screen.days.into_iter().flat_map(|day| day.rows).collect()
}

fn sentences(state: &State) -> Vec<String> {
    let rows = rows(state).into_iter();
    rows.map(|row| row.sentence.replace('\u{a0}', " "))
        .collect()
}

fn title(state: &State, id: &str) -> String {
    let record = state
        .workspace()
        .unwrap()
        .records()
        .value(Collection::Cases, id);
    record.unwrap()["shortTitle"].as_str().unwrap().to_owned()
}

#[test]
fn what_was_done_is_told_newest_first_with_what_happened_to_the_whole_last() {
    let mut state = open();
    rename(&mut state, "hlt", "A");
    rename(&mut state, "salut", "B");
    assert_eq!(
        sentences(&state),
        [
            "Ändrade den korta rubriken i ärendet ”B”: från ”Salut-satsningen” till ”B”",
            "Ändrade den korta rubriken i ärendet ”A”: från ”Hälsa, Lärande, Trygghet (HLT)” till ”A”",
            "Inläst från filen mitt.json",
            "Den inbyggda utgåvan",
        ]
    );
    let ways: Vec<_> = rows(&state).iter().map(|row| row.way_back).collect();
    assert_eq!(
        ways,
        [
            WayBack::IsHere,
            WayBack::To(BEGUN + 1, 1),
            WayBack::To(BEGUN, 2),
            WayBack::OnData
        ]
    );
    let screen = HistoryScreen::new(&state, None, 100).unwrap();
    let days: Vec<_> = screen
        .days
        .iter()
        .map(|day| day.day.replace('\u{a0}', " "))
        .collect();
    assert_eq!(
        days,
        [
            "I dag 22 november 2026",
            "Lördag 21 november 2026",
            "Tisdag 3 november 2026"
        ]
    );
    assert_eq!(screen.days[0].rows[0].clock, "14.05");
}

#[test]
fn what_is_undone_is_marked_until_it_is_done_again() {
    let mut state = open();
    rename(&mut state, "hlt", "A");
    send(&mut state, Msg::UndoPressed);
    let shown = rows(&state);
    assert!(
        shown[0]
            .sentence
            .starts_with("Ångrade: Ändrade den korta rubriken")
    );
    assert_eq!(shown[1].marks, ["ångrad"]);
    send(&mut state, Msg::RedoPressed);
    let shown = rows(&state);
    assert!(shown[0].sentence.starts_with("Gjorde om: Ändrade"));
    assert_eq!(shown[2].marks, [""; 0]);
}

#[test]
fn going_back_takes_back_what_came_after_and_can_itself_be_undone() {
    let mut state = open();
    rename(&mut state, "hlt", "A");
    rename(&mut state, "hlt", "B");
    rename(&mut state, "salut", "C");
    send(&mut state, Msg::ReturnPressed(BEGUN + 1));
    assert_eq!(title(&state, "hlt"), "A");
    let marks =
        |state: &State| -> Vec<_> { rows(state).iter().map(|row| row.marks.clone()).collect() };
    assert_eq!(
        marks(&state)[..4],
        [
            vec![],
            vec!["tagen tillbaka"],
            vec!["tagen tillbaka"],
            vec![]
        ]
    );
    assert_eq!(
        sentences(&state)[0].as_str(),
        "Gick tillbaka till hur det var kl. 14.05"
    );
    send(&mut state, Msg::UndoPressed);
    assert_eq!(title(&state, "hlt"), "B");
    assert_eq!(marks(&state)[..4], [vec![], vec!["ångrad"], vec![], vec![]]);
    send(&mut state, Msg::ReturnPressed(BEGUN));
    assert_eq!(
        sentences(&state)[0],
        "Gick tillbaka till hur det var från början"
    );
    assert_eq!(*state.workspace().unwrap().as_ref(), edition());
}

#[test]
fn a_record_has_a_history_of_its_own_and_goes_back_alone() {
    let mut state = open();
    rename(&mut state, "hlt", "A");
    rename(&mut state, "salut", "B");
    rename(&mut state, "hlt", "C");
    let place = (Collection::Cases, "hlt".to_owned());
    let screen = HistoryScreen::new(&state, Some(&place), 100).unwrap();
    assert_eq!(screen.record.unwrap().text, "ärendet ”C”");
    assert_eq!(screen.count, 2);
    let back = back_to(&state.history, &place, BEGUN + 1);
    send(&mut state, Msg::Made(back));
    assert_eq!(
        (
            title(&state, "hlt").as_str(),
            title(&state, "salut").as_str()
        ),
        ("A", "B")
    );
}

#[test]
fn only_the_newest_rows_are_shown_and_the_rest_counted() {
    let mut state = open();
    for n in 0..5 {
        rename(&mut state, "hlt", &format!("T{n}"));
    }
    let screen = HistoryScreen::new(&state, None, 3).unwrap();
    assert_eq!((screen.count, screen.older), (5, 4));
    assert_eq!(
        screen.days.iter().map(|day| day.rows.len()).sum::<usize>(),
        3
    );
}

#[test]
fn saved_is_said_only_when_the_store_has_it() {
    let mut state = open();
    let said = |state: &State| Status::new(state).text.replace('\u{a0}', " ");
    assert_eq!(said(&state), "Allt är sparat");
    let renamed = title_of(&state, "hlt", "A");
    state.update(renamed);
    assert_eq!(said(&state), "Sparar …");
    assert_eq!(rows(&state)[0].marks, ["inte sparad än"]);
    state.update(Msg::Appended(1, Err(StoreError::QuotaExceeded)));
    assert_eq!(said(&state), "Inte sparat – en ändring finns bara här.");
    assert!(Status::new(&state).can_retry);
    state.update(Msg::RetryCame);
    assert_eq!(said(&state), "Inte sparat – en ändring finns bara här.");
    state.update(Msg::Appended(1, Ok(Appended::Kept)));
    assert_eq!(said(&state), "Sparat kl. 14.05");
}

#[test]
fn the_buttons_say_what_they_take_back() {
    let mut state = open();
    assert_eq!(Ways::new(&state), Ways::default());
    rename(&mut state, "hlt", "A");
    assert!(
        Ways::new(&state)
            .undo
            .unwrap()
            .starts_with("Ångra: Ändrade")
    );
    send(&mut state, Msg::UndoPressed);
    let ways = Ways::new(&state);
    assert_eq!(ways.undo, None);
    assert!(ways.redo.unwrap().starts_with("Gör om: Ändrade"));
}

#[test]
fn saving_as_a_file_is_called_to_mind_after_a_while() {
    let mut state = open();
    let said = |state: &State| {
        let backup = Backup::new(state).unwrap();
        (backup.text.replace('\u{a0}', " "), backup.is_due)
    };
    assert_eq!(Backup::new(&state), None);
    rename(&mut state, "hlt", "A");
    assert_eq!(said(&state), ("Aldrig sparad som fil".into(), false));
    rename(&mut state, "hlt", "B");
    assert_eq!(
        said(&state),
        ("Aldrig sparad som fil, 2 ändringar".into(), false)
    );
    state.backup = Some(Noted {
        at: "2026-11-03T08:00:00.000Z".into(),
        number: BEGUN + 1,
    });
    assert_eq!(
        said(&state),
        (
            "Sparad som fil 3 november 2026, en ändring sedan dess".into(),
            true
        )
    );
    state.update(Msg::ExportClicked);
    assert_eq!(
        said(&state),
        ("Sparad som fil 22 november 2026".into(), false)
    );
    for n in 0..50 {
        rename(&mut state, "hlt", &format!("T{n}"));
    }
    assert!(said(&state).1);
}

#[test]
fn the_bar_is_for_those_who_keep_the_log_and_when_something_may_be_lost() {
    let mut state = open();
    assert!(keeping::is_shown(&state));
    state.keeps_log = false;
    assert!(!keeping::is_shown(&state));
    let renamed = title_of(&state, "hlt", "A");
    state.update(renamed);
    assert!(keeping::is_shown(&state));
}
