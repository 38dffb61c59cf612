//! Where the words that were found stand in a record.

use std::ops::Range;

use super::document::{Document, Passage, Place};
use super::seek::Answer;
use super::token::{joined, tokens};

/// A passage with words that were found, to be shown with a hit (*utdrag*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt<'a> {
    /// Where it stands.
    pub place: Place,
    /// What it says.
    pub text: &'a str,
    /// Where the words stand in it: bytes.
    pub marks: Vec<Range<usize>>,
}

impl Answer {
    /// Where words that were found stand in a text.
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let tokens = tokens(text);
        let is_found = |word: &str| {
            self.words
                .binary_search_by(|it| it.as_str().cmp(word))
                .is_ok()
        };
        let marks = tokens.iter().enumerate().filter(|(at, token)| {
            let is_joined = || joined(&tokens, *at).is_some_and(|word| is_found(&word));
            is_found(&token.text) || is_joined()
        });
        marks.map(|(_, token)| token.at.clone()).collect()
    }

    /// The passage of a record, its names aside, that has most of the words; the first of those.
    /// None when they only stand in its names, or nowhere.
    pub fn excerpt<'a>(&self, document: &'a Document<'_>) -> Option<Excerpt<'a>> {
        let is_name = |passage: &&Passage<'_>| matches!(passage.place, Place::Name);
        let others = document.passages.iter().filter(|it| !is_name(it));
        let marked = others.map(|passage| Excerpt {
            place: passage.place,
            text: &passage.text,
            marks: self.marks(&passage.text),
        });
        let marked = marked.filter(|it| !it.marks.is_empty());
        // Of several that are alike the first comes out, so the search goes backwards.
        let mut all: Vec<_> = marked.collect();
        all.reverse();
        let is_apart = |it: &Excerpt<'_>| !matches!(it.place, Place::Whereabouts);
        all.into_iter()
            .max_by_key(|it| (is_apart(it), it.marks.len()))
    }
}
