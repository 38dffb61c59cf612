//! Records in a row, each to be changed: those around a body, and all of a kind.

use crate::domain::order::sort_by;
use crate::domain::{Collection, Id, Membership, Organization, Workspace, keys_of};
use crate::form::At;
use crate::form::reference::name_of;
use crate::screen::words::{form as words, labels};
use crate::search::{matches, swedish};

/// How many are listed at a time.
const SHOWN: usize = 60;

/// A record or a part of one in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is called.
    pub text: String,
    /// Where it is changed.
    pub at: At,
    /// Whether it is a membership, which can be moved.
    pub moves: bool,
}

/// Rows under a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// ”Samband”.
    pub heading: &'static str,
    /// The rows.
    pub rows: Vec<Row>,
}

impl Row {
    fn new(text: String, collection: Collection, id: &str) -> Self {
        Self {
            text,
            at: At::record(collection, id),
            moves: collection == Collection::Memberships,
        }
    }
}

/// What can be changed around a body: its names, relations, seats and memberships.
pub fn around_body(workspace: &Workspace, id: &Id<Organization>) -> Vec<Group> {
    let Some(body) = workspace.find(id) else {
        return Vec::new();
    };
    let names = body.names.iter().zip(keys_of(&body.names));
    let names = names.map(|(name, key)| Row {
        text: name.name.clone(),
        at: At::record(Collection::Organizations, id.as_str())
            .field("names")
            .element(&key),
        moves: false,
    });
    let groups = [
        Group {
            heading: words::NAMES,
            rows: names.collect(),
        },
        Group {
            heading: words::RELATIONS,
            rows: relations(workspace, id),
        },
        Group {
            heading: words::SEATS,
            rows: seats(workspace, id),
        },
        Group {
            heading: words::MEMBERSHIPS,
            rows: memberships(workspace, |it| it.organization == *id),
        },
        Group {
            heading: words::REPRESENTATIVES,
            rows: memberships(workspace, |it| it.on_behalf_of.as_ref() == Some(id)),
        },
    ];
    groups
        .into_iter()
        .filter(|group| !group.rows.is_empty())
        .collect()
}

fn relations(workspace: &Workspace, id: &Id<Organization>) -> Vec<Row> {
    let relations = workspace.records().relations.iter();
    let mine = relations.filter(|it| it.from == *id || it.to == *id);
    let row = |id: &str| {
        Row::new(
            name_of(workspace, Collection::Relations, id),
            Collection::Relations,
            id,
        )
    };
    mine.map(|it| row(it.id.as_str())).collect()
}

fn seats(workspace: &Workspace, id: &Id<Organization>) -> Vec<Row> {
    let rules = workspace.records().seat_rules.iter();
    let mine = rules.filter(|it| it.organization == *id);
    let row = mine.map(|it| {
        let body = name_of(
            workspace,
            Collection::Organizations,
            it.on_behalf_of.as_str(),
        );
        Row::new(
            words::seats(&body, it.ordinary),
            Collection::SeatRules,
            it.id.as_str(),
        )
    });
    row.collect()
}

fn memberships(workspace: &Workspace, is_wanted: impl Fn(&Membership) -> bool) -> Vec<Row> {
    let all = workspace.records().memberships.iter();
    let rows = all.filter(|it| is_wanted(it)).map(|it| {
        let name =
            |id: &Id<Organization>| name_of(workspace, Collection::Organizations, id.as_str());
        let person = name_of(workspace, Collection::Persons, it.person.as_str());
        let of = it.on_behalf_of.as_ref().map(name).unwrap_or_default();
        let text = words::membership(&person, labels::role(it.role), &name(&it.organization), &of);
        Row::new(text, Collection::Memberships, it.id.as_str())
    });
    let mut rows: Vec<_> = rows.collect();
    sort_by(&mut rows, |a, b| swedish(&a.text, &b.text));
    rows
}

/// The records of a collection that have what is searched for, in Swedish order, as many as
/// can be overlooked; and how many there are.
pub fn of_collection(
    workspace: &Workspace,
    collection: Collection,
    text: &str,
) -> (Vec<Row>, usize) {
    let ids = workspace.records().ids(collection);
    let rows = ids
        .into_iter()
        .map(|id| Row::new(name_of(workspace, collection, id), collection, id));
    let mut rows: Vec<_> = rows
        .filter(|row| matches(text, [row.text.as_str()]))
        .collect();
    sort_by(&mut rows, |a, b| swedish(&a.text, &b.text));
    let count = rows.len();
    rows.truncate(SHOWN);
    (rows, count)
}
