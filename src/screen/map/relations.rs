//! The relations that are told of a day: those that stand, and what had happened once or was
//! meant to be, which is told and never drawn as a way.

use std::collections::BTreeSet;

use crate::domain::order::set_of;
use crate::domain::{Day, Holds, Id, Organization, Relation, RelationKind, Validity, Workspace};

/// How many relations of a day are not drawn, since they do not stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NotDrawn {
    /// They happened once.
    pub once: usize,
    /// They were meant to be, or nobody has said whether they stand.
    pub other: usize,
}

impl NotDrawn {
    /// Those of a day.
    pub fn on(workspace: &Workspace, day: Day) -> Self {
        let not_drawn = told_on(workspace, day).filter(|it| !it.stands());
        let (once, other): (Vec<_>, Vec<_>) =
            not_drawn.partition(|it| it.holds == Some(Holds::Once));
        Self {
            once: once.len(),
            other: other.len(),
        }
    }
}

/// The relations between bodies of a day that are told of it.
pub(super) fn told_on(workspace: &Workspace, day: Day) -> impl Iterator<Item = &Relation> {
    let is_there = move |id: &Id<Organization>| {
        let body = workspace.find(id);
        body.is_some_and(|body| body.period.may_include(day))
    };
    let relations = workspace.records().relations.iter();
    relations
        .filter(move |it| is_there(&it.from) && is_there(&it.to))
        .filter(move |it| it.may_stand_on(day) || was_told_by(workspace, it, day))
}

/// Those of a body that its panel tells: that go out from it, or that come in to it.
pub(super) fn of_body<'a>(
    workspace: &'a Workspace,
    id: &'a Id<Organization>,
    day: Day,
    outgoing: bool,
) -> impl Iterator<Item = &'a Relation> {
    told_on(workspace, day)
        .filter(move |relation| {
            if outgoing {
                &relation.from == id
            } else {
                &relation.to == id
            }
        })
        // Who appoints and decides is told by the seats and the huvudmän's own pages.
        .filter(move |relation| {
            outgoing
                || !matches!(
                    relation.kind,
                    RelationKind::Appoints | RelationKind::DecidesAfter
                )
        })
}

/// The bodies at the other ends of those relations.
pub(in crate::screen) fn related<'a>(
    workspace: &'a Workspace,
    id: &'a Id<Organization>,
    day: Day,
) -> BTreeSet<&'a Id<Organization>> {
    let to = of_body(workspace, id, day, true).map(|relation| &relation.to);
    let from = of_body(workspace, id, day, false).map(|relation| &relation.from);
    set_of(to.chain(from))
}

/// Whether a relation that does not stand had happened by a day, and a document of then or
/// before tells it.
fn was_told_by(workspace: &Workspace, relation: &Relation, day: Day) -> bool {
    let has_begun =
        relation.holds == Some(Holds::Intended) || relation.period.on(day) != Validity::NotYet;
    let mut documents = relation
        .sources
        .iter()
        .filter_map(|source| workspace.find(&source.document));
    let is_told = relation.sources.is_empty() || documents.any(|it| it.date.sort_day() <= day);
    !relation.stands() && has_begun && is_told
}
