//! Making two records of a person one, and one of two people two: what is asked and told before.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::app::one_person::{NotOne, OnePerson};
use crate::app::two_people::{Mention, NotTwo, TwoPeople};
use crate::app::{Route, State};
use crate::domain::{Change, Collection, Id, Person, Place, Workspace};
use crate::form::mention::mentions;
use crate::form::reference;
use crate::screen::form::title::Referring;
use crate::screen::person;
use crate::screen::words::people as words;

/// Whose record it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whose {
    /// The person.
    pub id: Id<Person>,
    /// The name, with what tells the person apart.
    pub title: String,
    /// The name alone.
    pub name: String,
}

/// Two records, before they are made one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Together {
    /// The one that goes.
    pub other: Id<Person>,
    /// ”14 ställen leder till …”.
    pub text: String,
    /// The places that come to lead to the one that stays.
    pub moved: Vec<Referring>,
    /// What to choose between.
    pub choices: Vec<Choice>,
    /// Where both stand on one list.
    pub both_at: Vec<Referring>,
    /// Why it cannot be done, and the places that are in the way.
    pub refused: Option<(&'static str, Vec<Referring>)>,
}

/// Two values of one field, of which one can stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The field.
    pub field: String,
    /// What is asked.
    pub question: String,
    /// What the one that stays says.
    pub kept: String,
    /// What the other says.
    pub other: String,
}

impl Whose {
    /// The person the address names; `None` where nobody is.
    pub fn new(state: &State) -> Option<Self> {
        let (Route::OnePerson(id) | Route::TwoPeople(id)) = &state.route else {
            return None;
        };
        let workspace = state.workspace()?;
        let found = workspace.find(id)?;
        Some(Self {
            id: id.clone(),
            title: person::title(workspace, found),
            name: found.name.clone(),
        })
    }
}

/// The person who is called this, as forms tell people apart.
pub fn called(workspace: &Workspace, name: &str) -> Option<Id<Person>> {
    let id = reference::id_of(workspace, &[Collection::Persons], name)?;
    Id::new(&id).ok()
}

/// Two records made one, where the first stays.
pub fn one(kept: &Id<Person>, other: &Id<Person>, theirs: BTreeSet<String>) -> OnePerson {
    OnePerson {
        kept: kept.clone(),
        other: other.clone(),
        theirs,
    }
}

impl Together {
    /// Two records; `None` where one is not there, or both are the same.
    pub fn new(workspace: &Workspace, kept: &Id<Person>, other: &Id<Person>) -> Option<Self> {
        let merging = one(kept, other, BTreeSet::new());
        let refused = match merging.change(workspace) {
            Err(NotOne::Nobody) => return None,
            Err(NotOne::Unsettled) => Some((words::REFUSED_UNSETTLED, Vec::new())),
            Err(NotOne::Places(places)) => Some((words::REFUSED_PLACES, told(workspace, &places))),
            Ok(_) => None,
        };
        let title = |id| Some(person::title(workspace, workspace.find(id)?));
        let moved = merging.moved(workspace);
        let choices = merging.differing(workspace).into_iter().map(|it| Choice {
            question: if it.field == "name" {
                words::WHICH_NAME.to_owned()
            } else {
                words::which(&it.field)
            },
            kept: written(&it.kept),
            other: written(&it.other),
            field: it.field,
        });
        Some(Self {
            other: other.clone(),
            text: words::moved(moved.len(), &title(other)?, &title(kept)?),
            moved: told(workspace, &moved),
            choices: choices.collect(),
            both_at: told(workspace, &merging.both_at(workspace)),
            refused,
        })
    }
}

/// The places that lead to a person, and what each is called.
pub fn places(workspace: &Workspace, person: &Id<Person>) -> Vec<(Mention, String)> {
    let places = mentions(workspace, (Collection::Persons, person.as_str()));
    let told = told(workspace, &places);
    let mentions = places
        .into_iter()
        .map(|it| (it.collection, it.record, it.field));
    mentions.zip(told.into_iter().map(|it| it.text)).collect()
}

/// Makes one record two: the change and the other's id, or why not, in words.
///
/// # Errors
/// What is in the way.
pub fn parted(workspace: &Workspace, parting: &TwoPeople) -> Result<(Change, Id<Person>), String> {
    parting.change(workspace).map_err(|why| match why {
        NotTwo::Nobody => words::NO_NAME.to_owned(),
        NotTwo::Places(places) => {
            let told = told(workspace, &places).into_iter();
            words::held_together(&told.map(|it| it.text).collect::<Vec<_>>().join("; "))
        }
    })
}

fn told(workspace: &Workspace, places: &[Place]) -> Vec<Referring> {
    let told = places.iter().map(|it| Referring::new(it, workspace));
    told.collect()
}

/// A value as it is read: a text as it is, all else as it is written in the file.
fn written(value: &Value) -> String {
    value
        .as_str()
        .map_or_else(|| value.to_string(), str::to_owned)
}
