//! What is searched: each record as a document of passages, its days, and what it can be
//! narrowed by.

use std::borrow::Cow;

use crate::domain::{
    AgendaItem, Case, Date, Decision, Document as Paper, Id, Meeting, Organization, Person,
    Standing, Term, VoteEvent, Workspace,
};

mod case;
mod meeting;
mod structure;

/// What a document is of (*slag*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A case with its steps.
    Case,
    /// A decision or a vote.
    Decision,
    /// A meeting, or an item on its agenda.
    Meeting,
    /// A person.
    Person,
    /// A body.
    Body,
    /// A municipality or a region.
    Huvudman,
    /// A word of the glossary.
    Term,
    /// A source document.
    Paper,
}

impl Kind {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 8] = [
        Self::Case,
        Self::Decision,
        Self::Meeting,
        Self::Person,
        Self::Body,
        Self::Huvudman,
        Self::Term,
        Self::Paper,
    ];
}

/// The record, or the part of one, that a document is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// A case.
    Case(Id<Case>),
    /// A decision: at which meeting, under which item, and which of the decisions there.
    Decision(Id<Meeting>, String, Id<Decision>),
    /// A vote, likewise.
    Vote(Id<Meeting>, String, Id<VoteEvent>),
    /// A meeting.
    Meeting(Id<Meeting>),
    /// An agenda item, by its number.
    Item(Id<Meeting>, String),
    /// A person.
    Person(Id<Person>),
    /// A body.
    Body(Id<Organization>),
    /// A huvudman.
    Huvudman(Id<Organization>),
    /// A word.
    Term(Id<Term>),
    /// A source document.
    Paper(Id<Paper>),
}

impl Target {
    /// What it is of.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Case(_) => Kind::Case,
            Self::Decision(..) | Self::Vote(..) => Kind::Decision,
            Self::Meeting(_) | Self::Item(..) => Kind::Meeting,
            Self::Person(_) => Kind::Person,
            Self::Body(_) => Kind::Body,
            Self::Huvudman(_) => Kind::Huvudman,
            Self::Term(_) => Kind::Term,
            Self::Paper(_) => Kind::Paper,
        }
    }

    /// One word for it, as lists of answers write it: `cases/avtal-vardhygien`,
    /// `meetings/samrad-2021-03-19/7b`.
    pub fn path(&self) -> String {
        match self {
            Self::Case(id) => format!("cases/{id}"),
            Self::Decision(_, _, id) => format!("decisions/{id}"),
            Self::Vote(_, _, id) => format!("votes/{id}"),
            Self::Meeting(id) => format!("meetings/{id}"),
            Self::Item(id, number) => format!("meetings/{id}/{}", number.replace(' ', "")),
            Self::Person(id) => format!("persons/{id}"),
            Self::Body(id) | Self::Huvudman(id) => format!("organizations/{id}"),
            Self::Term(id) => format!("terms/{id}"),
            Self::Paper(id) => format!("documents/{id}"),
        }
    }
}

/// Where in a record a passage stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// What the record is called.
    Name,
    /// Another name: an older, a shorter, or as some document spells it.
    OtherName,
    /// A diary number.
    Diary,
    /// What it is, in our own words.
    Summary,
    /// A step of a case, from 1.
    Step(usize),
    /// What came of it.
    Outcome,
    /// What was decided or voted on.
    Decision,
    /// Who was to do what.
    Assignment,
    /// Views, reservations and notes to the minutes.
    View,
    /// Who was there, presented, voted or signed.
    People,
    /// What a reader should know, and what the sources do not say.
    Remark,
    /// The bodies and the meeting it belongs to.
    Whereabouts,
}

/// A piece of a record's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage<'a> {
    /// Where it stands.
    pub place: Place,
    /// What it says.
    pub text: Cow<'a, str>,
}

/// A record as it is searched (*dokument*, in the sense of a search engine).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document<'a> {
    /// The record it is of.
    pub target: Target,
    /// Its texts; the first is what it is called.
    pub passages: Vec<Passage<'a>>,
    /// Its days.
    pub dates: Vec<&'a Date>,
    /// The numbers of its agenda items.
    pub paragraphs: Vec<&'a str>,
    /// The bodies and huvudmän that have to do with it.
    pub bodies: Vec<&'a Id<Organization>>,
    /// Where a case stands.
    pub standing: Option<Standing>,
}

impl<'a> Document<'a> {
    fn new(target: Target) -> Self {
        Self {
            target,
            passages: Vec::new(),
            dates: Vec::new(),
            paragraphs: Vec::new(),
            bodies: Vec::new(),
            standing: None,
        }
    }

    fn say(&mut self, place: Place, text: impl Into<Cow<'a, str>>) {
        let text = text.into();
        if !text.is_empty() {
            self.passages.push(Passage { place, text });
        }
    }

    fn say_all(&mut self, place: Place, texts: impl IntoIterator<Item = &'a String>) {
        for text in texts {
            self.say(place, text.as_str());
        }
    }

    /// A body it has to do with, under all names it has had.
    fn belongs_to(&mut self, workspace: &'a Workspace, id: &'a Id<Organization>) {
        if self.bodies.contains(&id) {
            return;
        }
        self.bodies.push(id);
        let Some(body) = workspace.find(id) else {
            return;
        };
        for name in &body.names {
            self.say(Place::Whereabouts, name.name.as_str());
            self.say_all(Place::Whereabouts, &name.short_name);
        }
    }

    /// All documents of a workspace, as others are given them whose search is compared with ours.
    pub fn all(workspace: &'a Workspace) -> impl Iterator<Item = Self> {
        (0..)
            .map_while(|nth| Self::of_nth(workspace, nth))
            .flatten()
    }

    /// The documents of one record, the records of all collections counted through from 0;
    /// `None` after the last.
    pub(super) fn of_nth(workspace: &'a Workspace, nth: usize) -> Option<Vec<Self>> {
        let records = workspace.records();
        if let Some(case) = records.cases.get(nth) {
            return Some(vec![Self::of_case(workspace, case)]);
        }
        let nth = nth.checked_sub(records.cases.len())?;
        if let Some(meeting) = records.meetings.get(nth) {
            return Some(Self::of_meeting(workspace, meeting));
        }
        let nth = nth.checked_sub(records.meetings.len())?;
        if let Some(person) = records.persons.get(nth) {
            return Some(vec![Self::of_person(workspace, person)]);
        }
        let nth = nth.checked_sub(records.persons.len())?;
        if let Some(body) = records.organizations.get(nth) {
            return Some(vec![Self::of_body(workspace, body)]);
        }
        let nth = nth.checked_sub(records.organizations.len())?;
        if let Some(term) = records.terms.get(nth) {
            return Some(vec![Self::of_term(term)]);
        }
        let nth = nth.checked_sub(records.terms.len())?;
        let paper = records.documents.get(nth)?;
        Some(vec![Self::of_paper(workspace, paper)])
    }

    /// How many records [`Self::of_nth`] counts.
    pub(super) fn record_count(workspace: &Workspace) -> usize {
        let records = workspace.records();
        records.cases.len()
            + records.meetings.len()
            + records.persons.len()
            + records.organizations.len()
            + records.terms.len()
            + records.documents.len()
    }

    /// The document of a record, made anew; `None` when the record is not there.
    pub fn of(workspace: &'a Workspace, target: &Target) -> Option<Self> {
        match target {
            Target::Case(id) => Some(Self::of_case(workspace, workspace.find(id)?)),
            Target::Meeting(id) => Some(Self::of_sitting(workspace, workspace.find(id)?)),
            Target::Item(id, number) => {
                let (meeting, item) = item(workspace, id, number)?;
                Some(Self::of_item(workspace, meeting, item))
            }
            Target::Decision(id, number, decision) => {
                let (meeting, item) = item(workspace, id, number)?;
                let decision = item.decisions.iter().find(|it| it.id == *decision)?;
                Some(Self::of_decision(workspace, meeting, item, decision))
            }
            Target::Vote(id, number, vote) => {
                let (meeting, item) = item(workspace, id, number)?;
                let vote = item.votes.iter().find(|it| it.id == *vote)?;
                Some(Self::of_vote(workspace, meeting, item, vote))
            }
            Target::Person(id) => Some(Self::of_person(workspace, workspace.find(id)?)),
            Target::Body(id) | Target::Huvudman(id) => {
                Some(Self::of_body(workspace, workspace.find(id)?))
            }
            Target::Term(id) => workspace.find(id).map(Self::of_term),
            Target::Paper(id) => Some(Self::of_paper(workspace, workspace.find(id)?)),
        }
    }
}

fn item<'a>(
    workspace: &'a Workspace,
    meeting: &Id<Meeting>,
    number: &str,
) -> Option<(&'a Meeting, &'a AgendaItem)> {
    let meeting = workspace.find(meeting)?;
    Some((meeting, meeting.item(number)?))
}
