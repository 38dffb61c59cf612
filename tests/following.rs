//! What one follows on this device: a newer edition of the site tells what is new in it.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a test may fail where it stands

mod starting;

use std::sync::Arc;

use samverkanskartan::app::{Effect, Follows, Memory, Msg, News, Route, State};
use samverkanskartan::domain::Id;
use samverkanskartan::interchange;
use samverkanskartan::interchange::snapshot::Origin;
use samverkanskartan::screen::following::{FollowedRow, followed};
use serde_json::{Value, json};
use starting::{found, start};

const EDITION: &str = include_str!("../public/data/vasterbotten.json");
const CASE: &str = "vaccination-ansvar-2024";

fn case(id: &str) -> Follows {
    Follows::Case(Id::new(id).unwrap())
}

fn body(id: &str) -> Follows {
    Follows::Body(Id::new(id).unwrap())
}

/// The kept edition is open, and these are followed.
fn following(what: &[Follows]) -> State {
    let mut state = State::default();
    state.update(start("/karta", false));
    state.update(found(EDITION, Origin::BuiltIn, &[]));
    for what in what {
        state.update(Msg::FollowChosen(what.clone(), true));
    }
    state
}

fn records<'a>(file: &'a mut Value, collection: &str) -> &'a mut Vec<Value> {
    file[collection].as_array_mut().unwrap()
}

/// The site's next edition, with these changes.
fn next(change: impl FnOnce(&mut Value)) -> Msg {
    let mut file: Value = serde_json::from_str(EDITION).unwrap();
    file["revision"] = json!(file["revision"].as_u64().unwrap() + 1);
    change(&mut file);
    Msg::EditionFetched {
        edition: Some(interchange::read(file.to_string().as_bytes()).map(Arc::new)),
        asked: false,
    }
}

/// One more step of the case, later than the others.
fn one_more_step(file: &mut Value) {
    let cases = records(file, "cases").iter_mut();
    let case = cases.into_iter().find(|case| case["id"] == CASE).unwrap();
    let steps = case["consultations"].as_array_mut().unwrap();
    let mut step = steps.last().unwrap().clone();
    step["id"] = json!("ett-steg-till");
    steps.push(step);
}

fn one_more_meeting(file: &mut Value) {
    records(file, "meetings").push(json!({
        "id": "lsg-2026-10-02", "organizations": ["lsg"], "date": "2026-10-02", "name": "LSG"
    }));
}

fn told(state: &State) -> Vec<(String, Option<String>)> {
    let told = followed(state).into_iter();
    let told = told.map(|FollowedRow { name, news, .. }| (name, news.as_deref().map(plain)));
    told.collect()
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[test]
fn a_newer_edition_tells_what_is_new_in_what_is_followed_until_it_is_read() {
    let mut state = following(&[case("svu-sip"), case(CASE), body("lsg")]);
    assert!(told(&state).iter().all(|(_, news)| news.is_none()));
    state.update(next(|file| {
        one_more_step(file);
        one_more_meeting(file);
    }));
    let news: Vec<_> = told(&state).into_iter().map(|(_, news)| news).collect();
    let expected = [Some("1 nytt steg"), Some("1 nytt möte"), None];
    assert_eq!(news, expected.map(|news| news.map(str::to_owned)));
    state.update(Msg::AddressChanged(format!("/arenden/{CASE}")));
    let news: Vec<_> = told(&state).into_iter().map(|(_, news)| news).collect();
    assert_eq!(
        news.iter().flatten().count(),
        1,
        "the case was read: {news:?}"
    );
}

#[test]
fn what_comes_while_its_page_is_open_is_news_until_the_page_is_come_to_again() {
    let mut state = following(&[case(CASE)]);
    state.update(Msg::AddressChanged(format!("/arenden/{CASE}")));
    state.update(next(one_more_step));
    assert!(told(&state)[0].1.is_some());
    state.update(Msg::AddressChanged("/karta".to_owned()));
    assert!(told(&state)[0].1.is_some());
    state.update(Msg::AddressChanged(format!("/arenden/{CASE}")));
    assert!(told(&state)[0].1.is_none());
}

#[test]
fn what_is_taken_out_of_the_log_is_said_to_be_gone() {
    let mut state = following(&[case("svu-sip")]);
    let gone = |file: &mut Value| {
        let cases = records(file, "cases");
        cases.retain(|case| case["id"] != "svu-sip");
        for case in cases {
            if let Some(related) = case.get_mut("related").and_then(Value::as_array_mut) {
                related.retain(|related| related["case"] != "svu-sip");
            }
        }
        for collection in ["meetings", "deviations", "anomalies"] {
            let text = serde_json::to_string(&file[collection]).unwrap();
            file[collection] =
                serde_json::from_str(&text.replace("\"svu-sip\"", &format!("\"{CASE}\""))).unwrap();
        }
    };
    state.update(next(gone));
    let told = told(&state);
    let case = told.iter().find(|(name, _)| name == "svu-sip").unwrap();
    assert_eq!(case.1.as_deref(), Some("finns inte kvar i uppgifterna"));
}

#[test]
fn a_change_that_adds_no_step_is_told_as_a_change() {
    let mut state = following(&[case(CASE)]);
    state.update(next(|file| {
        let cases = records(file, "cases").iter_mut();
        let case = cases.into_iter().find(|case| case["id"] == CASE).unwrap();
        case["gaps"] = json!(["Ett till vet vi inte."]);
    }));
    assert_eq!(
        told(&state)[0].1.as_deref(),
        Some("något i ärendet är ändrat")
    );
}

#[test]
fn what_is_followed_is_remembered_on_the_device_and_nothing_else_is() {
    let mut state = following(&[]);
    let effects = state.update(Msg::FollowChosen(case(CASE), true));
    let kept = effects.iter().find_map(|effect| match effect {
        Effect::Remember(text) => text.clone(),
        _ => None,
    });
    let memory = Memory::read(&kept.unwrap());
    assert_eq!(memory.followed.len(), 1);
    assert_eq!(memory.followed[0].news, News::default());
    assert!(state.follows(&case(CASE)));
    assert!(
        memory.followed[0]
            .what
            .is_at(&Route::case(Id::new(CASE).unwrap(), Some(3)))
    );
    state.update(Msg::FollowChosen(case(CASE), false));
    assert!(!state.follows(&case(CASE)));
    let before = Memory::read(r#"{"startSeen":true}"#);
    assert!(
        before.followed.is_empty(),
        "what an earlier version remembered is read"
    );
}
