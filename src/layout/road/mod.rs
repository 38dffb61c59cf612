//! The structure as one road: sizes in, coordinates out.
//!
//! A [`Plan`] says what stands on the floors, which standing ways go between, and how wide the
//! picture may be. [`Road::of`] answers where everything lies: a road through all floors with a
//! lane up and a lane down, a street a floor that gathers the siblings, doors, and the kerb with
//! what stands outside it. Nothing is drawn as a line from box to box, so nothing crosses. The
//! module knows nothing of what the boxes mean.
//!
//! A lane is there only where a way goes. Where several share a street, it is true for each of
//! them, or it is said for how many; what no road can show truly is told in
//! [`Road::undrawn`].

mod fill;
mod house;
mod letters;
mod levels;
mod measure;
mod outside;
mod pave;
mod phone;
mod placed;
mod plan;
mod platform;
mod quarter;
mod seating;
mod side;
mod sign;
mod strip;
mod survey;
mod surveyor;
mod wide;
mod zones;

pub use placed::{Piece, Placed, PlacedLabel, PlacedLane, PlacedPath, PlacedSign};
pub use plan::{
    Floor, Footpath, Frame, House, Joint, Outside, OutsideGroup, Phrases, Plan, Rests, Stand, Way,
};
pub use side::PlacedSide as PlacedSideRoad;

use super::placed::{PlacedEnclosure, PlacedNode, PlacedSide};
use super::{Point, Rect, Shape, TextLine};
use survey::Survey;

/// Below this width the column is the road.
const WIDE: f64 = 860.0;

/// A plan with everything at its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Road {
    /// Which arrangement it was given.
    pub shape: Shape,
    /// The width of the picture: that of the plan.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// How much of every lane's outer side is room for threads.
    pub track: f64,
    /// The ground of what stands inside the kerb.
    pub ground: Rect,
    /// The kerb, as a line of which each stone is a part.
    pub kerb: Vec<Point>,
    /// What stands outside; its boxes are among the nodes.
    pub outside: Option<PlacedSide>,
    /// The road's surface.
    pub surface: Vec<Piece>,
    /// The dashed lines between two lanes.
    pub middles: Vec<(Point, Point)>,
    /// The lanes from stop to stop.
    pub lanes: Vec<PlacedLane>,
    /// The verbs and arrows on them.
    pub signs: Vec<PlacedSign>,
    /// Dotted doors, and the dotted way to them.
    pub dotted: Vec<Vec<Point>>,
    /// What is said where the surface ends, and under dotted doors.
    pub sentences: Vec<TextLine>,
    /// The roads past stations.
    pub sides: Vec<PlacedSideRoad>,
    /// The footpaths.
    pub paths: Vec<PlacedPath>,
    /// Everything else.
    pub placed: Placed,
    /// The keys of the ways that no road shows: those that would make one untrue, and those
    /// between two on the same floor.
    pub undrawn: Vec<String>,
}

impl Road {
    /// Lays a plan out for its width.
    pub fn of(plan: &Plan) -> Self {
        let survey = Survey::of(plan);
        let wide = (plan.width >= WIDE).then(|| wide::lay(plan, &survey));
        let road = wide.flatten();
        let mut road = road.unwrap_or_else(|| phone::lay(plan, &survey));
        let Placed { nodes, joints, .. } = &mut road.placed;
        joints.retain(|joint| holds_only_members(plan, joint, nodes));
        road
    }
}

/// Whether nobody else stands in a joint frame; one that would say so of somebody is not drawn.
fn holds_only_members(plan: &Plan, frame: &PlacedEnclosure, nodes: &[PlacedNode]) -> bool {
    let joint = plan.joints.iter().find(|it| it.key == frame.key);
    joint.is_none_or(|joint| {
        let mut inside = nodes.iter().filter(|it| frame.rect.overlaps(&it.rect));
        inside.all(|it| joint.members.contains(&it.key))
    })
}
