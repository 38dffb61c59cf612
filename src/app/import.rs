//! Reading a file in: told before it is done, all or nothing.

use std::sync::Arc;

use crate::domain::{Collection, Record, Records, Workspace};
use crate::interchange::{self, ReadError};

/// How far the reading in of a file has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Import {
    /// Nothing is being read in.
    #[default]
    Idle,
    /// The file is being read.
    Reading {
        /// Its name.
        name: String,
        /// How much of it, 0–100.
        percent: u8,
    },
    /// It was not read, and nothing has changed.
    Refused {
        /// Its name.
        name: String,
        /// Why; `None` when the browser could not read the file at all.
        error: Option<ReadError>,
    },
    /// It can be read in; the user is asked.
    Ready {
        /// Its name.
        name: String,
        /// What is in it.
        workspace: Arc<Workspace>,
        /// How that differs from what is there.
        summary: Summary,
    },
}

/// How a file differs from the present data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The file is the same data, byte for byte.
    pub same: bool,
    /// The file is of another data set than the present one.
    pub other_dataset: bool,
    /// Per collection that either of them has anything in, in the file's order.
    pub collections: Vec<CollectionChange>,
}

/// How one collection differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CollectionChange {
    /// `cases`.
    pub collection: Collection,
    /// Records in the file.
    pub in_file: usize,
    /// Records of the file that are not there now.
    pub added: usize,
    /// Records there now that would be gone.
    pub removed: usize,
    /// Records that would be changed.
    pub changed: usize,
}

impl Import {
    /// What a file's bytes come to, against the data that is there.
    pub fn examine(name: String, bytes: Option<&[u8]>, present: Option<&Workspace>) -> Self {
        let Some(bytes) = bytes else {
            return Self::Refused { name, error: None };
        };
        match interchange::read(bytes) {
            Ok(workspace) => Self::Ready {
                name,
                summary: Summary::new(present, &workspace),
                workspace: Arc::new(workspace),
            },
            Err(error) => Self::Refused {
                name,
                error: Some(error),
            },
        }
    }
}

impl Summary {
    fn new(present: Option<&Workspace>, file: &Workspace) -> Self {
        let present = present.map(Workspace::records);
        let file = file.records();
        let all = [
            compare::<crate::domain::Document>(present, file),
            compare::<crate::domain::Organization>(present, file),
            compare::<crate::domain::Relation>(present, file),
            compare::<crate::domain::SeatRule>(present, file),
            compare::<crate::domain::Person>(present, file),
            compare::<crate::domain::Membership>(present, file),
            compare::<crate::domain::Meeting>(present, file),
            compare::<crate::domain::Topic>(present, file),
            compare::<crate::domain::Case>(present, file),
            compare::<crate::domain::Term>(present, file),
            compare::<crate::domain::Principle>(present, file),
            compare::<crate::domain::Goal>(present, file),
            compare::<crate::domain::Step>(present, file),
            compare::<crate::domain::Route>(present, file),
            compare::<crate::domain::Rule>(present, file),
            compare::<crate::domain::Deviation>(present, file),
            compare::<crate::domain::Anomaly>(present, file),
        ];
        Self {
            same: present == Some(file),
            other_dataset: present.is_some_and(|records| records.dataset_id != file.dataset_id),
            collections: all
                .into_iter()
                .filter(|change| change.in_file > 0 || change.removed > 0)
                .collect(),
        }
    }
}

/// Collections are sorted by id, so a record is found by binary search.
fn compare<T: Record + PartialEq>(present: Option<&Records>, file: &Records) -> CollectionChange {
    let old = present.map(T::all).unwrap_or_default();
    let new = T::all(file);
    let added = new.iter().filter(|it| twin(old, it).is_none()).count();
    let removed = old.iter().filter(|it| twin(new, it).is_none()).count();
    let changed = new
        .iter()
        .filter(|it| twin(old, it).is_some_and(|old| old != *it))
        .count();
    CollectionChange {
        collection: T::COLLECTION,
        in_file: new.len(),
        added,
        removed,
        changed,
    }
}

/// The record with the same id among others.
fn twin<'a, T: Record>(others: &'a [T], record: &T) -> Option<&'a T> {
    let at = others.binary_search_by(|other| other.id().cmp(record.id()));
    others.get(at.ok()?)
}
