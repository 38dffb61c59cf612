//! What is counted: the cases, meetings and agenda items a view chooses.

use crate::app::{Days, StatisticsView};
use crate::domain::order::set_of;
use crate::domain::{AgendaItem, Case, Event, Meeting, Workspace};
use crate::screen::cases;

/// What a view chooses of a workspace.
pub(super) struct Chosen<'a> {
    pub(super) workspace: &'a Workspace,
    /// Cases that fit the filter and were treated in the period.
    pub(super) cases: Vec<&'a Case>,
    /// How many that fit the filter cannot be told to lie in the period or outside it.
    pub(super) unplaced: usize,
    /// Meetings in the period; with a filter, those that treated a chosen case.
    pub(super) meetings: Vec<&'a Meeting>,
    /// Their items; with a filter, those about a chosen case.
    pub(super) items: Vec<&'a AgendaItem>,
}

impl<'a> Chosen<'a> {
    pub(super) fn new(workspace: &'a Workspace, view: &StatisticsView) -> Self {
        let records = workspace.records();
        let fitting = cases::chosen(workspace, &view.filter);
        let is_unplaced = |case: &&&Case| is_unplaced(case, view.days);
        let unplaced = fitting.iter().filter(is_unplaced).count();
        let in_period = fitting.into_iter();
        let cases: Vec<_> = in_period
            .filter(|case| is_treated_in(case, view.days))
            .collect();
        let is_filtered = cases::is_restricted(&view.filter) || !view.filter.text.trim().is_empty();
        let ids = set_of(cases.iter().map(|case| &case.id));
        let counts =
            |item: &AgendaItem| !is_filtered || item.cases.iter().any(|id| ids.contains(id));
        let treats = |item: &AgendaItem| !item.was_passed_over() && counts(item);
        let meetings: Vec<_> = records
            .meetings
            .iter()
            .filter(|meeting| meeting.was_held() && view.days.hold(&meeting.span()))
            .filter(|meeting| !is_filtered || meeting.agenda.iter().any(treats))
            .collect();
        let items = meetings.iter().flat_map(|meeting| &meeting.agenda);
        Self {
            workspace,
            cases,
            unplaced,
            items: items.filter(|item| counts(item)).collect(),
            meetings,
        }
    }
}

/// Whether a case surely was treated in a period; without one, every case counts.
fn is_treated_in(case: &Case, days: Days) -> bool {
    days.is_all()
        || case
            .trace()
            .any(|event| days.hold(&event.consultation.date))
}

/// Whether nobody can tell if a case was treated in a period.
fn is_unplaced(case: &Case, days: Days) -> bool {
    let is_outside = |event: Event<'_>| days.exclude(&event.consultation.date);
    !is_treated_in(case, days) && !case.trace().all(is_outside)
}
