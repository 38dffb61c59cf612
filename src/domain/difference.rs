//! How the records of two revisions differ.

use std::collections::BTreeSet;

use super::records::{Collection, Record, Records};

/// How one collection differs from another (*skillnad*).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Records in the new one.
    pub count: usize,
    /// Records of it that the old one does not have.
    pub added: usize,
    /// Records of the old one that it does not have.
    pub removed: usize,
    /// Records that both have, with different content.
    pub changed: usize,
}

impl Difference {
    /// How `new` differs from `old`. Both are sorted by id, so a record is found by binary
    /// search.
    pub fn between<T: Record + PartialEq>(old: &[T], new: &[T]) -> Self {
        let is_changed = |it: &&T| twin(old, it).is_some_and(|old| old != *it);
        Self {
            count: new.len(),
            added: new.iter().filter(|it| twin(old, it).is_none()).count(),
            removed: old.iter().filter(|it| twin(new, it).is_none()).count(),
            changed: new.iter().filter(is_changed).count(),
        }
    }
}

/// The record with the same id among others.
fn twin<'a, T: Record>(others: &'a [T], record: &T) -> Option<&'a T> {
    let at = others.binary_search_by(|other| other.id().cmp(record.id()));
    others.get(at.ok()?)
}

impl Records {
    /// The records that are not the same in both, by collection and id; the workspace's own
    /// fields have none.
    pub fn differing(&self, others: &Self) -> BTreeSet<(Collection, String)> {
        let mut places = BTreeSet::new();
        for collection in [Collection::Own].iter().chain(Collection::ALL) {
            let (here, there) = (self.ids(*collection), others.ids(*collection));
            let own = (*collection == Collection::Own).then_some("");
            for id in here.into_iter().chain(there).chain(own) {
                if !self.is_same(others, *collection, id) {
                    places.insert((*collection, id.to_owned()));
                }
            }
        }
        places
    }
}
