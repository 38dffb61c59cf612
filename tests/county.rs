//! A made-up county with a joint board, two political levels, eleven municipalities and
//! fourteen rules of time and number: what was planted against them is found, and nothing else.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::sync::LazyLock;

use samverkanskartan::domain::order::{map_of, set_of, sort_by};
use samverkanskartan::domain::{Track, Workspace};
use samverkanskartan::form::FieldId;
use samverkanskartan::form::asked::is_asked;
use samverkanskartan::form::table::table;
use samverkanskartan::form::tables::Check;
use samverkanskartan::interchange::{read, write};
use samverkanskartan::procedure::{Observation, ObservationStatus, Procedure, Strength};
use samverkanskartan::screen::words::observed;
use serde_json::{Value, json};

const FILE: &str = include_str!("fixtures/county.json");

static COUNTY: LazyLock<Workspace> = LazyLock::new(|| read(FILE.as_bytes()).unwrap());

/// What was planted: the rule, and the stop or the meeting.
const BREACHES: [(&str, &str); 16] = [
    ("arbetsgrupp-tva-ar", "utskrivning-1"),
    ("atta-huvudman", "lansradet-2023-09-12"),
    ("berett-en-vecka-fore", "trygghetslarm-2"),
    ("berett-fem-arbetsdagar-fore", "digital-tillsyn-2"),
    ("berett-fem-arbetsdagar-fore", "hjalpmedel-lager-2"),
    ("delregionalt-fore-lansradet", "mobilt-team-2"),
    ("handlingar-en-vecka-fore", "lansradet-2023-09-12"),
    ("inte-under-remisstiden", "egenvard-1"),
    ("namnden-beslutfor", "gemensamma-namnden-2023-10-17"),
    ("namnden-inom-tre-manader", "samverkansavtal-1"),
    ("namndens-uppdrag-klara", "gemensamma-namnden-2023-04-18"),
    ("organet-finns", "taxa-1"),
    ("organet-finns", "vardplan-1"),
    ("remiss-besvaras", "korttidsboende-1"),
    ("tva-tredjedelar", "norra-radet-2024-05-14"),
    ("uppdrag-inom-sex-manader", "anhorigstod-1"),
];

/// What was left undone or unsaid, and is no more than a question.
const SILENCES: [(&str, &str); 3] = [
    ("namndens-uppdrag-klara", "gemensamma-namnden-2023-10-17"),
    ("remiss-besvaras", "korttidsboende-1"),
    ("uppdrag-inom-sex-manader", "valfardsteknik-1"),
];

fn found(workspace: &Workspace) -> Vec<Observation> {
    Procedure::new(workspace).observations()
}

/// The rule and the place of everything found of a kind.
fn places(workspace: &Workspace, status: ObservationStatus) -> Vec<(String, String)> {
    let of_kind = found(workspace).into_iter();
    let of_kind = of_kind.filter(|it| it.status == status);
    let mut places: Vec<_> = of_kind
        .map(|it| {
            let stop = it.consultation.map(|id| id.to_string());
            let place = stop.or(it.meeting.map(|id| id.to_string()));
            (it.rule.to_string(), place.unwrap())
        })
        .collect();
    sort_by(&mut places, Ord::cmp);
    places
}

fn owned(places: &[(&str, &str)]) -> Vec<(String, String)> {
    let owned = |(rule, place): &(&str, &str)| ((*rule).to_owned(), (*place).to_owned());
    places.iter().map(owned).collect()
}

#[test]
fn the_county_is_as_large_as_it_should_be_and_written_canonically() {
    let records = COUNTY.records();
    let of_class = |class: &str| {
        let bodies = records.organizations.iter();
        bodies.filter(|body| body.classification == class).count()
    };
    assert_eq!((of_class("kommun"), of_class("gemensam nämnd")), (11, 1));
    let political = records.organizations.iter();
    let political = political.filter(|body| body.track == Track::Political);
    let levels = set_of(political.map(|body| body.level));
    assert_eq!(levels.len(), 2);
    assert_eq!(records.rules.len(), 14);
    assert_eq!(records.persons, []);
    assert!(write(&COUNTY) == FILE, "the text changed");
}

#[test]
fn everything_planted_is_found_and_nothing_else() {
    assert_eq!(
        places(&COUNTY, ObservationStatus::Deviation),
        owned(&BREACHES)
    );
    assert_eq!(places(&COUNTY, ObservationStatus::Open), owned(&SILENCES));
}

#[test]
fn every_rule_is_broken_somewhere_and_its_examples_hold() {
    let broken = set_of(BREACHES.iter().map(|(rule, _)| *rule));
    assert_eq!(broken.len(), COUNTY.records().rules.len());
    for example in Procedure::new(&COUNTY).examples() {
        assert!(
            example.holds(),
            "{} finds {:?} in {:?}",
            example.rule.id,
            example.found,
            example.example
        );
    }
}

#[test]
fn a_rule_of_ours_is_no_more_than_a_question() {
    for it in found(&COUNTY) {
        let is_ours = it.rule.as_str() == "organet-finns";
        let is_open = it.status == ObservationStatus::Open;
        let expected = if is_ours || is_open {
            Strength::Question
        } else {
            Strength::Undisputed
        };
        assert_eq!(it.strength(&COUNTY), expected, "{}", it.rule);
    }
}

/// The county with the dates of all stops changed.
fn with_dates(change: impl Fn(&str) -> String) -> Workspace {
    let mut file: Value = serde_json::from_str(FILE).unwrap();
    for case in file["cases"].as_array_mut().unwrap() {
        for stop in case["consultations"].as_array_mut().unwrap() {
            stop["date"] = json!(change(stop["date"].as_str().unwrap()));
        }
    }
    read(file.to_string().as_bytes()).unwrap()
}

#[test]
fn where_no_day_is_sure_no_case_is_accused() {
    let sure = |date: &str| date.trim_end_matches(['?', '~']).replace('/', "?/");
    let unsure = with_dates(|date| format!("{}?", sure(date)));
    let accused = found(&unsure).into_iter();
    let accused = accused.filter(|it| it.status == ObservationStatus::Deviation);
    let of_cases: Vec<_> = accused.filter_map(|it| it.consultation).collect();
    assert_eq!(of_cases, []);
}

#[test]
fn a_finding_says_what_was_done_when_and_what_the_rule_says() {
    let said = found(&COUNTY);
    let said = said.iter().map(|it| {
        let place = it.consultation.as_ref().map(ToString::to_string);
        let place = place.or(it.meeting.as_ref().map(ToString::to_string));
        let text = observed::sentence(&COUNTY, it).replace('\u{a0}', " ");
        ((it.rule.as_str(), place.unwrap(), it.status), text)
    });
    let said = map_of(said);
    let of = |(rule, place): (&'static str, &str), status| {
        said[&(rule, place.to_owned(), status)].as_str()
    };
    let of_breach = |n: usize| of(BREACHES[n], ObservationStatus::Deviation);
    let of_silence = |n: usize| of(SILENCES[n], ObservationStatus::Open);
    assert_eq!(
        [0, 1, 2, 6, 8, 9, 10, 11, 13].map(of_breach),
        [
            "Arbetsgruppen för hemsjukvård beredde ärendet 6 maj 2024. Organet hade då funnits sedan 10 januari 2022. Enligt regeln får det vara högst 2 år gammalt.",
            "7 av 12 huvudmän var företrädda i Länsrådet 12 september 2023. Enligt regeln ska det vara minst 8.",
            "Beredningsgruppen beredde ärendet 8 februari 2024. Länsrådet beslutade redan 13 februari 2024. Enligt regeln ska det gå minst 7 dagar emellan.",
            "Länsrådet möttes 12 september 2023. Handlingarna skickades 6 september 2023. Enligt regeln ska det gå minst 1 vecka emellan.",
            "7 som räknas var närvarande i Gemensamma nämnden 17 oktober 2023. Enligt regeln ska det vara minst 8.",
            "Länsrådet rekommenderade 14 mars 2023. Gemensamma nämnden beslutade först 5 juli 2023. Enligt regeln får det ta högst 3 månader.",
            "Uppdraget ”Se över lagret.” gavs 18 april 2023 och var klart 1 augusti 2023. Enligt regeln får det ta högst 60 dagar.",
            "Gemensamma nämnden beslutade 15 november 2022. Enligt uppgifterna om organet fanns det från 1 januari 2023.",
            "Ärendet gick på remiss från Beredningsgruppen 1 februari 2023. Ekmo kommun beslutade först 20 juni 2023. Enligt regeln får svaret dröja högst 3 månader.",
        ]
    );
    assert_eq!(
        [0, 1, 2].map(of_silence),
        [
            "Uppdraget ”Förbereda upphandlingen.” gavs 17 oktober 2023. Enligt regeln ska det vara klart inom 60 dagar. Loggen visar inte att det är det.",
            "Ärendet gick på remiss från Beredningsgruppen 1 februari 2023. Tillfrågade: 12. Enligt regeln får svaren dröja högst 3 månader. Svar är inte belagt från Granåsa kommun.",
            "Länsrådet gav uppdrag 12 september 2023. Enligt regeln ska ärendet komma till Beredningsgruppen inom 6 månader. Det syns inte där i loggen.",
        ]
    );
    for it in found(&COUNTY) {
        assert!(!it.sources.is_empty(), "{}", it.rule);
    }
}

/// Something in every field of a check.
fn filled(name: &str) -> Value {
    match name {
        "at" | "through" | "except" => json!(["brukarradet"]),
        "roles" | "throughRoles" => json!(["tabled"]),
        "limit" => json!({"number": 1, "unit": "years"}),
        "share" => json!({"parts": 1, "of": 1}),
        "number" | "meetings" => json!(999),
        "heading" => json!("Övrigt"),
        _ => json!(["annat"]),
    }
}

#[test]
fn a_field_the_form_does_not_ask_for_changes_nothing() {
    let file: Value = serde_json::from_str(FILE).unwrap();
    let rules = table(samverkanskartan::domain::Collection::Rules).fields;
    let check = rules.iter().find(|field| field.name == "check").unwrap();
    let fields = check.inner().unwrap();
    let mut not_asked = 0;
    for field in fields {
        assert!(matches!(field.id, FieldId::Check(_)));
        let mut changed = file.clone();
        for rule in changed["rules"].as_array_mut().unwrap() {
            let kind = json!({"kind": rule["check"]["kind"]});
            if !is_asked(field, &kind) && field.id != FieldId::Check(Check::Kind) {
                rule["check"][field.name] = filled(field.name);
                not_asked += 1;
            }
        }
        let changed = read(changed.to_string().as_bytes()).unwrap();
        assert_eq!(found(&changed), found(&COUNTY), "{}", field.name);
    }
    assert!(not_asked > 50, "only {not_asked} fields are not asked for");
}
