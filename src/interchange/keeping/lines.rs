//! The lines of editing that the log tells of: how much was changed in each, and which of
//! them stay.

use crate::interchange::snapshot::{LogEntry, Origin};

/// So many of the newest lines of editing stay, whatever they are: the present one, and those
/// before it that can be taken back.
pub const KEPT: usize = 3;

/// So many of the newest lines that somebody has changed something in stay, however many came
/// after them: reading files in never pushes own work out.
pub const KEPT_CHANGED: usize = 3;

/// A line of editing (*utgåva*) as the log tells of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line<'a> {
    /// What the log says of it.
    pub told: &'a LogEntry,
    /// Where its data came from in the first place, before it was changed or taken back here.
    pub root: &'a Origin,
    /// How many changes were made in it, here or before it was taken back. A change that was
    /// undone was made all the same.
    pub changes: u32,
    /// How many of them were made in this line itself.
    pub own: u32,
    /// When the last of them was made, as ISO 8601 text; empty where that is not known.
    pub changed_at: &'a str,
}

/// All lines, oldest first. `last` is the number of the last change of the newest.
pub fn lines(log: &[LogEntry], last: u32) -> Vec<Line<'_>> {
    let mut lines: Vec<Line<'_>> = Vec::with_capacity(log.len());
    for (at, told) in log.iter().enumerate() {
        let next = log.get(at.saturating_add(1));
        // The beginning of the next line took the number after the last of this.
        let end = next.map_or(last, |next| next.begun.saturating_sub(1));
        let own = end.saturating_sub(told.begun);
        let Inherited {
            root,
            changes,
            changed_at,
        } = inherited(&told.origin, &lines);
        let left_at = next.and_then(|next| next.changed_before.as_deref());
        lines.push(Line {
            told,
            root,
            changes: changes.saturating_add(own),
            own,
            changed_at: match left_at {
                Some(at) if own > 0 => at,
                _ => changed_at,
            },
        });
    }
    lines
}

/// What data brings with it from before its line of editing began.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inherited<'a> {
    /// Where it came from in the first place.
    pub root: &'a Origin,
    /// How many changes were made in it.
    pub changes: u32,
    /// When the last of them was made; empty where that is not known.
    pub changed_at: &'a str,
}

/// What data of this origin brings with it, when these lines came before it.
pub fn inherited<'a>(origin: &'a Origin, before: &[Line<'a>]) -> Inherited<'a> {
    match origin {
        Origin::BuiltIn | Origin::Imported { .. } | Origin::Made => Inherited {
            root: origin,
            changes: 0,
            changed_at: "",
        },
        Origin::Changed { from, changes, at } => Inherited {
            changes: inherited(from, before).changes.saturating_add(*changes),
            root: inherited(from, before).root,
            changed_at: at,
        },
        Origin::Restored { generation } => {
            let is_it = |line: &&Line<'a>| line.told.generation == *generation;
            let line = before.iter().rfind(is_it);
            Inherited {
                root: line.map_or(origin, |line| line.root),
                changes: line.map_or(0, |line| line.changes),
                changed_at: line.map_or("", |line| line.changed_at),
            }
        }
    }
}

/// Those that stay, newest first: the newest [`KEPT`], the newest [`KEPT_CHANGED`] of those that
/// were changed, and as many of those in which a change was made. What is taken back while another
/// tab goes on changing it counts those changes too, and has none of them: it must not take the
/// place of what has.
pub fn staying<'a>(lines: &[Line<'a>]) -> Vec<Line<'a>> {
    let (mut changed, mut own) = (0, 0);
    let newest_first = lines.iter().rev().enumerate();
    let stays = newest_first.filter(|(place, line)| {
        changed += usize::from(line.changes > 0);
        own += usize::from(line.own > 0);
        *place < KEPT
            || (line.changes > 0 && changed <= KEPT_CHANGED)
            || (line.own > 0 && own <= KEPT_CHANGED)
    });
    stays.map(|(_, line)| *line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(generation: u32, begun: u32, origin: Origin, before: &str) -> LogEntry {
        LogEntry {
            made_at: String::new(),
            generation,
            origin,
            length: 1,
            begun,
            changed_before: Some(before.to_owned()),
        }
    }

    #[test]
    fn own_work_stays_however_many_files_are_read_in_after_it() {
        let mut log = vec![told(1, 0, Origin::BuiltIn, "")];
        log.push(told(2, 13, Origin::Made, "i går"));
        log.extend((3..9).map(|it| told(it, 11 + it, Origin::Made, "")));
        let lines = lines(&log, 19);
        assert_eq!((lines[0].changes, lines[0].changed_at), (12, "i går"));
        let stay = staying(&lines);
        let stay: Vec<u32> = stay.iter().map(|line| line.told.generation).collect();
        assert_eq!(stay, [8, 7, 6, 1]);
    }

    #[test]
    fn the_fourth_changed_line_falls_out() {
        let log: Vec<LogEntry> = (1..6)
            .map(|it| told(it, 2 * it, Origin::Made, ""))
            .collect();
        let stay = staying(&lines(&log, 11));
        let stay: Vec<u32> = stay.iter().map(|line| line.told.generation).collect();
        assert_eq!(stay, [5, 4, 3]);
    }

    #[test]
    fn what_is_taken_back_brings_its_changes_with_it() {
        let log = [
            told(1, 0, Origin::BuiltIn, ""),
            told(2, 6, Origin::Made, "då"),
            told(3, 7, Origin::Restored { generation: 1 }, ""),
            told(4, 9, Origin::Made, "nu"),
        ];
        let lines = lines(&log, 9);
        assert_eq!((lines[2].changes, lines[2].changed_at), (6, "nu"));
        assert_eq!(lines[2].root, &Origin::BuiltIn);
    }

    #[test]
    fn a_log_that_was_kept_before_changes_were_counted_is_read() {
        let old = br#"{"made_at":"","generation":1,"origin":"built_in","length":1}"#;
        let log = [LogEntry::read(old).unwrap()];
        assert_eq!(log[0].changed_before, None);
        assert_eq!(lines(&log, 0)[0].changes, 0);
    }
}
