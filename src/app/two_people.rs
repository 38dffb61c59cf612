//! One record that is of two people made two (*dela*): what is chosen of what leads to the one
//! leads to a new one.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::new_id;
use super::record::{changed, set};
use crate::domain::{Change, Collection, Id, Person, Place, Refusal, Variant, Workspace, composed};
use crate::form::mention::{records, redirected};

/// A place that leads to the person: collection, record and the field's path.
pub type Mention = (Collection, String, String);

/// One record that is of two people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TwoPeople {
    /// The record.
    pub person: Id<Person>,
    /// What the other is called.
    pub name: String,
    /// The places that are of the other.
    pub moved: BTreeSet<Mention>,
}

/// Why a record cannot become two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotTwo {
    /// The person is not there, or the other has no name.
    Nobody,
    /// What stays and what goes would not hold together: a vote of one who was not there.
    Places(Vec<Place>),
}

impl TwoPeople {
    /// The change, and the id of the other. A spelling that is the other's name goes with it.
    ///
    /// # Errors
    /// Why they cannot become two.
    pub fn change(&self, workspace: &Workspace) -> Result<(Change, Id<Person>), NotTwo> {
        let name = composed(self.name.trim());
        let name = name.as_ref();
        let person = workspace.find(&self.person).filter(|_| !name.is_empty());
        let person = person.ok_or(NotTwo::Nobody)?;
        let is_theirs = |it: &&Variant| it.name == name && it.name != person.name;
        let spelling = person.variants.iter().find(is_theirs);
        let mut new = json!({ "name": name });
        set(&mut new, "sources", json!(spelling.map(|it| &it.sources)));
        let id = new_id::of_record(Collection::Persons, &mut new, workspace);
        let left = changed(workspace, &self.person, |it: &mut Person| {
            it.variants.retain(|it| Some(it) != spelling);
        });
        let made = Change::between_values(Collection::Persons, &id, None, Some(&new));
        let mut change = made.and(left);
        for (collection, record, before) in records(workspace) {
            let after = self.parted(&before, collection, record, &id);
            let moved = Change::between_values(collection, record, Some(&before), Some(&after));
            change = change.and(moved);
        }
        if let Err(Refusal::Findings(findings)) = workspace.clone().apply(&change) {
            let places = findings.into_iter().map(|it| it.place);
            return Err(NotTwo::Places(places.collect()));
        }
        let other = Id::new(&id).map_err(|_| NotTwo::Nobody)?;
        Ok((change, other))
    }

    fn parted(&self, before: &Value, collection: Collection, record: &str, id: &str) -> Value {
        let way = ((Collection::Persons, self.person.as_str()), id);
        redirected(before, collection, way, &mut |path| {
            let mention = (collection, record.to_owned(), path.to_owned());
            self.moved.contains(&mention)
        })
    }
}
