use super::field::place;
use super::*;
use crate::domain::{Collection, Place};
use crate::interchange;
use crate::interchange::FieldProblem;

/// The sentence, with ordinary spaces; and there is always something to do.
#[track_caller]
fn check(advice: &Advice, what: &str) {
    assert_eq!(advice.what.replace('\u{a0}', " "), what);
    assert!(advice.advice.ends_with('.'), "{:?}", advice.advice);
    assert!(advice.advice.len() > 10, "{:?}", advice.advice);
}

#[test]
fn a_file_that_is_not_read_is_told_of_by_place() {
    check(
        &read_error(&ReadError::NotText { offset: 0 }),
        "Filen är inte text: byte nummer 1 kan inte läsas som UTF-8.",
    );
    check(
        &read_error(&ReadError::NotJson {
            line: 3,
            column: 14,
        }),
        "Filen är inte JSON: läsningen tar stopp på rad 3, tecken 14.",
    );
    check(
        &read_error(&ReadError::TooDeep { line: 2, column: 9 }),
        "På rad 2, tecken 9 ligger uppgifter inuti uppgifter i fler led än någon fil härifrån har.",
    );
    check(
        &read_error(&ReadError::NotOurs),
        "Filen är JSON, men inte en fil från Samverkanskartan: märkningen ”format” och ”version” saknas eller är en annan än den vi skriver.",
    );
    check(
        &read_error(&ReadError::Newer { version: 7 }),
        "Filen är skriven i formatets version 7. Det här programmet läser version 1 och äldre.",
    );
}

#[test]
fn a_file_that_is_empty_or_another_kind_from_the_start_is_told_so() {
    for text in ["", "<!doctype html>"] {
        let error = interchange::read(text.as_bytes()).unwrap_err();
        check(
            &read_error(&error),
            "Filen är inte JSON: på rad 1, tecken 1 står redan något annat, eller ingenting.",
        );
    }
}

#[track_caller]
fn check_field(problem: FieldProblem, what: &str) {
    let error = ReadError::Field {
        path: "cases[3].consultations[1].date".into(),
        line: 12,
        column: 5,
        problem,
    };
    let place = "På rad 12, tecken 5, i ärenden, post 4 (cases[3].consultations[1].date): ";
    check(&read_error(&error), &format!("{place}{what}"));
}

#[test]
fn a_field_that_is_wrong_is_named_with_its_value() {
    check_field(
        FieldProblem::Missing("date".into()),
        "fältet ”date” saknas.",
    );
    check_field(
        FieldProblem::Twice("date".into()),
        "fältet ”date” står två gånger.",
    );
    check_field(
        FieldProblem::UnknownWord("hållet".into()),
        "”hållet” är inget av de ord som fältet kan ha.",
    );
    check_field(
        FieldProblem::NotADate("15/3".into()),
        "”15/3” är inte ett datum.",
    );
    check_field(FieldProblem::NotAnId("Å".into()), "”Å” är inte ett id.");
    check_field(
        FieldProblem::WrongKind("invalid type: integer `3`, expected struct Term".into()),
        "där står ett tal, men där ska stå en post, { }.",
    );
    check_field(
        FieldProblem::WrongKind("invalid type: string \"3\", expected u32".into()),
        "där står en text, men där ska stå ett heltal.",
    );
    check_field(
        FieldProblem::WrongKind("expected value".into()),
        "där ska stå ett ord inom citattecken.",
    );
    check_field(
        FieldProblem::HalfALetter,
        "ett tecken står bara till hälften, som en ensam \\ud83d.",
    );
    check_field(
        FieldProblem::OutOfRange,
        "talet är för stort eller för litet för fältet.",
    );
    check_field(
        FieldProblem::TooManyDigits("12".into()),
        "talet 12 har fler siffror än programmet kan spara utan att ändra dem.",
    );
    check_field(
        FieldProblem::WrongKind("invalid type: map".into()),
        "värdet är av ett annat slag än fältet kan ha (läsarens ord: invalid type: map).",
    );
}

#[test]
fn a_field_outside_the_collections_is_named_as_it_stands() {
    let error = ReadError::Field {
        path: "revision".into(),
        line: 1,
        column: 2,
        problem: FieldProblem::Twice("revision".into()),
    };
    check(
        &read_error(&error),
        "På rad 1, tecken 2, i fältet ”revision”: fältet ”revision” står två gånger.",
    );
}

#[track_caller]
fn check_problem(problem: Problem, what: &str) {
    let finding = Finding {
        place: Place {
            collection: Collection::Cases,
            record: "hlt".into(),
            field: "topics".into(),
        },
        problem,
    };
    let place = "”hlt” bland ärenden, Ämnen: ";
    check(
        &super::finding(&finding, "Ämnen"),
        &format!("{place}{what}"),
    );
}

#[test]
fn every_problem_between_records_has_its_sentence() {
    check_problem(Problem::DuplicateId, "två poster har samma id.");
    check_problem(
        Problem::PresentAndAbsent {
            name: "Bo Provsson".into(),
        },
        "”Bo Provsson” står både som närvarande och som frånvarande på samma lista.",
    );
    check_problem(
        Problem::NotATime {
            text: "99.99".into(),
        },
        "”99.99” är inget klockslag.",
    );
    check_problem(
        Problem::EndsFirst {
            start: "15:00".into(),
            end: "09:00".into(),
        },
        "mötet slutar (09:00) innan det börjar (15:00).",
    );
    check_problem(
        Problem::Dangling {
            value: "vard".into(),
            expected_in: Collection::Topics,
        },
        "”vard” finns inte bland ämnen.",
    );
    check_problem(
        Problem::NoSuchStop {
            stop: "hlt-9".into(),
        },
        "ärendet har inget steg ”hlt-9”.",
    );
    check_problem(
        Problem::NoSuchItem {
            item: "7 c".into(),
            meeting: "lsg-2021".into(),
        },
        "mötet ”lsg-2021” har ingen punkt ”7 c”.",
    );
    check_problem(
        Problem::PeriodOutOfOrder {
            from: "2022".into(),
            to: "2021".into(),
        },
        "tiden slutar (2021) innan den börjar (2022).",
    );
    check_problem(
        Problem::DayNotLater {
            before: "2025-10-05".into(),
            day: "2025-10-04".into(),
        },
        "2025-10-04 är inte senare än dagen före, 2025-10-05.",
    );
    check_problem(
        Problem::CyclicParents {
            value: "lsg".into(),
        },
        "genom ”lsg” blir organet en del av sig självt.",
    );
    check_problem(
        Problem::VoteAgainstAttendance {
            name: "Anna Ek".into(),
        },
        "rösten från Anna Ek stämmer inte med närvaron vid mötet.",
    );
    check_problem(
        Problem::VotedTwice {
            name: "Anna Ek".into(),
        },
        "Anna Ek har två röster i samma omröstning.",
    );
    check_problem(Problem::Empty, "fältet är tomt men måste säga något.");
    check_problem(
        Problem::ToItself,
        "relationen går från ett organ till samma organ.",
    );
    check_problem(
        Problem::CyclicItems { value: "12".into() },
        "punkten ”12” står genom andra under sig själv.",
    );
    check_problem(
        Problem::TooLarge {
            value: 5_000_000,
            most: 1_000,
        },
        "5000000 är mer än talet kan vara i verkligheten.",
    );
    check_problem(
        Problem::TooLong {
            length: 31,
            most: 24,
        },
        "texten har 31 tecken och får inte plats.",
    );
}

#[test]
fn findings_are_counted() {
    let finding = Finding {
        place: Place {
            collection: Collection::Cases,
            record: "hlt".into(),
            field: "title".into(),
        },
        problem: Problem::Empty,
    };
    check(
        &read_error(&ReadError::Findings(vec![finding.clone()])),
        "Uppgifterna i filen går inte ihop på ett ställe.",
    );
    check(
        &read_error(&ReadError::Findings(vec![finding; 17])),
        "Uppgifterna i filen går inte ihop på 17 ställen.",
    );
}

#[test]
fn what_is_wrong_with_the_workspace_itself_is_told_without_a_record() {
    let finding = Finding {
        place: Place {
            collection: Collection::Own,
            record: String::new(),
            field: "notes[0].sources".into(),
        },
        problem: Problem::Empty,
    };
    let told = "I arbetsytan, not 1, Källor: fältet är tomt men måste säga något.";
    check(&super::finding(&finding, "not 1, Källor"), told);
}

#[test]
fn a_place_in_a_file_is_named_by_its_collection() {
    assert_eq!(
        place("cases[3].title"),
        "ärenden, post\u{a0}4 (cases[3].title)"
    );
    assert_eq!(place("others[3]"), "fältet ”others[3]”");
}

#[test]
fn every_answer_of_the_store_has_its_sentence() {
    check(
        &store_error(&StoreError::Unavailable(String::new())),
        "Webbläsaren sparar ingenting från den här sidan.",
    );
    check(
        &store_error(&StoreError::Unavailable("SecurityError".into())),
        "Webbläsaren sparar ingenting från den här sidan (webbläsarens ord: SecurityError).",
    );
    check(
        &store_error(&StoreError::QuotaExceeded),
        "Det finns inte plats att spara. Det som var sparat tidigare är orört.",
    );
    check(
        &store_error(&StoreError::Blocked),
        "En annan flik har data öppen och släpper den inte.",
    );
    check(
        &store_error(&StoreError::Newer { version: 4 }),
        "Det som är sparat här kommer från ett nyare program (lagrets version 4). Det är orört.",
    );
    check(
        &store_error(&StoreError::Newer { version: 0 }),
        "Det som är sparat här kommer från ett nyare program. Det är orört.",
    );
    check(
        &store_error(&StoreError::ConnectionLost),
        "Förbindelsen med webbläsarens lager bröts och gick inte att öppna igen.",
    );
    check(
        &store_error(&StoreError::Broken(String::new())),
        "Webbläsarens lager gick sönder när det skulle spara. Räkna inte med att det som var sparat tidigare finns kvar: är disken full kan webbläsaren kasta det för att få plats.",
    );
    check(
        &store_error(&StoreError::Silent),
        "Webbläsarens lager svarar inte.",
    );
    check(
        &store_error(&StoreError::Failed("AbortError".into())),
        "Webbläsarens lager svarade med ett fel (webbläsarens ord: AbortError).",
    );
}

#[track_caller]
fn check_chunk(fault: ChunkFault, what: &str) {
    let fault = Fault::Chunk {
        number: 1,
        bytes: 100..160,
        lines: 8..12,
        fault,
    };
    check(
        &super::fault(&fault),
        &format!("Del 2, raderna 8–11, {what}."),
    );
}

#[test]
fn every_fault_of_a_kept_generation_has_its_sentence() {
    check(
        &fault(&Fault::ManifestMissing),
        "Förteckningen över delarna saknas.",
    );
    check(
        &fault(&Fault::ManifestUnreadable("expected value".into())),
        "Förteckningen över delarna går inte att läsa (läsarens ord: expected value).",
    );
    check(
        &fault(&Fault::ManifestContradictory),
        "Förteckningen över delarna motsäger sig själv eller hör till en annan utgåva.",
    );
    check(
        &fault(&Fault::FormatNewer(3)),
        "Den är sparad av ett nyare program (lagringsformat 3).",
    );
    check_chunk(ChunkFault::Missing, "saknas");
    check_chunk(
        ChunkFault::Length { found: 12 },
        "har 12 byte i stället för 60",
    );
    check_chunk(
        ChunkFault::Checksum,
        "har rätt längd men annat innehåll än det som sparades",
    );
    check_chunk(ChunkFault::NotUtf8, "är inte text");
}
