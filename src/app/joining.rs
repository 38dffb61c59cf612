//! Putting a file together with what is there (*lägga ihop*): each record that would be another
//! is taken or left, and what both have changed is chosen between. It is one change like others.

use super::effect::Effect;
use super::history::History;
use super::import::Import;
use super::notice::Notice;
use super::state::State;
use crate::domain::{Change, Conflict, Lineage, Refusal, Workspace};
use crate::interchange;
use crate::interchange::lineage::{Revisions, mark};
use crate::interchange::log::Act;
use crate::merge;

/// A file that can be put together with what is there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Joining {
    /// Since when both have gone separate ways.
    pub since: Since,
    /// Whether all that is taken is to be as it is in the file, also what is not in it, and
    /// nothing is to be kept only because it was changed here.
    pub is_as_file: bool,
    /// What would be another, in the file's order of collections.
    pub parts: Vec<Part>,
    /// What both have changed in different ways.
    pub conflicts: Vec<Open>,
    /// Why it could not be done as it was chosen, the last time that was tried.
    pub refusal: Option<Refusal>,
    /// Whether it is to be worked out anew.
    due: Due,
    /// Something was changed here while it was being chosen.
    pub is_renewed: bool,
    /// Everything that is left to choose between if nothing is chosen now.
    left: Vec<Conflict>,
    /// Where what comes of it comes from.
    lineage: Lineage,
}

/// Whether what would come of it is to be worked out anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Due {
    /// It is as it is told.
    No,
    /// It is to be like the file, or no longer.
    Turned,
    /// The data are others since.
    Changed,
}

/// The last revision that two have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// It is not known, so that everything is new on both sides.
    Unknown,
    /// The data as it came here.
    Came,
    /// The data after the change of this number.
    Entry(u32),
    /// The data as it is: nothing was changed here since.
    Now,
}

/// A record that would be another (*post*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What is changed in it.
    pub change: Change,
    /// Whether that is wanted.
    pub is_taken: bool,
}

/// Something to choose between.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    /// What.
    pub conflict: Conflict,
    /// The choice.
    pub choice: Choice,
}

/// What is to stand where both have changed something.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Choice {
    /// Ours for now; it is kept with the data that there is something to choose.
    #[default]
    Later,
    /// Ours.
    Ours,
    /// Theirs.
    Theirs,
}

/// One choice of the user's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joined {
    /// Whether the part in this place is wanted.
    Part(usize, bool),
    /// Whether all parts are.
    Parts(bool),
    /// What stands where the conflict in this place is.
    Conflict(usize, Choice),
    /// What stands where any is.
    Conflicts(Choice),
    /// Whether it is to be made like the file, whatever was changed here.
    AsFile(bool),
}

impl Joining {
    /// The file that is ready and what is there. `None` where there is none, or one of another
    /// data set.
    pub fn new(state: &State) -> Option<Self> {
        let present = state.workspace()?;
        let Import::Ready { workspace, .. } = &state.import else {
            return None;
        };
        let file = workspace.as_ref();
        if present.records().dataset_id != file.records().dataset_id {
            return None;
        }
        let history = &state.history;
        let is_as_file = state.import.joining().is_some_and(|it| it.is_as_file);
        let (base, since) = common(present, history, file);
        // Where the data as it is counts as what both have in common, all of the file is new.
        let base = if is_as_file {
            Some(present.as_ref())
        } else {
            base.as_ref()
        };
        let merged = merge::merge(base, present, file);
        let ours = present.records();
        let left = merged.workspace.records().conflicts.clone();
        let lineage = ours.lineage.joined(&file.records().lineage);
        // What stands beside the records is changed whatever is chosen of them.
        let mut new = merged.workspace.records().clone();
        new.conflicts.clone_from(&ours.conflicts);
        new.lineage.clone_from(&ours.lineage);
        if is_as_file {
            // An edition for all says nothing of what was only for some.
            new.restricted = merge::restricted(present, file);
        }
        let places = ours.differing(&new).into_iter();
        let parts = places.map(|(collection, id)| {
            let [before, after] = [ours, &new].map(|it| it.value(collection, &id));
            Part {
                change: Change::between_values(collection, &id, before.as_ref(), after.as_ref()),
                is_taken: true,
            }
        });
        let conflicts = merged.conflicts.into_iter().map(|conflict| Open {
            conflict,
            choice: Choice::Later,
        });
        Some(Self {
            since,
            is_as_file,
            parts: parts.collect(),
            conflicts: conflicts.collect(),
            refusal: None,
            due: Due::No,
            is_renewed: false,
            left,
            lineage: lineage.and([mark(file)]),
        })
    }

    /// Whether the file has nothing that is not there.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty() && self.conflicts.is_empty()
    }

    /// The data are others now.
    pub(super) fn be_due(&mut self) {
        self.due = Due::Changed;
    }

    /// Whether it is to be worked out anew.
    pub fn is_due(&self) -> bool {
        self.due != Due::No
    }

    /// Takes over what was chosen before the data became others.
    pub(super) fn choose_as(&mut self, before: &Self) {
        self.is_renewed = before.is_renewed || before.due == Due::Changed;
        for part in &mut self.parts {
            let same = before.parts.iter();
            let mut same = same.filter(|it| it.change.records() == part.change.records());
            part.is_taken = same.next().is_none_or(|it| it.is_taken);
        }
        for open in &mut self.conflicts {
            let same = before.conflicts.iter();
            let mut same = same.filter(|it| it.conflict.is_where(&open.conflict));
            open.choice = same.next().map(|it| it.choice).unwrap_or_default();
        }
    }

    /// Whether anything would be changed by what was chosen.
    pub fn is_chosen(&self) -> bool {
        !self.conflicts.is_empty() || self.parts.iter().any(|part| part.is_taken)
    }

    fn choose(&mut self, joined: Joined) {
        self.refusal = None;
        match joined {
            Joined::Part(n, is_taken) => {
                if let Some(part) = self.parts.get_mut(n) {
                    part.is_taken = is_taken;
                }
            }
            Joined::Parts(is_taken) => {
                for part in &mut self.parts {
                    part.is_taken = is_taken;
                }
            }
            Joined::Conflict(n, choice) => {
                if let Some(open) = self.conflicts.get_mut(n) {
                    open.choice = choice;
                }
            }
            Joined::Conflicts(choice) => {
                for open in &mut self.conflicts {
                    open.choice = choice;
                }
            }
            Joined::AsFile(is_as_file) => {
                if self.is_as_file != is_as_file && self.due == Due::No {
                    self.due = Due::Turned;
                }
                self.is_as_file = is_as_file;
            }
        }
    }

    /// How many conflicts are left after it.
    fn left_after(&self) -> usize {
        let settled = self.conflicts.iter();
        let settled = settled.filter(|open| open.choice != Choice::Later).count();
        self.left.len().saturating_sub(settled)
    }

    /// What is changed by what was chosen.
    pub fn change(&self, present: &Workspace) -> Change {
        let taken = self.parts.iter().filter(|part| part.is_taken);
        let mut change = taken.fold(Change::default(), |all, part| all.and(part.change.clone()));
        let settled = self.conflicts.iter();
        let theirs = settled.filter(|open| open.choice == Choice::Theirs);
        let theirs = theirs.filter_map(|open| open.conflict.taken(present.records()));
        change.edits.extend(theirs);
        change.and(self.beside(present))
    }

    /// What stands beside the records after it: what is left to choose, and where it all comes
    /// from.
    fn beside(&self, present: &Workspace) -> Change {
        let settled = |conflict: &Conflict| {
            let mut conflicts = self.conflicts.iter();
            conflicts.any(|open| open.choice != Choice::Later && open.conflict == *conflict)
        };
        let mut after = present.records().own_alone();
        after.conflicts.clone_from(&self.left);
        after.conflicts.retain(|conflict| !settled(conflict));
        after.lineage.clone_from(&self.lineage);
        Change::of_own(present.records(), &after)
    }
}

/// The last revision that two have in common, and which that is.
fn common(present: &Workspace, history: &History, file: &Workspace) -> (Option<Workspace>, Since) {
    let begun = history.begun();
    let after = |number: u32| {
        let mut then = present.clone();
        let change = history.back_to(number);
        then.apply(&change).ok().map(|()| then)
    };
    let Some(came) = after(begun) else {
        return (None, Since::Unknown); // a log that does not go back to where it began
    };
    let revisions = Revisions::new(&came, begun, history.entries());
    let Some(number) = revisions.common(file) else {
        return (None, Since::Unknown);
    };
    let since = if number == history.last() {
        Since::Now
    } else if number == begun {
        Since::Came
    } else {
        Since::Entry(number)
    };
    match after(number) {
        Some(base) => (Some(base), since),
        None => (None, Since::Unknown),
    }
}

impl State {
    /// A choice in what is to be put together.
    pub(super) fn choose_joined(&mut self, joined: Joined) -> Vec<Effect> {
        if let Some(joining) = self.import.joining_mut() {
            joining.choose(joined);
        }
        Vec::new()
    }

    /// Makes the change that puts the file together with what is there.
    pub(super) fn join(&mut self) -> Vec<Effect> {
        let (Some(present), Some(joining)) = (self.workspace().cloned(), self.import.joining())
        else {
            return Vec::new();
        };
        if joining.is_due() {
            return Vec::new(); // it is being worked out anew
        }
        if !joining.is_chosen() {
            self.notice = Some(Notice::NothingJoined);
            return Vec::new();
        }
        let change = joining.change(&present);
        let left = joining.left_after();
        let import = std::mem::take(&mut self.import);
        match self.make_agreed(Act::Done, &change) {
            Ok(()) => {
                self.notice = Some(Notice::Joined(left));
                // Whoever puts files together keeps the log, and can take it back.
                self.keeps_log = true;
                let mut effects = vec![Effect::RememberKeeping(true)];
                effects.extend(self.save());
                effects
            }
            Err(refusal) => {
                self.import = import;
                if let Some(joining) = self.import.joining_mut() {
                    joining.refusal = Some(refusal);
                }
                Vec::new()
            }
        }
    }

    /// Settles a conflict that is kept with the data: theirs, or what stands there.
    pub(super) fn settle_conflict(&mut self, conflict: &Conflict, theirs: bool) -> Vec<Effect> {
        let Some(present) = self.workspace().cloned() else {
            return Vec::new();
        };
        let mut after = present.records().own_alone();
        after.conflicts.retain(|it| it != conflict);
        let mut change = Change::of_own(present.records(), &after);
        if theirs {
            change.edits.extend(conflict.taken(present.records()));
        }
        self.direct(change)
    }

    /// The file that is written of what is there (*sparad fil*).
    pub fn file_text(&self) -> Option<String> {
        let present = self.workspace()?;
        let begun = self.history.begun();
        let mut came = Workspace::clone(present);
        let back = self.history.back_to(begun);
        let text = match came.apply(&back) {
            Ok(()) => Revisions::new(&came, begun, self.history.entries()).write(present),
            Err(_) => interchange::write(present),
        };
        Some(text)
    }
}
