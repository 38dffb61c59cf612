//! Forgetting a person (*glömma en person*): out of every record, whatever field it stands in.
//!
//! A record is gone through as its JSON value, so that a field of a later version is looked
//! through like any other. What has no meaning without the name goes whole; elsewhere a mark
//! stands in its place. What is done to a record depends on that record and on who is forgotten
//! and on nothing else, so that a state of long ago becomes what it would have been.

mod name;
mod record;
mod traces;

use std::collections::BTreeSet;

use serde_json::Value;

pub use traces::Traces;

use name::{Signs, Spelling};

use super::apply::{Malformed, Refusal};
use super::id::{Id, slug};
use super::lineage::Lineage;
use super::order::sort_by_key;
use super::person::Person;
use super::records::{Collection, Records};
use super::workspace::Workspace;

/// The words that are left where something was taken out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marks {
    /// In the place of a name: ”[borttaget namn]”.
    pub name: String,
    /// Said of a meeting of which a line of attendance was taken out.
    pub attendance: String,
    /// Said of a vote of which a name was taken out.
    pub vote: String,
    /// What can be voted, with the word it is counted under: for, against, abstained, absent.
    pub options: [(&'static str, String); 4],
    /// What ids begin with in the place of a name: `borttagen`.
    pub id: String,
}

/// Who is forgotten, and how the name is told from others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forgetting {
    /// The record; `None` in data that have somebody else under that id.
    person: Option<Id<Person>>,
    /// The id in the data it began with.
    id: String,
    /// The names, as they are printed.
    names: BTreeSet<String>,
    /// Whether somebody else has one of the names.
    is_shared: bool,
    /// Whether a record of another kind has the same id, so that not every field with it in it
    /// is of the person.
    is_id_shared: bool,
    /// Names that are taken out of texts, the longest first.
    whole: Vec<Spelling>,
    /// Names that cannot be told from others': they are only pointed out.
    unsure: Vec<Spelling>,
    /// Longer names of others that have one of these in them.
    others: Vec<Spelling>,
    /// Words of ids, and what stands in their place.
    slugs: Vec<(String, String)>,
    /// Longer ids of others that have one of those in them.
    other_ids: Vec<String>,
    marks: Marks,
}

impl Forgetting {
    /// Somebody of these data; `None` when there is no such person.
    pub fn new(workspace: &Workspace, person: &Id<Person>, marks: Marks) -> Option<Self> {
        let records = workspace.records();
        let found = workspace.find(person)?;
        let mut names = names_of(found);
        printed(records, person, &mut names);
        let text = serde_json::to_string(records).unwrap_or_default();
        let mut free = (1_usize..).map(|n| format!("{}-{n}", marks.id));
        let id = free.find(|id| !text.contains(id.as_str()))?;
        let marks = Marks { id, ..marks };
        let names_found = names.into_iter().collect::<Vec<_>>();
        Some(Self::among(
            records,
            Some(person.clone()),
            (person.as_str(), &names_found),
            marks,
        ))
    }

    /// The same with more names, which the person had before.
    #[must_use]
    pub fn also_called(&self, workspace: &Workspace, names: &[String]) -> Self {
        let mut all: Vec<String> = self.names.iter().cloned().collect();
        all.extend(names.iter().cloned());
        let (person, marks) = (self.person.clone(), self.marks.clone());
        Self::among(workspace.records(), person, (&self.id, &all), marks)
    }

    /// The same person in other data. Somebody there who has the id and none of the names is
    /// somebody else.
    #[must_use]
    pub fn within(&self, workspace: &Workspace) -> Self {
        let records = workspace.records();
        let mut names: Vec<String> = self.names.iter().cloned().collect();
        let found = Id::new(&self.id).ok().and_then(|id| workspace.find(&id));
        let own = found.map(names_of).unwrap_or_default();
        let known: Vec<_> = names.iter().filter_map(|it| Spelling::new(it)).collect();
        let is_known = |name: &String| Spelling::new(name).is_some_and(|it| known.contains(&it));
        let is_other = found.is_some() && !own.iter().any(is_known);
        let person = Id::new(&self.id).ok().filter(|_| !is_other);
        if !is_other {
            names.extend(own);
        }
        Self::among(records, person, (&self.id, &names), self.marks.clone())
    }

    fn among(
        records: &Records,
        person: Option<Id<Person>>,
        (id, names): (&str, &[String]),
        marks: Marks,
    ) -> Self {
        let own = distinct(names.iter().filter_map(|name| Spelling::new(name)));
        let is_whole = own.iter().any(Spelling::is_whole);
        let apart = records.persons.iter();
        let apart: Vec<&Person> = apart.filter(|it| Some(&it.id) != person.as_ref()).collect();
        let theirs = apart.iter().flat_map(|it| names_of(it));
        let theirs: Vec<Spelling> = theirs.filter_map(|name| Spelling::new(&name)).collect();
        let is_theirs = |it: &Spelling| theirs.contains(it);
        // A word by itself may be any word, unless it is all the name there is.
        let is_sure = |it: &Spelling| it.is_whole() == is_whole && !is_theirs(it);
        let (sure, unsure): (Vec<Spelling>, Vec<Spelling>) = own.iter().cloned().partition(is_sure);
        let last = own.iter().filter_map(Spelling::last);
        let mut unsure = distinct(unsure.into_iter().chain(last));
        unsure.retain(|it| !sure.contains(it));
        let mut whole: Vec<Spelling> = sure.iter().flat_map(Spelling::ways).collect();
        sort_by_key(&mut whole, |it| std::cmp::Reverse(it.length()));
        let of_id = person.as_ref().map(|it| it.as_str().to_owned());
        let slugs = slugs(of_id, names, &sure, &marks.id);
        let is_longer =
            |other: &&&Person| slugs.iter().any(|(it, _)| has_words(other.id.as_str(), it));
        let other_ids = apart.iter().filter(is_longer);
        let other_ids = other_ids.map(|it| it.id.as_str().to_owned()).collect();
        let holds = |other: &&Spelling| {
            own.iter().any(|it| other.holds(it)) || unsure.iter().any(|it| other.holds(it))
        };
        let others = theirs.iter().filter(|it| !own.contains(it)).filter(holds);
        let others = others.flat_map(Spelling::ways).collect();
        let mut kinds = records.counts().into_iter();
        Self {
            is_shared: own.iter().any(is_theirs),
            is_id_shared: !id.contains('-')
                || kinds.any(|(kind, _)| kind != Collection::Persons && records.has(kind, id)),
            person,
            id: id.to_owned(),
            names: names.iter().cloned().collect(),
            whole,
            unsure,
            others,
            slugs,
            other_ids,
            marks,
        }
    }

    /// Whether it is the person's own record.
    pub fn is_record(&self, collection: Collection, id: &str) -> bool {
        let own = self.person.as_ref().map(Id::as_str);
        collection == Collection::Persons && own == Some(id)
    }

    /// Whether somebody else has one of the names, so that texts cannot be told apart: where
    /// such a name stands is left and pointed out.
    pub fn is_shared(&self) -> bool {
        self.is_shared
    }

    /// The data without the person, and what was taken out. What is said of which revisions the
    /// data come from goes too: it speaks of data that had the person in them.
    ///
    /// # Errors
    /// When what is left would not hold together; then nothing is forgotten.
    pub fn forget(&self, workspace: &Workspace) -> Result<(Workspace, Traces), Refusal> {
        let mut traces = Traces::default();
        let records = workspace.records();
        let mut left = records.clone();
        let mut places = vec![(Collection::Own, String::new())];
        for (collection, _) in records.counts() {
            let ids = records.ids(collection).into_iter();
            places.extend(ids.map(|id| (collection, id.to_owned())));
        }
        for (collection, id) in &places {
            let Some(before) = records.value(*collection, id) else {
                continue;
            };
            let after = self.record(*collection, id, before.clone(), &mut traces);
            if let Some((new, value)) = &after
                && new == id
                && *value == before
            {
                continue;
            }
            if *collection != Collection::Own {
                left.put(*collection, id, None)
                    .map_err(Refusal::Malformed)?;
            }
            if let Some((new, value)) = &after {
                left.put(*collection, new, Some(value))
                    .map_err(Refusal::Malformed)?;
            }
        }
        left.lineage = Lineage::default();
        let left = Workspace::new(left).map_err(Refusal::Findings)?;
        Ok((left, traces))
    }

    /// What a record is without the person, as it is written: its id and its value; `None` where
    /// nothing of it is left. `scratch` has no record of its own.
    ///
    /// # Errors
    /// When what is left is no record.
    pub fn value(
        &self,
        (collection, id): (Collection, &str),
        before: &Value,
        scratch: &Records,
    ) -> Result<Option<(String, Value)>, Malformed> {
        let mut traces = Traces::default();
        let Some((new, after)) = self.record(collection, id, before.clone(), &mut traces) else {
            return Ok(None);
        };
        if after == *before && collection != Collection::Own {
            return Ok(Some((new, after)));
        }
        let mut alone = scratch.clone();
        alone.put(collection, &new, Some(&after))?;
        alone.lineage = Lineage::default();
        Ok(alone.value(collection, &new).map(|value| (new, value)))
    }

    /// Whether a text has the person in it, in whatever form it is taken out of texts and ids.
    pub fn is_in(&self, text: &str) -> bool {
        self.id_text(text).is_some() || !self.places(text).is_empty()
    }

    /// A text without the person.
    pub fn text(&self, text: &str) -> String {
        let (new, _) = self.without(text);
        self.id_text(text)
            .or(new)
            .unwrap_or_else(|| text.to_owned())
    }

    /// Where the name stands in a text.
    fn places(&self, text: &str) -> Vec<std::ops::Range<usize>> {
        self.found(&self.whole, text)
    }

    /// Where any of these stands, outside longer names of others.
    fn found(&self, spellings: &[Spelling], text: &str) -> Vec<std::ops::Range<usize>> {
        if spellings.is_empty() || !name::may_be_in(spellings, text) {
            return Vec::new();
        }
        let signs = Signs::new(text);
        let others: Vec<_> = self
            .others
            .iter()
            .flat_map(|it| it.places(&signs))
            .collect();
        let mut found: Vec<std::ops::Range<usize>> = Vec::new();
        for place in spellings.iter().flat_map(|it| it.places(&signs)) {
            let overlaps =
                |it: &std::ops::Range<usize>| it.start < place.end && place.start < it.end;
            if !others.iter().any(overlaps) && !found.iter().any(overlaps) {
                found.push(place);
            }
        }
        sort_by_key(&mut found, |place| place.start);
        found
    }

    /// A text with the mark in the place of the name; `None` where it does not stand there. And
    /// how often it stood there.
    fn without(&self, text: &str) -> (Option<String>, usize) {
        let places = self.places(text);
        let mut new = text.to_owned();
        for place in places.iter().rev() {
            new.replace_range(place.clone(), &self.marks.name);
        }
        ((!places.is_empty()).then_some(new), places.len())
    }

    /// An id without the name in it; `None` where it has none.
    fn id_text(&self, text: &str) -> Option<String> {
        let mut new = Id::<()>::new(text).ok()?.as_str().to_owned();
        for (slug, mark) in &self.slugs {
            if !self.other_ids.iter().any(|other| has_words(&new, other)) {
                new = without_words(&new, slug, mark);
            }
        }
        (new != text).then_some(new)
    }
}

/// The names of a person, as they are spelt in the documents.
fn names_of(person: &Person) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    names.insert(person.name.clone());
    names.extend(person.other_names().map(str::to_owned));
    names
}

/// The names that rows have which say that they are of the person.
fn printed(records: &Records, person: &Id<Person>, names: &mut BTreeSet<String>) {
    fn look(value: &Value, id: &str, names: &mut BTreeSet<String>) {
        match value {
            Value::Array(all) => all.iter().for_each(|it| look(it, id, names)),
            Value::Object(fields) => {
                let text = |field: &str| fields.get(field).and_then(Value::as_str);
                if text("person") == Some(id) {
                    names.extend(text("name").map(str::to_owned));
                }
                fields.values().for_each(|it| look(it, id, names));
            }
            _ => {}
        }
    }
    for meeting in &records.meetings {
        if let Ok(value) = serde_json::to_value(meeting) {
            look(&value, person.as_str(), names);
        }
    }
}

/// Each once, in the order they come.
fn distinct(spellings: impl Iterator<Item = Spelling>) -> Vec<Spelling> {
    let mut all: Vec<Spelling> = Vec::new();
    for spelling in spellings {
        if !all.contains(&spelling) {
            all.push(spelling);
        }
    }
    all
}

/// The words of ids that are the person's, and what stands in their place: each has a mark of
/// its own, so that two records do not become one.
fn slugs(
    id: Option<String>,
    names: &[String],
    sure: &[Spelling],
    mark: &str,
) -> Vec<(String, String)> {
    let is_sure =
        |name: &&String| Spelling::new(name).is_some_and(|it| it.is_whole() && sure.contains(&it));
    let of_names = names.iter().filter(is_sure).map(|name| slug(name));
    let mut all: Vec<String> = id.into_iter().filter(|it| it.contains('-')).collect();
    for slug in of_names {
        if !all.contains(&slug) {
            all.push(slug);
        }
    }
    let marked = all.into_iter().enumerate().map(|(n, slug)| match n {
        0 => (slug, mark.to_owned()),
        n => (slug, format!("{mark}-{n}")),
    });
    marked.collect()
}

/// Whether an id has these words in a row.
fn has_words(id: &str, words: &str) -> bool {
    format!("-{id}-").contains(&format!("-{words}-"))
}

fn without_words(id: &str, words: &str, mark: &str) -> String {
    let whole = format!("-{id}-").replace(&format!("-{words}-"), &format!("-{mark}-"));
    whole.trim_matches('-').to_owned()
}
