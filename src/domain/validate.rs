//! What must hold between records for them to be a workspace.

mod meetings;
mod procedure;

use std::collections::BTreeSet;

use super::bound;
use super::case::{Case, Topic};
use super::consultation::Consultation;
use super::finding::{Finding, Place, Problem};
use super::id::Id;
use super::order::map_of;
use super::organization::{Organization, SeatRule};
use super::period::Period;
use super::person::{Membership, Person};
use super::records::{Collection, Record, Records, find};
use super::relation::Relation;
use super::source::{Document, Source, Statement};

/// All findings, in the file's order. Collections are sorted by id.
pub(super) fn findings(records: &Records) -> Vec<Finding> {
    let mut check = Check::new(records);
    check.duplicates();
    check.everything();
    check.findings
}

/// What is wrong with one record, and with nothing else.
pub(super) fn findings_in(records: &Records, place: (Collection, &str)) -> Vec<Finding> {
    let mut check = Check::new(records);
    records.check_one(place.0, place.1, &mut check);
    check.findings
}

/// What would be wrong without a record.
pub(super) fn findings_without(records: &Records, place: (Collection, &str)) -> Vec<Finding> {
    let mut check = Check::new(records);
    check.absent = Some(place);
    check.everything();
    check.findings.retain(|finding| {
        let found = &finding.place;
        (found.collection, found.record.as_str()) != place
    });
    check.findings
}

/// The consultations of these cases whose ids other cases use too.
pub(super) fn shared_consultations(records: &Records, cases: &[&str]) -> Vec<Finding> {
    let cases = cases.iter().filter_map(|id| find(&records.cases, id));
    let cases: Vec<&Case> = cases.collect();
    let own = cases.iter().flat_map(|case| &case.consultations);
    let mut users = map_of(own.map(|it| (&it.id, BTreeSet::new())));
    for case in &records.cases {
        for consultation in &case.consultations {
            if let Some(users) = users.get_mut(&consultation.id) {
                users.insert(&case.id);
            }
        }
    }
    let mut check = Check::new(records);
    for case in cases {
        for (n, consultation) in case.consultations.iter().enumerate() {
            if users.get(&consultation.id).is_some_and(|it| it.len() > 1) {
                let field = format!("consultations[{n}].id");
                check.report(at(case), &field, Problem::DuplicateId);
            }
        }
    }
    check.findings
}

/// The records, what to take for absent, and what has been found so far.
pub(super) struct Check<'a> {
    records: &'a Records,
    absent: Option<(Collection, &'a str)>,
    findings: Vec<Finding>,
}

/// The record under inspection; findings name it.
#[derive(Clone, Copy)]
pub(super) struct At<'a> {
    collection: Collection,
    record: &'a str,
}

impl<'a> Check<'a> {
    fn new(records: &'a Records) -> Self {
        Self {
            records,
            absent: None,
            findings: Vec::new(),
        }
    }

    fn duplicates(&mut self) {
        let records = self.records;
        records.check_ids(self);
        let mut consultations = BTreeSet::new();
        for case in &records.cases {
            for (n, consultation) in case.consultations.iter().enumerate() {
                if !consultations.insert(&consultation.id) {
                    let field = format!("consultations[{n}].id");
                    self.report(at(case), &field, Problem::DuplicateId);
                }
            }
        }
    }

    /// Those with the same id stand beside each other. An id stands in addresses and file names.
    pub(super) fn unique<T: Record>(&mut self, all: &'a [T]) {
        for record in all {
            let (length, most) = (record.id().as_str().len(), bound::ID);
            if length > most {
                self.report(at(record), "id", Problem::TooLong { length, most });
            }
        }
        for (record, next) in all.iter().zip(all.iter().skip(1)) {
            if record.id() == next.id() {
                self.report(at(next), "id", Problem::DuplicateId);
            }
        }
    }

    fn everything(&mut self) {
        self.own();
        self.records.check_all(self);
        self.no_cycles();
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

    fn has<T: Record>(&self, id: &str) -> bool {
        self.absent != Some((T::COLLECTION, id)) && find(T::all(self.records), id).is_some()
    }

    /// Every id must be that of a record.
    fn refer<'i, T: Record + 'i>(
        &mut self,
        at: At<'_>,
        field: &str,
        ids: impl IntoIterator<Item = &'i Id<T>>,
    ) {
        for id in ids {
            if !self.has::<T>(id.as_str()) {
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

    /// A number is within its bound, where there is one.
    fn within(&mut self, at: At<'_>, field: &str, value: impl Into<Option<u32>>, most: u32) {
        if let Some(value) = value.into().filter(|value| *value > most) {
            self.report(at, field, Problem::TooLarge { value, most });
        }
    }

    /// What something is called says something.
    fn named(&mut self, at: At<'_>, field: &str, name: &str) {
        if name.trim().is_empty() {
            self.report(at, field, Problem::Empty);
        }
    }

    /// What the workspace says of itself.
    pub(super) fn own(&mut self) {
        let place = At {
            collection: Collection::Own,
            record: "",
        };
        self.within(place, "revision", self.records.revision, bound::REVISION);
        self.notes();
    }

    fn notes(&mut self) {
        let place = At {
            collection: Collection::Own,
            record: "",
        };
        self.statements(place, "notes", &self.records.notes);
    }

    pub(super) fn document(&mut self, document: &Document) {
        self.named(at(document), "title", &document.title);
        self.refer(at(document), "issuer", &document.issuer);
    }

    pub(super) fn organization(&mut self, body: &Organization) {
        let at = at(body);
        if body.names.is_empty() {
            self.report(at, "names", Problem::Empty);
        }
        for (n, name) in body.names.iter().enumerate() {
            self.named(at, &format!("names[{n}].name"), &name.name);
            self.period(at, &format!("names[{n}].period"), &name.period);
            self.sources(at, &format!("names[{n}].sources"), &name.sources);
        }
        for (n, variant) in body.variants.iter().enumerate() {
            self.sources(at, &format!("variants[{n}].sources"), &variant.sources);
        }
        self.period(at, "period", &body.period);
        self.refer(at, "subOrganizationOf", &body.sub_organization_of);
        self.within(at, "floor", body.floor.map(u32::from), bound::FLOOR);
        self.statements(at, "mandate", &body.mandate);
        self.statements(at, "mayNot", &body.may_not);
        self.statements(at, "notes", &body.notes);
        self.statements(at, "contradictions", &body.contradictions);
        self.sources(at, "sources", &body.sources);
    }

    pub(super) fn relation(&mut self, relation: &Relation) {
        let at = at(relation);
        self.refer(at, "from", [&relation.from]);
        self.refer(at, "to", [&relation.to]);
        if relation.from == relation.to {
            self.report(at, "to", Problem::ToItself);
        }
        let length = relation.verb.as_ref().map_or(0, |it| it.chars().count());
        if length > bound::VERB {
            let most = bound::VERB;
            self.report(at, "verb", Problem::TooLong { length, most });
        }
        self.period(at, "period", &relation.period);
        self.sources(at, "sources", &relation.sources);
    }

    pub(super) fn seat_rule(&mut self, rule: &SeatRule) {
        let at = at(rule);
        self.refer(at, "organization", [&rule.organization]);
        self.refer(at, "onBehalfOf", [&rule.on_behalf_of]);
        self.within(at, "ordinary", rule.ordinary, bound::SEATS);
        self.within(at, "substitutes", rule.substitutes, bound::SEATS);
        self.sources(at, "sources", &rule.sources);
    }

    /// Nobody is, through others, part of itself.
    fn no_cycles(&mut self) {
        let bodies = &self.records.organizations;
        let parents = bodies.iter();
        let parents = parents.filter_map(|it| Some((&it.id, it.sub_organization_of.as_ref()?)));
        let parents = map_of(parents);
        for body in bodies {
            if is_above_itself(&body.id, |id| parents.get(id).copied()) {
                let value = body.id.to_string();
                self.report(
                    at(body),
                    "subOrganizationOf",
                    Problem::CyclicParents { value },
                );
            }
        }
    }

    pub(super) fn person(&mut self, person: &Person) {
        let at = at(person);
        self.named(at, "name", &person.name);
        self.refer(at, "maybeSameAs", &person.maybe_same_as);
        for (n, former) in person.former_names.iter().enumerate() {
            let field = format!("formerNames[{n}]");
            self.named(at, &format!("{field}.name"), &former.name);
            self.sources(at, &format!("{field}.sources"), &former.sources);
        }
        for (n, variant) in person.variants.iter().enumerate() {
            self.sources(at, &format!("variants[{n}].sources"), &variant.sources);
        }
        self.sources(at, "sources", &person.sources);
    }

    pub(super) fn topic(&mut self, topic: &Topic) {
        self.named(at(topic), "label", &topic.label);
    }

    pub(super) fn membership(&mut self, membership: &Membership) {
        let at = at(membership);
        self.refer(at, "person", [&membership.person]);
        self.refer(at, "organization", [&membership.organization]);
        self.refer(at, "onBehalfOf", &membership.on_behalf_of);
        self.period(at, "period", &membership.period);
        self.sources(at, "sources", &membership.sources);
    }

    pub(super) fn case(&mut self, case: &Case) {
        let at = at(case);
        self.named(at, "title", &case.title);
        self.named(at, "shortTitle", &case.short_title);
        self.refer(at, "initiator", &case.initiator.organizations);
        self.refer(at, "outcome.holder", &case.outcome.holder);
        self.refer(at, "topics", &case.topics);
        self.refer(at, "related", case.related.iter().map(|other| &other.case));
        self.statements(at, "contradictions", &case.contradictions);
        for (n, consultation) in case.consultations.iter().enumerate() {
            self.consultation(case, &format!("consultations[{n}]"), consultation);
        }
        for adoption in &case.adoptions {
            self.refer(at, "adoptions", [&adoption.huvudman]);
            self.sources(at, "adoptions", &adoption.sources);
        }
    }

    fn consultation(&mut self, case: &Case, field: &str, consultation: &Consultation) {
        let at = at(case);
        let organization = format!("{field}.organization");
        self.refer(at, &organization, &consultation.organization);
        self.refer(at, field, &consultation.other_organizations);
        self.refer(at, &format!("{field}.handedTo"), &consultation.handed_to);
        self.refer(at, &format!("{field}.meeting"), &consultation.meeting);
        self.refer(at, &format!("{field}.steps"), &consultation.steps);
        for told in &consultation.circumstances {
            self.period(at, &format!("{field}.circumstances"), &told.period);
            self.sources(at, &format!("{field}.circumstances"), &told.sources);
        }
        for condition in &consultation.conditions {
            self.sources(at, &format!("{field}.conditions"), &condition.sources);
        }
        if let Some(plan) = &consultation.plan {
            self.sources(at, &format!("{field}.plan"), &plan.sources);
        }
        self.sources(at, &format!("{field}.sources"), &consultation.sources);
        let meeting = consultation.meeting.as_ref();
        self.item_at(
            at,
            &format!("{field}.item"),
            meeting,
            consultation.item.as_ref(),
        );
    }
}

/// Whether one comes back to where one began by going to what each stands under. A turn further up
/// is that of its own members.
fn is_above_itself<T: Ord + Copy>(start: T, parent: impl Fn(T) -> Option<T>) -> bool {
    let mut above = BTreeSet::new();
    let mut current = start;
    while let Some(next) = parent(current).filter(|it| above.insert(*it)) {
        current = next;
    }
    above.contains(&start)
}

fn at<T: Record>(record: &T) -> At<'_> {
    At {
        collection: T::COLLECTION,
        record: record.id().as_str(),
    }
}
