//! Everything on a screen is as of the day it shows: a body is called what it was called then,
//! and nothing later is told of an earlier day. Tried over the whole edition, in which every
//! body gets a new name after the last day of it: that name may stand nowhere.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::fmt::Debug;
use std::sync::LazyLock;

use samverkanskartan::app::{DecisionFilter, DeviationFilter, MapView};
use samverkanskartan::domain::{Date, Day, Id, Meeting, Organization, Records, Workspace};
use samverkanskartan::interchange::read;
use samverkanskartan::screen::BodyRef;
use samverkanskartan::screen::case::CaseScreen;
use samverkanskartan::screen::decisions::DecisionsScreen;
use samverkanskartan::screen::deviations::{DeviationsScreen, seen};
use samverkanskartan::screen::export::{Format, Table};
use samverkanskartan::screen::map::{FloorList, Panel};
use samverkanskartan::screen::meeting::MeetingScreen;
use serde_json::json;

const TODAY: Day = Day::constant(2026, 1, 1);
const LATER: &str = "Namnet efteråt";

static EDITION: LazyLock<Workspace> =
    LazyLock::new(|| read(include_bytes!("../public/data/vasterbotten.json")).unwrap());

/// The edition, in which every body is renamed from 2027 and nothing is open beyond 2026.
static RENAMED: LazyLock<Workspace> = LazyLock::new(|| {
    let mut records = serde_json::to_value(EDITION.records()).unwrap();
    for body in records["organizations"].as_array_mut().unwrap() {
        let names = body["names"].as_array_mut().unwrap();
        let last = names.last_mut().unwrap();
        last["period"]["to"] = json!("2026-12-31");
        let id = names.len();
        names.push(json!({"name": format!("{LATER} {id}"), "period": {"from": "2027-01-01"}}));
    }
    for case in records["cases"].as_array_mut().unwrap() {
        for stop in case["consultations"].as_array_mut().into_iter().flatten() {
            if let Some(from) = stop["date"].as_str().and_then(|it| it.strip_suffix("/..")) {
                stop["date"] = json!(format!("{from}/2026-12-31"));
            }
        }
    }
    let records: Records = serde_json::from_value(records).unwrap();
    Workspace::new(records).unwrap()
});

#[track_caller]
fn names_nothing_later(what: &str, shown: &impl Debug) {
    let text = format!("{shown:#?}");
    let at = text.lines().position(|line| line.contains(LATER));
    if let Some(at) = at {
        let around: Vec<_> = text.lines().skip(at.saturating_sub(8)).take(12).collect();
        panic!("{what}:\n{}", around.join("\n"));
    }
}

#[test]
fn the_steps_of_every_case_name_bodies_as_of_their_day() {
    for case in &RENAMED.records().cases {
        let screen = CaseScreen::new(&RENAMED, &case.id, TODAY).unwrap();
        names_nothing_later(case.id.as_str(), &screen.steps);
        names_nothing_later(case.id.as_str(), &screen.answers.next);
        names_nothing_later(case.id.as_str(), &screen.votes);
        names_nothing_later(case.id.as_str(), &screen.tried);
    }
}

#[test]
fn every_meeting_decision_and_finding_names_bodies_as_of_its_day() {
    for meeting in &RENAMED.records().meetings {
        let screen = MeetingScreen::new(&RENAMED, &meeting.id, TODAY).unwrap();
        names_nothing_later(meeting.id.as_str(), &screen);
    }
    let decisions = DecisionsScreen::new(&RENAMED, &DecisionFilter::default());
    names_nothing_later("decisions", &decisions);
    let found = seen(&RENAMED, TODAY);
    let all = DeviationsScreen::new(&RENAMED, &found, &DeviationFilter::default(), usize::MAX);
    names_nothing_later("findings", &all.shown);
}

#[test]
fn the_map_of_a_day_names_bodies_as_of_that_day() {
    for day in ["2020-10-01", "2021-02-05", "2022-06-01", "2024-09-06"] {
        let day: Day = day.parse().unwrap();
        let view = MapView {
            day: Some(day),
            ..MapView::default()
        };
        names_nothing_later("list", &FloorList::of(&RENAMED, &view));
        for body in &RENAMED.records().organizations {
            names_nothing_later(body.id.as_str(), &Panel::new(&RENAMED, &body.id, day));
        }
    }
}

#[test]
fn a_log_of_events_names_the_body_as_of_the_event_and_tells_each_name_with_its_day() {
    names_nothing_later("XES", &Format::Xes.write(&RENAMED, TODAY));
    let log: serde_json::Value =
        serde_json::from_str(&Format::Ocel.write(&RENAMED, TODAY)).unwrap();
    let bodies = log["objects"].as_array().unwrap().iter();
    let bodies = bodies.filter(|it| it["type"] == "organization");
    let mut counted = 0;
    for body in bodies {
        let names = body["attributes"].as_array().unwrap().iter();
        let names: Vec<_> = names.filter(|it| it["name"] == "name").collect();
        assert_eq!(names[0]["time"], "1970-01-01T00:00:00Z");
        let last = names.last().unwrap();
        assert!(last["value"].as_str().unwrap().starts_with(LATER));
        assert_eq!(last["time"], "2027-01-01T00:00:00Z");
        let times: Vec<_> = names.iter().map(|it| it["time"].as_str()).collect();
        assert!(times.is_sorted(), "{times:?}");
        counted += 1;
    }
    assert_eq!(counted, RENAMED.records().organizations.len());
}

#[test]
fn exported_tables_name_bodies_as_of_the_day_of_the_row() {
    for table in Table::ALL {
        names_nothing_later("table", &Format::Table(table).write(&RENAMED, TODAY));
    }
}

fn samrad() -> &'static Organization {
    EDITION.find(&Id::new("samrad-hvo").unwrap()).unwrap()
}

#[test]
fn a_day_that_may_be_of_either_name_gets_both() {
    let at = |date: &str| {
        let date: Date = date.parse().unwrap();
        BodyRef::at(&EDITION, &samrad().id, &date).unwrap().name
    };
    let (old, new) = ("Samråd vård och omsorg", "Samråd hälsa, vård och omsorg");
    assert_eq!(at("2021-02-19"), old);
    assert_eq!(at("2021-03-19"), old);
    assert_eq!(at("2024-03-15"), new);
    assert_eq!(at("2021-06-11"), format!("{old} eller {new}"));
    assert_eq!(at("2021-03-19/2024-09-06"), format!("{old} eller {new}"));
    let short = BodyRef::at(&EDITION, &samrad().id, &"2021-06-11".parse().unwrap());
    assert_eq!(short.unwrap().short, "Samråd");
    let panel = Panel::new(&EDITION, &samrad().id, "2022-06-01".parse().unwrap()).unwrap();
    assert_eq!(panel.name, format!("{old} eller {new}"));
    assert!(
        panel.day_note.is_some(),
        "it is said that the name is not known"
    );
}

#[test]
fn the_panel_of_an_earlier_day_tells_nothing_later() {
    let records = EDITION.records();
    for day in ["2020-10-01", "2021-02-05", "2021-03-19", "2022-06-01"] {
        let day: Day = day.parse().unwrap();
        for body in &records.organizations {
            let Some(panel) = Panel::new(&EDITION, &body.id, day) else {
                continue;
            };
            for (route, title, _) in &panel.cases {
                let case = records
                    .cases
                    .iter()
                    .find(|it| route.href().ends_with(it.id.as_str()) && it.short_title == *title);
                let mut stops = case.unwrap().consultations.iter();
                assert!(
                    stops.any(|it| it.date.sort_day() <= day),
                    "{title} on {day}"
                );
            }
            let is_later = |meeting: &&Meeting| meeting.date.sort_day() > day;
            for meeting in records.meetings.iter().filter(is_later) {
                let route = samverkanskartan::app::Route::Meeting(meeting.id.clone(), None);
                assert!(
                    panel.meetings.iter().all(|(it, _)| *it != route),
                    "{}",
                    body.id
                );
            }
            let documents = records.documents.iter();
            for document in documents.filter(|it| it.date.sort_day() > day) {
                let mut sources = panel.sources.iter();
                assert!(
                    !sources.any(|it| it.document == document.id),
                    "{} on {day}",
                    body.id
                );
            }
        }
    }
    let early = Panel::new(
        &EDITION,
        &Id::new("lsg").unwrap(),
        "2021-02-19".parse().unwrap(),
    );
    let early = early.unwrap();
    assert!(early.later.is_some(), "that something is left out is said");
    assert!(
        early
            .cases
            .iter()
            .all(|(_, title, _)| title != "Vem vaccinerar i kommunerna?")
    );
}
