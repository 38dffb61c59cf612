//! What was recommended to the huvudmän together, and who of them was asked.

use super::huvudmen::huvudmen_on;
use super::words::labels;
use crate::domain::order::sort_by;
use crate::domain::{Case, Consultation, Organization, Workspace};
use crate::procedure::Recommending;
use crate::search::swedish;

/// The held stops of a case that recommend something, each with the huvudmän it is said to
/// recommend it to.
pub(super) fn recommended<'a>(
    workspace: &'a Workspace,
    case: &'a Case,
) -> Vec<(&'a Consultation, Vec<&'a Organization>)> {
    Recommending::new(workspace, labels::RECOMMEND).stops(case)
}

/// The huvudmän a case was put to, in Swedish order: those it is said to have been recommended
/// to; where no such are named, those that have answered tell that it was put to all there were.
pub(super) fn asked<'a>(workspace: &'a Workspace, case: &'a Case) -> Vec<&'a Organization> {
    let recommended = recommended(workspace, case);
    let mut asked: Vec<&Organization> = Vec::new();
    for (_, to) in &recommended {
        let new: Vec<_> = to
            .iter()
            .filter(|it| !asked.contains(it))
            .copied()
            .collect();
        asked.extend(new);
    }
    if asked.is_empty() && !case.adoptions.is_empty() {
        let last = recommended.last().map(|(stop, _)| *stop);
        let day = last.or_else(|| case.last_held());
        let day = day.and_then(|stop| stop.date.latest());
        return huvudmen_on(workspace, day.or_else(|| workspace.as_of().latest()));
    }
    sort_by(&mut asked, |a, b| swedish(a.short_name(), b.short_name()));
    asked
}
