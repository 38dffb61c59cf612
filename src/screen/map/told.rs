//! What documents up to a day say of a body, with numbered sources.

use crate::domain::{Day, Source, Statement, Term, Workspace};
use crate::screen::cite::Citation;

/// A statement with its sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// In words.
    pub text: String,
    /// Whether it is our inference.
    pub inferred: bool,
    /// Where it stands: numbers in the panel's list of sources, from 1.
    pub sources: Vec<usize>,
}

/// The panel's sources up to its day, each once, numbered as they come.
pub(super) struct Numbered<'a> {
    workspace: &'a Workspace,
    day: Day,
    pub(super) citations: Vec<Citation>,
    /// How many statements only later documents make.
    pub(super) later: usize,
}

impl<'a> Numbered<'a> {
    /// Nothing yet, on a day.
    pub(super) fn on(workspace: &'a Workspace, day: Day) -> Self {
        Self {
            workspace,
            day,
            citations: Vec::new(),
            later: 0,
        }
    }

    /// Whether a document was there that day.
    fn was_there(&self, source: &Source) -> bool {
        let document = self.workspace.find(&source.document);
        document.is_none_or(|document| document.date.sort_day() <= self.day)
    }

    pub(super) fn numbers(&mut self, sources: &[Source]) -> Vec<usize> {
        let sources: Vec<_> = sources
            .iter()
            .filter(|it| self.was_there(it))
            .cloned()
            .collect();
        let mut numbers: Vec<usize> = Vec::new();
        for citation in Citation::all(self.workspace, &sources) {
            let known = self.citations.iter().position(|known| *known == citation);
            let index = known.unwrap_or_else(|| {
                self.citations.push(citation);
                self.citations.len() - 1
            });
            numbers.push(index + 1);
        }
        numbers
    }

    /// What documents of the day or earlier say.
    pub(super) fn told(&mut self, statements: &[Statement]) -> Vec<Told> {
        self.told_by(statements, Self::is_of_then)
    }

    /// Whether a document of the day or earlier says it.
    pub(super) fn is_of_then(&self, sources: &[Source]) -> bool {
        sources.is_empty() || sources.iter().any(|source| self.was_there(source))
    }

    /// What a word of the glossary means, once all of its documents are there: they are read
    /// together.
    pub(super) fn meaning(&mut self, term: &Term) -> Option<Told> {
        if !term.sources.iter().all(|source| self.was_there(source)) {
            self.later += 1;
            return None;
        }
        Some(Told {
            text: term.sv.clone(),
            inferred: false,
            sources: self.numbers(&term.sources),
        })
    }

    /// What can be said once all of the documents are there: that they disagree.
    pub(super) fn told_by_all(&mut self, statements: &[Statement]) -> Vec<Told> {
        self.told_by(statements, |it, sources| {
            sources.iter().all(|source| it.was_there(source))
        })
    }

    fn told_by(
        &mut self,
        statements: &[Statement],
        are_there: impl Fn(&Self, &[Source]) -> bool,
    ) -> Vec<Told> {
        let of_then = |it: &&Statement| are_there(self, &it.sources);
        let told: Vec<_> = statements.iter().filter(of_then).collect();
        self.later += statements.len() - told.len();
        told.into_iter()
            .map(|statement| Told {
                text: statement.text.clone(),
                inferred: statement.inferred,
                sources: self.numbers(&statement.sources),
            })
            .collect()
    }
}
