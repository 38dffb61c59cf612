//! What an answer says besides what was found: where the words stand, what a slip was taken
//! for, and what comes near when nothing is found.

#![allow(clippy::unwrap_used)] // a test may fail where it stands

mod searched;

use samverkanskartan::domain::Id;
use samverkanskartan::search::{Answer, Document, Nearness, Place, Target};
use searched::EDITION;

fn marked(answer: &Answer, text: &str) -> Vec<String> {
    let marks = answer.marks(text).into_iter();
    marks.map(|at| text.get(at).unwrap().to_owned()).collect()
}

#[test]
fn the_words_are_marked_in_the_forms_they_stand_in() {
    let (_, index) = &*EDITION;
    let answer = index.search("vaccination kommun");
    assert_eq!(
        marked(
            &answer,
            "Vaccinationsfrågor i kommunerna, och covidvaccinationer."
        ),
        ["Vaccinationsfrågor", "kommunerna", "covidvaccinationer"]
    );
    let answer = index.search("Asele -kommun");
    assert_eq!(marked(&answer, "Åsele kommun"), ["Åsele"]);
}

#[test]
fn it_is_said_in_which_step_of_a_case_the_words_stand() {
    let (workspace, index) = &*EDITION;
    let case = Target::Case(Id::new("vaccination-ansvar-2024").unwrap());
    let document = Document::of(workspace, &case).unwrap();
    let answer = index.search("dialogmöte vaccination");
    let excerpt = answer.excerpt(&document).unwrap();
    assert!(matches!(excerpt.place, Place::Step(_)), "{excerpt:?}");
    assert!(!excerpt.marks.is_empty());
}

#[test]
fn what_a_slip_was_taken_for_is_told() {
    let (_, index) = &*EDITION;
    let answer = index.search("omrösting");
    let told: Vec<_> = answer
        .corrected
        .iter()
        .map(|it| (it.typed.as_str(), it.meant.as_str()))
        .collect();
    assert_eq!(told, [("omrösting", "omröstning")]);
    assert_eq!(index.search("omröstning").corrected, []);
}

#[test]
fn when_nothing_is_found_what_comes_near_is_offered() {
    let (_, index) = &*EDITION;
    let near = |typed: &str, how: Nearness| {
        assert_eq!(index.search(typed).hits, [], "{typed}");
        let all = index.near(typed).into_iter();
        all.filter(|near| near.how == how)
            .map(|near| near.question)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        near("vaccinationsansvar", Nearness::Parted),
        ["vaccination ansvar"]
    );
    assert!(
        near("familjecentral governo", Nearness::Without).contains(&"familjecentral".to_owned())
    );
    assert!(near("röstning vårdhygienisk boliden", Nearness::SameMeaning).is_empty());
    assert_eq!(index.near("kärnkraftverk"), []);
}

#[test]
fn filters_combine() {
    let (_, index) = &*EDITION;
    let count = |question: &str| index.search(question).hits.len();
    let all = count("slag:ärende");
    assert_eq!(all, 71);
    let narrowed = count("slag:ärende organ:LSG år:2021-2022");
    assert!(0 < narrowed && narrowed < all);
    assert!(count("slag:ärende organ:LSG år:2021-2022 läge:klart") < narrowed);
    assert_eq!(count("slag:ärende slag:person"), 0);
}
