//! The same as the picture says, as a list: floor by floor, in the same order.

use super::relations::told_on;
use crate::domain::{Date, Day, Organization, Relation, Workspace};
use crate::screen::names::{self, BodyRef};
use crate::screen::words::map as map_words;

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

/// The relations of a body that are told of a day, in words: those that stand first.
pub(in crate::screen) fn told_relations(
    workspace: &Workspace,
    day: Day,
    body: &Organization,
) -> Vec<String> {
    let own = told_on(workspace, day).filter(|it| it.from == body.id);
    let (standing, others): (Vec<_>, Vec<_>) = own.partition(|it| it.stands());
    let told = standing.into_iter().chain(others);
    relations((workspace, &Date::day(day)), told)
}

/// ”bereder åt LSG”, ”gav uppdrag till Hjälpmedel Västerbotten (hände en gång,
/// 19 mars 2021)”.
fn relations<'a>(
    (workspace, date): names::Dated<'_>,
    relations: impl Iterator<Item = &'a Relation>,
) -> Vec<String> {
    let mut sentences: Vec<(&str, Option<String>, Vec<String>)> = Vec::new();
    for relation in relations {
        let verb = relation.label.as_str();
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
