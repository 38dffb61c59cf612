//! Which revision data is: the marks that tell revisions apart, and the last that two have in
//! common.
//!
//! The mark of data as it came is its checksum, or the one its file says it has. The mark of a
//! change is made of the one before it and of when it was made, so that it says nothing of what
//! was changed.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use super::log::Entry;
use super::write::{write, write_records};
use crate::domain::{Lineage, Workspace};

/// The bytes of a checksum that are kept: 2⁶⁴ revisions are never made.
const BYTES: usize = 8;

/// The revisions (*revisioner*) from data as it came to what there is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revisions {
    /// The number of the change each is after, and its mark; first the data as it came.
    marks: Vec<(u32, String)>,
}

impl Revisions {
    /// The data as it came, after the change of number `begun`, and what was changed since.
    pub fn new(came: &Workspace, begun: u32, entries: &[Entry]) -> Self {
        let mut mark = mark(came);
        let mut marks = vec![(begun, mark.clone())];
        for entry in entries {
            mark = checksum(&format!("{mark} {} {}", entry.number, entry.made_at));
            marks.push((entry.number, mark.clone()));
        }
        Self { marks }
    }

    /// The number of the change after which another was the same as this for the last time;
    /// `None` where that cannot be told.
    pub fn common(&self, other: &Workspace) -> Option<u32> {
        let own = mark(other);
        let lineage = &other.records().lineage;
        let mut marks = self.marks.iter().rev();
        let common = marks.find(|(_, mark)| *mark == own || lineage.has(mark));
        common.map(|(number, _)| *number)
    }

    /// The canonical text of what there is now, which says where it comes from when it was
    /// changed since it came.
    pub fn write(&self, now: &Workspace) -> String {
        if self.marks.len() < 2 {
            return write(now);
        }
        let mut records = now.records().clone();
        let later = self.marks.iter().map(|(_, mark)| mark.clone());
        records.lineage = Lineage {
            sum: sum(now),
            ..records.lineage.and(later)
        };
        write_records(&records)
    }
}

/// The mark of data as it came.
pub fn mark(workspace: &Workspace) -> String {
    let Lineage { marks, sum: of, .. } = &workspace.records().lineage;
    let sum = sum(workspace);
    match marks.last() {
        Some(last) if *of == sum => last.clone(),
        _ => sum,
    }
}

/// The checksum of the data, whatever it says of where it comes from.
fn sum(workspace: &Workspace) -> String {
    let records = workspace.records();
    if records.lineage == Lineage::default() {
        return checksum(&write(workspace));
    }
    let mut records = records.clone();
    records.lineage = Lineage::default();
    checksum(&write_records(&records))
}

fn checksum(text: &str) -> String {
    let digest = Sha256::digest(text.as_bytes());
    let mut checksum = String::new();
    for byte in digest.iter().take(BYTES) {
        let _ = write!(checksum, "{byte:02x}"); // a String takes everything
    }
    checksum
}

#[cfg(test)]
mod tests {
    use super::super::log::Act;
    use super::*;
    use crate::domain::Change;
    use crate::interchange::read;

    fn edition() -> Workspace {
        read(include_bytes!("../../tests/fixtures/version-1.1.json")).unwrap()
    }

    fn titled(title: &str) -> Workspace {
        let mut records = edition().records().clone();
        records.title = title.to_owned();
        Workspace::new(records).unwrap()
    }

    fn entry(number: u32) -> Entry {
        Entry {
            number,
            made_at: format!("2026-11-30T10:00:0{number}.000Z"),
            deed: Act::Done,
            change: Change::default(),
        }
    }

    fn file(revisions: &Revisions, now: &Workspace) -> Workspace {
        read(revisions.write(now).as_bytes()).unwrap()
    }

    #[test]
    fn what_was_not_changed_is_written_as_it_came() {
        let came = edition();
        assert_eq!(Revisions::new(&came, 0, &[]).write(&came), write(&came));
    }

    #[test]
    fn two_who_began_with_the_same_data_have_that_in_common() {
        let came = edition();
        let ours = Revisions::new(&came, 7, &[entry(8)]);
        let theirs = Revisions::new(&came, 0, &[entry(1), entry(2)]);
        assert_eq!(ours.common(&file(&theirs, &titled("Deras"))), Some(7));
        assert_eq!(ours.common(&came), Some(7));
    }

    #[test]
    fn a_file_sent_and_changed_has_the_revision_it_was_sent_at_in_common() {
        let came = edition();
        let sent = Revisions::new(&came, 0, &[entry(1), entry(2)]);
        let received = file(&sent, &titled("Vår"));
        let changed = Revisions::new(&received, 0, &[entry(5)]);
        let back = file(&changed, &titled("Deras"));
        let ours = Revisions::new(&came, 0, &[entry(1), entry(2), entry(3)]);
        assert_eq!(ours.common(&back), Some(2));
        // And they find theirs in what is sent to them again.
        let again = file(&ours, &titled("Vår igen"));
        assert_eq!(changed.common(&again), Some(0));
    }

    #[test]
    fn a_file_that_was_changed_by_hand_is_not_taken_for_what_it_says_it_is() {
        let came = edition();
        let sent = Revisions::new(&came, 0, &[entry(1)]);
        let received = file(&sent, &titled("Vår"));
        let mut by_hand = received.records().clone();
        by_hand.title = String::from("För hand");
        let by_hand = Workspace::new(by_hand).unwrap();
        let theirs = Revisions::new(&by_hand, 0, &[]);
        assert_eq!(theirs.common(&received), None);
        assert_eq!(sent.common(&by_hand), Some(1));
    }

    #[test]
    fn data_of_another_origin_has_nothing_in_common() {
        let ours = Revisions::new(&edition(), 0, &[entry(1)]);
        assert_eq!(ours.common(&titled("En annan")), None);
    }
}
