//! What lies on top of the picture: the ways of one case or of many.

use super::Mark;
use crate::layout::{Point, Rect};
use crate::screen::map::stroke::{head, path};
use crate::screen::statistics::{Flow, Leg as FlowLeg, Told};
use crate::screen::way::{Beside, CaseWay, Leg, Phase, Stop};

/// From the lowest to the uppermost: what is shown now hides nothing of itself.
const PHASES: [Phase; 3] = [Phase::Coming, Phase::Done, Phase::Now];

/// A case's way: lines first, then the numbers.
pub(super) fn way(way: &CaseWay) -> Mark {
    let in_phase = |phase| move |leg: &&Leg| leg.phase == phase;
    let legs = PHASES.into_iter();
    let legs = legs.flat_map(|phase| way.legs.iter().filter(in_phase(phase)).map(leg));
    let in_phase = |phase| move |stop: &&Stop| stop.phase == phase;
    let stops = PHASES.into_iter();
    let stops = stops.flat_map(|phase| way.stops.iter().filter(in_phase(phase)).map(stop));
    let beside = [
        beside("way-agreed", "agreed", &way.agreed),
        beside("way-next", "next", &way.next),
    ];
    Mark::group("way", beside.into_iter().chain(legs).chain(stops).collect())
}

/// Lines beside the way that was taken.
fn beside(switch: &'static str, kind: &str, lines: &[Beside]) -> Mark {
    let line = |line: &Beside| {
        let class = line.class;
        let (shaft, tip) = (
            format!("{kind}-leg {class}"),
            format!("{kind}-head {class}"),
        );
        Mark::arrow(shaft, tip, &line.points)
    };
    Mark::Group {
        class: String::new(),
        switch,
        marks: lines.iter().flat_map(line).collect(),
    }
}

/// Which of the ways it belongs to.
fn switch(planned: bool) -> &'static str {
    if planned { "way-planned" } else { "way-actual" }
}

fn leg(leg: &Leg) -> Mark {
    let lane = if leg.is_new { " new" } else { "" };
    let phase = leg.phase.class();
    let shaft = format!("leg {phase}{lane}");
    let tip = format!("leg-head {phase}{lane}");
    Mark::Group {
        class: String::new(),
        switch: switch(leg.planned),
        marks: Mark::arrow(shaft, tip, &leg.points).into(),
    }
}

fn stop(stop: &Stop) -> Mark {
    let radius = if stop.phase == Phase::Now { 13.0 } else { 10.5 };
    let circle = Mark::Circle {
        class: "",
        at: stop.at,
        radius,
    };
    let below = Point::new(stop.at.x, stop.at.y + 4.5);
    let number = Mark::number("", below, stop.number.to_string());
    Mark::Group {
        class: format!("stop {}", stop.phase.class()),
        switch: switch(stop.planned),
        marks: vec![circle, number],
    }
}

/// The ways of many cases: thick lines first, then their counts and what is told at the boxes.
pub(super) fn flow(flow: &Flow) -> Mark {
    let legs = flow.legs.iter().flat_map(|leg| {
        let lane = if leg.is_new { " new" } else { "" };
        [
            Mark::Path {
                class: format!("flow-leg{lane}"),
                d: path(&leg.points),
                width: Some(leg.width),
            },
            Mark::path("flow-head", head(&leg.points)),
        ]
    });
    // A single handover shows by its line.
    let counted = flow.legs.iter().filter(|leg| leg.count.0 > 1);
    let counts =
        counted.map(|FlowLeg { count, .. }| pill("flow-count", count.0.to_string(), count.1));
    let told = flow.told.iter().map(|(told, at)| match told {
        Told::Dwell(text) => pill("flow-dwell", text.clone(), *at),
        Told::Now(count) => {
            let circle = Mark::Circle {
                class: "",
                at: *at,
                radius: 12.0,
            };
            let below = Point::new(at.x, at.y + 4.5);
            Mark::group(
                "flow-now",
                vec![circle, Mark::number("", below, count.to_string())],
            )
        }
    });
    Mark::group("flow", legs.chain(counts).chain(told).collect())
}

/// A text on a ground of its own.
fn pill(class: &str, text: String, at: Point) -> Mark {
    /// About as wide as a digit of the picture's font at this size.
    const DIGIT: f64 = 7.2;
    let digits = text.chars().fold(0.0, |width, _| width + DIGIT);
    let width = digits + 8.0;
    let ground = Rect::new(at.x - width / 2.0, at.y - 8.0, width, 16.0);
    let below = Point::new(at.x, at.y + 4.2);
    Mark::group(
        class,
        vec![Mark::rect("", ground, 8.0), Mark::number("", below, text)],
    )
}
