//! The standing ways of a day: what of the relations, and of the agreed way's routes, is drawn.

use super::structure::Structure;
use crate::domain::order::{set_of, sort_by_key};
use crate::domain::{
    Day, Foundation, Id, Organization, Relation, RelationKind, RouteKind, Step, Workspace,
};
use crate::layout::road::{Rests, Way};
use crate::screen::map::Floor;
use crate::screen::words::{self, road as road_words};

/// A way that is drawn, and what it stands for.
#[derive(Clone, Debug, PartialEq)]
pub struct DrawnWay {
    /// What the layout is told.
    pub way: Way,
    /// In words, to be read between the names of the two: ”bereder ärenden åt”.
    pub label: String,
    /// Whether it goes from a lower floor to a higher.
    pub up: bool,
    /// Whether cases go by it, and not only people.
    pub carries: bool,
    /// The relations it stands for; none where the agreed way's routes say it.
    pub relations: Vec<Id<Relation>>,
}

/// Whether cases are carried by a relation of this kind.
pub(super) fn is_carried(kind: RelationKind) -> bool {
    matches!(
        kind,
        RelationKind::Prepares
            | RelationKind::Proposes
            | RelationKind::Recommends
            | RelationKind::Assigns
            | RelationKind::Returns
            | RelationKind::Informs
    )
}

impl Structure<'_> {
    /// All ways of the day, those of the strongest kinds first.
    pub(super) fn ways(&self) -> Vec<DrawnWay> {
        let mut ways: Vec<DrawnWay> = Vec::new();
        let mut relations = self.relations.clone();
        sort_by_key(&mut relations, |relation| relation.kind);
        for relation in relations.iter().filter(|it| is_carried(it.kind)) {
            ways.extend(self.way_of(relation));
        }
        let mut ways = self.to_all(&together(ways));
        ways.extend(self.appointing());
        ways.extend(self.routed());
        ways
    }

    /// What goes alike to every huvudman goes once, to all of them.
    fn to_all(&self, ways: &[DrawnWay]) -> Vec<DrawnWay> {
        let houses = set_of(self.huvudmen().map(|it| self.house_of(it)));
        let mut all: Vec<DrawnWay> = Vec::new();
        for (at, way) in ways.iter().enumerate() {
            let is_one = |it: &&DrawnWay| is_alike(it, way) && houses.contains(&it.way.to);
            let alike: Vec<&DrawnWay> = ways.iter().filter(is_one).collect();
            if !houses.contains(&way.way.to) || !self.reach_all(&alike) {
                all.push(way.clone());
            } else if ways.iter().position(|it| is_one(&it)) == Some(at) {
                let mut once = way.clone();
                Floor::Line.key().clone_into(&mut once.way.to);
                let relations = alike.iter().flat_map(|it| &it.relations);
                once.relations = relations.cloned().collect();
                all.push(once);
            }
        }
        all
    }

    /// Whether several ways lead to each of the huvudmän, or to what is theirs.
    fn reach_all(&self, ways: &[&DrawnWay]) -> bool {
        if ways.len() < 2 {
            return false;
        }
        let relations = ways.iter().flat_map(|it| &it.relations);
        let reached = relations.filter_map(|id| {
            let relation = self.workspace.find(id)?;
            let body = self.workspace.find(&relation.to)?;
            Some(&self.huvudman_of(body)?.id)
        });
        set_of(reached) == set_of(self.huvudmen().map(|it| &it.id))
    }

    fn way_of(&self, relation: &Relation) -> Option<DrawnWay> {
        if self.accompanies(&relation.from) || self.accompanies(&relation.to) {
            return None;
        }
        let (from, to) = (self.end(&relation.from)?, self.end(&relation.to)?);
        let (lower, upper) = (self.storey(&relation.from)?, self.storey(&relation.to)?);
        let verb = relation.verb.as_deref();
        (lower != upper).then(|| DrawnWay {
            way: Way {
                key: relation.id.to_string(),
                from,
                to,
                verb: verb
                    .unwrap_or_else(|| words::map::verb_of(relation.kind))
                    .to_owned(),
                rests: rests(relation),
            },
            label: relation.label.clone(),
            up: lower > upper,
            carries: true,
            relations: vec![relation.id.clone()],
        })
    }

    /// What all huvudmän do alike is drawn once: they appoint members of the body next to them.
    fn appointing(&self) -> Option<DrawnWay> {
        let appoint = |it: &&&Relation| it.kind == RelationKind::Appoints;
        let bodies = self.relations.iter().filter(appoint);
        let next = bodies
            .filter_map(|it| Some((self.storey(&it.to)?, &it.to)))
            .min()?;
        let (storey, body) = next;
        let own: Vec<_> = self
            .relations
            .iter()
            .filter(|it| it.kind == RelationKind::Appoints && it.to == *body)
            .collect();
        let who = set_of(own.iter().map(|it| &it.from));
        let huvudmen: Vec<_> = self.huvudmen().collect();
        let all = huvudmen.iter().all(|it| who.contains(&it.id));
        let implied = own.iter().filter(|it| it.is_concluded()).count();
        let first = own.first()?;
        let from = if all {
            Floor::Line.key().to_owned()
        } else {
            self.end(&first.from)?
        };
        let verb = first.verb.clone();
        let rests = if implied > 0 && implied < own.len() {
            Rests::Said(road_words::implied_for(implied, own.len()))
        } else {
            rests(first)
        };
        (storey.floor != Floor::Line && !huvudmen.is_empty()).then(|| DrawnWay {
            way: Way {
                key: first.id.to_string(),
                from,
                to: body.to_string(),
                verb: verb.unwrap_or_else(|| words::map::verb_of(first.kind).to_owned()),
                rests,
            },
            label: first.label.clone(),
            up: false,
            carries: false,
            relations: own.iter().map(|it| it.id.clone()).collect(),
        })
    }

    /// Bodies without a relation of their own go up as the routes of the agreed way say of
    /// bodies of their kind.
    fn routed(&self) -> Vec<DrawnWay> {
        let carried = self.relations.iter().filter(|it| is_carried(it.kind));
        let related = set_of(carried.flat_map(|it| [&it.from, &it.to]));
        let mut ways: Vec<DrawnWay> = Vec::new();
        for route in &self.workspace.records().routes {
            let leads = matches!(route.kind, RouteKind::Allows | RouteKind::Causes);
            let told = matches!(route.foundation, Foundation::Stated | Foundation::Practice);
            let holds = route
                .valid_from
                .as_ref()
                .is_none_or(|from| from.earliest().is_none_or(|first| first <= self.day));
            if !(leads && told && holds) {
                continue;
            }
            for from in self
                .taking(&route.from)
                .filter(|it| !related.contains(&it.id))
            {
                for to in self.taking(&route.to) {
                    let way = self.routed_way(route.id.as_str(), route.foundation, (from, to));
                    let known = |way: &DrawnWay| {
                        let mut known = ways.iter();
                        known.any(|it| it.way.from == way.way.from && it.way.to == way.way.to)
                    };
                    let way = way.filter(|way| !known(way));
                    ways.extend(way);
                }
            }
        }
        ways
    }

    /// The drawn bodies that take a step.
    fn taking(&self, step: &Id<Step>) -> impl Iterator<Item = &Organization> {
        let step = self.workspace.find(step);
        self.bodies.iter().copied().filter(move |body| {
            step.is_some_and(|step| {
                let class = step.organization_class.as_ref();
                if step.organizations.is_empty() {
                    class.is_some_and(|class| *class == body.classification)
                } else {
                    step.organizations.contains(&body.id)
                }
            })
        })
    }

    fn routed_way(
        &self,
        route: &str,
        foundation: Foundation,
        (from, to): (&Organization, &Organization),
    ) -> Option<DrawnWay> {
        if self.accompanies(&from.id) || self.accompanies(&to.id) {
            return None;
        }
        let (lower, upper) = (self.storey(&from.id)?, self.storey(&to.id)?);
        let inside = [lower, upper].iter().all(|it| it.floor != Floor::Side);
        let (start, end) = (self.end(&from.id)?, self.end(&to.id)?);
        (lower > upper && inside).then(|| DrawnWay {
            way: Way {
                key: format!("{route}:{start}>{end}"),
                from: start,
                to: end,
                verb: road_words::CARRIES_ON.to_owned(),
                rests: said(foundation),
            },
            label: road_words::CARRIES_ON_TO.to_owned(),
            up: true,
            carries: true,
            relations: Vec::new(),
        })
    }
}

/// Ways that say the same between the same two ends, as one.
fn together(ways: Vec<DrawnWay>) -> Vec<DrawnWay> {
    let mut all: Vec<DrawnWay> = Vec::new();
    for way in ways {
        let same = |it: &&mut DrawnWay| is_alike(it, &way) && it.way.to == way.way.to;
        match all.iter_mut().find(same) {
            Some(known) => known.relations.extend(way.relations),
            None => all.push(way),
        }
    }
    all
}

/// Whether two ways say the same from the same end.
fn is_alike(one: &DrawnWay, other: &DrawnWay) -> bool {
    let said = |it: &DrawnWay| (it.way.from.clone(), it.way.verb.clone(), it.label.clone());
    said(one) == said(other) && one.way.rests == other.way.rests
}

/// What a relation rests on, as its lane says it.
fn rests(relation: &Relation) -> Rests {
    if relation.is_concluded() {
        return Rests::Implied;
    }
    relation.foundation.map_or(Rests::Firm, said)
}

fn said(foundation: Foundation) -> Rests {
    match road_words::foundation(foundation) {
        Some(words) => Rests::Said(words.to_owned()),
        None => Rests::Firm,
    }
}

/// The relations that stand on a day between bodies that there are.
pub(super) fn standing(workspace: &Workspace, day: Day) -> Vec<&Relation> {
    let is_there = |id: &Id<Organization>| {
        let body = workspace.find(id);
        body.is_some_and(|body| body.period.may_include(day))
    };
    let all = workspace.records().relations.iter();
    all.filter(|it| it.may_stand_on(day))
        .filter(|it| is_there(&it.from) && is_there(&it.to))
        .collect()
}
