//! The examples of each rule, run: they are the rule's tests.

use super::index::Procedure;
use super::observation::{Observation, ObservationStatus, Trial, Verdict};
use crate::domain::{Example, Expected, Rule};

/// An example and what the rule found in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExampleResult<'a> {
    /// The rule.
    pub rule: &'a Rule,
    /// The example.
    pub example: &'a Example,
    /// What was found where the example points; missing when the rule is not tried at all.
    pub found: Option<Expected>,
}

impl ExampleResult<'_> {
    /// Whether the rule found what it should.
    pub fn holds(&self) -> bool {
        self.found == Some(self.example.expected)
    }
}

impl<'a> Procedure<'a> {
    /// Each rule's examples, run. What is planned counts as over, so that an example gives
    /// the same whenever it is run.
    pub fn examples(&self) -> Vec<ExampleResult<'a>> {
        let hindsight = Procedure::new(self.workspace);
        let rules = self.workspace.records().rules.iter();
        let examples = rules.flat_map(|rule| rule.examples.iter().map(move |it| (rule, it)));
        examples
            .map(|(rule, example)| ExampleResult {
                rule,
                example,
                found: rule
                    .check
                    .as_ref()
                    .map(|_| hindsight.found_in(rule, example)),
            })
            .collect()
    }

    fn found_in(&self, rule: &Rule, example: &Example) -> Expected {
        let case = example.case.as_ref().and_then(|id| self.workspace.find(id));
        let meeting = example.meeting.as_ref();
        let meeting = meeting.and_then(|id| self.workspace.find(id));
        let of_case = case.map_or_else(Vec::new, |case| self.try_case(case));
        let of_meeting = meeting.map_or_else(Vec::new, |meeting| self.try_meeting(meeting));
        let found = of_case.into_iter().chain(of_meeting);
        let found = found.filter_map(|trial| observation(trial, rule));
        let mut there = found.filter(|it| {
            let stop = &example.consultation;
            stop.is_none() || &it.consultation == stop
        });
        match there.next().map(|it| it.status) {
            None => Expected::Nothing,
            Some(ObservationStatus::Deviation) => Expected::Deviation,
            Some(ObservationStatus::Open) => Expected::Open,
        }
    }
}

fn observation(trial: Trial<'_>, rule: &Rule) -> Option<Observation> {
    match trial.verdict {
        Verdict::Found(observation) if trial.rule.id == rule.id => Some(*observation),
        _ => None,
    }
}
