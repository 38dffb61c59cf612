//! What the built-in edition tells of the bodies of the structure, their seats and how they came
//! about: what a source says of each, and no more.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod told;

use told::check;

// How the structure came about

#[test]
fn the_structure_was_to_be_real_in_the_autumn_of_2020_and_was_mostly_liked() {
    check(&[(
        "stop/samverkansstruktur-inforande-3/what",
        &["först hösten 2020", "Synpunkterna var mest positiva"],
        &[],
    )]);
}

#[test]
fn the_coordinators_case_tells_what_they_are_to_prevent_and_see_to() {
    check(&[(
        "stop/koordinatorfunktion-1/what",
        &[
            "underlag kvalitetssäkras",
            "dubbelarbete minskar",
            "beslut hos huvudmännen",
        ],
        &[],
    )]);
}

#[test]
fn local_agreements_and_coordinators_were_raised_by_the_huvudman_and_not_by_the_project() {
    let project: &[&str] = &["mplementeringsprojektet"];
    check(&[
        (
            "cases/lokala-overenskommelser/initiator",
            &["huvudmannen", "beslutade huvudpunkterna"],
            project,
        ),
        (
            "cases/koordinatorfunktion/initiator",
            &["utredningen-2017-18", "huvudmannen", "huvudpunkterna"],
            project,
        ),
    ]);
}

#[test]
fn the_council_on_devices_was_proposed_as_a_preparing_body_and_a_later_answer_leaves_it_out() {
    let denied: &[&str] = &["två beredningar", "nämner inte rådet"];
    check(&[
        (
            "cases/hjalpmedelsradet/summary",
            &["föreslogs"],
            &["gjordes till"],
        ),
        (
            "cases/hjalpmedelsradet/outcome",
            &["förslag 2020", "två beredningar", "nämner inte rådet"],
            &["arbetar som beredning"],
        ),
        ("cases/hjalpmedelsradet/contradictions", denied, &[]),
        ("organizations/hjalpmedelsradet/contradictions", denied, &[]),
    ]);
}

// Seats

#[test]
fn the_two_seats_of_the_big_municipalities_have_their_reason() {
    let reason: &[&str] = &[
        "möjlighet till två ledamöter",
        "svårt att företräda en annan nämnd",
    ];
    check(&[
        ("seatRules/lsg-umea/note", reason, &[]),
        ("seatRules/lsg-skelleftea/note", reason, &[]),
        ("seatRules/samrad-hvo-umea/note", reason, &[]),
        ("seatRules/samrad-hvo-skelleftea/note", reason, &[]),
    ]);
}

#[test]
fn the_six_names_of_the_region_in_2021_are_no_more_than_its_seats() {
    check(&[
        (
            "anomalies/a1/text",
            &[
                "Regionens sex namn",
                "ryms om dess tre ersättare räknas med",
            ],
            &["regionen sex"],
        ),
        (
            "seatRules/lsg-region-vasterbotten/note",
            &["sex namn", "ryms i det"],
            &["fler namn"],
        ),
    ]);
}

#[test]
fn who_was_not_there_in_march_2024_is_told_beside_the_rule_of_the_seats() {
    check(&[
        (
            "anomalies/a9/text",
            &["ingen där från Vilhelmina, Dorotea eller Malå"],
            &["saknades"],
        ),
        ("anomalies/a9/sources/3/section", &["”Representanter”"], &[]),
    ]);
}

// Forums that the account of 2020 does not name

#[test]
fn of_a_forum_it_is_said_who_does_not_name_it_and_not_that_it_stands_outside() {
    let unnamed: &[&str] = &["redovisningen", "2020", "nämner"];
    let outside: &[&str] = &["utanför", "inte nämns i samverkansstrukturen"];
    check(&[
        (
            "terms/delegationen/sv",
            &["Redovisningen av strukturen 2020 nämner det inte"],
            outside,
        ),
        ("terms/kommunchefsforum/sv", unnamed, outside),
        (
            "terms/socialchefsnatverket/sv",
            &["Redovisningen av strukturen 2020 nämner det inte"],
            outside,
        ),
        ("routes/vag-32/text", unnamed, outside),
        ("routes/vag-33/text", unnamed, outside),
        ("steps/sidoforum/label", &["ett annat forum"], outside),
    ]);
}

#[test]
fn whether_a_forum_is_within_the_structure_cannot_be_said() {
    let unknown: &[&str] = &["Nämns inte i redovisningen 2020", "går inte att säga"];
    check(&[
        ("organizations/kommunchefsforum/notes", unknown, &[]),
        ("organizations/socialchefsnatverket/notes", unknown, &[]),
        (
            "organizations/delegationen/notes/1",
            &["true", "utanför samverkansstrukturen är vår slutsats"],
            &[],
        ),
    ]);
}

#[test]
fn no_source_dates_what_delegationen_decided() {
    check(&[
        ("terms/delegationen/sv", &["beslutade att lyfta"], &["2024"]),
        ("terms/delegationen/en", &["decided"], &["2024"]),
    ]);
}

// What bodies are said to be and to do

#[test]
fn the_council_on_patient_safety_looked_at_the_region_and_was_asked_a_question() {
    check(&[
        (
            "organizations/samverkansrad-patientsakerhet/notes/1/text",
            &["läget i regionen"],
            &["länet"],
        ),
        (
            "organizations/samverkansrad-patientsakerhet/notes/3/text",
            &["lyfte frågan", "rehabiliterande", "företrätt"],
            &["saknade"],
        ),
    ]);
}

#[test]
fn only_some_of_the_health_centres_see_to_housing_for_the_old() {
    check(&[(
        "organizations/halsocentraler/notes/1/text",
        &["Några av dem ansvarar", "särskilda boenden"],
        &[],
    )]);
}

#[test]
fn the_coordinators_were_to_belong_to_the_region_and_no_place_was_named() {
    check(&[(
        "organizations/region-vasterbotten/notes/2/text",
        &["Koordinatorfunktionen", "organisatoriskt"],
        &["placer"],
    )]);
}

#[test]
fn bris_is_a_theme_of_gatherings_and_of_no_named_one() {
    check(&[(
        "organizations/bris/notes/0/text",
        &["nämns bland temana", "konferenser och samordnarträffar"],
        &["på en HLT-konferens"],
    )]);
}

#[test]
fn that_the_area_of_umea_is_the_same_as_another_is_our_conclusion() {
    check(&[
        (
            "organizations/narsjukvardsomrade-umea/notes/1",
            &["true", "detsamma som Umeå med krans", "vår slutsats"],
            &["Kallas också"],
        ),
        (
            "organizations/narsjukvardsomrade-umea/notes/2",
            &["true", "sammansatt av oss"],
            &[],
        ),
    ]);
}
