//! Words explained where they stand: which words of a running text are in the glossary, and what
//! is told of them there.

use std::sync::Arc;

use super::glossary::{basis, route};
use crate::app::Route;
use crate::domain::{Term, Workspace};
use crate::search::{Vocabulary, is_akin};

/// Explains the words of the texts of a workspace.
#[derive(Clone, Debug, PartialEq)]
pub struct Explainer {
    vocabulary: Vocabulary,
    entries: Vec<Arc<Explained>>,
}

/// What is told of a word where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Explained {
    /// The word as the glossary has it.
    pub term: String,
    /// What an abbreviation stands for.
    pub expansion: Option<String>,
    /// The meaning.
    pub meaning: String,
    /// Whether the meaning is from the documents or general.
    pub basis: &'static str,
    /// Its place in the glossary.
    pub route: Route,
}

/// A stretch of a text: plain, or a word that is explained.
#[derive(Clone, Debug, PartialEq)]
pub struct Stretch {
    /// The stretch.
    pub text: String,
    /// What is told of it, when it is such a word.
    pub explained: Option<Arc<Explained>>,
    /// The signs right after such a word, which no line break parts from it.
    pub signs: String,
}

/// Signs that belong to the word before them.
const CLOSING: [char; 9] = ['.', ',', ';', ':', '!', '?', ')', '\u{201d}', '\u{2026}'];

impl Explainer {
    /// The words of a workspace's glossary. The names of bodies and people are left alone, and
    /// words that are such a name.
    pub fn new(workspace: &Workspace) -> Self {
        let records = workspace.records();
        let mut vocabulary = Vocabulary::default();
        for (number, term) in records.terms.iter().enumerate() {
            for form in forms(term) {
                vocabulary.add(form, number);
            }
        }
        for body in &records.organizations {
            for name in &body.names {
                vocabulary.leave_alone(&name.name);
                vocabulary.leave_alone(name.short());
            }
            for variant in &body.variants {
                vocabulary.leave_alone(&variant.name);
            }
        }
        for person in &records.persons {
            vocabulary.leave_alone(&person.name);
        }
        let entries = records.terms.iter().map(|term| {
            Arc::new(Explained {
                term: term.term.clone(),
                expansion: term.expansion.clone(),
                meaning: term.sv.clone(),
                basis: basis(term),
                route: route(term),
            })
        });
        Self {
            entries: entries.collect(),
            vocabulary,
        }
    }

    /// A text in stretches, each word explained where it stands first.
    pub fn stretches(&self, text: &str) -> Vec<Stretch> {
        let mut stretches = Vec::new();
        let mut push = |text: Option<&str>, explained: Option<&Arc<Explained>>, signs: &str| {
            if let Some(text) = text.filter(|text| !text.is_empty()) {
                stretches.push(Stretch {
                    text: text.to_owned(),
                    explained: explained.cloned(),
                    signs: signs.to_owned(),
                });
            }
        };
        let mut rest = 0;
        for (at, number) in self.vocabulary.find(text) {
            push(text.get(rest..at.start), None, "");
            let after = text.get(at.end..).unwrap_or_default();
            let letters = after.trim_start_matches(CLOSING);
            let signs = after.strip_suffix(letters).unwrap_or_default();
            push(text.get(at.clone()), self.entries.get(number), signs);
            rest = at.end + signs.len();
        }
        push(text.get(rest..), None, "");
        stretches
    }
}

/// The forms under which a word is explained: the word, what it stands for, and those of its
/// other forms that are forms of it and not another word for the same.
fn forms(term: &Term) -> impl Iterator<Item = &str> {
    let name = term.term.split(" (").next();
    let own = name.into_iter().chain(term.expansion.as_deref());
    let is_short = |form: &str| {
        let mut letters = form.chars().filter(|char| char.is_alphabetic());
        letters.all(char::is_uppercase)
    };
    let also = term.also.iter().map(String::as_str);
    own.chain(also.filter(move |form| is_short(form) || is_akin(form, &term.term)))
}
