//! Noting what each huvudman did after a joint recommendation.

use super::record;
use crate::domain::{Adoption, AdoptionStatus, Case, Change, Id, Organization, Workspace};

/// Notes whether a huvudman has adopted what was recommended in a case. Nothing is changed
/// when nothing was noted and nothing is.
pub fn note(
    workspace: &Workspace,
    case: &Id<Case>,
    huvudman: &Id<Organization>,
    status: AdoptionStatus,
) -> Change {
    record::changed(workspace, case, |case| {
        let place = case.adoption_of(huvudman).map(|(at, _)| at);
        match place.and_then(|at| case.adoptions.get_mut(at)) {
            Some(noted) => noted.status = status,
            None => case
                .adoptions
                .push(Adoption::noted(huvudman.clone(), status)),
        }
        // What is no longer noted leaves no empty note behind.
        let nothing = Adoption::noted(huvudman.clone(), AdoptionStatus::Pending);
        case.adoptions.retain(|it| *it != nothing);
    })
}
