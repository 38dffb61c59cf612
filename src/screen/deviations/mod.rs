//! *Avvikelser*: where the way that was taken departs from the agreed one, as the minutes
//! record it and as the rules see it in the log; each event once. Nobody is judged.

mod assessed;
mod choices;
mod entry;
mod found;
mod noticed;
mod recorded;
mod rules;
mod tried;

pub use assessed::Assessed;
pub use choices::DeviationChoices;
pub use entry::{class_of, kind_of_recorded, kind_of_seen};
pub use found::Found;
pub use noticed::{Noticed, RuleSaid};
pub use recorded::{Recorded, SaidBy, Side, count, of_case, stands_in_a_source};
pub use rules::{ExampleTold, RuleTried, RulesTried};
pub use tried::{SilentRule, Tried};

use self::entry::Entry;
use super::words::deviations as words;
use crate::app::{DeviationFilter, NoticedKind};
use crate::domain::{Day, Workspace};
use crate::procedure::{Observation, Procedure};

/// How many are shown at a time.
pub const PAGE: usize = 24;

/// What the rules see in a log.
pub type Seen = Vec<Observation>;

/// What the rules see in the whole log, as it stands on a day.
pub fn seen(workspace: &Workspace, today: Day) -> Seen {
    Procedure::new(workspace).on(today).observations()
}

/// The list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeviationsScreen {
    /// ”12 av 80”.
    pub count: String,
    /// How many of each kind, in words, of those that pass the filter.
    pub kinds: Vec<String>,
    /// The first of them.
    pub shown: Vec<Noticed>,
    /// How many more there are.
    pub more: usize,
}

impl DeviationsScreen {
    /// What passes the filter; the first `shown` are told in full.
    pub fn new(
        workspace: &Workspace,
        observations: &[Observation],
        filter: &DeviationFilter,
        shown: usize,
    ) -> Self {
        let all = Entry::all(workspace, observations);
        let of = all.len();
        let mut told = Vec::new();
        let mut counts = [0_usize; NoticedKind::ALL.len()];
        let mut passed = 0;
        for entry in all {
            if !entry.passes(filter) {
                continue;
            }
            // Only a search needs the words of what is not shown.
            let noticed = (passed < shown || !filter.text.is_empty()).then(|| Noticed::new(&entry));
            if noticed
                .as_ref()
                .is_some_and(|noticed| !noticed.has(&filter.text))
            {
                continue;
            }
            passed += 1;
            let kinds = NoticedKind::ALL.into_iter().zip(&mut counts);
            for (_, count) in kinds.filter(|(kind, _)| *kind == entry.kind()) {
                *count += 1;
            }
            told.extend(noticed.filter(|_| passed <= shown));
        }
        let kinds = NoticedKind::ALL.into_iter().zip(counts);
        let kinds = kinds.filter(|(_, count)| *count > 0);
        Self {
            count: words::count(passed, of),
            kinds: kinds
                .map(|(kind, count)| words::of_kind(kind, count))
                .collect(),
            more: passed - told.len(),
            shown: told,
        }
    }
}
