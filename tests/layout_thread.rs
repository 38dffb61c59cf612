//! What holds for every thread over every road, whatever the plan.

#![allow(clippy::indexing_slicing, clippy::unwrap_used, clippy::panic)] // a test may fail where it stands

#[path = "threads/measured.rs"]
mod measured;
#[path = "layout_road/plan.rs"]
mod plan;

use measured::{Measured, distance, parts};
use plan::{any_plan, invented, many};
use proptest::prelude::*;
use proptest::sample::Index;
use samverkanskartan::layout::Rect;
use samverkanskartan::layout::road::{Plan, Road, Stand};
use samverkanskartan::layout::thread::{Ends, PLAIN, TRACK, Thread, Weaver};

/// What the floor of the houses is called in these plans.
const HOUSES: &str = "line";

/// The keys of everything in a plan that a thread can go to.
fn keys(plan: &Plan) -> Vec<String> {
    let stands = plan.floors.iter().flat_map(|floor| &floor.stands);
    let inner = stands.clone().flat_map(|stand| match stand {
        Stand::Box(_) => &[][..],
        Stand::Frame(frame) => &frame.boxes,
        Stand::House(house) => &house.boxes,
    });
    let groups = plan.outside.iter().flat_map(|it| &it.groups);
    let outside = groups.flat_map(|group| &group.boxes);
    let nodes = inner.chain(outside).map(|node| node.key.clone());
    stands.map(|it| it.key().to_owned()).chain(nodes).collect()
}

/// Threads between some of them, and how many there was no room for.
fn woven(
    plan: &Plan,
    road: &Road,
    legs: &[(Index, Index)],
    breadths: &[f64],
) -> (Vec<(String, Thread)>, usize) {
    let keys = keys(plan);
    let mut weaver = Weaver::new(road, HOUSES, keys.iter().map(String::as_str));
    let (mut threads, mut left_out) = (Vec::new(), 0);
    if keys.is_empty() {
        return (threads, left_out);
    }
    for (nth, (from, to)) in legs.iter().enumerate() {
        let (from, to) = (from.get(&keys), to.get(&keys));
        if weaver.together(from, to) {
            continue;
        }
        let along = [format!("{from}>{to}")];
        let ends = Ends {
            from,
            to,
            along: &along,
            numbered: nth % 2 == 0,
            breadth: breadths.get(nth).copied().unwrap_or(PLAIN),
        };
        match weaver.thread(ends) {
            Some(thread) => threads.push((format!("{from}>{to}"), thread)),
            None => left_out += 1,
        }
    }
    (threads, left_out)
}

fn checked(plan: &Plan, legs: &[(Index, Index)], breadths: &[f64]) -> (Measured, usize) {
    let road = Road::of(plan);
    let (threads, left_out) = woven(plan, &road, legs, breadths);
    let mut sum = Measured::default();
    let named: Vec<_> = threads
        .iter()
        .map(|(name, it)| (name.clone(), it))
        .collect();
    sum.add(&road, &named);
    sum.check();
    for (name, thread) in &threads {
        for at in &thread.over_kerb {
            let at = Rect::new(at.x, at.y, 0.0, 0.0);
            let on_kerb = parts(&road.kerb).any(|part| distance(&part, &at) < 0.5);
            assert!(on_kerb, "{name}");
        }
    }
    (sum, left_out)
}

fn some_legs() -> impl Strategy<Value = Vec<(Index, Index)>> {
    prop::collection::vec(any::<(Index, Index)>(), 1..12)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn threads_over_any_road_keep_their_distances(plan in any_plan(), legs in some_legs()) {
        checked(&Plan { track: TRACK, ..plan }, &legs, &[]);
    }

    #[test]
    fn so_do_the_edges_of_broad_ones(
        plan in any_plan(),
        legs in some_legs(),
        breadths in prop::collection::vec(2.0..42.0_f64, 12),
        track in 24.0..36.0_f64,
    ) {
        checked(&Plan { track, ..plan }, &legs, &breadths);
    }

    #[test]
    fn the_same_legs_give_the_same_threads(plan in any_plan(), legs in some_legs()) {
        let plan = Plan { track: TRACK, ..plan };
        let road = Road::of(&plan);
        prop_assert_eq!(woven(&plan, &road, &legs, &[9.0]), woven(&plan, &road, &legs, &[9.0]));
    }
}

#[test]
fn forty_threads_over_two_hundred_bodies_keep_their_distances() {
    for width in plan::WIDTHS {
        let plan = Plan {
            track: TRACK,
            ..many(200, width)
        };
        let road = Road::of(&plan);
        let keys = keys(&plan);
        let mut weaver = Weaver::new(&road, HOUSES, keys.iter().map(String::as_str));
        let mut threads = Vec::new();
        let mut left_out = 0;
        for nth in 0..40 {
            let (from, to) = (&keys[nth * 7 % keys.len()], &keys[nth * 31 % keys.len()]);
            if weaver.together(from, to) {
                continue;
            }
            let ends = Ends {
                from,
                to,
                along: &[],
                numbered: true,
                breadth: PLAIN,
            };
            match weaver.thread(ends) {
                Some(thread) => threads.push((format!("{from}>{to}"), thread)),
                None => left_out += 1,
            }
        }
        let mut sum = Measured::default();
        let named: Vec<_> = threads
            .iter()
            .map(|(name, it)| (name.clone(), it))
            .collect();
        sum.add(&road, &named);
        println!("{width}: {sum}, {left_out} left out");
        sum.check();
    }
}

#[test]
fn a_thread_with_a_way_goes_by_its_lane_and_one_without_by_none() {
    let plan = Plan {
        track: TRACK,
        ..invented(1392.0)
    };
    let road = Road::of(&plan);
    let mut weaver = Weaver::new(&road, HOUSES, ["council", "assembly", "lonely"]);
    let mut thread = |from: &str, to: &str, along: &[String]| {
        let numbered = false;
        weaver
            .thread(Ends {
                from,
                to,
                along,
                numbered,
                breadth: PLAIN,
            })
            .unwrap()
    };
    let along = thread("council", "assembly", &["council>assembly".to_owned()]);
    let beside = thread("lonely", "assembly", &[]);
    let in_lane = |thread: &Thread, up: bool| {
        let lanes = road.lanes.iter().filter(|lane| lane.up == up);
        let inside: Vec<_> = lanes.map(|lane| lane.rect.inflated(-1.0)).collect();
        let upright = parts(&thread.points).filter(|part| part.height > part.width);
        upright
            .filter(|part| inside.iter().any(|lane| part.overlaps(lane)))
            .count()
    };
    assert!(along.on_road && in_lane(&along, true) > 0);
    assert!(!beside.on_road);
    assert_eq!(in_lane(&beside, true) + in_lane(&beside, false), 0);
}
