//! What differs between two files, in sentences.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use samverkanskartan::domain::{Change, Collection, Workspace};
use samverkanskartan::screen::changed::Changed;
use samverkanskartan::screen::conflicts;

use super::line::Line;
use super::{Fault, read};

/// What was done to the first file to make the second of it: a sentence for each record, and
/// the fields under it where there are several.
pub(super) fn compare(line: &Line<'_>, before: &str, after: &str) -> Result<String, Fault> {
    line.allows(&["out"])?;
    let (before, after) = (read(before)?, read(after)?);
    let mut text = records(&before, &after);
    of_file(&mut text, &before, &after);
    if text.is_empty() {
        eprintln!("Ingenting skiljer.");
    }
    Ok(text)
}

/// What differs between the records of two workspaces, a line each; what belongs to the line
/// above it stands further in.
pub(super) fn records(before: &Workspace, after: &Workspace) -> String {
    let mut text = String::new();
    for collection in [Collection::Own].iter().chain(Collection::ALL) {
        for id in ids(before, after, *collection) {
            record(&mut text, before, after, (*collection, &id));
        }
    }
    text
}

fn ids(before: &Workspace, after: &Workspace, collection: Collection) -> BTreeSet<String> {
    if collection == Collection::Own {
        return BTreeSet::from([String::new()]);
    }
    let both = [before, after].map(|it| it.records().ids(collection));
    both.into_iter().flatten().map(ToOwned::to_owned).collect()
}

fn record(
    text: &mut String,
    before: &Workspace,
    after: &Workspace,
    (collection, id): (Collection, &str),
) {
    if before.records().is_same(after.records(), collection, id) {
        return;
    }
    let [old, new] = [before, after].map(|it| it.records().value(collection, id));
    let change = Change::between_values(collection, id, old.as_ref(), new.as_ref());
    if change.is_empty() {
        return;
    }
    let is_whole = old.is_none() || new.is_none();
    // What is gone has its name, and what it speaks of, in the first.
    let told = Changed::new(if new.is_none() { before } else { after }, &change);
    let _ = writeln!(text, "{}", told.sentence);
    let details: Vec<_> = told.parts.iter().flat_map(|part| &part.details).collect();
    if details.len() > 1 && !is_whole {
        for detail in details {
            let _ = writeln!(text, "  {}", conflicts::line(detail).replace('\n', "; "));
        }
    }
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
    if old.unknown != new.unknown {
        text.push_str("Ändrade något som en senare version av programmet har skrivit\n");
    }
    if old.edition != new.edition {
        text.push_str("Ändrade vad som sägs om utgåvan: dag, utgivare, not eller nyheter\n");
    }
    if old.restricted != new.restricted {
        let (old, new) = (old.restricted.len(), new.restricted.len());
        let _ = writeln!(
            text,
            "Ändrade vad som inte är för alla: {old} uppgifter före, {new} efter"
        );
    }
    if old.conflicts != new.conflicts {
        let (old, new) = (old.conflicts.len(), new.conflicts.len());
        let _ = writeln!(text, "Konflikter som finns kvar: {old} före, {new} efter");
    }
}
