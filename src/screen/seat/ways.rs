//! How cases come to a body and go on from it, as the standing relations tell it.

use crate::domain::order::sort_by_key;
use crate::domain::{Date, Day, Id, Organization, Relation, RelationKind, Workspace};
use crate::screen::BodyRef;
use crate::screen::map::Manner;
use crate::screen::words::map as map_words;

/// A sentence: who does what to whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaySaid {
    /// How it is drawn, when it is.
    pub manner: Option<Manner>,
    /// Who.
    pub who: Vec<BodyRef>,
    /// ”bereder ärenden åt”.
    pub verb: String,
    /// To whom.
    pub whom: Vec<BodyRef>,
    /// What it rests on, where a reader must know it: ”enligt praxis”.
    pub rests_on: Option<String>,
}

/// What comes to a body on a day.
pub(super) fn to(workspace: &Workspace, body: &Id<Organization>, day: Day) -> Vec<WaySaid> {
    said(workspace, day, |it| it.to == *body && carries(it.kind))
}

/// What goes on from a body on a day.
pub(super) fn from(workspace: &Workspace, body: &Id<Organization>, day: Day) -> Vec<WaySaid> {
    said(workspace, day, |it| it.from == *body && carries(it.kind))
}

/// What a huvudman does with a body on a day.
pub(super) fn between(
    workspace: &Workspace,
    huvudman: &Id<Organization>,
    body: &Id<Organization>,
    day: Day,
) -> Vec<WaySaid> {
    said(workspace, day, |it| it.from == *huvudman && it.to == *body)
}

fn carries(kind: RelationKind) -> bool {
    Manner::of(kind).is_some() || kind == RelationKind::MeetsAsOneWith
}

/// The wanted relations that may stand on a day, alike ones together: towards decision first.
fn said(workspace: &Workspace, day: Day, wanted: impl Fn(&Relation) -> bool) -> Vec<WaySaid> {
    let all = workspace.records().relations.iter();
    let mut relations: Vec<_> = all
        .filter(|it| wanted(it) && it.may_stand_on(day))
        .collect();
    sort_by_key(&mut relations, |it| {
        let manner = Manner::of(it.kind);
        (manner.is_none(), manner, it.kind)
    });
    let mut ways: Vec<WaySaid> = Vec::new();
    for relation in relations {
        let there = |id: &Id<Organization>| {
            let body = workspace.find(id)?;
            let is_there = body.period.may_include(day);
            is_there.then(|| BodyRef::at(workspace, id, &Date::day(day)))?
        };
        let Some((who, whom)) = there(&relation.from).zip(there(&relation.to)) else {
            continue;
        };
        let rests_on = map_words::rests_on(relation);
        let alike = ways.iter_mut().find(|way| {
            way.verb == relation.label
                && way.rests_on == rests_on
                && (way.who == [who.clone()] || way.whom == [whom.clone()])
        });
        match alike {
            Some(way) if way.who == [who.clone()] => way.whom.push(whom),
            Some(way) => way.who.push(who),
            None => ways.push(WaySaid {
                manner: Manner::of(relation.kind),
                who: vec![who],
                verb: relation.label.clone(),
                whom: vec![whom],
                rests_on,
            }),
        }
    }
    ways
}
