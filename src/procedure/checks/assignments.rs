//! Whether what somebody was assigned to do was done in time.

use super::line::the_only_case;
use super::time::status;
use super::{AtMeeting, Silence, Sources, Span, Verdict, found};
use crate::domain::{AgendaItem, Assignment, Basis, Case, Date, Finished, Id, Limit, Organization};
use crate::procedure::awaited::{Place, is_seen_to};
use crate::procedure::beyond::Beyond;
use crate::procedure::measure::{Measured, at_most};
use crate::procedure::observation::{Observation, ObservationStatus, Seen};

/// What was assigned is done in time. What nothing shows to be done is an open question, and
/// none once its case is finished.
pub(super) fn assignment_done_within(tried: &AtMeeting<'_, '_>) -> Vec<Verdict> {
    let Some(most) = &tried.check.limit else {
        return Vec::new();
    };
    let (meeting, check) = (tried.meeting, tried.check);
    let is_ours = |item: &&AgendaItem| {
        let body = item.body.as_ref().or(meeting.organizations.first());
        body.is_some_and(|body| check.at.contains(body))
    };
    let is_meant = |it: &&Assignment| {
        let binds = !matches!(it.basis, Basis::Proposal | Basis::Support);
        binds && (check.through.is_empty() || it.to.iter().any(|to| check.through.contains(to)))
    };
    let items = meeting.agenda.iter().filter(is_ours);
    let given = items.flat_map(|item| {
        let assignments = item.assignments.iter().filter(is_meant);
        assignments.map(move |it| (item, it))
    });
    given
        .filter_map(|(item, it)| done(tried, (item, it), most))
        .collect()
}

fn done(
    tried: &AtMeeting<'_, '_>,
    (item, assignment): (&AgendaItem, &Assignment),
    most: &Limit,
) -> Option<Verdict> {
    let given = Span::of(&tried.meeting.date_of(item));
    let Some(done) = &assignment.done_on else {
        return not_done(tried, (item, assignment), most);
    };
    Some(match at_most(given, Span::of(done), most) {
        Measured::Kept => Verdict::Follows,
        Measured::Unsure => Verdict::CannotTell(Silence::TimeUnsure),
        Measured::Broken => {
            let late = |given: Date| Beyond::DoneLate {
                what: assignment.what.clone(),
                given,
                done: done.clone(),
                most: most.clone(),
            };
            of_assignment(tried, (item, assignment), status(assignment.inferred), late)
        }
    })
}

fn not_done(
    tried: &AtMeeting<'_, '_>,
    (item, assignment): (&AgendaItem, &Assignment),
    most: &Limit,
) -> Option<Verdict> {
    let workspace = tried.procedure.workspace;
    let cases = item.cases.iter();
    let cases: Vec<&Case> = cases.filter_map(|id| workspace.find(id)).collect();
    let is_finished = |case: &&Case| case.outcome.finished == Finished::Yes;
    if !cases.is_empty() && cases.iter().all(is_finished) {
        return None;
    }
    let place = Place {
        meeting: tried.meeting,
        item,
    };
    if is_seen_to(workspace, &cases, place, &assignment.to) {
        return Some(Verdict::CannotTell(Silence::MayBeDone));
    }
    if !tried
        .procedure
        .is_out(Span::of(&tried.meeting.date_of(item)), most)
    {
        return Some(Verdict::CannotTell(Silence::TimeNotOut));
    }
    let not_seen = |given: Date| Beyond::NotSeenDone {
        what: assignment.what.clone(),
        given,
        most: most.clone(),
    };
    let open = ObservationStatus::Open;
    Some(of_assignment(tried, (item, assignment), open, not_seen))
}

/// A finding on the item, about whom it was assigned to where that is one body.
fn of_assignment(
    tried: &AtMeeting<'_, '_>,
    (item, assignment): (&AgendaItem, &Assignment),
    status: ObservationStatus,
    beyond: impl FnOnce(Date) -> Beyond,
) -> Verdict {
    let seen = Seen::Beyond(beyond(tried.meeting.date_of(item)));
    let sources = Sources::default()
        .and(&item.sources)
        .and(&assignment.sources);
    let verdict = tried.verdict(status, seen, sources);
    let to: Option<&Id<Organization>> = match assignment.to.as_slice() {
        [one] => Some(one),
        _ => item.body.as_ref(),
    };
    found(Observation {
        case: the_only_case(item),
        item: Some(item.key().to_owned()),
        organization: to.cloned().or(verdict.organization.clone()),
        ..verdict
    })
}
