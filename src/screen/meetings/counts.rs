//! How many items a meeting treated, and how many it did not.

use crate::domain::{AgendaItem, Meeting};
use crate::screen::words::meeting as words;

/// How many items a meeting treated, as far as is known: no heading, and
/// none that was withdrawn or put off.
pub fn treated_count(meeting: &Meeting) -> usize {
    let agenda = meeting.agenda.iter();
    let items = agenda.filter(|item| !item.is_heading());
    items.filter(|item| !item.was_passed_over()).count()
}

/// How many of its items were withdrawn and how many put off, in words; empty where none was.
pub fn passed_over(meeting: &Meeting) -> Vec<String> {
    let count = |is_it: fn(&AgendaItem) -> bool| {
        let agenda = meeting.agenda.iter();
        agenda.filter(|item| is_it(item)).count()
    };
    words::passed_over(
        count(AgendaItem::was_withdrawn),
        count(AgendaItem::was_put_off),
    )
}
