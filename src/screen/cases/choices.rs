//! What the list can be restricted to: only what some case has.

use std::collections::{BTreeMap, HashSet};

use crate::app::standing_word;
use crate::domain::order::{set_of, sort_by};
use crate::domain::{Case, Id, Workspace};
use crate::screen::words;
use crate::search::swedish;

/// What there is to choose from in the controls above the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseChoices {
    /// Standings.
    pub standings: Vec<Choice>,
    /// Bodies, a group for each track.
    pub bodies: Vec<ChoiceGroup>,
    /// Types of case, the most common first.
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
    // Gathered once: there may be very many cases, and bodies that none of them involves.
    let involved = records.cases.iter().flat_map(Case::bodies);
    let involved: HashSet<&str> = involved.map(Id::as_str).collect();
    let mut tracks = BTreeMap::new();
    for body in &records.organizations {
        if involved.contains(body.id.as_str()) {
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

/// As the minutes call them. They are many, and most are the type of one case only, so the most
/// common stand first and each says how many cases it finds.
fn case_types(cases: &[Case]) -> Vec<Choice> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for case in cases {
        *counts.entry(case.case_type.as_str()).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    sort_by(&mut counts, |(a, of_a), (b, of_b)| {
        of_b.cmp(of_a).then_with(|| swedish(a, b))
    });
    let choice = |(case_type, count): (&str, usize)| Choice {
        value: case_type.to_owned(),
        label: words::cases::of_type(case_type, count),
    };
    counts.into_iter().map(choice).collect()
}

fn topics(workspace: &Workspace) -> Vec<Choice> {
    let records = workspace.records();
    let occurring = records.cases.iter().flat_map(|case| &case.topics);
    let occurring: HashSet<&str> = occurring.map(Id::as_str).collect();
    let present = records.topics.iter();
    let present = present.filter(|topic| occurring.contains(topic.id.as_str()));
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
