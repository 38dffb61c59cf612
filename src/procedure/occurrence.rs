//! What happened once is told once: findings of one event together, with what the minutes
//! record of it.

use super::beyond::Beyond;
use super::observation::{Observation, ObservationStatus, Seen};
use crate::domain::{
    Case, Consultation, Deviation, Foundation, Id, Meeting, Organization, Rule, Workspace,
};

/// One event (*händelse*) and everything that is said of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Occurrence<'a> {
    /// What the minutes record.
    pub recorded: Vec<&'a Deviation>,
    /// What the rules find.
    pub seen: Vec<&'a Observation>,
}

/// Where a finding was made.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place<'a> {
    /// Under an agenda item, also when it concerns several cases.
    Item(&'a Id<Meeting>, &'a str, Option<&'a Id<Organization>>),
    /// At a stop without minutes.
    Stop(&'a Id<Consultation>),
    /// At a meeting as a whole, in the list of one body.
    Meeting(&'a Id<Meeting>, Option<&'a Id<Organization>>),
    /// Nowhere else than in the case.
    Case(Option<&'a Id<Case>>),
}

/// What of a place a finding is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Aspect {
    /// How it came there.
    Coming,
    /// What was done with it there.
    Doing,
    /// What became of it afterwards.
    Afterwards,
    /// Who was there.
    Presence,
    /// How it was written down.
    Minutes,
}

impl<'a> Occurrence<'a> {
    /// Everything that is recorded and found, each event once: first what the minutes record,
    /// in their order, then the rest in the order it was found.
    pub fn all(workspace: &'a Workspace, seen: &'a [Observation]) -> Vec<Self> {
        let recorded = workspace.records().deviations.iter();
        Self::of(recorded, seen.iter())
    }

    /// The same of some of it.
    pub fn of(
        recorded: impl Iterator<Item = &'a Deviation>,
        seen: impl Iterator<Item = &'a Observation>,
    ) -> Vec<Self> {
        let mut found: Vec<(Place<'_>, Aspect, Vec<&Observation>)> = Vec::new();
        for it in seen {
            let (place, aspect) = (Place::of(it), Aspect::of(&it.seen));
            match found
                .iter_mut()
                .find(|(at, of, _)| *at == place && *of == aspect)
            {
                Some((_, _, known)) => known.push(it),
                None => found.push((place, aspect, vec![it])),
            }
        }
        let mut all: Vec<Self> = Vec::new();
        for deviation in recorded {
            let same = found
                .iter()
                .position(|(_, _, seen)| seen.iter().any(|it| records(deviation, it)));
            let seen = same.map(|at| found.remove(at).2).unwrap_or_default();
            let again = all.iter_mut().find(|known: &&mut Self| {
                seen.is_empty() && known.seen.iter().any(|it| records(deviation, it))
            });
            match again {
                Some(known) => known.recorded.push(deviation),
                None => all.push(Self {
                    recorded: vec![deviation],
                    seen,
                }),
            }
        }
        all.extend(found.into_iter().map(|(_, _, seen)| Self {
            recorded: Vec::new(),
            seen,
        }));
        all
    }

    /// The rules it is told by, each once: those that found it first.
    pub fn rules(&self, workspace: &'a Workspace) -> Vec<&'a Rule> {
        let seen = self.seen.iter().map(|it| &it.rule);
        let recorded = self.recorded.iter().flat_map(|it| &it.rules);
        let mut rules: Vec<&Rule> = Vec::new();
        for rule in seen.chain(recorded).filter_map(|id| workspace.find(id)) {
            if !rules.iter().any(|known| known.id == rule.id) {
                rules.push(rule);
            }
        }
        rules
    }

    /// Whether every rule that somebody states is one side's, or contested: then what it is
    /// measured by is not common ground.
    pub fn is_one_sided(&self, workspace: &'a Workspace) -> bool {
        let rules = self.rules(workspace);
        let mut stated = rules.iter().filter(|rule| {
            matches!(
                rule.foundation,
                Foundation::Stated | Foundation::OneSideOfDispute
            )
        });
        let mut any = false;
        stated.all(|rule| {
            any = true;
            rule.is_disputed()
        }) && any
    }

    /// Whether somebody is told to have objected, and nothing of what the others said.
    pub fn other_side_is_silent(&self) -> bool {
        let told = |it: &&&Deviation| !it.objections.is_empty();
        let mut told = self.recorded.iter().filter(told).peekable();
        told.peek().is_some() && told.all(|it| it.other_side.is_empty())
    }
}

/// Whether a finding is of the very event that minutes record: something that was done, by a
/// rule the record names, in its case and where it says. What has not been seen yet is no
/// event of theirs.
fn records(deviation: &Deviation, seen: &Observation) -> bool {
    let meetings = || std::iter::once(&deviation.meeting).chain(&deviation.also_meetings);
    let same_case = seen
        .case
        .as_ref()
        .map(|case| deviation.case.as_ref() == Some(case) || deviation.also_cases.contains(case));
    let same_meeting = seen
        .meeting
        .as_ref()
        .map(|it| meetings().any(|meeting| meeting == it));
    seen.status == ObservationStatus::Deviation
        && deviation.rules.contains(&seen.rule)
        && same_case.or(same_meeting).unwrap_or_default()
        && same_meeting.unwrap_or(true)
}

impl<'a> Place<'a> {
    fn of(seen: &'a Observation) -> Self {
        let body = seen.organization.as_ref();
        match (&seen.meeting, &seen.item, &seen.consultation) {
            (Some(meeting), Some(item), _) => Self::Item(meeting, item, body),
            (_, _, Some(stop)) => Self::Stop(stop),
            (Some(meeting), None, None) => Self::Meeting(meeting, body),
            (None, _, None) => Self::Case(seen.case.as_ref()),
        }
    }
}

impl Aspect {
    fn of(seen: &Seen) -> Self {
        match seen {
            Seen::NotPrepared { .. }
            | Seen::PreparationNotSeen { .. }
            | Seen::DecidedAlone { .. }
            | Seen::ConcernsSeveral { .. } => Self::Coming,
            Seen::Voted { .. }
            | Seen::NoDecisionAfterVote { .. }
            | Seen::NoDecisionAfterUnnamedVote
            | Seen::DecidedForOthers { .. }
            | Seen::PassedOnInDisagreement { .. }
            | Seen::DisagreementLeft { .. }
            | Seen::ConditionsDropped { .. } => Self::Doing,
            Seen::AdoptedBeforehand { .. }
            | Seen::NotAnswered { .. }
            | Seen::HandedOverNotSeen
            | Seen::NotTakenUpAgain
            | Seen::PlannedNotSeen { .. }
            | Seen::ChangeNotTakenUp { .. }
            | Seen::WentElsewhere { .. }
            | Seen::NotCommented { .. } => Self::Afterwards,
            Seen::NotRepresented { .. }
            | Seen::MoreThanSeats { .. }
            | Seen::SubstituteBeside { .. }
            | Seen::ChairsAlike { .. } => Self::Presence,
            Seen::NotListed { .. } | Seen::NotSigned { .. } | Seen::MinutedApart { .. } => {
                Self::Minutes
            }
            Seen::Beyond(beyond) => Self::of_beyond(beyond),
        }
    }

    fn of_beyond(beyond: &Beyond) -> Self {
        match beyond {
            Beyond::Soon { .. } | Beyond::PapersLate { .. } => Self::Coming,
            Beyond::Older { .. } | Beyond::OutsidePeriod { .. } => Self::Doing,
            Beyond::Late { .. }
            | Beyond::NotSeen { .. }
            | Beyond::CommentedLate { .. }
            | Beyond::CommentedAfter { .. }
            | Beyond::DoneLate { .. }
            | Beyond::NotSeenDone { .. } => Self::Afterwards,
            Beyond::FewRepresented { .. } | Beyond::NotQuorate { .. } => Self::Presence,
        }
    }
}
