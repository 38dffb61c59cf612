//! The map and the ways of cases, drawn from the built-in edition.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)] // a test may fail where it stands

use std::collections::BTreeSet;

use samverkanskartan::app::MapView;
use samverkanskartan::domain::{Case, Day, Id, SeatRule, Workspace};
use samverkanskartan::interchange;
use samverkanskartan::layout::{Role, Shape};
use samverkanskartan::screen::map::{Drawing, FloorList, Panel, Scale, StandsFor, drawings, typed};
use samverkanskartan::screen::way::{CaseWay, Phase};

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

fn drawn(drawing: &Drawing) -> BTreeSet<String> {
    let bodies = drawing
        .boxes
        .iter()
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
    let municipalities = wide.picture.houses.first().unwrap();
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
        let umea = wide
            .boxes
            .iter()
            .find(|it| it.placed.key == "umea")
            .unwrap();
        let region = wide
            .picture
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

#[test]
fn every_body_valid_that_day_is_drawn_or_stands_in_the_list() {
    let edition = edition();
    let view = view("2024-09-06", true);
    let [wide, _] = drawings(&edition, &view);
    let boxes = drawn(&wide);
    let listed: BTreeSet<_> = FloorList::all(&edition, &view)
        .into_iter()
        .flat_map(|floor| floor.rows)
        .map(|row| row.body.id.to_string())
        .collect();
    let day: Day = "2024-09-06".parse().unwrap();
    let mut only_listed = Vec::new();
    for body in &edition.records().organizations {
        let valid = body.period.may_include(day);
        assert_eq!(valid, listed.contains(body.id.as_str()), "{}", body.id);
        if valid && !boxes.contains(body.id.as_str()) {
            only_listed.push(body.id.as_str());
        }
    }
    // Words for all huvudmän together have no box: the houses are those.
    assert_eq!(only_listed, ["huvudmannen"]);
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
            for drawn in &drawing.boxes {
                let StandsFor::Body(id) = &drawn.stands_for else {
                    continue;
                };
                let body = edition.find(id).unwrap();
                let names = body.names.iter();
                let names = names.flat_map(|name| [Some(&name.name), name.short_name.as_ref()]);
                let pieces = |text: &str| -> BTreeSet<String> {
                    text.split([' ', '-', '/', ','])
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
                    let group = drawn.name_only && id.as_str() == "kommunerna";
                    let is_whole = cut.is_empty() || whole.contains(&cut) || group;
                    assert!(is_whole, "{cut:?} of {id} in {:?}", drawing.arrangement);
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
        let at = wide.boxes.iter().find(|drawn| drawn.placed.key == key);
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
            let at = drawing.boxes.iter().find(|drawn| drawn.placed.key == key);
            let moves = at.unwrap().moves.clone();
            waiting.extend(
                [moves.up, moves.down, moves.left, moves.right]
                    .into_iter()
                    .flatten(),
            );
        }
        let all: BTreeSet<_> = drawing.boxes.iter().map(|d| d.placed.key.clone()).collect();
        let missed: Vec<_> = all.difference(&reached).collect();
        assert!(missed.is_empty(), "{:?}: {missed:?}", drawing.arrangement);
    }
}

#[test]
fn typing_a_letter_goes_from_name_to_name_in_swedish_order() {
    let [wide, _] = drawings(&edition(), &MapView::default());
    assert_eq!(typed(&wide.boxes, "lsg", 'v'), Some("vilhelmina"));
    assert_eq!(typed(&wide.boxes, "vilhelmina", 'v'), Some("vindeln"));
    assert_eq!(typed(&wide.boxes, "vannas", 'V'), Some("vilhelmina"));
    assert_eq!(typed(&wide.boxes, "lsg", 'å'), Some("asele"));
}

#[test]
fn the_vaccination_case_leaves_the_lanes_where_it_went_another_way() {
    let edition = edition();
    let case = edition
        .find(&Id::new("vaccination-ansvar-2024").unwrap())
        .unwrap();
    let [wide, _] = CaseWay::both(&edition, case, 8, Day::constant(2026, 1, 1));
    let phases: Vec<_> = wide
        .stops
        .iter()
        .map(|stop| (stop.number, stop.phase))
        .collect();
    assert_eq!(phases.len(), 12);
    assert_eq!(phases[6], (7, Phase::Done));
    assert_eq!(phases[7], (8, Phase::Now));
    assert_eq!(phases[8], (9, Phase::Coming));
    let to_samrad: Vec<_> = wide.legs.iter().filter(|leg| leg.to == 8).collect();
    assert_eq!(
        to_samrad.len(),
        2,
        "from Delegationen and from the municipalities"
    );
    assert!(
        to_samrad.iter().all(|leg| leg.is_new),
        "neither by way of LSG"
    );
    let case: &Case = edition
        .find(&Id::new("hjalpmedel-sortiment").unwrap())
        .unwrap();
    let [wide, _] = CaseWay::both(&edition, case, 3, Day::constant(2026, 1, 1));
    assert!(
        wide.legs.iter().any(|leg| !leg.is_new),
        "a case that LSG has prepared goes the lane to Samråd"
    );
}

#[test]
fn every_known_stop_of_every_case_has_its_mark_in_both_arrangements() {
    let edition = edition();
    let mut marks = 0;
    for case in &edition.records().cases {
        let known = case
            .consultations
            .iter()
            .filter(|stop| stop.organization.is_some())
            .count();
        for way in CaseWay::both(&edition, case, 1, Day::constant(2026, 1, 1)) {
            assert_eq!(
                way.stops.len(),
                known,
                "{} {:?}",
                case.id,
                way.drawing.arrangement
            );
            marks += way.stops.len();
        }
    }
    assert_eq!(marks, 2 * 173);
}

#[test]
fn planned_stops_stay_coming_however_far_one_steps() {
    let edition = edition();
    let case = edition
        .find(&Id::new("vaccination-ansvar-2024").unwrap())
        .unwrap();
    let [wide, _] = CaseWay::both(&edition, case, 12, Day::constant(2026, 1, 1));
    let eleventh = wide.stops.iter().find(|stop| stop.number == 11).unwrap();
    assert_eq!(eleventh.phase, Phase::Coming);
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

#[test]
fn the_narrow_picture_is_a_street_with_text_no_smaller_than_twelve() {
    let [_, narrow] = drawings(&edition(), &MapView::default());
    assert_eq!(narrow.arrangement, Shape::Narrow);
    let boxes = narrow.boxes.iter().flat_map(|drawn| &drawn.placed.lines);
    assert!(boxes.into_iter().all(|line| line.lettering.size >= 12.0));
}
