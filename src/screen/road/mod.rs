//! The structure as one road: from the workspace to the plan, and from coordinates to what is
//! drawn.

mod around;
mod bands;
mod chosen;
mod drawing;
mod houses;
mod laying;
mod list;
mod marks;
mod names;
mod plan;
mod reading;
mod sketch;
mod storey;
mod structure;
mod ways;

pub use bands::{Band, Breadth, COUNT as COUNT_LETTERS, Disc};
pub use chosen::Chosen;
pub use drawing::{RoadBox, RoadDrawing};
pub use laying::{Keys, Laying};
pub use list::left_out;
pub use marks::{grounds, marks, over};
pub use reading::{ReadingStop, reading};
pub use sketch::{Sketch, SketchedBody};
pub use storey::Storey;
pub use structure::Structure as RoadStructure;
pub use ways::DrawnWay;

use crate::app::MapView;
use crate::domain::Workspace;
use crate::screen::map::{DrawnBox, day_of};
use structure::Structure;

/// The road of a view, laid out for a width in pixels.
pub fn drawing(workspace: &Workspace, view: &MapView, width: f64) -> RoadDrawing {
    let day = day_of(workspace, view);
    let structure = Structure::on(workspace, day, view.all, view.organization.as_ref());
    RoadDrawing::of(&structure.sketch(0.0), width)
}

/// The road of a view in words, where it is not drawn: a body each, from below, and where its
/// way up leads.
pub fn told(workspace: &Workspace, view: &MapView) -> Vec<(String, String)> {
    /// What is told is the same in any width.
    const ANY: f64 = 1200.0;
    ways_up(&drawing(workspace, view, ANY))
}

/// The road in words, from below: what a screen reader hears first.
pub fn description(drawing: &RoadDrawing) -> String {
    let ways = ways_up(drawing).into_iter();
    let sentences: Vec<_> = ways.map(|(body, up)| format!("{body}: {up}.")).collect();
    sentences.join(" ")
}

fn ways_up(drawing: &RoadDrawing) -> Vec<(String, String)> {
    let told = drawing
        .boxes
        .iter()
        .filter_map(|it| it.up.as_ref().zip(Some(&it.drawn)));
    let ways = drawing.ways.iter().filter(|way| way.up);
    let from: Vec<_> = ways.map(|way| way.way.from.as_str()).collect();
    let told = told.filter(|(_, drawn)| from.contains(&drawn.placed.key.as_str()));
    let line = |(up, drawn): (&String, &DrawnBox)| (drawing.name_of(&drawn.placed.key), up.clone());
    told.map(line).collect()
}
