//! The structure as it stood on a day: which bodies are drawn, where they belong, and what ways
//! call them.

use std::collections::{BTreeMap, BTreeSet};

use super::around::Around;
use super::storey::{Storey, Storeys};
use super::ways::{is_carried, standing};
use crate::domain::order::{map_of, set_of, sort_by, sort_by_key};
use crate::domain::{
    Day, Id, Level, Organization, Relation, RelationKind, Track, Validity, Workspace,
};
use crate::screen::map::Floor;
use crate::search::swedish;

/// The house of huvudmän that are said to be part of nothing together.
const COMMON_HOUSE: &str = "house:";

/// The bodies and relations of a day.
pub struct Structure<'a> {
    pub(super) workspace: &'a Workspace,
    /// The day.
    pub day: Day,
    /// The bodies that are drawn, in Swedish order.
    pub(super) bodies: Vec<&'a Organization>,
    /// Bodies of the day that are not drawn.
    pub(super) folded: Vec<&'a Organization>,
    /// What stands that day.
    pub(super) relations: Vec<&'a Relation>,
    storeys: BTreeMap<&'a Id<Organization>, Storey>,
    /// Whether every body of the day is drawn.
    pub(super) whole: bool,
    /// The case whose way is to be drawn over it.
    pub(super) around: Option<Around<'a>>,
}

impl<'a> Structure<'a> {
    /// The bodies of the overview, those with a standing way and the chosen one; or all.
    pub fn on(
        workspace: &'a Workspace,
        day: Day,
        all: bool,
        chosen: Option<&Id<Organization>>,
    ) -> Self {
        Self::of(workspace, day, (all, None), |body, _, on_road| {
            all || body.overview || on_road || chosen == Some(&body.id)
        })
    }

    pub(super) fn of(
        workspace: &'a Workspace,
        day: Day,
        (whole, around): (bool, Option<Around<'a>>),
        wanted: impl Fn(&Organization, Floor, bool) -> bool,
    ) -> Self {
        let bodies = workspace.records().organizations.iter();
        let is_there = |body: &&Organization| {
            let touched = around.as_ref().map(|it| &it.touched);
            body.period.may_include(day) || touched.is_some_and(|it| it.contains(&body.id))
        };
        let mut there: Vec<_> = bodies.filter(is_there).collect();
        sort_by(&mut there, |a, b| swedish(a.name(), b.name()));
        let relations = standing(workspace, day);
        let storeys = {
            let sorted = Storeys::new(workspace, &there, &relations);
            let bodies = there.iter();
            map_of(bodies.filter_map(|body| Some((&body.id, sorted.get(&body.id)?))))
        };
        let firm = relations.iter().copied();
        let firm = firm.filter(|it| around.is_none() || !it.is_concluded());
        let mut on_road = on_the_road(&firm.collect::<Vec<_>>(), &storeys);
        if around.as_ref().is_some_and(|around| around.narrow) {
            let supports = |it: &&&Relation| it.kind == RelationKind::Coordinates;
            for relation in relations.iter().filter(supports) {
                on_road.remove(&relation.from);
            }
        }
        let (bodies, folded): (Vec<_>, Vec<_>) = there.into_iter().partition(|body| {
            let floor = storeys.get(&body.id).map_or(Floor::Side, |it| it.floor);
            wanted(body, floor, on_road.contains(&body.id))
        });
        Self {
            workspace,
            day,
            bodies,
            folded,
            relations,
            storeys,
            whole,
            around,
        }
    }

    /// What the picture may call a body by, the best first: its own box, the house it stands
    /// in, the floor of all houses.
    pub fn keys_of(&self, id: &Id<Organization>) -> Vec<String> {
        let own = (!self.is_group(id)).then(|| id.to_string());
        let of_all = self
            .workspace
            .find(id)
            .is_some_and(|body| self.is_of_all(body));
        let floor = of_all.then(|| Floor::Line.key().to_owned());
        own.into_iter().chain(self.end(id)).chain(floor).collect()
    }

    /// The drawn bodies, in Swedish order.
    pub fn bodies(&self) -> &[&'a Organization] {
        &self.bodies
    }

    /// The floor of a body.
    pub fn storey(&self, id: &Id<Organization>) -> Option<Storey> {
        self.storeys
            .get(id)
            .copied()
            .or_else(|| self.is_group(id).then(|| Storey::of(Floor::Line)))
    }

    /// The floors there are, from the top down.
    pub(super) fn storeys(&self) -> Vec<Storey> {
        let drawn = self.bodies.iter().chain(&self.folded);
        let storeys = drawn.filter_map(|body| self.storey(&body.id));
        let inside = storeys.filter(|storey| storey.floor != Floor::Side);
        set_of(inside).into_iter().collect()
    }

    /// The drawn bodies on a floor.
    pub(super) fn on_storey(&self, storey: Storey) -> Vec<&'a Organization> {
        let all = self.bodies.iter().copied();
        let here = all.filter(|body| self.storey(&body.id) == Some(storey));
        here.filter(|body| !self.is_joint(body)).collect()
    }

    /// The drawn huvudmän.
    pub(super) fn huvudmen(&self) -> impl Iterator<Item = &'a Organization> {
        self.bodies
            .iter()
            .copied()
            .filter(|body| body.is_huvudman())
    }

    /// Whether a body is a word for huvudmän together.
    pub(super) fn is_group(&self, id: &Id<Organization>) -> bool {
        self.huvudmen().any(|huvudman| {
            let mut above = huvudman.ancestors(self.workspace);
            above.any(|group| group.id == *id)
        })
    }

    /// What ways call a body by: its box, the house it stands in, or the floor of all houses.
    pub(super) fn end(&self, id: &Id<Organization>) -> Option<String> {
        if self.is_group(id) {
            let members: Vec<_> = self
                .huvudmen()
                .filter(|huvudman| huvudman.is_within(self.workspace, id))
                .collect();
            let all = members.len() == self.huvudmen().count();
            let own_house = members.iter().all(|it| !it.is_region());
            return match (all, members.first()) {
                (true, _) => Some(Floor::Line.key().to_owned()),
                (false, Some(first)) if own_house => Some(self.house_of(first)),
                (false, _) => None,
            };
        }
        let body = self.workspace.find(id)?;
        if self.storey(id)?.floor == Floor::Side {
            return None;
        }
        if let Some(huvudman) = self.huvudman_of(body) {
            return Some(self.house_of(huvudman));
        }
        if let Some(house) = self.house_of_group(body) {
            return Some(house);
        }
        self.is_drawn(id).then(|| id.to_string())
    }

    /// The huvudman in whose house a body stands: itself, or the one it is a part of.
    pub(super) fn huvudman_of(&self, body: &Organization) -> Option<&'a Organization> {
        let mut huvudmen = self.huvudmen();
        huvudmen.find(|huvudman| {
            huvudman.id == body.id
                || (body.track == Track::Line && body.is_within(self.workspace, &huvudman.id))
        })
    }

    /// The house of several huvudmän, for what is said of all their own bodies alike. A body they
    /// have together stands on no level of theirs.
    pub(super) fn house_of_group(&self, body: &Organization) -> Option<String> {
        let group = body.sub_organization_of.as_ref()?;
        let is_theirs = body.track == Track::Line && body.level == Level::Huvudman;
        let mut members = self.huvudmen().filter(|it| !it.is_region());
        let first = members.find(|it| it.sub_organization_of.as_ref() == Some(group));
        let first = first.filter(|_| is_theirs && !body.is_huvudman());
        first.map(|it| self.house_of(it))
    }

    /// What the house a huvudman stands in is called: a region's by itself, the one of the others
    /// by what they are part of, where that is known.
    pub(super) fn house_of(&self, huvudman: &Organization) -> String {
        if huvudman.is_region() {
            return huvudman.id.to_string();
        }
        let mut others = self.huvudmen().filter(|it| !it.is_region());
        let group = others.find_map(|it| it.sub_organization_of.as_ref());
        group.map_or_else(|| COMMON_HOUSE.to_owned(), ToString::to_string)
    }

    /// Whether a body is drawn.
    pub(super) fn is_drawn(&self, id: &Id<Organization>) -> bool {
        self.bodies.iter().any(|body| body.id == *id)
    }

    /// Whether a body accompanies others on its floor: it goes by a footpath.
    pub(super) fn accompanies(&self, id: &Id<Organization>) -> bool {
        self.accompanied(id).is_some()
    }

    /// The nearest body on its floor that a body accompanies.
    pub(super) fn accompanied(&self, id: &Id<Organization>) -> Option<&'a Id<Organization>> {
        let own = self.storey(id)?;
        let paths = self
            .relations
            .iter()
            .filter(|it| it.kind == RelationKind::Coordinates && it.from == *id && it.to != *id);
        let beside = paths.filter(|it| self.storey(&it.to) == Some(own));
        let mut drawn = beside.filter(|it| self.is_drawn(&it.to));
        drawn.find(|it| it.to != it.from).map(|it| &it.to)
    }

    /// Whether a body is two others on different floors together.
    pub(super) fn is_joint(&self, body: &Organization) -> bool {
        self.members_of(body).is_some()
    }

    /// The upper and the lower body of a joint one.
    pub(super) fn members_of(&self, body: &Organization) -> Option<[&'a Organization; 2]> {
        let parts = self
            .relations
            .iter()
            .filter(|it| it.kind == RelationKind::PartOf && it.to == body.id && !it.is_concluded());
        let members = parts.filter_map(|it| {
            let member = self.workspace.find(&it.from)?;
            Some((self.storey(&it.from)?, member))
        });
        let inside = members.filter(|(storey, member)| {
            let inside = !matches!(storey.floor, Floor::Side | Floor::Line);
            inside && self.is_drawn(&member.id)
        });
        let mut members: Vec<_> = inside.collect();
        sort_by_key(&mut members, |(storey, _)| *storey);
        let (first, last) = (members.first()?, members.last()?);
        (first.0 < last.0 && members.len() == 2).then_some([first.1, last.1])
    }

    /// Whether a body decides itself and belongs to several huvudmän.
    pub(super) fn is_own_house(&self, body: &Organization) -> bool {
        body.track == Track::Line
            && !matches!(body.level, Level::Huvudman)
            && !body.is_huvudman()
            && !self.is_group(&body.id)
            && self.huvudman_of(body).is_none()
            && (body.overview || self.has_way(&body.id))
    }

    /// Whether a standing way leads to or from a body.
    pub(super) fn has_way(&self, id: &Id<Organization>) -> bool {
        let mut ways = self.relations.iter().filter(|it| is_carried(it.kind));
        ways.any(|it| it.from == *id || it.to == *id)
    }

    /// Whether a body stands inside, below the huvudmän, and no way is known of.
    pub(super) fn is_without_way(&self, id: &Id<Organization>) -> bool {
        let storey = self.storey(id);
        let inside = storey.is_some_and(|it| !matches!(it.floor, Floor::Line | Floor::Side));
        let body = self.workspace.find(id);
        let is_joint = body.is_some_and(|body| self.is_joint(body));
        inside && !is_joint && !self.accompanies(id)
    }

    /// The relations that carry cases between bodies inside, and are not on a footpath.
    pub(super) fn carrying(&self) -> Vec<Id<Relation>> {
        let inside = |id: &Id<Organization>| {
            self.storey(id)
                .is_some_and(|storey| storey.floor != Floor::Side)
        };
        let by_path = |it: &Relation| {
            let pair = |from, to| self.accompanied(from).is_some_and(|with| with == to);
            pair(&it.from, &it.to) || pair(&it.to, &it.from)
        };
        let in_line = |it: &Relation| {
            [&it.from, &it.to].iter().all(|id| {
                self.storey(id)
                    .is_some_and(|storey| storey.floor == Floor::Line)
            })
        };
        let all = self.relations.iter();
        all.filter(|it| is_carried(it.kind) || it.kind == RelationKind::Appoints)
            .filter(|it| inside(&it.from) && inside(&it.to) && !in_line(it))
            .filter(|it| !by_path(it))
            .map(|it| it.id.clone())
            .collect()
    }

    /// Whether the documents do not say for sure that a body existed.
    pub(super) fn is_uncertain(&self, body: &Organization) -> bool {
        body.period.on(self.day) != Validity::Valid
    }

    /// Its name that day, short where it has a short form.
    pub(super) fn short_name(&self, body: &Organization) -> String {
        let name = body.name_on(self.day);
        name.map_or(body.id.as_str(), |name| name.short())
            .to_owned()
    }

    /// The name, with the short form after it where people use that.
    pub(super) fn long_name(&self, body: &Organization) -> String {
        let Some(name) = body.name_on(self.day) else {
            return body.id.to_string();
        };
        match &name.short_name {
            Some(short) if !name.name.starts_with(short.as_str()) => {
                format!("{}, {short}", name.name)
            }
            _ => name.name.clone(),
        }
    }
}

/// Those between whom cases are carried inside the structure.
fn on_the_road<'a>(
    relations: &[&'a Relation],
    storeys: &BTreeMap<&'a Id<Organization>, Storey>,
) -> BTreeSet<&'a Id<Organization>> {
    let inside = |id: &Id<Organization>| {
        let storey = storeys.get(id);
        storey.is_some_and(|storey| !matches!(storey.floor, Floor::Side | Floor::Line))
    };
    let ways = relations.iter().filter(|it| is_carried(it.kind));
    let ways = ways.filter(|it| storeys.get(&it.from) != storeys.get(&it.to));
    let ways = ways.filter(|it| {
        let beside = [&it.from, &it.to].iter().any(|id| {
            storeys
                .get(*id)
                .is_some_and(|storey| storey.floor == Floor::Side)
        });
        !beside && (inside(&it.from) || inside(&it.to))
    });
    let ends = ways.flat_map(|it| [&it.from, &it.to]);
    set_of(ends.filter(|id| inside(id)))
}
