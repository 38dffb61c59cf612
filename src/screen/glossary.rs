//! The screen *Ordlista*: every term, in Swedish order, searched.

use super::cases::{Piece, marked};
use super::words::glossary as words;
use super::{BodyRef, Citation};
use crate::app::Route;
use crate::domain::order::sort_by;
use crate::domain::{Id, Term, Workspace};
use crate::search::{matches, swedish};

/// What the screen shows.
#[derive(Clone, Debug, PartialEq)]
pub struct GlossaryScreen {
    /// How many terms there are.
    pub intro: String,
    /// How many are shown, when they are searched.
    pub shown: Option<String>,
    /// The terms shown, letter by letter.
    pub letters: Vec<Letter>,
}

/// The terms under one letter.
#[derive(Clone, Debug, PartialEq)]
pub struct Letter {
    /// The letter, as a heading.
    pub letter: char,
    /// The terms.
    pub entries: Vec<ListedTerm>,
}

/// One term.
#[derive(Clone, Debug, PartialEq)]
pub struct ListedTerm {
    /// Its id.
    pub id: Id<Term>,
    /// The term, hits marked, as all the texts here.
    pub term: Vec<Piece>,
    /// Other forms it is found under.
    pub also: Vec<Piece>,
    /// What an abbreviation stands for.
    pub expansion: Vec<Piece>,
    /// The meaning.
    pub meaning: Vec<Piece>,
    /// The category and whether the meaning is from the documents.
    pub kind: String,
    /// Terms to read too: name and place.
    pub see_also: Vec<(String, Route)>,
    /// The body it is the name of.
    pub body: Option<BodyRef>,
    /// Where it stands.
    pub citations: Vec<Citation>,
}

impl GlossaryScreen {
    /// The terms that have every word of `text`.
    pub fn new(workspace: &Workspace, text: &str) -> Self {
        let terms = &workspace.records().terms;
        let mut found: Vec<_> = terms.iter().filter(|term| has(term, text)).collect();
        sort_by(&mut found, |a, b| swedish(sort_text(a), sort_text(b)));
        let from_documents = terms.iter().filter(|term| term.from_source).count();
        let is_searched = !text.trim().is_empty();
        Self {
            intro: words::intro(terms.len(), from_documents),
            shown: is_searched.then(|| words::shown(found.len(), terms.len())),
            letters: letters(workspace, &found, text),
        }
    }
}

/// Whether a term, its other forms or its meaning have every word of a text.
pub(super) fn has(term: &Term, text: &str) -> bool {
    let also = term.also.iter().map(String::as_str);
    let texts = [term.term.as_str(), term.sv.as_str()];
    matches(
        text,
        texts
            .into_iter()
            .chain(also)
            .chain(term.expansion.as_deref()),
    )
}

/// What a term is sorted by: ”(kd)” stands under K.
fn sort_text(term: &Term) -> &str {
    term.term
        .trim_start_matches(|char: char| !char.is_alphanumeric())
}

fn letters(workspace: &Workspace, terms: &[&Term], text: &str) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::new();
    for term in terms {
        let letter = letter(sort_text(term));
        let entry = ListedTerm::new(workspace, term, text);
        match letters.last_mut() {
            Some(last) if last.letter == letter => last.entries.push(entry),
            _ => letters.push(Letter {
                letter,
                entries: vec![entry],
            }),
        }
    }
    letters
}

fn letter(text: &str) -> char {
    let first = text.chars().next().unwrap_or('#');
    first.to_uppercase().next().unwrap_or(first)
}

impl ListedTerm {
    fn new(workspace: &Workspace, term: &Term, text: &str) -> Self {
        let other = term.expansion.as_deref().unwrap_or_default();
        // A form that is the term itself, or what it stands for, says nothing.
        let also: Vec<_> = term
            .also
            .iter()
            .filter(|form| **form != term.term && *form != other)
            .cloned()
            .collect();
        Self {
            id: term.id.clone(),
            term: marked(&term.term, text),
            also: marked(&also.join(", "), text),
            expansion: marked(other, text),
            meaning: marked(&term.sv, text),
            kind: format!("{} · {}", words::category(&term.category), basis(term)),
            see_also: term
                .see_also
                .iter()
                .filter_map(|id| workspace.find(id))
                .map(|other| (other.term.clone(), route(other)))
                .collect(),
            body: term
                .organization
                .as_ref()
                .and_then(|id| BodyRef::find(workspace, id)),
            citations: Citation::all(workspace, &term.sources),
        }
    }
}

/// Whether a term's meaning is from the documents.
pub(super) fn basis(term: &Term) -> &'static str {
    if term.from_source {
        words::FROM_DOCUMENTS
    } else {
        words::GENERAL
    }
}

/// Where a term is: in the whole list.
pub(super) fn route(term: &Term) -> Route {
    Route::Glossary(String::new(), Some(term.id.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::interchange;

    fn screen(text: &str) -> GlossaryScreen {
        let edition = include_bytes!("../../public/data/vasterbotten.json");
        GlossaryScreen::new(&interchange::read(edition).unwrap(), text)
    }

    fn plain(pieces: &[Piece]) -> String {
        pieces.iter().map(|piece| piece.text.as_str()).collect()
    }

    fn terms(screen: &GlossaryScreen) -> Vec<String> {
        let letters = screen.letters.iter();
        let entries = letters.flat_map(|letter| &letter.entries);
        entries.map(|entry| plain(&entry.term)).collect()
    }

    #[test]
    fn every_term_stands_once_under_its_letter_in_swedish_order() {
        let screen = screen("");
        assert_eq!(terms(&screen).len(), 259);
        let letters: String = screen.letters.iter().map(|it| it.letter).collect();
        assert!(letters.starts_with("AB"), "{letters}");
        assert!(letters.ends_with("ÅÄÖ"), "{letters}");
        assert_eq!(screen.shown, None);
    }

    #[test]
    fn a_party_stands_under_its_first_letter() {
        let screen = screen("");
        let of = |letter| {
            screen
                .letters
                .iter()
                .find(|it| it.letter == letter)
                .unwrap()
        };
        let k: Vec<_> = of('K').entries.iter().map(|it| plain(&it.term)).collect();
        assert!(k.contains(&"(kd)".to_owned()), "{k:?}");
    }

    #[test]
    fn a_search_looks_at_other_forms_and_the_meaning_and_marks_what_it_found() {
        let found = terms(&screen("avstod att"));
        assert_eq!(found, ["avstå från att rösta"]);
        let screen = screen("smittsam");
        let entry = screen.letters.first().and_then(|it| it.entries.first());
        let hit = entry.unwrap().meaning.iter().find(|piece| piece.is_hit);
        assert_eq!(hit.unwrap().text, "Smittsam");
        assert!(screen.shown.unwrap().starts_with("1 av 259"));
    }

    #[test]
    fn what_is_not_there_is_not_found() {
        assert_eq!(terms(&screen("xyzzy")).len(), 0);
    }
}
