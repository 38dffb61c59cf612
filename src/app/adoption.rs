//! Noting what each huvudman did after a joint recommendation.

use serde_json::json;

use super::record::{self, clear, list_mut, put};
use crate::domain::{AdoptionStatus, Case, Change, Collection, Id, Organization, Workspace};

/// Notes whether a huvudman has adopted what was recommended in a case. Nothing is changed
/// when nothing was noted and nothing is.
pub fn note(
    workspace: &Workspace,
    case: &Id<Case>,
    huvudman: &Id<Organization>,
    status: AdoptionStatus,
) -> Change {
    let noted = workspace.find(case);
    let noted = noted.and_then(|case| case.adoption_of(huvudman));
    let place = noted.map(|(at, _)| at);
    let nothing = json!({ "huvudman": huvudman, "status": AdoptionStatus::Pending });
    record::changed(workspace, Collection::Cases, case.as_str(), |case| {
        let Some(adoptions) = list_mut(case, "adoptions") else {
            return;
        };
        match place.and_then(|at| adoptions.get_mut(at)) {
            Some(noted) => put(noted, "status", json!(status)),
            None => adoptions.push(json!({ "huvudman": huvudman, "status": status })),
        }
        // What is no longer noted leaves no empty note behind.
        adoptions.retain(|it| *it != nothing);
        if adoptions.is_empty() {
            clear(case, &["adoptions"]);
        }
    })
}
