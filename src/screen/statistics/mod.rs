//! The statistics: what is counted over some cases, as tables with bars.

mod attendance;
mod chosen;
mod flow;
mod pace;
mod table;
mod waiting;

pub use flow::{Flow, Told};
pub use table::{Bar, Column, Part, Row, Table};
pub(super) use table::{cell, count, whole, with_count_bars};

use super::words::statistics as words;
use crate::app::StatisticsView;
use crate::domain::Workspace;
use crate::procedure::statistics::Log;
use chosen::Chosen;

/// What the screen shows.
#[derive(Clone, Debug, PartialEq)]
pub struct StatisticsScreen {
    /// How much is counted: ”24 av 71 ärenden och 4 möten”.
    pub count: String,
    /// What it has in common.
    pub condition: String,
    /// How the period chooses, when there is one.
    pub period: Option<String>,
    /// Whether there is a restriction to take away.
    pub is_filtered: bool,
    /// Whether there is nothing at all to count.
    pub is_nothing: bool,
    /// The tables.
    pub tables: Vec<Table>,
}

impl StatisticsScreen {
    /// The statistics over what a view chooses.
    pub fn new(workspace: &Workspace, view: &StatisticsView) -> Self {
        let chosen = Chosen::new(workspace, view);
        let log = Log::new(&chosen.cases);
        let mut tables = vec![
            waiting::table(&chosen),
            pace::stays(workspace, &log),
            pace::handovers(workspace, &log),
            pace::ways(&chosen, &log),
            pace::throughput(&chosen, &log),
            pace::setbacks(&chosen),
        ];
        tables.extend(attendance::tables(&chosen));
        tables.push(attendance::decisions(&chosen));
        let text = view.filter.text.trim();
        let is_restricted = super::cases::is_restricted(&view.filter) || !view.days.is_all();
        Self {
            count: words::counted(
                chosen.cases.len(),
                workspace.records().cases.len(),
                chosen.meetings.len(),
            ),
            condition: words::condition(text, is_restricted),
            period: (!view.days.is_all()).then(|| words::of_period(chosen.unplaced)),
            is_filtered: !text.is_empty() || is_restricted,
            is_nothing: chosen.cases.is_empty() && chosen.meetings.is_empty(),
            tables,
        }
    }
}

#[cfg(test)]
mod tests;
