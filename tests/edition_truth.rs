//! What the built-in edition claims: the source's own words where it says so, what is ours told
//! as ours, and what one side says told as that side's.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use samverkanskartan::domain::{
    AgendaItem, Basis, Case, Consultation, Date, Document, Foundation, Id, Meeting, Organization,
    Period, Source, VoteEvent, VoteOption, Workspace,
};
use samverkanskartan::interchange::read;
use samverkanskartan::screen::words::dates;
use serde_json::Value;

const TEXT: &str = include_str!("../public/data/vasterbotten.json");

static EDITION: LazyLock<Workspace> = LazyLock::new(|| read(TEXT.as_bytes()).unwrap());

/// The documents' text in small letters and with single blanks, where they lie beside the
/// repository; `None` where they do not, and a check that needs them is left out.
static DOCUMENTS: LazyLock<Option<String>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/seeds");
    let Ok(entries) = fs::read_dir(&folder) else {
        println!("not checked: the documents are not at {}", folder.display());
        return None;
    };
    let texts = entries.map(|entry| fs::read_to_string(entry.unwrap().path()).unwrap());
    Some(plain(&texts.collect::<Vec<_>>().join(" ")))
});

/// The minutes that are not among the documents' texts; a name stands in them alone.
fn is_there(document: &str) -> bool {
    let text = DOCUMENTS.as_ref().unwrap();
    document != "lsg-2024-09-06" || text.contains("ulrika westman yttergren")
}

fn plain(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

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
    let file: Value = serde_json::from_str(TEXT).unwrap();
    let mut found = Vec::new();
    texts(&file, &mut found);
    let sentences = found.iter().flat_map(|text| text.split_inclusive(". "));
    sentences.map(str::to_owned).collect()
}

// Days in the source's words

/// Every day in words: whose it is, the words, the date, whether that is our reading, and the
/// documents cited.
fn stated_days() -> Vec<(String, String, Option<Date>, bool, Vec<String>)> {
    let cited = |sources: &[Source]| sources.iter().map(|it| it.document.to_string()).collect();
    let mut all = Vec::new();
    for stop in stops() {
        if let Some(words) = &stop.date_as_stated {
            let date = Some(stop.date.clone());
            let read = stop.date_inferred || stop.inferred;
            all.push((
                stop.id.to_string(),
                words.clone(),
                date,
                read,
                cited(&stop.sources),
            ));
        }
    }
    let records = EDITION.records();
    for body in &records.organizations {
        let periods = std::iter::once(&body.period).chain(body.names.iter().map(|it| &it.period));
        for period in periods {
            if let Some(words) = &period.date_as_stated {
                let sources = cited(&body.sources);
                all.push((
                    body.id.to_string(),
                    words.clone(),
                    None,
                    period.inferred,
                    sources,
                ));
            }
        }
    }
    for meeting in &records.meetings {
        for next in &meeting.next_meetings {
            if let Some(words) = &next.date_as_stated {
                let date = Some(next.date.clone());
                let sources = vec![meeting.id.to_string()];
                all.push((
                    meeting.id.to_string(),
                    words.clone(),
                    date,
                    next.inferred,
                    sources,
                ));
            }
        }
        for item in &meeting.agenda {
            let decided = item.decisions.iter();
            let decided = decided.map(|it| (&it.deadline_as_stated, &it.deadline, it.inferred));
            let given = item.assignments.iter();
            let given = given.map(|it| (&it.deadline_as_stated, &it.deadline, it.inferred));
            for (words, date, read) in decided.chain(given) {
                if let Some(words) = words {
                    let sources = vec![meeting.id.to_string()];
                    let whose = format!("{} § {}", meeting.id, item.number);
                    all.push((whose, words.clone(), date.clone(), read, sources));
                }
            }
        }
    }
    all
}

#[test]
fn a_day_in_the_sources_words_is_a_quotation() {
    let Some(documents) = DOCUMENTS.as_ref() else {
        return;
    };
    let mut found = 0;
    for (whose, words, _, _, cited) in stated_days() {
        if !cited.iter().all(|document| is_there(document)) {
            continue;
        }
        for part in words.split(" … ") {
            assert!(documents.contains(&plain(part)), "{whose}: ”{part}”");
            found += 1;
        }
    }
    assert!(found > 50, "only {found}");
}

#[test]
fn a_day_in_the_sources_words_has_none_of_our_own() {
    const OURS: [&str; 14] = [
        "anges inte",
        "står inte",
        "utläst",
        "underförst",
        "odatera",
        "utan år",
        "ungefär",
        "senast",
        "enligt",
        "före den",
        "mellan den",
        "(",
        "”",
        ";",
    ];
    let days = stated_days();
    assert!(days.len() > 50, "only {}", days.len());
    for (whose, words, ..) in days {
        let ours = OURS.iter().find(|ours| words.contains(**ours));
        assert_eq!(ours, None, "{whose}: ”{words}”");
    }
}

#[test]
fn where_the_words_of_the_source_have_no_year_the_year_is_our_reading() {
    for (whose, words, date, read, _) in stated_days() {
        let Some(date) = date else { continue };
        let has_year = words
            .split(|c: char| !c.is_ascii_digit())
            .any(|it| it.len() == 4);
        assert!(
            has_year || words.contains('/') || read,
            "{whose}: ”{words}”, {date}"
        );
    }
}

#[test]
fn a_day_that_is_not_our_reading_is_printed_whole_in_the_documents() {
    let Some(documents) = DOCUMENTS.as_ref() else {
        return;
    };
    let mut days = 0;
    for stop in stops().filter(|stop| stop.meeting.is_none() && !stop.date_inferred) {
        if let Some(day) = stop.date.exact() {
            let printed = dates::day(day).replace('\u{a0}', " ");
            assert!(documents.contains(&printed), "{}: {printed}", stop.id);
            days += 1;
        }
    }
    assert!(days > 3, "only {days}");
}

#[test]
fn a_day_known_only_as_before_or_after_another_is_our_reading() {
    for stop in stops() {
        let is_open =
            matches!(&stop.date, Date::Between { start, end } if start.is_none() || end.is_none());
        let stated = stop.date_as_stated.is_some();
        assert!(!is_open || stated || stop.date_inferred, "{}", stop.id);
    }
}

// Periods

/// Whether a day is that of a document cited, or the one from which the structure holds, from
/// where the answer of 2022 says so.
fn is_in_sources(day: &Date, sources: &[Source]) -> bool {
    let of_structure = day.to_string() == "2020-09-01"
        && sources.iter().any(|it| {
            it.document.as_str() == "hsn-svar-2022"
                && it.section == "”Samverkan och tidiga insatser”"
        });
    let bounds = [day.earliest(), day.latest()];
    let known = |source: &Source| {
        let document: &Document = EDITION.find(&source.document).unwrap();
        bounds.contains(&document.date.exact())
    };
    of_structure || sources.iter().any(known)
}

#[track_caller]
fn check_period(whose: &str, period: &Period, sources: &[Source]) {
    for end in [&period.from, &period.to].into_iter().flatten() {
        let is_day = end
            .to_string()
            .split('/')
            .any(|it| it.len() == "2020-09-01".len());
        assert!(
            !is_day || period.inferred || is_in_sources(end, sources),
            "{whose}: {end} stands in none of its sources"
        );
    }
}

#[test]
fn a_day_that_no_source_of_a_relation_gives_is_our_conclusion() {
    for relation in &EDITION.records().relations {
        check_period(relation.id.as_str(), &relation.period, &relation.sources);
    }
}

#[test]
fn a_day_that_no_source_of_a_body_gives_is_our_conclusion() {
    // Its source prints the whole date.
    let printed = ["halsodigitalen"];
    for body in &EDITION.records().organizations {
        if printed.contains(&body.id.as_str()) {
            continue;
        }
        check_period(body.id.as_str(), &body.period, &body.sources);
        for name in &body.names {
            check_period(body.id.as_str(), &name.period, &body.sources);
        }
    }
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

#[test]
fn a_printed_name_leads_to_the_person_who_is_written_so() {
    for meeting in &EDITION.records().meetings {
        for line in &meeting.attendance {
            let person = line.person.as_ref().and_then(|id| EDITION.find(id));
            let Some(person) = person else { continue };
            let mut names = person
                .variants
                .iter()
                .map(|it| &it.name)
                .chain([&person.name]);
            assert!(
                names.any(|name| *name == line.name),
                "{} in {}",
                line.name,
                meeting.id
            );
        }
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
