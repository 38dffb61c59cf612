//! What one rule sees of an event, in a sentence.

use super::assessed::Assessed;
use super::entry::kind_of_seen;
use super::noticed::RuleSaid;
use crate::app::{Departed, Intent, NoticedKind, Seen};
use crate::domain::Workspace;
use crate::procedure::Observation;
use crate::screen::Citation;
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
    /// What is wanted of whoever says something of it.
    pub assess: Intent,
}

impl Found {
    pub(super) fn new(workspace: &Workspace, seen: &Observation) -> Self {
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
            assess: Intent::Assess(Departed::Seen(Box::new(place(seen)))),
        }
    }

    /// Every word of it.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        let rule = self.rule.iter().map(|rule| rule.text.as_str());
        let told = self.told.iter().map(String::as_str);
        std::iter::once(self.text.as_str()).chain(rule).chain(told)
    }
}

/// What tells it from others of its rule.
fn place(seen: &Observation) -> Seen {
    Seen {
        rule: seen.rule.clone(),
        case: seen.case.clone(),
        consultation: seen.consultation.clone(),
        meeting: seen.meeting.clone(),
        organization: seen.organization.clone(),
    }
}
