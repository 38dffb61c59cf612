//! The built-in edition against the documents' own figures, counted by hand.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::sync::LazyLock;

use samverkanskartan::domain::{Day, Deviation, Id, Organization, Record, Validity, Workspace};
use samverkanskartan::interchange::{read, write};

const TEXT: &str = include_str!("../public/data/vasterbotten.json");

static EDITION: LazyLock<Workspace> = LazyLock::new(|| read(TEXT.as_bytes()).unwrap());

#[track_caller]
fn find<T: Record>(id: &str) -> &'static T {
    EDITION.find(&Id::new(id).unwrap()).unwrap()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

#[test]
fn it_is_canonical() {
    assert!(
        write(&EDITION) == TEXT,
        "run `samverkanskartan format` on it"
    );
}

#[test]
fn it_has_everything_that_was_counted() {
    let counts = EDITION.records().counts().into_iter();
    let counts: Vec<_> = counts.map(|(it, count)| (it.name(), count)).collect();
    assert_eq!(
        counts,
        [
            ("documents", 6),
            ("organizations", 148),
            ("relations", 169),
            ("seatRules", 10),
            ("persons", 102),
            ("memberships", 131),
            ("meetings", 4),
            ("topics", 13),
            ("cases", 71),
            ("terms", 259),
            ("principles", 25),
            ("goals", 5),
            ("steps", 32),
            ("routes", 43),
            ("rules", 37),
            ("deviations", 12),
            ("anomalies", 32),
            ("assessments", 0),
        ]
    );
}

#[test]
fn it_names_its_six_documents_with_dates_and_diary_numbers() {
    let documents = EDITION.records().documents.iter().map(|document| {
        let diary_number = document.diary_number.as_deref().unwrap_or("–");
        format!("{} {} {diary_number}", document.id, document.date)
    });
    assert_eq!(
        documents.collect::<Vec<_>>(),
        [
            "hsn-svar-2022 2022-23 –",
            "implementeringsprojektet-2020 2020-21 –",
            "lsg-2021-02-19 2021-02-19 HSN 422:1-2021",
            "lsg-2024-09-06 2024-09-06 –",
            "samrad-2021-03-19 2021-03-19 HSN 418:1-2021",
            "samrad-2024-03-15 2024-03-15 HSN 50:1-2024",
        ]
    );
}

fn huvudmen(on: &str) -> Vec<&'static Id<Organization>> {
    let bodies = EDITION.records().organizations.iter();
    let valid = bodies.filter(|body| body.period.on(day(on)) == Validity::Valid);
    valid
        .filter(|body| body.is_huvudman())
        .map(|body| &body.id)
        .collect()
}

#[test]
fn there_are_fifteen_municipalities_and_one_region() {
    let ids: Vec<_> = huvudmen("2024-09-06").into_iter().map(Id::as_str).collect();
    assert_eq!(
        ids,
        [
            "asele",
            "bjurholm",
            "dorotea",
            "lycksele",
            "mala",
            "nordmaling",
            "norsjo",
            "region-vasterbotten",
            "robertsfors",
            "skelleftea",
            "sorsele",
            "storuman",
            "umea",
            "vannas",
            "vilhelmina",
            "vindeln",
        ]
    );
}

#[test]
fn there_are_twenty_ordinary_seats_in_samrad_and_in_lsg() {
    for body in ["samrad-hvo", "lsg"] {
        let body = Id::new(body).unwrap();
        let seats = EDITION.seats(&body);
        assert_eq!(
            (seats.len(), seats.values().sum::<u32>()),
            (16, 20),
            "{body}"
        );
        for (huvudman, count) in seats {
            let expected = match huvudman.as_str() {
                "region-vasterbotten" => 3,
                "umea" | "skelleftea" => 2,
                _ => 1,
            };
            assert_eq!(count, expected, "{huvudman} in {body}");
        }
    }
}

#[test]
fn the_structure_changed_on_1_september_2020() {
    let on = |id: &str, text: &str| find::<Organization>(id).period.on(day(text));
    for predecessor in [
        "agarsamradet",
        "lanssamordningsgruppen",
        "regional-samordningsgrupp",
        "lansgrupp-barn-unga",
    ] {
        assert_eq!(on(predecessor, "2020-06-01"), Validity::Valid);
        assert_eq!(on(predecessor, "2020-09-01"), Validity::Over);
    }
    for successor in [
        "samrad-hvo",
        "lsg",
        "beredning-barn-unga",
        "beredning-vuxna-aldre",
    ] {
        assert_eq!(on(successor, "2020-06-01"), Validity::NotYet);
        assert_eq!(on(successor, "2020-09-01"), Validity::Valid);
    }
    assert_eq!(on("systemledning", "2021-03-18"), Validity::NotYet);
    assert_eq!(on("systemledning", "2021-03-19"), Validity::Valid);
}

#[test]
fn samrad_has_the_name_it_had_and_the_older_one_while_the_change_is_undated() {
    let samrad: &Organization = find("samrad-hvo");
    for (on, name) in [
        ("2021-03-19", "Samråd vård och omsorg"),
        ("2022-06-01", "Samråd vård och omsorg"),
        ("2024-03-15", "Samråd hälsa, vård och omsorg"),
        ("2026-01-01", "Samråd hälsa, vård och omsorg"),
    ] {
        assert_eq!(samrad.name_on(day(on)).unwrap().name, name, "on {on}");
    }
}

#[test]
fn there_are_eight_main_points_and_five_goals() {
    let records = EDITION.records();
    let points = records
        .principles
        .iter()
        .filter(|point| point.group == "huvudpunkt");
    let numbers: Vec<_> = points.filter_map(|point| point.number).collect();
    assert_eq!(numbers, [1, 2, 3, 4, 5, 6, 7, 8]);
    let goals: Vec<_> = records
        .goals
        .iter()
        .filter_map(|goal| goal.number)
        .collect();
    assert_eq!(goals, [1, 2, 3, 4, 5]);
}

#[test]
fn all_twelve_deviations_stand_at_their_meeting_and_item() {
    for (id, meeting, item) in [
        ("d1", "samrad-2024-03-15", Some("5")),
        ("d2", "samrad-2024-03-15", Some("5")),
        ("d3", "samrad-2024-03-15", Some("5")),
        ("d4", "samrad-2024-03-15", Some("5")),
        ("d5", "samrad-2024-03-15", Some("5")),
        ("d6", "lsg-2021-02-19", Some("1")),
        ("d7", "lsg-2021-02-19", Some("12")),
        ("d8", "samrad-2024-03-15", Some("7")),
        ("d9", "lsg-2024-09-06", None),
        ("d11", "lsg-2021-02-19", None),
        ("d12", "lsg-2021-02-19", Some("11")),
        ("d13", "samrad-2024-03-15", Some("13")),
    ] {
        let deviation: &Deviation = find(id);
        assert_eq!(
            (deviation.meeting.as_str(), deviation.item.as_deref()),
            (meeting, item),
            "{id}"
        );
    }
}
