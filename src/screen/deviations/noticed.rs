//! An event in words: what the minutes record of it and what the rules see in it, told once.

use super::entry::Entry;
use super::found::Found;
use super::recorded::Recorded;
use crate::app::{NoticedKind, Origin, Route};
use crate::domain::order::sort_by_key;
use crate::domain::{Rule, Workspace};
use crate::screen::words::{deviations as words, labels};
use crate::screen::{BodyRef, Citation};
use crate::search::matches;

/// An event, to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noticed {
    /// How far the strongest of what is said goes.
    pub kind: NoticedKind,
    /// The same in words: ”Öppen fråga”.
    pub kind_word: &'static str,
    /// A sentence.
    pub text: String,
    /// What is to be known before the rules: that they are one side's, and what is not told.
    pub beforehand: Vec<&'static str>,
    /// What minutes record of it.
    pub recorded: Vec<Recorded>,
    /// What the rules see in it, the strongest first.
    pub found: Vec<Found>,
    /// The body it was seen at.
    pub body: Option<BodyRef>,
    /// The case, the step and the meeting, by name.
    pub links: Vec<(String, Route)>,
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
    /// What tells it from all others: what it says, and where that is.
    pub fn label(&self) -> String {
        let places = self.links.iter().map(|(name, _)| name.as_str());
        let all: Vec<_> = std::iter::once(self.text.as_str()).chain(places).collect();
        all.join(" · ")
    }

    pub(super) fn new(entry: &Entry<'_>) -> Self {
        let (workspace, what) = (entry.workspace, &entry.what);
        let by: Vec<_> = what.seen.iter().map(|it| &it.rule).collect();
        let recorded = what.recorded.iter();
        let recorded: Vec<_> = recorded
            .map(|it| Recorded::new(workspace, it, &by))
            .collect();
        let seen = what.seen.iter();
        let mut found: Vec<_> = seen.map(|it| Found::new(workspace, it)).collect();
        sort_by_key(&mut found, |it| it.kind);
        let title = recorded.first().map(|it| it.title.clone());
        let body = what
            .seen
            .iter()
            .find_map(|it| BodyRef::at(workspace, it.organization.as_ref()?, it.date(workspace)));
        Self {
            kind: entry.kind(),
            kind_word: words::kind(entry.kind()),
            text: title
                .or_else(|| found.first().map(|it| it.text.clone()))
                .unwrap_or_default(),
            beforehand: beforehand(entry),
            recorded,
            found,
            body,
            links: links(entry),
        }
    }

    /// Whether it has every word one looks for.
    pub(super) fn has(&self, text: &str) -> bool {
        let links = self.links.iter().map(|(name, _)| name.as_str());
        let body = self.body.iter().map(|body| body.name.as_str());
        let own = [self.text.as_str(), self.kind_word];
        let recorded = self.recorded.iter().flat_map(Recorded::words);
        let found = self.found.iter().flat_map(Found::words);
        let all = own.into_iter().chain(links).chain(body);
        text.is_empty() || matches(text, all.chain(recorded).chain(found))
    }
}

/// What is said once, above the rules.
fn beforehand(entry: &Entry<'_>) -> Vec<&'static str> {
    if entry.what.seen.is_empty() || !entry.what.is_one_sided(entry.workspace) {
        return Vec::new();
    }
    let silent = entry.what.other_side_is_silent();
    std::iter::once(words::ONE_SIDED)
        .chain(silent.then_some(words::OTHER_SIDE_SILENT))
        .collect()
}

/// The cases, each at the step where it was seen, and the meetings, at the item; each once.
fn links(entry: &Entry<'_>) -> Vec<(String, Route)> {
    let workspace = entry.workspace;
    let mut links: Vec<(String, Route)> = Vec::new();
    let stops: Vec<_> = entry
        .what
        .seen
        .iter()
        .filter_map(|it| it.consultation.as_ref())
        .collect();
    for case in entry.cases().filter_map(|id| workspace.find(id)) {
        let mut numbered = case.consultations.iter().zip(1..);
        let step = numbered.find(|(stop, _)| stops.contains(&&stop.id));
        let step = step.map(|(_, number)| number);
        let name = words::at_step(&case.short_title, step);
        push(&mut links, name, Route::case(case.id.clone(), step));
    }
    let recorded = entry.what.recorded.iter();
    let recorded = recorded.filter_map(|it| Some((&it.meeting, it.item.as_ref()?)));
    let seen = entry.what.seen.iter();
    let seen = seen.filter_map(|it| Some((it.meeting.as_ref()?, it.item.as_ref()?)));
    let items: Vec<_> = recorded.chain(seen).collect();
    for meeting in entry.meetings().filter_map(|id| workspace.find(id)) {
        let mut own = items.iter().filter(|(id, _)| **id == meeting.id);
        let item = own.find(|(_, number)| meeting.item(number).is_some());
        let item = item.map(|(_, number)| number.as_str());
        let name = words::at_item(&meeting.name, item);
        push(
            &mut links,
            name,
            Route::Meeting(meeting.id.clone(), item.map(ToOwned::to_owned)),
        );
    }
    links
}

fn push(links: &mut Vec<(String, Route)>, name: String, route: Route) {
    if !links.iter().any(|(_, known)| *known == route) {
        links.push((name, route));
    }
}

/// The word one filters by, for who noticed it.
pub(super) fn origins() -> impl Iterator<Item = (&'static str, &'static str)> {
    Origin::ALL
        .into_iter()
        .map(|origin| (origin.word(), words::origin(origin)))
}
