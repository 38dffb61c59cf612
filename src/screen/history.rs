//! The screen *Historik*: the log of changes, of everything or of one record, newest first.

use std::collections::BTreeSet;

use super::changed::{Changed, Part, RecordRef};
use super::data::origin_words;
use super::words::history as words;
use super::{dates, moments};
use crate::app::{History, State};
use crate::domain::{Change, Collection, Day, Edit};
use crate::interchange::log::{Act, Entry};

/// What the screen shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HistoryScreen {
    /// The record it is of; `None` for everything.
    pub record: Option<RecordRef>,
    /// How many changes there are.
    pub count: usize,
    /// What happened, by day.
    pub days: Vec<Happened>,
    /// How many older rows there are.
    pub older: usize,
}

/// What happened on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happened {
    /// ”Söndag 22 november 2026”.
    pub day: String,
    /// Newest first.
    pub rows: Vec<Row>,
}

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What tells it from other rows.
    pub key: String,
    /// ”14.05”.
    pub clock: String,
    /// What was done.
    pub sentence: String,
    /// What that changed, field by field.
    pub parts: Vec<Part>,
    /// That it was taken back, or is not kept yet.
    pub marks: Vec<&'static str>,
    /// Going back to how it was after it.
    pub way_back: WayBack,
}

/// How one goes back to how it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayBack {
    /// It is like that now.
    IsHere,
    /// To after the entry of this number; so many changes came after it.
    To(u32, usize),
    /// The data was another then, and is taken back on the screen *Data*.
    OnData,
}

/// A collection and the id of a record in it.
pub type Place = (Collection, String);

impl HistoryScreen {
    /// The newest `shown` rows of the log, of one record when `record` says which.
    pub fn new(state: &State, record: Option<&Place>, shown: usize) -> Option<Self> {
        let workspace = state.workspace()?;
        let touched = |entry: &&Entry| {
            record.is_none_or(|place| entry.change.edits.iter().any(|edit| is_in(edit, place)))
        };
        let entries: Vec<&Entry> = state.history.entries().iter().filter(touched).collect();
        let telling = Telling {
            state,
            record,
            taken_back: taken_back(&state.history),
            undone: undone(&state.history),
        };
        let events = match record {
            // A record's history begins with the data it is part of.
            Some(_) => state.log.last().into_iter().collect::<Vec<_>>(),
            None => state.log.iter().rev().collect(),
        };
        let all = entries.len() + events.len();
        let mut days: Vec<Happened> = Vec::new();
        let mut put = |made_at: &str, row: Row| {
            let day = day_words(moments::day(made_at), state.today);
            match days.last_mut() {
                Some(last) if last.day == day => last.rows.push(row),
                _ => days.push(Happened {
                    day,
                    rows: vec![row],
                }),
            }
        };
        let newest_first = entries.iter().rev().enumerate();
        for (later, entry) in newest_first.take(shown) {
            put(&entry.made_at, telling.entry(entry, later));
        }
        let rest = shown.saturating_sub(entries.len());
        for (n, event) in events.iter().take(rest).enumerate() {
            let way_back = match (n, entries.len()) {
                (0, 0) => WayBack::IsHere,
                (0, later) => WayBack::To(event.begun, later),
                _ => WayBack::OnData,
            };
            let row = Row {
                key: format!("d{}", event.generation),
                clock: moments::clock(&event.made_at).unwrap_or_default(),
                sentence: origin_words(&event.origin, None),
                parts: Vec::new(),
                marks: Vec::new(),
                way_back,
            };
            put(&event.made_at, row);
        }
        let edits = entries.iter().flat_map(|entry| &entry.change.edits);
        let told = |place: &Place| {
            let edits: Vec<&Edit> = edits.filter(|edit| is_in(edit, place)).collect();
            RecordRef::new(workspace, (place.0, &place.1), &edits)
        };
        Some(Self {
            record: record.map(told),
            count: entries.len(),
            days,
            older: all.saturating_sub(shown),
        })
    }
}

/// What takes one record back to how it was after an entry; everything else stays.
pub fn back_to(history: &History, place: &Place, number: u32) -> Change {
    let mut change = history.back_to(number);
    change.edits.retain(|edit| is_in(edit, place));
    change
}

fn is_in(edit: &Edit, place: &Place) -> bool {
    edit.collection == place.0 && edit.record == place.1
}

fn day_words(day: Option<Day>, today: Day) -> String {
    let Some(day) = day else {
        return words::UNKNOWN_DAY.to_owned();
    };
    let weekday = if day == today {
        words::TODAY
    } else {
        dates::weekday(day)
    };
    let mut letters = weekday.chars();
    let first = letters.next().map(char::to_uppercase);
    let weekday: String = first.into_iter().flatten().chain(letters).collect();
    format!("{weekday} {}", dates::day(day))
}

/// The numbers of what is undone now.
fn undone(history: &History) -> BTreeSet<u32> {
    let mut undone = BTreeSet::new();
    for entry in history.entries() {
        match entry.deed {
            Act::Undid(number) => {
                undone.insert(number);
            }
            Act::Redid(number) => {
                undone.remove(&number);
            }
            Act::Done | Act::Returned(_) => {}
        }
    }
    undone
}

/// The numbers of what is taken back by going back to before it.
fn taken_back(history: &History) -> BTreeSet<u32> {
    let undone = undone(history);
    let mut taken_back = BTreeSet::new();
    for entry in history.entries() {
        if let Act::Returned(to) = entry.deed
            && !undone.contains(&entry.number)
        {
            let between = history.entries().iter().map(|other| other.number);
            taken_back.extend(between.filter(|number| (to + 1..entry.number).contains(number)));
        }
    }
    taken_back
}

struct Telling<'a> {
    state: &'a State,
    record: Option<&'a Place>,
    taken_back: BTreeSet<u32>,
    undone: BTreeSet<u32>,
}

impl Telling<'_> {
    fn entry(&self, entry: &Entry, later: usize) -> Row {
        let history = &self.state.history;
        let told = self.told(&entry.change);
        let of = |number| {
            let other = history.entry(number);
            other.map_or_else(String::new, |other| self.told(&other.change).sentence)
        };
        let sentence = match entry.deed {
            Act::Done => told.sentence,
            Act::Undid(number) => words::undid(&of(number)),
            Act::Redid(number) => words::redid(&of(number)),
            Act::Returned(number) => {
                let at = history
                    .entry(number)
                    .and_then(|other| moments::since(&other.made_at, self.state.today));
                at.map_or_else(
                    || words::RETURNED_TO_BEGINNING.to_owned(),
                    |at| words::returned(&at),
                )
            }
        };
        let marks = [
            (self.undone.contains(&entry.number), words::UNDONE),
            (self.taken_back.contains(&entry.number), words::TAKEN_BACK),
            (
                history.unsaved().iter().any(|it| it.number == entry.number),
                words::NOT_KEPT,
            ),
        ];
        let marks = marks.into_iter().filter(|(is_so, _)| *is_so);
        Row {
            key: format!("n{}", entry.number),
            clock: moments::clock(&entry.made_at).unwrap_or_default(),
            sentence,
            parts: told.parts,
            marks: marks.map(|(_, mark)| mark).collect(),
            way_back: match later {
                0 => WayBack::IsHere,
                later => WayBack::To(entry.number, later),
            },
        }
    }

    /// A change, or the part of it that is of the record.
    fn told(&self, change: &Change) -> Changed {
        let Some(workspace) = self.state.workspace() else {
            return Changed::default();
        };
        let Some(place) = self.record else {
            return Changed::new(workspace, change);
        };
        let edits = change.edits.iter().filter(|edit| is_in(edit, place));
        let change = Change {
            edits: edits.cloned().collect(),
        };
        Changed::new(workspace, &change)
    }
}
