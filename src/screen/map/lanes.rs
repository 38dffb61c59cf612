//! The lanes of the structure: which relations are drawn, and between what.

use std::collections::{BTreeMap, BTreeSet};

use super::floor::{Floor, is_principal};
use super::structure::Structure;
use crate::domain::{Id, Organization, Relation, RelationKind};
use crate::layout::{Direction, Link, Shape};
use crate::screen::words::map as words;

/// The two ends of a lane, as the picture calls them, and how it is drawn.
pub type Lane = (String, String, Manner);

/// How a line between two bodies is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Manner {
    /// Towards decision: whole, filled head.
    Towards,
    /// Back: dashed, open head.
    Back,
    /// Coordinates or informs: dotted.
    Beside,
}

impl Manner {
    /// The word used in class names and in keys of lines.
    pub fn class(self) -> &'static str {
        match self {
            Self::Towards => "towards",
            Self::Back => "back",
            Self::Beside => "beside",
        }
    }

    /// How a relation is drawn; most kinds are not.
    pub fn of(kind: RelationKind) -> Option<Self> {
        match kind {
            RelationKind::Prepares | RelationKind::Recommends | RelationKind::Proposes => {
                Some(Self::Towards)
            }
            RelationKind::Assigns | RelationKind::Returns => Some(Self::Back),
            RelationKind::Coordinates | RelationKind::Informs => Some(Self::Beside),
            RelationKind::Appoints
            | RelationKind::DecidesAfter
            | RelationKind::PartOf
            | RelationKind::MeetsAsOneWith
            | RelationKind::Replaces => None,
        }
    }
}

impl<'a> Structure<'a> {
    /// What a body is called in the picture: its own box, or the house or floor that stands
    /// for a group of huvudmän; `None` when it is not drawn.
    pub fn key_of(&self, id: &Id<Organization>) -> Option<String> {
        let body = self.workspace.find(id)?;
        let huvudmen = || self.bodies.iter().filter(|body| body.is_huvudman());
        if huvudmen().any(|huvudman| huvudman.sub_organization_of.as_ref() == Some(id)) {
            let alone = huvudmen().any(|huvudman| {
                huvudman.classification == "region"
                    && huvudman.sub_organization_of.as_ref() == Some(id)
            });
            return Some(if alone {
                Floor::Line.key().to_owned()
            } else {
                id.to_string()
            });
        }
        let drawn = self.bodies.iter().any(|drawn| drawn.id == body.id);
        let collective = !self.whole
            && Floor::of(body) == Floor::Line
            && !body.is_huvudman()
            && body.overview
            && !huvudmen().any(|h| body.is_within(self.workspace, &h.id));
        if collective {
            return self.key_of(body.sub_organization_of.as_ref()?);
        }
        drawn.then(|| id.to_string())
    }

    /// The relations that are drawn, each pair once in each direction; the verb stands once
    /// for many alike.
    pub(super) fn links(&self, shape: Shape) -> Vec<Link> {
        let mut said = BTreeSet::new();
        self.lanes(shape)
            .into_iter()
            .map(|((from, to, manner), relation)| {
                let verb = words::marking(relation);
                let common = match manner {
                    Manner::Towards | Manner::Beside => to.clone(),
                    Manner::Back => from.clone(),
                };
                let first = said.insert((verb.clone(), common));
                Link {
                    key: link_key(&from, &to, manner),
                    direction: match manner {
                        Manner::Towards => Direction::Up,
                        Manner::Back => Direction::Down,
                        Manner::Beside => Direction::Sideways,
                    },
                    verb: first.then_some(verb),
                    from,
                    to,
                }
            })
            .collect()
    }

    /// The lanes of an arrangement. The narrow one is a street: its lines go from floor to
    /// floor, since there is no room for one to every box.
    pub fn lanes(&self, shape: Shape) -> BTreeMap<Lane, &'a Relation> {
        let drawn = self.drawn_relations();
        if shape == Shape::Wide {
            return drawn;
        }
        let mut lanes = BTreeMap::new();
        for ((_, _, manner), relation) in drawn {
            let ends = (
                self.street_end(&relation.from),
                self.street_end(&relation.to),
            );
            if let (Some(from), Some(to)) = ends
                && manner != Manner::Beside
                && from != to
            {
                keep_strongest(&mut lanes, (from, to, manner), relation);
            }
        }
        lanes
    }

    /// A principal by itself, anything else by its floor.
    fn street_end(&self, id: &Id<Organization>) -> Option<String> {
        let body = self.workspace.find(id)?;
        Some(if is_principal(body) {
            id.to_string()
        } else {
            Floor::of(body).key().to_owned()
        })
    }

    /// Relations that stand that day between drawn bodies inside the structure, the strongest
    /// of each pair and manner. Towards goes up and back goes down, or is not drawn; what is
    /// said of a whole floor is not drawn where it is said of a house on it.
    pub fn drawn_relations(&self) -> BTreeMap<Lane, &'a Relation> {
        let mut drawn = BTreeMap::new();
        for relation in &self.workspace.records().relations {
            if let Some(lane) = self.lane_of(relation) {
                keep_strongest(&mut drawn, lane, relation);
            }
        }
        let floor = Floor::Line.key();
        let houses: BTreeSet<_> = drawn
            .iter()
            .filter(|((_, to, _), relation)| {
                to != floor && self.floor_of(&relation.to) == Some(Floor::Line)
            })
            .map(|((from, _, manner), _)| (from.clone(), *manner))
            .collect();
        let towards: BTreeSet<_> = drawn
            .keys()
            .filter(|(_, _, manner)| *manner == Manner::Towards)
            .map(|(from, to, _)| (from.clone(), to.clone()))
            .collect();
        drawn.retain(|(from, to, manner), _| {
            let said_of_house = to == floor && houses.contains(&(from.clone(), *manner));
            let says_less =
                *manner == Manner::Beside && towards.contains(&(from.clone(), to.clone()));
            !said_of_house && !says_less
        });
        drawn
    }

    /// The ends and manner of a relation's lane; `None` when it has none that day.
    fn lane_of(&self, relation: &Relation) -> Option<Lane> {
        let manner = Manner::of(relation.kind)?;
        let from = self.floor_of(&relation.from)?;
        let to = self.floor_of(&relation.to)?;
        let fits = match manner {
            Manner::Towards => from > to,
            Manner::Back => from < to,
            // Whoever coordinates or informs everybody would fill the picture with dots:
            // only its lines to the principals are drawn.
            Manner::Beside => self.is_principal(&relation.to),
        };
        let inside = from != Floor::Side && to != Floor::Side;
        if !fits || !inside || !relation.may_stand_on(self.day) {
            return None;
        }
        Some((
            self.lane_end(&relation.from)?,
            self.lane_end(&relation.to)?,
            manner,
        ))
    }

    /// Where a lane ends: at the box, or at the edge of the house the box stands in.
    fn lane_end(&self, id: &Id<Organization>) -> Option<String> {
        let body = self.workspace.find(id)?;
        let house = self
            .bodies
            .iter()
            .filter(|huvudman| huvudman.is_huvudman() && huvudman.classification == "region")
            .find(|huvudman| body.is_within(self.workspace, &huvudman.id));
        match house {
            Some(house) if Floor::of(body) == Floor::Line => Some(house.id.to_string()),
            _ => self.key_of(id),
        }
    }

    fn is_principal(&self, id: &Id<Organization>) -> bool {
        self.workspace.find(id).is_some_and(is_principal)
    }

    fn floor_of(&self, id: &Id<Organization>) -> Option<Floor> {
        self.workspace.find(id).map(Floor::of)
    }
}

/// Of several relations on a lane the strongest gives it its word: one that is stated before
/// one that is implied, then by kind.
fn keep_strongest<'a>(
    lanes: &mut BTreeMap<Lane, &'a Relation>,
    lane: Lane,
    relation: &'a Relation,
) {
    let weakness = |it: &Relation| (it.is_concluded(), it.kind);
    let known = lanes.entry(lane).or_insert(relation);
    if weakness(relation) < weakness(known) {
        *known = relation;
    }
}

/// The key of a drawn relation.
pub(super) fn link_key(from: &str, to: &str, manner: Manner) -> String {
    format!("{from}>{to}:{}", manner.class())
}
