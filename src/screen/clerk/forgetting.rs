//! The screen *Glöm en person*: what would be taken out and what cannot be reached, before;
//! what was and what is left, after.

use crate::app::{DraftLeft, Forgot, Outcome, Route, State, WhyNot, draft_without};
use crate::domain::{Forgetting, Id, Person, Place, Workspace};
use crate::interchange::keeping::forgetting::NotForgotten;
use crate::screen::changed::{RecordRef, label_of};
use crate::screen::clash::reasons_of;
use crate::screen::person;
use crate::screen::words::errors::Advice;
use crate::screen::words::forgetting as words;

/// So many places to look at are listed.
const SHOWN: usize = 50;

/// What is asked before it is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToForget {
    /// Who.
    pub id: Id<Person>,
    /// ”Glöm Bo Ek?”
    pub question: String,
    /// What would be taken out, each kind by its number.
    pub taken: Vec<String>,
    /// What is left to look at.
    pub look_at: LookAt,
    /// Whether only the visit is left to keep anything in.
    pub is_kept: bool,
}

/// Places that are left as they are, to be looked at by whoever knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LookAt {
    /// Whether they are left because somebody else has the same name.
    pub is_shared: bool,
    /// The first of them: what, and where it is shown.
    pub places: Vec<(String, Option<Route>)>,
    /// How many more there are.
    pub more: usize,
}

/// What is told when it is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WasForgotten {
    /// What was taken out, each kind by its number, and what could not be written anew.
    pub taken: Vec<String>,
    /// What is left to look at.
    pub look_at: LookAt,
}

impl ToForget {
    /// Whom the address names; `None` where nobody is named or there.
    pub fn new(state: &State) -> Option<Self> {
        let Route::Forget(Some(id)) = &state.route else {
            return None;
        };
        let workspace = state.workspace()?;
        let found = workspace.find(id)?;
        let forgetting = Forgetting::new(workspace, id, words::marks())?;
        let question = words::asked(&person::title(workspace, found));
        // Where it would not hold together, that is told when it is tried.
        let (left, traces) = forgetting.forget(workspace).ok().unzip();
        let traces = traces.unwrap_or_default();
        let mut taken = words::counted(&traces);
        taken.extend(words::history(changes(state, &forgetting), 0));
        taken.extend(words::drafts(drafts(state, &forgetting, workspace), 0));
        let left = left.as_ref().unwrap_or(workspace);
        Some(Self {
            id: id.clone(),
            question,
            taken,
            look_at: LookAt::new(left, &traces.to_look_at, forgetting.is_shared()),
            is_kept: state.keeps_anything(),
        })
    }
}

/// How many changes of the log have the person in them.
fn changes(state: &State, forgetting: &Forgetting) -> usize {
    let entries = state.history.entries().iter();
    let has = entries.filter(|entry| {
        let change = serde_json::to_value(&entry.change).unwrap_or_default();
        forgetting.is_in_value(&change)
    });
    has.count()
}

/// How many drafts have the person in them.
fn drafts(state: &State, forgetting: &Forgetting, workspace: &Workspace) -> usize {
    let drafts = state.drafts.iter();
    let has = drafts.filter(|(_, draft)| {
        let text = serde_json::to_string(draft).unwrap_or_default();
        draft_without(forgetting, &text, workspace) != DraftLeft::AsItWas
    });
    has.count()
}

impl LookAt {
    fn new(workspace: &Workspace, places: &[Place], is_shared: bool) -> Self {
        let mut told: Vec<(String, Option<Route>)> = Vec::new();
        for place in places {
            let record = RecordRef::new(workspace, (place.collection, &place.record), &[]);
            let field = place.field.split(['.', '[']).next().unwrap_or_default();
            let text = words::place(&record.text, &label_of(place.collection, field));
            if told.iter().all(|(other, _)| *other != text) {
                told.push((text, record.route));
            }
        }
        let more = told.len().saturating_sub(SHOWN);
        told.truncate(SHOWN);
        Self {
            is_shared,
            places: told,
            more,
        }
    }
}

impl WasForgotten {
    /// What came of it; `None` while nothing has.
    pub fn new(state: &State) -> Option<Self> {
        let Some(Forgot::Done(outcome)) = &state.forgot else {
            return None;
        };
        let Outcome {
            kept,
            is_shared,
            drafts,
            lost_drafts,
        } = outcome.as_ref();
        let mut taken = words::counted(&kept.traces);
        taken.extend(words::history(kept.entries, kept.lost_entries));
        taken.extend(words::editions(kept.editions, kept.lost_editions));
        taken.extend(words::drafts(*drafts, *lost_drafts));
        let places = &kept.traces.to_look_at;
        let look_at = state
            .workspace()
            .map(|it| LookAt::new(it, places, *is_shared));
        Some(Self {
            taken,
            look_at: look_at.unwrap_or_default(),
        })
    }
}

/// Why nobody was forgotten, the last time that was tried.
pub fn not_forgotten(state: &State) -> Vec<Advice> {
    let Some(Forgot::Refused(why)) = &state.forgot else {
        return Vec::new();
    };
    match why {
        WhyNot::Gone => vec![words::gone()],
        WhyNot::Unsaved => vec![words::unsaved()],
        WhyNot::FormOpen => vec![words::form_open()],
        WhyNot::Store(error) => vec![words::store_refused(error)],
        WhyNot::Kept(NotForgotten::Behind) => vec![words::behind()],
        WhyNot::Kept(NotForgotten::Damaged) => vec![words::damaged()],
        WhyNot::Kept(NotForgotten::Refused(refusal)) => reasons_of(refusal),
    }
}
