//! The log of changes as this tab knows it: what is kept, what is on its way to the store, and
//! what can be taken back or done again.

use crate::domain::Change;
use crate::interchange::log::{Act, Entry};

/// The log of changes (*ändringslogg*) of the present line of editing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// The number of the last entry before this line of editing began.
    begun: u32,
    /// The number of the last entry that was kept when this was read, or of a later one.
    last: u32,
    /// All entries since it began, in order; the last ones may not be kept yet.
    entries: Vec<Entry>,
    /// How many of them are kept.
    kept: usize,
    /// Numbers of what can be taken back, the next one last.
    undo: Vec<u32>,
    /// Numbers of what can be done again, the next one last.
    redo: Vec<u32>,
}

impl History {
    /// A line of editing that begins after entry `begun`, with what is kept of it.
    /// `last` is the number of the last entry that was kept, readable or not.
    pub fn new(begun: u32, last: u32, entries: Vec<Entry>) -> Self {
        let mut history = Self {
            begun,
            last,
            kept: entries.len(),
            entries,
            ..Self::default()
        };
        history.sort_out();
        history
    }

    /// Tells it when this line of editing began, which the store knows once it has the data,
    /// with the first `in_text` entries in it. What was changed meanwhile comes after that.
    pub fn begin(&mut self, begun: u32, in_text: usize) {
        let mut waiting = self.take_unsaved();
        let later = waiting.split_off(in_text.min(waiting.len()));
        *self = Self::new(begun, begun, Vec::new());
        let old: Vec<u32> = later.iter().map(|entry| entry.number).collect();
        for entry in later {
            // What undid something that is in the text is from now on a change like others.
            let has_of = |number: &u32| old.contains(number);
            let act = match entry.deed {
                Act::Undid(of) | Act::Redid(of) | Act::Returned(of) if !has_of(&of) => Act::Done,
                deed => renumbered(deed, |number| {
                    let place = old.iter().take_while(|other| **other < number).count();
                    let after = u32::try_from(place).unwrap_or(u32::MAX);
                    begun.saturating_add(after).saturating_add(1)
                }),
            };
            self.add(&entry.made_at, act, entry.change);
        }
    }

    /// That none of it is kept any more.
    pub fn unkeep(&mut self) {
        self.kept = 0;
    }

    /// The number of the last entry, kept or not; readable or not.
    pub fn last(&self) -> u32 {
        self.last
    }

    /// Whether nothing was ever changed since it began.
    pub fn is_untouched(&self) -> bool {
        self.entries.is_empty() && self.last == self.begun
    }

    /// The number of the last entry before this line of editing began.
    pub fn begun(&self) -> u32 {
        self.begun
    }

    /// All entries, oldest first.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// What is not kept yet.
    pub fn unsaved(&self) -> &[Entry] {
        self.entries.get(self.kept..).unwrap_or_default()
    }

    /// The number of the last entry that is kept.
    pub fn last_kept(&self) -> u32 {
        let unsaved = self.unsaved().first();
        unsaved.map_or(self.last, |entry| entry.number.saturating_sub(1))
    }

    /// The entry that would be taken back next.
    pub fn undoable(&self) -> Option<&Entry> {
        self.entry(*self.undo.last()?)
    }

    /// The entry that would be done again next.
    pub fn redoable(&self) -> Option<&Entry> {
        self.entry(*self.redo.last()?)
    }

    /// The entry with a number.
    pub fn entry(&self, number: u32) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.number == number)
    }

    /// The one change that goes back to how it was after entry `number`.
    pub fn back_to(&self, number: u32) -> Change {
        let later = self.entries.iter().rev();
        later
            .take_while(|entry| entry.number > number)
            .map(|entry| entry.change.inverse())
            .fold(Change::default(), Change::and)
    }

    /// Adds an entry that is to be kept.
    pub fn add(&mut self, made_at: &str, act: Act, change: Change) {
        self.last += 1;
        let entry = Entry {
            number: self.last,
            made_at: made_at.to_owned(),
            deed: act,
            change,
        };
        self.sort(&entry);
        self.entries.push(entry);
    }

    /// That so many entries more are kept.
    pub fn acknowledge(&mut self, count: usize) {
        self.kept = (self.kept + count).min(self.entries.len());
    }

    /// Takes out what is not kept yet.
    pub fn take_unsaved(&mut self) -> Vec<Entry> {
        self.last = self.last_kept();
        let unsaved = self.entries.split_off(self.kept.min(self.entries.len()));
        self.sort_out();
        unsaved
    }

    /// Adds what another tab has kept; nothing of ours is waiting.
    pub fn follow(&mut self, entries: Vec<Entry>) {
        for entry in &entries {
            self.sort(entry);
            self.last = entry.number;
        }
        self.entries.extend(entries);
        self.kept = self.entries.len();
    }

    fn sort_out(&mut self) {
        self.undo.clear();
        self.redo.clear();
        for entry in std::mem::take(&mut self.entries) {
            self.sort(&entry);
            self.entries.push(entry);
        }
    }

    /// What an entry makes of what can be taken back and done again.
    fn sort(&mut self, entry: &Entry) {
        match entry.deed {
            Act::Done | Act::Returned(_) => {
                self.undo.push(entry.number);
                self.redo.clear();
            }
            Act::Undid(number) => {
                self.undo.retain(|other| *other != number);
                self.redo.push(number);
            }
            Act::Redid(number) => {
                self.redo.retain(|other| *other != number);
                self.undo.push(number);
            }
        }
    }
}

/// What a deed is when the entries it speaks of have got other numbers.
pub(super) fn renumbered(act: Act, now: impl Fn(u32) -> u32) -> Act {
    match act {
        Act::Done => Act::Done,
        Act::Undid(number) => Act::Undid(now(number)),
        Act::Redid(number) => Act::Redid(now(number)),
        Act::Returned(number) => Act::Returned(now(number)),
    }
}
