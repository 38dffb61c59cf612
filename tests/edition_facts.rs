//! What the cases of the built-in edition tell of what is known: the facts that make a case
//! understood, and nothing that its sources do not say.

// What clippy lets tests do, it lets only the functions marked as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod told;

use told::{check, faults, find, words_at};

#[test]
fn a_word_that_is_missing_or_should_not_be_there_is_found() {
    let place = "stop/lakarmedverkan-2/what";
    let found = |there, never| faults(&[(place, there, never)]).len();
    assert_eq!(found(&["15 miljoner"], &["16 miljoner"]), 0);
    assert_eq!(found(&["15 miljoner", "16 miljoner"], &[]), 1);
    assert_eq!(found(&[], &["15 miljoner", "läkartiden"]), 2);
    assert_eq!(find("stop/lakarmedverkan-2/vad"), None);
    assert_eq!(words_at("cases/lakarmedverkan/id"), "lakarmedverkan");
}

// The vaccinations

#[test]
fn the_group_asked_for_three_things_when_it_backed_the_proposal_for_the_vaccinations() {
    check(&[(
        "stop/vaccination-ansvar-2024-10/what",
        &[
            "Tre önskemål",
            "hemsjukvård också ska kunna vaccineras på hälsocentral",
            "ändrade förutsättningar tas upp i strukturen",
            "dialogen ska vara ömsesidig",
        ],
        &[],
    )]);
}

#[test]
fn the_proposal_is_of_ordination_two_weeks_ahead_and_of_supplies_in_2024_and_onwards() {
    check(&[
        (
            "stop/vaccination-ansvar-2024-10/what",
            &["ungefär två veckor i förväg", "både 2024 och framåt"],
            &[],
        ),
        (
            "stop/vaccination-ansvar-2024-12/what",
            &[
                "Enligt förslaget",
                "ungefär två veckor i förväg",
                "enligt förslaget står för redan 2024",
                "även framåt",
            ],
            &["ska gälla", "ska garantera"],
        ),
        (
            "stop/vaccination-ansvar-2024-12/outcome",
            &["Föreslaget från 2025"],
            &[],
        ),
        (
            "organizations/ordinerande-lakare/notes",
            &["Enligt arbetsgruppens förslag"],
            &["ska se till"],
        ),
    ]);
}

#[test]
fn coverage_was_said_to_be_next_best_and_the_risks_great_for_the_frailest() {
    check(&[(
        "stop/vaccination-ansvar-2024-8/what",
        &["näst bäst i landet", "fler döda", "de sköraste"],
        &[],
    )]);
}

#[test]
fn two_of_those_who_presented_the_vaccinations_to_samrad_belonged_to_the_group() {
    check(&[
        (
            "meetings/samrad-2024-03-15/agenda/5/inferences",
            &[
                "Två av de fyra föredragande",
                "gruppens ordförande",
                "socialchefen från Skellefteå",
                "jämförelsen är vår",
            ],
            &[],
        ),
        (
            "deviations/d2/note",
            &[
                "Länssamverkansgruppens ordförande",
                "i egenskap av områdeschef",
                "en ledamot i gruppen",
            ],
            &[],
        ),
    ]);
}

#[test]
fn what_the_dialogue_meeting_came_to_is_not_told_for_no_source_says_it() {
    let stop = "stop/vaccination-ansvar-2024-4";
    check(&[(stop, &["påpekades"], &["enighet"])]);
    assert_eq!(find(&format!("{stop}/outcome")), None);
}

// Nära vård and its leadership

#[test]
fn the_ground_on_which_samrad_adopted_the_picture_of_2030_is_told() {
    check(&[(
        "stop/systemledning-framtidsbild-2030-4/what",
        &[
            "grupperingar varit delaktiga",
            "invånarenkäter",
            "kunde anses förankrad",
            "fler synpunkter kunde lämnas när varje politiskt organ beslutar",
        ],
        &["bara planerad"],
    )]);
}

#[test]
fn only_samrad_is_known_to_have_heard_of_the_agreement_of_2021() {
    check(&[
        (
            "cases/overenskommelse-gnv-2021/summary",
            &["några av överenskommelserna", "vilka står inte"],
            &["Länssamverkansgruppen och Samråd informerades"],
        ),
        (
            "stop/overenskommelse-gnv-2021-1/what",
            &["Vilka de är står inte", "vår slutsats"],
            &[],
        ),
        ("stop/overenskommelse-gnv-2021-1/inferred", &["true"], &[]),
    ]);
}

#[test]
fn the_agreement_of_2021_tells_which_measures_it_gives_as_examples() {
    let measures: &[&str] = &[
        "söker mycket vård",
        "förebyggande arbete",
        "proaktiva arbetssätt",
        "tillgänglighet och kontinuitet",
    ];
    check(&[
        ("stop/overenskommelse-gnv-2021-2/what", measures, &[]),
        ("meetings/samrad-2021-03-19/agenda/3/details", measures, &[]),
    ]);
}

#[test]
fn the_change_is_told_to_be_from_efficient_measures_to_an_efficient_system() {
    let change: &[&str] = &["insatseffektivitet till systemeffektivitet"];
    check(&[
        ("stop/dorotea-nytankande-styrning-2/what", change, &[]),
        ("meetings/samrad-2024-03-15/agenda/13/details", change, &[]),
    ]);
}

#[test]
fn dorotea_tells_what_care_was_said_to_cost_and_who_gains() {
    check(&[(
        "stop/dorotea-nytankande-styrning-2/what",
        &[
            "10–15 procent av dagens kostnad",
            "60–80 procent lägre vårdkonsumtion",
            "båda huvudmännen gynnas",
        ],
        &[],
    )]);
}

#[test]
fn the_pilots_in_umea_disagreed_on_the_model_and_have_to_step_back() {
    check(&[
        (
            "cases/umea-krans-piloter/summary",
            &["oenighet om styrmodellen", "Vilka som var oense sägs inte"],
            &["parterna"],
        ),
        (
            "stop/umea-krans-piloter-1/what",
            &["gemensamma mål", "hitta tillbaka", "backa"],
            &[],
        ),
    ]);
}

#[test]
fn the_work_of_umea_on_measures_is_extensive_and_not_said_to_be_far_ahead() {
    check(&[(
        "cases/indikatorer-nara-vard/summary",
        &["Umeåregionen", "ett omfattande arbete"],
        &["kommit långt"],
    )]);
}

#[test]
fn a_project_of_the_union_may_help_to_gather_data_and_not_pay_for_the_projects() {
    check(&[(
        "stop/digital-transformation-sodra-lappland-1/what",
        &["hur data kan samlas", "eventuellt"],
        &["är möjligt"],
    )]);
}

// Doctors, hospitals, records

#[test]
fn the_doctors_case_tells_whom_the_money_is_for_and_what_it_covers() {
    check(&[(
        "stop/lakarmedverkan-2/what",
        &[
            "15 miljoner",
            "hälsocentraler som ansvarar",
            "I det nya förslaget är tiden större",
            "följas upp från beställarens sida",
            "digitala läkarbesök prövas i södra Lappland",
        ],
        &[],
    )]);
}

#[test]
fn the_overview_of_doctors_began_with_one_kind_of_housing_and_that_is_no_contradiction() {
    check(&[(
        "stop/lakarmedverkan-2/what",
        &["i första steget särskilt boende men även ordinärt boende"],
        &[],
    )]);
    let contradicts = find("cases/lakarmedverkan/contradictions");
    assert_eq!((contradicts, find("anomalies/a26")), (None, None));
}

#[test]
fn going_home_tells_its_aim_and_what_the_workshops_were_for() {
    check(&[
        (
            "stop/svu-sip-6/what",
            &[
                "kunskapen om SIP",
                "närståendes delaktighet",
                "uppleva delaktighet och en trygg övergång",
            ],
            &[],
        ),
        (
            "stop/svu-sip-3",
            &["ingen ökning i statistiken i Prator"],
            &["effekt"],
        ),
    ]);
}

#[test]
fn the_new_records_system_tells_what_it_gives_and_what_the_law_may_hinder() {
    check(&[
        (
            "stop/vardinformationssystem-prator-link-1/what",
            &[
                "en enda inloggning",
                "en enda journal",
                "hinder",
                "sekretess",
            ],
            &[],
        ),
        (
            "stop/vardinformationssystem-prator-link-2/what",
            &["Några kommuner håller på att upphandla"],
            &["egna system"],
        ),
        (
            "cases/vardinformationssystem-prator-link/shortTitle",
            &["Prator byts mot LINK"],
            &["ournal"],
        ),
    ]);
}

#[test]
fn prevention_is_ordered_and_postponed_care_is_told_as_a_cause() {
    check(&[
        (
            "stop/vardforlopp-och-halsoundersokningar-1/what",
            &["krav i beställningen", "uppskjuten vård"],
            &["på grund av pandemin"],
        ),
        (
            "organizations/halsocentraler/notes",
            &["krav i regionens beställning"],
            &[],
        ),
    ]);
}

// Children and the young

#[test]
fn the_contact_centre_tells_who_pays_for_it_and_what_more_of_it_needs() {
    check(&[
        (
            "stop/kontaktcenter-1/what",
            &["betalas av länets 38 hälsocentraler och BUP"],
            &[],
        ),
        (
            "stop/kontaktcenter-2/what",
            &["grupper för barn och unga", "långsiktig finansiering"],
            &[],
        ),
    ]);
}

#[test]
fn the_digital_clinic_for_the_young_is_booked_at_once_and_hangs_on_its_staff() {
    check(&[(
        "stop/ungdomsmottagningar-2/what",
        &["bokas genast", "bemanningen är avgörande"],
        &[],
    )]);
}

#[test]
fn the_clinics_for_the_young_have_two_dates_and_two_that_get_no_permanent_money() {
    check(&[
        (
            "cases/ungdomsmottagningar/summary",
            &[
                "i Umeå och Skellefteå hör sedan drygt ett år till en ny organisation",
                "Från 2023 får",
                "inte filialerna i Storuman och Vännäs",
            ],
            &["ny organisation och fasta pengar"],
        ),
        (
            "cases/ungdomsmottagningar/outcome",
            &["För Umeå och Skellefteå", "utom för Storuman och Vännäs"],
            &[],
        ),
        (
            "stop/ungdomsmottagningar-1/what",
            &["Umeå och Skellefteå", "sedan drygt ett år"],
            &["2023"],
        ),
        (
            "stop/ungdomsmottagningar-2/what",
            &["Storuman och Vännäs betalas av hälsocentralerna"],
            &["ny organisation"],
        ),
    ]);
}

// The state

#[test]
fn it_was_the_group_that_decided_to_answer_the_state_together() {
    check(&[(
        "cases/remissvar-sou-2021-4/summary",
        &["Länssamverkansgruppen beslutade", "svarar tillsammans"],
        &["bestämde sig"],
    )]);
}
