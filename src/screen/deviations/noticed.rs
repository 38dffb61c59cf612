//! A departure in words, with the rule, the place, the sources and what people said of it.

use super::assessed::Assessed;
use super::entry::Entry;
use crate::app::{At, Departed, Intent, NoticedKind, Origin, Route, Seen};
use crate::domain::{Collection, Deviation, Rule, Workspace};
use crate::procedure::Observation;
use crate::screen::words::{deviations as words, labels, observed};
use crate::screen::{BodyRef, Citation};
use crate::search::matches;

/// A departure, to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noticed {
    /// Whether the log shows it, or does not tell …
    pub kind: NoticedKind,
    /// The same in words: ”Avvikelse”.
    pub kind_word: &'static str,
    /// Who noticed it: ”står i protokollet”.
    pub origin_word: &'static str,
    /// A sentence.
    pub text: String,
    /// What was expected and what happened, where minutes record it.
    pub told: Vec<(&'static str, String)>,
    /// The rules it is about.
    pub rules: Vec<RuleSaid>,
    /// The body it was seen at.
    pub body: Option<BodyRef>,
    /// The case, the step and the meeting, by name.
    pub links: Vec<(String, Route)>,
    /// Where it stands.
    pub sources: Vec<Citation>,
    /// Whether it is shown if anybody has explained it; a practical matter needs none.
    pub takes_explanation: bool,
    /// What people have said of it.
    pub assessments: Vec<Assessed>,
    /// What is wanted of whoever says something of it.
    pub assess: Intent,
    /// Where it is changed, when it is recorded.
    pub at: Option<At>,
}

/// A rule as it is cited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleSaid {
    /// The rule.
    pub text: String,
    /// How well founded it is.
    pub foundation: &'static str,
    /// Whether only one side of a dispute cites it, or somebody contests it. Seen wherever
    /// the rule is named, so that nobody is measured by it unawares.
    pub is_disputed: bool,
    /// Who disputes it, and how.
    pub contested: Option<String>,
    /// Where it stands.
    pub sources: Vec<Citation>,
    /// Everything seen by it.
    pub route: Route,
}

impl RuleSaid {
    pub(super) fn new(workspace: &Workspace, rule: &Rule) -> Self {
        let filter = crate::app::DeviationFilter {
            rule: Some(rule.id.clone()),
            ..Default::default()
        };
        Self {
            text: rule.text.clone(),
            foundation: labels::foundation(rule.foundation),
            is_disputed: rule.is_disputed(),
            contested: rule.contested.clone(),
            sources: Citation::all(workspace, &rule.sources),
            route: Route::Deviations(Box::new(filter)),
        }
    }
}

impl Noticed {
    pub(super) fn new(workspace: &Workspace, entry: Entry<'_>) -> Self {
        match entry {
            Entry::Recorded(deviation) => Self::recorded(workspace, entry, deviation),
            Entry::Seen(observation) => Self::seen(workspace, entry, observation),
        }
    }

    /// What was seen, by itself.
    pub fn of(workspace: &Workspace, observation: &Observation) -> Self {
        Self::new(workspace, Entry::Seen(observation))
    }

    fn recorded(workspace: &Workspace, entry: Entry<'_>, deviation: &Deviation) -> Self {
        Self {
            text: deviation.title.clone(),
            told: vec![
                (words::EXPECTED, deviation.expected.clone()),
                (words::HAPPENED, deviation.happened.clone()),
            ],
            sources: Citation::all(workspace, &deviation.sources),
            at: Some(At::record(Collection::Deviations, deviation.id.as_str())),
            ..Self::common(workspace, entry, deviation.item.as_ref())
        }
    }

    fn seen(workspace: &Workspace, entry: Entry<'_>, seen: &Observation) -> Self {
        let body = seen.organization.as_ref();
        Self {
            text: observed::sentence(workspace, seen),
            body: body.and_then(|id| BodyRef::find(workspace, id)),
            sources: Citation::all(workspace, &seen.sources),
            ..Self::common(workspace, entry, seen.item.as_ref())
        }
    }

    /// What both have.
    fn common(workspace: &Workspace, entry: Entry<'_>, item: Option<&String>) -> Self {
        let rules = entry.rules().iter();
        let rules = rules.filter_map(|id| workspace.find(id));
        let assessments = entry.assessments(workspace).into_iter();
        Self {
            kind: entry.kind(),
            kind_word: words::kind(entry.kind()),
            origin_word: words::origin(entry.origin()),
            text: String::new(),
            told: Vec::new(),
            rules: rules.map(|rule| RuleSaid::new(workspace, rule)).collect(),
            body: None,
            links: links(workspace, entry, item),
            sources: Vec::new(),
            takes_explanation: entry.kind() != NoticedKind::Practical || assessments.len() > 0,
            assessments: assessments.map(|it| Assessed::new(workspace, it)).collect(),
            assess: Intent::Assess(departed(entry)),
            at: None,
        }
    }

    /// Whether it is a deviation the rules see or the minutes record.
    pub fn is_deviation(&self) -> bool {
        self.kind == NoticedKind::Deviation
    }

    /// Whether it has every word one looks for.
    pub(super) fn has(&self, text: &str) -> bool {
        let rules = self.rules.iter().map(|rule| rule.text.as_str());
        let links = self.links.iter().map(|(name, _)| name.as_str());
        let told = self.told.iter().map(|(_, text)| text.as_str());
        let body = self.body.iter().map(|body| body.name.as_str());
        let own = [self.text.as_str(), self.kind_word];
        let all = own.into_iter().chain(rules).chain(links);
        text.is_empty() || matches(text, all.chain(told).chain(body))
    }
}

/// What something can be said of.
fn departed(entry: Entry<'_>) -> Departed {
    match entry {
        Entry::Recorded(deviation) => Departed::Recorded(deviation.id.clone()),
        Entry::Seen(seen) => Departed::Seen(Box::new(Seen {
            rule: seen.rule.clone(),
            case: seen.case.clone(),
            consultation: seen.consultation.clone(),
            meeting: seen.meeting.clone(),
            organization: seen.organization.clone(),
        })),
    }
}

/// The cases, each at the step where it was seen, and the meetings, at the item.
fn links(workspace: &Workspace, entry: Entry<'_>, item: Option<&String>) -> Vec<(String, Route)> {
    let seen_at = match entry {
        Entry::Recorded(_) => None,
        Entry::Seen(seen) => seen.consultation.as_ref(),
    };
    let cases = entry.cases().filter_map(|id| workspace.find(id));
    let cases = cases.map(|case| {
        let step = seen_at.and_then(|id| {
            let mut stops = case.consultations.iter();
            stops.position(|stop| stop.id == *id).map(|at| at + 1)
        });
        let name = words::at_step(&case.short_title, step);
        (name, Route::Case(case.id.clone(), step))
    });
    let meetings = entry.meetings().filter_map(|id| workspace.find(id));
    let meetings = meetings.enumerate().map(|(n, meeting)| {
        let item = item.filter(|number| n == 0 && meeting.item(number).is_some());
        let name = words::at_item(&meeting.name, item);
        (name, Route::Meeting(meeting.id.clone(), item.cloned()))
    });
    cases.chain(meetings).collect()
}

/// The word one filters by, for who noticed it.
pub(super) fn origins() -> impl Iterator<Item = (&'static str, &'static str)> {
    Origin::ALL
        .into_iter()
        .map(|origin| (origin.word(), words::origin(origin)))
}
