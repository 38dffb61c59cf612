//! Filling in a form: opening, typing, leaving and saving it.

use serde_json::Value;

use super::attendance::new_person;
use super::clash::Clashing;
use super::editing::Editing;
use super::effect::Effect;
use super::intent::Intent;
use super::notice::Notice;
use super::route::Route;
use super::state::State;
use super::task::Task;
use crate::domain::order::sort_by;
use crate::domain::{Change, Collection, Id, Refusal};
use crate::form::Fault;
use crate::form::date::Words;
use crate::form::typed::Typed;
use crate::interchange::log::Act;

/// What is done with a form.
#[derive(Clone, Debug)]
pub enum FormMsg {
    /// What a page wants is taken up.
    TakenUp,
    /// A form is wanted for a task; with what it holds at first, where the task does not say.
    Opened(Task, Option<Value>),
    /// Something was typed in the form, at a JSON pointer into what it holds.
    Typed(String, Typed),
    /// The name at a JSON pointer is that of somebody new, who is to be made at once.
    PersonMade(String),
    /// The form is to be saved.
    Saved,
    /// The form was left; what it holds is kept as a draft.
    Left,
    /// What the form holds is not wanted.
    Dropped,
    /// A draft is taken up again: its place in [`State::drafts`].
    DraftResumed(usize),
    /// A draft is not wanted.
    DraftDropped(usize),
}

impl State {
    /// Takes in what is done with a form; answers with what is to be done about it. `words` are
    /// those the user writes dates with. It stands apart from [`Self::update`], so that a
    /// reader's program can be without it.
    pub fn fill_in(&mut self, msg: FormMsg, words: &Words) -> Vec<Effect> {
        self.noticing(|state| match msg {
            FormMsg::TakenUp => match state.wanted.take().map(Intent::form) {
                Some((task, start)) => state.open_form(task, start),
                None => Vec::new(),
            },
            FormMsg::Opened(task, start) => state.open_form(task, start),
            FormMsg::Typed(pointer, typed) => state.typed(&pointer, typed, words),
            FormMsg::PersonMade(pointer) => state.make_person(&pointer, words),
            FormMsg::Saved => state.save_form(),
            FormMsg::Left => state.leave_form(),
            FormMsg::Dropped => state.drop_form(),
            FormMsg::DraftResumed(at) => state.resume(at),
            FormMsg::DraftDropped(at) => state.drop_draft(at),
        })
    }

    fn drop_draft(&mut self, at: usize) -> Vec<Effect> {
        if at >= self.drafts.len() {
            return Vec::new();
        }
        let (key, _) = self.drafts.remove(at);
        self.said_of_drafts();
        vec![self.let_go(key)]
    }

    /// The drafts are those of this tab and those that closed tabs have left behind: what
    /// stands in the form of an open tab is that tab's. What could not be kept is only here.
    pub(super) fn drafts_found(
        &mut self,
        found: Vec<(String, String)>,
        open: &[String],
    ) -> Vec<Effect> {
        let editing = self.editing.iter().map(|it| &it.key);
        let clashing = self.clashing.iter().filter_map(|it| it.draft.as_ref());
        let taken: Vec<_> = editing.chain(clashing).cloned().collect();
        self.drafts
            .retain(|(key, _)| self.unkept_drafts.contains(key));
        for (key, text) in found {
            let tab = tab_of(&key);
            let is_theirs = tab != self.tab && open.iter().any(|it| it == tab);
            if is_theirs || taken.contains(&key) || self.unkept_drafts.contains(&key) {
                continue;
            }
            // What is no draft of ours is left alone.
            if let Ok(draft) = serde_json::from_str(&text) {
                self.drafts.push((key, draft));
            }
        }
        sort_by(&mut self.drafts, |(_, a), (_, b)| a.at.cmp(&b.at));
        Vec::new()
    }

    /// What the draft of a form opened now is kept under: the tab, and a number of its own.
    fn new_key(&mut self) -> String {
        loop {
            self.forms += 1;
            let key = format!("{} {}", self.tab, self.forms);
            if self.drafts.iter().all(|(known, _)| *known != key) {
                return key;
            }
        }
    }

    /// A draft is done with.
    pub(super) fn let_go(&mut self, key: String) -> Effect {
        self.unkept_drafts.remove(&key);
        Effect::DropDraft(key)
    }

    /// What was said of a draft is said no more when something has come of it.
    fn said_of_drafts(&mut self) {
        if let Some(Notice::DraftKept | Notice::DraftNotKept | Notice::DraftResumed) = self.notice {
            self.notice = None;
        }
    }

    /// A form that was left half filled in comes back as it was.
    fn open_form(&mut self, task: Task, start: Option<Value>) -> Vec<Effect> {
        let mut effects = self.leave_form();
        if let Some(at) = self
            .drafts
            .iter()
            .rposition(|(_, draft)| draft.task == task)
        {
            effects.extend(self.resume(at));
            self.notice = Some(Notice::DraftResumed);
            return effects;
        }
        let Some(workspace) = self.workspace().cloned() else {
            return effects;
        };
        let key = self.new_key();
        self.editing = Editing::begin(task, start, &workspace, key);
        effects
    }

    /// A draft is taken up again. One that a closed tab has left behind becomes this tab's own,
    /// so that no other tab writes over it.
    fn resume(&mut self, at: usize) -> Vec<Effect> {
        if at >= self.drafts.len() {
            return Vec::new();
        }
        let (from, draft) = self.drafts.remove(at);
        self.said_of_drafts();
        let mut effects = self.leave_form();
        let is_own = tab_of(&from) == self.tab;
        let key = if is_own { from.clone() } else { self.new_key() };
        if !is_own {
            effects.push(Effect::TakeDraft {
                from,
                key: key.clone(),
                text: serde_json::to_string(&draft).unwrap_or_default(),
            });
        }
        self.editing = Some(Editing::resume(draft, key));
        effects
    }

    fn typed(&mut self, pointer: &str, typed: Typed, words: &Words) -> Vec<Effect> {
        let Some(workspace) = self.workspace().cloned() else {
            return Vec::new();
        };
        let Some(editing) = &mut self.editing else {
            return Vec::new();
        };
        editing.take_in(pointer, typed, &workspace, words);
        editing.propose(pointer, self.today);
        let draft = editing.draft(&self.moment);
        self.unkept_drafts.remove(&editing.key); // it is tried anew
        vec![Effect::KeepDraft {
            key: editing.key.clone(),
            text: serde_json::to_string(&draft).unwrap_or_default(),
        }]
    }

    /// Makes a person of a name that the form holds and nobody has; it then holds that person.
    fn make_person(&mut self, pointer: &str, words: &Words) -> Vec<Effect> {
        let (Some(workspace), Some(editing)) = (self.workspace(), &self.editing) else {
            return Vec::new();
        };
        let faults = editing.faults(workspace);
        let at_pointer = faults.iter().find(|fault| fault.pointer == pointer);
        let name = at_pointer.and_then(Fault::new_person);
        let Some(Ok((person, change))) = name.map(|name| new_person(workspace, name)) else {
            return Vec::new();
        };
        let mut effects = self.direct(change);
        effects.extend(self.typed(pointer, Typed::Text(person.to_string()), words));
        effects
    }

    /// What was typed is kept as a draft, which the user is told.
    pub(super) fn leave_form(&mut self) -> Vec<Effect> {
        let Some(editing) = self.editing.take() else {
            return Vec::new();
        };
        if editing.is_touched() {
            let draft = editing.draft(&self.moment);
            let is_kept = !self.unkept_drafts.contains(&editing.key);
            self.notice = Some(if is_kept {
                Notice::DraftKept
            } else {
                Notice::DraftNotKept
            });
            self.drafts.push((editing.key, draft));
        }
        Vec::new()
    }

    fn drop_form(&mut self) -> Vec<Effect> {
        let dropped = self.editing.take();
        self.said_of_drafts();
        let dropped = dropped.map(|editing| self.let_go(editing.key));
        dropped.into_iter().collect()
    }

    fn save_form(&mut self) -> Vec<Effect> {
        let Some(workspace) = self.workspace().cloned() else {
            return Vec::new();
        };
        let Some(editing) = &mut self.editing else {
            return Vec::new();
        };
        editing.refusal = None;
        if !editing.faults(&workspace).is_empty() {
            editing.refused = true;
            return Vec::new();
        }
        let editing = editing.clone();
        let change = editing.change(&workspace);
        drop(workspace); // held twice, it would have to be copied to be changed
        match self.make_agreed(Act::Done, &change) {
            Ok(()) => {
                let mut effects = self.save();
                effects.extend(self.drop_form());
                effects.extend(go_to_new(&editing.task, &change));
                effects
            }
            Err(refusal @ Refusal::Clash(_)) => {
                self.editing = None;
                let key = Some(editing.key);
                self.clashing.push(Clashing::new(change, refusal, key));
                Vec::new()
            }
            Err(refusal) => {
                if let Some(editing) = &mut self.editing {
                    editing.refusal = Some(refusal);
                }
                Vec::new()
            }
        }
    }

    /// A change made without a form.
    pub(super) fn direct(&mut self, change: Change) -> Vec<Effect> {
        match self.make_agreed(Act::Done, &change) {
            Ok(()) => self.save(),
            Err(refusal) => {
                self.clashing.push(Clashing::new(change, refusal, None));
                Vec::new()
            }
        }
    }
}

/// The tab that a draft is kept by: what its key begins with.
fn tab_of(key: &str) -> &str {
    key.split(' ').next().unwrap_or_default()
}

/// A case or meeting that has just been made is shown.
fn go_to_new(task: &Task, change: &Change) -> Vec<Effect> {
    let makes = matches!(task, Task::Add(_) | Task::Deed(super::Deed::NextMeeting, _));
    let new = change
        .edits
        .iter()
        .find(|it| it.path.is_empty() && it.before.is_none());
    let Some(new) = new.filter(|_| makes) else {
        return Vec::new();
    };
    let id = new.record.as_str();
    let route = match new.collection {
        Collection::Cases => Id::new(id).map(|id| Route::case(id, None)),
        Collection::Meetings => Id::new(id).map(|id| Route::Meeting(id, None)),
        _ => return Vec::new(),
    };
    route
        .map(|route| Effect::Go(route.print()))
        .into_iter()
        .collect()
}
