//! One departure, recorded or seen, before it is put in words.

use crate::app::{DeviationFilter, NoticedKind, Origin};
use crate::domain::order::sort_by_key;
use crate::domain::{
    Assessment, Case, Deviation, DeviationKind, Id, Meeting, Organization, Rule, Workspace,
};
use crate::procedure::{Observation, ObservationStatus};

/// A departure.
#[derive(Clone, Copy, Debug)]
pub(super) enum Entry<'a> {
    /// The minutes record it.
    Recorded(&'a Deviation),
    /// A rule sees it.
    Seen(&'a Observation),
}

impl<'a> Entry<'a> {
    /// All of them: what the minutes record first, then deviations, then open questions.
    pub(super) fn all(workspace: &'a Workspace, observations: &'a [Observation]) -> Vec<Self> {
        let recorded = workspace.records().deviations.iter().map(Self::Recorded);
        let mut all: Vec<_> = recorded
            .chain(observations.iter().map(Self::Seen))
            .collect();
        sort_by_key(&mut all, |entry| (entry.origin(), entry.kind()));
        all
    }

    pub(super) fn kind(self) -> NoticedKind {
        match self {
            Self::Recorded(it) => match it.kind {
                DeviationKind::Deviation => NoticedKind::Deviation,
                DeviationKind::Disagreement => NoticedKind::Disagreement,
                DeviationKind::Practical => NoticedKind::Practical,
            },
            Self::Seen(it) => match it.status {
                ObservationStatus::Deviation => NoticedKind::Deviation,
                ObservationStatus::Open => NoticedKind::Open,
            },
        }
    }

    pub(super) fn origin(self) -> Origin {
        match self {
            Self::Recorded(_) => Origin::Minutes,
            Self::Seen(_) => Origin::Rules,
        }
    }

    pub(super) fn rules(self) -> &'a [Id<Rule>] {
        match self {
            Self::Recorded(it) => &it.rules,
            Self::Seen(it) => std::slice::from_ref(&it.rule),
        }
    }

    pub(super) fn cases(self) -> impl Iterator<Item = &'a Id<Case>> {
        let (one, more) = match self {
            Self::Recorded(it) => (it.case.as_ref(), it.also_cases.as_slice()),
            Self::Seen(it) => (it.case.as_ref(), Default::default()),
        };
        one.into_iter().chain(more)
    }

    pub(super) fn meetings(self) -> impl Iterator<Item = &'a Id<Meeting>> {
        let (one, more) = match self {
            Self::Recorded(it) => (Some(&it.meeting), it.also_meetings.as_slice()),
            Self::Seen(it) => (it.meeting.as_ref(), Default::default()),
        };
        one.into_iter().chain(more)
    }

    /// The body it was seen at, and those of its meeting.
    pub(super) fn bodies(
        self,
        workspace: &'a Workspace,
    ) -> impl Iterator<Item = &'a Id<Organization>> {
        let own = match self {
            Self::Recorded(_) => None,
            Self::Seen(it) => it.organization.as_ref(),
        };
        let meetings = self.meetings().filter_map(|id| workspace.find(id));
        own.into_iter()
            .chain(meetings.flat_map(|meeting| &meeting.organizations))
    }

    /// What people have said of it.
    pub(super) fn assessments(self, workspace: &'a Workspace) -> Vec<&'a Assessment> {
        match self {
            Self::Recorded(it) => {
                let all = workspace.records().assessments.iter();
                all.filter(|assessment| assessment.deviation.as_ref() == Some(&it.id))
                    .collect()
            }
            Self::Seen(it) => it.assessment(workspace).into_iter().collect(),
        }
    }

    /// Whether it passes all of a filter but the words to find.
    pub(super) fn passes(self, workspace: &'a Workspace, filter: &DeviationFilter) -> bool {
        let has = |wanted: &Option<Id<Case>>| {
            wanted
                .as_ref()
                .is_none_or(|id| self.cases().any(|it| it == id))
        };
        filter.kind.is_none_or(|kind| kind == self.kind())
            && filter.origin.is_none_or(|origin| origin == self.origin())
            && filter
                .rule
                .as_ref()
                .is_none_or(|id| self.rules().contains(id))
            && has(&filter.case)
            && filter
                .meeting
                .as_ref()
                .is_none_or(|id| self.meetings().any(|it| it == id))
            && filter
                .organization
                .as_ref()
                .is_none_or(|id| self.bodies(workspace).any(|it| it == id))
            && filter
                .assessed
                .is_none_or(|is| is != self.assessments(workspace).is_empty())
    }
}
