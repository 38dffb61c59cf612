//! One event, recorded or seen, before it is put in words.

use crate::app::{DeviationFilter, NoticedKind, Origin};
use crate::domain::order::sort_by_key;
use crate::domain::{
    Assessment, Case, Deviation, DeviationKind, Id, Meeting, Organization, Rule, Workspace,
};
use crate::procedure::{Observation, Occurrence, Strength};

/// An event with everything that is said of it.
#[derive(Clone, Debug)]
pub(super) struct Entry<'a> {
    pub(super) workspace: &'a Workspace,
    pub(super) what: Occurrence<'a>,
}

/// The kind of a recorded deviation: one from the agreed way goes as far as its rules do.
pub fn kind_of_recorded(workspace: &Workspace, deviation: &Deviation) -> NoticedKind {
    match deviation.kind {
        DeviationKind::Deviation => of_strength(Strength::of_recorded(workspace, deviation)),
        DeviationKind::Disagreement => NoticedKind::Disagreement,
        DeviationKind::Practical => NoticedKind::Practical,
    }
}

/// The kind of something the rules see.
pub fn kind_of_seen(workspace: &Workspace, seen: &Observation) -> NoticedKind {
    if seen.is_practical() {
        NoticedKind::Practical
    } else {
        of_strength(seen.strength(workspace))
    }
}

fn of_strength(strength: Strength) -> NoticedKind {
    match strength {
        Strength::Undisputed => NoticedKind::Undisputed,
        Strength::OneSided => NoticedKind::OneSided,
        Strength::Question => NoticedKind::Open,
    }
}

/// The word used in class names.
pub const fn class_of(kind: NoticedKind) -> &'static str {
    match kind {
        NoticedKind::Undisputed => "undisputed",
        NoticedKind::OneSided => "one-sided",
        NoticedKind::Disagreement => "disagreement",
        NoticedKind::Open => "open",
        NoticedKind::Practical => "practical",
    }
}

impl<'a> Entry<'a> {
    /// All of them, the strongest first; of the same strength what the minutes record first.
    pub(super) fn all(workspace: &'a Workspace, observations: &'a [Observation]) -> Vec<Self> {
        Self::sorted(workspace, Occurrence::all(workspace, observations))
    }

    /// Some of them, in the same order.
    pub(super) fn sorted(workspace: &'a Workspace, events: Vec<Occurrence<'a>>) -> Vec<Self> {
        let entries = events.into_iter().map(|what| Self { workspace, what });
        let mut all: Vec<_> = entries.collect();
        sort_by_key(&mut all, |entry| {
            (entry.kind(), entry.what.recorded.is_empty())
        });
        all
    }

    /// The strongest of what is said of it.
    pub(super) fn kind(&self) -> NoticedKind {
        let recorded = self.what.recorded.iter();
        let recorded = recorded.map(|it| kind_of_recorded(self.workspace, it));
        let seen = self.what.seen.iter();
        let seen = seen.map(|it| kind_of_seen(self.workspace, it));
        recorded.chain(seen).min().unwrap_or(NoticedKind::Practical)
    }

    pub(super) fn is_from(&self, origin: Origin) -> bool {
        match origin {
            Origin::Minutes => !self.what.recorded.is_empty(),
            Origin::Rules => !self.what.seen.is_empty(),
        }
    }

    pub(super) fn rules(&self) -> impl Iterator<Item = &'a Id<Rule>> {
        let recorded = self.what.recorded.iter().flat_map(|it| &it.rules);
        recorded.chain(self.what.seen.iter().map(|it| &it.rule))
    }

    pub(super) fn cases(&self) -> impl Iterator<Item = &'a Id<Case>> {
        let recorded = self.what.recorded.iter();
        let recorded = recorded.flat_map(|it| it.case.iter().chain(&it.also_cases));
        recorded.chain(self.what.seen.iter().filter_map(|it| it.case.as_ref()))
    }

    pub(super) fn meetings(&self) -> impl Iterator<Item = &'a Id<Meeting>> {
        let recorded = self.what.recorded.iter();
        let recorded =
            recorded.flat_map(|it| std::iter::once(&it.meeting).chain(&it.also_meetings));
        recorded.chain(self.what.seen.iter().filter_map(|it| it.meeting.as_ref()))
    }

    /// The bodies it was seen at, and those of its meetings.
    pub(super) fn bodies(&self) -> impl Iterator<Item = &'a Id<Organization>> {
        let workspace = self.workspace;
        let own = self.what.seen.iter();
        let own = own.filter_map(|it| it.organization.as_ref());
        let meetings = self.meetings().filter_map(|id| workspace.find(id));
        own.chain(meetings.flat_map(|meeting| &meeting.organizations))
    }

    /// What people have said of it.
    pub(super) fn assessments(&self) -> impl Iterator<Item = &'a Assessment> {
        let all = self.workspace.records().assessments.iter();
        all.filter(|assessment| {
            let recorded = self.what.recorded.iter();
            let mut recorded = recorded.map(|it| &it.id);
            let mut seen = self.what.seen.iter();
            recorded.any(|id| assessment.deviation.as_ref() == Some(id))
                || seen.any(|it| it.assessment(self.workspace) == Some(*assessment))
        })
    }

    /// Whether it passes all of a filter but the words to find.
    pub(super) fn passes(&self, filter: &DeviationFilter) -> bool {
        let (rule, case) = (filter.rule.as_ref(), filter.case.as_ref());
        let (meeting, body) = (filter.meeting.as_ref(), filter.organization.as_ref());
        filter.kind.is_none_or(|kind| kind == self.kind())
            && filter.origin.is_none_or(|origin| self.is_from(origin))
            && rule.is_none_or(|id| self.rules().any(|it| it == id))
            && case.is_none_or(|id| self.cases().any(|it| it == id))
            && meeting.is_none_or(|id| self.meetings().any(|it| it == id))
            && body.is_none_or(|id| self.bodies().any(|it| it == id))
            && filter
                .assessed
                .is_none_or(|is| is == self.assessments().next().is_some())
    }
}
