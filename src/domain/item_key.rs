//! What tells the items of a meeting apart: the number, or the title of one that has none.
//!
//! Minutes may print a number twice, once for each part of a meeting. Then one of the two goes by
//! a number with another after it, ”3 (2)”, and keeps what is printed as that: so each is found,
//! linked to and changed as itself.

use std::collections::BTreeSet;

use super::agenda::{AgendaItem, ItemType};
use super::meeting::Meeting;
use super::order::set_of;

impl AgendaItem {
    /// What it goes by in its meeting: its number, or its title where it has none.
    pub fn key(&self) -> &str {
        match self.number.as_str() {
            "" => &self.title,
            number => number,
        }
    }

    /// The number as the minutes print it; empty where they print none.
    pub fn printed_number(&self) -> &str {
        self.number_as_printed.as_deref().unwrap_or(&self.number)
    }

    /// Whether it is a heading (*rubrik*) for the items after it: no number, no type, and nothing
    /// that is said of what came of it.
    pub fn is_heading(&self) -> bool {
        let says_nothing = self.summary.is_empty()
            && self.decisions.is_empty()
            && self.assignments.is_empty()
            && self.votes.is_empty()
            && self.cases.is_empty();
        self.printed_number().is_empty() && self.item_type == ItemType::None && says_nothing
    }

    /// Goes by another number, and keeps what is printed.
    fn go_by(&mut self, number: String) {
        let printed = std::mem::replace(&mut self.number, number);
        self.number_as_printed.get_or_insert(printed);
    }
}

impl Meeting {
    /// The agenda item that goes by this number, or by this title.
    pub fn item(&self, key: &str) -> Option<&AgendaItem> {
        self.agenda.iter().find(|item| item.key() == key)
    }

    /// Sees to it that no two items go by the same. One that went by it before, and is still
    /// called the same, goes on doing so, since others may speak of it; else the first does.
    pub(super) fn tell_items_apart(&mut self, before: Option<&Self>) {
        let mut all = set_of(self.agenda.iter().map(|item| item.key().to_owned()));
        if all.len() == self.agenda.len() {
            return;
        }
        let was_there = |item: &AgendaItem| {
            let was = before.and_then(|meeting| meeting.item(item.key()));
            was.is_some_and(|was| was.title == item.title)
        };
        let mut taken = BTreeSet::new();
        let mut stays = Vec::with_capacity(self.agenda.len());
        for item in &self.agenda {
            stays.push(was_there(item) && taken.insert(item.key().to_owned()));
        }
        for (item, stays) in self.agenda.iter_mut().zip(stays) {
            if stays || taken.insert(item.key().to_owned()) {
                continue;
            }
            let mut numbers = (2_u64..).map(|number| format!("{} ({number})", item.key()));
            if let Some(free) = numbers.find(|number| !all.contains(number)) {
                all.insert(free.clone());
                item.go_by(free);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::date::Date;
    use super::*;

    fn meeting(items: &[(&str, &str)]) -> Meeting {
        let date: Date = "2026-03-12".parse().unwrap();
        let mut meeting = Meeting::called(Vec::new(), String::new(), date);
        let items = items.iter().map(|(number, title)| {
            AgendaItem::announced((*number).into(), (*title).into(), ItemType::None)
        });
        meeting.agenda = items.collect();
        meeting
    }

    fn keys(meeting: &Meeting) -> Vec<&str> {
        meeting.agenda.iter().map(AgendaItem::key).collect()
    }

    #[test]
    fn the_second_of_a_number_goes_by_another_and_keeps_what_is_printed() {
        let mut read = meeting(&[("3", "b"), ("3 (2)", "c"), ("3", "d"), ("", "e"), ("", "e")]);
        read.tell_items_apart(None);
        assert_eq!(keys(&read), ["3", "3 (2)", "3 (3)", "e", "e (2)"]);
        let printed: Vec<_> = read.agenda.iter().map(AgendaItem::printed_number).collect();
        assert_eq!(printed, ["3", "3 (2)", "3", "", ""]);
        let again = read.clone();
        read.tell_items_apart(Some(&again));
        assert_eq!(read, again);
    }

    #[test]
    fn an_item_that_others_speak_of_keeps_its_number_though_a_new_one_stands_before_it() {
        let before = meeting(&[("1", "old")]);
        let mut after = meeting(&[("1", "new"), ("1", "old")]);
        after.tell_items_apart(Some(&before));
        assert_eq!(keys(&after), ["1 (2)", "1"]);
    }
}
