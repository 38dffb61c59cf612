//! What people have in hand when they come: half a name, a day, a number, a word in another
//! form. Each finds what is meant among the first three.

#![allow(clippy::unwrap_used)] // a test may fail where it stands

mod searched;

use samverkanskartan::search::Target;
use searched::EDITION;

/// Each question finds its record among the first three.
#[track_caller]
fn found(questions: &[(&str, &str)]) {
    let (_, index) = &*EDITION;
    let mut faults = Vec::new();
    for (question, meant) in questions {
        let answer = index.search(question);
        let first: Vec<_> = index.targets(&answer).take(3).map(Target::path).collect();
        if !first.iter().any(|path| path == meant) {
            faults.push(format!("{question}: {first:?}"));
        }
    }
    assert_eq!(faults, [""; 0], "{faults:#?}");
}

#[test]
fn a_name_is_misspelt_half_or_turned_round() {
    found(&[
        ("Carin Nilson", "persons/carin-nilsson"),
        ("Karambotis Iosif", "persons/iosif-karambotis"),
        ("Carolina Forsell", "persons/carolina-forssell"),
        ("Danielson", "persons/anna-lena-danielsson"),
        ("Annalena", "persons/anna-lena-danielsson"),
        ("asa bygdeson", "persons/asa-bygdeson"),
        ("Zemren", "persons/isabell-zemren"),
        ("Isabel Zemrén", "persons/isabell-zemren"),
        ("Katarzyna Wikstrom", "persons/katarzyna-wikstrom"),
        ("Eikelb", "persons/gabriella-skantz-eikelboom"),
        ("Lundin Jernberg", "persons/hanna-lundin-jernberg"),
    ]);
}

#[test]
fn a_number_is_whole_or_half() {
    found(&[
        ("50:1", "meetings/samrad-2024-03-15"),
        ("HSN 422", "meetings/lsg-2021-02-19"),
        ("dnr 418:1-2021", "documents/samrad-2021-03-19"),
        ("§ 28", "meetings/lsg-2024-09-06/28"),
        ("§7b", "meetings/samrad-2021-03-19/7b"),
        ("punkt 13 nytänkande", "meetings/samrad-2024-03-15/13"),
        ("SOU 2021:4", "cases/remissvar-sou-2021-4"),
        ("65 kronor", "decisions/lsg-2024-09-06-28-a"),
    ]);
}

#[test]
fn a_day_is_told_in_any_way() {
    found(&[
        ("samråd 15/3 2024", "meetings/samrad-2024-03-15"),
        ("protokoll 19 februari 2021", "documents/lsg-2021-02-19"),
        ("6 september 2024", "meetings/lsg-2024-09-06"),
        ("2021-03-19", "meetings/samrad-2021-03-19"),
        ("12 november 2021", "cases/ledningsseminarium-2021"),
        ("svar hösten 2022", "documents/hsn-svar-2022"),
        ("20 mars 2024", "cases/robertsfors-test"),
        ("seminarium 31 maj", "cases/ledningsseminarium-2024"),
    ]);
}

#[test]
fn an_abbreviation_or_what_it_stands_for() {
    found(&[
        ("SIP", "terms/sip"),
        ("samordnade individuella planer", "cases/svu-sip"),
        ("LSG", "organizations/lsg"),
        ("HSN", "organizations/halso-och-sjukvardsnamnden"),
        ("NPF", "cases/npf-rutin"),
        ("UPH pengar", "cases/uph-medel-2021-2022"),
        ("sabo", "terms/sabo"),
        ("MAR", "organizations/mar"),
        ("hälsa lärande trygghet", "cases/hlt"),
    ]);
}

#[test]
fn an_old_a_short_or_a_misread_name_of_a_body() {
    found(&[
        ("Samråd vård och omsorg", "organizations/samrad-hvo"),
        ("Länsamverkansgruppen", "organizations/lsg"),
        ("landstinget", "organizations/landstinget"),
        (
            "Delegationen för Social hälsa och välfärd",
            "organizations/delegationen",
        ),
        ("Mala", "organizations/mala"),
        ("Åsele kommun", "organizations/asele"),
        ("hjälpmedelsråd", "organizations/hjalpmedelsradet"),
        ("Umeåpiloten", "organizations/umeapiloten"),
        ("koordinatörerna", "organizations/koordinatorer"),
    ]);
}

#[test]
fn a_word_in_another_form_or_with_a_slip() {
    found(&[
        (
            "vaccinationerna i kommunerna",
            "cases/vaccination-ansvar-2024",
        ),
        ("vacination", "cases/vaccination-ansvar-2024"),
        ("säsongsvaccinationer", "terms/sasongsvaccination"),
        ("färdplaner", "cases/fardplan-nara-vard-2030"),
        ("bordlades", "terms/bordlaggning"),
        ("familjecentralerna", "cases/familjecentraler"),
        ("sortimnet", "cases/hjalpmedel-sortiment"),
        ("ledamöternas", "terms/ledamot"),
        ("PRATOR byts", "cases/vardinformationssystem-prator-link"),
        ("ambulanser", "cases/ambulans-samverkande-sjukvard"),
        ("självmord", "terms/suicidprevention"),
        (
            "omröstningen om covidvaccinationer",
            "votes/samrad-2024-03-15-5-vote",
        ),
    ]);
}
