//! The picture as one list of marks, from which both the page and the saved file are made.

mod mark;
mod over;

pub use mark::Mark;

use super::map::stroke::{number, roof, round_above};
use super::map::{Drawing, DrawnBox, DrawnLine};
use super::names::Shape;
use super::statistics::Flow;
use super::way::CaseWay;

/// What the picture is used for.
#[derive(Clone, Debug, PartialEq)]
pub enum Purpose {
    /// The structure, with the key of a chosen box.
    Structure(Option<String>),
    /// A case's way.
    Way(Box<CaseWay>),
    /// The ways of many cases.
    Flow(Box<Flow>),
}

impl Purpose {
    /// The chosen box.
    pub fn chosen(&self) -> Option<&str> {
        match self {
            Self::Structure(chosen) => chosen.as_deref(),
            Self::Way(_) | Self::Flow(_) => None,
        }
    }

    /// How strong a line of the structure is: those of a chosen box are strong, and below the
    /// way of a case all of them step back.
    fn tone(&self, line: &DrawnLine) -> &'static str {
        let (from, to) = (line.ends.0.as_str(), line.ends.1.as_str());
        match self {
            Self::Structure(Some(chosen)) if chosen == from || chosen == to => " strong",
            Self::Structure(_) => "",
            Self::Way(_) | Self::Flow(_) => " mild",
        }
    }

    /// How strong a box is: a chosen one stands out, and one that a case has not touched
    /// steps back.
    fn weight(&self, key: &str) -> &'static str {
        match self {
            Self::Structure(Some(chosen)) if chosen == key => " chosen",
            Self::Way(way) if !way.touches(key) => " quiet",
            Self::Structure(_) | Self::Way(_) | Self::Flow(_) => "",
        }
    }

    /// What lies on top of the boxes.
    pub fn over(&self) -> Option<Mark> {
        match self {
            Self::Structure(_) => None,
            Self::Way(way) => Some(over::way(way)),
            Self::Flow(flow) => Some(over::flow(flow)),
        }
    }
}

/// All of a picture, the lowest first.
pub fn marks(drawing: &Drawing, purpose: &Purpose) -> Vec<Mark> {
    let mut marks = grounds(drawing);
    marks.extend(lines(drawing, purpose));
    let boxes = drawing.boxes.iter();
    marks.extend(boxes.map(|drawn| Mark::group(box_class(drawn, purpose), box_marks(drawn))));
    marks.extend(purpose.over());
    marks
}

/// Floors, side, houses, frames and the joint shape: what boxes stand on.
pub fn grounds(drawing: &Drawing) -> Vec<Mark> {
    let picture = &drawing.picture;
    let mut marks = Vec::new();
    for floor in &picture.floors {
        marks.push(Mark::rect("floor", floor.rect, 8.0));
        marks.extend(Mark::texts(&floor.lines, "floor"));
    }
    if let Some(side) = &picture.side {
        marks.push(Mark::rect("side", side.rect, 8.0));
        marks.extend(Mark::texts(&side.lines, "floor"));
    }
    for joint in &picture.enclosures {
        let outline = round_above(joint.rect, 44.0, 5.0);
        marks.push(Mark::path("joint-shape", outline));
    }
    for house in &picture.houses {
        marks.push(Mark::path("house", roof(house)));
        marks.extend(Mark::seats(&house.pips));
    }
    for frame in &picture.frames {
        marks.push(Mark::rect("frame", frame.rect, 4.0));
        marks.extend(Mark::texts(&frame.lines, "frame"));
    }
    marks
}

/// The structure's own lines.
pub fn lines(drawing: &Drawing, purpose: &Purpose) -> Vec<Mark> {
    let line = |line: &DrawnLine| {
        let manner = line.manner.class();
        let tone = purpose.tone(line);
        let implied = if line.implied { " implied" } else { "" };
        let [shaft, tip] = Mark::arrow(
            format!("lane {manner}{implied}{tone}"),
            format!("head {manner}{implied}{tone}"),
            &line.placed.points,
        );
        let verb = Mark::texts(line.placed.verb.as_slice(), "lane");
        [shaft, tip, Mark::group(format!("said{tone}"), verb)]
    };
    drawing.lines.iter().flat_map(line).collect()
}

/// The class of a body's box.
pub fn box_class(drawn: &DrawnBox, purpose: &Purpose) -> String {
    let marks = [
        (drawn.temporary, " temporary"),
        (drawn.uncertain, " uncertain"),
        (drawn.name_only, " name-only"),
    ];
    let marks = marks.iter().filter(|(is, _)| *is);
    let marks: String = marks.map(|(_, class)| *class).collect();
    let weight = purpose.weight(&drawn.placed.key);
    format!("box {}{marks}{weight}", drawn.shape.class())
}

/// What a body's box is made of. The shape carries the meaning: round ends, straight corners,
/// a thick base line …
pub fn box_marks(drawn: &DrawnBox) -> Vec<Mark> {
    let r = drawn.placed.rect;
    let shape = if drawn.name_only {
        Shape::Officer
    } else {
        drawn.shape
    };
    let mut marks = match shape {
        Shape::Joint => {
            let outline = round_above(r, r.height.min(36.0) / 2.0, 2.0);
            vec![Mark::path("form", outline)]
        }
        Shape::Political => vec![Mark::rect("form", r, r.height / 2.0)],
        Shape::Line => {
            let (x, y) = (number(r.x), number(r.bottom() - 1.5));
            let base = format!("M{x} {y} H{}", number(r.right()));
            vec![Mark::rect("form", r, 1.0), Mark::path("base", base)]
        }
        Shape::Officer | Shape::Local | Shape::Outside => vec![Mark::rect("form", r, 3.0)],
    };
    marks.extend(Mark::texts(&drawn.placed.lines, "box"));
    marks.extend(Mark::seats(&drawn.placed.pips));
    marks
}
