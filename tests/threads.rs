//! The ways of cases over the road: what holds for every case, in every width.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

#[path = "threads/measured.rs"]
mod measured;

use std::sync::LazyLock;

use measured::{Measured, distance, parts};
use samverkanskartan::domain::{Case, Day, Id, Workspace};
use samverkanskartan::interchange;
use samverkanskartan::layout::Rect;
use samverkanskartan::screen::way::{CaseWay, Phase};

/// A page on a phone, on a tablet, and beside the card or the panel of a wide one: the widths of
/// pictures.
const WIDTHS: [f64; 5] = [336.0, 700.0, 1000.0, 1042.0, 1392.0];
const TODAY: Day = Day::constant(2026, 1, 1);

static EDITION: LazyLock<Workspace> = LazyLock::new(|| {
    interchange::read(include_bytes!("../public/data/vasterbotten.json")).unwrap()
});

fn edition() -> &'static Workspace {
    &EDITION
}

fn case(id: &str) -> &'static Case {
    edition().find(&Id::new(id).unwrap()).unwrap()
}

/// Every case in every width.
fn each(mut look: impl FnMut(&Case, f64, &CaseWay)) {
    for width in WIDTHS {
        for case in &edition().records().cases {
            look(case, width, &CaseWay::of(edition(), case, TODAY, width));
        }
    }
}

#[test]
fn no_thread_comes_near_what_it_does_not_visit_nor_near_another() {
    for width in WIDTHS {
        let mut sum = Measured::default();
        let (mut left_out, mut covered) = (0, Vec::new());
        for case in &edition().records().cases {
            let way = CaseWay::of(edition(), case, TODAY, width);
            let legs = way.legs.iter();
            let named = legs.map(|it| (format!("{} {}>{}", case.id, it.from, it.to), &it.thread));
            sum.add(&way.drawing.road, &named.collect::<Vec<_>>());
            left_out += way.left_out;
            covered.extend(covered_numbers(case, &way));
        }
        println!(
            "{width}: {sum}, {} covered numbers, {left_out} left out",
            covered.len()
        );
        sum.check();
        assert_eq!(covered, [""; 0], "{width}: two numbers cover each other");
        assert_eq!(left_out, 0, "{width}: legs without room");
        assert!(sum.legs > 30, "{width}: only {}", sum.legs);
    }
}

/// Numbers nearer to each other than two of their radii.
fn covered_numbers(case: &Case, way: &CaseWay) -> Vec<String> {
    let mut covered = Vec::new();
    for (nth, one) in way.stops.iter().enumerate() {
        for other in way.stops.iter().skip(nth + 1) {
            if (one.at.x - other.at.x).hypot(one.at.y - other.at.y) < 19.0 {
                covered.push(format!("{}: {} {}", case.id, one.number, other.number));
            }
        }
    }
    covered
}

#[test]
fn no_number_covers_a_word_of_a_box() {
    let mut struck = Vec::new();
    each(|case, width, way| {
        let placed = &way.drawing.road.placed;
        let nodes = placed.nodes.iter().flat_map(|it| &it.lines);
        let words: Vec<_> = nodes
            .chain(placed.houses.iter().flat_map(|it| &it.lines))
            .collect();
        for stop in &way.stops {
            // That of the present step is the largest.
            let disc = Rect::new(stop.at.x - 11.5, stop.at.y - 11.5, 23.0, 23.0);
            let struck_by = words.iter().filter(|line| line.bounds().overlaps(&disc));
            struck
                .extend(struck_by.map(|line| {
                    format!("{} {width}: {} over {}", case.id, stop.number, line.text)
                }));
        }
    });
    assert_eq!(struck, [""; 0]);
}

#[test]
fn every_known_stop_of_every_case_has_its_number_in_every_width() {
    let mut marks = 0;
    each(|case, width, way| {
        let stops = case.consultations.iter();
        let known = stops.filter(|stop| stop.organization.is_some()).count();
        assert_eq!(way.stops.len(), known, "{} {width}", case.id);
        marks += known;
    });
    assert_eq!(marks, WIDTHS.len() * 173);
}

#[test]
fn the_picture_is_the_same_at_every_step_and_only_phases_change() {
    let case = case("vaccination-ansvar-2024");
    let way = CaseWay::of(edition(), case, TODAY, 1000.0);
    let phases = |shown| {
        way.stops
            .iter()
            .map(move |stop| stop.phase(shown))
            .collect::<Vec<_>>()
    };
    assert_eq!(phases(8).len(), 12);
    assert_eq!(phases(8)[6..9], [Phase::Done, Phase::Now, Phase::Coming]);
    let eleventh = way.stops.iter().find(|stop| stop.number == 11).unwrap();
    assert_eq!(
        eleventh.phase(12),
        Phase::Coming,
        "planned, and never shown to have been held"
    );
}

#[test]
fn the_vaccination_case_comes_to_samrad_by_way_of_nobody() {
    let case = case("vaccination-ansvar-2024");
    for width in WIDTHS {
        let way = CaseWay::of(edition(), case, TODAY, width);
        let to_samrad: Vec<_> = way.legs.iter().filter(|leg| leg.to == 8).collect();
        assert_eq!(
            to_samrad.len(),
            2,
            "from Delegationen and from the municipalities"
        );
        let lsg = way.drawing.road.placed.nodes.iter();
        let lsg = lsg.clone().find(|node| node.key == "lsg").unwrap().rect;
        for leg in to_samrad {
            assert!(!leg.thread.on_road, "{width}: neither by a lane");
            let nearest = parts(&leg.thread.points).map(|part| distance(&part, &lsg));
            assert!(
                nearest.fold(f64::INFINITY, f64::min) >= 12.0,
                "{width}: {leg:?}"
            );
            for lane in &way.drawing.road.lanes {
                let inside = lane.rect.inflated(-1.0);
                let along = parts(&leg.thread.points).filter(|part| part.height > part.width);
                assert_eq!(
                    along.filter(|part| part.overlaps(&inside)).count(),
                    0,
                    "{width}"
                );
            }
        }
        assert_eq!(
            way.not_gone.len(),
            1,
            "{width}: the stretch from LSG to Samråd"
        );
    }
}

#[test]
fn a_leg_that_leaves_the_structure_crosses_the_kerb_once_at_a_right_angle() {
    let mut crossing = 0;
    each(|case, width, way| {
        let kerb = &way.drawing.road.kerb;
        for leg in &way.legs {
            for at in &leg.thread.over_kerb {
                let near = |rect: Rect| distance(&rect, &Rect::new(at.x, at.y, 0.0, 0.0)) < 0.5;
                let on_leg = parts(&leg.thread.points).any(near);
                let on_kerb = parts(kerb).any(near);
                assert!(on_leg && on_kerb, "{} {width}: {at:?}", case.id);
                crossing += 1;
            }
            assert!(leg.thread.over_kerb.len() < 3, "{} {width}", case.id);
        }
    });
    assert!(crossing > 10, "only {crossing}");
}

#[test]
fn a_case_that_lsg_has_prepared_goes_the_lane_to_samrad() {
    let case = case("hjalpmedel-sortiment");
    for width in WIDTHS {
        let way = CaseWay::of(edition(), case, TODAY, width);
        assert!(way.legs.iter().any(|leg| leg.thread.on_road), "{width}");
    }
}
