//! The map, drawn from the built-in edition.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // a test may fail where it stands

use std::collections::BTreeSet;

use samverkanskartan::app::MapView;
use samverkanskartan::domain::{Day, Id, SeatRule, Workspace};
use samverkanskartan::interchange;
use samverkanskartan::layout::Role;
use samverkanskartan::screen::map::{FloorList, Panel, Scale, StandsFor, typed};
use samverkanskartan::screen::road::{self, RoadDrawing};

fn edition() -> Workspace {
    interchange::read(include_bytes!("../public/data/vasterbotten.json")).unwrap()
}

fn view(day: &str, all: bool) -> MapView {
    MapView {
        day: Some(day.parse().unwrap()),
        all,
        ..MapView::default()
    }
}

/// The picture of a view on a wide page and on a phone.
fn drawings(workspace: &Workspace, view: &MapView) -> [RoadDrawing; 2] {
    [1392.0, 336.0].map(|width| road::drawing(workspace, view, width))
}

fn drawn(drawing: &RoadDrawing) -> BTreeSet<String> {
    let bodies = drawing
        .drawn()
        .into_iter()
        .filter_map(|drawn| match &drawn.stands_for {
            StandsFor::Body(id) => Some(id.to_string()),
            StandsFor::Folded => None,
        });
    bodies.collect()
}

#[test]
fn the_overview_shows_all_huvudmen_and_the_core_bodies() {
    let [wide, narrow] = drawings(&edition(), &MapView::default());
    assert_eq!(
        drawn(&wide),
        drawn(&narrow),
        "both arrangements show the same"
    );
    for id in [
        "asele",
        "umea",
        "region-vasterbotten",
        "samrad-hvo",
        "lsg",
        "systemledning",
    ] {
        assert!(drawn(&wide).contains(id), "{id}");
    }
    let municipalities = wide.road.placed.houses.first().unwrap();
    assert_eq!(municipalities.lines.first().unwrap().text, "15 kommuner");
}

#[test]
fn seats_are_drawn_one_by_one_only_while_they_can_be_seen_as_a_number() {
    let with = |ordinary: u32| {
        let mut records = edition().records().clone();
        let council = |rule: &SeatRule| rule.organization.as_str() == "samrad-hvo";
        for rule in records.seat_rules.iter_mut().filter(|it| council(it)) {
            rule.ordinary = ordinary;
        }
        let workspace = Workspace::new(records).unwrap();
        let [wide, _] = drawings(&workspace, &MapView::default());
        let mut boxes = wide.drawn().into_iter();
        let umea = boxes.find(|it| it.placed.key == "umea").unwrap();
        let region = wide
            .road
            .placed
            .houses
            .iter()
            .find(|it| it.key == "region-vasterbotten");
        let pips = [umea.placed.pips.len(), region.unwrap().pips.len()];
        (pips, umea.label.clone(), umea.placed.lines.len())
    };
    let (pips, label, lines) = with(20);
    assert_eq!(pips, [20, 20]);
    assert!(label.ends_with(", 20 platser"), "{label}");
    let (pips, label, more) = with(1_000);
    assert_eq!(pips, [0, 0]);
    assert!(label.contains("1000 platser"), "{label}");
    assert_eq!(more, lines + 1, "the figure is written in the box");
}

#[test]
fn a_day_thousands_of_years_off_gives_the_scale_few_marks() {
    let years = |day: &str| Scale::new(&edition(), day.parse().unwrap()).years.len();
    assert!(years("2024-06-01") > 5);
    for day in ["0001-01-01", "1500-01-01", "9998-01-01"] {
        let marks = years(day);
        assert!((2..=101).contains(&marks), "{marks} marks for {day}");
    }
}

/// The edition, in which a body has these names, each from a day on.
fn with_names(id: &str, names: &[(&str, &str)]) -> Workspace {
    let mut records = edition().records().clone();
    let mut bodies = records.organizations.iter_mut();
    let body = bodies.find(|body| body.id.as_str() == id).unwrap();
    let like = body.names[0].clone();
    body.names = names
        .iter()
        .map(|(name, from)| {
            let mut one = like.clone();
            (*name).clone_into(&mut one.name);
            one.short_name = None;
            one.period.from = Some(from.parse().unwrap());
            one.period.to = None;
            one
        })
        .collect();
    Workspace::new(records).unwrap()
}

#[test]
fn where_a_first_name_begins_no_name_was_changed() {
    let day = "2022-06-01".parse().unwrap();
    let spans = |workspace: &Workspace| Scale::new(workspace, day).spans.len();
    let first = with_names("lsg", &[("Gruppen", "2021")]);
    assert_eq!(spans(&first), spans(&edition()));
    let later = with_names("lsg", &[("Gruppen", "2020-09-01"), ("Rådet", "2021")]);
    assert_eq!(spans(&later), spans(&edition()) + 1);
}

#[test]
fn a_name_from_a_known_day_is_a_change_of_that_day() {
    let workspace = with_names("lsg", &[("Gruppen", "2020-09-01"), ("Rådet", "2022-05-02")]);
    let scale = Scale::new(&workspace, "2022-05-02".parse().unwrap());
    assert_eq!(scale.told, "Nytt namn: Rådet.");
    let before = Scale::new(&workspace, "2022-05-01".parse().unwrap());
    assert_eq!(before.next.unwrap().to_string(), "2022-05-02");
}

#[test]
fn every_mark_of_the_scale_is_on_it() {
    let workspace = with_names("lsg", &[("Gruppen", "1700"), ("Rådet", "1850/2190")]);
    for day in ["1980-01-01", "2024-06-01", "2060-01-01"] {
        let scale = Scale::new(&workspace, day.parse().unwrap());
        let marks = scale
            .years
            .iter()
            .chain(&scale.changes)
            .chain(&scale.meetings);
        let ends = scale.spans.iter().flat_map(|span| [span.first, span.last]);
        for marked in marks.map(|mark| mark.day).chain(ends) {
            let at = scale.percent(marked);
            assert!((0.0..=100.0).contains(&at), "{marked} at {at} %");
        }
    }
}

#[test]
fn every_body_valid_that_day_and_no_other_stands_in_the_list() {
    let edition = edition();
    let view = view("2024-09-06", true);
    let listed: BTreeSet<_> = FloorList::of(&edition, &view)
        .into_iter()
        .flat_map(|floor| floor.rows)
        .map(|row| row.body.id.to_string())
        .collect();
    let day: Day = "2024-09-06".parse().unwrap();
    for body in &edition.records().organizations {
        let valid = body.period.may_include(day);
        assert_eq!(valid, listed.contains(body.id.as_str()), "{}", body.id);
    }
}

#[test]
fn before_the_structure_its_predecessors_stand_on_the_floors() {
    let [before, _] = drawings(&edition(), &view("2020-06-01", false));
    let [after, _] = drawings(&edition(), &view("2020-09-01", false));
    for id in [
        "agarsamradet",
        "lanssamordningsgruppen",
        "lansgrupp-barn-unga",
    ] {
        assert!(drawn(&before).contains(id), "{id} before");
        assert!(!drawn(&after).contains(id), "{id} after");
    }
    for id in ["samrad-hvo", "lsg", "beredning-barn-unga"] {
        assert!(!drawn(&before).contains(id), "{id} before");
        assert!(drawn(&after).contains(id), "{id} after");
    }
}

#[test]
fn a_word_in_a_box_is_never_cut() {
    let edition = edition();
    for (day, all) in [
        ("2024-09-06", false),
        ("2024-09-06", true),
        ("2020-06-01", true),
    ] {
        for drawing in drawings(&edition, &view(day, all)) {
            for drawn in &drawing.drawn() {
                let StandsFor::Body(id) = &drawn.stands_for else {
                    continue;
                };
                let body = edition.find(id).unwrap();
                let names = body.names.iter();
                let names = names.flat_map(|name| [Some(&name.name), name.short_name.as_ref()]);
                let pieces = |text: &str| -> BTreeSet<String> {
                    text.split([' ', '-', '/', ',', ':'])
                        .map(ToOwned::to_owned)
                        .collect()
                };
                let whole: BTreeSet<_> = names.flatten().flat_map(|name| pieces(name)).collect();
                let titles = drawn
                    .placed
                    .lines
                    .iter()
                    .filter(|line| line.role == Role::Title);
                for cut in titles.flat_map(|line| pieces(&line.text)) {
                    let group =
                        drawn.name_only && ["kommunerna", "systemledning"].contains(&id.as_str());
                    let is_whole = cut.is_empty() || whole.contains(&cut) || group;
                    assert!(is_whole, "{cut:?} of {id} in {:?}", drawing.road.shape);
                }
            }
        }
    }
}

#[test]
fn the_same_view_is_always_the_same_picture() {
    let edition = edition();
    assert_eq!(
        drawings(&edition, &MapView::default()),
        drawings(&edition, &MapView::default())
    );
}

#[test]
fn arrow_up_follows_the_lines_from_beredning_to_the_huvudmen() {
    let [wide, _] = drawings(&edition(), &MapView::default());
    let up = |key: &str| {
        let mut boxes = wide.drawn().into_iter();
        let at = boxes.find(|drawn| drawn.placed.key == key);
        at.unwrap().moves.up.clone().unwrap()
    };
    assert_eq!(up("beredning-barn-unga"), "lsg");
    assert_eq!(up("lsg"), "samrad-hvo");
    assert_eq!(up("samrad-hvo"), "kommunerna");
}

#[test]
fn every_box_can_be_reached_with_the_arrow_keys() {
    for drawing in drawings(&edition(), &view("2024-09-06", true)) {
        let mut reached = BTreeSet::new();
        let mut waiting = vec![drawing.entry(None).unwrap().to_owned()];
        while let Some(key) = waiting.pop() {
            if !reached.insert(key.clone()) {
                continue;
            }
            let mut boxes = drawing.drawn().into_iter();
            let at = boxes.find(|drawn| drawn.placed.key == key);
            let moves = at.unwrap().moves.clone();
            waiting.extend(
                [moves.up, moves.down, moves.left, moves.right]
                    .into_iter()
                    .flatten(),
            );
        }
        let boxes = drawing.drawn().into_iter();
        let all: BTreeSet<_> = boxes.map(|it| it.placed.key).collect();
        let missed: Vec<_> = all.difference(&reached).collect();
        assert!(missed.is_empty(), "{:?}: {missed:?}", drawing.road.shape);
    }
}

#[test]
fn typing_a_letter_goes_from_name_to_name_in_swedish_order() {
    let [wide, _] = drawings(&edition(), &MapView::default());
    assert_eq!(typed(&wide.drawn(), "lsg", 'v'), Some("vilhelmina"));
    assert_eq!(typed(&wide.drawn(), "vilhelmina", 'v'), Some("vindeln"));
    assert_eq!(typed(&wide.drawn(), "vannas", 'V'), Some("vilhelmina"));
    assert_eq!(typed(&wide.drawn(), "lsg", 'å'), Some("asele"));
}

#[test]
fn the_scale_tells_of_the_change_whose_day_is_unknown() {
    let edition = edition();
    let scale = Scale::new(&edition, "2022-06-01".parse().unwrap());
    let span = scale.spans.first().unwrap();
    assert_eq!(span.first.to_string(), "2021-03-19");
    assert_eq!(span.last.to_string(), "2024-03-15");
    assert_eq!(scale.day_at(scale.position()), scale.day);
    assert_eq!(scale.previous.unwrap().to_string(), "2021-03-19");
    assert_eq!(scale.next.unwrap().to_string(), "2024-03-15");
    assert!(scale.told.starts_with("Ett namn byttes"), "{}", scale.told);
}

#[test]
fn the_scale_tells_what_changed_and_who_met_on_the_chosen_day() {
    let told = |day: &str| {
        let scale = Scale::new(&edition(), day.parse().unwrap());
        scale.told.replace('\u{a0}', " ")
    };
    let changed = told("2020-09-01");
    assert!(changed.starts_with("Började: "), "{changed}");
    assert!(changed.contains("LSG"), "{changed}");
    assert!(
        told("2024-03-15").contains("Möte: "),
        "{}",
        told("2024-03-15")
    );
    assert_eq!(
        told("2020-10-01"),
        "Senast ändrad 1 september 2020: ny struktur."
    );
}

#[test]
fn a_hand_that_lets_go_near_a_mark_means_the_mark() {
    let edition = edition();
    let scale = Scale::new(&edition, "2022-06-01".parse().unwrap());
    let caught = |day: &str| scale.caught(day.parse().unwrap()).to_string();
    assert_eq!(caught("2020-09-12"), "2020-09-01");
    assert_eq!(caught("2024-03-10"), "2024-03-15");
    assert_eq!(caught("2022-06-01"), "2022-06-01", "nothing is near");
}

#[test]
fn the_panel_tells_who_sat_there_by_the_last_minutes_up_to_the_day() {
    let edition = edition();
    let chair = |day: &str| {
        let lsg = Id::new("lsg").unwrap();
        let panel = Panel::new(&edition, &lsg, day.parse().unwrap()).unwrap();
        panel
            .members
            .map(|members| members.people[0].name.text.clone())
    };
    assert_eq!(chair("2021-02-18"), None);
    assert_eq!(chair("2021-06-01").unwrap(), "Pernilla Henriksson");
    assert_eq!(chair("2024-09-06").unwrap(), "Isabell Zemrén");
}
