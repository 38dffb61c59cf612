//! What lies on top of the picture: the ways of many cases.

use super::Mark;
use crate::layout::{Point, Rect};
use crate::screen::map::stroke::{head, path};
use crate::screen::statistics::{Flow, Leg, Told};

/// The ways of many cases: thick lines first, then their counts and what is told at the boxes.
pub(super) fn flow(flow: &Flow) -> Mark {
    let legs = flow.legs.iter().flat_map(|leg| {
        let lane = if leg.thread.on_road { "" } else { " new" };
        [
            Mark::Path {
                class: format!("flow-leg{lane}"),
                d: path(&leg.thread.points),
                width: Some(leg.width),
                drawn: false,
            },
            Mark::path("flow-head", head(&leg.thread.points)),
        ]
    });
    // A single handover shows by its line.
    let counted = flow.legs.iter().filter(|leg| leg.count.0 > 1);
    let counts = counted.map(|Leg { count, .. }| pill("flow-count", count.0.to_string(), count.1));
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
