//! What a road is drawn from, before anything has a place: [`Sketch`].

use std::collections::BTreeMap;

use super::laying::Keys;
use super::storey::{Storey, is_temporary};
use super::structure::Structure;
use super::ways::DrawnWay;
use crate::domain::order::map_of;
use crate::domain::{Id, Organization, Relation};
use crate::layout::Node;
use crate::layout::road::{Plan, Stand};
use crate::screen::map::Floor;
use crate::screen::names::Shape;
use crate::screen::words;

/// The structure of a day as a plain value. What is alike is drawn alike, so a road needs to be
/// laid out anew only when this differs.
#[derive(Clone, Debug, PartialEq)]
pub struct Sketch {
    /// What is to be placed; for no width yet.
    pub plan: Plan,
    /// The ways, in the order of the plan's.
    pub ways: Vec<DrawnWay>,
    /// The bodies that have a place in it, by their keys.
    pub bodies: BTreeMap<String, SketchedBody>,
    /// What the picture may call every body by, the best first.
    pub keys: BTreeMap<Id<Organization>, Keys>,
    /// The standing relations that carry cases inside.
    pub carrying: Vec<Id<Relation>>,
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
    /// Whether it stands where ways could lead to it, and is none of those that need none.
    pub needs_way: bool,
}

impl Sketch {
    /// What the picture may call a body by, the best first.
    pub fn keys_of(&self, id: &Id<Organization>) -> Keys {
        self.keys.get(id).cloned().unwrap_or_default()
    }

    /// The floor of what is placed by a key; two that are one stand on that of the upper.
    pub(super) fn floor_of(&self, key: &str) -> Floor {
        let joint = self.plan.joints.iter().find(|joint| joint.key == key);
        let key = joint.map_or(key, |joint| joint.members[0].as_str());
        let has = |stand: &Stand| stand.key() == key || inner(stand).any(|node| node.key == key);
        let mut floors = self.plan.floors.iter();
        let own = floors.find(|floor| floor.stands.iter().any(has));
        own.and_then(|own| Storey::floor_of(&own.key))
            .unwrap_or(Floor::Side)
    }
}

impl Structure<'_> {
    /// What is drawn of it, with so much room for threads in every lane.
    pub fn sketch(&self, track: f64) -> Sketch {
        let ways = self.ways();
        let plan = Plan {
            track,
            ..self.plan(&ways, 0.0)
        };
        let bodies = keys(&plan).filter_map(|key| {
            let body = self.workspace.find(&Id::<Organization>::new(key).ok()?)?;
            Some((key.to_owned(), self.sketched(body)))
        });
        let all = self.workspace.records().organizations.iter();
        Sketch {
            bodies: map_of(bodies),
            keys: map_of(all.map(|body| (body.id.clone(), self.keys_of(&body.id)))),
            carrying: self.carrying(),
            plan,
            ways,
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
            needs_way: self.is_without_way(&body.id),
        }
    }
}

/// The keys of everything that is placed.
fn keys(plan: &Plan) -> impl Iterator<Item = &str> {
    let stands = plan.floors.iter().flat_map(|floor| &floor.stands);
    let inner = stands.clone().flat_map(inner);
    let groups = plan.outside.iter().flat_map(|outside| &outside.groups);
    let outside = groups.flat_map(|group| &group.boxes);
    let nodes = inner.chain(outside).map(|node| node.key.as_str());
    let joints = plan.joints.iter().map(|joint| joint.key.as_str());
    stands.map(Stand::key).chain(nodes).chain(joints)
}

/// The boxes in a frame or a house.
fn inner(stand: &Stand) -> impl Iterator<Item = &Node> {
    match stand {
        Stand::Box(_) => [].iter(),
        Stand::Frame(frame) => frame.boxes.iter(),
        Stand::House(house) => house.boxes.iter(),
    }
}
