//! Texts that must say something and do not. What a record is called by everywhere is refused where
//! it is blank; the rest is told, so that every file that could once be read still can.

use std::fmt::Display;

use crate::domain::agenda::AgendaItem;
use crate::domain::finding::{Finding, Place, Problem};
use crate::domain::meeting::Meeting;
use crate::domain::records::{Collection, Record, Records};

/// Where nothing is said, in the file's order.
pub(super) fn blank(records: &Records) -> Vec<Finding> {
    let mut look = Looking::default();
    look.report(Collection::Own, "", "title", &records.title);
    look.structure(records);
    records.meetings.iter().for_each(|it| look.meeting(it));
    for case in &records.cases {
        look.at(case, "type", &case.case_type);
        for (n, stop) in case.consultations.iter().enumerate() {
            look.at(case, format_args!("consultations[{n}].what"), &stop.what);
        }
    }
    look.agreed(records);
    look.found
}

#[derive(Default)]
struct Looking {
    found: Vec<Finding>,
}

impl Looking {
    fn report(&mut self, collection: Collection, record: &str, field: impl Display, text: &str) {
        if text.trim().is_empty() {
            let place = Place {
                collection,
                record: record.to_owned(),
                field: field.to_string(),
            };
            let problem = Problem::Empty;
            self.found.push(Finding { place, problem });
        }
    }

    fn at<T: Record>(&mut self, record: &T, field: impl Display, text: &str) {
        self.report(T::COLLECTION, record.id().as_str(), field, text);
    }

    fn structure(&mut self, records: &Records) {
        for document in &records.documents {
            self.at(document, "citation", &document.citation);
            self.at(document, "kind", &document.kind);
        }
        for body in &records.organizations {
            self.at(body, "classification", &body.classification);
        }
        for relation in &records.relations {
            self.at(relation, "label", &relation.label);
        }
    }

    fn meeting(&mut self, meeting: &Meeting) {
        for (n, line) in meeting.attendance.iter().enumerate() {
            self.at(meeting, format_args!("attendance[{n}].name"), &line.name);
        }
        for (n, item) in meeting.agenda.iter().enumerate() {
            self.item(meeting, n, item);
        }
    }

    fn item(&mut self, meeting: &Meeting, n: usize, item: &AgendaItem) {
        let at = format_args!("agenda[{n}]");
        self.at(meeting, format_args!("{at}.title"), &item.title);
        for (n, decision) in item.decisions.iter().enumerate() {
            let at = format_args!("{at}.decisions[{n}]");
            self.at(meeting, format_args!("{at}.verb"), &decision.verb);
            self.at(meeting, format_args!("{at}.text"), &decision.text);
        }
        for (n, assignment) in item.assignments.iter().enumerate() {
            let field = format_args!("{at}.assignments[{n}].what");
            self.at(meeting, field, &assignment.what);
        }
        for (n, vote) in item.votes.iter().enumerate() {
            self.at(
                meeting,
                format_args!("{at}.votes[{n}].question"),
                &vote.question,
            );
        }
    }

    fn agreed(&mut self, records: &Records) {
        for term in &records.terms {
            self.at(term, "term", &term.term);
            self.at(term, "sv", &term.sv);
            self.at(term, "category", &term.category);
        }
        for principle in &records.principles {
            self.at(principle, "text", &principle.text);
            self.at(principle, "group", &principle.group);
        }
        for goal in &records.goals {
            self.at(goal, "text", &goal.text);
        }
        for step in &records.steps {
            self.at(step, "label", &step.label);
        }
        for route in &records.routes {
            self.at(route, "text", &route.text);
        }
        for rule in &records.rules {
            self.at(rule, "text", &rule.text);
        }
        for deviation in &records.deviations {
            self.at(deviation, "title", &deviation.title);
            self.at(deviation, "expected", &deviation.expected);
            self.at(deviation, "happened", &deviation.happened);
        }
        for anomaly in &records.anomalies {
            self.at(anomaly, "text", &anomaly.text);
        }
        for assessment in &records.assessments {
            self.at(assessment, "text", &assessment.text);
        }
    }
}
