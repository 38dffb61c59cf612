//! What the built-in edition claims: a rule no stronger than what it rests on, what one side says
//! told as that side's, and nobody judged.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod documents;

use std::collections::BTreeSet;

use documents::{DOCUMENTS, EDITION, TEXT};
use samverkanskartan::domain::{
    AgendaItem, Basis, Case, Consultation, Day, Foundation, Id, Meeting, Organization, Source,
    VoteEvent, VoteOption,
};
use samverkanskartan::screen::case::CaseScreen;
use serde_json::Value;

fn stops() -> impl Iterator<Item = &'static Consultation> {
    let cases = EDITION.records().cases.iter();
    cases.flat_map(|case| &case.consultations)
}

fn items() -> impl Iterator<Item = &'static AgendaItem> {
    let meetings = EDITION.records().meetings.iter();
    meetings.flat_map(|meeting| &meeting.agenda)
}

fn texts<'a>(value: &'a Value, found: &mut Vec<&'a str>) {
    match value {
        Value::Object(fields) => fields.values().for_each(|it| texts(it, found)),
        Value::Array(values) => values.iter().for_each(|it| texts(it, found)),
        Value::String(text) => found.push(text),
        _ => {}
    }
}

/// Every sentence of the edition.
fn sentences() -> Vec<String> {
    let file: Value = serde_json::from_str(&TEXT).unwrap();
    let mut found = Vec::new();
    texts(&file, &mut found);
    let sentences = found.iter().flat_map(|text| text.split_inclusive(". "));
    sentences.map(str::to_owned).collect()
}

// Rules, principles, mandates

#[test]
fn what_is_our_conclusion_is_marked_both_ways() {
    let records = EDITION.records();
    for rule in &records.rules {
        let ours = rule.foundation == Foundation::Inferred;
        assert_eq!(ours, rule.inferred, "{}", rule.id);
    }
    for principle in &records.principles {
        let ours = principle.foundation == Foundation::Inferred;
        assert_eq!(ours, principle.inferred, "{}", principle.id);
    }
}

/// The long words of a text.
fn long_words(text: &str) -> BTreeSet<String> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    let long = words.filter(|word| word.chars().count() > 4);
    long.map(str::to_lowercase).collect()
}

/// The viewpoint of an item cited that a text says again, if any.
fn viewpoint(text: &str, sources: &[Source]) -> Option<&'static str> {
    let said = long_words(text);
    let cited = |source: &Source| {
        let meeting = Meeting::minuted_in(&EDITION, &source.document)?;
        let number = source.section.trim_start_matches("§ ").split(',').next()?;
        meeting.item(number)
    };
    let mut viewpoints = sources
        .iter()
        .filter_map(cited)
        .flat_map(|item| &item.viewpoints);
    let again = viewpoints.find(|it| {
        let shared = long_words(it).intersection(&said).count();
        shared >= 3 && shared * 2 >= said.len().min(long_words(it).len())
    });
    again.map(String::as_str)
}

#[test]
fn what_is_told_as_stated_does_not_rest_on_a_viewpoint() {
    let records = EDITION.records();
    let rules = records
        .rules
        .iter()
        .map(|it| (it.id.as_str(), it.foundation, &it.text, &it.sources));
    let routes = records
        .routes
        .iter()
        .map(|it| (it.id.as_str(), it.foundation, &it.text, &it.sources));
    let principles = records.principles.iter();
    let principles = principles.map(|it| (it.id.as_str(), it.foundation, &it.text, &it.sources));
    for (id, foundation, text, sources) in rules.chain(routes).chain(principles) {
        if foundation == Foundation::Stated {
            assert_eq!(viewpoint(text, sources), None, "{id}");
        }
    }
    for body in &records.organizations {
        for said in &body.mandate {
            assert_eq!(viewpoint(&said.text, &said.sources), None, "{}", body.id);
        }
    }
    let again = "Ändras förutsättningarna i frågor som rör samverkan tas de upp i strukturen.";
    let section = Source {
        document: Id::new("lsg-2024-09-06").unwrap(),
        section: "§ 28".into(),
        unknown: serde_json::Map::default(),
    };
    assert!(viewpoint(again, &[section]).is_some(), "one would be found");
}

#[test]
fn a_rule_of_one_side_says_whose_it_is() {
    for rule in &EDITION.records().rules {
        if rule.foundation == Foundation::OneSideOfDispute {
            assert!(rule.contested.is_some(), "{}", rule.id);
        }
    }
}

// Deviations

#[test]
fn every_recorded_deviation_cites_the_item_of_the_minutes_that_records_it() {
    for deviation in &EDITION.records().deviations {
        let id = &deviation.id;
        let document = deviation.meeting.as_str();
        let section = deviation
            .item
            .as_ref()
            .map_or_else(|| "Närvaro".to_owned(), |n| format!("§ {n}"));
        let meeting: &Meeting = EDITION.find(&deviation.meeting).unwrap();
        let item = deviation.item.as_ref().map(|number| meeting.item(number));
        assert!(item.is_none_or(|it| it.is_some()), "{id}: no such item");
        let mut sources = deviation.sources.iter();
        let cites = sources.any(|it| it.document.as_str() == document && it.section == section);
        assert!(cites, "{id}: {document} {section}");
    }
}

#[test]
fn what_was_expected_is_somebodys_word_or_nobodys() {
    for deviation in &EDITION.records().deviations {
        let told = &deviation.expected;
        let attributed = told.starts_with("Enligt ") || told.starts_with("Ingen regel i källorna");
        assert!(attributed, "{}: {told}", deviation.id);
    }
}

// Who raised a case, who is told of

#[test]
fn where_the_sources_do_not_say_who_raised_a_case_no_body_is_named() {
    let mut unsaid = 0;
    for case in &EDITION.records().cases {
        if case.initiator.text.starts_with("Anges inte") {
            assert!(case.initiator.organizations.is_empty(), "{}", case.id);
            unsaid += 1;
        }
    }
    assert!(unsaid > 20, "only {unsaid}");
}

#[test]
fn no_card_of_a_person_has_a_note_that_judges() {
    const JUDGES: [&str; 12] = [
        "rånvar", "borta", "saknad", "röst", "reserv", "kritik", "avvik", "trots", "brist",
        "utan att", "ensidig", "fel",
    ];
    for person in &EDITION.records().persons {
        let note = person.note.as_deref().unwrap_or_default();
        let judged = JUDGES.iter().find(|word| note.contains(**word));
        assert_eq!(judged, None, "{}: {note}", person.id);
    }
}

// Words that take sides

#[test]
fn no_sentence_of_ours_takes_a_side() {
    const NEVER: [&str; 6] = [
        "konsensusorgan",
        "lät rösta",
        "lät ändå",
        "bara planerad",
        "ordförandens val",
        "fastställde den direkt",
    ];
    const WHOSE: [&str; 4] = ["nligt ", "kallar ", "kallas ", "säger "];
    let sentences = sentences();
    assert!(sentences.len() > 10_000, "only {}", sentences.len());
    for sentence in sentences {
        let taken = NEVER.iter().find(|words| sentence.contains(**words));
        assert_eq!(taken, None, "{sentence}");
        let attributed = WHOSE.iter().any(|word| sentence.contains(word));
        assert!(!sentence.contains("ensidig") || attributed, "{sentence}");
    }
}

#[test]
fn a_proposal_has_no_deadline() {
    let proposed = items().flat_map(|item| &item.assignments);
    let proposed: Vec<_> = proposed.filter(|it| it.basis == Basis::Proposal).collect();
    assert!(proposed.len() > 3, "only {}", proposed.len());
    for assignment in proposed {
        assert_eq!(assignment.deadline, None, "{}", assignment.what);
        assert!(
            assignment.what.contains("enligt förslaget"),
            "{}",
            assignment.what
        );
    }
}

#[test]
fn a_circumstance_that_we_read_into_a_stop_says_so() {
    let told = stops().flat_map(|stop| &stop.circumstances);
    let read: Vec<_> = told.filter(|it| it.inferred).collect();
    assert_eq!(read.len(), 2);
    for told in read {
        assert!(told.text.as_ref().unwrap().contains("vår slutsats"));
    }
}

#[test]
fn no_minutes_say_that_a_reservation_was_handed_in_in_writing() {
    assert!(items().all(|item| item.reservations.iter().all(|it| !it.written)));
    if let Some(documents) = DOCUMENTS.as_ref() {
        assert!(!documents.contains("skriftlig"));
    }
}

// The vote of 15 March 2024, in the case's own text

/// The huvudmän whose members chose an option.
fn chose(vote: &VoteEvent, option: VoteOption) -> BTreeSet<&'static str> {
    let votes = vote.votes.iter().filter(|it| it.option == option);
    let huvudmen = votes.flat_map(|it| &it.on_behalf_of);
    let names = huvudmen.map(|id| EDITION.find::<Organization>(id).unwrap().name());
    names
        .map(|name| name.trim_end_matches(" kommun").trim_end_matches('s'))
        .collect()
}

#[test]
fn the_case_of_the_vaccinations_tells_the_votes_of_every_huvudman() {
    let case: &Case = EDITION
        .find(&Id::new("vaccination-ansvar-2024").unwrap())
        .unwrap();
    let stop = &case.consultations[7];
    let item = Meeting::minuted_in(&EDITION, &Id::new("samrad-2024-03-15").unwrap());
    let vote = &item.unwrap().item("5").unwrap().votes[0];
    for (option, begins) in [
        (VoteOption::Yes, "Bifall (7): "),
        (VoteOption::No, "Avslag (5): "),
        (VoteOption::Abstain, "Avstod (4): "),
    ] {
        let told = stop
            .what
            .split(begins)
            .nth(1)
            .unwrap()
            .split('.')
            .next()
            .unwrap();
        let told = told.replace("regionens", "Region Västerbotten");
        for name in chose(vote, option) {
            assert!(told.contains(name), "{name} in {begins}{told}");
        }
        let names = chose(vote, option).len();
        assert_eq!(
            told.replace(" och ", ", ").split(", ").count(),
            names,
            "{told}"
        );
    }
}

#[test]
fn the_case_of_the_vaccinations_tells_what_both_sides_say_and_what_is_not_known() {
    let case: &Case = EDITION
        .find(&Id::new("vaccination-ansvar-2024").unwrap())
        .unwrap();
    assert!(case.summary.contains("Regionen framhöll"));
    assert!(case.summary.contains("Kommunerna framhöll"));
    let gaps = case.gaps.join(" ");
    assert!(gaps.contains("inte skälen hos dem som röstade bifall"));
}

#[test]
fn a_step_says_whose_words_it_is_that_the_case_went_past_a_body() {
    let id = Id::new("vaccination-ansvar-2024").unwrap();
    let screen = CaseScreen::new(&EDITION, &id, Day::constant(2024, 9, 6)).unwrap();
    let said = &screen.steps[4].said;
    let [(text, is_reading)] = said.as_slice() else {
        panic!("{said:?}");
    };
    assert!(
        text.contains("protokollsanteckningen av tre ledamöter för regionen"),
        "{text}"
    );
    assert!(is_reading);
}
