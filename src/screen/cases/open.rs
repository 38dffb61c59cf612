//! Where the cases are now that are not finished.

use super::chosen;
use crate::app::CaseFilter;
use crate::domain::{Finished, Workspace};
use crate::screen::dates;
use crate::screen::map::Floor;
use crate::screen::words::cases_in_time as words;
use crate::screen::words::map::floor;

/// The chosen cases that are not known to be finished, by the floor of the body that holds them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenCases {
    /// How many there are.
    pub count: usize,
    /// The floors that hold any, from above: their names, and how many.
    pub floors: Vec<(String, String)>,
    /// How many nobody is known to hold.
    pub unheld: usize,
    /// The same in words.
    pub told: String,
}

impl OpenCases {
    /// The open cases among those that fit the filter.
    pub fn new(workspace: &Workspace, filter: &CaseFilter) -> Self {
        let open = chosen(workspace, filter).into_iter();
        let open = open.filter(|case| case.outcome.finished != Finished::Yes);
        let held = open.map(|case| {
            let holder = case.outcome.holder.as_ref();
            let body = holder.and_then(|id| workspace.find(id));
            (body.map(Floor::of), case.outcome.holder_inferred)
        });
        let held: Vec<_> = held.collect();
        let floors = Floor::ALL.into_iter().filter_map(|it| {
            let here = held.iter().filter(|(at, _)| *at == Some(it));
            let read = here.clone().filter(|(_, is_read)| *is_read).count();
            let count = here.count();
            let name = floor(it).replace('\u{ad}', "");
            (count > 0).then(|| (name, words::held_here(count, read)))
        });
        let unheld = held.iter().filter(|(at, _)| at.is_none()).count();
        let as_of = dates::day(workspace.as_of().sort_day());
        Self {
            count: held.len(),
            floors: floors.collect(),
            unheld,
            told: words::open(held.len(), unheld, &as_of),
        }
    }
}
