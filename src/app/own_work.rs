//! Own work: what somebody has changed in what is shown, and whether it is anywhere else.

use super::data::Data;
use super::state::State;
use crate::interchange::keeping::lines::{Inherited, inherited, lines};
use crate::interchange::snapshot::Origin;

/// Own work (*eget arbete*) that is in no file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnWork {
    /// Where the data came from before it was changed.
    pub root: Origin,
    /// How many changes were made, since it came from there.
    pub changes: u32,
    /// When the last was made, as ISO 8601 text; empty where that is not known.
    pub changed_at: String,
    /// How many of them are not in the browser either.
    pub unsaved: usize,
}

impl State {
    /// Whether what is open is the built-in edition, and nobody has ever changed anything in
    /// it. Something undone was changed all the same.
    pub fn is_edition(&self) -> bool {
        let is_built_in = matches!(
            &self.data,
            Data::Open {
                origin: Origin::BuiltIn,
                ..
            }
        );
        is_built_in && self.history.is_untouched()
    }

    /// What was changed in what is open since it came from somewhere else.
    pub(super) fn changed(&self) -> Option<Inherited<'_>> {
        let Data::Open { origin, .. } = &self.data else {
            return None;
        };
        let lines = lines(&self.log, self.history.last());
        let brought = inherited(origin, &lines);
        let own = self.history.last().saturating_sub(self.history.begun());
        let newest = self.history.entries().last();
        Some(Inherited {
            changes: brought.changes.saturating_add(own),
            changed_at: newest.map_or(brought.changed_at, |entry| &entry.made_at),
            ..brought
        })
    }

    /// What files of what is open are called, before their endings: by the edition it is, and by
    /// the day of the last change, where it is that edition no more.
    pub fn file_stem(&self) -> Option<String> {
        let records = self.workspace()?.records();
        let mut stem = format!("{}-utgava-{}", records.dataset_id, records.revision);
        if let Some(changed) = self.changed().filter(|changed| changed.changes > 0) {
            stem.push_str("-andrad");
            if let Some(day) = changed.changed_at.get(..10) {
                stem.push('-');
                stem.push_str(day);
            }
        }
        Some(stem)
    }

    /// What would be in no file if other data came in the place of what is open; nothing when
    /// nothing was changed, or all of it was saved as a file afterwards.
    pub fn own_work(&self) -> Option<OwnWork> {
        let Inherited {
            root,
            changes,
            changed_at,
        } = self.changed().filter(|changed| changed.changes > 0)?;
        let history = &self.history;
        let in_file = self.backup.as_ref().is_some_and(|backup| {
            // A file has in it what was shown, also what the store could not take.
            let is_after = backup.at.as_str() > changed_at;
            let through = if is_after {
                history.last_kept()
            } else {
                history.last()
            };
            backup.number >= through && backup.at.as_str() >= changed_at
        });
        (!in_file).then(|| OwnWork {
            root: root.clone(),
            changes,
            changed_at: changed_at.to_owned(),
            unsaved: history.unsaved().len(),
        })
    }
}
