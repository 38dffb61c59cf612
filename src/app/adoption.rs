//! Noting what each huvudman did after a joint recommendation.

use serde_json::{Value, json};

use super::record::{self, clear, list_mut, put, text};
use crate::domain::{AdoptionStatus, Case, Change, Collection, Id, Organization, Workspace};

/// Notes whether a huvudman has adopted what was recommended in a case. Nothing is changed
/// when nothing was noted and nothing is.
pub fn note(
    workspace: &Workspace,
    case: &Id<Case>,
    huvudman: &Id<Organization>,
    status: AdoptionStatus,
) -> Change {
    let of_huvudman = |it: &Value| text(it, "huvudman") == huvudman.as_str();
    let nothing = json!({ "huvudman": huvudman, "status": AdoptionStatus::Pending });
    record::changed(workspace, Collection::Cases, case.as_str(), |case| {
        let Some(adoptions) = list_mut(case, "adoptions") else {
            return;
        };
        match adoptions.iter_mut().find(|it| of_huvudman(it)) {
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
