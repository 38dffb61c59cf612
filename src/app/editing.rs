//! A form being filled in: what it is about, what it holds, and what comes of it.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::record::set;
use super::task::{self, Task};
use crate::domain::{Change, Collection, Refusal, Workspace};
use crate::form::date::Words;
use crate::form::typed::{Filling, Typed};
use crate::form::{Fault, faults, fields_of};

/// A form being filled in (*formulär*). What it holds survives a closed tab.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Editing {
    /// What is being done.
    pub task: Task,
    /// What the form is filled in over, as it was when it was opened.
    pub base: Base,
    /// What the form holds: the record, or the part of it, as a JSON value.
    pub draft: Value,
    /// What the form held when it was opened.
    pub first: Value,
    /// Whether it was to be saved and something was wrong in it; from then on all of that is
    /// told.
    pub refused: bool,
    /// Why it could not be saved, the last time that was tried, though nothing was found wrong
    /// in the form itself.
    pub refusal: Option<Refusal>,
    /// What its draft is kept under.
    pub key: String,
}

/// The records a form rests on, as they were when it was opened: collection, id and value.
/// Whatever somebody else has changed in them since is seen by comparison with these.
pub type Base = Vec<(Collection, String, Value)>;

/// A form that was left without being saved (*utkast*).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// What was being done.
    pub task: Task,
    /// What it was done over.
    pub base: Base,
    /// What the form held.
    pub draft: Value,
    /// When it was last typed in, ISO 8601.
    pub at: String,
}

impl Editing {
    /// A form for a task. `start` is what it holds at first, where the task does not say.
    /// `None` when what it is about is not there.
    pub fn begin(
        task: Task,
        start: Option<Value>,
        workspace: &Workspace,
        key: String,
    ) -> Option<Self> {
        let base = task.base(workspace)?;
        let mut draft = match start {
            Some(start) => start,
            None => task.start(&base, workspace)?,
        };
        // As long as the overview has all bodies it has the next one too.
        let mut bodies = workspace.records().organizations.iter();
        if task == Task::Add(Collection::Organizations) && bodies.all(|it| it.overview) {
            set(&mut draft, "overview", true.into());
        }
        Some(Self {
            task,
            base,
            first: draft.clone(),
            draft,
            refused: false,
            refusal: None,
            key,
        })
    }

    /// A form taken up again.
    pub fn resume(draft: Draft, key: String) -> Self {
        Self {
            task: draft.task,
            base: draft.base,
            first: Value::Null, // what it held at first is long gone; it differs
            draft: draft.draft,
            refused: false,
            refusal: None,
            key,
        }
    }

    /// What it holds, to be kept.
    pub fn draft(&self, at: &str) -> Draft {
        Draft {
            task: self.task.clone(),
            base: self.base.clone(),
            draft: self.draft.clone(),
            at: at.to_owned(),
        }
    }

    /// Whether anything was typed.
    pub fn is_touched(&self) -> bool {
        self.draft != self.first
    }

    /// Sets what stands at a JSON pointer of the draft: `/names/0/name`. One past the end of
    /// a list adds to it; `None` takes the field or element away.
    pub fn set(&mut self, pointer: &str, value: Option<Value>) {
        if pointer.is_empty() {
            self.draft = value.unwrap_or_default();
            return;
        }
        let Some((parent, last)) = pointer.rsplit_once('/') else {
            return;
        };
        let Some(place) = task::make_way(&mut self.draft, parent) else {
            return;
        };
        match (place, value) {
            (Value::Array(all), Some(value)) => {
                let at = last.parse().unwrap_or(all.len());
                match all.get_mut(at) {
                    Some(place) => *place = value,
                    None => all.push(value),
                }
            }
            (Value::Array(all), None) => {
                if let Some(at) = last.parse().ok().filter(|at| *at < all.len()) {
                    all.remove(at);
                }
            }
            (Value::Object(fields), Some(value)) => {
                fields.insert(last.to_owned(), value);
            }
            (Value::Object(fields), None) => {
                fields.remove(last);
            }
            _ => {}
        }
    }

    /// Takes in what was typed at a pointer.
    pub fn take_in(&mut self, pointer: &str, typed: Typed, workspace: &Workspace, words: &Words) {
        let filling = Filling {
            fields: fields_of(&self.task),
            draft: &self.draft,
            workspace,
            words,
        };
        if let Some((pointer, value)) = filling.settled(pointer, typed) {
            self.set(&pointer, value);
        }
    }

    /// What is wrong with what it holds, in the form's order.
    pub fn faults(&self, workspace: &Workspace) -> Vec<Fault> {
        let within = self.base.first().map(|(_, _, record)| record);
        faults(fields_of(&self.task), &self.draft, workspace, within)
    }

    /// What saving it changes.
    pub fn change(&self, workspace: &Workspace) -> Change {
        self.task.finish(&self.base, &self.draft, workspace)
    }
}
