//! Following: an index brought up to date with the records that were changed.

use std::collections::BTreeSet;

use super::document::{Document, Target};
use super::index::{Index, Indexed};
use super::lexicon::Lexicon;
use crate::domain::{Collection, Meeting, Record, Workspace};

/// An index in which more than one document of so many is there no more is made anew.
const GONE_OF: usize = 4;

/// And of a small one not before so many are.
const GONE_AT_LEAST: usize = 100;

/// What no longer is as the index has it.
#[derive(Debug, Default)]
struct Stale<'a> {
    cases: BTreeSet<&'a str>,
    meetings: BTreeSet<&'a str>,
    persons: BTreeSet<&'a str>,
    papers: BTreeSet<&'a str>,
    /// Where people sit: it stands in the documents of those who do.
    seats: bool,
}

impl Index {
    /// Reads the records anew that were changed, put in or taken away since it was made. False
    /// when that is not enough, because what was changed stands in the documents of others, or
    /// because too much of it is old: then nothing is done, and it is to be made anew.
    pub fn follow(
        &mut self,
        workspace: &Workspace,
        changed: &BTreeSet<(Collection, String)>,
    ) -> bool {
        let Some(stale) = Stale::of(workspace, changed) else {
            return false;
        };
        if stale.is_nothing() {
            return true;
        }
        let is_old = |it: &Indexed| it.is_there && stale.has(&it.target);
        let old = (0..).zip(&self.documents).filter(|(_, it)| is_old(it));
        let old: BTreeSet<_> = old.map(|(number, _)| number).collect();
        if self.gone + old.len() > GONE_AT_LEAST + self.documents.len() / GONE_OF {
            return false;
        }
        self.take_out(&old);
        let known = self.lexicon.len();
        for document in stale.documents(workspace) {
            self.put(&document, Lexicon::add);
        }
        let unused = self.unused_words();
        self.lexicon.settle_anew(known, &unused);
        true
    }
}

impl<'a> Stale<'a> {
    /// `None` when others have in them what was changed.
    fn of(workspace: &'a Workspace, changed: &'a BTreeSet<(Collection, String)>) -> Option<Self> {
        let mut stale = Self::default();
        for (collection, id) in changed {
            match collection {
                Collection::Cases => stale.cases.insert(id),
                Collection::Meetings => stale.meetings.insert(id),
                Collection::Persons => stale.persons.insert(id),
                Collection::Documents => stale.papers.insert(id),
                Collection::Memberships => {
                    stale.seats = true;
                    false
                }
                Collection::Organizations | Collection::Topics | Collection::Terms => return None,
                Collection::Own
                | Collection::Relations
                | Collection::SeatRules
                | Collection::Principles
                | Collection::Goals
                | Collection::Steps
                | Collection::Routes
                | Collection::Rules
                | Collection::Deviations
                | Collection::Anomalies
                | Collection::Assessments => false,
            };
        }
        let named = |meeting: &&Meeting| stale.is_named_in(meeting);
        let meetings = workspace.records().meetings.iter().filter(named);
        let meetings: Vec<_> = meetings.map(|it| it.id.as_str()).collect();
        stale.meetings.extend(meetings);
        Some(stale)
    }

    fn is_nothing(&self) -> bool {
        let ids = [&self.cases, &self.meetings, &self.persons, &self.papers];
        !self.seats && ids.into_iter().all(BTreeSet::is_empty)
    }

    /// Whether somebody whose name may be another is named by the minutes of a meeting.
    fn is_named_in(&self, meeting: &Meeting) -> bool {
        let mut items = meeting.agenda.iter();
        !self.persons.is_empty()
            && items.any(|item| {
                let reserved = item.reservations.iter().flat_map(|it| &it.by);
                let noted = item.notes.iter().flat_map(|it| &it.by);
                let mut people = reserved.chain(noted);
                people.any(|id| self.persons.contains(id.as_str()))
            })
    }

    fn has(&self, target: &Target) -> bool {
        match target {
            Target::Case(id) => self.cases.contains(id.as_str()),
            Target::Meeting(id)
            | Target::Item(id, _)
            | Target::Decision(id, ..)
            | Target::Vote(id, ..) => self.meetings.contains(id.as_str()),
            Target::Person(id) => self.seats || self.persons.contains(id.as_str()),
            Target::Paper(id) => self.papers.contains(id.as_str()),
            Target::Body(_) | Target::Huvudman(_) | Target::Term(_) => false,
        }
    }

    /// What the records are now.
    fn documents<'w>(&self, workspace: &'w Workspace) -> Vec<Document<'w>> {
        let records = workspace.records();
        let cases = those(&records.cases, &self.cases);
        let meetings = those(&records.meetings, &self.meetings);
        let papers = those(&records.documents, &self.papers);
        let persons = records.persons.iter();
        let persons = persons.filter(|it| self.seats || self.persons.contains(it.id.as_str()));
        let cases = cases.map(|it| Document::of_case(workspace, it));
        let meetings = meetings.flat_map(|it| Document::of_meeting(workspace, it));
        let persons = persons.map(|it| Document::of_person(workspace, it));
        let papers = papers.map(|it| Document::of_paper(workspace, it));
        cases.chain(meetings).chain(persons).chain(papers).collect()
    }
}

/// The records that have one of these ids; they are sorted by id.
fn those<'w, T: Record>(all: &'w [T], ids: &BTreeSet<&str>) -> impl Iterator<Item = &'w T> {
    ids.iter().filter_map(|id| {
        let at = all.binary_search_by(|record| record.id().as_str().cmp(id));
        all.get(at.ok()?)
    })
}
