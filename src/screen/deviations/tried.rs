//! Everything that is told of one case or one meeting: the events, and where the log does not
//! tell.

use super::entry::Entry;
use super::noticed::{Noticed, RuleSaid};
use super::recorded::of_case;
use crate::app::{DeviationFilter, NoticedKind, Route};
use crate::domain::{Case, Day, Deviation, Meeting, Rule, Workspace};
use crate::procedure::{Observation, Occurrence, Procedure, Silence, Trial, Verdict};
use crate::screen::words::observed;

/// What is recorded and what the rules say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tried {
    /// The events, the strongest first.
    pub seen: Vec<Noticed>,
    /// Practical matters.
    pub practical: Vec<Noticed>,
    /// The rules of which the log does not tell.
    pub silent: Vec<SilentRule>,
    /// All departures there, with filters.
    pub all: Route,
}

/// A rule of which the log does not tell whether it was followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SilentRule {
    /// The rule.
    pub rule: RuleSaid,
    /// Why.
    pub why: Vec<&'static str>,
}

impl Tried {
    /// What minutes record of a case, and the rules of the agreed way tried on it.
    pub fn of_case(workspace: &Workspace, procedure: &Procedure<'_>, case: &Case) -> Self {
        let all = DeviationFilter {
            case: Some(case.id.clone()),
            ..DeviationFilter::default()
        };
        let recorded = of_case(workspace, case).collect();
        Self::new(workspace, recorded, procedure.try_case(case), all)
    }

    /// What the minutes of a meeting record, and the rules tried on it and on what the cases
    /// came to there.
    pub fn of_meeting(workspace: &Workspace, meeting: &Meeting, today: Day) -> Self {
        let procedure = Procedure::new(workspace).on(today);
        let all = DeviationFilter {
            meeting: Some(meeting.id.clone()),
            ..DeviationFilter::default()
        };
        let records = workspace.records();
        let recorded = records.deviations.iter();
        let recorded = recorded
            .filter(|it| it.meeting == meeting.id || it.also_meetings.contains(&meeting.id));
        let mut trials = procedure.try_meeting(meeting);
        let is_here = |it: &Trial<'_>| match &it.verdict {
            Verdict::Found(seen) => seen.meeting.as_ref() == Some(&meeting.id),
            Verdict::Follows | Verdict::CannotTell(_) => false,
        };
        let came_here = |case: &&Case| {
            let mut stops = case.consultations.iter();
            stops.any(|stop| stop.meeting.as_ref() == Some(&meeting.id))
        };
        for case in records.cases.iter().filter(came_here) {
            let of_case = procedure.try_case(case).into_iter();
            trials.extend(of_case.filter(is_here));
        }
        Self::new(workspace, recorded.collect(), trials, all)
    }

    /// Whether there is nothing to say.
    pub fn is_empty(&self) -> bool {
        self.seen.is_empty() && self.practical.is_empty() && self.silent.is_empty()
    }

    fn new(
        workspace: &Workspace,
        recorded: Vec<&Deviation>,
        trials: Vec<Trial<'_>>,
        all: DeviationFilter,
    ) -> Self {
        let mut found: Vec<Observation> = Vec::new();
        let mut silent: Vec<(&Rule, Vec<Silence>)> = Vec::new();
        for trial in trials {
            match trial.verdict {
                Verdict::Follows => {}
                Verdict::Found(seen) => found.push(*seen),
                Verdict::CannotTell(silence) => {
                    match silent.iter_mut().find(|(rule, _)| rule.id == trial.rule.id) {
                        Some((_, why)) if why.contains(&silence) => {}
                        Some((_, why)) => why.push(silence),
                        None => silent.push((trial.rule, vec![silence])),
                    }
                }
            }
        }
        let events = Occurrence::of(recorded.into_iter(), found.iter());
        let entries = Entry::sorted(workspace, events);
        let (practical, seen): (Vec<_>, Vec<_>) = entries
            .iter()
            .map(Noticed::new)
            .partition(|noticed| noticed.kind == NoticedKind::Practical);
        let told = silent.into_iter().map(|(rule, why)| SilentRule {
            rule: RuleSaid::new(workspace, rule),
            why: why.into_iter().map(observed::silence).collect(),
        });
        Self {
            seen,
            practical,
            silent: told.collect(),
            all: Route::Deviations(Box::new(all)),
        }
    }
}
