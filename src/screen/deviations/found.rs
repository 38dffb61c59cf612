//! What one rule sees of an event, in a sentence.

use serde_json::{Value, json};

use super::assessed::Assessed;
use super::entry::kind_of_seen;
use super::noticed::RuleSaid;
use crate::app::{NoticedKind, Task};
use crate::domain::{Collection, Workspace};
use crate::procedure::Observation;
use crate::screen::Citation;
use crate::screen::form::blank;
use crate::screen::words::{deviations as words, observed};

/// A finding, to be shown beneath its event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// How far it goes.
    pub kind: NoticedKind,
    /// The same in words: ”Öppen fråga”.
    pub kind_word: &'static str,
    /// A sentence.
    pub text: String,
    /// What the sources say that it rests on, and who says so.
    pub told: Vec<String>,
    /// The rule.
    pub rule: Option<RuleSaid>,
    /// Where it stands.
    pub sources: Vec<Citation>,
    /// What people have said of it.
    pub assessments: Vec<Assessed>,
    /// Whether it is shown if anybody has explained it; a practical matter needs none.
    pub takes_explanation: bool,
    /// The form to say something of it, and what that holds at first.
    pub assess: (Task, Value),
}

impl Found {
    pub(super) fn new(workspace: &Workspace, seen: &Observation) -> Self {
        let given = [
            ("rule", Some(json!(seen.rule))),
            ("case", seen.case.as_ref().map(|id| json!(id))),
            (
                "consultation",
                seen.consultation.as_ref().map(|id| json!(id)),
            ),
            ("meeting", seen.meeting.as_ref().map(|id| json!(id))),
            (
                "organization",
                seen.organization.as_ref().map(|id| json!(id)),
            ),
        ];
        let given = given
            .into_iter()
            .filter_map(|(name, value)| Some((name, value?)));
        let kind = kind_of_seen(workspace, seen);
        let rule = workspace.find(&seen.rule);
        let assessments = seen.assessment(workspace).into_iter();
        let assessments: Vec<_> = assessments.map(|it| Assessed::new(workspace, it)).collect();
        Self {
            kind,
            kind_word: words::kind(kind),
            text: observed::sentence(workspace, seen),
            told: seen.told.clone(),
            rule: rule.map(|rule| RuleSaid::new(workspace, rule)),
            sources: Citation::all(workspace, &seen.sources),
            takes_explanation: kind != NoticedKind::Practical || !assessments.is_empty(),
            assessments,
            assess: blank::record(Collection::Assessments, &given.collect::<Vec<_>>()),
        }
    }

    /// Every word of it.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        let rule = self.rule.iter().map(|rule| rule.text.as_str());
        let told = self.told.iter().map(String::as_str);
        std::iter::once(self.text.as_str()).chain(rule).chain(told)
    }
}
