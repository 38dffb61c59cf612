//! A case's way in time holds to the rules of the picture, for every case of the edition.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use samverkanskartan::domain::{Case, Id, Workspace};
use samverkanskartan::interchange::read;
use samverkanskartan::layout::{Point, Rect, TextLine};
use samverkanskartan::screen::picture_file::Saved;
use samverkanskartan::screen::way::CaseTimetable;

/// The rooms of a phone, a tablet, a page beside its steps, and paper.
const ROOMS: [f64; 4] = [302.0, 640.0, 980.0, 680.0];

fn edition() -> Workspace {
    read(include_bytes!("../public/data/vasterbotten.json")).unwrap()
}

fn all(workspace: &Workspace) -> impl Iterator<Item = (&Case, f64, CaseTimetable)> {
    let cases = workspace.records().cases.iter();
    cases.flat_map(move |case| {
        ROOMS.map(|room| (case, room, CaseTimetable::new(workspace, case, room)))
    })
}

/// How near a point is to the line between two.
fn distance(at: Point, from: Point, to: Point) -> f64 {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let long = dx.hypot(dy);
    let along = ((at.x - from.x) * dx + (at.y - from.y) * dy) / (long * long).max(1e-9);
    let along = along.clamp(0.0, 1.0);
    (at.x - from.x - along * dx).hypot(at.y - from.y - along * dy)
}

#[test]
fn every_stop_of_every_case_stands_in_it_once_and_in_order() {
    let workspace = edition();
    for (case, room, shown) in all(&workspace) {
        let numbers: Vec<_> = shown.stops.iter().map(|stop| stop.number).collect();
        let wanted: Vec<_> = (1..=case.consultations.len()).collect();
        assert_eq!(numbers, wanted, "{} at {room}", case.id);
        let across: Vec<_> = shown.stops.iter().map(|stop| stop.at.x).collect();
        assert!(across.is_sorted(), "{} at {room}", case.id);
        assert!(across.iter().all(|x| *x < shown.table.width));
    }
}

#[test]
fn no_leg_comes_near_a_stop_that_it_does_not_go_to_or_from() {
    let workspace = edition();
    let (mut legs, mut nearest) = (0, f64::MAX);
    for (case, room, shown) in all(&workspace) {
        for leg in &shown.legs {
            legs += 1;
            let ends = [leg.points[0], *leg.points.last().unwrap()];
            let others = shown.stops.iter().filter(|stop| !ends.contains(&stop.at));
            for stop in others {
                let near = leg.points.windows(2);
                let near = near.map(|two| distance(stop.at, two[0], two[1]));
                let near = near.fold(f64::MAX, f64::min);
                nearest = nearest.min(near);
                assert!(
                    near >= 12.0,
                    "{} at {room}: {near} from {}",
                    case.id,
                    stop.number
                );
            }
        }
    }
    assert!(legs > 100, "{legs}");
    println!("{legs} legs, none nearer than {nearest:.1} px to a stop that is not its own");
}

#[test]
fn nothing_written_lies_over_anything_else_that_is() {
    let workspace = edition();
    let mut texts = 0;
    for (case, room, shown) in all(&workspace) {
        let lines = shown.table.lines.iter().flat_map(|line| &line.name);
        let days = shown.table.below.iter().flatten();
        let said = shown.legs.iter().filter_map(|leg| leg.past.as_ref());
        let all: Vec<Rect> = lines
            .chain(days)
            .map(TextLine::bounds)
            .chain(said.map(|(_, place)| *place))
            .collect();
        texts += all.len();
        for (nth, one) in all.iter().enumerate() {
            let met = all[nth + 1..].iter().find(|other| one.overlaps(other));
            assert!(met.is_none(), "{} at {room}: {one:?} and {met:?}", case.id);
        }
    }
    println!("{texts} texts, none over another");
}

#[test]
fn the_vaccination_case_is_seen_to_go_past_the_group_it_did_not_visit() {
    let workspace = edition();
    let id = Id::new("vaccination-ansvar-2024").unwrap();
    let case: &Case = workspace.find(&id).unwrap();
    for room in ROOMS {
        let shown = CaseTimetable::new(&workspace, case, room);
        let said: Vec<_> = shown
            .legs
            .iter()
            .filter_map(|leg| leg.past.as_ref())
            .collect();
        assert_eq!(said.len(), 1, "at {room}");
        assert!(said[0].0.contains("LSG"), "{}", said[0].0);
    }
}

#[test]
fn where_the_sources_name_no_body_the_stop_stands_on_a_line_of_its_own() {
    let workspace = edition();
    let mut found = 0;
    for (case, _, shown) in all(&workspace) {
        let nameless = case.consultations.iter().zip(&shown.stops);
        let mut nameless = nameless.filter(|(stop, _)| stop.organization.is_none());
        let Some((_, first)) = nameless.next() else {
            assert!(shown.shapes.iter().all(Option::is_some));
            continue;
        };
        found += 1;
        let line = shown.table.lines.last().unwrap();
        assert!((line.from.y - first.at.y).abs() < 0.1, "{}", case.id);
        let name: Vec<_> = line.name.iter().map(|it| it.text.as_str()).collect();
        assert_eq!(name.join(" "), "Organ framgår inte");
        assert_eq!(shown.shapes.last(), Some(&None));
    }
    assert!(found > 0);
}

#[test]
fn what_is_outside_the_structure_stands_below_the_kerb() {
    let workspace = edition();
    let kerbs = all(&workspace).filter(|(_, _, shown)| shown.kerb.is_some());
    assert!(kerbs.count() > 0);
}

#[test]
fn it_can_be_saved_and_says_what_its_lines_mean() {
    let workspace = edition();
    let id = Id::new("vaccination-ansvar-2024").unwrap();
    let case: &Case = workspace.find(&id).unwrap();
    let saved = Saved::of_time(&workspace, case, 8);
    assert_eq!(saved.name, "vasterbotten-vaccination-ansvar-2024-i-tid-8");
    assert!(saved.svg.contains("Brant: ärendet lämnades vidare."));
    assert!(saved.svg.matches("class=\"stop").count() >= case.consultations.len());
}
