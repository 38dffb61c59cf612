//! What differs between two files, in sentences.

use std::fmt::Write as _;

use samverkanskartan::domain::Workspace;
use samverkanskartan::screen::difference::sentences;

use super::line::Line;
use super::{Fault, read};

/// What was done to the first file to make the second of it: a sentence for each record, and
/// the fields under it where there are several.
pub(super) fn compare(line: &Line<'_>, before: &str, after: &str) -> Result<String, Fault> {
    line.allows(&["out"])?;
    let (before, after) = (read(before)?, read(after)?);
    let mut text = String::new();
    for told in sentences(&before, &after) {
        let _ = writeln!(text, "{}", told.sentence);
        for detail in told.details {
            let _ = writeln!(text, "  {}", detail.replace('\n', "; "));
        }
    }
    of_file(&mut text, &before, &after);
    if text.is_empty() {
        eprintln!("Ingenting skiljer.");
    }
    Ok(text)
}

/// What of the file as a whole no record tells.
fn of_file(text: &mut String, before: &Workspace, after: &Workspace) {
    let (old, new) = (before.records(), after.records());
    if old.dataset_id != new.dataset_id {
        let (old, new) = (&old.dataset_id, &new.dataset_id);
        let _ = writeln!(
            text,
            "Ändrade vilken datamängd det är: från {old} till {new}"
        );
    }
}
