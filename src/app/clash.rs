//! A change that rests on something somebody else has changed meanwhile: the user sees both
//! and chooses.

use super::effect::Effect;
use super::state::State;
use crate::domain::{Change, Clash, Edit, Refusal};
use crate::interchange::log::Act;

/// A change that could not be made (*krock*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clashing {
    /// The change.
    pub change: Change,
    /// Why: fields changed elsewhere, or a record that is gone.
    pub refusal: Refusal,
    /// What its draft is kept under, when it comes from a form.
    pub draft: Option<String>,
}

impl Clashing {
    /// A change and why it could not be made.
    pub fn new(change: Change, refusal: Refusal, draft: Option<String>) -> Self {
        Self {
            change,
            refusal,
            draft,
        }
    }

    /// The fields that are changed in two ways.
    pub fn clashes(&self) -> &[Clash] {
        match &self.refusal {
            Refusal::Clash(clashes) => clashes,
            Refusal::Malformed(_) | Refusal::Findings(_) => &[],
        }
    }

    /// The change with the user's choice for each clash: true keeps what is mine, and then it
    /// rests on what is there now; false leaves what is there.
    fn settled(&self, mine: &[bool]) -> Change {
        let mut edits = self.change.edits.clone();
        for (clash, mine) in self.clashes().iter().zip(mine) {
            let Some(at) = edits.iter().position(|edit| *edit == clash.edit) else {
                continue;
            };
            if !mine || clash.gone {
                edits.remove(at);
            } else if let Some(edit) = edits.get_mut(at) {
                edit.before.clone_from(&clash.now);
            }
        }
        Change { edits }
    }
}

/// The change without what somebody else has done in the same way already. `None` when
/// something else is in its way.
fn without_agreed(change: &Change, refusal: &Refusal) -> Option<Change> {
    let Refusal::Clash(clashes) = refusal else {
        return None;
    };
    let agreed = |clash: &Clash| !clash.gone && clash.now == clash.edit.after;
    if !clashes.iter().all(agreed) {
        return None;
    }
    let agreed = |edit: &Edit| clashes.iter().any(|clash| clash.edit == *edit);
    let edits = change.edits.iter().filter(|edit| !agreed(edit));
    Some(Change {
        edits: edits.cloned().collect(),
    })
}

impl State {
    /// Makes a change, or the part of it that has not been made already.
    pub(super) fn make_agreed(&mut self, act: Act, change: &Change) -> Result<(), Refusal> {
        let refusal = match self.make(act, change) {
            Ok(()) => return Ok(()),
            Err(refusal) => refusal,
        };
        match without_agreed(change, &refusal) {
            Some(rest) => self.make(act, &rest),
            None => Err(refusal),
        }
    }

    /// The first clash is settled: for each field, whether mine is kept.
    pub(super) fn settle(&mut self, mine: &[bool]) -> Vec<Effect> {
        if self.clashing.is_empty() {
            return Vec::new();
        }
        let clashing = self.clashing.remove(0);
        let change = clashing.settled(mine);
        match self.make(Act::Done, &change) {
            Ok(()) => {
                let mut effects = self.save();
                effects.extend(clashing.draft.map(|key| self.let_go(key)));
                effects
            }
            Err(refusal) => {
                let again = Clashing::new(change, refusal, clashing.draft);
                self.clashing.insert(0, again);
                Vec::new()
            }
        }
    }

    /// What could not be made is given up.
    pub(super) fn give_up(&mut self) -> Vec<Effect> {
        if self.clashing.is_empty() {
            return Vec::new();
        }
        let clashing = self.clashing.remove(0);
        let dropped = clashing.draft.map(|key| self.let_go(key));
        dropped.into_iter().collect()
    }
}
