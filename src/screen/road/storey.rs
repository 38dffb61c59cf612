//! Which floor of the road a body stands on. Track, level and relations tell, so that any
//! county's structure finds its floors; who keeps the data may choose another.

use std::collections::BTreeMap;

use super::ways::is_carried;
use crate::domain::order::set_of;
use crate::domain::{Id, Level, Organization, Relation, RelationKind, Track, Workspace};
use crate::screen::map::Floor;

/// A floor of the road. Political bodies that prepare for other political bodies stand on a
/// floor of their own below those.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Storey {
    /// What is done there.
    pub floor: Floor,
    /// How many floors of the same kind lie above it.
    pub depth: usize,
}

impl Storey {
    /// The first floor of a kind.
    pub fn of(floor: Floor) -> Self {
        Self { floor, depth: 0 }
    }

    /// What ways and lookups in the picture call it by.
    pub fn key(self) -> String {
        match self.depth {
            0 => self.floor.key().to_owned(),
            depth => format!("{}:{depth}", self.floor.key()),
        }
    }

    /// The floor that is called by a [`key`](Self::key).
    pub(super) fn floor_of(key: &str) -> Option<Floor> {
        Floor::ALL.into_iter().find(|floor| {
            let depth = key.strip_prefix(floor.key());
            depth.is_some_and(|depth| depth.is_empty() || depth.starts_with(':'))
        })
    }
}

/// The class of bodies that a step of the agreed way names beside the structure.
const BESIDE: &str = "forum";

/// The floors of all bodies of a day.
pub(super) struct Storeys<'a> {
    relations: &'a [&'a Relation],
    of: BTreeMap<&'a Id<Organization>, Storey>,
}

impl<'a> Storeys<'a> {
    /// Sorts bodies by the relations that stand between them.
    pub(super) fn new(
        workspace: &'a Workspace,
        bodies: &[&'a Organization],
        relations: &'a [&'a Relation],
    ) -> Self {
        let steps = workspace.records().steps.iter();
        let beside = steps.filter(|step| step.organization_class.as_deref() == Some(BESIDE));
        let beside = set_of(beside.flat_map(|step| &step.organizations));
        let mut storeys = Self {
            relations,
            of: BTreeMap::new(),
        };
        for body in bodies {
            let floor = chosen(body).or_else(|| {
                if beside.contains(&body.id) {
                    Some(Floor::Side)
                } else {
                    by_track(body)
                }
            });
            if let Some(floor) = floor {
                storeys.of.insert(&body.id, Storey::of(floor));
            }
        }
        storeys.deepen();
        let open = |storeys: &Self| -> Vec<&'a Organization> {
            let of = &storeys.of;
            bodies
                .iter()
                .copied()
                .filter(|it| !of.contains_key(&it.id))
                .collect()
        };
        let officers: Vec<_> = open(&storeys);
        let direct: Vec<_> = officers
            .iter()
            .filter(|it| storeys.leads_to(it, Floor::Political) && !is_temporary(it))
            .map(|it| &it.id)
            .collect();
        let ranked: Vec<_> = officers
            .into_iter()
            .map(|body| (&body.id, Storey::of(storeys.officers(body, &direct))))
            .collect();
        storeys.of.extend(ranked);
        storeys
    }

    /// The floor of a body.
    pub(super) fn get(&self, id: &Id<Organization>) -> Option<Storey> {
        self.of.get(id).copied()
    }

    /// Whether a body prepares for one on a floor.
    fn leads_to(&self, body: &Organization, floor: Floor) -> bool {
        self.goes(body, |to| {
            self.of.get(to).is_some_and(|storey| storey.floor == floor)
        })
    }

    fn goes(&self, body: &Organization, to: impl Fn(&Id<Organization>) -> bool) -> bool {
        let mut ways = self.relations.iter();
        ways.any(|way| way.from == body.id && upward(way.kind) && to(&way.to))
    }

    fn coordinates(&self, body: &Organization, among: &[&Id<Organization>]) -> bool {
        let mut ways = self.relations.iter();
        ways.any(|way| {
            way.from == body.id && way.kind == RelationKind::Coordinates && among.contains(&&way.to)
        })
    }

    /// The floor of officers: by what they accompany, by when they end, by whom they prepare
    /// for, and else by what their kind is called.
    fn officers(&self, body: &Organization, direct: &[&Id<Organization>]) -> Floor {
        let fallback = Floor::of(body);
        if self.is_aside(body, fallback) {
            return Floor::Side;
        }
        if self.coordinates(body, direct) {
            return Floor::Officers;
        }
        if is_temporary(body) {
            return Floor::Working;
        }
        if self.goes(body, |to| direct.contains(&to)) {
            return Floor::Preparing;
        }
        if direct.contains(&&body.id) {
            return Floor::Officers;
        }
        fallback
    }

    /// A network or forum that carries no cases is beside the structure.
    fn is_aside(&self, body: &Organization, fallback: Floor) -> bool {
        let carries = |way: &&Relation| {
            way.from == body.id && is_carried(way.kind) && self.of.contains_key(&way.to)
        };
        fallback == Floor::Side && !self.relations.iter().any(carries)
    }

    /// Political bodies that carry cases to other political bodies stand below those.
    fn deepen(&mut self) {
        // No chain is longer than there are bodies; a circle ends there too.
        for _ in 0..MOST_POLITICAL {
            let mut deeper = Vec::new();
            for way in self.relations.iter().filter(|way| upward(way.kind)) {
                let (Some(from), Some(to)) = (self.of.get(&way.from), self.of.get(&way.to)) else {
                    continue;
                };
                let both = [from, to].iter().all(|it| it.floor == Floor::Political);
                let is_up = both && way.from != way.to;
                if is_up && from.depth <= to.depth && to.depth < MOST_POLITICAL {
                    deeper.push((&way.from, to.depth + 1));
                }
            }
            if deeper.is_empty() {
                return;
            }
            for (id, depth) in deeper {
                if let Some(storey) = self.of.get_mut(id) {
                    storey.depth = depth;
                }
            }
        }
    }
}

/// So many political floors there are at most.
const MOST_POLITICAL: usize = 3;

/// Whether a relation of this kind goes from who prepares to who receives.
fn upward(kind: RelationKind) -> bool {
    matches!(
        kind,
        RelationKind::Prepares | RelationKind::Recommends | RelationKind::Proposes
    )
}

/// The floor somebody chose: 0 is beside the structure.
fn chosen(body: &Organization) -> Option<Floor> {
    let nth = usize::from(body.floor?);
    let last = Floor::Local;
    Some(match nth.checked_sub(1) {
        None => Floor::Side,
        Some(nth) => Floor::ALL
            .get(nth)
            .copied()
            .filter(|floor| *floor != Floor::Side)
            .unwrap_or(last),
    })
}

/// The floor that track and level tell; officers' floors need the relations.
fn by_track(body: &Organization) -> Option<Floor> {
    match (body.track, body.level) {
        (Track::Outside, _) | (_, Level::National) => Some(Floor::Side),
        (Track::Line, _) => Some(Floor::Line),
        (_, Level::PartCounty | Level::Local) => Some(Floor::Local),
        (Track::Political, _) => Some(Floor::Political),
        (Track::Mixed, _) => Some(Floor::of(body)),
        (Track::Officer, _) => None,
    }
}

/// Whether a body works for a limited time: its end is known, or its kind tells.
pub(super) fn is_temporary(body: &Organization) -> bool {
    crate::screen::map::is_temporary(body)
}
