//! The same as the picture says, as a list: floor by floor, in the same order.

use std::collections::BTreeMap;

use super::floor::{Floor, is_joint};
use super::lanes::{Lane, Manner};
use super::relations::told_on;
use super::structure::Structure;
use crate::app::{MapView, Route};
use crate::domain::order::sort_by;
use crate::domain::{Date, Relation, Workspace};
use crate::screen::names::{self, BodyRef};
use crate::screen::words::{self, map as map_words};
use crate::search::swedish;

/// A floor and every body on it that day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FloorList {
    /// The floor's name.
    pub name: String,
    /// Its bodies, in Swedish order.
    pub rows: Vec<ListedBody>,
}

/// A body in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedBody {
    /// The body; its link keeps the day and the list.
    pub body: BodyRef,
    /// Its name that day.
    pub name: String,
    /// What kind of body.
    pub what: String,
    /// Its relations in words: those that are drawn, then what happened once or was meant to
    /// be.
    pub relations: Vec<String>,
}

impl FloorList {
    /// The list of a view: every body valid that day, also those the overview folds away.
    pub fn all(workspace: &Workspace, view: &MapView) -> Vec<Self> {
        let day = super::day_of(workspace, view);
        let structure = Structure::on(workspace, day, true, None);
        let drawn = structure.drawn_relations();
        let told: Vec<_> = told_on(workspace, day).filter(|it| !it.stands()).collect();
        Floor::ALL
            .into_iter()
            .map(|floor| Self {
                name: map_words::floor(floor).replace('\u{ad}', ""),
                rows: rows(workspace, view, &structure, (&drawn, &told), floor),
            })
            .filter(|list| !list.rows.is_empty())
            .collect()
    }
}

fn rows(
    workspace: &Workspace,
    view: &MapView,
    structure: &Structure<'_>,
    (drawn, told): (&BTreeMap<Lane, &Relation>, &[&Relation]),
    floor: Floor,
) -> Vec<ListedBody> {
    let on_floor = structure.bodies().iter();
    let mut rows: Vec<_> = on_floor
        .filter(|body| Floor::of(body) == floor)
        .map(|body| ListedBody {
            body: BodyRef {
                route: Route::Map(MapView {
                    organization: Some(body.id.clone()),
                    ..view.clone()
                }),
                name: names::name_at(body, &Date::day(structure.day)),
                short: names::short_name_at(body, &Date::day(structure.day)),
                ..BodyRef::new(body)
            },
            name: names::name_at(body, &Date::day(structure.day)),
            what: body.classification.clone(),
            relations: relations(
                (workspace, &Date::day(structure.day)),
                drawn
                    .iter()
                    .filter(|((from, _, _), _)| from == body.id.as_str())
                    .map(|(_, relation)| *relation)
                    .chain(told.iter().copied().filter(|it| it.from == body.id)),
            ),
        })
        .collect();
    sort_by(&mut rows, |a, b| swedish(&a.name, &b.name));
    rows
}

/// ”bereder åt LSG”, ”gav uppdrag till Hjälpmedel Västerbotten (hände en gång,
/// 19 mars 2021)”.
fn relations<'a>(
    (workspace, date): names::Dated<'_>,
    relations: impl Iterator<Item = &'a Relation>,
) -> Vec<String> {
    let mut sentences: Vec<(&str, Option<String>, Vec<String>)> = Vec::new();
    for relation in relations {
        let verb = if relation.stands() {
            words::relation(relation.kind)
        } else {
            &relation.label
        };
        let standing = map_words::standing_of(relation);
        let name = names::short_names_at(workspace, [&relation.to], date);
        let alike = |it: &&mut (&str, Option<String>, _)| it.0 == verb && it.1 == standing;
        match sentences.iter_mut().find(alike) {
            Some((_, _, names)) => names.push(name),
            None => sentences.push((verb, standing, vec![name])),
        }
    }
    sentences
        .into_iter()
        .map(|(verb, standing, others)| {
            let others = names::join(&others);
            map_words::qualified(format!("{verb} {others}"), standing)
        })
        .collect()
}

/// The whole way in a few sentences, from below.
pub(super) fn description(workspace: &Workspace, structure: &Structure<'_>) -> String {
    let mut sentences = Vec::new();
    let relations = structure.drawn_relations();
    for floor in Floor::ALL.into_iter().rev() {
        for body in structure.bodies() {
            if Floor::of(body) != floor || is_joint(body) {
                continue;
            }
            let upwards: Vec<_> = relations
                .iter()
                .filter(|((from, _, manner), _)| {
                    from == body.id.as_str() && *manner == Manner::Towards
                })
                .map(|(_, relation)| {
                    let day = Date::day(structure.day);
                    let to = names::short_names_at(workspace, [&relation.to], &day);
                    let said = format!("{} {to}", words::relation(relation.kind));
                    map_words::qualified(said, map_words::rests_on(relation))
                })
                .collect();
            if !upwards.is_empty() {
                let name = body.name_on(structure.day);
                let name = name.map_or(body.id.as_str(), |name| &name.name);
                sentences.push(format!("{name} {}.", names::join(&upwards)));
            }
        }
    }
    sentences.join(" ")
}
