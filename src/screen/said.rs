//! A sentence and what it rests on.

use super::Citation;
use crate::domain::{Statement, Workspace};

/// A statement as it is read: the sentence, whether it is our inference, and its sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The sentence.
    pub text: String,
    /// True when it is our inference, which is marked.
    pub inferred: bool,
    /// Where it stands.
    pub citations: Vec<Citation>,
}

impl Said {
    /// One statement.
    pub fn new(workspace: &Workspace, statement: &Statement) -> Self {
        Self {
            text: statement.text.clone(),
            inferred: statement.inferred,
            citations: Citation::all(workspace, &statement.sources),
        }
    }

    /// Several.
    pub fn all<'a>(
        workspace: &Workspace,
        statements: impl IntoIterator<Item = &'a Statement>,
    ) -> Vec<Self> {
        statements
            .into_iter()
            .map(|statement| Self::new(workspace, statement))
            .collect()
    }
}
