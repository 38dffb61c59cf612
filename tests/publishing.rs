//! The screen *Publicera*: what is chosen, what looks private, and the files.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod planted;

use std::collections::BTreeSet;

use samverkanskartan::domain::{Audience, Date, Restriction, Workspace};
use samverkanskartan::interchange::{read, write};
use samverkanskartan::screen::publish::{Choices, Kind, Review, SiteFiles, number_noted};

const EDITION: &[u8] = include_bytes!("../public/data/vasterbotten.json");
const WHOLE: &[u8] = include_bytes!("fixtures/version-1.1.json");

fn choices(workspace: &Workspace) -> Choices {
    Choices::new(workspace, true, "2024-03-15".parse().unwrap())
}

fn reviewed(workspace: &Workspace, choices: &Choices) -> Review {
    Review::new(workspace, choices).unwrap()
}

#[test]
fn what_was_changed_is_the_next_edition_and_what_was_not_is_the_same() {
    let edition = read(EDITION).unwrap();
    let today = "2024-03-15".parse().unwrap();
    let number = edition.records().revision;
    let same = Choices::new(&edition, false, today);
    assert_eq!(same.number, number.to_string());
    assert_eq!(choices(&edition).number, (number + 1).to_string());
    assert_eq!(same.date, "15\u{a0}mars\u{a0}2024");
}

#[test]
fn what_is_said_of_the_edition_goes_out_with_it() {
    let edition = read(EDITION).unwrap();
    let mut chosen = choices(&edition);
    chosen.number = " 7 ".to_owned();
    chosen.publisher = " Koordinatorerna ".to_owned();
    chosen.news = "Två möten till.\n\n  Ett ärende avslutat.  \n".to_owned();
    let out = reviewed(&edition, &chosen)
        .edition(&BTreeSet::new())
        .unwrap();
    let records = out.records();
    assert_eq!(records.revision, 7);
    let said = records.edition.clone().unwrap();
    assert_eq!(said.date, "2024-03-15".parse::<Date>().unwrap());
    assert_eq!(said.publisher, "Koordinatorerna");
    assert_eq!(said.news, ["Två möten till.", "Ett ärende avslutat."]);
}

#[test]
fn a_number_or_a_day_that_cannot_be_read_is_told() {
    let edition = read(EDITION).unwrap();
    let told = |choose: fn(&mut Choices)| {
        let mut chosen = choices(&edition);
        choose(&mut chosen);
        Review::new(&edition, &chosen).unwrap_err().what
    };
    assert!(told(|it| it.number = "två".to_owned()).contains("”två”"));
    assert!(told(|it| it.number = "-1".to_owned()).contains("”-1”"));
    assert!(told(|it| it.date = "i vår".to_owned()).contains("”i vår”"));
    assert!(told(|it| it.date = "mars 2024".to_owned()).contains("”mars 2024”"));
}

#[test]
fn what_looks_private_is_told_without_being_told_and_does_not_go_out() {
    let (workspace, count) = planted::workspace();
    let review = reviewed(&workspace, &choices(&workspace));
    let found = review.found();
    assert!(found.len() >= count);
    let secrets = planted::secret_texts();
    let shown = found.join("\n") + &review.told.join("\n");
    for secret in &secrets {
        assert!(!shown.contains(secret.as_str()), "{secret} is shown");
    }
    let out = review.edition(&BTreeSet::new()).unwrap();
    let bytes = Kind::Data.make(SiteFiles::new(), &out).unwrap();
    let text = String::from_utf8(bytes).unwrap() + &Kind::Data.file_name(&out);
    for secret in &secrets {
        assert!(!text.contains(secret.as_str()), "{secret} goes out");
    }
}

#[test]
fn what_was_said_to_be_for_all_goes_out_and_nothing_else_of_it() {
    let mut records = read(WHOLE).unwrap().records().clone();
    records.title = "Ring 090-123 45 67 eller skriv till anna@exempel.se".to_owned();
    let workspace = Workspace::new(records).unwrap();
    let review = reviewed(&workspace, &choices(&workspace));
    assert_eq!(review.found().len(), 2);
    let title = |kept: &[usize]| {
        let kept = kept.iter().copied().collect();
        review.edition(&kept).unwrap().records().title.clone()
    };
    assert_eq!(title(&[]), "Ring [borttaget] eller skriv till [borttaget]");
    assert_eq!(
        title(&[0]),
        "Ring 090-123 45 67 eller skriv till [borttaget]"
    );
    assert_eq!(title(&[0, 1]), workspace.records().title);
}

#[test]
fn what_is_for_fewer_is_counted_and_left_out() {
    let mut records = read(WHOLE).unwrap().records().clone();
    records.restricted = vec![Restriction {
        collection: "cases".to_owned(),
        record: "vagen".to_owned(),
        audience: Audience::Members,
        ..Restriction::default()
    }];
    let workspace = Workspace::new(records).unwrap();
    let mut chosen = choices(&workspace);
    let for_all = reviewed(&workspace, &chosen);
    assert!(for_all.told[1].starts_with("En uppgift är för en snävare krets"));
    let out = for_all.edition(&BTreeSet::new()).unwrap();
    assert!(!write(&out).contains("\"vagen\""));
    chosen.audience = Audience::Members;
    let for_members = reviewed(&workspace, &chosen);
    assert_eq!(for_members.told.len(), 1);
    let out = for_members.edition(&BTreeSet::new()).unwrap();
    assert!(write(&out).contains("\"vagen\""));
}

#[test]
fn what_is_new_is_told_of_what_goes_out_and_of_nothing_else() {
    let mut records = read(WHOLE).unwrap().records().clone();
    records.restricted.clear();
    let earlier = write(&Workspace::new(records.clone()).unwrap());
    records.cases[0].short_title = "Viadukten".to_owned();
    let case = records.cases[0].id.to_string();
    let shown = Workspace::new(records.clone()).unwrap();
    let news = choices(&shown).news_since(earlier.as_bytes(), &shown);
    assert!(news.clone().unwrap().contains("Viadukten"), "{news:?}");
    records.restricted = vec![Restriction {
        collection: "cases".to_owned(),
        record: case,
        audience: Audience::Us,
        ..Restriction::default()
    }];
    let hidden = Workspace::new(records).unwrap();
    let news = choices(&hidden).news_since(earlier.as_bytes(), &hidden);
    assert!(!news.clone().unwrap().contains("Viadukten"), "{news:?}");
    let refused = choices(&hidden).news_since(b"<html>", &hidden).unwrap_err();
    assert!(
        refused
            .what
            .starts_with("Webbplatsens utgåva gick inte att läsa.")
    );
}

#[test]
fn files_that_are_no_whole_site_are_refused_by_name() {
    let edition = read(EDITION).unwrap();
    for kind in [Kind::Site, Kind::Page] {
        let told = kind.make(SiteFiles::new(), &edition).unwrap_err();
        assert!(told.what.contains("worker.js"), "{told:?}");
    }
}

#[test]
fn the_number_of_what_was_given_out_can_be_the_workspaces() {
    let edition = read(EDITION).unwrap();
    let change = number_noted(&edition, 41);
    let mut noted = edition.clone();
    noted.apply(&change).unwrap();
    assert_eq!(noted.records().revision, 41);
    assert_eq!(change.edits.len(), 1);
}
