//! Forgetting a person: when it may be done, what becomes of drafts, and what follows.

use std::sync::Arc;

use serde_json::Value;

use super::data::Data;
use super::editing::Draft;
use super::effect::Effect;
use super::history::History;
use super::import::Import;
use super::route::Route;
use super::state::State;
use super::trail::Trail;
use crate::domain::{Forgetting, Id, Marks, Person, Workspace};
use crate::interchange::keeping::StoreError;
use crate::interchange::keeping::forgetting::{Forgotten, NotForgotten};
use crate::interchange::snapshot::Origin;

/// What came of forgetting somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Forgot {
    /// It is done.
    Done(Box<Outcome>),
    /// It is not, and everything is as it was.
    Refused(WhyNot),
}

/// What was taken out of where.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Out of the data, the log and what can be taken back.
    pub kept: Forgotten,
    /// Whether somebody else has the same name.
    pub is_shared: bool,
    /// Drafts that had the person in them and are there without.
    pub drafts: usize,
    /// Drafts that were about the person, and are gone.
    pub lost_drafts: usize,
}

/// Why nobody is forgotten.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// There is no such person.
    Gone,
    /// Something is not kept yet, and what is kept is what is looked through.
    Unsaved,
    /// A form is open, which may have the person in it.
    FormOpen,
    /// The store could not do it.
    Store(StoreError),
    /// What is kept does not allow it.
    Kept(NotForgotten),
}

/// What becomes of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftLeft {
    /// It has nothing of the person.
    AsItWas,
    /// This, without the person.
    Without(String),
    /// Nothing: it was about the person, or is nothing without.
    Nothing,
}

/// A draft without a person. What is no draft of ours goes when it has the person in it.
pub fn draft(forgetting: &Forgetting, text: &str, workspace: &Workspace) -> DraftLeft {
    let Ok(value) = serde_json::from_str::<Value>(text) else {
        return if forgetting.is_in(text) {
            DraftLeft::Nothing
        } else {
            DraftLeft::AsItWas
        };
    };
    if !forgetting.is_in_value(&value) {
        return DraftLeft::AsItWas;
    }
    let left = || -> Option<String> {
        let mut draft: Draft = serde_json::from_str(text).ok()?;
        let scratch = workspace.records().own_alone();
        for (collection, id, value) in &mut draft.base {
            let (new, left) = forgetting
                .value((*collection, id.as_str()), value, &scratch)
                .ok()??;
            (*id, *value) = (new, left);
        }
        draft.draft = forgetting.part(&draft.draft)?;
        let left = serde_json::to_value(&draft).ok()?;
        (!forgetting.is_in_value(&left)).then(|| left.to_string())
    };
    left().map_or(DraftLeft::Nothing, DraftLeft::Without)
}

impl State {
    /// Somebody who may be forgotten now.
    ///
    /// # Errors
    /// Why not.
    pub fn forgetting(&self, person: &Id<Person>, marks: Marks) -> Result<Forgetting, WhyNot> {
        let workspace = self.workspace().ok_or(WhyNot::Gone)?;
        let forgetting = Forgetting::new(workspace, person, marks).ok_or(WhyNot::Gone)?;
        if self.editing.is_some() {
            return Err(WhyNot::FormOpen);
        }
        let is_on_its_way = matches!(&self.data, Data::Open { saving: true, .. });
        let is_all_kept = self.unkept.is_none() && self.history.unsaved().is_empty();
        if self.keeps_anything() && (is_on_its_way || !is_all_kept) {
            return Err(WhyNot::Unsaved);
        }
        Ok(forgetting)
    }

    /// Whether what is shown is kept beyond the visit.
    pub fn keeps_anything(&self) -> bool {
        let not_kept = match &self.data {
            Data::Open { not_kept, .. } => not_kept.as_ref(),
            Data::Opening | Data::Trouble(_) => None,
        };
        !matches!(not_kept, Some(StoreError::Unavailable(_)))
    }

    /// Somebody is forgotten, or is not. Where nothing is kept, `left` is what there is without.
    pub(super) fn forgot(&mut self, forgot: Forgot, left: Option<Arc<Workspace>>) -> Vec<Effect> {
        let refused = match &forgot {
            Forgot::Refused(why) => Some(why.clone()),
            Forgot::Done(_) => None,
        };
        self.forgot = Some(forgot);
        match refused {
            Some(WhyNot::Kept(NotForgotten::Behind)) => return self.ask_for_news(),
            Some(_) => return Vec::new(),
            None => {}
        }
        // What stands in memory has the person in it; what is kept has not.
        self.editing = None;
        self.drafts.clear();
        self.unkept_drafts.clear();
        self.trail = Trail::default();
        self.clashing.clear();
        self.import = Import::Idle;
        self.notice = None;
        self.memory.last_case = None;
        let mut effects = self.turn_to(Route::Forget(None), Effect::Replace);
        match left {
            Some(left) => self.show_left(left),
            None => effects.extend(self.reopen()),
        }
        effects
    }

    /// What there is on a visit that keeps nothing. Its log goes: both sides of each change stand
    /// in it.
    fn show_left(&mut self, left: Arc<Workspace>) {
        let at = self.moment.clone();
        let changes = u32::try_from(self.history.entries().len()).unwrap_or(u32::MAX);
        self.history = History::default();
        self.version += 1;
        if let Data::Open {
            workspace, origin, ..
        } = &mut self.data
        {
            *workspace = left;
            *origin = Origin::Changed {
                from: Box::new(origin.clone()),
                changes: changes.saturating_add(1),
                at,
            };
        }
    }
}
