//! What must hold between records for them to be a workspace.

mod meetings;

use std::collections::{BTreeMap, BTreeSet};

use super::case::{Case, Consultation};
use super::deviation::Voice;
use super::finding::{Finding, Place, Problem};
use super::id::Id;
use super::period::Period;
use super::source::{Source, Statement};
use super::workspace::{Record, Records};

/// All findings, in the file's order.
pub(super) fn findings(records: &Records) -> Vec<Finding> {
    let mut check = Check::new(records);
    check.documents();
    check.organizations();
    check.people();
    check.meetings();
    check.cases();
    check.glossary();
    check.procedure();
    check.findings
}

/// The ids there are, and what has been found so far.
struct Check<'a> {
    records: &'a Records,
    ids: BTreeMap<&'static str, BTreeSet<&'a str>>,
    findings: Vec<Finding>,
}

/// The record under inspection; findings name it.
#[derive(Clone, Copy)]
struct At<'a> {
    collection: &'static str,
    record: &'a str,
}

impl<'a> Check<'a> {
    fn new(records: &'a Records) -> Self {
        let mut check = Self {
            records,
            ids: BTreeMap::new(),
            findings: Vec::new(),
        };
        check.index(&records.documents);
        check.index(&records.organizations);
        check.index(&records.relations);
        check.index(&records.seat_rules);
        check.index(&records.persons);
        check.index(&records.memberships);
        check.index(&records.meetings);
        check.index(&records.topics);
        check.index(&records.cases);
        check.index(&records.terms);
        check.index(&records.principles);
        check.index(&records.goals);
        check.index(&records.steps);
        check.index(&records.routes);
        check.index(&records.rules);
        check.index(&records.deviations);
        check.index(&records.anomalies);
        check
    }

    fn index<T: Record>(&mut self, all: &'a [T]) {
        let mut seen = BTreeSet::new();
        for record in all {
            if !seen.insert(record.id().as_str()) {
                self.report(at(record), "id", Problem::DuplicateId);
            }
        }
        self.ids.insert(T::COLLECTION, seen);
    }

    fn report(&mut self, at: At<'_>, field: &str, problem: Problem) {
        self.findings.push(Finding {
            place: Place {
                collection: at.collection,
                record: at.record.to_owned(),
                field: field.to_owned(),
            },
            problem,
        });
    }

    fn has(&self, collection: &str, id: &str) -> bool {
        self.ids.get(collection).is_some_and(|ids| ids.contains(id))
    }

    /// Every id must be that of a record.
    fn refer<'i, T: Record + 'i>(
        &mut self,
        at: At<'_>,
        field: &str,
        ids: impl IntoIterator<Item = &'i Id<T>>,
    ) {
        for id in ids {
            if !self.has(T::COLLECTION, id.as_str()) {
                let problem = Problem::Dangling {
                    value: id.to_string(),
                    expected_in: T::COLLECTION,
                };
                self.report(at, field, problem);
            }
        }
    }

    fn sources(&mut self, at: At<'_>, field: &str, sources: &[Source]) {
        self.refer(at, field, sources.iter().map(|source| &source.document));
    }

    fn statements(&mut self, at: At<'_>, field: &str, statements: &[Statement]) {
        for (n, statement) in statements.iter().enumerate() {
            self.sources(at, &format!("{field}[{n}].sources"), &statement.sources);
        }
    }

    fn period(&mut self, at: At<'_>, field: &str, period: &Period) {
        if !period.is_in_order() {
            let text = |date: &Option<super::Date>| date.as_ref().map(ToString::to_string);
            let problem = Problem::PeriodOutOfOrder {
                from: text(&period.from).unwrap_or_default(),
                to: text(&period.to).unwrap_or_default(),
            };
            self.report(at, field, problem);
        }
    }

    fn documents(&mut self) {
        self.statements(
            At {
                collection: "notes",
                record: "",
            },
            "notes",
            &self.records.notes,
        );
        for document in &self.records.documents {
            self.refer(at(document), "issuer", &document.issuer);
        }
    }

    fn organizations(&mut self) {
        for body in &self.records.organizations {
            let at = at(body);
            if body.names.is_empty() {
                self.report(at, "names", Problem::Empty);
            }
            for (n, name) in body.names.iter().enumerate() {
                self.period(at, &format!("names[{n}].period"), &name.period);
                self.sources(at, &format!("names[{n}].sources"), &name.sources);
            }
            for (n, variant) in body.variants.iter().enumerate() {
                self.sources(at, &format!("variants[{n}].sources"), &variant.sources);
            }
            self.period(at, "period", &body.period);
            self.refer(at, "subOrganizationOf", &body.sub_organization_of);
            self.statements(at, "mandate", &body.mandate);
            self.statements(at, "mayNot", &body.may_not);
            self.statements(at, "notes", &body.notes);
            self.statements(at, "contradictions", &body.contradictions);
            self.sources(at, "sources", &body.sources);
        }
        self.no_cycles();
        for relation in &self.records.relations {
            let at = at(relation);
            self.refer(at, "from", [&relation.from]);
            self.refer(at, "to", [&relation.to]);
            self.period(at, "period", &relation.period);
            self.sources(at, "sources", &relation.sources);
        }
        for rule in &self.records.seat_rules {
            let at = at(rule);
            self.refer(at, "organization", [&rule.organization]);
            self.refer(at, "onBehalfOf", [&rule.on_behalf_of]);
            self.sources(at, "sources", &rule.sources);
        }
    }

    /// Nobody is, through others, part of itself.
    fn no_cycles(&mut self) {
        let bodies = &self.records.organizations;
        let parents: BTreeMap<_, _> = bodies
            .iter()
            .filter_map(|body| Some((&body.id, body.sub_organization_of.as_ref()?)))
            .collect();
        for body in bodies {
            let mut above = BTreeSet::new();
            let mut current = &body.id;
            // Stops at a cycle further up too: that one is reported at its own members.
            while let Some(parent) = parents.get(current).filter(|id| above.insert(**id)) {
                current = parent;
            }
            if above.contains(&body.id) {
                let value = current.to_string();
                self.report(
                    at(body),
                    "subOrganizationOf",
                    Problem::CyclicParents { value },
                );
            }
        }
    }

    fn people(&mut self) {
        for person in &self.records.persons {
            let at = at(person);
            self.refer(at, "maybeSameAs", &person.maybe_same_as);
            for (n, variant) in person.variants.iter().enumerate() {
                self.sources(at, &format!("variants[{n}].sources"), &variant.sources);
            }
            self.sources(at, "sources", &person.sources);
        }
        for membership in &self.records.memberships {
            let at = at(membership);
            self.refer(at, "person", [&membership.person]);
            self.refer(at, "organization", [&membership.organization]);
            self.refer(at, "onBehalfOf", &membership.on_behalf_of);
            self.sources(at, "sources", &membership.sources);
        }
    }

    fn cases(&mut self) {
        let mut consultations = BTreeSet::new();
        for case in &self.records.cases {
            let at = at(case);
            self.refer(at, "initiator", &case.initiator.organizations);
            self.refer(at, "outcome.holder", &case.outcome.holder);
            self.refer(at, "topics", &case.topics);
            self.refer(at, "related", case.related.iter().map(|other| &other.case));
            self.statements(at, "contradictions", &case.contradictions);
            for (n, consultation) in case.consultations.iter().enumerate() {
                let field = format!("consultations[{n}]");
                if !consultations.insert(&consultation.id) {
                    self.report(at, &format!("{field}.id"), Problem::DuplicateId);
                }
                self.consultation(case, &field, consultation);
            }
            for adoption in &case.adoptions {
                self.refer(at, "adoptions", [&adoption.huvudman]);
                self.sources(at, "adoptions", &adoption.sources);
            }
        }
    }

    fn consultation(&mut self, case: &Case, field: &str, consultation: &Consultation) {
        let at = at(case);
        let organization = format!("{field}.organization");
        self.refer(at, &organization, &consultation.organization);
        self.refer(at, field, &consultation.other_organizations);
        self.refer(at, &format!("{field}.handedTo"), &consultation.handed_to);
        self.refer(at, &format!("{field}.meeting"), &consultation.meeting);
        self.sources(at, &format!("{field}.sources"), &consultation.sources);
        let meeting = consultation.meeting.as_ref();
        self.item_at(
            at,
            &format!("{field}.item"),
            meeting,
            consultation.item.as_ref(),
        );
    }

    fn glossary(&mut self) {
        for term in &self.records.terms {
            let at = at(term);
            self.refer(at, "seeAlso", &term.see_also);
            self.refer(at, "organization", &term.organization);
            self.sources(at, "sources", &term.sources);
        }
    }

    fn procedure(&mut self) {
        for principle in &self.records.principles {
            self.sources(at(principle), "sources", &principle.sources);
        }
        for goal in &self.records.goals {
            self.sources(at(goal), "sources", &goal.sources);
        }
        for step in &self.records.steps {
            self.refer(at(step), "organizations", &step.organizations);
            self.sources(at(step), "sources", &step.sources);
        }
        for route in &self.records.routes {
            self.refer(at(route), "from", [&route.from]);
            self.refer(at(route), "to", [&route.to]);
            self.sources(at(route), "sources", &route.sources);
        }
        for rule in &self.records.rules {
            self.refer(at(rule), "appliesTo", &rule.applies_to);
            self.sources(at(rule), "sources", &rule.sources);
        }
        for anomaly in &self.records.anomalies {
            let at = at(anomaly);
            self.refer(at, "case", &anomaly.case);
            self.refer(at, "meeting", &anomaly.meeting);
            self.refer(at, "alsoMeetings", &anomaly.also_meetings);
            self.item_at(at, "item", anomaly.meeting.as_ref(), anomaly.item.as_ref());
            self.sources(at, "sources", &anomaly.sources);
        }
        self.deviations();
    }

    fn deviations(&mut self) {
        for deviation in &self.records.deviations {
            let at = at(deviation);
            self.refer(at, "case", &deviation.case);
            self.refer(at, "alsoCases", &deviation.also_cases);
            self.refer(at, "meeting", [&deviation.meeting]);
            self.refer(at, "alsoMeetings", &deviation.also_meetings);
            self.refer(at, "rules", &deviation.rules);
            self.sources(at, "sources", &deviation.sources);
            self.item_at(
                at,
                "item",
                Some(&deviation.meeting),
                deviation.item.as_ref(),
            );
            self.voices(at, "objections", &deviation.objections);
            self.voices(at, "otherSide", &deviation.other_side);
        }
    }

    /// Whoever says something is a person or a body.
    fn voices(&mut self, at: At<'_>, field: &str, voices: &[Voice]) {
        for speaker in voices.iter().flat_map(|voice| &voice.by) {
            let id = speaker.as_str();
            if !self.has("persons", id) && !self.has("organizations", id) {
                let problem = Problem::Dangling {
                    value: id.to_owned(),
                    expected_in: "persons",
                };
                self.report(at, field, problem);
            }
        }
    }
}

fn at<T: Record>(record: &T) -> At<'_> {
    At {
        collection: T::COLLECTION,
        record: record.id().as_str(),
    }
}
