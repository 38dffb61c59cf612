//! The index: which words stand in which documents, and where.

use std::collections::{BTreeSet, HashMap};

use super::concept::Concepts;
use super::document::{Document, Kind, Place, Target};
use super::indexing::Indexing;
use super::lexicon::{Lexicon, TermId};
use super::moment::Moment;
use super::near::Synonyms;
use super::token::{joined, tokens};
use crate::domain::{Id, Organization, Standing, Workspace};

/// A document's number in an index.
pub(super) type DocId = u32;

/// An index of a workspace (*index*).
#[derive(Clone, Debug, Default)]
pub struct Index {
    pub(super) documents: Vec<Indexed>,
    /// How many of them are there no more.
    pub(super) gone: usize,
    pub(super) lexicon: Lexicon,
    pub(super) concepts: Concepts,
    pub(super) synonyms: Synonyms,
    /// By word: in which documents it stands.
    postings: Vec<Vec<Posting>>,
    /// What is no word: days, item numbers, bodies, abbreviations.
    marks: HashMap<Box<str>, Vec<Posting>>,
    /// The words of every document, one text after the other.
    words: Vec<TermId>,
}

/// A document that is in an index.
#[derive(Clone, Debug)]
pub(super) struct Indexed {
    /// The record it is of.
    pub(super) target: Target,
    /// False when the record has been changed or taken away since.
    pub(super) is_there: bool,
    /// Where a case stands.
    pub(super) standing: Option<Standing>,
    /// How many words its shortest name has.
    pub(super) name_length: u8,
    /// Where its words begin and end.
    from: u32,
    to: u32,
}

/// That a word stands in a document, in 32 bits: the document's number, in which fields, and
/// how often, up to 15 times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Posting(u32);

/// In a name.
pub(super) const NAME: u8 = 1;
/// In another name, or as a diary number.
pub(super) const OTHER_NAME: u8 = 2;
/// In the text.
pub(super) const TEXT: u8 = 4;
/// In what it belongs to.
pub(super) const WHEREABOUTS: u8 = 8;

/// Stands between two texts of a document.
const GAP: TermId = TermId::MAX;

impl Posting {
    fn new(document: DocId, fields: u8, times: u8) -> Self {
        Self(document << 8 | u32::from(times.min(15)) << 4 | u32::from(fields & 15))
    }

    /// Which document.
    pub(super) fn document(self) -> DocId {
        self.0 >> 8
    }

    /// In which fields.
    pub(super) fn fields(self) -> u8 {
        u8::try_from(self.0 & 15).unwrap_or_default()
    }

    /// How often.
    pub(super) fn times(self) -> u32 {
        self.0 >> 4 & 15
    }
}

fn field(place: Place) -> u8 {
    match place {
        Place::Name => NAME,
        Place::OtherName | Place::Diary => OTHER_NAME,
        Place::Whereabouts => WHEREABOUTS,
        _ => TEXT,
    }
}

/// What a document has, gathered before it is put into the index.
#[derive(Default)]
struct Gathered {
    terms: HashMap<TermId, (u8, u8)>,
    marks: HashMap<String, (u8, u8)>,
    name_length: Option<u8>,
}

impl Gathered {
    fn note<K: std::hash::Hash + Eq>(all: &mut HashMap<K, (u8, u8)>, what: K, field: u8) {
        let (fields, times) = all.entry(what).or_default();
        *fields |= field;
        *times = times.saturating_add(1);
    }
}

impl Index {
    /// The index of a workspace.
    pub fn new(workspace: &Workspace) -> Self {
        let mut indexing = Indexing::new(workspace);
        while indexing.go_on(workspace) {}
        indexing.done()
    }

    /// An index of no documents yet, with the abbreviations and synonyms of a workspace.
    pub(super) fn empty(workspace: &Workspace) -> Self {
        Self {
            concepts: Concepts::of(workspace.records()),
            synonyms: Synonyms::of(workspace.records()),
            ..Self::default()
        }
    }

    pub(super) fn put(&mut self, document: &Document<'_>, add: fn(&mut Lexicon, &str) -> TermId) {
        let number = DocId::try_from(self.documents.len()).unwrap_or(DocId::MAX);
        let from = self.word_count();
        let mut gathered = Gathered::default();
        for passage in &document.passages {
            self.read(&passage.text, field(passage.place), add, &mut gathered);
        }
        note_marks(document, &mut gathered);
        self.postings.resize_with(self.lexicon.len(), Vec::new);
        for (term, (fields, times)) in gathered.terms {
            let postings = usize::try_from(term)
                .ok()
                .and_then(|at| self.postings.get_mut(at));
            if let Some(postings) = postings {
                postings.push(Posting::new(number, fields, times));
            }
        }
        for (mark, (fields, times)) in gathered.marks {
            let postings = self.marks.entry(mark.into()).or_default();
            postings.push(Posting::new(number, fields, times));
        }
        self.documents.push(Indexed {
            target: document.target.clone(),
            is_there: true,
            standing: document.standing,
            name_length: gathered.name_length.unwrap_or(u8::MAX),
            from,
            to: self.word_count(),
        });
    }

    fn word_count(&self) -> u32 {
        u32::try_from(self.words.len()).unwrap_or(u32::MAX)
    }

    fn read(
        &mut self,
        text: &str,
        field: u8,
        add: fn(&mut Lexicon, &str) -> TermId,
        gathered: &mut Gathered,
    ) {
        let tokens = tokens(text);
        let start = self.words.len();
        for (at, token) in tokens.iter().enumerate() {
            let term = add(&mut self.lexicon, &token.text);
            self.words.push(term);
            Gathered::note(&mut gathered.terms, term, field);
            if let Some(joined) = joined(&tokens, at) {
                let term = add(&mut self.lexicon, &joined);
                Gathered::note(&mut gathered.terms, term, field);
            }
            let spoken = tokens.get(at..).and_then(Moment::spoken);
            for mark in spoken.into_iter().flat_map(|(moment, _)| moment.marks()) {
                Gathered::note(&mut gathered.marks, mark, field);
            }
        }
        let words = self.words.get(start..).unwrap_or_default();
        let mut length = tokens.len();
        for (abbreviation, taken) in self.concepts.named_in(words, &self.lexicon) {
            // What is called just by what an abbreviation stands for is called by it.
            if taken == tokens.len() {
                length = 1;
            }
            Gathered::note(&mut gathered.marks, abbreviation, field);
        }
        if field & (NAME | OTHER_NAME) != 0 {
            let length = u8::try_from(length).unwrap_or(u8::MAX);
            gathered.name_length = gathered.name_length.min(Some(length)).or(Some(length));
        }
        self.words.push(GAP);
    }

    /// Where a word stands.
    pub(super) fn postings(&self, term: TermId) -> &[Posting] {
        let postings = usize::try_from(term)
            .ok()
            .and_then(|at| self.postings.get(at));
        postings.map(Vec::as_slice).unwrap_or_default()
    }

    /// Takes documents out of all that answers; their numbers are not given to others.
    pub(super) fn take_out(&mut self, gone: &BTreeSet<DocId>) {
        let all = self.postings.iter_mut().chain(self.marks.values_mut());
        for postings in all {
            postings.retain(|it| !gone.contains(&it.document()));
        }
        for number in gone {
            let document = usize::try_from(*number).ok();
            if let Some(document) = document.and_then(|at| self.documents.get_mut(at)) {
                document.is_there = false;
            }
        }
        self.gone += gone.len();
    }

    /// The words that stand in no document any more.
    pub(super) fn unused_words(&self) -> BTreeSet<TermId> {
        let all = (0..).zip(&self.postings);
        let unused = all.filter(|(_, postings)| postings.is_empty());
        let ids = unused.map(|(id, _)| id);
        ids.filter(|id| !self.lexicon.text(*id).is_empty())
            .collect()
    }

    /// How many documents there are.
    pub(super) fn count(&self) -> usize {
        self.documents.len() - self.gone
    }

    /// What a mark is on.
    pub(super) fn marked(&self, mark: &str) -> &[Posting] {
        self.marks.get(mark).map(Vec::as_slice).unwrap_or_default()
    }

    /// The words of a document.
    pub(super) fn words(&self, document: DocId) -> &[TermId] {
        let indexed = usize::try_from(document)
            .ok()
            .and_then(|at| self.documents.get(at));
        let bounds = indexed
            .and_then(|it| Some(usize::try_from(it.from).ok()?..usize::try_from(it.to).ok()?));
        bounds
            .and_then(|bounds| self.words.get(bounds))
            .unwrap_or_default()
    }
}

/// The mark of what has to do with a body.
pub(super) fn body_mark(id: &Id<Organization>) -> String {
    format!("@{id}")
}

fn note_marks(document: &Document<'_>, gathered: &mut Gathered) {
    let moments = document.dates.iter().filter_map(|date| Moment::of(date));
    for mark in moments.flat_map(Moment::marks) {
        Gathered::note(&mut gathered.marks, mark, TEXT);
    }
    // An item is called by its number; others only have to do with it.
    let field = match &document.target {
        Target::Item(..) => NAME,
        _ => TEXT,
    };
    for number in &document.paragraphs {
        let number: String = number.split_whitespace().collect();
        Gathered::note(
            &mut gathered.marks,
            format!("\u{a7}{}", number.to_lowercase()),
            field,
        );
    }
    for body in &document.bodies {
        Gathered::note(&mut gathered.marks, body_mark(body), WHEREABOUTS);
    }
    if let Target::Body(id) | Target::Huvudman(id) = &document.target {
        Gathered::note(&mut gathered.marks, body_mark(id), NAME);
    }
}

impl Indexed {
    /// What it is of.
    pub(super) fn kind(&self) -> Kind {
        self.target.kind()
    }
}
