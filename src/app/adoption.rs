//! Noting what each huvudman did after a joint recommendation.

use serde_json::{Value, json};

use crate::domain::{AdoptionStatus, Case, Change, Id, Organization, Workspace};

/// Notes whether a huvudman has adopted what was recommended in a case. Nothing is changed
/// when nothing was noted and nothing is.
pub fn note(
    workspace: &Workspace,
    case: &Id<Case>,
    huvudman: &Id<Organization>,
    status: AdoptionStatus,
) -> Change {
    let Some(before) = workspace.records().value("cases", case.as_str()) else {
        return Change::default();
    };
    let mut after = before.clone();
    let list = after
        .as_object_mut()
        .map(|fields| fields.entry("adoptions").or_insert_with(|| json!([])));
    let Some(adoptions) = list.and_then(Value::as_array_mut) else {
        return Change::default();
    };
    let of_huvudman =
        |it: &Value| it.get("huvudman").and_then(Value::as_str) == Some(huvudman.as_str());
    match adoptions.iter_mut().find(|it| of_huvudman(it)) {
        Some(noted) => {
            if let Some(fields) = noted.as_object_mut() {
                fields.insert("status".to_owned(), json!(status));
            }
        }
        None if status == AdoptionStatus::Pending => return Change::default(),
        None => adoptions.push(json!({ "huvudman": huvudman, "status": status })),
    }
    // What is no longer noted leaves no empty note behind.
    adoptions.retain(|it| {
        !(of_huvudman(it)
            && *it == json!({ "huvudman": huvudman, "status": AdoptionStatus::Pending }))
    });
    if adoptions.is_empty() && before.get("adoptions").is_none() {
        return Change::default();
    }
    if adoptions.is_empty()
        && let Some(fields) = after.as_object_mut()
    {
        fields.remove("adoptions");
    }
    Change::between_values("cases", case.as_str(), Some(&before), Some(&after))
}
