//! The cases of the built-in edition, one by one.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use samverkanskartan::domain::{Case, ConsultationStatus, Coverage, Id, Workspace};
use samverkanskartan::interchange::read;

/// Case, steps, and how many of them the documents only announce.
const CORE: [(&str, usize, usize); 48] = [
    ("vaccination-ansvar-2024", 12, 2),
    ("avtal-vardhygien", 2, 0),
    ("oversyn-avtal", 2, 0),
    ("hjalpmedel-sortiment", 4, 0),
    ("hjalpmedelsradet", 7, 1),
    ("hjalpmedelskoordinator", 3, 1),
    ("systemledning-framtidsbild-2030", 7, 1),
    ("fardplan-nara-vard-2030", 5, 3),
    ("handlingsplan-primarvardsniva", 3, 0),
    ("synkronisering-grupperingar", 3, 0),
    ("lhc-systempilot", 2, 0),
    ("lakarmedverkan", 7, 5),
    ("betalningsansvar", 10, 2),
    ("svu-sip", 8, 2),
    ("vardinformationssystem-prator-link", 6, 4),
    ("remissvar-sou-2021-4", 1, 0),
    ("uph-medel-2021-2022", 2, 0),
    ("uph-utvecklingsledare", 1, 0),
    ("uph-umea-dialogmodell", 1, 0),
    ("uph-oh-kostnader", 2, 1),
    ("psykisk-halsa-medel-2022", 1, 0),
    ("patientsakerhet-sammansattning", 2, 0),
    ("markorbaserad-journalgranskning", 2, 0),
    ("riskanalyser-patientsakerhet", 2, 0),
    ("beredningar-uppfoljning-2020", 1, 0),
    ("npf-rutin", 2, 1),
    ("hlt", 6, 0),
    ("kontaktcenter", 3, 0),
    ("bup-tva-vardnivaer", 1, 0),
    ("dorotea-nytankande-styrning", 2, 0),
    ("sjukhus-primarvard-samspel", 1, 0),
    ("ledningsseminarium-2020", 3, 0),
    ("ledningsseminarium-2021", 2, 1),
    ("ledningsseminarium-2024", 2, 1),
    ("nara-vard-dag", 1, 0),
    ("skr-filmprojekt", 1, 0),
    ("ambulans-samverkande-sjukvard", 1, 0),
    ("overenskommelse-gnv-2021", 2, 0),
    ("overenskommelse-gnv-2024", 1, 0),
    ("utredningar-sammanstallning", 2, 0),
    ("teams-arendelogg", 3, 0),
    ("samverkansstruktur-inforande", 7, 1),
    ("lokala-overenskommelser", 1, 0),
    ("koordinatorfunktion", 3, 0),
    ("bilaterala-samrad", 2, 1),
    ("privata-skolhuvudman", 1, 0),
    ("nulage-narsjukvardsomraden-2021", 1, 0),
    ("fullmaktigeberedningar-2019-2022", 5, 0),
];
/// Case, steps, and how many of them the documents only announce.
const MENTIONED: [(&str, usize, usize); 23] = [
    ("vaccinationsdata-upphandling", 1, 0),
    ("hjalpmedelsstrategi", 2, 0),
    ("fallstudier-narsjukvardsomraden", 2, 0),
    ("agera-for-saker-vard", 1, 0),
    ("barn-utanfor-hemmet", 1, 0),
    ("umea-krans-piloter", 1, 0),
    ("robertsfors-test", 1, 1),
    ("skr-ramverk-uppfoljning", 2, 0),
    ("skola-representation", 1, 0),
    ("patientkontrakt", 3, 0),
    ("essence", 3, 0),
    ("ungdomsmottagningar", 2, 1),
    ("familjecentraler", 1, 0),
    ("yam", 1, 0),
    ("program-11-punkter", 1, 0),
    ("suicidpreventiv-strategi", 1, 0),
    ("salut", 1, 0),
    ("halsodigitalen", 1, 0),
    ("vardforlopp-och-halsoundersokningar", 1, 0),
    ("beredningsamnen-2020", 2, 0),
    ("digital-transformation-sodra-lappland", 1, 0),
    ("hjartsvikt-mobilt-team-skelleftea", 1, 0),
    ("indikatorer-nara-vard", 2, 0),
];

fn edition() -> Workspace {
    read(include_bytes!("../public/data/vasterbotten.json")).unwrap()
}

#[test]
fn there_are_48_treated_cases_and_23_mentioned_ones() {
    let edition = edition();
    for (level, cases) in [
        (Coverage::Core, &CORE[..]),
        (Coverage::Mentioned, &MENTIONED),
    ] {
        let found = edition
            .records()
            .cases
            .iter()
            .filter(|case| case.level == level);
        let mut found: Vec<_> = found.map(|case| case.id.as_str()).collect();
        let mut expected: Vec<_> = cases.iter().map(|(id, ..)| *id).collect();
        expected.sort_unstable();
        found.sort_unstable();
        assert_eq!(found, expected);
    }
}

#[test]
fn every_case_has_the_steps_the_documents_show() {
    let edition = edition();
    for (id, steps, planned) in CORE.into_iter().chain(MENTIONED) {
        let case: &Case = edition.find(&Id::new(id).unwrap()).unwrap();
        let announced = case
            .consultations
            .iter()
            .filter(|step| step.status == ConsultationStatus::Planned);
        assert_eq!(
            (case.consultations.len(), announced.count()),
            (steps, planned),
            "{id}"
        );
    }
}

#[test]
fn every_step_is_named_after_its_case_and_its_place_on_the_way() {
    for case in &edition().records().cases {
        for (n, step) in case.consultations.iter().enumerate() {
            assert_eq!(step.id.as_str(), format!("{}-{}", case.id, n + 1));
        }
    }
}

#[test]
fn the_vaccinations_went_from_body_to_body_as_told() {
    let edition = edition();
    let case: &Case = edition
        .find(&Id::new("vaccination-ansvar-2024").unwrap())
        .unwrap();
    let way = case.consultations.iter().map(|step| {
        let body = step.organization.as_ref().unwrap();
        let item = step
            .item
            .as_ref()
            .map(|item| format!(" § {item}"))
            .unwrap_or_default();
        format!("{} {body}{item}", step.date)
    });
    assert_eq!(
        way.collect::<Vec<_>>(),
        [
            "../2023 huvudmannen",
            "../2024-03-15 regionfullmaktige",
            "../2024-03-15 kommunchefsforum",
            "../2024-03-15 dialogmote-vaccination",
            "../2024-03-15 delegationen",
            "../2024-03-15 lsg",
            "../2024-03-15 kommunerna",
            "2024-03-15 samrad-hvo § 5",
            "2024-03-15/2024-09-06 arbetsgrupp-vaccinationer",
            "2024-09-06 lsg § 28",
            "2024-09-20 lsg",
            "2025 huvudmannen",
        ]
    );
}

#[test]
fn a_step_at_a_known_meeting_has_its_day_and_one_of_its_bodies() {
    let edition = edition();
    let mut steps = 0;
    for step in edition
        .records()
        .cases
        .iter()
        .flat_map(|case| &case.consultations)
    {
        let Some(meeting) = step.meeting.as_ref().and_then(|id| edition.find(id)) else {
            continue;
        };
        steps += 1;
        assert_eq!(step.date, meeting.date, "{}", step.id);
        let body = step.organization.as_ref().unwrap();
        assert!(
            meeting.organizations.contains(body),
            "{} at {body}",
            step.id
        );
    }
    assert!(steps > 60, "only {steps}");
}
