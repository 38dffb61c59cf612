//! Where the unfinished cases are now, and since when.

use crate::domain::{Case, Day, Event, Finished, Id, Organization};

/// An unfinished case and where it is now.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Waiting<'a> {
    /// The case.
    pub case: &'a Case,
    /// The body that holds it; missing when it cannot be told.
    pub body: Option<&'a Id<Organization>>,
    /// Whether whoever keeps the log has noted that body. Otherwise it is the body of the
    /// last stop, which need not hold the case still.
    pub noted: bool,
    /// The day it came there, where one exact day is known.
    pub since: Option<Day>,
}

/// The unfinished cases, and those that the documents leave before one can tell.
pub fn waiting<'a>(cases: &[&'a Case]) -> Vec<Waiting<'a>> {
    let unfinished = cases
        .iter()
        .filter(|case| case.outcome.finished != Finished::Yes);
    unfinished.map(|case| Waiting::of(case)).collect()
}

impl<'a> Waiting<'a> {
    fn of(case: &'a Case) -> Self {
        let holder = case.outcome.holder.as_ref();
        let last = case.trace().next_back();
        let body = holder.or(last.and_then(|event| event.organization));
        Self {
            case,
            body,
            noted: holder.is_some(),
            since: body.and_then(|body| arrival(case, body)),
        }
    }
}

/// The day a case came to the body that has it now: the first of the last stops in a row
/// there, or the last stop, when that handed it over.
fn arrival(case: &Case, body: &Id<Organization>) -> Option<Day> {
    let last = case.trace().next_back()?;
    if last.organization != Some(body) {
        let handed_over = last.consultation.handed_to.contains(body);
        return last.day.filter(|_| handed_over);
    }
    let at_body = |event: &Event<'_>| event.organization == Some(body);
    case.trace().rev().take_while(at_body).last()?.day
}
