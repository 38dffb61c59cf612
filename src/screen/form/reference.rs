//! References: records by name instead of id.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::domain::order::sort_by;
use crate::domain::{Case, Collection, Id, Record, Records, Workspace};
use crate::screen::dates;
use crate::screen::words::consultation_role;
use crate::screen::words::errors::collection_name;
use crate::search::{Folded, matches, swedish};

/// How many names are suggested at a time.
pub const SHOWN: usize = 30;

/// The ids and names of a collection's records that can be referred to, or of one of them.
fn named(records: &Records, collection: Collection, only: Option<&str>) -> Vec<(String, String)> {
    fn of<T: Record>(
        records: &Records,
        only: Option<&str>,
        name: fn(&T) -> &str,
    ) -> Vec<(String, String)> {
        let all = T::all(records);
        let wanted = match only {
            // Sorted by id: one of many is found without looking at the others.
            Some(id) => {
                let at = all.binary_search_by(|it| it.id().as_str().cmp(id));
                at.ok().and_then(|at| all.get(at..=at)).unwrap_or_default()
            }
            None => all,
        };
        wanted
            .iter()
            .map(|it| (it.id().to_string(), name(it).to_owned()))
            .collect()
    }
    use crate::domain as d;
    match collection {
        Collection::Organizations => of::<d::Organization>(records, only, d::Organization::name),
        Collection::Persons => of::<d::Person>(records, only, |it| &it.name),
        Collection::Meetings => of::<d::Meeting>(records, only, |it| &it.name),
        Collection::Cases => of::<d::Case>(records, only, |it| &it.short_title),
        Collection::Documents => of::<d::Document>(records, only, |it| &it.citation),
        Collection::Topics => of::<d::Topic>(records, only, |it| &it.label),
        Collection::Terms => of::<d::Term>(records, only, |it| &it.term),
        Collection::Steps => of::<d::Step>(records, only, |it| &it.label),
        Collection::Deviations => of::<d::Deviation>(records, only, |it| &it.title),
        Collection::Rules => of::<d::Rule>(records, only, |it| &it.text),
        _ => Vec::new(),
    }
}

/// Everything that can be chosen in a field: id and name. Where two have the same name the id
/// is added, so that each can be told from the other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names(Vec<(String, String)>);

impl Names {
    /// The records of these collections, in Swedish order.
    pub fn of(workspace: &Workspace, collections: &[Collection]) -> Self {
        let records = workspace.records();
        let mut all: Vec<_> = collections
            .iter()
            .flat_map(|it| named(records, *it, None))
            .collect();
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        for (_, name) in &all {
            *counts.entry(key(name)).or_default() += 1;
        }
        for (id, name) in &mut all {
            if counts.get(&key(name)).is_some_and(|count| *count > 1) {
                *name = format!("{name} ({id})");
            }
        }
        sort_by(&mut all, |(_, a), (_, b)| swedish(a, b));
        Self(all)
    }

    /// The id of the record with this name.
    pub fn id(&self, name: &str) -> Option<&str> {
        let wanted = key(name);
        let found = self.0.iter().find(|(_, known)| key(known) == wanted);
        found.map(|(id, _)| id.as_str())
    }

    /// The name of the record with this id.
    pub fn name(&self, id: &str) -> Option<&str> {
        let found = self.0.iter().find(|(known, _)| known == id);
        found.map(|(_, name)| name.as_str())
    }

    /// The names that have every word of what is typed; those that begin with it first.
    pub fn suggested(&self, typed: &str) -> Vec<String> {
        let start = key(typed);
        let hits = || {
            self.0
                .iter()
                .filter(|(_, name)| matches(typed, [name.as_str()]))
        };
        let begins = |name: &str| key(name).starts_with(&start);
        let first = hits().filter(|(_, name)| begins(name));
        let rest = hits().filter(|(_, name)| !begins(name));
        first
            .chain(rest)
            .take(SHOWN)
            .map(|(_, name)| name.clone())
            .collect()
    }
}

/// What counts as the same name.
fn key(name: &str) -> String {
    Folded::new(name.trim()).as_str().to_owned()
}

/// What these collections are called together: ”personer eller organ”.
pub fn among(collections: &[Collection]) -> String {
    let names: Vec<_> = collections.iter().map(|it| collection_name(*it)).collect();
    names.join(" eller ")
}

/// Whether one of these collections has a record with this id.
pub fn is_there(workspace: &Workspace, collections: &[Collection], id: &str) -> bool {
    collections
        .iter()
        .any(|it| workspace.records().has(*it, id))
}

/// What a record is called, whatever its collection; empty when it has no name of its own.
pub fn name_of(workspace: &Workspace, collection: Collection, id: &str) -> String {
    if collection == Collection::Own {
        return String::new();
    }
    let records = workspace.records();
    if let Some((_, name)) = named(records, collection, Some(id)).pop() {
        return name;
    }
    let record = records.value(collection, id).unwrap_or_default();
    let text = |field: &str| {
        record
            .get(field)
            .and_then(Value::as_str)
            .unwrap_or_default()
    };
    let body = |field: &str| name_of(workspace, Collection::Organizations, text(field));
    let step = |field: &str| name_of(workspace, Collection::Steps, text(field));
    match collection {
        Collection::Relations => format!("{} {} {}", body("from"), text("label"), body("to")),
        Collection::Routes => format!("{} – {}", step("from"), step("to")),
        Collection::SeatRules => format!("{}, {}", body("organization"), body("onBehalfOf")),
        Collection::Memberships => {
            let person = name_of(workspace, Collection::Persons, text("person"));
            format!("{person}, {}", body("organization"))
        }
        _ => text("text").to_owned(),
    }
}

/// The texts already written in a place of a collection's records, `agenda/type`: those
/// written most often first.
pub fn used(workspace: &Workspace, collection: Collection, path: &str) -> Vec<String> {
    let path: Vec<_> = path.split('/').collect();
    let records = workspace.records();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for id in records.ids(collection) {
        if let Some(record) = records.value(collection, id) {
            count(&record, &path, &mut counts);
        }
    }
    let mut all: Vec<_> = counts.into_iter().collect();
    sort_by(&mut all, |a, b| {
        b.1.cmp(&a.1).then_with(|| swedish(&a.0, &b.0))
    });
    all.into_iter().map(|(text, _)| text).collect()
}

/// The numbers of a meeting's items.
pub fn items(meeting: Option<&Value>) -> Vec<String> {
    let agenda = meeting.and_then(|it| it.get("agenda")?.as_array());
    let numbers = agenda
        .into_iter()
        .flatten()
        .filter_map(|it| it.get("number")?.as_str());
    numbers.map(str::to_owned).collect()
}

/// The stops of a case: id, and what is seen of it: ”4. LSG, 6 september 2024, bereddes”.
pub fn stops(workspace: &Workspace, case: &str) -> Vec<(String, String)> {
    let case = Id::new(case).ok().and_then(|id| workspace.find(&id));
    let stops = case.into_iter().flat_map(|case: &Case| &case.consultations);
    let named = stops.zip(1..).map(|(stop, number)| {
        let body = stop.organization.as_ref().and_then(|id| workspace.find(id));
        let parts = [
            body.map(|body| body.short_name().to_owned()),
            Some(dates::of_consultation(stop)),
            Some(consultation_role(stop.role, body.map(|body| body.track)).to_owned()),
        ];
        let said: Vec<_> = parts.into_iter().flatten().collect();
        (
            stop.id.to_string(),
            format!("{number}. {}", said.join(", ")),
        )
    });
    named.collect()
}

fn count(value: &Value, path: &[&str], counts: &mut BTreeMap<String, usize>) {
    match (value, path) {
        (Value::Array(all), _) => all.iter().for_each(|it| count(it, path, counts)),
        (Value::String(text), []) => *counts.entry(text.clone()).or_default() += 1,
        (Value::Object(fields), [name, rest @ ..]) => {
            if let Some(value) = fields.get(*name) {
                count(value, rest, counts);
            }
        }
        _ => {}
    }
}
