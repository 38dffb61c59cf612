//! References: records by name instead of id.

use std::collections::BTreeMap;

use serde_json::Value;

use super::apart::apart;
use crate::domain::order::{map_of, sort_by};
use crate::domain::{Case, Collection, Id, Person, Record, Records, Workspace};
use crate::search::{Folded, folds_to, matches, swedish};

/// How many names are suggested at a time.
pub const SHOWN: usize = 30;

/// Looks at the ids and names of a collection's records that can be referred to, or of one of
/// them.
fn each(
    records: &Records,
    collection: Collection,
    only: Option<&str>,
    look: &mut dyn FnMut(&str, &str),
) {
    fn of<T: Record>(
        records: &Records,
        only: Option<&str>,
        name: fn(&T) -> &str,
        look: &mut dyn FnMut(&str, &str),
    ) {
        let all = T::all(records);
        let wanted = match only {
            // Sorted by id: one of many is found without looking at the others.
            Some(id) => {
                let at = all.binary_search_by(|it| it.id().as_str().cmp(id));
                at.ok().and_then(|at| all.get(at..=at)).unwrap_or_default()
            }
            None => all,
        };
        for it in wanted {
            look(it.id().as_str(), name(it));
        }
    }
    use crate::domain as d;
    match collection {
        Collection::Organizations => of(records, only, d::Organization::name, look),
        Collection::Persons => of(records, only, |it: &d::Person| &it.name, look),
        Collection::Meetings => of(records, only, |it: &d::Meeting| &it.name, look),
        Collection::Cases => of(records, only, |it: &d::Case| &it.short_title, look),
        Collection::Documents => of(records, only, |it: &d::Document| &it.citation, look),
        Collection::Topics => of(records, only, |it: &d::Topic| &it.label, look),
        Collection::Terms => of(records, only, |it: &d::Term| &it.term, look),
        Collection::Steps => of(records, only, |it: &d::Step| &it.label, look),
        Collection::Deviations => of(records, only, |it: &d::Deviation| &it.title, look),
        Collection::Rules => of(records, only, |it: &d::Rule| &it.text, look),
        _ => {}
    }
}

/// What a body or a person is called besides: short, earlier, and as it was printed.
fn also_called(records: &Records, collection: Collection) -> Vec<(&str, Vec<&str>)> {
    match collection {
        Collection::Organizations => {
            let bodies = records.organizations.iter();
            let all = bodies.map(|body| {
                let names = body.names.iter();
                let names = names.flat_map(|it| [Some(it.name.as_str()), it.short_name.as_deref()]);
                let printed = body.variants.iter().map(|it| it.name.as_str());
                (body.id.as_str(), names.flatten().chain(printed).collect())
            });
            all.collect()
        }
        Collection::Persons => {
            let people = records.persons.iter();
            let all = people.map(|person| (person.id.as_str(), person.other_names().collect()));
            all.collect()
        }
        _ => Vec::new(),
    }
}

/// Everything that can be chosen in a field: id and name. Where two have the same name, what
/// tells each from the other is added.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// Id and name.
    all: Vec<(String, String)>,
    /// What else each is called, by its id.
    also: BTreeMap<String, Vec<String>>,
}

impl Names {
    /// The records of these collections, in Swedish order.
    pub fn of(workspace: &Workspace, collections: &[Collection]) -> Self {
        let mut all: Vec<(String, String)> = Vec::new();
        let mut named: BTreeMap<String, Vec<(usize, Collection)>> = BTreeMap::new();
        for collection in collections {
            each(workspace.records(), *collection, None, &mut |id, name| {
                named
                    .entry(key(name))
                    .or_default()
                    .push((all.len(), *collection));
                all.push((id.to_owned(), name.to_owned()));
            });
        }
        for alike in named.into_values().filter(|it| it.len() > 1) {
            let ids = alike
                .iter()
                .filter_map(|(at, of)| Some((*of, all.get(*at)?.0.as_str())));
            let told = apart(workspace, &ids.collect::<Vec<_>>());
            for ((at, _), how) in alike.into_iter().zip(told) {
                if let Some((_, name)) = all.get_mut(at) {
                    *name = format!("{name} ({how})");
                }
            }
        }
        sort_by(&mut all, |(_, a), (_, b)| swedish(a, b));
        let records = workspace.records();
        let also = collections.iter().flat_map(|it| also_called(records, *it));
        let owned = |names: Vec<&str>| names.into_iter().map(str::to_owned).collect();
        let also = map_of(also.map(|(id, names)| (id.to_owned(), owned(names))));
        Self { all, also }
    }

    /// The id of the record with this name.
    pub fn id(&self, name: &str) -> Option<&str> {
        let wanted = key(name);
        let found = self.all.iter().find(|(_, known)| key(known) == wanted);
        found.map(|(id, _)| id.as_str())
    }

    /// The name of the record with this id.
    pub fn name(&self, id: &str) -> Option<&str> {
        let found = self.all.iter().find(|(known, _)| known == id);
        found.map(|(_, name)| name.as_str())
    }

    /// The names that have every word of what is typed; those that begin with it first.
    pub fn suggested(&self, typed: &str) -> Vec<String> {
        let start = key(typed);
        let hits = || {
            self.all.iter().filter(|(id, name)| {
                let mut also = self.also.get(id).into_iter().flatten();
                matches(typed, [name.as_str()]) || also.any(|it| matches(typed, [it.as_str()]))
            })
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

/// The id of the record of these collections that has a name, as [`Names`] tells them apart.
pub fn id_of(workspace: &Workspace, collections: &[Collection], name: &str) -> Option<String> {
    let wanted = key(name);
    let ids = |found: Vec<(Collection, String)>| found.into_iter().map(|(_, id)| id);
    let mut found: Vec<String> = ids(called(workspace, collections, &wanted)).collect();
    if found.is_empty() {
        let records = workspace.records();
        let also = collections.iter().flat_map(|it| also_called(records, *it));
        let is_it = |names: &[&str]| names.iter().any(|it| folds_to(it.trim(), &wanted));
        let also = also.filter(|(_, names)| is_it(names));
        found = also.map(|(id, _)| id.to_owned()).collect();
    }
    if found.len() == 1 {
        return found.pop();
    }
    // Of several with the same name each has something added that tells it apart; what that is
    // may have brackets in it.
    let said = wanted.strip_suffix(')')?;
    let mut ends = said.match_indices(" (").map(|(at, _)| at);
    ends.find_map(|at| {
        let (name, how) = said.split_at_checked(at)?;
        told_by(workspace, collections, name, how.get(2..)?)
    })
}

/// The record with this name that something tells from others of the same name.
fn told_by(
    workspace: &Workspace,
    collections: &[Collection],
    name: &str,
    how: &str,
) -> Option<String> {
    let found = called(workspace, collections, name);
    if found.len() < 2 {
        return None;
    }
    let ids: Vec<_> = found.iter().map(|(of, id)| (*of, id.as_str())).collect();
    let told = apart(workspace, &ids);
    let mut both = found.iter().zip(told);
    let meant = both.find(|((_, id), told)| id == how || folds_to(told, how));
    meant.map(|((_, id), _)| id.clone())
}

/// The records with a name, as it is folded.
fn called(
    workspace: &Workspace,
    collections: &[Collection],
    wanted: &str,
) -> Vec<(Collection, String)> {
    let mut found = Vec::new();
    for collection in collections {
        each(workspace.records(), *collection, None, &mut |id, name| {
            if folds_to(name.trim(), wanted) {
                found.push((*collection, id.to_owned()));
            }
        });
    }
    found
}

/// What tells a person from others of the same name, as [`Names`] says it; of one who has no
/// namesake, nothing.
pub fn person_apart(workspace: &Workspace, person: &Id<Person>) -> Option<String> {
    let name = &workspace.find(person)?.name;
    let found = called(workspace, &[Collection::Persons], &key(name));
    let at = found.iter().position(|(_, id)| id == person.as_str())?;
    let ids: Vec<_> = found.iter().map(|(of, id)| (*of, id.as_str())).collect();
    let told = apart(workspace, &ids).into_iter().nth(at);
    told.filter(|_| found.len() > 1)
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
    let mut found = None;
    each(records, collection, Some(id), &mut |_, name| {
        found = Some(name.to_owned());
    });
    if let Some(name) = found {
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

/// What a meeting's items go by: their numbers, and titles of those that have none.
pub fn items(meeting: Option<&Value>) -> Vec<String> {
    let agenda = meeting.and_then(|it| it.get("agenda")?.as_array());
    let numbers = agenda.into_iter().flatten().filter_map(|it| {
        match it.get("number").and_then(Value::as_str) {
            None | Some("") => it.get("title")?.as_str(),
            number => number,
        }
    });
    numbers.map(str::to_owned).collect()
}

/// Whether a case has a stop.
pub fn has_stop(workspace: &Workspace, case: &str, stop: &str) -> bool {
    let case = Id::new(case).ok().and_then(|id| workspace.find(&id));
    let mut stops = case.into_iter().flat_map(|case: &Case| &case.consultations);
    stops.any(|it| it.id.as_str() == stop)
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
