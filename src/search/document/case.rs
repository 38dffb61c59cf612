//! A case as it is searched.

use super::{Document, Place, Target};
use crate::domain::{Case, Consultation, Workspace};

impl<'a> Document<'a> {
    /// A case with its steps.
    pub fn of_case(workspace: &'a Workspace, case: &'a Case) -> Self {
        let mut document = Self::new(Target::Case(case.id.clone()));
        document.standing = Some(case.standing());
        document.say(Place::Name, case.short_title.as_str());
        document.say(Place::Name, case.title.as_str());
        document.say(Place::Summary, case.summary.as_str());
        document.say(Place::Summary, case.case_type.as_str());
        document.say(Place::Summary, case.initiator.text.as_str());
        document.say(Place::Outcome, case.outcome.text.as_str());
        document.say_all(Place::Outcome, &case.outcome.next);
        for topic in case.topics.iter().filter_map(|id| workspace.find(id)) {
            document.say(Place::Whereabouts, topic.label.as_str());
        }
        for (at, step) in case.consultations.iter().enumerate() {
            document.say_step(workspace, at + 1, step);
        }
        for adoption in &case.adoptions {
            document.say_all(Place::Remark, &adoption.note);
            document.dates.extend(&adoption.date);
            document.belongs_to(workspace, &adoption.huvudman);
        }
        document.say_all(Place::Remark, &case.gaps);
        for contradiction in &case.contradictions {
            document.say(Place::Remark, contradiction.text.as_str());
        }
        for body in &case.initiator.organizations {
            document.belongs_to(workspace, body);
        }
        document
    }

    fn say_step(&mut self, workspace: &'a Workspace, number: usize, step: &'a Consultation) {
        let place = Place::Step(number);
        self.say(place, step.what.as_str());
        self.say_all(place, &step.outcome);
        self.say_all(place, step.plan.iter().map(|it| &it.what));
        self.say_all(place, &step.organization_text);
        self.say_all(place, &step.date_as_stated);
        self.dates.push(&step.date);
        self.paragraphs.extend(step.item.as_deref());
        let others = step.other_organizations.iter().chain(&step.handed_to);
        for body in step.organization.iter().chain(others) {
            self.belongs_to(workspace, body);
        }
    }
}
