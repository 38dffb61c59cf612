//! Filling in a form: opening, typing, leaving and saving it.

use serde_json::Value;

use super::clash::Clashing;
use super::editing::{Draft, Editing};
use super::effect::Effect;
use super::msg::Msg;
use super::route::Route;
use super::state::{Notice, State};
use super::task::Task;
use crate::domain::{Change, Collection, Id, Refusal};
use crate::interchange::log::Act;

impl State {
    pub(super) fn fill_in(&mut self, msg: Msg) -> Vec<Effect> {
        match msg {
            Msg::EditOpened(task, start) => self.open_form(task, start),
            Msg::EditTyped(pointer, value) => self.typed(&pointer, value),
            Msg::EditSaved => self.save_form(),
            Msg::EditLeft => self.leave_form(),
            Msg::EditDropped => self.drop_form(),
            Msg::DraftResumed(at) => self.resume(at),
            Msg::DraftDropped(at) => {
                if at >= self.drafts.len() {
                    return Vec::new();
                }
                let (key, _) = self.drafts.remove(at);
                vec![Effect::DropDraft(key)]
            }
            Msg::DraftsFound(found) => {
                let read = |(key, text): (String, String)| {
                    let draft: Draft = serde_json::from_str(&text).ok()?;
                    Some((key, draft))
                };
                self.drafts = found.into_iter().filter_map(read).collect();
                Vec::new()
            }
            _ => Vec::new(),
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
            self.notice = Some(Notice::DraftResumed);
            effects.extend(self.resume(at));
            return effects;
        }
        let Some(workspace) = self.workspace().cloned() else {
            return effects;
        };
        let key = format!(
            "{} {}",
            self.tab,
            serde_json::to_string(&task).unwrap_or_default()
        );
        self.editing = Editing::begin(task, start, &workspace, key);
        effects
    }

    fn resume(&mut self, at: usize) -> Vec<Effect> {
        let mut effects = self.leave_form();
        if at < self.drafts.len() {
            let (key, draft) = self.drafts.remove(at);
            self.editing = Some(Editing::resume(draft, key));
        } else {
            effects.clear();
        }
        effects
    }

    fn typed(&mut self, pointer: &str, value: Option<Value>) -> Vec<Effect> {
        let Some(editing) = &mut self.editing else {
            return Vec::new();
        };
        editing.set(pointer, value);
        let draft = editing.draft(&self.moment);
        vec![Effect::KeepDraft {
            key: editing.key.clone(),
            text: serde_json::to_string(&draft).unwrap_or_default(),
        }]
    }

    /// What was typed is kept as a draft, which the user is told.
    pub(super) fn leave_form(&mut self) -> Vec<Effect> {
        let Some(editing) = self.editing.take() else {
            return Vec::new();
        };
        if editing.is_touched() {
            let draft = editing.draft(&self.moment);
            self.drafts.push((editing.key, draft));
            self.notice = Some(Notice::DraftKept);
        }
        Vec::new()
    }

    fn drop_form(&mut self) -> Vec<Effect> {
        let dropped = self.editing.take();
        dropped
            .map(|editing| Effect::DropDraft(editing.key))
            .into_iter()
            .collect()
    }

    fn save_form(&mut self) -> Vec<Effect> {
        let (Some(editing), Some(workspace)) = (self.editing.clone(), self.workspace().cloned())
        else {
            return Vec::new();
        };
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
        Collection::Cases => Id::new(id).map(|id| Route::Case(id, None)),
        Collection::Meetings => Id::new(id).map(|id| Route::Meeting(id, None)),
        _ => return Vec::new(),
    };
    route
        .map(|route| Effect::Go(route.print()))
        .into_iter()
        .collect()
}
