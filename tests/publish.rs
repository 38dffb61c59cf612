//! What goes out of a workspace, and what does not.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod planted;

use std::collections::BTreeSet;

use planted::{KINDS, planted, secret_texts, workspace};
use samverkanskartan::domain::{Audience, Collection, Day, Restriction, Workspace};
use samverkanskartan::interchange::{read, write};
use samverkanskartan::publish::{Officials, Outgoing, SecretKind, cut, excerpt, secrets};
use samverkanskartan::screen::export::{Format, Table};
use serde_json::Value;

const EDITION: &[u8] = include_bytes!("../public/data/vasterbotten.json");
const WHOLE: &[u8] = include_bytes!("fixtures/version-1.1.json");

#[test]
fn the_built_in_edition_holds_no_secret() {
    assert_eq!(secrets(&read(EDITION).unwrap()), []);
    assert_eq!(secrets(&read(WHOLE).unwrap()), []);
}

#[test]
fn every_secret_is_found_in_every_kind_of_text() {
    let different: BTreeSet<_> = (0..KINDS).map(|n| planted(n).0).collect();
    assert_eq!(different.len(), KINDS);
    let (workspace, count) = workspace();
    assert!(count > 200, "{count}");
    let found = secrets(&workspace);
    let places: BTreeSet<_> = found
        .iter()
        .map(|it| (it.place.collection, &it.place.record, &it.place.field))
        .collect();
    // The id stands in many places.
    assert!(places.len() >= count, "{} of {count}", places.len());
    let kinds: BTreeSet<SecretKind> = found.iter().map(|it| it.kind).collect();
    assert_eq!(kinds.len(), 8);
    println!("{count} secrets in {} places", places.len());
}

#[test]
fn what_was_cut_is_in_no_byte_and_the_rest_is_as_it_was() {
    let (workspace, _) = workspace();
    let cut = cut(&workspace, &secrets(&workspace), "[borttaget]").unwrap();
    let text = write(&cut);
    for secret in secret_texts() {
        assert!(!text.contains(&secret), "{secret}");
    }
    assert_eq!(secrets(&cut), []);
    assert_eq!(cut.records().counts(), workspace.records().counts());
    let anna = cut
        .records()
        .persons
        .iter()
        .find(|it| it.id.as_str().starts_with("anna-ask-borttaget"));
    assert!(anna.is_some());
}

#[test]
fn no_format_of_what_was_cut_and_no_case_in_a_link_holds_a_secret() {
    let (workspace, _) = workspace();
    let edition = cut(&workspace, &secrets(&workspace), "[borttaget]").unwrap();
    let today = Day::constant(2026, 11, 30);
    let mut texts: Vec<_> = Format::ALL
        .into_iter()
        .map(|format| (format!("{format:?}"), format.write(&edition, today)))
        .collect();
    // What goes out in a link is cut by itself.
    for case in &workspace.records().cases {
        if let Some(small) = excerpt(&workspace, &case.id, "[borttaget]").unwrap() {
            texts.push((format!("link to {}", case.id), write(&small)));
        }
    }
    assert!(texts.iter().any(|(name, _)| name.starts_with("link")));
    for (name, text) in &texts {
        assert!(!text.is_empty(), "{name}");
        for secret in secret_texts() {
            assert!(!text.contains(&secret), "{name}: {secret}");
        }
    }
    let own = Format::Table(Table::Cases).write(&workspace, today);
    let planted = secret_texts();
    let is_there = planted.iter().any(|secret| own.contains(secret));
    assert!(is_there, "one's own table is as it was planted");
}

#[test]
fn what_is_not_chosen_stays() {
    let (workspace, _) = workspace();
    let found = secrets(&workspace);
    let (first, rest) = found.split_first().unwrap();
    let cut = cut(&workspace, std::slice::from_ref(first), "[borttaget]").unwrap();
    assert_eq!(secrets(&cut), rest);
}

fn restricted(collection: &str, record: &str, field: &str, audience: Audience) -> Workspace {
    let mut records = read(WHOLE).unwrap().records().clone();
    records.restricted = vec![Restriction {
        collection: collection.to_owned(),
        record: record.to_owned(),
        field: field.to_owned(),
        audience,
        ..Restriction::default()
    }];
    Workspace::new(records).unwrap()
}

fn out(workspace: &Workspace, audience: Audience) -> Workspace {
    let chosen = Outgoing {
        audience,
        ..Outgoing::default()
    };
    chosen.of(workspace).unwrap()
}

#[test]
fn what_is_not_for_the_reader_is_left_out_with_what_names_it() {
    let workspace = restricted("cases", "vagen", "", Audience::Members);
    for audience in [Audience::Members, Audience::Us] {
        let kept = out(&workspace, audience);
        assert!(kept.records().has(Collection::Cases, "vagen"));
    }
    let kept = out(&workspace, Audience::All);
    let text = write(&kept);
    assert!(!text.contains("\"vagen\""), "{text}");
    assert!(kept.records().meetings.len() == workspace.records().meetings.len());
}

#[test]
fn a_person_who_is_not_for_the_reader_is_in_no_list() {
    let kept = out(
        &restricted("persons", "anna-ask", "", Audience::Us),
        Audience::Members,
    );
    assert!(!write(&kept).contains("\"anna-ask\""));
}

#[test]
fn a_field_is_left_out_alone_and_a_record_that_cannot_be_without_it_goes() {
    let kept = out(
        &restricted("cases", "vagen", "gaps", Audience::Us),
        Audience::All,
    );
    let case = kept.records().value(Collection::Cases, "vagen").unwrap();
    assert_eq!(case.get("gaps"), None);
    let kept = out(
        &restricted("cases", "vagen", "title", Audience::Us),
        Audience::All,
    );
    assert!(!kept.records().has(Collection::Cases, "vagen"));
}

#[test]
fn what_waits_to_be_chosen_between_and_what_is_restricted_is_never_told() {
    let file: Value =
        serde_json::from_str(&write(&out(&read(WHOLE).unwrap(), Audience::Us))).unwrap();
    assert_eq!(file.get("conflicts"), None);
    assert_eq!(file.get("restricted"), None);
}

#[test]
fn officials_go_out_by_role_and_the_elected_by_name() {
    let workspace = read(EDITION).unwrap();
    let chosen = Outgoing {
        officials: Officials::ByRole,
        official: "tjänsteperson".to_owned(),
        ..Outgoing::default()
    };
    let kept = chosen.of(&workspace).unwrap();
    let text = write(&kept);
    let elected: BTreeSet<_> = workspace
        .records()
        .memberships
        .iter()
        .filter(|it| it.party.is_some())
        .map(|it| &it.person)
        .collect();
    let (mut named, mut unnamed) = (0, 0);
    for person in &workspace.records().persons {
        if elected.contains(&person.id) {
            assert!(text.contains(&person.name), "{}", person.name);
            named += 1;
        } else if !kept.records().has(Collection::Persons, person.id.as_str()) {
            assert!(
                !text.contains(&format!("\"{}\"", person.name)),
                "{}",
                person.name
            );
            unnamed += 1;
        }
    }
    println!("{named} by name, {unnamed} by role");
    assert!(named > 10 && unnamed > 10, "{named} {unnamed}");
    assert_eq!(kept.records().counts(), workspace.records().counts());
}

#[test]
fn nothing_chosen_is_the_workspace_as_it_is() {
    let workspace = read(EDITION).unwrap();
    assert!(write(&out(&workspace, Audience::All)) == write(&workspace));
}
