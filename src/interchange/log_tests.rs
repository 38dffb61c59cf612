//! Tests of the entries of the log of changes, and of following it.

use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::domain::{Collection, Edit};
use crate::interchange::{self, read};

fn entry(number: u32, deed: Act, before: &str, after: &str) -> Entry {
    Entry {
        number,
        made_at: "2026-11-22T14:05:09.123Z".into(),
        deed,
        change: Change {
            edits: vec![Edit {
                collection: Collection::Own,
                record: String::new(),
                path: vec![crate::domain::PathStep::Field("title".into())],
                before: Some(json!(before)),
                after: Some(json!(after)),
                behind: None,
            }],
        },
    }
}

fn workspace() -> Workspace {
    read(include_bytes!("../../tests/fixtures/version-1.json")).unwrap()
}

#[test]
fn an_entry_comes_back_as_it_was_with_the_line_it_belongs_to() {
    for deed in [Act::Done, Act::Undid(4), Act::Redid(4), Act::Returned(0)] {
        let entry = entry(7, deed, "Före", "Efter ”å”\n\u{0}");
        assert_eq!(Entry::unseal(7, &entry.seal(3)), Ok((3, entry)));
    }
}

#[test]
fn an_entry_under_another_number_is_refused() {
    let sealed = entry(7, Act::Done, "a", "b").seal(3);
    assert_eq!(Entry::unseal(8, &sealed), Err(EntryFault::WrongNumber));
}

#[test]
fn an_entry_of_a_newer_format_is_refused_as_newer_whatever_it_looks_like() {
    let newer = seal(&json!({ "format": 2, "line": 3, "number": "seven" }));
    assert_eq!(Entry::unseal(7, &newer), Err(EntryFault::Newer(2)));
}

#[test]
fn what_was_sealed_but_is_no_entry_is_refused_in_the_parsers_words() {
    for json in [json!(7), json!({ "format": 1, "line": 3, "number": 7 })] {
        let found = Entry::unseal(7, &seal(&json));
        assert!(matches!(found, Err(EntryFault::Unreadable(words)) if !words.is_empty()));
    }
}

#[test]
fn following_the_log_makes_its_changes_in_order() {
    let mut workspace = workspace();
    let title = workspace.records().title.clone();
    let log = [
        entry(1, Act::Done, &title, "Ett"),
        entry(2, Act::Done, "Ett", "Två"),
    ];
    assert_eq!(replay(&mut workspace, &log), []);
    assert_eq!(workspace.records().title, "Två");
}

#[test]
fn what_rests_on_a_lost_entry_is_told_and_changes_nothing() {
    let mut workspace = workspace();
    let before = interchange::write(&workspace);
    let refused = replay(&mut workspace, &[entry(2, Act::Done, "Ett", "Två")]);
    assert!(matches!(refused.as_slice(), [(2, Refusal::Clash(_))]));
    assert_eq!(interchange::write(&workspace), before);
}

proptest! {
    #[test]
    fn any_changed_byte_of_an_entry_is_found(at in any::<prop::sample::Index>(), to in 1_u8..) {
        let mut sealed = entry(7, Act::Done, "Före", "Efter").seal(3);
        let at = at.index(sealed.len());
        sealed[at] = sealed[at].wrapping_add(to);
        prop_assert_eq!(Entry::unseal(7, &sealed), Err(EntryFault::Checksum));
    }

    #[test]
    fn an_entry_of_any_bytes_is_refused_without_harm(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(Entry::unseal(7, &bytes).is_err());
    }
}
