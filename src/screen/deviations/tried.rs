//! What the rules see in one case or at one meeting, and where the log does not tell.

use super::noticed::{Noticed, RuleSaid};
use crate::app::{DeviationFilter, NoticedKind, Route};
use crate::domain::order::sort_by_key;
use crate::domain::{Case, Day, Meeting, Rule, Workspace};
use crate::procedure::{Procedure, Silence, Trial, Verdict};
use crate::screen::words::observed;

/// What the rules say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tried {
    /// What they see: deviations first, then open questions.
    pub seen: Vec<Noticed>,
    /// The rules of which the log does not tell.
    pub silent: Vec<SilentRule>,
    /// All departures there, also those the minutes record.
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
    /// The rules of the agreed way tried on a case.
    pub fn of_case(workspace: &Workspace, procedure: &Procedure<'_>, case: &Case) -> Self {
        let all = DeviationFilter {
            case: Some(case.id.clone()),
            ..DeviationFilter::default()
        };
        Self::new(workspace, procedure.try_case(case), all)
    }

    /// The rules tried on a meeting.
    pub fn of_meeting(workspace: &Workspace, meeting: &Meeting, today: Day) -> Self {
        let procedure = Procedure::new(workspace).on(today);
        let all = DeviationFilter {
            meeting: Some(meeting.id.clone()),
            ..DeviationFilter::default()
        };
        Self::new(workspace, procedure.try_meeting(meeting), all)
    }

    /// Whether no rule has anything to say.
    pub fn is_empty(&self) -> bool {
        self.seen.is_empty() && self.silent.is_empty()
    }

    fn new(workspace: &Workspace, trials: Vec<Trial<'_>>, all: DeviationFilter) -> Self {
        let mut tried = Self {
            seen: Vec::new(),
            silent: Vec::new(),
            all: Route::Deviations(Box::new(all)),
        };
        let mut silent: Vec<(&Rule, Vec<Silence>)> = Vec::new();
        for trial in trials {
            match trial.verdict {
                Verdict::Follows => {}
                Verdict::Found(seen) => tried.seen.push(Noticed::of(workspace, &seen)),
                Verdict::CannotTell(silence) => {
                    match silent.iter_mut().find(|(rule, _)| rule.id == trial.rule.id) {
                        Some((_, why)) if why.contains(&silence) => {}
                        Some((_, why)) => why.push(silence),
                        None => silent.push((trial.rule, vec![silence])),
                    }
                }
            }
        }
        sort_by_key(&mut tried.seen, |it| it.kind != NoticedKind::Deviation);
        let told = silent.into_iter().map(|(rule, why)| SilentRule {
            rule: RuleSaid::new(workspace, rule),
            why: why.into_iter().map(observed::silence).collect(),
        });
        tried.silent = told.collect();
        tried
    }
}
