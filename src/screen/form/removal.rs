//! Taking away a record or a part of one, when nothing refers to it.

use super::title::Referring;
use crate::domain::{Change, Refusal, Workspace};
use crate::form::Task;
use crate::form::removal::change;

/// How many places are told of.
const SHOWN: usize = 20;

/// Taking something away: the change, and what is in its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removal {
    /// The change.
    pub change: Change,
    /// What refers to it, the first of them.
    pub referring: Vec<Referring>,
    /// How many more there are.
    pub more: usize,
}

impl Removal {
    /// Taking away what a form changes; `None` where it is nothing that can be taken away.
    pub fn new(task: &Task, workspace: &Workspace) -> Option<Self> {
        let Task::Change(at) = task else {
            return None;
        };
        let change = change(at, workspace)?;
        let mut trial = workspace.clone();
        let findings = match trial.apply(&change) {
            Err(Refusal::Findings(findings)) => findings,
            _ => Vec::new(),
        };
        let shown = findings.iter().take(SHOWN);
        Some(Self {
            change,
            referring: shown
                .map(|it| Referring::new(&it.place, workspace))
                .collect(),
            more: findings.len().saturating_sub(SHOWN),
        })
    }

    /// Whether nothing is in its way.
    pub fn is_possible(&self) -> bool {
        self.referring.is_empty()
    }
}
