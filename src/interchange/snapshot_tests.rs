//! Tests of cutting and joining, and of manifests.

use proptest::prelude::*;

use super::*;
use crate::interchange::seal::seal;

fn long_text(lines: usize) -> String {
    let name = "å".repeat(40);
    let line = |n| format!("{{\"id\":\"ärende-{n}\",\"namn\":\"{name}\"}}\n");
    (0..lines).map(line).collect()
}

fn cut(text: &str) -> (Manifest, Vec<Option<Vec<u8>>>) {
    let snapshot = Snapshot::cut(text);
    let chunks = snapshot
        .chunks
        .iter()
        .map(|piece| Some(piece.as_bytes().to_vec()))
        .collect();
    (manifest(&snapshot, 7, Origin::BuiltIn), chunks)
}

fn manifest(snapshot: &Snapshot<'_>, generation: u32, origin: Origin) -> Manifest {
    snapshot.manifest(
        generation,
        12,
        "Västerbotten",
        origin,
        "2026-03-01T08:00:00Z",
    )
}

fn only_fault(damage: &Damage) -> &Fault {
    assert_eq!(damage.faults.len(), 1, "{:?}", damage.faults);
    &damage.faults[0]
}

#[test]
fn a_text_comes_back_as_it_was() {
    for text in [
        String::new(),
        "en rad utan slut".to_owned(),
        "\n\n".to_owned(),
        long_text(9000),
    ] {
        let (manifest, chunks) = cut(&text);
        assert_eq!(join(manifest, chunks).unwrap().text, text);
    }
}

#[test]
fn chunks_are_whole_lines_and_close_to_their_size() {
    let text = long_text(9000);
    let snapshot = Snapshot::cut(&text);
    assert!(snapshot.chunks.len() > 3);
    let longest_line = text.lines().map(str::len).max().unwrap() + 1;
    let (last, full) = snapshot.chunks.split_last().unwrap();
    assert!(!last.is_empty());
    for chunk in full {
        assert!(chunk.ends_with('\n'));
        assert!(chunk.len() <= CHUNK_BYTES && chunk.len() > CHUNK_BYTES - longest_line);
    }
}

#[test]
fn a_line_longer_than_a_chunk_is_a_chunk_of_its_own() {
    let long = "x".repeat(CHUNK_BYTES + 10);
    let text = format!("före\n{long}\nefter\n");
    let snapshot = Snapshot::cut(&text);
    assert_eq!(
        snapshot.chunks,
        ["före\n", format!("{long}\n").as_str(), "efter\n"]
    );
}

#[test]
fn a_missing_chunk_is_named_with_its_bytes_and_lines_and_costs_only_itself() {
    let text = long_text(9000);
    let (manifest, mut chunks) = cut(&text);
    chunks[1] = None;
    let damage = join(manifest, chunks).unwrap_err();
    let Fault::Chunk {
        number: 1,
        bytes,
        lines,
        fault: ChunkFault::Missing,
    } = only_fault(&damage)
    else {
        panic!("{damage:?}");
    };
    let lost: String = text
        .split_inclusive('\n')
        .skip(lines.start - 1)
        .take(lines.len())
        .collect();
    assert_eq!(lost, text[bytes.clone()]);
    assert_eq!(
        damage.salvaged,
        [&text[..bytes.start], &text[bytes.end..]].concat()
    );
    assert_eq!(damage.generation, 7);
}

#[test]
fn missing_chunks_at_the_end_are_missed_even_when_the_list_is_short() {
    let (manifest, mut chunks) = cut(&long_text(9000));
    let last = manifest.chunks.len() - 1;
    chunks.truncate(last);
    let damage = join(manifest, chunks).unwrap_err();
    assert!(
        matches!(only_fault(&damage), Fault::Chunk { number, fault: ChunkFault::Missing, .. } if *number == last)
    );
}

#[test]
fn a_short_chunk_says_how_long_it_is() {
    let (manifest, mut chunks) = cut("en rad\nännu en\n");
    chunks[0].as_mut().unwrap().truncate(5);
    let damage = join(manifest, chunks).unwrap_err();
    let Fault::Chunk {
        bytes,
        lines,
        fault,
        ..
    } = only_fault(&damage)
    else {
        panic!()
    };
    assert_eq!((bytes.clone(), lines.clone()), (0..16, 1..3));
    assert_eq!(*fault, ChunkFault::Length { found: 5 });
    assert_eq!(damage.salvaged, "");
}

#[test]
fn bytes_that_were_never_text_are_told_from_bytes_that_changed() {
    let (mut manifest, mut chunks) = cut("text\n");
    let bytes = vec![0xff, 0xfe, 0, 1, 2];
    manifest.chunks[0].checksum = crc32fast::hash(&bytes);
    chunks[0] = Some(bytes);
    let damage = join(manifest, chunks).unwrap_err();
    assert!(matches!(
        only_fault(&damage),
        Fault::Chunk {
            fault: ChunkFault::NotUtf8,
            ..
        }
    ));
}

#[test]
fn two_chunks_that_changed_places_are_both_damaged() {
    let line = |letter: &str| format!("{}\n", letter.repeat(CHUNK_BYTES));
    let (manifest, mut chunks) = cut(&(line("a") + &line("b")));
    chunks.swap(0, 1);
    assert_eq!(join(manifest, chunks).unwrap_err().faults.len(), 2);
}

#[test]
fn a_manifest_comes_back_as_it_was() {
    for origin in [
        Origin::BuiltIn,
        Origin::Imported {
            file_name: "västerbotten 2026.json".into(),
        },
        Origin::Restored { generation: 3 },
    ] {
        let manifest = manifest(&Snapshot::cut("rad\n"), 4, origin);
        assert_eq!(Manifest::read(4, &manifest.write()), Ok(manifest));
    }
}

#[test]
fn a_manifest_that_cannot_be_trusted_is_refused() {
    let (manifest, _) = cut("rad\n");
    assert_eq!(
        Manifest::read(8, &manifest.write()),
        Err(Fault::ManifestContradictory)
    );
    let longer = Manifest {
        length: 5,
        ..manifest.clone()
    };
    assert_eq!(
        Manifest::read(7, &longer.write()),
        Err(Fault::ManifestContradictory)
    );
    assert!(matches!(
        Manifest::read(7, b"{\"format\":1"),
        Err(Fault::ManifestUnreadable(_))
    ));
    assert!(matches!(
        Manifest::read(7, &[]),
        Err(Fault::ManifestUnreadable(_))
    ));
}

#[test]
fn a_manifest_of_a_newer_format_is_refused_as_newer_whatever_it_looks_like() {
    let newer = br#"{"format":3,"generation":"seven","whatever":true}"#;
    assert_eq!(Manifest::read(7, newer), Err(Fault::FormatNewer(3)));
    let sealed = seal(&serde_json::json!({ "format": 4, "generation": 7 }));
    assert_eq!(Manifest::read(7, &sealed), Err(Fault::FormatNewer(4)));
}

#[test]
fn without_a_manifest_the_chunks_that_are_text_are_saved() {
    let chunks = vec![
        Some(b"a\n".to_vec()),
        None,
        Some(vec![0xff]),
        Some(b"b\n".to_vec()),
    ];
    let damage = without_manifest(2, Fault::ManifestMissing, chunks);
    assert_eq!((damage.generation, damage.salvaged.as_str()), (2, "a\nb\n"));
}

#[test]
fn there_is_always_a_chunk_to_take_the_number_of_the_generation() {
    assert_eq!(Snapshot::cut("").chunks, [""]);
}

#[test]
fn a_manifest_of_format_1_is_read_as_a_line_of_editing_of_its_own_without_changes() {
    let old = br#"{"format":1,"generation":7,"made_at":"2026-03-01T08:00:00Z",
        "origin":"built_in","length":4,"chunks":[{"length":4,"lines":1,"checksum":9}]}"#;
    let manifest = Manifest::read(7, old).unwrap();
    assert_eq!((manifest.line, manifest.begun, manifest.through), (7, 0, 0));
    assert_eq!(manifest.title, "");
}

#[test]
fn a_line_of_the_log_is_read_as_it_was_and_as_version_1_kept_it() {
    let (manifest, _) = cut("rad\n");
    let line = manifest.log_entry();
    assert_eq!(LogEntry::read(&line.write()), Some(line));
    let old =
        r#"{"made_at":"","generation":2,"origin":{"imported":{"file_name":"å.json"}},"length":4}"#;
    let read = LogEntry::read(old.as_bytes()).unwrap();
    assert_eq!((read.generation, read.begun), (2, 0));
}

proptest! {
    #[test]
    fn any_text_comes_back(text in "(\\PC{0,80}\n|\\PC|\n){0,200}", copies in 1_usize..60) {
        let text = text.repeat(copies);
        let (manifest, chunks) = cut(&text);
        prop_assert_eq!(chunks.len(), manifest.chunks.len());
        prop_assert_eq!(join(manifest, chunks).unwrap().text, text);
    }

    #[test]
    fn any_single_changed_bit_is_found_and_costs_one_chunk(
        chunk in 0_usize..3, at in any::<prop::sample::Index>(), bit in 0_u8..8,
    ) {
        let text = long_text(6000);
        let (manifest, mut chunks) = cut(&text);
        prop_assert!(chunks.len() >= 3);
        let bytes = chunks[chunk].as_mut().unwrap();
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        let damage = join(manifest, chunks).unwrap_err();
        let Fault::Chunk { number, bytes, fault: ChunkFault::Checksum, .. } = only_fault(&damage) else {
            return Err(TestCaseError::fail(format!("{:?}", damage.faults)));
        };
        prop_assert_eq!(*number, chunk);
        prop_assert_eq!(damage.salvaged.len(), text.len() - bytes.len());
    }

    #[test]
    fn a_manifest_of_any_bytes_is_refused_without_harm(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(Manifest::read(1, &bytes).is_err());
    }

    #[test]
    fn a_manifest_or_line_with_any_byte_changed_is_refused(at in any::<prop::sample::Index>(), to in 1_u8..) {
        let (manifest, _) = cut("rad\n");
        let mut bytes = manifest.write();
        let at_byte = at.index(bytes.len());
        bytes[at_byte] = bytes[at_byte].wrapping_add(to);
        prop_assert!(Manifest::read(7, &bytes).is_err());
        let mut bytes = manifest.log_entry().write();
        let at_byte = at.index(bytes.len());
        bytes[at_byte] = bytes[at_byte].wrapping_add(to);
        prop_assert_eq!(LogEntry::read(&bytes), None);
    }
}
