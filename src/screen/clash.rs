//! A change that somebody else's is in the way of: what is mine and what stands there, field
//! by field, to choose between.

use serde_json::Value;

use super::changed::{Changed, Detail, Part, RecordRef, sides};
use super::form::title;
use super::words::errors::Advice;
use super::words::{form, keeping as words};
use crate::app::State;
use crate::domain::{Clash, PathStep, Refusal, Workspace, element};

/// The first of the changes that wait for the user to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClashScreen {
    /// What happened, in a few words.
    pub heading: &'static str,
    /// What it means.
    pub text: &'static str,
    /// The records it is about.
    pub records: Vec<RecordRef>,
    /// A choice for each field that is changed in two ways, in the order they are answered.
    pub choices: Vec<Choice>,
    /// Why it cannot be made, when there is nothing to choose.
    pub reasons: Vec<Advice>,
    /// All that was to be changed, to be copied from when there is nothing to choose.
    pub mine: Vec<Part>,
    /// How many more wait after it.
    pub more: usize,
}

/// A field that is changed in two ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Where: ”punkt 5, Rubrik”.
    pub label: String,
    /// What I wrote.
    pub mine: String,
    /// What stands there.
    pub theirs: String,
    /// Whether mine can be kept: not when what it stands in is gone.
    pub can_keep: bool,
}

impl ClashScreen {
    /// What there is to choose, when there is anything.
    pub fn new(state: &State) -> Option<Self> {
        let clashing = state.clashing.first()?;
        let workspace = state.workspace()?;
        let choices: Vec<_> = clashing
            .clashes()
            .iter()
            .map(|clash| Choice::new(workspace, clash))
            .collect();
        let told = Changed::new(workspace, &clashing.change);
        let can_choose = choices.iter().any(|choice| choice.can_keep);
        let more = state.clashing.len().saturating_sub(1);
        let records = told.parts.iter().map(|part| part.record.clone()).collect();
        Some(if can_choose {
            Self {
                heading: words::CLASH,
                text: words::CLASH_TEXT,
                records,
                choices,
                reasons: Vec::new(),
                mine: Vec::new(),
                more,
            }
        } else {
            Self {
                heading: words::REFUSED,
                text: words::REFUSED_TEXT,
                records,
                choices: Vec::new(),
                reasons: reasons_of(&clashing.refusal),
                mine: told.parts,
                more,
            }
        })
    }

    /// The answer to [`crate::app::Msg::ClashSettled`], when every choice that can be made is.
    pub fn answer(&self, chosen: &[Option<bool>]) -> Option<Vec<bool>> {
        let answers = self.choices.iter().enumerate().map(|(n, choice)| {
            let chosen = chosen.get(n).copied().flatten();
            if choice.can_keep { chosen } else { Some(false) }
        });
        answers.collect()
    }
}

/// Why a change cannot be made.
pub fn reasons_of(refusal: &Refusal) -> Vec<Advice> {
    match refusal {
        Refusal::Clash(_) => vec![Advice {
            what: words::GONE.to_owned(),
            advice: String::new(),
        }],
        Refusal::Malformed(malformed) => vec![form::malformed(&malformed.words)],
        Refusal::Findings(findings) => findings.iter().map(title::fault).collect(),
    }
}

impl Choice {
    fn new(workspace: &Workspace, clash: &Clash) -> Self {
        let Detail {
            label,
            before,
            after,
        } = sides(workspace, &clash.edit, clash.now.as_ref());
        let said = |text: Option<String>| text.unwrap_or_else(|| words::EMPTY.to_owned());
        Self {
            label,
            mine: said(before),
            theirs: said(after),
            can_keep: is_there(workspace, clash),
        }
    }
}

/// Whether what the field stands in is still there.
fn is_there(workspace: &Workspace, clash: &Clash) -> bool {
    let edit = &clash.edit;
    let Some((_, way)) = edit.path.split_last() else {
        return true; // the record itself
    };
    let record = workspace.records().value(edit.collection, &edit.record);
    let follow = |value: &Value, step: &PathStep| match step {
        PathStep::Field(name) => value.get(name).cloned(),
        PathStep::Element(wanted) => element(value.as_array()?, wanted).cloned(),
    };
    let holder = record.and_then(|record| way.iter().try_fold(record, |at, it| follow(&at, it)));
    holder.is_some()
}

#[cfg(test)]
#[path = "clash_tests.rs"]
mod tests;
