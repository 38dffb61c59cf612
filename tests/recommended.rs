//! What was recommended to the huvudmän, also where it went to a vote, and how many of those
//! who were asked have answered.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)] // a test may fail where it stands

mod small_county;

use samverkanskartan::domain::{Id, Workspace};
use samverkanskartan::interchange::read;
use samverkanskartan::screen::adopted::Adopted;
use samverkanskartan::screen::clerk::Adoptions;
use samverkanskartan::screen::huvudman::HuvudmanScreen;
use serde_json::{Value, json};
use small_county::{TODAY, case, file, item, meeting, plain};

/// A case that came to a vote at the council, and what was decided after it.
fn voted(decision: &Value, more: &Value) -> Workspace {
    let stop = json!({
        "id": "avtal-2", "date": "2025-03-14", "organization": "samrad", "role": "voted",
        "what": "Gick till omröstning.", "status": "held", "meeting": "samrad-2025-03-14",
        "item": "5",
    });
    let mut case = case("avtal", &[stop]);
    for (name, value) in more.as_object().unwrap() {
        case[name] = value.clone();
    }
    let item = item(
        "5",
        "Avtal",
        &json!({ "cases": ["avtal"], "decisions": [decision] }),
    );
    let met = meeting("2025-03-14", &json!({ "agenda": [item] }));
    let file = file(&json!([met]), &json!([case]));
    read(file.to_string().as_bytes()).unwrap()
}

fn decision(verb: &str, to: &[&str]) -> Value {
    json!({ "id": "beslut", "verb": verb, "text": "Anta avtalet.", "by": "samrad",
        "addressedTo": to })
}

/// When it was recommended, on the page of a huvudman.
fn recommended_to(workspace: &Workspace, huvudman: &str) -> Vec<String> {
    let page = HuvudmanScreen::new(workspace, &Id::new(huvudman).unwrap(), TODAY).unwrap();
    let rows = page
        .recommendations
        .into_iter()
        .flat_map(|it| it.recommended);
    rows.map(|it| plain(&it.when)).collect()
}

fn summary(workspace: &Workspace) -> String {
    let adoptions = Adoptions::new(workspace, &Id::new("avtal").unwrap()).unwrap();
    plain(&adoptions.summary)
}

#[test]
fn what_was_recommended_after_a_vote_stands_with_those_it_was_recommended_to() {
    let workspace = voted(
        &decision("rekommendera", &["kommun-a", "region-r"]),
        &json!({}),
    );
    assert_eq!(recommended_to(&workspace, "kommun-a"), ["14 mars 2025"]);
    assert_eq!(recommended_to(&workspace, "region-r"), ["14 mars 2025"]);
    assert!(recommended_to(&workspace, "kommun-b").is_empty());
}

#[test]
fn what_was_only_noted_after_a_vote_is_recommended_to_nobody() {
    let workspace = voted(&decision("notera", &["kommun-a"]), &json!({}));
    assert!(recommended_to(&workspace, "kommun-a").is_empty());
    assert_eq!(Adopted::new(&workspace), None);
}

#[test]
fn of_several_answers_of_a_huvudman_its_page_tells_the_latest() {
    let noted = |status: &str, date: &str| json!({ "huvudman": "kommun-a", "status": status, "date": date });
    for answers in [
        [
            noted("pending", "2025-04-01"),
            noted("adopted", "2025-05-02"),
        ],
        [
            noted("adopted", "2025-05-02"),
            noted("pending", "2025-04-01"),
        ],
    ] {
        let workspace = voted(
            &decision("rekommendera", &["kommun-a"]),
            &json!({ "adoptions": answers }),
        );
        let id = Id::new("kommun-a").unwrap();
        let page = HuvudmanScreen::new(&workspace, &id, TODAY).unwrap();
        let own = page.recommendations[0].own.as_ref().unwrap();
        assert!(plain(&own.text).contains("2 maj 2025"), "{}", own.text);
    }
}

#[test]
fn only_those_who_were_asked_are_counted() {
    let adopted = json!({ "adoptions": [{ "huvudman": "kommun-a", "status": "adopted" }] });
    let workspace = voted(
        &decision("rekommendera", &["kommun-a", "region-r"]),
        &adopted,
    );
    assert_eq!(summary(&workspace), "1 av 2 har antagit");
    let table = Adopted::new(&workspace).unwrap();
    let row = &table.rows[0];
    assert_eq!(row.count, "1 av 2");
    let words: Vec<_> = row.cells.iter().map(|it| it.word).collect();
    assert_eq!(words, ["antagen", "inte tillfrågad", "inte belagt"]);
}

#[test]
fn where_nobody_was_asked_nobody_is_counted_and_anybody_can_be_noted() {
    let workspace = voted(&decision("notera", &[]), &json!({}));
    assert_eq!(summary(&workspace), "");
    let adoptions = Adoptions::new(&workspace, &Id::new("avtal").unwrap()).unwrap();
    assert_eq!(adoptions.rows.len(), 3);
}
