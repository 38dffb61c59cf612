//! The words of the built-in edition about rules, departures and terms: whose they are, how far
//! they go, and whom they leave alone.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod told;

use told::{check, find, words_at};

// What every reader is told

#[test]
fn the_introduction_says_where_most_rules_are_written_and_that_some_stand_elsewhere() {
    check(&[(
        "notes/0/text",
        &[
            "till största delen",
            "Några regler står i nämndens svar 2022",
        ],
        &["därför bara"],
    )]);
}

#[test]
fn the_introduction_says_that_a_decision_can_be_made_on_delegation() {
    check(&[("notes/3/text", &["eller en verksamhet på delegation"], &[])]);
}

// Rules and principles

#[test]
fn the_rule_on_preparing_money_says_that_its_first_day_is_ours() {
    check(&[(
        "rules/medel-bereds-forst/note",
        &["Startdagen är vår", "upplägget från 2020"],
        &[],
    )]);
}

#[test]
fn the_rule_on_devices_gives_procurement_without_competition_as_an_example() {
    check(&[(
        "rules/hjalpmedel-vem-beslutar/text",
        &["övriga upphandlingsbeslut, till exempel", "på delegation"],
        &["beslutar om direktupphandling"],
    )]);
}

#[test]
fn it_is_not_said_that_the_sources_tell_only_of_the_adoption_of_a_strategy() {
    check(&[(
        "rules/inriktning-fore-linjen/examples/hjalpmedelsstrategi/why",
        &["alla huvudmän har fastställt strategin"],
        &["bara"],
    )]);
}

#[test]
fn a_principle_that_one_side_cites_is_not_confirmed_by_us() {
    check(&[
        (
            "principles/inget-beslut-for-annan/text",
            &["Så löd invändningarna"],
            &["stämmer"],
        ),
        (
            "principles/lsg-kallas-beslutande/text",
            &["”det beslutande organet”", "Båda uppgifterna står kvar"],
            &["går inte ihop"],
        ),
        (
            "principles/konsensus/text",
            &["inga skäl för omröstningen", "inga för bifall"],
            &[],
        ),
    ]);
}

#[test]
fn a_substitute_is_told_as_something_there_should_be() {
    check(&[(
        "principles/ersattare/text",
        &["Ersättare bör finnas"],
        &["Ersättare finns"],
    )]);
}

#[test]
fn where_decisions_are_made_after_a_recommendation_is_stated() {
    check(&[
        (
            "routes/vag-25",
            &["stated", "allows", "varje huvudmans politiska organ"],
            &["nämnd", "fullmäktige"],
        ),
        (
            "routes/vag-25/sources",
            &["samrad-2021-03-19", "§ 7 b", "”Bakgrund”"],
            &["protokollsanteckning"],
        ),
    ]);
    let relations = find("relations").unwrap().as_array().unwrap().iter();
    let of_huvudmen = relations.filter(|it| {
        let label = it["label"].as_str().unwrap();
        it["to"] == "samrad-hvo" && label == "beslutar i linjen efter rekommendation från"
    });
    // Of every recommendation no source says it.
    let inferred = of_huvudmen.filter(|it| it["foundation"] == "inferred");
    assert_eq!(inferred.count(), 16);
}

#[test]
fn that_every_huvudman_answers_a_recommendation_is_our_conclusion() {
    check(&[
        (
            "rules/rekommendation-foljs-av-beslut/foundation",
            &["inferred"],
            &[],
        ),
        (
            "rules/rekommendation-foljs-av-beslut/note",
            &["vår slutsats", "inget enskilt beslut"],
            &[],
        ),
        ("routes/vag-43", &["inferred", "causes"], &["stated"]),
    ]);
}

// Terms

#[test]
fn a_yes_is_no_decision() {
    check(&[("terms/bifall/sv", &["inte ett beslut"], &["det antas"])]);
    assert_eq!(find("terms/bifall/fromSource"), None);
}

#[test]
fn what_the_agreement_on_care_at_home_covers_is_not_told_for_it_is_not_among_the_sources() {
    check(&[(
        "terms/overtagandeavtal/sv",
        &["vid namn", "finns inte bland källorna"],
        &["övertog"],
    )]);
}

#[test]
fn the_way_of_a_case_is_told_in_the_words_of_the_minutes_and_of_a_note_to_them() {
    check(&[(
        "terms/arendegang/sv",
        &["en protokollsanteckning säger", "finns inte bland källorna"],
        &["Den överenskomna vägen"],
    )]);
}

#[test]
fn a_range_of_devices_is_told_as_it_was_proposed() {
    check(&[
        (
            "terms/sortiment/sv",
            &["föreslog 2021"],
            &["särskilt beslut"],
        ),
        (
            "terms/sortiment/en",
            &["proposed in 2021"],
            &["special decision"],
        ),
    ]);
}

#[test]
fn a_term_says_no_more_of_a_body_or_a_post_than_its_source() {
    check(&[
        (
            "terms/uppdragsgivare/sv",
            &["en protokollsanteckning 2024"],
            &["utsett"],
        ),
        (
            "terms/utvecklingsledare/sv",
            &["Halvtidstjänst"],
            &["Tjänsteperson"],
        ),
        (
            "terms/fullmaktigeberedning/sv",
            &["arbetar åt fullmäktige"],
            &["förtroendevalda"],
        ),
        ("terms/agarsamradet/sv", &["Äldre samråd"], &["politisk"]),
        (
            "terms/konsensus/sv",
            &["hos dem som röstade bifall återges inte"],
            &["ajoritet"],
        ),
    ]);
    assert_eq!(find("terms/sip/fromSource"), None);
}

#[test]
fn a_title_has_the_commas_of_the_minutes() {
    check(&[(
        "meetings/samrad-2024-03-15/agenda/4/presenters",
        &["Hälsa, Lärande Trygghet (HLT)"],
        &["Lärande, Trygghet"],
    )]);
}

// Minutes and what they leave open

#[test]
fn that_nobody_voted_or_reserved_is_told_as_nothing_being_noted() {
    check(&[(
        "meetings/samrad-2021-03-19/notes",
        &["Ingen omröstning eller reservation är antecknad"],
        &["hölls", "reserverade"],
    )]);
}

#[test]
fn the_year_of_the_decision_on_payment_is_our_conclusion() {
    check(&[(
        "cases/betalningsansvar/contradictions/0",
        &["true", "Vår slutsats", "hösten 2021"],
        &["Troligen"],
    )]);
}

#[test]
fn how_far_a_signer_was_there_is_told_with_the_words_of_the_list() {
    check(&[(
        "anomalies/a6/text",
        &["”till punkt 10”"],
        &["till och med", "Justeraren"],
    )]);
}

// Departures

#[test]
fn that_the_group_was_preparing_the_question_is_the_word_of_a_note() {
    check(&[
        (
            "deviations/d2/title",
            &["enligt en protokollsanteckning"],
            &["utan att", "klar"],
        ),
        (
            "deviations/d2/note",
            &["Vem anteckningen menar", "sägs inte"],
            &[],
        ),
        ("deviations/d2/sources/2/section", &["§ 6"], &[]),
        ("deviations/d2/sources/3/section", &["Närvaro"], &[]),
    ]);
}

#[test]
fn a_yes_to_the_proposal_is_not_told_as_a_yes_to_voting() {
    check(&[(
        "deviations/d3/otherSide",
        &["carin-nilsson", "Protokollet återger inga skäl"],
        &["bifall", "hennes skäl", "ledamöter"],
    )]);
}

#[test]
fn nothing_is_made_of_one_persons_absence() {
    for gone in ["deviations/d10", "anomalies/a33"] {
        assert_eq!(find(gone), None, "{gone}");
    }
    assert!(find("deviations/d11").is_some() && find("anomalies/a34").is_some());
    check(&[("persons/carin-nilsson", &["Carin Nilsson"], &["rånvar"])]);
}

#[test]
fn what_lists_of_those_present_leave_out_is_told_without_names() {
    let persons = find("persons").unwrap().as_array().unwrap();
    assert!(persons.len() > 100, "only {}", persons.len());
    for place in ["anomalies/a6", "anomalies/a11", "deviations/d11"] {
        let told = words_at(place);
        let mut names = persons.iter().filter_map(|it| it["name"].as_str());
        assert_eq!(names.find(|name| told.contains(name)), None, "{place}");
    }
}
