use super::*;
use crate::domain::Collection;

#[track_caller]
fn check(hash: &str, route: &Route) {
    assert_eq!(&Route::parse(hash), route);
    assert_eq!(route.print(), hash);
}

fn id<T>(text: &str) -> Id<T> {
    Id::new(text).unwrap()
}

#[test]
fn every_address_reads_back_as_it_was_printed() {
    check("/", &Route::Home);
    check("/borja", &Route::Start);
    check("/karta", &Route::map());
    check(
        "/karta/lsg?dag=2020-06-01&organ=alla&visa=lista",
        &Route::Map(MapView {
            organization: Some(id("lsg")),
            day: Some(Day::constant(2020, 6, 1)),
            all: true,
            list: true,
        }),
    );
    check(
        "/arenden?sok=v%C3%A5rd%20%26%20omsorg&lage=pagar&organ=lsg&hos=lsg&typ=uppdrag&amne=hjalpmedel&ordna=rubrik",
        &Route::cases(CaseFilter {
            text: "vård & omsorg".into(),
            standing: Some(Standing::Ongoing),
            organization: Some(id("lsg")),
            holder: Some(id("lsg")),
            case_type: Some("uppdrag".into()),
            topic: Some(id("hjalpmedel")),
            order: CaseOrder::Title,
        }),
    );
    check(
        "/arenden/vaccination-ansvar-2024?steg=8",
        &Route::case(id("vaccination-ansvar-2024"), Some(8)),
    );
    check(
        "/beslut?sok=plan&organ=lsg&verb=godk%C3%A4nna&ar=2021",
        &Route::Decisions(DecisionFilter {
            text: "plan".into(),
            organization: Some(id("lsg")),
            verb: Some("godkänna".into()),
            year: Some(2021),
        }),
    );
    check("/moten", &Route::Meetings);
    check(
        "/moten/samrad-2021-03-19?punkt=7%20b",
        &Route::Meeting(id("samrad-2021-03-19"), Some("7 b".into())),
    );
    check("/huvudman", &Route::Huvudmen);
    check("/huvudman/umea", &Route::Huvudman(id("umea")));
    check("/person/carin-nilsson", &Route::Person(id("carin-nilsson")));
    check("/plats", &Route::Seat(SeatChoice::default()));
    check(
        "/plats/lsg",
        &Route::Seat(SeatChoice {
            organization: Some(id("lsg")),
            on_behalf_of: None,
        }),
    );
    check(
        "/plats/samrad-hvo/mala",
        &Route::Seat(SeatChoice::of(id("samrad-hvo"), id("mala"))),
    );
    check(
        "/ordlista?sok=bered&ord=lsg",
        &Route::Glossary("bered".into(), Some(id("lsg"))),
    );
    check("/sok", &Route::Search(String::new()));
    check("/sok?q=v%C3%A5rd", &Route::Search("vård".into()));
    let record = (Collection::Cases, "hlt".to_owned());
    check("/for-vem", &Route::Audience(None));
    check("/for-vem?post=cases%2Fhlt", &Route::Audience(Some(record)));
    check("/historik", &Route::History(None));
    let record = (Collection::Cases, "hlt".to_owned());
    check("/historik?post=cases%2Fhlt", &Route::History(Some(record)));
    check("/avvikelser", &Route::Deviations(Box::default()));
    check(
        "/avvikelser?sok=jour&slag=oppen&regel=ingen-omrostning&organ=lsg&arende=hlt&mote=lsg-2024-09-06&fran=loggen&bedomd=nej",
        &Route::Deviations(Box::new(DeviationFilter {
            text: "jour".into(),
            kind: Some(NoticedKind::Open),
            rule: Some(id("ingen-omrostning")),
            organization: Some(id("lsg")),
            case: Some(id("hlt")),
            meeting: Some(id("lsg-2024-09-06")),
            origin: Some(Origin::Rules),
            assessed: Some(false),
        })),
    );
    check(
        "/statistik?sok=jour&organ=lsg&fran=2023-01-01&till=2024-12-31&bild=ja",
        &Route::Statistics(Box::new(StatisticsView {
            filter: CaseFilter {
                text: "jour".into(),
                organization: Some(id("lsg")),
                ..CaseFilter::default()
            },
            days: Days {
                from: Some(Day::constant(2023, 1, 1)),
                to: Some(Day::constant(2024, 12, 31)),
            },
            picture: true,
        })),
    );
    check("/data", &Route::Data);
}

#[test]
fn a_document_has_an_address_where_the_data_is_told_of() {
    check("/om", &Route::About(None));
    check(
        "/om?dokument=hsn-svar-2022",
        &Route::About(Some(id("hsn-svar-2022"))),
    );
}

#[test]
fn an_address_that_leads_nowhere_is_kept_as_it_was_written() {
    for hash in [
        "/karta/Å",
        "/nowhere",
        "/data/x",
        "/person",
        "/person/Å",
        "/plats/a/b/c",
        "/plats/Å",
        "/plats/a/Å",
    ] {
        check(hash, &Route::Unknown(hash.to_owned()));
    }
}

#[test]
fn no_address_is_where_one_begins() {
    assert_eq!(Route::parse(""), Route::Home);
    assert_eq!(Route::parse("/"), Route::Home);
}

#[test]
fn a_day_or_step_that_is_none_is_left_out() {
    assert_eq!(Route::parse("/karta?dag=2024-02-30"), Route::map());
    assert_eq!(
        Route::parse("/arenden/hlt?steg=x"),
        Route::case(id("hlt"), None)
    );
}

#[test]
fn a_step_of_the_same_case_is_shown_as_the_one_before() {
    let in_time = CaseView {
        step: Some(1),
        in_time: true,
    };
    let present = Route::Case(id("hlt"), in_time);
    let step = |case| Route::case(id(case), Some(2)).shown_as_at(&present);
    assert_eq!(step("hlt").print(), "/arenden/hlt?steg=2&bild=tid");
    assert_eq!(step("salut").print(), "/arenden/salut?steg=2");
}

#[test]
fn the_cases_in_pictures_keep_what_chooses_them() {
    check(
        "/arenden?sok=jour&lage=pagar&ordna=steg&bild=tid",
        &Route::Cases(CasesView {
            filter: CaseFilter {
                text: "jour".into(),
                standing: Some(Standing::Ongoing),
                order: CaseOrder::Steps,
                ..CaseFilter::default()
            },
            shown: CasesShown::InTime,
            day: None,
        }),
    );
    check(
        "/arenden?hos=lsg&bild=vag&dag=2021-03-19",
        &Route::Cases(CasesView {
            filter: CaseFilter {
                holder: Some(id("lsg")),
                ..CaseFilter::default()
            },
            shown: CasesShown::OnRoad,
            day: Day::new(2021, 3, 19).ok(),
        }),
    );
    assert_eq!(
        Route::parse("/arenden?bild=ja"),
        Route::cases(CaseFilter::default())
    );
}

#[test]
fn the_way_of_a_case_what_is_awaited_and_publishing_have_addresses() {
    let in_time = CaseView {
        step: Some(8),
        in_time: true,
    };
    check(
        "/arenden/vaccination-ansvar-2024?steg=8&bild=tid",
        &Route::Case(id("vaccination-ansvar-2024"), in_time),
    );
    check("/publicera", &Route::Publish);
    check("/lagg-ihop", &Route::Join);
    check("/sla-ihop/bo-ek", &Route::OnePerson(id("bo-ek")));
    check("/dela/bo-ek", &Route::TwoPeople(id("bo-ek")));
    check("/ny-mandatperiod/lsg", &Route::NewTerm(id("lsg")));
    check("/glom", &Route::Forget(None));
    check("/glom/bo-ek", &Route::Forget(Some(id("bo-ek"))));
    check("/bevakning", &Route::Awaited(None));
    check("/bevakning?organ=lsg", &Route::Awaited(Some(id("lsg"))));
}

#[test]
fn a_link_that_a_sentence_ends_with_or_that_is_encoded_again_still_opens() {
    let case = || Route::case(id("hlt"), Some(8));
    for end in [
        ".",
        ",",
        ")",
        ").",
        "\u{201d}",
        "%E2%80%9D.",
        "%29",
        ">",
        "!",
    ] {
        let hash = format!("/arenden/hlt?steg=8{end}");
        assert_eq!(Route::parse(&hash), case(), "{hash}");
        let hash = format!("/arenden/hlt{end}");
        assert_eq!(Route::parse(&hash), Route::case(id("hlt"), None), "{hash}");
    }
    for hash in [
        "/arenden/hlt%3Fsteg%3D8",
        "%2Farenden%2Fhlt%3Fsteg%3D8",
        "%252Farenden%252Fhlt%253Fsteg%253D8",
        "%23/arenden/hlt?steg=8",
        "%2Farenden%2Fhlt%3Fsteg%3D8).",
    ] {
        assert_eq!(Route::parse(hash), case(), "{hash}");
    }
    let search = Route::Search("vård".to_owned());
    for hash in ["/sok%3Fq%3Dv%25C3%25A5rd", "/sok?q=v%25C3%25A5rd"] {
        assert_eq!(Route::parse(hash), search, "{hash}");
    }
}

#[test]
fn what_somebody_wrote_keeps_its_marks() {
    check("/sok?q=t.ex.", &Route::Search("t.ex.".into()));
    check("/sok?q=25%25", &Route::Search("25%".into()));
}

#[test]
fn a_case_in_an_address_stays_as_it_is_and_loses_what_came_after_it() {
    let shared = Route::Shared("aeNo-_9".to_owned());
    check("/delat/aeNo-_9", &shared);
    for hash in [
        "/delat/aeNo-_9).",
        "%2Fdelat%2FaeNo-_9",
        "/delat/aeNo-_9%22",
    ] {
        assert_eq!(Route::parse(hash), shared, "{hash}");
    }
    let two_lines = Route::parse("/delat/aeNo%0A%20-_9?fran=brev");
    assert_eq!(two_lines, shared);
    for hash in ["/delat", "/delat/", "/delat/!"] {
        check(hash, &Route::Unknown(hash.to_owned()));
    }
}
