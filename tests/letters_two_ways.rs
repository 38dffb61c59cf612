//! Letters that are written in two ways, and letters nobody sees: what looks alike is found alike
//! and taken for the same name. And what stands on a paper finds the meeting it is of.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a test may fail where it stands

mod small_county;

use samverkanskartan::app::attendance::{self, Newcomer};
use samverkanskartan::app::{Editing, Import, Task};
use samverkanskartan::domain::{Collection, Id, Organization, Role, Workspace, slug};
use samverkanskartan::form::typed::Typed;
use samverkanskartan::interchange::enclosed::Enclosed;
use samverkanskartan::interchange::{read, read_composed, write};
use samverkanskartan::layout::{Weight, text_width};
use samverkanskartan::screen::dates::READ;
use samverkanskartan::search::{Index, Target};
use serde_json::{Value, json};
use small_county::{case, file, id, item, meeting};

const DAY: &str = "2026-03-12";

/// A person, a body and a case whose letters are composed, and another case whose are not.
fn county() -> Workspace {
    let decided = json!({ "decisions": [{
        "id": "b-1", "by": "samrad", "verb": "besluta",
        "text": "Betalningsansvar inträder efter tre dygn.",
    }] });
    let held = meeting(
        DAY,
        &json!({
            "diaryNumber": "HSN 422:1-2026", "place": "Granliden",
            "agenda": [item("14", "Rutin för utskrivning", &decided)],
        }),
    );
    let mut whole = case("vard", &[]);
    whole["title"] = json!("Nära vård i Åsele");
    let mut apart = case("vard-2", &[]);
    apart["title"] = json!("Na\u{308}ra va\u{30a}rd i A\u{30a}sele, o\u{308}verens\u{ad}kommelse");
    let mut file = file(&json!([held]), &json!([whole, apart]));
    let people = file["persons"].as_array_mut().unwrap();
    people.push(json!({ "id": "asa-oman", "name": "Åsa Öman" }));
    people.push(json!({ "id": "eva-ek", "name": "Eva\u{a0}E\u{ad}k" }));
    read(file.to_string().as_bytes()).unwrap()
}

fn found(workspace: &Workspace, question: &str) -> Vec<String> {
    let index = Index::new(workspace);
    let answer = index.search(question);
    index.targets(&answer).map(Target::path).collect()
}

#[test]
fn what_looks_alike_is_found_alike() {
    let workspace = county();
    for question in ["Åsele", "A\u{30a}sele", "vård", "asele"] {
        let found = found(&workspace, question);
        for case in ["cases/vard", "cases/vard-2"] {
            assert!(found.iter().any(|it| it == case), "{question}: {found:?}");
        }
    }
    let hidden = found(&workspace, "överenskommelse");
    assert!(hidden.contains(&"cases/vard-2".to_owned()), "{hidden:?}");
}

#[test]
fn what_looks_alike_is_taken_for_the_same_person_on_the_roll() {
    let workspace = county();
    let organization: Id<Organization> = Id::new("samrad").unwrap();
    for name in ["A\u{30a}sa O\u{308}man", "åsa öman", "Eva Ek"] {
        let newcomer = Newcomer {
            organization: &organization,
            list: "Ledamöter",
            name,
            role: Role::Member,
            on_behalf_of: None,
        };
        let change = attendance::add(&workspace, &id(DAY), &newcomer).unwrap();
        let mut after = workspace.clone();
        after.apply(&change).unwrap();
        let people = |workspace: &Workspace| workspace.records().persons.len();
        assert_eq!(people(&after), people(&workspace), "{name} is known");
    }
}

#[test]
fn an_id_is_the_same_however_its_letters_are_written() {
    assert_eq!(slug("A\u{30a}sele va\u{30a}rd"), slug("Åsele vård"));
    assert_eq!(slug("O\u{308}verkalix ra\u{30a}d"), "overkalix-rad");
}

#[test]
fn what_stands_on_the_paper_finds_the_meeting_or_its_item() {
    let workspace = county();
    let (meeting, item, decision) = (
        "meetings/samrad-2026-03-12",
        "meetings/samrad-2026-03-12/14",
        "decisions/samrad-2026-03-12-14",
    );
    for (question, meant) in [
        ("HSN 422:1-2026", meeting),
        ("422:1", meeting),
        ("§ 14", item),
        ("rutin för utskrivning", item),
        ("Granliden", meeting),
        ("2026-03-12", meeting),
        ("12 mars", meeting),
        ("betalningsansvar", "decisions/b-1"),
        ("tre dygn", "decisions/b-1"),
    ] {
        let found = found(&workspace, question);
        let first = found.iter().take(3);
        assert!(
            first.clone().any(|it| it == meant || it == decision),
            "{question}: {found:?}"
        );
    }
}

/// A file in which the same is written with whole letters, with letters in two characters, or
/// with those told by number.
fn written(how: Written) -> String {
    let title = match how {
        Written::Whole => "V\u{e5}rd i \u{c5}sele",
        Written::Apart | Written::Escaped => "Va\u{30a}rd i A\u{30a}sele",
    };
    let heading = item(title, title, &json!({}));
    let under = item("2", "Mer", &json!({ "parent": title }));
    let held = meeting(DAY, &json!({ "agenda": [heading, under] }));
    let mut vard = case("vard", &[]);
    vard["title"] = json!(title);
    vard["senare"] = json!({ title: [title] });
    let text = file(&json!([held]), &json!([vard])).to_string();
    match how {
        Written::Escaped => text.replace('\u{30a}', "\\u030a"),
        Written::Whole | Written::Apart => text,
    }
}

#[derive(Clone, Copy)]
enum Written {
    Whole,
    Apart,
    Escaped,
}

#[test]
fn a_file_from_outside_is_the_same_however_its_letters_are_written() {
    let whole = read(written(Written::Whole).as_bytes()).unwrap();
    for how in [Written::Whole, Written::Apart, Written::Escaped] {
        let bytes = written(how).into_bytes();
        let name = "fil.json".to_owned();
        let Import::Ready {
            workspace, summary, ..
        } = Import::examine(name, Ok(bytes), Some(&whole))
        else {
            panic!("it was refused");
        };
        assert!(write(&workspace) == write(&whole));
        assert!(summary.same, "reading it in changes nothing");
    }
}

#[test]
fn what_is_wrong_is_told_of_the_file_as_it_is() {
    let mut faulty: Value = serde_json::from_str(&written(Written::Apart)).unwrap();
    faulty["cases"][0]["level"] = json!("na\u{308}ra");
    let bytes = faulty.to_string().into_bytes();
    let why = read(&bytes).unwrap_err();
    assert!(format!("{why:?}").contains("na\\u{308}ra"));
    assert_eq!(read_composed(&bytes), Err(why));
}

#[test]
fn what_is_kept_here_is_read_as_it_was_kept() {
    let kept = write(&read(written(Written::Apart).as_bytes()).unwrap());
    assert!(
        kept.contains('\u{30a}'),
        "changes that are kept beside it fit it"
    );
}

#[test]
fn a_case_in_a_link_is_read_with_whole_letters() {
    let apart = read(written(Written::Apart).as_bytes()).unwrap();
    let enclosed = Enclosed {
        case: Id::new("vard").unwrap(),
        workspace: apart,
    };
    let opened = Enclosed::read(&enclosed.write().unwrap()).unwrap();
    let case = opened.workspace.find(&opened.case).unwrap();
    assert_eq!(case.title, "V\u{e5}rd i \u{c5}sele");
}

#[test]
fn what_is_typed_or_pasted_into_a_form_has_whole_letters() {
    let workspace = county();
    let task = Task::Add(Collection::Persons);
    let mut form = Editing::begin(task, Some(json!({})), &workspace, String::new()).unwrap();
    let typed = Typed::Text("O\u{308}rjan A\u{30a}kesson".to_owned());
    form.take_in("/name", typed, &workspace, &READ);
    assert_eq!(form.draft["name"], "\u{d6}rjan \u{c5}kesson");

    let organization = Id::new("samrad").unwrap();
    let newcomer = Newcomer {
        organization: &organization,
        list: "Ledamöter",
        name: "O\u{308}rjan A\u{30a}kesson",
        role: Role::Member,
        on_behalf_of: None,
    };
    let change = attendance::add(&workspace, &id(DAY), &newcomer).unwrap();
    let mut after = workspace.clone();
    after.apply(&change).unwrap();
    let line = after.find(&id(DAY)).unwrap().attendance[0].name.clone();
    assert_eq!(line, "\u{d6}rjan \u{c5}kesson");
}

#[test]
fn a_name_is_as_wide_in_a_picture_as_it_is_seen() {
    let width = |text: &str| text_width(text, 14.0, Weight::SemiBold);
    let seen = width("Samverkansgruppen");
    let unseen = width("Sam\u{ad}verkans\u{200b}gruppen\u{feff}") - seen;
    assert!(unseen.abs() < 0.001, "{unseen}");
    let other = width("A\u{30a}sele va\u{30a}rd") - width("Åsele vård");
    assert!(other.abs() < 0.1, "{other}");
    assert!(width("Samverkansgruppen!") > seen);
}
