//! What the list can be restricted to: only what some departure has.

use std::collections::BTreeSet;

use super::entry::Entry;
use super::noticed::origins;
use crate::app::NoticedKind;
use crate::domain::order::{set_of, sort_by};
use crate::domain::{Collection, Id, Workspace};
use crate::form::reference::name_of;
use crate::procedure::Observation;
use crate::screen::cases::Choice;
use crate::screen::words::deviations as words;
use crate::search::swedish;

/// Among more than this nobody finds what to choose; the search field is there for that.
const MOST: usize = 1000;

/// What there is to choose from in the controls above the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviationChoices {
    /// Kinds.
    pub kinds: Vec<Choice>,
    /// Rules.
    pub rules: Vec<Choice>,
    /// Bodies.
    pub bodies: Vec<Choice>,
    /// Cases.
    pub cases: Vec<Choice>,
    /// Meetings.
    pub meetings: Vec<Choice>,
    /// From the minutes or by the rules.
    pub origins: Vec<Choice>,
    /// Assessed or not.
    pub assessed: Vec<Choice>,
}

impl DeviationChoices {
    /// What occurs in the departures of a workspace.
    pub fn new(workspace: &Workspace, observations: &[Observation]) -> Self {
        let all = Entry::all(workspace, observations);
        let kinds = set_of(all.iter().map(Entry::kind));
        let kinds = NoticedKind::ALL.iter().filter(|kind| kinds.contains(kind));
        let named = |collection: Collection, ids: BTreeSet<&str>| {
            if ids.len() > MOST {
                return Vec::new();
            }
            let choices = ids.into_iter().map(|id| Choice {
                value: id.to_owned(),
                label: words::shortened(&name_of(workspace, collection, id)),
            });
            let mut choices: Vec<_> = choices.collect();
            sort_by(&mut choices, |a, b| swedish(&a.label, &b.label));
            choices
        };
        let entries = || all.iter();
        Self {
            kinds: kinds
                .map(|kind| choice(kind.word(), words::kind(*kind)))
                .collect(),
            rules: named(
                Collection::Rules,
                set_of(entries().flat_map(Entry::rules).map(Id::as_str)),
            ),
            bodies: named(
                Collection::Organizations,
                set_of(entries().flat_map(Entry::bodies).map(Id::as_str)),
            ),
            cases: named(
                Collection::Cases,
                set_of(entries().flat_map(Entry::cases).map(Id::as_str)),
            ),
            meetings: named(
                Collection::Meetings,
                set_of(entries().flat_map(Entry::meetings).map(Id::as_str)),
            ),
            origins: origins().map(|(word, label)| choice(word, label)).collect(),
            assessed: vec![
                choice("ja", words::ASSESSED),
                choice("nej", words::NOT_ASSESSED),
            ],
        }
    }
}

fn choice(value: &str, label: &str) -> Choice {
    Choice {
        value: value.to_owned(),
        label: label.to_owned(),
    }
}
