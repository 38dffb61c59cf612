use super::*;
use crate::domain::{ConsultationRole, Date, Role};
use crate::interchange;
use crate::procedure::ObservationStatus;

fn edition() -> Workspace {
    interchange::read(include_bytes!("../../../../public/data/vasterbotten.json")).unwrap()
}

fn body(id: &str) -> Id<Organization> {
    Id::new(id).unwrap()
}

fn bodies(ids: &[&str]) -> Vec<Id<Organization>> {
    ids.iter().map(|id| body(id)).collect()
}

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

/// What is said of something seen at Umeå by a rule that is disputed.
#[track_caller]
fn check(seen: Seen, expected: &str) {
    let observation = Observation {
        rule: Id::new("via-lsg").unwrap(),
        status: ObservationStatus::Open,
        case: None,
        consultation: None,
        meeting: None,
        item: None,
        organization: Some(body("umea")),
        seen,
        told: Vec::new(),
        sources: Vec::new(),
    };
    assert_eq!(sentence(&edition(), &observation), expected);
}

#[test]
fn how_a_case_came_is_said() {
    let not_prepared = |under_preparation, by: &[&str], brought_inferred| Seen::NotPrepared {
        through: bodies(&["lsg"]),
        under_preparation,
        brought_by: bodies(by),
        brought_inferred,
    };
    check(
        not_prepared(true, &[], false),
        "Umeå kommun tog upp ärendet. Enligt den ena sidan bereddes det då i Länssamverkansgruppen.",
    );
    check(
        not_prepared(true, &["norsjo"], true),
        "Umeå kommun tog upp ärendet. Enligt den ena sidan bereddes det då i Länssamverkansgruppen. Att det kom från Norsjö är vår slutsats.",
    );
    check(
        not_prepared(false, &["norsjo"], false),
        "Umeå kommun tog upp ärendet. Enligt den ena sidan hade det inte gått via Länssamverkansgruppen. Det kom från Norsjö.",
    );
    let through = || bodies(&["lsg", "koordinatorer"]);
    check(
        Seen::DecidedAlone {
            through: through(),
            order_known: true,
        },
        "Umeå kommun beslutade. Enligt kritiken saknades dialog. Inget tidigare steg i Länssamverkansgruppen eller Regionala samverkanskoordinatorer finns i loggen.",
    );
    check(
        Seen::DecidedAlone {
            through: bodies(&["lsg"]),
            order_known: false,
        },
        "Umeå kommun beslutade. Enligt kritiken saknades dialog. Om Länssamverkansgruppen hade haft frågan innan dess framgår inte: dagarna är inte kända.",
    );
    check(
        Seen::PreparationNotSeen {
            through: bodies(&["lsg"]),
        },
        "Umeå kommun beslutade. Loggen visar inte att Länssamverkansgruppen hade ärendet innan.",
    );
    check(
        Seen::WentElsewhere {
            to: Some(body("norsjo")),
            through: bodies(&["lsg"]),
        },
        "Ärendet gick från Umeå kommun till Norsjö kommun. Väntat var Länssamverkansgruppen.",
    );
    check(
        Seen::ConcernsSeveral {
            municipalities: bodies(&["umea", "norsjo"]),
            through: bodies(&["lsg"]),
        },
        "Frågan rör flera kommuner: Umeå kommun och Norsjö kommun. Loggen visar inte att den sedan kom till Länssamverkansgruppen.",
    );
}

#[test]
fn a_finding_says_what_the_body_did_at_the_stop() {
    let workspace = edition();
    let said = |role: ConsultationRole| {
        let mut cases = workspace.records().cases.iter();
        let stops = cases.find_map(|case| {
            let mut stops = case.consultations.iter();
            Some((case, stops.find(|stop| stop.role == role)?))
        });
        let (case, stop) = stops.unwrap();
        let observation = Observation {
            rule: Id::new("via-lsg").unwrap(),
            status: ObservationStatus::Open,
            case: Some(case.id.clone()),
            consultation: Some(stop.id.clone()),
            meeting: None,
            item: None,
            organization: Some(body("umea")),
            seen: Seen::PreparationNotSeen {
                through: bodies(&["lsg"]),
            },
            told: Vec::new(),
            sources: Vec::new(),
        };
        let said = sentence(&workspace, &observation);
        said.split_once(". ").unwrap().0.to_owned()
    };
    assert_eq!(said(ConsultationRole::Decided), "Umeå kommun beslutade");
    assert_eq!(
        said(ConsultationRole::Prepared),
        "Umeå kommun beredde ärendet"
    );
    assert_eq!(
        said(ConsultationRole::Recommended),
        "Umeå kommun rekommenderade"
    );
}

#[test]
fn what_was_not_agreed_on_is_said() {
    check(
        Seen::PassedOnInDisagreement {
            through: bodies(&["lsg"]),
        },
        "Umeå kommun enades inte, men ärendet gick vidare utan att Länssamverkansgruppen hade haft det igen.",
    );
    let left = |later: Option<&str>| Seen::DisagreementLeft {
        through: bodies(&["lsg"]),
        later: later.map(date),
    };
    check(
        left(None),
        "Umeå kommun enades inte, men protokollet antecknar varken avslag eller att ärendet gick tillbaka till Länssamverkansgruppen.",
    );
    check(
        left(Some("2024-09-06")),
        "Umeå kommun enades inte, men protokollet antecknar varken avslag eller att ärendet gick tillbaka till Länssamverkansgruppen. Det togs upp där igen: 6\u{a0}september\u{a0}2024.",
    );
    check(
        Seen::ConditionsDropped {
            by: Some(body("lsg")),
            conditions: vec!["först facken".into(), "sedan brukarna".into()],
        },
        "Länssamverkansgruppen satte villkor som inte står på samma sätt i det Umeå kommun kom fram till: först facken; sedan brukarna.",
    );
    let voted = |called_by: Option<Role>| Seen::Voted {
        called_by,
        reserved: called_by.is_some(),
    };
    check(
        voted(None),
        "Umeå kommun röstade. Om det är tillåtet är omtvistat.",
    );
    check(
        voted(Some(Role::Chair)),
        "Umeå kommun röstade. Ordföranden beslutade om omröstning. Reservationer är antecknade. Om det är tillåtet är omtvistat.",
    );
    check(
        Seen::NoDecisionAfterVote {
            yes: 7,
            no: 5,
            abstained: 4,
        },
        "7 bifall, 5 avslag och 4 som avstod är antecknade, men inget beslut.",
    );
}

#[test]
fn what_the_huvudmen_did_is_said() {
    check(
        Seen::DecidedForOthers {
            verb: "besluta".into(),
            to: bodies(&["norsjo"]),
        },
        "Beslutet i Umeå kommun riktas till Norsjö kommun med ordet ”besluta”.",
    );
    check(
        Seen::AdoptedBeforehand {
            adopted: date("2024-01-15"),
            recommended: date("2024-02"),
        },
        "Umeå kommun beslutade före rekommendationen: 15\u{a0}januari\u{a0}2024 mot februari\u{a0}2024.",
    );
    let not_answered = |asked| Seen::NotAnswered {
        huvudmen: bodies(&["norsjo"]),
        asked,
    };
    check(
        not_answered(1),
        "Rekommendationen gick till 1\u{a0}huvudman. Vad var och en beslutade är inte belagt.",
    );
    check(
        not_answered(16),
        "Rekommendationen gick till 16\u{a0}huvudmän. Svar är inte belagt från Norsjö kommun.",
    );
    check(
        Seen::HandedOverNotSeen,
        "Det överlämnades till Umeå kommun. Vad som sedan hände där syns inte i loggen.",
    );
}

#[test]
fn what_has_not_come_back_is_said() {
    check(
        Seen::NotTakenUpAgain,
        "Umeå kommun bordlade ärendet och har mötts sedan dess, men ärendet syns inte igen.",
    );
    let planned = |day: &str, met, last| Seen::PlannedNotSeen {
        date: date(day),
        met,
        last,
    };
    check(
        planned("2024-09-20", false, true),
        "Planerat till 20\u{a0}september\u{a0}2024 (Umeå kommun). Det mötet finns inte i loggen. Därefter är inget hållet steg antecknat.",
    );
    check(
        planned("2024-09-20", true, false),
        "Planerat till 20\u{a0}september\u{a0}2024 (Umeå kommun). Mötet finns i loggen, men ärendet syns inte där.",
    );
    check(
        planned("2021-10", false, false),
        "Planerat till oktober\u{a0}2021 (Umeå kommun). Om det blev av syns inte i loggen.",
    );
    check(
        Seen::ChangeNotTakenUp {
            through: bodies(&["lsg"]),
            meetings: 2,
        },
        "Förutsättningarna ändrades. Länssamverkansgruppen har mötts flera gånger sedan dess, men ärendet syns inte där.",
    );
}

#[test]
fn what_a_meeting_shows_is_said() {
    check(
        Seen::NotListed {
            heading: "Ärenden till Samråd".into(),
            to: bodies(&["norsjo"]),
        },
        "Det Umeå kommun beslutade föra vidare till Norsjö kommun står inte under punkten ”Ärenden till Samråd”.",
    );
    check(
        Seen::NotRepresented {
            huvudmen: bodies(&["norsjo", "sorsele"]),
        },
        "Ingen närvarande från Norsjö kommun eller Sorsele kommun i Umeå kommun.",
    );
    let counted = || vec![(body("norsjo"), 2, 1), (body("sorsele"), 3, 2)];
    check(
        Seen::MoreThanSeats {
            huvudmen: counted(),
        },
        "Fler ordinarie på listan för Umeå kommun än platser: Norsjö kommun (2 på 1\u{a0}plats), Sorsele kommun (3 på 2\u{a0}platser).",
    );
    check(
        Seen::SubstituteBeside {
            huvudmen: counted(),
        },
        "Ersättare deltog i Umeå kommun utöver platserna: Norsjö kommun (2 på 1\u{a0}plats), Sorsele kommun (3 på 2\u{a0}platser).",
    );
    check(
        Seen::NotSigned {
            missing: vec![Role::Chair, Role::Adjuster],
        },
        "Underskrift saknas av ordförande och justerare.",
    );
    check(
        Seen::MinutedApart {
            with: bodies(&["norsjo"]),
        },
        "Mötet är inte protokollfört tillsammans med Norsjö kommun.",
    );
    check(
        Seen::ChairsAlike {
            chair: body("norsjo"),
            vice_chair: body("sorsele"),
        },
        "Ordföranden i Umeå kommun företräder Norsjö kommun och vice ordföranden Sorsele kommun.",
    );
}
