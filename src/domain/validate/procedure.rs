//! What must hold of the glossary, the agreed way and the departures from it.

use super::{At, Check, at};
use crate::domain::deviation::{Anomaly, Deviation, Voice};
use crate::domain::finding::Problem;
use crate::domain::organization::Organization;
use crate::domain::person::Person;
use crate::domain::rule::{Route, Rule, Step};
use crate::domain::term::Term;

impl Check<'_> {
    pub(super) fn term(&mut self, term: &Term) {
        let at = at(term);
        self.refer(at, "seeAlso", &term.see_also);
        self.refer(at, "organization", &term.organization);
        self.sources(at, "sources", &term.sources);
    }

    pub(super) fn step(&mut self, step: &Step) {
        self.refer(at(step), "organizations", &step.organizations);
        self.sources(at(step), "sources", &step.sources);
    }

    pub(super) fn route(&mut self, route: &Route) {
        let at = at(route);
        self.refer(at, "from", [&route.from]);
        self.refer(at, "to", [&route.to]);
        self.sources(at, "sources", &route.sources);
    }

    pub(super) fn rule(&mut self, rule: &Rule) {
        self.refer(at(rule), "appliesTo", &rule.applies_to);
        self.sources(at(rule), "sources", &rule.sources);
    }

    pub(super) fn anomaly(&mut self, anomaly: &Anomaly) {
        let at = at(anomaly);
        self.refer(at, "case", &anomaly.case);
        self.refer(at, "meeting", &anomaly.meeting);
        self.refer(at, "alsoMeetings", &anomaly.also_meetings);
        self.item_at(at, "item", anomaly.meeting.as_ref(), anomaly.item.as_ref());
        self.sources(at, "sources", &anomaly.sources);
    }

    pub(super) fn deviation(&mut self, deviation: &Deviation) {
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
                    expected_in: "persons",
                };
                self.report(at, field, problem);
            }
        }
    }
}
