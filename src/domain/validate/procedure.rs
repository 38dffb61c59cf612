//! What must hold of the glossary, the agreed way and the departures from it.

use super::{At, Check, at};
use crate::domain::assessment::Assessment;
use crate::domain::bound;
use crate::domain::case::Case;
use crate::domain::check;
use crate::domain::consultation::Consultation;
use crate::domain::deviation::{Anomaly, Deviation, Voice};
use crate::domain::finding::Problem;
use crate::domain::id::Id;
use crate::domain::organization::Organization;
use crate::domain::person::Person;
use crate::domain::records::{Collection, find};
use crate::domain::rule::{Goal, Principle, Route, Rule, Step};
use crate::domain::term::Term;

impl Check<'_> {
    pub(in crate::domain) fn term(&mut self, term: &Term) {
        let at = at(term);
        self.refer(at, "seeAlso", &term.see_also);
        self.refer(at, "organization", &term.organization);
        self.sources(at, "sources", &term.sources);
    }

    pub(in crate::domain) fn principle(&mut self, principle: &Principle) {
        let at = at(principle);
        self.within(at, "number", principle.number, bound::NUMBER);
        self.sources(at, "sources", &principle.sources);
    }

    pub(in crate::domain) fn goal(&mut self, goal: &Goal) {
        let at = at(goal);
        self.within(at, "number", goal.number, bound::NUMBER);
        self.sources(at, "sources", &goal.sources);
    }

    pub(in crate::domain) fn step(&mut self, step: &Step) {
        self.refer(at(step), "organizations", &step.organizations);
        self.sources(at(step), "sources", &step.sources);
    }

    pub(in crate::domain) fn route(&mut self, route: &Route) {
        let at = at(route);
        self.refer(at, "from", [&route.from]);
        self.refer(at, "to", [&route.to]);
        self.sources(at, "sources", &route.sources);
    }

    pub(in crate::domain) fn rule(&mut self, rule: &Rule) {
        let at = at(rule);
        self.refer(at, "appliesTo", &rule.applies_to);
        if let Some(check) = &rule.check {
            self.tried_by(at, check);
        }
        for (n, example) in rule.examples.iter().enumerate() {
            self.refer(at, &format!("examples[{n}].case"), &example.case);
            self.refer(at, &format!("examples[{n}].meeting"), &example.meeting);
            let stop = (example.case.as_ref(), example.consultation.as_ref());
            self.stop(at, &format!("examples[{n}].consultation"), stop);
        }
        self.sources(at, "sources", &rule.sources);
    }

    fn tried_by(&mut self, at: At<'_>, check: &check::Check) {
        self.refer(at, "check.at", &check.at);
        self.refer(at, "check.through", &check.through);
        self.refer(at, "check.except", &check.except);
        self.within(at, "check.meetings", check.meetings, bound::MEETINGS);
        self.within(at, "check.number", check.number, bound::COUNT);
        let limit = check.limit.as_ref().map(|limit| limit.number);
        self.within(at, "check.limit.number", limit, bound::LIMIT);
        if let Some(share) = &check.share {
            self.within(at, "check.share.parts", share.parts, bound::COUNT);
            self.within(at, "check.share.of", share.of, bound::COUNT);
        }
    }

    pub(in crate::domain) fn assessment(&mut self, assessment: &Assessment) {
        let at = at(assessment);
        self.refer(at, "deviation", &assessment.deviation);
        self.refer(at, "rule", &assessment.rule);
        self.refer(at, "case", &assessment.case);
        let stop = (assessment.case.as_ref(), assessment.consultation.as_ref());
        self.stop(at, "consultation", stop);
        self.refer(at, "meeting", &assessment.meeting);
        self.refer(at, "organization", &assessment.organization);
        self.refer(at, "by", &assessment.by);
        self.refer(at, "atMeeting", &assessment.at_meeting);
        let (meeting, item) = (assessment.at_meeting.as_ref(), assessment.item.as_ref());
        self.item_at(at, "item", meeting, item);
        self.refer(at, "newRule", &assessment.new_rule);
        self.sources(at, "sources", &assessment.sources);
    }

    /// A stop is one of its case. A case that is not there is told of by itself.
    fn stop(
        &mut self,
        at: At<'_>,
        field: &str,
        (case, stop): (Option<&Id<Case>>, Option<&Id<Consultation>>),
    ) {
        let Some(id) = stop else {
            return;
        };
        let known = case.and_then(|case| find(&self.records.cases, case.as_str()));
        let lost = case.is_some() && known.is_none();
        let is_there = known.is_some_and(|case| case.consultations.iter().any(|it| it.id == *id));
        if !lost && !is_there {
            let stop = id.to_string();
            let problem = Problem::NoSuchStop { stop };
            self.report(at, field, problem);
        }
    }

    pub(in crate::domain) fn anomaly(&mut self, anomaly: &Anomaly) {
        let at = at(anomaly);
        self.refer(at, "case", &anomaly.case);
        self.refer(at, "meeting", &anomaly.meeting);
        self.refer(at, "alsoMeetings", &anomaly.also_meetings);
        self.item_at(at, "item", anomaly.meeting.as_ref(), anomaly.item.as_ref());
        self.sources(at, "sources", &anomaly.sources);
    }

    pub(in crate::domain) fn deviation(&mut self, deviation: &Deviation) {
        let at = at(deviation);
        self.refer(at, "case", &deviation.case);
        self.refer(at, "alsoCases", &deviation.also_cases);
        self.refer(at, "meeting", [&deviation.meeting]);
        self.refer(at, "alsoMeetings", &deviation.also_meetings);
        self.refer(at, "rules", &deviation.rules);
        self.sources(at, "sources", &deviation.sources);
        let (meeting, item) = (Some(&deviation.meeting), deviation.item.as_ref());
        self.item_at(at, "item", meeting, item);
        self.voices(at, "objections", &deviation.objections);
        self.voices(at, "otherSide", &deviation.other_side);
    }

    /// Whoever says something is a person or a body.
    fn voices(&mut self, at: At<'_>, field: &str, voices: &[Voice]) {
        for speaker in voices.iter().flat_map(|voice| &voice.by) {
            let id = speaker.as_str();
            if !self.has::<Person>(id) && !self.has::<Organization>(id) {
                let problem = Problem::Dangling {
                    value: id.to_owned(),
                    expected_in: Collection::Persons,
                };
                self.report(at, field, problem);
            }
        }
    }
}
