//! A disk as the first version of the database left it.

use samverkanskartan::interchange::keeping::plan::Key;
use samverkanskartan::interchange::snapshot::Snapshot;
use serde_json::json;

use super::data::text;
use super::disk::Disk;
use super::world::Moment;

/// So many texts kept by version 1, one after the other, and what each of them is.
pub(crate) fn disk(count: u32) -> (Disk, Vec<Moment>) {
    let mut disk = Disk::default();
    let mut moments = Vec::new();
    for generation in 1..=count {
        let title = format!("V{generation}");
        let text = text(&title, 0);
        let Snapshot { chunks, seals } = Snapshot::cut(&text);
        for (number, chunk) in chunks.iter().enumerate() {
            let key = Key::Chunk(generation, number);
            disk.records.insert(key, chunk.as_bytes().to_vec());
        }
        let line = json!({
            "made_at": "2026-03-01T08:00:00.000Z",
            "generation": generation,
            "origin": { "imported": { "file_name": format!("{title}.json") } },
            "length": text.len(),
        });
        let mut manifest = line.clone();
        manifest["format"] = 1.into();
        manifest["chunks"] = json!(seals);
        disk.records
            .insert(Key::Manifest(generation), manifest.to_string().into_bytes());
        disk.records
            .insert(Key::Pointer, generation.to_string().into_bytes());
        disk.lines.insert(generation, line.to_string().into_bytes());
        moments.push(Moment {
            line: generation,
            title,
        });
    }
    (disk, moments)
}
