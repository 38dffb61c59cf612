//! What is to be laid out as a road: [`Plan`] and its parts.

use crate::layout::Node;

/// Everything that is to be drawn, before it has a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The width there is, in pixels. The picture is drawn as wide, letter by letter.
    pub width: f64,
    /// The floors from the top down.
    pub floors: Vec<Floor>,
    /// The standing ways between what stands on the floors.
    pub ways: Vec<Way>,
    /// The footpaths of those who accompany others.
    pub paths: Vec<Footpath>,
    /// Bodies that are two others together.
    pub joints: Vec<Joint>,
    /// What stands outside the kerb.
    pub outside: Option<Outside>,
    /// What is written on the road itself.
    pub phrases: Phrases,
    /// How much room every lane has for threads at its outer side, in pixels; 0 where none go
    /// over the road.
    pub track: f64,
}

/// A floor and what stands on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Floor {
    /// What ways and lookups call it by; a way to it goes to all of its houses.
    pub key: String,
    /// Its name; may be broken at a soft hyphen.
    pub label: String,
    /// What it is for.
    pub note: String,
    /// From the left, those with the same ways in the order in which they shall stand.
    pub stands: Vec<Stand>,
}

/// Something that stands on a floor.
#[derive(Clone, Debug, PartialEq)]
pub enum Stand {
    /// A box.
    Box(Node),
    /// Boxes with one frame around them, and one door.
    Frame(Frame),
    /// A house with boxes inside.
    House(House),
}

/// A titled frame; whatever leads to a box in it leads to its one door.
#[derive(Clone, Debug, PartialEq)]
pub struct Frame {
    /// What ways and lookups call it by.
    pub key: String,
    /// Its name; empty for none.
    pub title: String,
    /// The boxes.
    pub boxes: Vec<Node>,
}

/// A roofed house; whatever leads to a box in it leads to its one door.
#[derive(Clone, Debug, PartialEq)]
pub struct House {
    /// What ways and lookups call it by.
    pub key: String,
    /// The name under the roof.
    pub title: String,
    /// A quieter text after the name; empty for none.
    pub note: String,
    /// Dots at the right end of the title line.
    pub pips: usize,
    /// How many boxes stand side by side at most.
    pub columns: usize,
    /// The boxes, row by row.
    pub boxes: Vec<Node>,
    /// Whether it belongs to none of the others: it stands last, and is not meant by a way to
    /// the whole floor.
    pub own: bool,
}

/// A standing way from one to another; between two floors.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    /// What lookups call it by.
    pub key: String,
    /// From what, by its key.
    pub from: String,
    /// To what, by its key.
    pub to: String,
    /// What is written on its lane.
    pub verb: String,
    /// How sure it is.
    pub rests: Rests,
}

/// What a way rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rests {
    /// It is simply so.
    Firm,
    /// So it is with these words under the verb.
    Said(String),
    /// It is only implied: a dotted door, and no road.
    Implied,
}

/// A dotted path from a box to the station on its floor.
#[derive(Clone, Debug, PartialEq)]
pub struct Footpath {
    /// The box that accompanies.
    pub from: String,
    /// The station.
    pub to: String,
    /// Written above it.
    pub above: String,
    /// Written below it.
    pub below: String,
    /// Whether the box also accompanies those on the floor below.
    pub down: bool,
}

/// Two stations above one another that are drawn in one frame.
#[derive(Clone, Debug, PartialEq)]
pub struct Joint {
    /// What lookups call it by.
    pub key: String,
    /// Its name.
    pub title: String,
    /// A quieter text under the name.
    pub note: String,
    /// A quieter text at the other side of the road; empty for none.
    pub aside: String,
    /// The upper and the lower one.
    pub members: [String; 2],
}

/// What the road does not lead to.
#[derive(Clone, Debug, PartialEq)]
pub struct Outside {
    /// What lookups call it by.
    pub key: String,
    /// Its name.
    pub label: String,
    /// What it may do.
    pub note: String,
    /// What stands there, each group at the height of a floor.
    pub groups: Vec<OutsideGroup>,
}

/// Some of what stands outside.
#[derive(Clone, Debug, PartialEq)]
pub struct OutsideGroup {
    /// At the height of which floor, from 0.
    pub floor: usize,
    /// The boxes.
    pub boxes: Vec<Node>,
    /// Written under them; empty for nothing.
    pub note: String,
}

/// What is written on the road itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phrases {
    /// Where no lane leads down.
    pub no_way_down: String,
    /// Where no lane leads up.
    pub no_way_up: String,
    /// Under boxes with a dotted door.
    pub implied: String,
    /// Under a verb that does not hold for all doors; `{n}` and `{all}` stand for how many.
    pub partly: String,
    /// For verbs there is no room for; `{n}` stands for how many.
    pub more: String,
}

impl Plan {
    /// Whether threads go over the road, so that they need room around everything.
    pub(super) fn has_tracks(&self) -> bool {
        self.track > 0.0
    }
}

impl Stand {
    /// What ways and lookups call it by.
    pub fn key(&self) -> &str {
        match self {
            Self::Box(node) => &node.key,
            Self::Frame(frame) => &frame.key,
            Self::House(house) => &house.key,
        }
    }

    /// The boxes inside.
    pub(super) fn inner(&self) -> &[Node] {
        match self {
            Self::Box(_) => &[],
            Self::Frame(frame) => &frame.boxes,
            Self::House(house) => &house.boxes,
        }
    }

    pub(super) fn house(&self) -> Option<&House> {
        match self {
            Self::House(house) => Some(house),
            Self::Box(_) | Self::Frame(_) => None,
        }
    }
}
