//! How changes of the built-in edition are told.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use samverkanskartan::domain::{Change, Collection, Workspace};
use samverkanskartan::form::table::tables;
use samverkanskartan::form::{Field, Kind};
use samverkanskartan::interchange;
use samverkanskartan::screen::changed::{Changed, Detail};
use samverkanskartan::screen::form::Label;
use serde_json::{Value, json};

fn edition() -> Workspace {
    interchange::read(include_bytes!("../public/data/vasterbotten.json")).unwrap()
}

/// What `edit` changes in a record, told when it has been made.
fn told(collection: Collection, id: &str, edit: impl Fn(&mut Value)) -> Changed {
    let mut workspace = edition();
    let before = workspace.records().value(collection, id).unwrap();
    let mut after = before.clone();
    edit(&mut after);
    let change = Change::between_values(collection, id, Some(&before), Some(&after));
    let foretold = Changed::new(&workspace, &change);
    workspace.apply(&change).unwrap();
    let told = Changed::new(&workspace, &change);
    assert_eq!(told.parts.len(), foretold.parts.len());
    told
}

#[track_caller]
fn check(
    collection: Collection,
    id: &str,
    edit: impl Fn(&mut Value),
    sentence: &str,
) -> Vec<Detail> {
    let told = told(collection, id, edit);
    assert_eq!(plain(&told.sentence), sentence);
    told.parts
        .into_iter()
        .flat_map(|part| part.details)
        .collect()
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

fn index(list: &Value, field: &str, wanted: &str) -> usize {
    let all = list.as_array().unwrap();
    all.iter().position(|it| it[field] == wanted).unwrap()
}

const SAMRAD: &str = "samrad-2024-03-15";
const AT_SAMRAD: &str =
    "på mötet ”Samråd hälsa, vård och omsorg 15 mars 2024, med systemledningen”";

#[test]
fn several_fields_of_one_item_say_which_item() {
    let told = told(Collection::Meetings, SAMRAD, |meeting| {
        let at = index(&meeting["agenda"], "number", "5");
        meeting["agenda"][at]["title"] = json!("Något annat");
        meeting["agenda"][at]["added"] = json!(true);
    });
    let sentence = plain(&told.sentence);
    let begins = format!("Ändrade 2 uppgifter {AT_SAMRAD}, punkt 5: ");
    assert!(sentence.starts_with(&begins), "{sentence}");
}

#[test]
fn a_field_is_told_with_what_stood_there_and_what_stands_there() {
    let details = check(
        Collection::Cases,
        "hlt",
        |case| case["shortTitle"] = json!("HLT i länet"),
        "Ändrade den korta rubriken i ärendet ”HLT i länet”: från ”Hälsa, Lärande, Trygghet (HLT)” till ”HLT i länet”",
    );
    assert_eq!(
        details,
        [Detail {
            label: "Kort rubrik".into(),
            before: Some("Hälsa, Lärande, Trygghet (HLT)".into()),
            after: Some("HLT i länet".into()),
        }]
    );
}

#[test]
fn a_text_too_long_for_a_sentence_is_told_in_the_details() {
    let details = check(
        Collection::Cases,
        "hlt",
        |case| case["summary"] = json!("En ny text."),
        "Ändrade ”Vad det är” i ärendet ”Hälsa, Lärande, Trygghet (HLT)”",
    );
    assert!(details[0].before.as_ref().unwrap().len() > 60);
    assert_eq!(details[0].after.as_deref(), Some("En ny text."));
}

#[test]
fn what_is_filled_in_or_emptied_is_told_so() {
    check(
        Collection::Meetings,
        "samrad-2021-03-19",
        |meeting| meeting["agenda"][0]["numberAsPrinted"] = json!("1."),
        "Fyllde i ”Numret, så som det står” på mötet ”Samråd vård och omsorg 19 mars 2021”, punkt 1: ”1.”",
    );
    check(
        Collection::Meetings,
        SAMRAD,
        |meeting| {
            meeting.as_object_mut().unwrap().remove("place");
        },
        &format!("Tömde platsen {AT_SAMRAD}"),
    );
}

#[test]
fn choices_dates_and_names_are_told_as_the_forms_say_them() {
    check(
        Collection::Cases,
        "hlt",
        |case| case["outcome"]["finished"] = json!("yes"),
        "Ändrade ”Är det klart?” i ärendet ”Hälsa, Lärande, Trygghet (HLT)”: från Nej till Ja",
    );
    check(
        Collection::Meetings,
        SAMRAD,
        |meeting| meeting["date"] = json!("2024-03-22"),
        &format!("Ändrade dagen {AT_SAMRAD}: från 15 mars 2024 till 22 mars 2024"),
    );
    check(
        Collection::Organizations,
        "lsg",
        |body| body["overview"] = json!(false),
        "Tog bort krysset för ”Ritas också i kartans översikt” för organet ”Länssamverkansgruppen”",
    );
}

#[test]
fn presence_and_adoption_have_sentences_of_their_own() {
    check(
        Collection::Meetings,
        "lsg-2021-02-19",
        |meeting| {
            let at = index(&meeting["attendance"], "name", "Pernilla Henriksson");
            meeting["attendance"][at]["presence"] = json!("absent");
        },
        "Antecknade Pernilla Henriksson som frånvarande på mötet ”Länssamverkansgruppens möte 19 februari 2021”",
    );
    let mut workspace = edition();
    let add = |status: &str, before: Option<Value>| {
        let old = workspace.records().value(Collection::Cases, "hlt").unwrap();
        let mut new = old.clone();
        new["adoptions"] = json!([{ "huvudman": "umea", "status": status }]);
        let mut from = old.clone();
        if let Some(before) = before {
            from["adoptions"] = before;
        }
        Change::between_values(Collection::Cases, "hlt", Some(&from), Some(&new))
    };
    let first = add("pending", None);
    let then = add(
        "adopted",
        Some(json!([{ "huvudman": "umea", "status": "pending" }])),
    );
    workspace.apply(&first).unwrap();
    assert_eq!(
        Changed::new(&workspace, &then).sentence,
        "Antecknade för Umeå kommun: antagen, i ärendet ”Hälsa, Lärande, Trygghet (HLT)”"
    );
}

#[test]
fn what_comes_into_a_list_or_goes_out_of_it_is_named() {
    check(
        Collection::Meetings,
        SAMRAD,
        |meeting| {
            let item = json!({ "number": "99", "title": "Ny fråga", "type": "none" });
            meeting["agenda"].as_array_mut().unwrap().push(item);
        },
        &format!("La till en punkt {AT_SAMRAD}: ”99 · Ny fråga”"),
    );
    check(
        Collection::Cases,
        "hlt",
        |case| {
            case["consultations"].as_array_mut().unwrap().pop();
        },
        "Tog bort ett steg i ärendet ”Hälsa, Lärande, Trygghet (HLT)”: ”15 mars 2024 · Jessika Nyström informerade. Under 2024 fortsätter införandet i …”",
    );
    check(
        Collection::Cases,
        "hlt",
        |case| {
            let topics = case
                .as_object_mut()
                .unwrap()
                .entry("topics")
                .or_insert(json!([]));
            topics.as_array_mut().unwrap().push(json!("hjalpmedel"));
        },
        "La till ”Hjälpmedel” under ämnena i ärendet ”Hälsa, Lärande, Trygghet (HLT)”",
    );
}

#[test]
fn what_lies_deep_is_told_with_its_way() {
    check(
        Collection::Meetings,
        SAMRAD,
        |meeting| meeting["agenda"][4]["title"] = json!("Vaccinationer"),
        &format!(
            "Ändrade rubriken {AT_SAMRAD}, punkt 5: från ”Hantering gällande vaccinationsfrågor i kommunerna” till ”Vaccinationer”"
        ),
    );
    check(
        Collection::Meetings,
        SAMRAD,
        |meeting| {
            for item in meeting["agenda"].as_array_mut().unwrap() {
                if let Some(decision) = item["decisions"]
                    .as_array_mut()
                    .and_then(|it| it.first_mut())
                {
                    decision["verb"] = json!("lämna");
                    return;
                }
            }
        },
        &format!(
            "Ändrade ”Protokollets verb” {AT_SAMRAD}, punkt 1, beslut ”lämna · Föredragningslistan gäller för mötet.”: från ”godkänna” till ”lämna”"
        ),
    );
}

#[test]
fn several_fields_of_a_record_are_summed_up() {
    let details = check(
        Collection::Cases,
        "hlt",
        |case| {
            case["shortTitle"] = json!("HLT i länet");
            case["summary"] = json!("Ny text.");
            case["outcome"]["text"] = json!("Det gick bra.");
        },
        "Ändrade 3 uppgifter i ärendet ”HLT i länet”: ”Hur det gick”, den korta rubriken och ”Vad det är”",
    );
    assert_eq!(details.len(), 3);
}

#[test]
fn a_record_that_came_or_went_keeps_its_name() {
    let mut workspace = edition();
    let case = workspace.records().value(Collection::Cases, "hlt").unwrap();
    let mut new = case.clone();
    new["id"] = json!("ny");
    new["shortTitle"] = json!("Ett nytt ärende");
    new["consultations"] = json!([]);
    new.as_object_mut().unwrap().remove("consultations");
    let comes = Change::between_values(Collection::Cases, "ny", None, Some(&new));
    assert_eq!(
        Changed::new(&workspace, &comes).sentence,
        "La till ärendet ”Ett nytt ärende”"
    );
    workspace.apply(&comes).unwrap();
    let told = Changed::new(&workspace, &comes);
    assert!(told.parts[0].record.route.is_some());
    let goes = comes.inverse();
    workspace.apply(&goes).unwrap();
    let told = Changed::new(&workspace, &goes);
    assert_eq!(told.sentence, "Tog bort ärendet ”Ett nytt ärende”");
    assert_eq!(told.parts[0].record.route, None);
    assert!(told.parts[0].details.iter().all(|it| it.after.is_none()));
}

#[test]
fn changes_of_two_records_have_a_sentence_each_and_of_many_one() {
    let workspace = edition();
    let title = |id: &str| {
        let before = workspace.records().value(Collection::Cases, id).unwrap();
        let mut after = before.clone();
        after["shortTitle"] = json!("x");
        Change::between_values(Collection::Cases, id, Some(&before), Some(&after))
    };
    let ids: Vec<_> = workspace
        .records()
        .cases
        .iter()
        .map(|it| it.id.to_string())
        .collect();
    let two = title(&ids[0]).and(title("hlt"));
    assert_eq!(
        Changed::new(&workspace, &two)
            .sentence
            .matches("Ändrade")
            .count(),
        2
    );
    let many = ids
        .iter()
        .take(5)
        .map(|id| title(id))
        .fold(Change::default(), Change::and);
    let told = Changed::new(&workspace, &many);
    assert!(plain(&told.sentence).starts_with("Ändrade 5 uppgifter i 5 poster: ärendet ”"));
    assert!(plain(&told.sentence).ends_with("och 2 till"));
    assert_eq!(told.parts.len(), 5);
}

#[test]
fn every_record_of_the_edition_can_be_told_as_new_and_as_gone() {
    let workspace = edition();
    let records = workspace.records();
    for (collection, _) in records.counts() {
        for id in records.ids(collection) {
            let value = records.value(collection, id).unwrap();
            let change = Change::between_values(collection, id, None, Some(&value));
            for change in [change.inverse(), change] {
                let told = Changed::new(&workspace, &change);
                assert!(!told.sentence.contains("”” "), "{}", told.sentence);
                assert!(
                    !told.sentence.contains(&format!("”{id}”"))
                        || collection == Collection::Terms
                        || collection == Collection::Routes,
                    "{}",
                    told.sentence
                );
                for detail in &told.parts[0].details {
                    assert!(
                        detail.before.is_some() || detail.after.is_some(),
                        "{collection:?} {id} {detail:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn a_field_is_spoken_of_in_running_text_and_what_it_lists_with_an_article() {
    fn each(fields: &'static [Field], look: &mut dyn FnMut(&Field)) {
        for field in fields {
            look(field);
            each(field.inner().unwrap_or_default(), look);
        }
    }
    let (mut spoken, mut listed) = (0, 0);
    for table in tables() {
        each(table.fields, &mut |field| {
            let label = Label::of(field.id);
            if let Some(the) = label.the {
                spoken += 1;
                assert!(the.starts_with(char::is_lowercase), "{the}");
            }
            let is_list = matches!(
                field.kind,
                Kind::List { .. } | Kind::Apart { .. } | Kind::Ballot(_)
            );
            assert_eq!(label.one.is_some(), is_list, "{}", label.name);
            listed += usize::from(is_list);
        });
    }
    assert!(spoken > 50 && listed > 50, "{spoken} {listed}");
}
