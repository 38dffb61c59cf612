//! What lies on top of the picture: the ways of many cases.

use super::Mark;
use super::bands::{count, now, pill};
use crate::screen::map::stroke::{head, path};
use crate::screen::statistics::{Flow, Told};

/// The ways of many cases: broad lines first, then their counts and what is told at the boxes.
pub(super) fn flow(flow: &Flow) -> Mark {
    let legs = flow.legs.iter().flat_map(|leg| {
        let lane = if leg.thread.on_road { "" } else { " new" };
        [
            Mark::Path {
                class: format!("flow-leg{lane}"),
                d: path(&leg.thread.points),
                width: Some(leg.thread.breadth),
                drawn: false,
            },
            Mark::path("flow-head", head(&leg.thread.points)),
        ]
    });
    let counts = flow.legs.iter().filter_map(count);
    let told = flow.told.iter().map(|told| match told {
        Told::Dwell(text, at) => pill("flow-dwell", text.clone(), *at),
        Told::Now(disc) => now(*disc, false),
    });
    Mark::group("flow", legs.chain(counts).chain(told).collect())
}
