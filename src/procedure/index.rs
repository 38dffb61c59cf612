//! The rules of a workspace, ready to be tried.

use super::checks;
use super::observation::{Observation, Trial, Verdict};
use super::recommending;
use super::stop::{AtStop, led_by};
use super::when::{Placed, Span};
use crate::domain::order::sort_by;
use crate::domain::{
    Case, Check, CheckKind, Consultation, Date, Day, Id, Limit, Meeting, Organization, Rule,
    Workspace,
};

/// The agreed way of a workspace: its rules with a check, and when its bodies met.
#[derive(Debug)]
pub struct Procedure<'a> {
    pub(super) workspace: &'a Workspace,
    /// Rules about cases, with their checks.
    case_rules: Vec<(&'a Rule, &'a Check)>,
    /// Rules about meetings.
    meeting_rules: Vec<(&'a Rule, &'a Check)>,
    /// Which body met when, by body and by the first and last day of the meeting; only days known
    /// exactly.
    met: Vec<(&'a Id<Organization>, (Day, Day))>,
    /// The days known exactly on which a body met, by body and day.
    days: Vec<(&'a Id<Organization>, Day)>,
    /// The verbs that decisions recommend with.
    pub(super) recommends_by: Vec<&'a str>,
    /// What is planned later than this is not asked for.
    pub(super) today: Option<Day>,
}

impl<'a> Procedure<'a> {
    /// The agreed way of a workspace, read with hindsight: every planned day is over.
    pub fn new(workspace: &'a Workspace) -> Self {
        let records = workspace.records();
        let tried = |is_about: fn(CheckKind) -> bool| {
            let rules = records.rules.iter();
            let checks = rules.filter_map(|rule| Some((rule, rule.check.as_ref()?)));
            checks.filter(|(_, check)| is_about(check.kind)).collect()
        };
        let (mut met, mut days) = (Vec::new(), Vec::new());
        for meeting in records.meetings.iter().filter(|it| it.was_held()) {
            if let Some(first) = meeting.date.exact() {
                let last = meeting.last_date().latest().unwrap_or(first);
                let bodies = meeting.organizations.iter();
                met.extend(bodies.map(|body| (body, (first, last))));
            }
            for day in meeting.dates().filter_map(Date::exact) {
                days.extend(meeting.organizations.iter().map(|body| (body, day)));
            }
        }
        sort_by(&mut met, Ord::cmp);
        sort_by(&mut days, Ord::cmp);
        Self {
            workspace,
            case_rules: tried(CheckKind::is_about_cases),
            meeting_rules: tried(checks::is_about_meetings),
            met,
            days,
            recommends_by: recommending::verbs(workspace),
            today: None,
        }
    }

    /// Read on a day: what is planned later than that is not asked for yet.
    #[must_use]
    pub fn on(mut self, today: Day) -> Self {
        self.today = Some(today);
        self
    }

    /// Every rule that has something to say of a case.
    pub fn try_case(&self, case: &'a Case) -> Vec<Trial<'a>> {
        let mut trials = Vec::new();
        for (rule, check) in &self.case_rules {
            self.try_rule(rule, check, case, &mut trials);
        }
        trials
    }

    /// Every rule that has something to say of a meeting.
    pub fn try_meeting(&self, meeting: &'a Meeting) -> Vec<Trial<'a>> {
        let mut trials = Vec::new();
        if !meeting.was_held() {
            return trials; // there is nothing to find in what has not been
        }
        for (rule, check) in &self.meeting_rules {
            let found = checks::of_meeting(self, (rule, check), meeting);
            trials.extend(found.into_iter().map(|verdict| Trial {
                rule,
                stop: None,
                verdict,
            }));
        }
        trials
    }

    /// Everything found in all cases and meetings.
    pub fn observations(&self) -> Vec<Observation> {
        let records = self.workspace.records();
        let cases = records.cases.iter().flat_map(|case| self.try_case(case));
        let meetings = records.meetings.iter();
        let meetings = meetings.flat_map(|meeting| self.try_meeting(meeting));
        let found = |trial: Trial<'_>| match trial.verdict {
            Verdict::Found(observation) => Some(*observation),
            Verdict::Follows | Verdict::CannotTell(_) => None,
        };
        cases.chain(meetings).filter_map(found).collect()
    }

    fn try_rule(
        &self,
        rule: &'a Rule,
        check: &'a Check,
        case: &'a Case,
        trials: &mut Vec<Trial<'a>>,
    ) {
        let types = &check.case_types;
        if !types.is_empty() && !types.contains(&case.case_type) {
            return;
        }
        for (at, stop) in case.consultations.iter().enumerate() {
            let mut later = case.consultations.iter().skip(at + 1);
            let is_excepted = later.any(|stop| led_by(stop, &check.except));
            if is_excepted || !checks::concerns(self, check, stop) {
                continue;
            }
            let tried = AtStop {
                procedure: self,
                rule,
                check,
                case,
                at,
                stop,
            };
            let verdicts = checks::at_stop(&tried);
            if verdicts.is_empty() {
                continue;
            }
            let verdicts = checks::placed(self.in_force(&tried), verdicts);
            trials.extend(verdicts.into_iter().map(|verdict| Trial {
                rule,
                stop: Some(stop),
                verdict,
            }));
        }
    }

    /// Whether the rule was in force at the stop. Where its day is open, a source from that
    /// time that says what happened at it tells.
    fn in_force(&self, tried: &AtStop<'_, 'a>) -> Placed {
        let (from, to) = (&tried.rule.valid_from, &tried.rule.valid_to);
        if from.is_none() && to.is_none() {
            return Placed::Inside;
        }
        let span = match tried.check.kind {
            // That the body was there then is what is tried, and not taken for granted.
            CheckKind::WithinPeriod => Span::of(&tried.stop.date),
            _ => tried.span(),
        };
        let placed = span.within(from.as_ref(), to.as_ref());
        if placed == Placed::Unsure && self.told_within(tried.check, tried.stop, tried.rule) {
            return Placed::Inside;
        }
        placed
    }

    fn told_within(&self, check: &Check, stop: &Consultation, rule: &Rule) -> bool {
        let told = checks::told_at(check.kind).and_then(|kind| super::stop::told(stop, kind));
        told.is_some_and(|told| {
            told.sources.iter().any(|source| {
                let document = self.workspace.find(&source.document);
                let said = document.map(|document| Span::of(&document.date));
                let within =
                    |span: Span| span.within(rule.valid_from.as_ref(), rule.valid_to.as_ref());
                said.map(within) == Some(Placed::Inside)
            })
        })
    }

    /// When one of the bodies met that had not begun to on `day`, each meeting once: its last
    /// day. One that goes on over several days is one.
    pub(super) fn met_after(&self, bodies: &[Id<Organization>], day: Day) -> Vec<Day> {
        let met = self.met.iter();
        let later = met.filter(|(body, (first, _))| bodies.contains(body) && *first > day);
        let mut days: Vec<(Day, Day)> = later.map(|(_, days)| *days).collect();
        sort_by(&mut days, Ord::cmp);
        days.dedup();
        days.into_iter().map(|(_, last)| last).collect()
    }

    /// Whether a meeting of the body on that day is in the log.
    pub(super) fn met_on(&self, body: &Id<Organization>, day: Day) -> bool {
        self.days.binary_search(&(body, day)).is_ok()
    }

    /// Whether what was planned for then is over.
    pub(super) fn is_over(&self, planned: Span) -> bool {
        match (self.today, planned.latest) {
            (Some(today), Some(last)) => last < today,
            (Some(_), None) => false,
            (None, last) => last.is_some(),
        }
    }

    /// Whether, in the log and on the day it is read, so much time has surely gone since then.
    pub(super) fn is_out(&self, since: Span, most: &Limit) -> bool {
        let last = since.latest.and_then(|day| most.last_day_after(day));
        last.zip(self.read_until())
            .is_some_and(|(last, read)| last < read)
    }

    /// Whether, in the log and on the day it is read, the last day is surely over.
    pub(super) fn is_past(&self, last: Span) -> bool {
        let last = last.latest.zip(self.read_until());
        last.is_some_and(|(last, read)| last < read)
    }

    /// The day until which the log tells, as it is read.
    fn read_until(&self) -> Option<Day> {
        let log_ends = self.workspace.as_of().earliest();
        log_ends.map(|day| self.today.map_or(day, |today| day.min(today)))
    }
}
