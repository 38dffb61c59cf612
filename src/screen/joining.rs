//! The screen *Lägg ihop*: what of a file would come in, record by record, and what is to be
//! chosen between.

use super::changed::{Changed, Part as Told};
use super::clash::reasons_of;
use super::conflicts::ConflictTold;
use super::moments::moment;
use super::words::errors::{Advice, collection_name};
use super::words::joining as words;
use crate::app::{Choice, Import, Joining, Part, Since, State};
use crate::domain::{Collection, Workspace};

/// So many records of a collection are shown, and so many conflicts.
const SHOWN: usize = 100;

/// A file and what is there, side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JoiningScreen {
    /// The file's name, and what is in it.
    pub file: String,
    /// Since when both have gone separate ways.
    pub since: String,
    /// Whether the file has nothing that is not there.
    pub is_empty: bool,
    /// What would come in, by collection.
    pub groups: Vec<Group>,
    /// What is to be chosen between.
    pub conflicts: Vec<Conflicting>,
    /// How many more there are.
    pub more_conflicts: usize,
}

/// The records of a collection that would be others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// ”ärenden”.
    pub name: &'static str,
    /// The first of them.
    pub rows: Vec<Row>,
    /// How many more there are.
    pub more: usize,
}

/// A record that would be another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its place among all.
    pub place: usize,
    /// What would be done to it.
    pub sentence: String,
    /// Field by field.
    pub parts: Vec<Told>,
}

/// Something that both have changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflicting {
    /// Its place among all.
    pub place: usize,
    /// What stood there, and what each made of it.
    pub told: ConflictTold,
}

impl JoiningScreen {
    /// What there is to choose; nothing while no file of the same data is ready.
    pub fn new(state: &State) -> Option<Self> {
        let present = state.workspace()?;
        let Import::Ready {
            name,
            workspace: file,
            joining: Some(joining),
            ..
        } = &state.import
        else {
            return None;
        };
        let conflicts = joining.conflicts.iter().enumerate().take(SHOWN);
        let conflicts = conflicts.map(|(place, open)| Conflicting {
            place,
            told: ConflictTold::new(present, &open.conflict),
        });
        Some(Self {
            file: words::file(name, file.records().revision),
            since: since(state, joining),
            is_empty: joining.is_empty(),
            groups: groups(present, file, joining),
            conflicts: conflicts.collect(),
            more_conflicts: joining.conflicts.len().saturating_sub(SHOWN),
        })
    }
}

fn since(state: &State, joining: &Joining) -> String {
    if joining.is_as_file {
        return words::SINCE_NOTHING.to_owned();
    }
    match joining.since {
        Since::Unknown => words::SINCE_UNKNOWN.to_owned(),
        Since::Now => words::SINCE_NOW.to_owned(),
        Since::Came => words::SINCE_CAME.to_owned(),
        Since::Entry(number) => {
            let entry = state.history.entry(number);
            let when = entry.and_then(|entry| moment(&entry.made_at));
            words::since(when.as_deref())
        }
    }
}

fn groups(present: &Workspace, file: &Workspace, joining: &Joining) -> Vec<Group> {
    let mut groups: Vec<(Collection, Group)> = Vec::new();
    for (place, part) in joining.parts.iter().enumerate() {
        let Some((collection, _)) = part.change.records().first().copied() else {
            continue;
        };
        if groups.last().is_none_or(|(last, _)| *last != collection) {
            let name = collection_name(collection);
            groups.push((
                collection,
                Group {
                    name,
                    rows: Vec::new(),
                    more: 0,
                },
            ));
        }
        let Some((_, group)) = groups.last_mut() else {
            continue;
        };
        if group.rows.len() < SHOWN {
            group.rows.push(row(present, file, place, part));
        } else {
            group.more += 1;
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

fn row(present: &Workspace, file: &Workspace, place: usize, part: &Part) -> Row {
    // What is new there has its name there, and what has gone from there has it here.
    let mut records = part.change.records().into_iter();
    let is_in_file = records.all(|(collection, id)| {
        collection == Collection::Own || file.records().has(collection, id)
    });
    let told = Changed::new(if is_in_file { file } else { present }, &part.change);
    Row {
        place,
        sentence: told.sentence,
        parts: told.parts,
    }
}

/// The conflicts that are kept with the data, the first of them, and how many more there are.
pub fn kept(state: &State) -> (Vec<ConflictTold>, usize) {
    let Some(workspace) = state.workspace() else {
        return (Vec::new(), 0);
    };
    let conflicts = &workspace.records().conflicts;
    let told = conflicts.iter().take(SHOWN);
    let told = told.map(|conflict| ConflictTold::new(workspace, conflict));
    (told.collect(), conflicts.len().saturating_sub(SHOWN))
}

/// Whether the record in a place among all is to come in.
pub fn is_taken(state: &State, place: usize) -> bool {
    let part = state.import.joining().and_then(|it| it.parts.get(place));
    part.is_some_and(|part| part.is_taken)
}

/// What is to stand where the conflict in a place among all is.
pub fn choice(state: &State, place: usize) -> Choice {
    let joining = state.import.joining();
    let open = joining.and_then(|it| it.conflicts.get(place));
    open.map(|open| open.choice).unwrap_or_default()
}

/// How many of all records are to come in.
pub fn taken(state: &State) -> Option<String> {
    let parts = &state.import.joining()?.parts;
    let taken = parts.iter().filter(|part| part.is_taken).count();
    (!parts.is_empty()).then(|| words::taken(taken, parts.len()))
}

/// Why it could not be done as it was chosen, the last time that was tried.
pub fn refused(state: &State) -> Vec<Advice> {
    let refusal = state.import.joining().and_then(|it| it.refusal.as_ref());
    refusal.map(reasons_of).unwrap_or_default()
}
