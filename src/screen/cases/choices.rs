//! What the list can be restricted to: only what some case has.

use std::collections::BTreeMap;

use crate::app::standing_word;
use crate::domain::order::{set_of, sort_by};
use crate::domain::{Case, Workspace};
use crate::screen::words;
use crate::search::swedish;

/// What there is to choose from in the controls above the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseChoices {
    /// Standings.
    pub standings: Vec<Choice>,
    /// Bodies, a group for each track.
    pub bodies: Vec<ChoiceGroup>,
    /// Types of case.
    pub case_types: Vec<Choice>,
    /// Topics.
    pub topics: Vec<Choice>,
}

/// An entry of a control.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What stands in the address.
    pub value: String,
    /// What the user reads.
    pub label: String,
}

/// Entries under a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChoiceGroup {
    /// The heading.
    pub label: &'static str,
    /// The entries.
    pub choices: Vec<Choice>,
}

impl CaseChoices {
    /// What occurs in the cases of a workspace.
    pub fn new(workspace: &Workspace) -> Self {
        let cases = &workspace.records().cases;
        Self {
            standings: standings(cases),
            bodies: bodies(workspace),
            case_types: case_types(cases),
            topics: topics(workspace),
        }
    }
}

fn standings(cases: &[Case]) -> Vec<Choice> {
    let present = set_of(cases.iter().map(Case::standing));
    let choice = |standing| Choice {
        value: standing_word(standing).to_owned(),
        label: words::standing(standing).to_owned(),
    };
    present.into_iter().map(choice).collect()
}

fn bodies(workspace: &Workspace) -> Vec<ChoiceGroup> {
    let records = workspace.records();
    let mut tracks = BTreeMap::new();
    for body in &records.organizations {
        if records.cases.iter().any(|case| case.involves(&body.id)) {
            let choices: &mut Vec<_> = tracks.entry(body.track).or_default();
            choices.push(Choice {
                value: body.id.to_string(),
                label: body.name().to_owned(),
            });
        }
    }
    let group = |(track, choices)| ChoiceGroup {
        label: words::track(track),
        choices: sorted(choices),
    };
    tracks.into_iter().map(group).collect()
}

fn case_types(cases: &[Case]) -> Vec<Choice> {
    let present = set_of(cases.iter().map(|case| &case.case_type));
    let choice = |case_type: &String| Choice {
        value: case_type.clone(),
        label: case_type.clone(),
    };
    sorted(present.into_iter().map(choice).collect())
}

fn topics(workspace: &Workspace) -> Vec<Choice> {
    let records = workspace.records();
    let occurs = |id| records.cases.iter().any(|case| case.topics.contains(id));
    let present = records.topics.iter().filter(|topic| occurs(&topic.id));
    let choices = present.map(|topic| Choice {
        value: topic.id.to_string(),
        label: topic.label.clone(),
    });
    sorted(choices.collect())
}

fn sorted(mut choices: Vec<Choice>) -> Vec<Choice> {
    sort_by(&mut choices, |a, b| swedish(&a.label, &b.label));
    choices
}
