//! Reading a file in: told before it is done, all or nothing.

use std::sync::Arc;

use super::joining::Joining;
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
        /// Why.
        why: Unread,
    },
    /// It can be read in; the user is asked.
    Ready {
        /// Its name.
        name: String,
        /// What is in it.
        workspace: Arc<Workspace>,
        /// How that differs from what is there.
        summary: Summary,
        /// How it would be put together with what is there, once that is wanted.
        joining: Option<Box<Joining>>,
    },
}

/// Why nothing was read in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    /// The browser could not read the file at all.
    Lost,
    /// The address leads to another site, or is none.
    Elsewhere,
    /// The site does not have a file there, or does not answer.
    NotThere,
    /// What was read is no file of ours, or not in order.
    Faulty(ReadError),
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
    pub fn examine(
        name: String,
        bytes: Result<Vec<u8>, Unread>,
        present: Option<&Workspace>,
    ) -> Self {
        let read =
            bytes.and_then(|bytes| interchange::read_composed(&bytes).map_err(Unread::Faulty));
        match read {
            Ok(workspace) => Self::Ready {
                name,
                summary: Summary::new(present, &workspace),
                joining: None,
                workspace: Arc::new(workspace),
            },
            Err(why) => Self::Refused { name, why },
        }
    }

    /// Compares the file anew: the data that is there is another now.
    pub(super) fn compare(&mut self, present: Option<&Workspace>) {
        if let Self::Ready {
            workspace,
            summary,
            joining,
            ..
        } = self
        {
            *summary = Summary::new(present, workspace);
            if let Some(joining) = joining {
                joining.be_due();
            }
        }
    }

    /// Takes in how a file that is ready would be put together with what is there. What was
    /// chosen before stays chosen.
    pub(super) fn join(&mut self, mut made: Box<Joining>) {
        if let Self::Ready { joining, .. } = self {
            if let Some(before) = joining {
                made.choose_as(before);
            }
            *joining = Some(made);
        }
    }

    /// How a file that is ready would be put together with what is there.
    pub fn joining(&self) -> Option<&Joining> {
        match self {
            Self::Ready { joining, .. } => joining.as_deref(),
            _ => None,
        }
    }

    pub(super) fn joining_mut(&mut self) -> Option<&mut Joining> {
        match self {
            Self::Ready { joining, .. } => joining.as_deref_mut(),
            _ => None,
        }
    }
}

impl Summary {
    fn new(present: Option<&Workspace>, file: &Workspace) -> Self {
        let present = present.map(Workspace::records);
        let file = file.records();
        let none = Records::empty(file.dataset_id.clone(), String::new(), file.as_of.clone());
        let old = present.unwrap_or(&none);
        let other_dataset = old.dataset_id != file.dataset_id;
        let collections = old.differences(file).into_iter();
        let collections: Vec<_> = collections
            .filter(|(_, it)| it.count > 0 || it.removed > 0)
            .map(|(collection, it)| CollectionChange {
                collection,
                in_file: it.count,
                added: it.added,
                removed: it.removed,
                changed: it.changed,
            })
            .collect();
        let own = present.map_or_else(Change::default, |present| own_change(present, file));
        let is_quiet = |it: &CollectionChange| it.added + it.removed + it.changed == 0;
        let is_as_it_is = own.is_empty() && collections.iter().all(is_quiet);
        Self {
            same: present.is_some() && !other_dataset && is_as_it_is,
            other_dataset,
            collections,
            own,
        }
    }
}

/// What would be changed of the fields that are not collections; where the data comes from is
/// not what it says.
fn own_change(present: &Records, file: &Records) -> Change {
    let mut change = Change::of_own(present, file);
    change.edits.retain(|edit| !edit.is_of_lineage());
    change
}
