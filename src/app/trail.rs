//! The trail of changes: which records are others than they were, so that what is made of all
//! of them can be brought up to date.

use std::collections::{BTreeSet, VecDeque};

use crate::domain::{Change, Collection};

/// So many versions back it is known what was changed.
const LENGTH: usize = 1_000;

/// What changes more records than these is not followed one by one.
const MOST: usize = 1_000;

/// What the last versions of the data changed (*spår*).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trail {
    /// A version, and the records that were changed by it; the newest last.
    steps: VecDeque<(u64, BTreeSet<(Collection, String)>)>,
}

impl Trail {
    /// These changes made the data what it is at a version.
    pub(super) fn add<'a>(&mut self, version: u64, changes: impl Iterator<Item = &'a Change>) {
        let records = changes.flat_map(|change| {
            let records = change.records().into_iter();
            records.map(|(collection, id)| (collection, id.to_owned()))
        });
        let records: BTreeSet<_> = records.collect();
        if records.len() <= MOST {
            self.steps.push_back((version, records));
        }
        while self.steps.len() > LENGTH {
            self.steps.pop_front();
        }
    }

    /// The records that were changed between two versions; `None` when it is not known, because
    /// it is long ago or everything was replaced meanwhile.
    pub fn between(&self, before: u64, now: u64) -> Option<BTreeSet<(Collection, String)>> {
        let mut all = BTreeSet::new();
        let since = self
            .steps
            .iter()
            .filter(|(of, _)| before < *of && *of <= now);
        let mut told = before;
        for (version, records) in since {
            // One that is not told of may have changed anything.
            told = told.checked_add(1).filter(|next| next == version)?;
            all.extend(records.iter().cloned());
        }
        (told == now).then_some(all)
    }
}
