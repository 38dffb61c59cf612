//! What a picture of the structure is drawn from, before anything has a place.

use std::collections::BTreeMap;

use super::floor::{Floor, is_temporary};
use super::lanes::Lane;
use super::structure::{Structure, fold_key};
use crate::domain::{Id, Organization};
use crate::layout::{Block, Plan, Shape as Arrangement};
use crate::screen::names::Shape;
use crate::screen::words;

/// The structure of a day in one arrangement, as a plain value: what is alike is drawn alike,
/// so a picture needs to be laid out anew only when this differs.
#[derive(Clone, Debug, PartialEq)]
pub struct Sketch {
    /// What is to be placed.
    pub plan: Plan,
    /// The lanes, in the order of the plan's links, and whether the documents only imply it.
    pub lanes: Vec<(Lane, bool)>,
    /// The bodies that stand in it, by their keys.
    pub bodies: BTreeMap<String, SketchedBody>,
}

/// What the picture says of a body beside what is written in its box.
#[derive(Clone, Debug, PartialEq)]
pub struct SketchedBody {
    /// The body.
    pub id: Id<Organization>,
    /// Its look.
    pub shape: Shape,
    /// Whether it works for a limited time.
    pub temporary: bool,
    /// Whether nobody knows when it ends, or if it had begun.
    pub uncertain: bool,
    /// Its whole name that day.
    pub name: String,
    /// Which track it belongs to, in words.
    pub track: &'static str,
}

impl Structure<'_> {
    /// What is drawn of it in an arrangement.
    pub fn sketch(&self, arrangement: Arrangement) -> Sketch {
        let plan = self.plan(arrangement);
        let boxes = self
            .bodies()
            .iter()
            .map(|body| (body.id.to_string(), *body));
        let grounds = grounds(&plan).filter_map(|key| Some((key.to_owned(), self.find(key)?)));
        let bodies = boxes.chain(grounds);
        let bodies = bodies.map(|(key, body)| (key, self.sketched(body)));
        let lanes = self.lanes(arrangement).into_iter();
        Sketch {
            bodies: bodies.collect(),
            lanes: lanes.map(|(lane, it)| (lane, it.is_concluded())).collect(),
            plan,
        }
    }

    fn sketched(&self, body: &Organization) -> SketchedBody {
        let temporary = is_temporary(body);
        let name = body.name_on(self.day);
        SketchedBody {
            id: body.id.clone(),
            shape: Shape::of(body),
            temporary,
            uncertain: self.is_uncertain(body) || (temporary && body.period.to.is_none()),
            name: name.map_or(body.id.as_str(), |name| &name.name).to_owned(),
            track: words::track(body.track),
        }
    }
}

/// The keys of the houses and the joint shape, which stand for bodies too.
fn grounds(plan: &Plan) -> impl Iterator<Item = &str> {
    let blocks = plan.floors.iter().flat_map(|floor| &floor.blocks);
    let houses = blocks.filter_map(|block| match block {
        Block::House(house) => Some(house.key.as_str()),
        _ => None,
    });
    let joint = plan.enclosure.iter().map(|joint| joint.key.as_str());
    houses.chain(joint)
}

/// Whether a key is that of a box that stands for what is folded away.
pub(super) fn is_fold(key: &str) -> bool {
    Floor::ALL.into_iter().any(|floor| fold_key(floor) == key)
}
