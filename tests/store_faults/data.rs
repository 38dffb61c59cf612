//! Data of which the title is all that matters: it tells every edit that was made.

use samverkanskartan::domain::{Change, Collection, Edit, PathStep, Refusal};
use samverkanskartan::interchange::log::{Act, Entry, replay};
use samverkanskartan::interchange::read;
use samverkanskartan::interchange::snapshot::Kept;

/// A text of which the title is all that matters.
pub(crate) fn text(title: &str, padding: usize) -> String {
    let note = format!(
        "{{\"inferred\":true,\"text\":\"{}\"}}",
        "å".repeat(padding / 6)
    );
    let notes = [note.as_str(); 3].join(",\n");
    let notes = match padding {
        0 => String::new(),
        _ => format!(",\n\"notes\":[\n{notes}\n]"),
    };
    format!(
        "{{\n\"format\":\"samverkanskartan\",\n\"version\":1,\n\"asOf\":\"2026-03-01\",\n\
         \"datasetId\":\"prov\",\n\"revision\":1,\n\"title\":\"{title}\"{notes}\n}}\n"
    )
}

/// An entry that gives the data another title.
pub(crate) fn entry(number: u32, before: &str, after: &str) -> Entry {
    Entry {
        number,
        made_at: format!("då {after}"),
        deed: Act::Done,
        change: Change {
            edits: vec![Edit {
                collection: Collection::Own,
                record: String::new(),
                path: vec![PathStep::Field("title".into())],
                before: Some(before.into()),
                after: Some(after.into()),
                behind: None,
            }],
        },
    }
}

/// The title that an entry gives.
pub(crate) fn title_of(entry: &Entry) -> String {
    let title = entry.change.edits[0].after.as_ref();
    title.and_then(|title| title.as_str()).unwrap().to_owned()
}

/// The title of what was opened, and the changes that could not be made.
pub(crate) fn opened(kept: &Kept, entries: &[Entry]) -> (String, Vec<(u32, Refusal)>) {
    let mut workspace = read(kept.text.as_bytes()).unwrap();
    let through = kept.manifest.through;
    let after = entries.iter().filter(|entry| entry.number > through);
    let refused = replay(&mut workspace, after);
    (workspace.records().title.clone(), refused)
}
