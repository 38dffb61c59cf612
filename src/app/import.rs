//! Reading a file in: told before it is done, all or nothing.

use std::sync::Arc;

use crate::domain::order::set_of;
use crate::domain::{Change, Collection, Records, Workspace};
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
    /// What would be changed of the fields that are not collections.
    pub own: Change,
    /// The names of fields that this version does not know and that would be other ones.
    pub unknown: Vec<String>,
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

    /// Compares the file anew: the data that is there is another now.
    pub(super) fn compare(&mut self, present: Option<&Workspace>) {
        if let Self::Ready {
            workspace, summary, ..
        } = self
        {
            *summary = Summary::new(present, workspace);
        }
    }
}

impl Summary {
    fn new(present: Option<&Workspace>, file: &Workspace) -> Self {
        let present = present.map(Workspace::records);
        let file = file.records();
        let none = Records::empty(file.dataset_id.clone(), String::new(), file.as_of.clone());
        let old = present.unwrap_or(&none);
        let collections = old.differences(file).into_iter();
        let own = |records: &Records| records.value(Collection::Own, "");
        Self {
            same: present == Some(file),
            other_dataset: old.dataset_id != file.dataset_id,
            collections: collections
                .filter(|(_, it)| it.count > 0 || it.removed > 0)
                .map(|(collection, it)| CollectionChange {
                    collection,
                    in_file: it.count,
                    added: it.added,
                    removed: it.removed,
                    changed: it.changed,
                })
                .collect(),
            own: present.map_or_else(Change::default, |present| {
                Change::between_values(
                    Collection::Own,
                    "",
                    own(present).as_ref(),
                    own(file).as_ref(),
                )
            }),
            unknown: unknown(old, file),
        }
    }
}

/// The names of the unknown fields that differ, sorted.
fn unknown(old: &Records, new: &Records) -> Vec<String> {
    let names = set_of(old.unknown.keys().chain(new.unknown.keys()));
    let differs = |name: &&String| old.unknown.get(*name) != new.unknown.get(*name);
    names.into_iter().filter(differs).cloned().collect()
}
