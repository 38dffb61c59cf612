//! What holds for every road, whatever the plan.

#![allow(clippy::indexing_slicing, clippy::unwrap_used)] // a test may fail where it stands

#[path = "layout_road/joined.rs"]
mod joined;
#[path = "layout_road/plan.rs"]
mod plan;

use std::collections::BTreeSet;

use joined::{passed_groups, with_joint};
use plan::{WIDTHS, any_plan, invented, many};
use proptest::prelude::*;
use samverkanskartan::layout::road::{Piece, Plan, Rests, Road, Stand};
use samverkanskartan::layout::{Rect, Shape, TextLine};

/// How much wider letters become by the spacing of WCAG 1.4.12.
const WIDENED: f64 = 1.2;

fn all_texts(road: &Road) -> Vec<TextLine> {
    let placed = &road.placed;
    let nodes = placed.nodes.iter().flat_map(|it| &it.lines);
    let houses = placed.houses.iter().flat_map(|it| &it.lines);
    let frames = placed.frames.iter().flat_map(|it| &it.lines);
    let joints = placed.joints.iter().flat_map(|it| &it.lines);
    let labels = placed.labels.iter().flat_map(|it| &it.lines);
    let signs = road.signs.iter().flat_map(|it| &it.lines);
    let paths = road.paths.iter().flat_map(|it| &it.lines);
    let outside = road.outside.iter().flat_map(|it| &it.lines);
    let boxes = nodes.chain(houses).chain(frames).chain(joints);
    let ways = signs.chain(paths).chain(&road.sentences);
    boxes
        .chain(labels)
        .chain(ways)
        .chain(outside)
        .cloned()
        .collect()
}

/// The text when its letters are widened.
fn widened(line: &TextLine) -> Rect {
    let bounds = line.bounds();
    let extra = bounds.width * (WIDENED - 1.0);
    let shift = match line.anchor {
        samverkanskartan::layout::Anchor::Start => 0.0,
        samverkanskartan::layout::Anchor::Middle => extra / 2.0,
        samverkanskartan::layout::Anchor::End => extra,
    };
    Rect::new(
        bounds.x - shift,
        bounds.y,
        bounds.width + extra,
        bounds.height,
    )
}

fn holds(outer: &Rect, inner: &Rect) -> bool {
    outer.inflated(0.1).holds(inner)
}

/// The stretches of the surface, a hair smaller, so that touching is not overlapping.
fn stretches(road: &Road) -> Vec<(Rect, Option<String>)> {
    let stretches = road.surface.iter().filter_map(|piece| match piece {
        Piece::Stretch { rect, door, .. } => Some((rect.inflated(-0.1), door.clone())),
        Piece::Corner { .. } => None,
    });
    stretches.collect()
}

fn checked(plan: &Plan) -> Result<Road, TestCaseError> {
    let road = Road::of(plan);
    boxes_stand_apart(&road)?;
    texts_fit(&road)?;
    signs_stand_in_their_lanes(&road)?;
    everything_is_inside(&road)?;
    the_surface_touches_only_what_it_leads_to(&road)?;
    lanes_and_undrawn_are_all_firm_ways(plan, &road)?;
    joints_hold_only_their_members(plan, &road)?;
    Ok(road)
}

fn boxes_stand_apart(road: &Road) -> Result<(), TestCaseError> {
    let nodes = &road.placed.nodes;
    for (at, one) in nodes.iter().enumerate() {
        for other in nodes.iter().skip(at + 1) {
            let apart = !one.rect.inflated(-0.1).overlaps(&other.rect);
            prop_assert!(apart, "{one:?} and {other:?}");
        }
        for house in &road.placed.houses {
            let inside = holds(&house.rect, &one.rect);
            let apart = !house.rect.inflated(-0.1).overlaps(&one.rect);
            prop_assert!(inside || apart, "{one:?} and {house:?}");
        }
    }
    Ok(())
}

fn joints_hold_only_their_members(plan: &Plan, road: &Road) -> Result<(), TestCaseError> {
    for frame in &road.placed.joints {
        let joint = plan.joints.iter().find(|it| it.key == frame.key).unwrap();
        let inside = road.placed.nodes.iter();
        let inside = inside.filter(|it| frame.rect.overlaps(&it.rect));
        let strangers: Vec<_> = inside
            .filter(|it| !joint.members.contains(&it.key))
            .collect();
        prop_assert!(strangers.is_empty(), "{strangers:?} in {frame:?}");
    }
    Ok(())
}

fn texts_fit(road: &Road) -> Result<(), TestCaseError> {
    for node in &road.placed.nodes {
        for line in &node.lines {
            prop_assert!(
                holds(&node.rect, &widened(line)),
                "{line:?} in {:?}",
                node.rect
            );
        }
    }
    for line in all_texts(road) {
        prop_assert!(line.lettering.size >= 12.0, "{line:?}");
    }
    Ok(())
}

fn signs_stand_in_their_lanes(road: &Road) -> Result<(), TestCaseError> {
    for sign in &road.signs {
        for line in &sign.lines {
            // On a phone a long verb fills its lane; whoever widens the letters there sees it
            // reach past the lane's edge, and not cut.
            let bounds = match road.shape {
                Shape::Wide => widened(line),
                Shape::Narrow => line.bounds(),
            };
            prop_assert!(holds(&sign.lane, &bounds), "{line:?} in {:?}", sign.lane);
            let (a, b) = sign.arrow;
            let arrow = Rect::spanning(a, b).inflated(1.0);
            prop_assert!(!arrow.overlaps(&line.bounds()), "{line:?} and {arrow:?}");
        }
    }
    for (at, one) in road.signs.iter().enumerate() {
        for other in road.signs.iter().skip(at + 1) {
            prop_assert!(
                !one.lane.inflated(-0.1).overlaps(&other.lane),
                "{one:?} {other:?}"
            );
        }
    }
    // Nothing but the road itself lies under a word of it.
    for line in road.signs.iter().flat_map(|sign| &sign.lines) {
        for node in &road.placed.nodes {
            prop_assert!(!node.rect.overlaps(&line.bounds()), "{line:?} on {node:?}");
        }
    }
    Ok(())
}

fn everything_is_inside(road: &Road) -> Result<(), TestCaseError> {
    let canvas = Rect::new(-6.0, -6.0, road.width + 12.0, road.height + 12.0);
    let boxes = road.placed.nodes.iter().map(|it| it.rect);
    let houses = road.placed.houses.iter().map(|it| it.rect);
    let frames = road.placed.frames.iter().map(|it| it.rect);
    let pieces = stretches(road).into_iter().map(|it| it.0);
    let texts: Vec<_> = all_texts(road).iter().map(TextLine::bounds).collect();
    for rect in boxes.chain(houses).chain(frames).chain(pieces).chain(texts) {
        prop_assert!(holds(&canvas, &rect), "{rect:?} outside {canvas:?}");
    }
    Ok(())
}

fn the_surface_touches_only_what_it_leads_to(road: &Road) -> Result<(), TestCaseError> {
    for (rect, door) in stretches(road) {
        for node in &road.placed.nodes {
            prop_assert!(
                !rect.overlaps(&node.rect),
                "{rect:?} ({door:?}) over {node:?}"
            );
        }
        for house in &road.placed.houses {
            prop_assert!(
                !rect.overlaps(&house.rect),
                "{rect:?} ({door:?}) over {house:?}"
            );
        }
    }
    Ok(())
}

/// Every firm way either goes by a lane or a side road, or is told to be undrawn.
fn lanes_and_undrawn_are_all_firm_ways(plan: &Plan, road: &Road) -> Result<(), TestCaseError> {
    let lanes = road.lanes.iter().flat_map(|lane| &lane.ways);
    let sides = road.sides.iter().flat_map(|side| &side.ways);
    let drawn: BTreeSet<_> = lanes.chain(sides).collect();
    for way in plan.ways.iter().filter(|way| way.rests != Rests::Implied) {
        let is_told = road.undrawn.contains(&way.key);
        prop_assert!(drawn.contains(&way.key) || is_told, "{way:?} is nowhere");
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_road_is_sound(plan in any_plan()) {
        checked(&plan)?;
    }

    #[test]
    fn the_same_plan_gives_the_same_road(plan in any_plan()) {
        prop_assert_eq!(Road::of(&plan), Road::of(&plan.clone()));
    }
}

#[test]
fn two_political_levels_a_joint_board_side_roads_and_pairs_are_drawn_in_every_width() {
    for width in WIDTHS {
        let plan = invented(width);
        let road = checked(&plan).unwrap();
        assert_eq!(road.undrawn, [""; 0], "{width}: every way has its road");
        assert_eq!(
            road.sides.len(),
            1,
            "{width}: the council's way to the joint board"
        );
        let council = plan
            .floors
            .iter()
            .position(|it| it.key == "council")
            .unwrap();
        let labels: Vec<_> = road
            .placed
            .labels
            .iter()
            .map(|it| it.key.as_str())
            .collect();
        assert!(
            labels.contains(&"council") && labels.contains(&"assembly"),
            "{council}"
        );
    }
}

fn rect_of(road: &Road, key: &str) -> Rect {
    let mut nodes = road.placed.nodes.iter();
    nodes.find(|node| node.key == key).unwrap().rect
}

/// Whether some frame of the joint is around a box.
fn is_framed(road: &Road, key: &str) -> bool {
    let rect = rect_of(road, key);
    let mut joints = road.placed.joints.iter();
    joints.any(|frame| holds(&frame.rect, &rect))
}

#[test]
fn on_a_phone_the_station_of_a_floor_comes_first_and_nobody_else_stands_in_its_joint_frame() {
    for width in [336.0, 716.0] {
        let road = checked(&with_joint(width)).unwrap();
        assert_eq!(road.shape, Shape::Narrow);
        let (assembly, seminar) = (rect_of(&road, "assembly"), rect_of(&road, "seminar"));
        let council = rect_of(&road, "council");
        assert!(assembly.bottom() < seminar.y, "{width}: on its floor last");
        assert!(seminar.bottom() < council.y, "{width}: and on its floor");
        for member in ["assembly", "council"] {
            assert!(is_framed(&road, member), "{width}: {member}");
        }
        assert!(!is_framed(&road, "seminar"), "{width}");
        let named = road.placed.joints.iter();
        let named = named.filter(|frame| !frame.lines.is_empty()).count();
        assert_eq!(named, 1, "{width}: its name is written once");
    }
}

#[test]
fn on_a_phone_one_frame_is_around_two_between_whom_nobody_stands() {
    for width in [336.0, 716.0] {
        let mut plan = with_joint(width);
        plan.floors[1].stands.remove(0);
        let road = checked(&plan).unwrap();
        assert_eq!(road.placed.joints.len(), 1, "{width}");
        assert!(is_framed(&road, "assembly") && is_framed(&road, "council"));
    }
}

#[test]
fn where_threads_go_a_joint_frame_is_whole_on_a_phone_too() {
    for width in [336.0, 716.0] {
        let plan = Plan {
            track: 24.0,
            ..with_joint(width)
        };
        let road = checked(&plan).unwrap();
        assert_eq!(road.placed.joints.len(), 1, "{width}");
        let (assembly, seminar) = (rect_of(&road, "assembly"), rect_of(&road, "seminar"));
        assert!(
            seminar.bottom() < assembly.y,
            "{width}: nobody in their way"
        );
    }
}

#[test]
fn a_road_that_ends_in_a_box_is_not_made_longer_by_the_doors_beside_it() {
    let road = checked(&passed_groups(1392.0)).unwrap();
    assert_eq!(road.shape, Shape::Wide);
    let teams = ["north-team", "east-team"].map(|key| rect_of(&road, key).y);
    assert!((teams[0] - teams[1]).abs() < 0.1, "they stand on one floor");
    let mut lanes = road.lanes.iter();
    let own = |key: &String| key == "north-team>north-group";
    let lane = lanes.find(|lane| lane.ways.iter().any(own)).unwrap();
    assert!(lane.rect.height < 60.0, "{:?}", lane.rect);
}

#[test]
fn each_of_three_leading_groups_has_a_road_of_its_own_to_those_below_it() {
    let plan = invented(1392.0);
    let road = checked(&plan).unwrap();
    assert_eq!(road.shape, Shape::Wide);
    let lane = |way: &str| {
        let mut lanes = road
            .lanes
            .iter()
            .filter(|it| it.ways.iter().any(|key| key == way));
        lanes.next().unwrap().rect
    };
    let (north, south) = (
        lane("north-team>north-group"),
        lane("south-team>south-group"),
    );
    assert!(!north.overlaps(&south), "neither goes by the other's road");
}

#[test]
fn two_hundred_bodies_have_their_places_in_every_width() {
    for width in WIDTHS {
        let plan = many(200, width);
        let road = checked(&plan).unwrap();
        let stands = plan.floors.iter().flat_map(|floor| &floor.stands);
        let boxes = stands
            .filter(|stand| matches!(stand, Stand::Box(_)))
            .count();
        assert_eq!(road.placed.nodes.len(), boxes);
    }
}

#[test]
fn a_lane_is_there_only_where_a_way_goes() {
    let mut plan = invented(1392.0);
    plan.ways.retain(|way| way.key == "council>assembly");
    let road = checked(&plan).unwrap();
    assert_eq!(road.lanes.len(), 1);
    assert!(road.lanes[0].up);
    assert_eq!(road.middles.len(), 0, "one lane has no line in its middle");
}

#[test]
fn what_is_only_implied_has_a_dotted_door_and_no_road() {
    let mut plan = invented(1392.0);
    for way in &mut plan.ways {
        way.rests = Rests::Implied;
    }
    let road = checked(&plan).unwrap();
    assert_eq!(road.lanes, []);
    assert!(road.signs.is_empty());
}
