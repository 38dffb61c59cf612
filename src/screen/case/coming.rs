//! *Vad kan hända nu?*: the steps of the agreed way that can come next, and why.

use crate::domain::{Case, Id, Organization, Route, Step, Workspace};
use crate::procedure::{PotentialState, Procedure};
use crate::screen::BodyRef;
use crate::screen::Citation;
use crate::screen::words::{case as words, labels};

/// Steps of one state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coming {
    /// The word used in class names.
    pub class: &'static str,
    /// Whether a step of it can come now.
    pub can_come: bool,
    /// ”Ska”.
    pub word: &'static str,
    /// What that means.
    pub meaning: &'static str,
    /// The steps.
    pub steps: Vec<ComingStep>,
}

/// A step that can come next, or cannot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComingStep {
    /// What it is.
    pub label: String,
    /// The bodies that take it.
    pub bodies: Vec<BodyRef>,
    /// The class of bodies that take it, where they are not listed.
    pub class: Option<String>,
    /// Whether the documents disagree if it may happen at all.
    pub disputed: bool,
    /// Why it stands so.
    pub because: Vec<Because>,
}

/// A route that says how a step stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Because {
    /// The route in words.
    pub text: String,
    /// How well founded it is.
    pub foundation: &'static str,
    /// Where it stands.
    pub sources: Vec<Citation>,
}

impl Coming {
    /// What can happen now in a case by the agreed way: must, may, unsettled, not yet, closed.
    pub(super) fn of_case(
        workspace: &Workspace,
        procedure: &Procedure<'_>,
        case: &Case,
    ) -> Vec<Self> {
        let mut states: Vec<Self> = Vec::new();
        for potential in procedure.potential(case) {
            let Some(step) = workspace.find(&potential.step) else {
                continue;
            };
            let because = potential.because.iter();
            let because = because.filter_map(|id| Because::new(workspace, id));
            let told = ComingStep::new(workspace, step, because.collect());
            let class = class(potential.state);
            match states.iter_mut().find(|it| it.class == class) {
                Some(known) => known.steps.push(told),
                None => states.push(Self {
                    class,
                    can_come: can_come(potential.state),
                    word: words::potential(potential.state),
                    meaning: words::potential_meaning(potential.state),
                    steps: vec![told],
                }),
            }
        }
        states
    }
}

fn class(state: PotentialState) -> &'static str {
    match state {
        PotentialState::Must => "must",
        PotentialState::May => "may",
        PotentialState::Unsettled => "unsettled",
        PotentialState::NotYet => "not-yet",
        PotentialState::Closed => "closed",
    }
}

fn can_come(state: PotentialState) -> bool {
    matches!(state, PotentialState::Must | PotentialState::May)
}

impl ComingStep {
    fn new(workspace: &Workspace, step: &Step, because: Vec<Because>) -> Self {
        let bodies: &[Id<Organization>] = &step.organizations;
        Self {
            label: step.label.clone(),
            bodies: BodyRef::all(workspace, bodies),
            class: step.organization_class.clone(),
            disputed: step.disputed,
            because,
        }
    }
}

impl Because {
    fn new(workspace: &Workspace, id: &Id<Route>) -> Option<Self> {
        let route = workspace.find(id)?;
        Some(Self {
            text: route.text.clone(),
            foundation: labels::foundation(route.foundation),
            sources: Citation::all(workspace, &route.sources),
        })
    }
}
