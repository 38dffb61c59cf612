//! Two revisions of a file made one, as Git asks a merge driver to.

use samverkanskartan::domain::{Conflict, Workspace};
use samverkanskartan::interchange;
use samverkanskartan::merge;
use samverkanskartan::screen::conflicts::ConflictTold;

use super::line::Line;
use super::{Answer, Fault, read};

/// What stands under the conflicts.
const WHAT_TO_DO: &str = "Vår version står kvar i filen. För varje konflikt: skriv det som ska \
                          stå i posten och ta bort konfliktens rad under \"conflicts\".";

/// The file that comes of two with a last common one before them.
pub(super) fn merge(
    line: &Line<'_>,
    base: &str,
    ours: &str,
    theirs: &str,
) -> Result<Answer, Fault> {
    line.allows(&["out"])?;
    let base = if is_nothing(base) {
        eprintln!("{base} är tom eller finns inte: allt räknas som nytt på båda sidor.");
        None
    } else {
        Some(read(base)?)
    };
    let merged = merge::merge(base.as_ref(), &read(ours)?, &read(theirs)?);
    Ok(Answer {
        text: interchange::write(&merged.workspace),
        is_written: false,
        left: told(&merged.workspace, &merged.conflicts),
    })
}

/// Conflicts in words, when there are any.
pub(super) fn told(workspace: &Workspace, conflicts: &[Conflict]) -> Option<String> {
    let lines = conflicts
        .iter()
        .map(|conflict| ConflictTold::new(workspace, conflict).lines() + "\n");
    let count = match conflicts.len() {
        0 => return None,
        1 => "En konflikt finns kvar.".to_owned(),
        count => format!("{count} konflikter finns kvar."),
    };
    Some(format!("{}{count} {WHAT_TO_DO}", lines.collect::<String>()))
}

/// Whether there is no common revision: Git gives an empty file where both sides have added
/// theirs.
fn is_nothing(file: &str) -> bool {
    match std::fs::read(file) {
        Ok(bytes) => bytes.trim_ascii().is_empty(),
        Err(error) => error.kind() == std::io::ErrorKind::NotFound,
    }
}
