//! Days and names of the built-in edition: the source's own words where it says so, and what we
//! read told as ours.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod documents;

use documents::{DOCUMENTS, EDITION, plain};
use samverkanskartan::domain::{Consultation, Date, Document, Period, Source};
use samverkanskartan::screen::words::dates;

/// The minutes that are not among the documents' texts; a name stands in them alone.
fn is_there(document: &str) -> bool {
    let text = DOCUMENTS.as_ref().unwrap();
    document != "lsg-2024-09-06" || text.contains("ulrika westman yttergren")
}

fn stops() -> impl Iterator<Item = &'static Consultation> {
    let cases = EDITION.records().cases.iter();
    cases.flat_map(|case| &case.consultations)
}

// Days in the source's words

/// A day in words.
struct StatedDay {
    whose: String,
    words: String,
    date: Option<Date>,
    /// Whether the date is our reading.
    read: bool,
    /// The documents cited.
    cited: Vec<String>,
}

fn stated_days() -> Vec<StatedDay> {
    let documents = |sources: &[Source]| -> Vec<String> {
        let cited = sources.iter().map(|it| it.document.to_string());
        cited.collect()
    };
    let mut all = Vec::new();
    let mut add = |whose: &str, words: Option<&String>, date: Option<&Date>, read, cited| {
        all.extend(words.cloned().map(|words| StatedDay {
            whose: whose.to_owned(),
            words,
            date: date.cloned(),
            read,
            cited,
        }));
    };
    for stop in stops() {
        let read = stop.date_inferred || stop.inferred;
        let cited = documents(&stop.sources);
        add(
            stop.id.as_str(),
            stop.date_as_stated.as_ref(),
            Some(&stop.date),
            read,
            cited,
        );
    }
    let records = EDITION.records();
    for body in &records.organizations {
        let names = body.names.iter().map(|it| &it.period);
        for it in std::iter::once(&body.period).chain(names) {
            let cited = documents(&body.sources);
            add(
                body.id.as_str(),
                it.date_as_stated.as_ref(),
                None,
                it.inferred,
                cited,
            );
        }
    }
    for meeting in &records.meetings {
        let id = meeting.id.as_str();
        let cited = || vec![id.to_owned()];
        for it in &meeting.next_meetings {
            add(
                id,
                it.date_as_stated.as_ref(),
                Some(&it.date),
                it.inferred,
                cited(),
            );
        }
        for item in &meeting.agenda {
            for it in &item.decisions {
                add(
                    id,
                    it.deadline_as_stated.as_ref(),
                    it.deadline.as_ref(),
                    it.inferred,
                    cited(),
                );
            }
            for it in &item.assignments {
                add(
                    id,
                    it.deadline_as_stated.as_ref(),
                    it.deadline.as_ref(),
                    it.inferred,
                    cited(),
                );
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
    for StatedDay {
        whose,
        words,
        cited,
        ..
    } in stated_days()
    {
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
    for StatedDay { whose, words, .. } in days {
        let ours = OURS.iter().find(|ours| words.contains(**ours));
        assert_eq!(ours, None, "{whose}: ”{words}”");
    }
}

#[test]
fn where_the_words_of_the_source_have_no_year_the_year_is_our_reading() {
    for StatedDay {
        whose,
        words,
        date,
        read,
        ..
    } in stated_days()
    {
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

// Names

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
