//! What a body is for: the sentence under its name.

use super::told::{Numbered, Told};
use crate::domain::{Organization, Workspace};
use crate::search::matches;

/// What the glossary says of a body, where a word of it is the body's name and its documents were
/// there on the panel's day. What the first of its rules says already is not said twice.
pub(super) fn purpose(
    workspace: &Workspace,
    body: &Organization,
    numbered: &mut Numbered<'_>,
) -> Option<Told> {
    let terms = workspace.records().terms.iter();
    let mut named = terms.filter(|term| term.organization.as_ref() == Some(&body.id));
    let term = named.next()?;
    // Of several words none is the body whole, and a fact of the panel has a source.
    if named.next().is_some() || term.sources.is_empty() {
        return None;
    }
    let mut rules = body.mandate.iter();
    let first = rules.find(|rule| numbered.is_of_then(&rule.sources));
    let meaning = term.sv.trim_end_matches('.');
    let is_said = first.is_some_and(|rule| matches(meaning, [rule.text.as_str()]));
    if is_said {
        None
    } else {
        numbered.meaning(term)
    }
}
