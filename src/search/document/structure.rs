//! People, bodies, words and source documents as they are searched.

use super::{Document, Place, Target};
use crate::domain::{Document as Paper, Organization, Person, Term, Workspace};

impl<'a> Document<'a> {
    /// A person and where the person sits.
    pub fn of_person(workspace: &'a Workspace, person: &'a Person) -> Self {
        let mut document = Self::new(Target::Person(person.id.clone()));
        document.say(Place::Name, person.name.as_str());
        for name in person.other_names() {
            document.say(Place::OtherName, name);
        }
        document.say_all(Place::Remark, &person.note);
        let memberships = workspace.records().memberships.iter();
        for seat in memberships.filter(|it| it.person == person.id) {
            document.say_all(Place::Summary, &seat.title);
            document.say_all(Place::Remark, &seat.note);
            for body in std::iter::once(&seat.organization).chain(&seat.on_behalf_of) {
                document.belongs_to(workspace, body);
            }
        }
        document
    }

    /// A body or a huvudman.
    pub fn of_body(workspace: &'a Workspace, body: &'a Organization) -> Self {
        let id = body.id.clone();
        let mut document = Self::new(if body.is_huvudman() {
            Target::Huvudman(id)
        } else {
            Target::Body(id)
        });
        for (at, name) in body.names.iter().rev().enumerate() {
            let place = if at == 0 {
                Place::Name
            } else {
                Place::OtherName
            };
            document.say(place, name.name.as_str());
            document.say_all(Place::OtherName, &name.short_name);
        }
        for variant in &body.variants {
            document.say(Place::OtherName, variant.name.as_str());
        }
        document.say(Place::Summary, body.classification.as_str());
        let statements = body.mandate.iter().chain(&body.may_not);
        for statement in statements.chain(&body.notes) {
            document.say(Place::Summary, statement.text.as_str());
        }
        for contradiction in &body.contradictions {
            document.say(Place::Remark, contradiction.text.as_str());
        }
        document.say_all(Place::Remark, &body.gaps);
        if let Some(whole) = &body.sub_organization_of {
            document.belongs_to(workspace, whole);
        }
        document
    }

    /// A word of the glossary.
    pub fn of_term(term: &'a Term) -> Self {
        let mut document = Self::new(Target::Term(term.id.clone()));
        document.say(Place::Name, term.term.as_str());
        document.say_all(Place::OtherName, &term.also);
        document.say_all(Place::OtherName, &term.expansion);
        document.say(Place::Summary, term.sv.as_str());
        document.bodies.extend(&term.organization);
        document
    }

    /// A source document.
    pub fn of_paper(workspace: &'a Workspace, paper: &'a Paper) -> Self {
        let mut document = Self::new(Target::Paper(paper.id.clone()));
        document.say(Place::Name, paper.citation.as_str());
        document.say(Place::Name, paper.title.as_str());
        document.say_all(Place::Diary, &paper.diary_number);
        document.say(Place::Summary, paper.kind.as_str());
        document.say_all(Place::Remark, &paper.note);
        document.dates.push(&paper.date);
        if let Some(issuer) = &paper.issuer {
            document.belongs_to(workspace, issuer);
        }
        document
    }
}
