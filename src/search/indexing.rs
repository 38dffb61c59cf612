//! Indexing: an index that is made a record at a time, so that nothing else has to wait for it
//! longer than for its last piece, when all words are put in order.

use super::document::Document;
use super::index::Index;
use super::lexicon::Lexicon;
use crate::domain::Workspace;

/// An index that is being made (*indexering*).
#[derive(Clone, Debug)]
pub struct Indexing {
    index: Index,
    /// How many records are in it.
    taken: usize,
    /// How many there are.
    all: usize,
}

impl Indexing {
    /// Nothing of a workspace is in it yet.
    pub fn new(workspace: &Workspace) -> Self {
        Self {
            index: Index::empty(workspace),
            taken: 0,
            all: Document::record_count(workspace),
        }
    }

    /// Takes in one more record of the workspace, which is the same as it began with; false when
    /// all are in.
    pub fn go_on(&mut self, workspace: &Workspace) -> bool {
        let Some(documents) = Document::of_nth(workspace, self.taken) else {
            return false;
        };
        for document in documents {
            self.index.put(&document, Lexicon::collect);
        }
        self.taken += 1;
        true
    }

    /// How many of a hundred records are in it.
    pub fn percent(&self) -> usize {
        self.taken * 100 / self.all.max(1)
    }

    /// The index, in which everything can be found from now on.
    #[must_use]
    pub fn done(mut self) -> Index {
        self.index.lexicon.settle();
        self.index
    }
}
